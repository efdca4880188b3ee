#pragma once

namespace archdeck {

/// Makes the elements on the canvas visible to screen readers, as children of the canvas with names, roles, places and
/// selection (QGraphicsView by itself exposes none). Call once before the first canvas is shown.
void installCanvasAccessibility();

} // namespace archdeck
