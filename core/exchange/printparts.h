#pragma once

#include "core/exchange/printdiagram.h"

namespace archdeck {

/// One request path by itself.
struct PathPart
{
    Diagram diagram;          ///< its components, the groups round them, and its connections
    QList<NodeId> sequence;   ///< its components in the order of the first visit
    ConnectionNumbers steps;  ///< "1", "2", …; a connection may be several steps
};
PathPart pathPart(const Diagram &diagram, const RequestPath &path);

/// The same with its first `count` components only.
PathPart shortened(const PathPart &part, qsizetype count);

/// At each connection the numbers of the request paths that use it, from 1 in the design's order; with one path only,
/// the numbers of its steps.
ConnectionNumbers pathNumbers(const Diagram &diagram);

/// What is left for a small drawing: labels, but neither technology nor notes nor marks.
Diagram withoutDetail(const Diagram &diagram);
Diagram withoutConnectionLabels(const Diagram &diagram);

} // namespace archdeck
