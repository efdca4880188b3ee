#pragma once

#include "core/diagram/diagram.h"

#include <QtCore/qhash.h>
#include <QtGui/qpainterpath.h>
#include <QtGui/qpolygon.h>

namespace archdeck {

/// How an arrowhead is painted; each kind of call has its own, so that it doesn't hang on the dashes alone.
enum class ArrowShape {
    Filled,  ///< a triangle in the colour of the line: synchronous calls and streams
    Open,    ///< two strokes, from the second point to the first (the tip) to the third: asynchronous calls
    Diamond, ///< filled with the canvas, with a border in the colour of the line: batches
};
ArrowShape arrowShapeOf(CallKind call);

/// What is drawn of a connection, in diagram units. Canvas, hit test and exports share it.
struct EdgeGeometry
{
    QPainterPath line; ///< from the border of one component to the foot of the arrowhead
    QPolygonF arrow;   ///< the head at `to`, its tip first, on the border; empty when there is none
    QPolygonF backArrow = {}; ///< the head at `from`, empty unless there are arrows at both ends
    ArrowShape shape = ArrowShape::Filled; ///< of both heads
    QRectF label;           ///< null without a label
    QRectF fromLabel = {};  ///< beside the end at `from`; null without one
    QRectF toLabel = {};
};

/// Where connections hop over those drawn before them: points on the route of the one that hops.
using LineJumps = QHash<EdgeId, QList<QPointF>>;

/// The jumps of a whole diagram, for canvas and exports alike: where the straight pieces of a connection cross those of
/// an earlier one (by `order`, then id), away from corners and arrowheads. Curves neither hop nor are hopped over. Compute it once per
/// diagram: it takes a few milliseconds for 1,000 connections.
LineJumps lineJumps(const Diagram &diagram);

/// An automatic route is a straight line between the two borders through the waypoints (a loop beside the box for a
/// self-connection): routes are stored with the connection, so this is only what stands there before a router was asked.
/// `jumps` are those of this connection.
EdgeGeometry edgeGeometry(const Diagram &diagram, const Edge &edge, const QList<QPointF> &jumps = {});
/// The same for a connection between two boxes that need not be components of a diagram.
EdgeGeometry edgeGeometry(const QRectF &from, const QRectF &to, const Route &route, const QString &label);

/// Where the straight line from the centre of `box` towards `target` leaves it.
QPointF borderPoint(const QRectF &box, const QPointF &target);

} // namespace archdeck
