#pragma once

#include "core/diagram/diagram.h"

#include <QtCore/qhash.h>

namespace archdeck {

/// An orthogonal route (Polyline, ends at the middle of a side) round all components, with few bends, at 10 units
/// from boxes where there is room; groups that hold neither end, group titles and notes are avoided when that is cheap.
/// Connections between the same two components run beside each other. It only runs through a box when there is no other way
/// (a component hidden under others). The label lies on the route, off the boxes if it can. Existing routes don't matter.
/// Empty for an edge that is not in the diagram. Pure; fast enough for each step of a drag (about 0.1 ms).
Route routeEdge(const Diagram &diagram, EdgeId edge);
QHash<EdgeId, Route> routeEdges(const Diagram &diagram, const QList<EdgeId> &edges);

} // namespace archdeck
