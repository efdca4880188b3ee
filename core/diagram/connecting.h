#pragma once

#include "core/diagram/edits.h"

namespace archdeck {

// Changes of the connections among a selection; what else is selected doesn't matter. Locked connections stay as they
// are. What changes the way of a line gives it an automatic route, so that a router can be asked.

/// Both ends exchanged, with all that belongs to them.
Diagram withReversed(const Diagram &diagram, const Selection &selection);

Diagram withLineShape(const Diagram &diagram, const Selection &selection, LineShape shape);
Diagram withArrows(const Diagram &diagram, const Selection &selection, Arrows arrows);
Diagram withCall(const Diagram &diagram, const Selection &selection, CallKind call);

/// Without pinned corners, and with automatic routes in place of stored ones.
Diagram withoutWaypoints(const Diagram &diagram, const Selection &selection);

/// Without fixed places of the ends on their boxes.
Diagram withFloatingEnds(const Diagram &diagram, const Selection &selection);

/// The label at a share of the way, 0 to 1; nothing leaves it to the router.
Diagram withLabelPlace(const Diagram &diagram, EdgeId edge, std::optional<double> place);

enum class Direction { Left, Right, Up, Down };

/// The next free place of that size beside `box`, on `grid`; several in one direction fan out across it.
QRectF freePlaceBeside(const Diagram &diagram, const QRectF &box, const QSizeF &size, Direction side, double grid);

/// With `copy` of a component beside it, called by it. The copy has its kind, label, properties and look, but no key.
Diagram clonedAndConnected(const Diagram &diagram, NodeId node, Direction side, double grid, NodeId copy, EdgeId edge);

} // namespace archdeck
