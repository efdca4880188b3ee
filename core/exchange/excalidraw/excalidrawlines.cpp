#include "core/exchange/excalidraw/excalidrawlines.h"

#include "core/layout/routegeometry.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

/// The curve that Excalidraw draws through points: Catmull-Rom, as groups of three Bézier control points.
QList<QPointF> curveThrough(const QList<QPointF> &points)
{
    QList<QPointF> curve{points.constFirst()};
    for (qsizetype i = 0; i + 1 < points.size(); ++i) {
        const QPointF before = points[std::max<qsizetype>(i - 1, 0)];
        const QPointF after = points[std::min(i + 2, points.size() - 1)];
        curve << points[i] + (points[i + 1] - before) / 6 << points[i + 1] - (after - points[i]) / 6 << points[i + 1];
    }
    return curve;
}

/// A place that is fixed on the border; places inside a box leave the side open.
std::optional<QPointF> anchorOf(const std::optional<QPointF> &fixed)
{
    if (!fixed)
        return std::nullopt;
    const QPointF at(std::clamp(fixed->x(), 0.0, 1.0), std::clamp(fixed->y(), 0.0, 1.0));
    const auto isSide = [](double share) { return share == 0 || share == 1; };
    return isSide(at.x()) || isSide(at.y()) ? std::optional(at) : std::nullopt;
}

} // namespace

bool isOrthogonal(const QList<QPointF> &points)
{
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF step = points[i] - points[i - 1];
        if (std::abs(step.x()) > 1 && std::abs(step.y()) > 1)
            return false;
    }
    return true;
}

void takeLine(const ExcalidrawElement &line, const QRectF &from, const QRectF &to, bool isReversed, Edge &edge)
{
    QList<QPointF> points = line.points;
    if (isReversed)
        std::ranges::reverse(points);
    const bool hasCorners = points.size() > 2 && isOrthogonal(points);
    // Excalidraw leaves a gap between arrow and box.
    points.first() = nearestOnBorder(from, points.constFirst());
    points.last() = nearestOnBorder(to, points.constLast());
    const bool isCurved = line.isRound && !line.isElbowed && points.size() > 2;
    edge.line = isCurved               ? LineShape::Curved
        : line.isElbowed || hasCorners ? LineShape::Orthogonal
                                       : LineShape::Straight;
    edge.waypoints = points.sliced(1, points.size() - 2);
    edge.route = isCurved ? Route{RouteShape::Curve, curveThrough(points), std::nullopt}
                          : Route{RouteShape::Polyline, points, std::nullopt};
    edge.fromAnchor = anchorOf(isReversed ? line.end.fixedPoint : line.start.fixedPoint);
    edge.toAnchor = anchorOf(isReversed ? line.start.fixedPoint : line.end.fixedPoint);
    edge.labelPlace.reset();
}

CallKind callOfStroke(const QString &strokeStyle)
{
    if (strokeStyle == u"dashed")
        return CallKind::Async;
    return strokeStyle == u"dotted" ? CallKind::Stream : CallKind::Sync;
}

QString strokeOfCall(CallKind call)
{
    switch (call) {
    case CallKind::Sync: break;
    case CallKind::Async:
    case CallKind::Batch: return QStringLiteral("dashed");
    case CallKind::Stream: return QStringLiteral("dotted");
    }
    return QStringLiteral("solid");
}

} // namespace archdeck
