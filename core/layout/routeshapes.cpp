#include "core/layout/routeshapes.h"

#include "core/layout/routegeometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace archdeck {

namespace {

constexpr double loopReach = 24;
constexpr double loopLane = 10;
constexpr double largestRadius = 90;
constexpr double smallestRadius = 4;
constexpr double atWaypoint = 12; ///< corners at pinned points stay near them

double lengthOf(const QPointF &delta)
{
    return std::hypot(delta.x(), delta.y());
}

int met(const RoutingScene &scene, const LineField &field, int own, const QPointF &from, const QPointF &to)
{
    const QRectF around = boxRound(from, to);
    int count = 0;
    for (const int box : scene.boxesNear(around))
        count += box != own && segmentEnters(from, to, scene.box(box).adjusted(-4, -4, 4, 4)) ? 10 : 0;
    for (const int text : scene.textsNear(around))
        count += segmentEnters(from, to, scene.text(text)) ? 5 : 0;
    for (const int number : field.near(around)) {
        const LineField::Piece &piece = field.piece(number);
        const QRectF line = boxRound(piece.from, piece.to).adjusted(-4, -4, 4, 4);
        count += segmentEnters(from, to, line) ? 1 : 0;
    }
    return count;
}

/// Where the line from inside `rect` to `target` leaves it.
QPointF leaving(const QRectF &rect, const QPointF &inside, const QPointF &target)
{
    const QPointF delta = target - inside;
    double share = 1;
    if (delta.x() != 0)
        share = std::min(share, ((delta.x() > 0 ? rect.right() : rect.left()) - inside.x()) / delta.x());
    if (delta.y() != 0)
        share = std::min(share, ((delta.y() > 0 ? rect.bottom() : rect.top()) - inside.y()) / delta.y());
    return inside + delta * std::max(0.0, share);
}

bool isFree(const RoutingScene &scene, const RoutedLine &line, const QPointF &a, const QPointF &corner,
            const QPointF &b)
{
    Route curve{RouteShape::Curve, {a, a + (corner - a) * 0.6, b + (corner - b) * 0.6, b}, std::nullopt};
    const QList<QPointF> chain = flattened(curve);
    for (const int box : scene.boxesNear(boxRound(a, b))) {
        const double inset = box == line.from || box == line.to ? 2 : -3;
        const QRectF rect = scene.box(box).adjusted(inset, inset, -inset, -inset);
        for (qsizetype i = 1; i < chain.size(); ++i) {
            if (segmentEnters(chain[i - 1], chain[i], rect))
                return false;
        }
    }
    return true;
}

} // namespace

QList<QPointF> loopRoute(const RoutingScene &scene, const LineField &field, const RoutedLine &line, int lane)
{
    const QRectF &rect = scene.box(line.from);
    const double reach = loopReach + loopLane * lane;
    const double inward = std::min(20.0 + loopLane * lane, std::min(rect.width(), rect.height()) / 2 - 4);
    QList<QPointF> best;
    int fewest = std::numeric_limits<int>::max();
    for (const QPointF &corner : {rect.topRight(), rect.bottomRight(), rect.topLeft(), rect.bottomLeft()}) {
        const double right = corner.x() > rect.center().x() ? 1 : -1;
        const double down = corner.y() > rect.center().y() ? 1 : -1;
        const double y = std::round(corner.y() - down * inward);
        const double x = std::round(corner.x() - right * inward);
        const QPointF outer = corner + QPointF(right * reach, down * reach);
        const QList<QPointF> points{{corner.x(), y}, {outer.x(), y}, outer, {x, outer.y()}, {x, corner.y()}};
        int count = 0;
        for (qsizetype i = 1; i < points.size(); ++i)
            count += met(scene, field, line.from, points[i - 1], points[i]);
        if (count < fewest) {
            fewest = count;
            best = points;
        }
    }
    return best;
}

QList<QPointF> straightRoute(const RoutingScene &scene, const RoutedLine &line, double aside)
{
    const QRectF &from = scene.box(line.from);
    const QRectF &to = scene.box(line.to);
    const Edge &edge = *line.edge;
    const auto anchored = [](const QRectF &rect, const std::optional<QPointF> &anchor) {
        return anchor ? rect.topLeft() + QPointF(anchor->x() * rect.width(), anchor->y() * rect.height())
                      : rect.center();
    };
    QPointF begin = anchored(from, edge.fromAnchor);
    QPointF end = anchored(to, edge.toAnchor);
    if (edge.waypoints.isEmpty() && aside != 0) {
        // Seen from the first of the two boxes, so that connections in both directions don't fall together.
        QPointF delta = line.from < line.to ? end - begin : begin - end;
        const double length = lengthOf(delta);
        const QPointF normal = length > 0 ? QPointF(-delta.y(), delta.x()) / length : QPointF(0, 1);
        const auto within = [](const QRectF &rect, const QPointF &point) {
            return QPointF(std::clamp(point.x(), rect.left() + 4, std::max(rect.left() + 4, rect.right() - 4)),
                           std::clamp(point.y(), rect.top() + 4, std::max(rect.top() + 4, rect.bottom() - 4)));
        };
        if (!edge.fromAnchor)
            begin = within(from, begin + normal * aside);
        if (!edge.toAnchor)
            end = within(to, end + normal * aside);
    }
    const QPointF first = edge.waypoints.isEmpty() ? end : edge.waypoints.constFirst();
    const QPointF last = edge.waypoints.isEmpty() ? begin : edge.waypoints.constLast();
    QList<QPointF> points{edge.fromAnchor ? begin : leaving(from, begin, first)};
    points += edge.waypoints;
    points.append(edge.toAnchor ? end : leaving(to, end, last));
    return points;
}

QList<QPointF> curvedRoute(const RoutingScene &scene, const RoutedLine &line)
{
    const QList<QPointF> &points = line.points;
    QList<QPointF> curve{points.constFirst()};
    const auto lineTo = [&curve](const QPointF &to) {
        const QPointF from = curve.constLast();
        if (lengthOf(to - from) > 0.01)
            curve += {from + (to - from) / 3, to - (to - from) / 3, to};
    };
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QPointF in = points[i] - points[i - 1];
        const QPointF out = points[i + 1] - points[i];
        // The first and the last stretch belong to one corner, the others to two.
        const double roomIn = lengthOf(in) * (i == 1 ? 0.8 : 0.5);
        const double roomOut = lengthOf(out) * (i + 2 == points.size() ? 0.7 : 0.5);
        const bool isPinned = line.edge->waypoints.contains(points[i]);
        double radius = std::min({roomIn, roomOut, isPinned ? atWaypoint : largestRadius});
        QPointF a;
        QPointF b;
        for (;; radius /= 2) {
            a = points[i] - in * (radius / lengthOf(in));
            b = points[i] + out * (radius / lengthOf(out));
            if (radius <= smallestRadius || isFree(scene, line, a, points[i], b))
                break;
        }
        lineTo(a);
        curve += {a + (points[i] - a) * 0.6, b + (points[i] - b) * 0.6, b};
    }
    lineTo(points.constLast());
    return curve.size() >= 4
        ? curve
        : QList<QPointF>{points.constFirst(), points.constFirst(), points.constLast(), points.constLast()};
}

} // namespace archdeck
