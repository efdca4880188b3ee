#include "widgets/diagram/connectionedits.h"

#include "core/layout/routegeometry.h"
#include "core/render/componentmetrics.h"
#include "core/render/edgegeometry.h"

#include <QtCore/qline.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double leastRoom = 64; ///< of a group that shrinks
constexpr double insertedGap = 40; ///< on both sides of a component put into a connection
constexpr double borderReach = 14; ///< how near to the border of a box an end is fixed there

double positionOn(Qt::Orientation axis, const QPointF &point)
{
    return axis == Qt::Horizontal ? point.x() : point.y();
}

QPointF vectorOn(Qt::Orientation axis, double by)
{
    return axis == Qt::Horizontal ? QPointF(by, 0) : QPointF(0, by);
}

/// The point of the segment nearest to `point`, as a share of the segment.
double nearestShare(const QLineF &segment, const QPointF &point)
{
    const QPointF direction = segment.p2() - segment.p1();
    const double square = QPointF::dotProduct(direction, direction);
    return square > 0 ? qBound(0.0, QPointF::dotProduct(point - segment.p1(), direction) / square, 1.0) : 0;
}

void moveRouteOf(Edge &edge, bool fromMoves, bool toMoves, Qt::Orientation axis, double from, double by)
{
    const QPointF shift = vectorOn(axis, by);
    for (QPointF &corner : edge.waypoints) {
        if (positionOn(axis, corner) > from)
            corner += shift;
    }
    if (fromMoves && toMoves) {
        for (QPointF &point : edge.route.points)
            point += shift;
        if (edge.route.labelCentre)
            *edge.route.labelCentre += shift;
    } else if (fromMoves || toMoves) {
        edge.route = Route();
    }
}

} // namespace

Diagram reconnected(const Diagram &diagram, EdgeId id, EdgeEnd end, NodeId node, const std::optional<QPointF> &anchor)
{
    Diagram result = diagram;
    Edge &edge = result.edges[id];
    (end == EdgeEnd::From ? edge.from : edge.to) = node;
    (end == EdgeEnd::From ? edge.fromAnchor : edge.toAnchor) = anchor;
    edge.waypoints.clear(); // they led to the old end
    edge.route = Route();
    return result;
}

Diagram withWaypoints(const Diagram &diagram, EdgeId id, const QList<QPointF> &waypoints)
{
    Diagram result = diagram;
    Edge &edge = result.edges[id];
    edge.waypoints = waypoints;
    edge.route = Route();
    return result;
}

Diagram insertedInto(const Diagram &diagram, EdgeId id, NodeId middle, EdgeId secondId)
{
    Diagram result = diagram;
    Edge &first = result.edges[id];
    const QList<QPointF> chain = chainOf(diagram, first);
    const double split = lengthAt(chain, diagram.nodes.value(middle).rect.center());
    Edge second;
    second.id = secondId;
    second.from = middle;
    second.to = first.to;
    second.call = first.call;
    second.protocol = first.protocol;
    second.style = first.style;
    second.layer = first.layer;
    second.line = first.line;
    second.arrows = first.arrows;
    second.order = diagram.nextOrder();
    second.toAnchor = std::exchange(first.toAnchor, {});
    second.toLabel = std::exchange(first.toLabel, {});
    for (const QPointF &corner : std::exchange(first.waypoints, {}))
        (lengthAt(chain, corner) < split ? first : second).waypoints.append(corner);
    first.to = middle;
    first.labelPlace.reset();
    first.route = Route();
    result.edges.insert(secondId, second);
    for (RequestPath &path : result.paths) {
        for (qsizetype i = path.steps.size() - 1; i >= 0; --i) {
            if (path.steps[i] == id)
                path.steps.insert(i + 1, secondId);
        }
    }
    return result;
}

EdgeId edgeThrough(const Diagram &diagram, const QRectF &box, NodeId node)
{
    const QRectF middle = box.adjusted(box.width() / 4, box.height() / 4, -box.width() / 4, -box.height() / 4);
    EdgeId best;
    double bestDistance = 0;
    for (const Edge &edge : diagram.edges) {
        if (edge.from == node || edge.to == node || edge.from == edge.to || edge.isLocked)
            continue;
        const QList<QPointF> chain = chainOf(diagram, edge);
        for (qsizetype i = 1; i < chain.size(); ++i) {
            if (!segmentEnters(chain[i - 1], chain[i], middle))
                continue;
            const QLineF segment(chain[i - 1], chain[i]);
            const QPointF nearest = segment.pointAt(nearestShare(segment, box.center()));
            const double distance = QLineF(nearest, box.center()).length();
            if (best.isNull() || distance < bestDistance) {
                best = edge.id;
                bestDistance = distance;
            }
        }
    }
    return best;
}

Diagram withRoomAround(const Diagram &diagram, NodeId from, NodeId middle, NodeId to)
{
    const QRectF before = diagram.nodes.value(from).rect;
    const QRectF box = diagram.nodes.value(middle).rect;
    const QRectF behind = diagram.nodes.value(to).rect;
    const bool isRow = before.right() <= behind.left();
    const bool isColumn = !isRow && before.bottom() <= behind.top();
    if (!isRow && !isColumn)
        return diagram;
    const Qt::Orientation axis = isRow ? Qt::Horizontal : Qt::Vertical;
    const auto start = [axis](const QRectF &rect) { return positionOn(axis, rect.topLeft()); };
    const auto end = [axis](const QRectF &rect) { return positionOn(axis, rect.bottomRight()); };
    // Only what is beside the line has to give way, not what a long line passes at some distance.
    const double toMiddle = std::max(0.0, end(before) + insertedGap - start(box));
    const double toBehind = std::max(0.0, end(box) + toMiddle + insertedGap - start(behind));
    Diagram result = diagram;
    if (toBehind > 0)
        result = withRoom(result, axis, start(behind), std::ceil(toBehind / metrics::grid) * metrics::grid);
    if (toMiddle > 0) {
        result.nodes[middle].rect = box.translated(vectorOn(axis, std::ceil(toMiddle / metrics::grid) * metrics::grid));
        for (const EdgeId &edge : result.edgesAt(middle))
            result.edges[edge].route = Route();
    }
    return result;
}

Diagram withRoom(const Diagram &diagram, Qt::Orientation axis, double from, double by)
{
    Diagram result = diagram;
    const QPointF shift = vectorOn(axis, by);
    QSet<NodeId> moving;
    for (Node &node : result.nodes) {
        if (!node.isLocked && positionOn(axis, node.rect.center()) > from) {
            node.rect.translate(shift);
            moving.insert(node.id);
        }
    }
    for (Note &note : result.notes) {
        if (!note.isLocked && positionOn(axis, note.rect.center()) > from)
            note.rect.translate(shift);
    }
    for (Group &group : result.groups) {
        if (group.isLocked || positionOn(axis, group.rect.bottomRight()) <= from)
            continue;
        if (positionOn(axis, group.rect.topLeft()) > from)
            group.rect.translate(shift);
        else if (axis == Qt::Horizontal)
            group.rect.setWidth(std::max(leastRoom, group.rect.width() + by));
        else
            group.rect.setHeight(std::max(leastRoom, group.rect.height() + by));
    }
    for (Edge &edge : result.edges)
        moveRouteOf(edge, moving.contains(edge.from), moving.contains(edge.to), axis, from, by);
    return result;
}

QList<EdgeId> unrouted(const Diagram &diagram)
{
    QList<EdgeId> open;
    for (const Edge &edge : diagram.edges) {
        if (edge.route.shape == RouteShape::Automatic)
            open.append(edge.id);
    }
    return open;
}

std::optional<QPointF> anchorAt(const QRectF &box, const QPointF &point)
{
    const double depth = std::min({borderReach, box.width() / 4, box.height() / 4});
    if (box.isEmpty() || box.adjusted(depth, depth, -depth, -depth).contains(point))
        return std::nullopt;
    const QPointF place = nearestOnBorder(box, point);
    QPointF anchor((place.x() - box.left()) / box.width(), (place.y() - box.top()) / box.height());
    // Quarters of a side are easy to hit and line up between boxes of one size.
    const auto tidy = [](double share, double length) {
        const double quarter = std::round(share * 4) / 4;
        return std::abs(share - quarter) * length < 5 ? quarter : share;
    };
    anchor = {tidy(anchor.x(), box.width()), tidy(anchor.y(), box.height())};
    return QPointF(qBound(0.0, anchor.x(), 1.0), qBound(0.0, anchor.y(), 1.0));
}

QPointF placeOf(const QPointF &anchor, const QRectF &box)
{
    return {box.left() + anchor.x() * box.width(), box.top() + anchor.y() * box.height()};
}

QList<QPointF> chainOf(const Diagram &diagram, const Edge &edge)
{
    QList<QPointF> chain = flattened(edge.route);
    if (chain.size() < 2) {
        const QRectF from = diagram.nodes.value(edge.from).rect;
        const QRectF to = diagram.nodes.value(edge.to).rect;
        chain = {borderPoint(from, to.center())};
        chain += edge.waypoints;
        chain.append(borderPoint(to, from.center()));
    }
    for (qsizetype i = chain.size() - 2; i > 0; --i) {
        const QPointF a = chain[i] - chain[i - 1];
        const QPointF b = chain[i + 1] - chain[i];
        const bool turns = std::abs(a.x() * b.y() - a.y() * b.x()) > 0.01 * std::hypot(a.x(), a.y());
        if (!turns && QPointF::dotProduct(a, b) >= 0)
            chain.removeAt(i);
    }
    return chain;
}

double lengthAt(const QList<QPointF> &chain, const QPointF &point)
{
    double best = 0;
    double bestDistance = -1;
    double walked = 0;
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QLineF segment(chain[i - 1], chain[i]);
        const double share = nearestShare(segment, point);
        const double distance = QLineF(segment.pointAt(share), point).length();
        if (bestDistance < 0 || distance < bestDistance) {
            best = walked + share * segment.length();
            bestDistance = distance;
        }
        walked += segment.length();
    }
    return best;
}

double lengthOf(const QList<QPointF> &chain)
{
    double length = 0;
    for (qsizetype i = 1; i < chain.size(); ++i)
        length += QLineF(chain[i - 1], chain[i]).length();
    return length;
}

} // namespace archdeck
