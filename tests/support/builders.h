#pragma once

#include "core/diagram/diagram.h"

namespace archdeck::test {

/// Builds a diagram the way a story reads: `DiagramBuilder().node("web").node("api").edge("web", "api").build()`.
/// Elements have fixed ids made from their keys, so that results can be compared.
class DiagramBuilder
{
public:
    DiagramBuilder &title(const QString &title);
    DiagramBuilder &node(const QString &key, const QString &kind = QStringLiteral("service"),
                         const QString &group = {});
    DiagramBuilder &edge(const QString &from, const QString &to, const QString &label = {},
                         CallKind call = CallKind::Sync);
    DiagramBuilder &group(const QString &key, const QString &parent = {},
                          const QString &kind = QStringLiteral("group"));
    DiagramBuilder &note(const QString &key, const QString &text, const QString &explainsNode = {});
    DiagramBuilder &path(const QString &key, const QStringList &nodes);
    DiagramBuilder &tradeOff(const QString &key, const QString &node);
    Diagram build() const { return m_diagram; }

    static NodeId nodeId(const QString &key);
    static EdgeId edgeId(const QString &from, const QString &to);
    static GroupId groupId(const QString &key);

private:
    Diagram m_diagram;
};

/// A diagram of `count` components in rows, each connected to its successor and to a far one.
Diagram largeDiagram(int count);

} // namespace archdeck::test
