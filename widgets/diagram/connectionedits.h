#pragma once

#include "core/diagram/edits.h"

namespace archdeck {

// Steps on connections as pure functions from a diagram to the next one, like those of core/diagram/edits.h: what they
// change gets an automatic route, for a router to fill in.

enum class EdgeEnd { From, To };

/// One end at another component, without pinned corners. Without an anchor the end floats.
Diagram reconnected(const Diagram &diagram, EdgeId edge, EdgeEnd end, NodeId node,
                    const std::optional<QPointF> &anchor);

/// Through these corners; none leaves the way to the router.
Diagram withWaypoints(const Diagram &diagram, EdgeId edge, const QList<QPointF> &waypoints);

/// `middle` put into the connection: `edge` ends there, and `second` leads on from there with the same kind of call.
/// Request paths go through both.
Diagram insertedInto(const Diagram &diagram, EdgeId edge, NodeId middle, EdgeId second);

/// With room on both sides of `middle`, which was put into a connection from `from` to `to`: where they lie in one row or column, from left to
/// right or downwards, `middle` goes on and all that lies behind it makes way.
Diagram withRoomAround(const Diagram &diagram, NodeId from, NodeId middle, NodeId to);

/// The connection that a component at `box` would be put into: the nearest one that runs through the middle of the box and
/// has no end at `node`. Null for none.
EdgeId edgeThrough(const Diagram &diagram, const QRectF &box, NodeId node = {});

/// With `by` more room on the sheet at `from`: what lies behind moves, groups round that place grow. Negative takes room
/// away. Locked elements stay.
Diagram withRoom(const Diagram &diagram, Qt::Orientation axis, double from, double by);

/// The connections that have no stored route after `withRoom` and the like.
QList<EdgeId> unrouted(const Diagram &diagram);

/// Where a connection dropped at `point` is fixed on `box`, as shares of its width and height: on the border near
/// `point`. Nothing in the middle of the box: the end floats.
std::optional<QPointF> anchorAt(const QRectF &box, const QPointF &point);
QPointF placeOf(const QPointF &anchor, const QRectF &box);

/// The drawn line as a chain of straight pieces, from `from` to `to`, without corners that turn nothing.
QList<QPointF> chainOf(const Diagram &diagram, const Edge &edge);

/// How far along the chain the point of it lies that is nearest to `point`, in diagram units.
double lengthAt(const QList<QPointF> &chain, const QPointF &point);
double lengthOf(const QList<QPointF> &chain);

} // namespace archdeck
