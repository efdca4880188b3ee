#pragma once

#include "core/diagram/diagram.h"
#include "core/exchange/dotgraph.h"

namespace archdeck {

/// Takes `pos`, `width`, `height` and `bb` over from a graph that was laid out already. False, and `diagram` unchanged,
/// unless every component has a position. The lists hold the diagram's ids at the graph's indices; null ids are skipped.
bool takePositions(const DotGraph &graph, const QList<NodeId> &nodes, const QList<NoteId> &notes,
                   const QList<EdgeId> &edges, const QList<GroupId> &groups, Diagram &diagram);

/// A DOT point list ("x,y x,y …") with y turned to grow downwards; nothing when a number is broken or out of range.
std::optional<QList<QPointF>> readDotPoints(const QString &text);

} // namespace archdeck
