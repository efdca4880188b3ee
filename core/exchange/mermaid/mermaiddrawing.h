#pragma once

#include "core/exchange/reading.h"

namespace archdeck {

/// A drawing as it was read from the statements, and the names that they have there.
struct MermaidDrawing
{
    Diagram diagram;
    QHash<QString, NodeId> nodes;
    QHash<QString, GroupId> groups;
    QHash<QString, EdgeId> edges; ///< "web->gateway", "web->gateway#2" for the second between the same two
};

/// What the ids of elements of Mermaid files are made in; see `stableId`.
QString mermaidSpace();

/// The name of a connection for `MermaidDrawing::edges`.
class MermaidEdgeNames
{
public:
    QString next(const QString &from, const QString &to);

private:
    QHash<QString, int> m_count;
};

} // namespace archdeck
