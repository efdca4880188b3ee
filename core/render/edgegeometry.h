#pragma once

#include "core/diagram/diagram.h"

#include <QtGui/qpainterpath.h>
#include <QtGui/qpolygon.h>

namespace archdeck {

/// What is drawn of a connection, in diagram units. Canvas, hit test and exports share it.
struct EdgeGeometry
{
    QPainterPath line; ///< from the border of one component to the foot of the arrowhead
    QPolygonF arrow;   ///< the head, its tip on the border of the other component
    QRectF label;      ///< null without a label
};

/// An automatic route is a straight line between the two borders (a loop beside the box for a self-connection):
/// routes are stored with the connection, so this is only what stands there before a router was asked.
EdgeGeometry edgeGeometry(const Diagram &diagram, const Edge &edge);
/// The same for a connection between two boxes that need not be components of a diagram.
EdgeGeometry edgeGeometry(const QRectF &from, const QRectF &to, const Route &route, const QString &label);

/// Where the straight line from the centre of `box` towards `target` leaves it.
QPointF borderPoint(const QRectF &box, const QPointF &target);

} // namespace archdeck
