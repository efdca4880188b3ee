#pragma once

#include "core/diagram/diagram.h"

namespace archdeck {

/// Round everything that the painter draws, in diagram units: unlike `Diagram::bounds`, with the routes of connections
/// and their labels, which may run outside the boxes. Null when the diagram is empty.
QRectF drawnBounds(const Diagram &diagram);

/// The same with the room that pictures have round them.
QRectF pictureBounds(const Diagram &diagram);

} // namespace archdeck
