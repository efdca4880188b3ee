#include "core/layout/router.h"

#include "core/layout/graphvizlayout.h"
#include "core/layout/routegeometry.h"
#include "core/layout/routinggrid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace archdeck {

namespace {

constexpr double clearance = 10;
constexpr double windowMargin = 200;
constexpr double laneWidth = 16; ///< between connections of the same two components
constexpr double loopReach = 24;
constexpr double titleStrip = 28;

constexpr double besideBox = 1.04; ///< keeps bends in the middle of the room between boxes
constexpr double closeToBox = 4;
constexpr double throughNote = 4;
constexpr double throughTitle = 3;
constexpr double throughGroup = 1.3;

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

/// The four places where a route may meet a box, moved along the side by `lane`, and `stub` away from it.
QList<Port> portsOf(const QRectF &rect, double lane, double stub)
{
    const double across = std::clamp(lane, -rect.width() / 2 + 4,
                                     std::max(rect.width() / 2 - 4, -rect.width() / 2 + 4));
    const double down = std::clamp(lane, -rect.height() / 2 + 4,
                                   std::max(rect.height() / 2 - 4, -rect.height() / 2 + 4));
    const QPointF centre(std::round(rect.center().x()), std::round(rect.center().y()));
    return {{{rect.right() + stub, centre.y() + down}, Side::Right},
            {{centre.x() + across, rect.bottom() + stub}, Side::Bottom},
            {{rect.left() - stub, centre.y() + down}, Side::Left},
            {{centre.x() + across, rect.top() - stub}, Side::Top}};
}

/// Routes one connection after the other through the same diagram.
class Router
{
public:
    explicit Router(const Diagram &diagram) : m_diagram(diagram)
    {
        for (const Edge &edge : ordered(diagram.edges))
            m_siblings[pairOf(edge)].append(edge.id);
    }

    Route route(const Edge &edge) const
    {
        const auto from = m_diagram.nodes.constFind(edge.from);
        const auto to = m_diagram.nodes.constFind(edge.to);
        if (from == m_diagram.nodes.constEnd() || to == m_diagram.nodes.constEnd())
            return {};
        Route route{RouteShape::Polyline, {}, std::nullopt};
        if (edge.from == edge.to)
            route.points = loop(from->rect, laneOf(edge));
        else
            route.points = path(edge, from->rect, to->rect);
        route.labelCentre = labelCentre(edge, route.points);
        return route;
    }

private:
    enum class Room { Comfortable, Tight };

    static std::pair<NodeId, NodeId> pairOf(const Edge &edge) { return std::minmax(edge.from, edge.to); }

    /// Offset from the middle of a side; the same at both ends, so that the lanes don't cross.
    double laneOf(const Edge &edge) const
    {
        const QList<EdgeId> &lanes = *m_siblings.constFind(pairOf(edge));
        return std::round((double(lanes.indexOf(edge.id)) - double(lanes.size() - 1) / 2) * laneWidth);
    }

    QList<QPointF> path(const Edge &edge, const QRectF &from, const QRectF &to) const
    {
        const QRectF window = grown(from | to, windowMargin);
        QList<QPointF> points = search(edge, from, to, window, Room::Comfortable);
        if (points.isEmpty())
            points = search(edge, from, to, grown(m_diagram.bounds() | window, windowMargin), Room::Tight);
        if (points.isEmpty()) // one of the ends is covered by another box
            points = {nearestOnBorder(from, to.center()), nearestOnBorder(to, from.center())};
        return points;
    }

    QList<QPointF> search(const Edge &edge, const QRectF &from, const QRectF &to, const QRectF &window, Room room) const
    {
        const double stub = room == Room::Comfortable ? clearance : 0;
        const double lane = laneOf(edge);
        const QList<Port> starts = portsOf(from, lane, stub);
        const QList<Port> goals = portsOf(to, lane, stub);
        std::vector<double> xs;
        std::vector<double> ys;
        const auto addRect = [&xs, &ys](const QRectF &rect) {
            xs.insert(xs.end(), {rect.left(), rect.right()});
            ys.insert(ys.end(), {rect.top(), rect.bottom()});
        };
        for (const QList<Port> *ports : {&starts, &goals}) {
            for (const Port &port : *ports) {
                xs.push_back(port.at.x());
                ys.push_back(port.at.y());
            }
        }
        addMiddles(from, to, xs, ys);
        QList<QRectF> boxes;
        for (const Node &node : m_diagram.nodes) {
            if (!node.rect.intersects(window))
                continue;
            boxes.append(node.rect);
            addRect(grown(node.rect, clearance));
            if (room == Room::Tight)
                addRect(node.rect);
        }
        for (const Group &group : m_diagram.groups) {
            if (group.rect.intersects(window) && !holds(group.id, edge))
                addRect(grown(group.rect, clearance));
        }
        // Lines beyond the window would allow long ways round what only reaches into it.
        std::erase_if(xs, [&window](double x) { return x < window.left() || x > window.right(); });
        std::erase_if(ys, [&window](double y) { return y < window.top() || y > window.bottom(); });
        RoutingGrid grid(std::move(xs), std::move(ys));
        price(grid, edge, window, boxes);
        return withStubs(grid.findPath(usable(starts, boxes), usable(goals, boxes)), from, to);
    }

    /// Half-way between the two boxes: the place for the bend of a plain Z.
    static void addMiddles(const QRectF &from, const QRectF &to, std::vector<double> &xs, std::vector<double> &ys)
    {
        const QRectF &left = from.left() < to.left() ? from : to;
        const QRectF &right = from.left() < to.left() ? to : from;
        if (left.right() < right.left())
            xs.push_back(std::round((left.right() + right.left()) / 2));
        const QRectF &upper = from.top() < to.top() ? from : to;
        const QRectF &lower = from.top() < to.top() ? to : from;
        if (upper.bottom() < lower.top())
            ys.push_back(std::round((upper.bottom() + lower.top()) / 2));
    }

    bool holds(GroupId group, const Edge &edge) const
    {
        return m_diagram.isInside(m_diagram.nodes.constFind(edge.from)->group, group)
            || m_diagram.isInside(m_diagram.nodes.constFind(edge.to)->group, group);
    }

    void price(RoutingGrid &grid, const Edge &edge, const QRectF &window, const QList<QRectF> &boxes) const
    {
        for (const QRectF &box : boxes) {
            grid.weighBorder(grown(box, clearance), besideBox);
            grid.weigh(grown(box, clearance), closeToBox);
            grid.block(box);
        }
        for (const Group &group : m_diagram.groups) {
            if (!group.rect.intersects(window))
                continue;
            grid.weigh(QRectF(group.rect.topLeft(), QSizeF(group.rect.width(), titleStrip)), throughTitle);
            if (!holds(group.id, edge))
                grid.weigh(group.rect, throughGroup);
        }
        for (const Note &note : m_diagram.notes)
            grid.weigh(note.rect, throughNote);
    }

    /// Without the ports that lie inside another box.
    static QList<Port> usable(const QList<Port> &ports, const QList<QRectF> &boxes)
    {
        QList<Port> free;
        std::ranges::copy_if(ports, std::back_inserter(free), [&boxes](const Port &port) {
            return std::ranges::none_of(boxes, [&port](const QRectF &box) {
                return port.at.x() > box.left() && port.at.x() < box.right() && port.at.y() > box.top()
                    && port.at.y() < box.bottom();
            });
        });
        return free;
    }

    /// Lengthens both ends up to the boxes.
    static QList<QPointF> withStubs(QList<QPointF> points, const QRectF &from, const QRectF &to)
    {
        if (points.isEmpty())
            return points;
        points.prepend(clamped(points.constFirst(), from));
        points.append(clamped(points.constLast(), to));
        QList<QPointF> corners;
        for (const QPointF &point : std::as_const(points)) {
            const qsizetype count = corners.size();
            if (count > 0 && corners.constLast() == point)
                continue;
            const bool isStraight = count >= 2
                && ((corners[count - 2].x() == corners[count - 1].x() && corners[count - 1].x() == point.x())
                    || (corners[count - 2].y() == corners[count - 1].y() && corners[count - 1].y() == point.y()));
            if (isStraight)
                corners.last() = point;
            else
                corners.append(point);
        }
        return corners;
    }

    static QPointF clamped(const QPointF &point, const QRectF &rect)
    {
        return {std::clamp(point.x(), rect.left(), rect.right()), std::clamp(point.y(), rect.top(), rect.bottom())};
    }

    /// Round the corner of a box that meets the fewest other boxes.
    QList<QPointF> loop(const QRectF &rect, double lane) const
    {
        const double reach = loopReach + std::abs(lane);
        QList<QPointF> best;
        int fewest = std::numeric_limits<int>::max();
        for (const QPointF &corner : {rect.topRight(), rect.bottomRight(), rect.topLeft(), rect.bottomLeft()}) {
            const QPointF centre = rect.center();
            const double right = corner.x() > centre.x() ? 1 : -1;
            const double down = corner.y() > centre.y() ? 1 : -1;
            const double y = std::round(centre.y() + down * rect.height() / 4);
            const double x = std::round(centre.x() + right * rect.width() / 4);
            const QPointF outer = corner + QPointF(right * reach, down * reach);
            const QList<QPointF> points{{corner.x(), y}, {outer.x(), y}, outer, {x, outer.y()}, {x, corner.y()}};
            int met = 0;
            for (const Node &node : m_diagram.nodes) {
                for (qsizetype i = 1; i < points.size(); ++i)
                    met += node.rect != rect && segmentEnters(points[i - 1], points[i], node.rect) ? 1 : 0;
            }
            if (met < fewest) {
                fewest = met;
                best = points;
            }
        }
        return best;
    }

    std::optional<QPointF> labelCentre(const Edge &edge, const QList<QPointF> &points) const
    {
        const QSizeF size = labelSizeOf(edge, {});
        if (size.isEmpty() || points.isEmpty())
            return std::nullopt;
        QRectF around(points.constFirst(), QSizeF(1, 1));
        for (const QPointF &point : points)
            around |= QRectF(point, QSizeF(1, 1));
        around = grown(around, size.width());
        QList<QRectF> boxes;
        for (const Node &node : m_diagram.nodes) {
            if (node.rect.intersects(around))
                boxes.append(node.rect);
        }
        return placeLabel(points, size, boxes);
    }

    const Diagram &m_diagram;
    QMap<std::pair<NodeId, NodeId>, QList<EdgeId>> m_siblings;
};

} // namespace

Route routeEdge(const Diagram &diagram, EdgeId edge, const RouteOptions &options)
{
    return routeEdges(diagram, {edge}, options).value(edge);
}

QHash<EdgeId, Route> routeEdges(const Diagram &diagram, const QList<EdgeId> &edges, const RouteOptions &)
{
    const Router router(diagram);
    QHash<EdgeId, Route> routes;
    for (const EdgeId &id : edges) {
        const auto edge = diagram.edges.constFind(id);
        if (edge != diagram.edges.constEnd())
            routes.insert(id, router.route(*edge));
    }
    return routes;
}

Diagram routeAll(Diagram diagram, const RouteOptions &options)
{
    const QHash<EdgeId, Route> routes = routeEdges(diagram, diagram.edges.keys(), options);
    for (auto it = routes.begin(); it != routes.end(); ++it)
        diagram.edges[it.key()].route = *it;
    return diagram;
}

} // namespace archdeck
