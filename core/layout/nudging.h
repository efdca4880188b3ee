#pragma once

#include "core/layout/routingscene.h"

namespace archdeck {

/// Moves the pieces of orthogonal routes apart that lie on each other or too close, and the ends along the sides of
/// their boxes. Pieces that share a stretch are put in the order in which they leave it, so that they cross only where they must.
/// They get 12 units between them (20 where two labels have to fit), less where the room between boxes is too narrow. Nothing is
/// moved into or past a box, a note, a title or the border of a group; pieces through a waypoint, at a fixed anchor,
/// of fixed lines and of loops stay. Deterministic. `lines` in drawing order.
void nudge(const RoutingScene &scene, std::vector<RoutedLine> &lines);

} // namespace archdeck
