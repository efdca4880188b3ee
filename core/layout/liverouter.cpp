#include "core/layout/liverouter.h"

#include "core/layout/routegeometry.h"

#include <algorithm>

namespace archdeck {

namespace {

QRectF boundsOf(const QList<QPointF> &points)
{
    if (points.isEmpty())
        return {};
    QPointF least = points.constFirst();
    QPointF most = least;
    for (const QPointF &point : points) {
        least = {std::min(least.x(), point.x()), std::min(least.y(), point.y())};
        most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
    }
    return {least, most};
}

bool meets(const Route &route, const QRectF &box)
{
    const QList<QPointF> chain = flattened(route);
    for (qsizetype i = 1; i < chain.size(); ++i) {
        if (segmentEnters(chain[i - 1], chain[i], box))
            return true;
    }
    return false;
}

} // namespace

LiveRouter::LiveRouter(const Diagram &start, const Selection &moving, RouteOptions options)
    : m_options(std::move(options))
{
    m_options.isHasty = true;
    const Selection all = withMembers(start, moving);
    for (const ElementRef &element : all) {
        if (element.type == ElementType::Node)
            m_boxes.append(element);
    }
    std::ranges::sort(m_boxes);
    for (const Edge &edge : start.edges) {
        const bool isTouched = all.contains(ElementRef(edge.id)) || all.contains(ElementRef(edge.from))
            || all.contains(ElementRef(edge.to));
        (isTouched ? m_touched : m_others).append(edge.id);
    }
}

QHash<EdgeId, Route> LiveRouter::reroute(const Diagram &moved)
{
    QList<EdgeId> changed;
    for (const EdgeId &id : std::as_const(m_touched)) {
        const auto edge = moved.edges.constFind(id);
        if (edge != moved.edges.constEnd()
            && (edge->route.shape == RouteShape::Automatic || runsThroughBox(moved, id, edge->route)))
            changed.append(id);
    }
    QList<QRectF> boxes;
    for (const ElementRef &box : std::as_const(m_boxes))
        boxes.append(moved.rectOf(box));
    for (const EdgeId &id : std::as_const(m_others)) {
        const auto edge = moved.edges.constFind(id);
        if (edge == moved.edges.constEnd())
            continue;
        // Control points bound a curve, so this is never too small. A hair wider: lines have no area.
        const QRectF around = boundsOf(edge->route.points).adjusted(-0.5, -0.5, 0.5, 0.5);
        const bool isHit = std::ranges::any_of(
            boxes, [&edge, &around](const QRectF &box) { return around.intersects(box) && meets(edge->route, box); });
        if (isHit)
            changed.append(id);
    }
    return routeEdges(moved, changed, m_options);
}

} // namespace archdeck
