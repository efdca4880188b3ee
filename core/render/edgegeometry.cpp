#include "core/render/edgegeometry.h"

#include "core/diagram/edgelabels.h"
#include "core/render/componentmetrics.h"

#include <QtCore/qline.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace archdeck {

namespace {

constexpr double arrowLength = 8;
constexpr double arrowHalfWidth = 3.6;
constexpr double openHalfWidth = 4.5;
constexpr double diamondLength = 11;
constexpr double cornerRadius = 8;
constexpr double jumpRadius = 5;

QPointF unit(const QPointF &vector)
{
    const double length = std::hypot(vector.x(), vector.y());
    return length > 1e-9 ? vector / length : QPointF(1, 0);
}

double lengthOf(const QPointF &vector)
{
    return std::hypot(vector.x(), vector.y());
}

QPolygonF arrowHead(const QPointF &tip, const QPointF &direction, ArrowShape shape)
{
    const double half = shape == ArrowShape::Open ? openHalfWidth : arrowHalfWidth;
    const QPointF side = QPointF(-direction.y(), direction.x()) * half;
    if (shape == ArrowShape::Diamond) {
        const QPointF middle = tip - direction * (diamondLength / 2);
        return QPolygonF({tip, middle + side, tip - direction * diamondLength, middle - side});
    }
    const QPointF back = tip - direction * arrowLength;
    return QPolygonF({tip, back + side, back - side});
}

/// How far the line stops before the tip, so that it doesn't show beyond or inside the head.
double footOf(ArrowShape shape)
{
    switch (shape) {
    case ArrowShape::Filled: return arrowLength - 1;
    case ArrowShape::Open: return 1;
    case ArrowShape::Diamond: break;
    }
    return diamondLength;
}

/// The jumps on one straight piece, as distances from its beginning, not overlapping each other.
QList<double> jumpsOn(const QPointF &from, const QPointF &to, const QList<QPointF> &jumps)
{
    const QPointF direction = unit(to - from);
    const double length = lengthOf(to - from);
    QList<double> places;
    for (const QPointF &jump : jumps) {
        const double along = QPointF::dotProduct(jump - from, direction);
        if (along > jumpRadius && along < length - jumpRadius && lengthOf(from + direction * along - jump) < 0.5)
            places.append(along);
    }
    std::ranges::sort(places);
    QList<double> apart;
    for (const double place : std::as_const(places)) {
        if (apart.isEmpty() || place - apart.constLast() > 2 * jumpRadius)
            apart.append(place);
    }
    return apart;
}

/// A half circle over `centre`, always upwards, or to the right on upright lines.
void addJump(QPainterPath &path, const QPointF &centre, const QPointF &direction)
{
    const double begin = std::atan2(direction.y(), -direction.x()) * 180 / std::numbers::pi;
    const bool isClockwise = direction.x() > 1e-6 || (std::abs(direction.x()) <= 1e-6 && direction.y() > 0);
    path.arcTo(QRectF(centre - QPointF(jumpRadius, jumpRadius), QSizeF(2 * jumpRadius, 2 * jumpRadius)), begin,
               isClockwise ? -180 : 180);
}

/// Corners are rounded as far as the pieces beside them, and jumps on these, leave room.
QPainterPath roundedPolyline(const QList<QPointF> &points, const QList<QPointF> &jumps)
{
    QList<QList<double>> places;
    for (qsizetype i = 1; i < points.size(); ++i)
        places.append(jumps.isEmpty() ? QList<double>() : jumpsOn(points[i - 1], points[i], jumps));
    QPainterPath path(points.constFirst());
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF in = points[i] - points[i - 1];
        for (const double place : std::as_const(places[i - 1])) {
            path.lineTo(points[i - 1] + unit(in) * (place - jumpRadius));
            addJump(path, points[i - 1] + unit(in) * place, unit(in));
        }
        if (i + 1 == points.size())
            break;
        const QPointF out = points[i + 1] - points[i];
        double radius = std::min({cornerRadius, lengthOf(in) / 2, lengthOf(out) / 2});
        if (!places[i - 1].isEmpty())
            radius = std::min(radius, lengthOf(in) - places[i - 1].constLast() - jumpRadius);
        if (!places[i].isEmpty())
            radius = std::min(radius, places[i].constFirst() - jumpRadius);
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

QList<QPointF> straightRoute(const QRectF &from, const QRectF &to, const QList<QPointF> &waypoints)
{
    if (from == to && waypoints.isEmpty()) {
        const double right = from.right() + 28;
        const double top = from.top() - 20;
        return {QPointF(from.right(), from.center().y()), QPointF(right, from.center().y()), QPointF(right, top),
                QPointF(from.center().x(), top), QPointF(from.center().x(), from.top())};
    }
    QList<QPointF> points{borderPoint(from, waypoints.isEmpty() ? to.center() : waypoints.constFirst())};
    points += waypoints;
    points.append(borderPoint(to, waypoints.isEmpty() ? from.center() : waypoints.constLast()));
    return points;
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

/// The neighbour of an end that tells its direction: a control point may lie on the end itself.
QPointF neighbourOf(const QList<QPointF> &points, bool atEnd)
{
    const QPointF end = atEnd ? points.constLast() : points.constFirst();
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF &point = atEnd ? points[points.size() - 1 - i] : points[i];
        if (lengthOf(point - end) > 0.01)
            return point;
    }
    return end;
}

EdgeGeometry geometryOf(const QRectF &from, const QRectF &to, const Edge &edge, const QList<QPointF> &jumps)
{
    EdgeGeometry geometry;
    const bool isStored = isUsable(edge.route);
    const bool isCurve = isStored && edge.route.shape == RouteShape::Curve;
    QList<QPointF> points = isStored ? edge.route.points : straightRoute(from, to, edge.waypoints);
    const QPointF begin = points.constFirst();
    const QPointF tip = points.constLast();
    const QPointF afterBegin = neighbourOf(points, false);
    const QPointF beforeTip = neighbourOf(points, true);
    const QPainterPath whole = isCurve ? bezier(points) : QPainterPath();
    const QList<QPointF> corners = isCurve ? QList<QPointF>() : points;
    geometry.shape = arrowShapeOf(edge.call);
    // The head points along the last piece of the line; a curve's last control point tells its direction.
    if (edge.arrows != Arrows::None) {
        const QPointF direction = unit(tip - beforeTip);
        geometry.arrow = arrowHead(tip, direction, geometry.shape);
        points.last() = tip - direction * footOf(geometry.shape);
    }
    if (edge.arrows == Arrows::Both) {
        const QPointF direction = unit(begin - afterBegin);
        geometry.backArrow = arrowHead(begin, direction, geometry.shape);
        points.first() = begin - direction * footOf(geometry.shape);
    }
    geometry.line = isCurve ? bezier(points) : roundedPolyline(points, jumps);
    const qsizetype third = std::min<qsizetype>(2, corners.size() - 1);
    geometry.fromLabel = endLabelRect(begin, afterBegin, third < 0 ? afterBegin : corners[third],
                                      edgeLabelSize(edge.fromLabel));
    geometry.toLabel = endLabelRect(tip, beforeTip, third < 0 ? beforeTip : corners[corners.size() - 1 - third],
                                    edgeLabelSize(edge.toLabel));

    const QSizeF labelSize = edgeLabelSize(edge.label);
    if (!labelSize.isEmpty()) {
        const QPointF centre = edge.labelPlace ? (isCurve ? whole.pointAtPercent(std::clamp(*edge.labelPlace, 0.0, 1.0))
                                                          : pointAlong(corners, *edge.labelPlace))
            : isStored && edge.route.labelCentre ? *edge.route.labelCentre
                                                 : defaultLabelCentre(geometry.line, corners);
        geometry.label = QRectF(centre - QPointF(labelSize.width() / 2, labelSize.height() / 2), labelSize);
    }
    return geometry;
}

} // namespace

ArrowShape arrowShapeOf(CallKind call)
{
    switch (call) {
    case CallKind::Sync:
    case CallKind::Stream: return ArrowShape::Filled;
    case CallKind::Async: return ArrowShape::Open;
    case CallKind::Batch: break;
    }
    return ArrowShape::Diamond;
}

QPointF borderPoint(const QRectF &box, const QPointF &target)
{
    const QPointF centre = box.center();
    const QPointF delta = target - centre;
    const double scaleX = std::abs(delta.x()) > 1e-9 ? box.width() / 2 / std::abs(delta.x()) : 1e9;
    const double scaleY = std::abs(delta.y()) > 1e-9 ? box.height() / 2 / std::abs(delta.y()) : 1e9;
    return centre + delta * std::min({scaleX, scaleY, 1e6});
}

EdgeGeometry edgeGeometry(const Diagram &diagram, const Edge &edge, const QList<QPointF> &jumps)
{
    return geometryOf(diagram.nodes.value(edge.from).rect, diagram.nodes.value(edge.to).rect, edge, jumps);
}

EdgeGeometry edgeGeometry(const QRectF &from, const QRectF &to, const Route &route, const QString &label)
{
    Edge edge;
    edge.route = route;
    edge.label = label;
    return geometryOf(from, to, edge, {});
}

} // namespace archdeck
