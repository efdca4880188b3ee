#pragma once

#include "core/layout/routingscene.h"

namespace archdeck {

/// Round the corner of the box of a loop that meets the fewest boxes and lines. `lane` counts the loops of a box: the
/// further out, the later.
QList<QPointF> loopRoute(const RoutingScene &scene, const LineField &field, const RoutedLine &line, int lane);

/// From border to border with the waypoints as corners, aimed at the middles of the boxes or at the anchors. `aside` moves connections of the
/// same two components apart, in units.
QList<QPointF> straightRoute(const RoutingScene &scene, const RoutedLine &line, double aside);

/// An orthogonal route with corners as round as the boxes (not its own) and its waypoints allow: a start point and
/// groups of three Bézier control points.
QList<QPointF> curvedRoute(const RoutingScene &scene, const RoutedLine &line);

} // namespace archdeck
