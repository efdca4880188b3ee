#include "core/render/edgegeometry.h"

#include "core/render/componentmetrics.h"

#include <QtCore/qline.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double arrowLength = 8;
constexpr double arrowHalfWidth = 3.6;
constexpr double cornerRadius = 8;

QPolygonF arrowHead(const QPointF &tip, const QPointF &direction)
{
    const QPointF back = tip - direction * arrowLength;
    const QPointF side(-direction.y() * arrowHalfWidth, direction.x() * arrowHalfWidth);
    return QPolygonF({tip, back + side, back - side});
}

QPointF unit(const QPointF &vector)
{
    const double length = std::hypot(vector.x(), vector.y());
    return length > 1e-9 ? vector / length : QPointF(1, 0);
}

QPainterPath roundedPolyline(const QList<QPointF> &points)
{
    QPainterPath path(points.constFirst());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QPointF in = points[i] - points[i - 1];
        const QPointF out = points[i + 1] - points[i];
        const double radius = std::min(
            {cornerRadius, std::hypot(in.x(), in.y()) / 2, std::hypot(out.x(), out.y()) / 2});
        path.lineTo(points[i] - unit(in) * radius);
        path.quadTo(points[i], points[i] + unit(out) * radius);
    }
    path.lineTo(points.constLast());
    return path;
}

QPainterPath bezier(const QList<QPointF> &points)
{
    QPainterPath path(points.constFirst());
    for (qsizetype i = 1; i + 2 < points.size(); i += 3)
        path.cubicTo(points[i], points[i + 1], points[i + 2]);
    return path;
}

QList<QPointF> straightRoute(const QRectF &from, const QRectF &to)
{
    if (from == to) {
        const double right = from.right() + 28;
        const double top = from.top() - 20;
        return {QPointF(from.right(), from.center().y()), QPointF(right, from.center().y()), QPointF(right, top),
                QPointF(from.center().x(), top), QPointF(from.center().x(), from.top())};
    }
    return {borderPoint(from, to.center()), borderPoint(to, from.center())};
}

/// The middle of the longest piece of a polyline, horizontal ones preferred; half-way along anything else.
QPointF defaultLabelCentre(const QPainterPath &line, const QList<QPointF> &corners)
{
    double best = -1;
    QPointF centre = line.isEmpty() ? QPointF() : line.pointAtPercent(0.5);
    for (qsizetype i = 0; i + 1 < corners.size(); ++i) {
        const QLineF piece(corners[i], corners[i + 1]);
        const double weight = piece.length() * (std::abs(piece.dy()) < 1 ? 1.5 : 1.0);
        if (weight > best) {
            best = weight;
            centre = piece.center();
        }
    }
    return centre;
}

bool isUsable(const Route &route)
{
    return route.shape == RouteShape::Curve ? route.points.size() >= 4 && route.points.size() % 3 == 1
                                            : route.shape == RouteShape::Polyline && route.points.size() >= 2;
}

} // namespace

QPointF borderPoint(const QRectF &box, const QPointF &target)
{
    const QPointF centre = box.center();
    const QPointF delta = target - centre;
    const double scaleX = std::abs(delta.x()) > 1e-9 ? box.width() / 2 / std::abs(delta.x()) : 1e9;
    const double scaleY = std::abs(delta.y()) > 1e-9 ? box.height() / 2 / std::abs(delta.y()) : 1e9;
    return centre + delta * std::min({scaleX, scaleY, 1e6});
}

EdgeGeometry edgeGeometry(const Diagram &diagram, const Edge &edge)
{
    return edgeGeometry(diagram.nodes.value(edge.from).rect, diagram.nodes.value(edge.to).rect, edge.route, edge.label);
}

EdgeGeometry edgeGeometry(const QRectF &from, const QRectF &to, const Route &route, const QString &label)
{
    EdgeGeometry geometry;
    const bool stored = isUsable(route);
    const bool isCurve = stored && route.shape == RouteShape::Curve;
    QList<QPointF> points = stored ? route.points : straightRoute(from, to);
    const QPointF tip = points.constLast();
    // The head points along the last piece of the line; a curve's last control point tells its direction.
    const QPointF direction = unit(tip - points[points.size() - 2]);
    geometry.arrow = arrowHead(tip, direction);
    points.last() = tip - direction * (arrowLength - 1);
    geometry.line = isCurve ? bezier(points) : roundedPolyline(points);

    const QSizeF labelSize = edgeLabelSize(label);
    if (!labelSize.isEmpty()) {
        const QPointF centre = stored && route.labelCentre
            ? *route.labelCentre
            : defaultLabelCentre(geometry.line, isCurve ? QList<QPointF>() : points);
        geometry.label = QRectF(centre - QPointF(labelSize.width() / 2, labelSize.height() / 2), labelSize);
    }
    return geometry;
}

} // namespace archdeck
