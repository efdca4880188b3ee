#include "core/layout/router.h"

#include "core/layout/labelplacement.h"
#include "core/layout/nudging.h"
#include "core/layout/routegeometry.h"
#include "core/layout/routesearch.h"
#include "core/layout/routeshapes.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double straightLane = 14; ///< between straight connections of the same two components
constexpr double reach = 100; ///< of new lines and their labels
constexpr qsizetype fewForDrag = 8;
constexpr qsizetype mostForBest = 300; ///< connections at once

/// Routes connections of one diagram: ways one after the other, then all of them moved apart, then labels.
class Router
{
public:
    Router(const Diagram &diagram, const QSet<EdgeId> &wanted, const RouteOptions &options)
        : m_scene(diagram, options), m_field(m_scene.bounds(), diagram.edges.size()),
          m_effort(effortFor(wanted.size(), options))
    {
        m_lines.reserve(std::size_t(diagram.edges.size()));
        std::vector<const Edge *> edges;
        for (const Edge &edge : diagram.edges)
            edges.push_back(&edge);
        std::ranges::stable_sort(edges, {}, &Edge::order);
        for (const Edge *edge : edges)
            addLine(*edge, wanted.contains(edge->id));
    }

    QHash<EdgeId, Route> run()
    {
        findWays();
        keepNeighbours();
        nudge(m_scene, m_lines);
        return routes();
    }

private:
    static RoutingEffort effortFor(qsizetype count, const RouteOptions &options)
    {
        if (options.isHasty)
            return count > fewForDrag ? RoutingEffort::Hasty : RoutingEffort::Fast;
        return count > mostForBest ? RoutingEffort::Fast : RoutingEffort::Best;
    }

    void addLine(const Edge &edge, bool isWanted)
    {
        RoutedLine line;
        line.edge = &edge;
        line.from = m_scene.boxOf(edge.from);
        line.to = m_scene.boxOf(edge.to);
        line.isFixed = !isWanted;
        if (line.from < 0 || line.to < 0 || (!isWanted && edge.route.points.size() < 2))
            return;
        line.label = m_scene.sizeOf(edge.label);
        line.fromLabel = m_scene.sizeOf(edge.fromLabel);
        line.toLabel = m_scene.sizeOf(edge.toLabel);
        if (isWanted) {
            m_open.push_back(int(m_lines.size()));
        } else {
            line.points = flattened(edge.route);
            m_field.add(int(m_lines.size()), line.points);
        }
        m_lines.push_back(std::move(line));
    }

    RoutedLine &line(int number) { return m_lines[std::size_t(number)]; }

    void findWays()
    {
        // Short ones first: they have the least choice, and the long ones see what they cross.
        std::vector<std::pair<double, int>> order;
        for (const int number : m_open) {
            const QPointF delta = m_scene.box(line(number).from).center() - m_scene.box(line(number).to).center();
            order.emplace_back(std::abs(delta.x()) + std::abs(delta.y()), number);
        }
        std::ranges::sort(order);
        const QHash<int, double> aside = asides();
        for (const auto &[length, number] : order) {
            if (line(number).edge->line == LineShape::Straight && !line(number).isLoop()) {
                line(number).points = straightRoute(m_scene, line(number), aside.value(number));
                line(number).isFixed = true; // nothing to nudge
                m_field.add(number, line(number).points);
            }
        }
        const RouteSearch search(m_scene, m_field, m_lines, m_effort);
        // The first ones know nothing of the later ones: they look again when all are there.
        const int looks = m_effort == RoutingEffort::Best ? 3 : 1;
        for (int look = 0; look < looks; ++look) {
            for (const auto &[length, number] : order) {
                if (line(number).isLoop() || line(number).edge->line == LineShape::Straight)
                    continue;
                if (look > 0)
                    m_field.remove(number);
                line(number).points = search.route(line(number));
                m_field.add(number, line(number).points);
            }
        }
        QHash<int, int> lanes;
        for (const int number : m_open) {
            if (!line(number).isLoop())
                continue;
            line(number).points = loopRoute(m_scene, m_field, line(number), lanes[line(number).from]++);
            m_field.add(number, line(number).points);
        }
    }

    /// Stored lines far from all new ones have no say any more.
    void keepNeighbours()
    {
        std::vector<bool> isNear(m_lines.size(), false);
        for (const int number : m_open) {
            isNear[std::size_t(number)] = true;
            const QList<QPointF> &points = line(number).points;
            for (qsizetype i = 1; i < points.size(); ++i) {
                const QRectF around = boxRound(points[i - 1], points[i]).adjusted(-reach, -reach, reach, reach);
                for (const int piece : m_field.near(around))
                    isNear[std::size_t(m_field.piece(piece).line)] = true;
            }
        }
        std::vector<RoutedLine> kept;
        std::vector<int> newNumber(m_lines.size(), -1);
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!isNear[i])
                continue;
            newNumber[i] = int(kept.size());
            kept.push_back(std::move(m_lines[i]));
        }
        for (int &number : m_open)
            number = newNumber[std::size_t(number)];
        m_lines = std::move(kept);
    }

    /// For straight lines: how far beside the middle, the same from either end.
    QHash<int, double> asides() const
    {
        QHash<std::pair<int, int>, QList<int>> together; ///< by the two boxes
        for (const int number : m_open) {
            const RoutedLine &line = m_lines[std::size_t(number)];
            if (line.edge->line == LineShape::Straight)
                together[{std::min(line.from, line.to), std::max(line.from, line.to)}].append(number);
        }
        QHash<int, double> asides;
        for (const QList<int> &lines : std::as_const(together)) {
            for (qsizetype place = 0; place < lines.size(); ++place)
                asides.insert(lines[place], (double(place) - double(lines.size() - 1) / 2) * straightLane);
        }
        return asides;
    }

    QHash<EdgeId, Route> routes()
    {
        std::vector<Route> found(m_lines.size());
        for (const int number : m_open) {
            RoutedLine &open = line(number);
            Route &route = found[std::size_t(number)];
            route.shape = RouteShape::Polyline;
            route.points = open.points;
            if (open.edge->line == LineShape::Curved && open.points.size() >= 2) {
                route.shape = RouteShape::Curve;
                route.points = curvedRoute(m_scene, open);
                open.points = flattened(route);
            }
            open.isFixed = false;
        }
        const auto centres = placeLabels(m_scene, m_lines);
        QHash<EdgeId, Route> routes;
        for (const int number : m_open) {
            found[std::size_t(number)].labelCentre = centres[std::size_t(number)];
            routes.insert(line(number).edge->id, found[std::size_t(number)]);
        }
        return routes;
    }

    RoutingScene m_scene;
    LineField m_field;
    RoutingEffort m_effort;
    std::vector<RoutedLine> m_lines; ///< in drawing order
    std::vector<int> m_open;         ///< those to route
};

} // namespace

QHash<EdgeId, Route> routeEdges(const Diagram &diagram, const QList<EdgeId> &edges, const RouteOptions &options)
{
    QSet<EdgeId> wanted;
    for (const EdgeId &edge : edges) {
        if (diagram.edges.contains(edge))
            wanted.insert(edge);
    }
    return wanted.isEmpty() ? QHash<EdgeId, Route>() : Router(diagram, wanted, options).run();
}

Route routeEdge(const Diagram &diagram, EdgeId edge, const RouteOptions &options)
{
    return routeEdges(diagram, {edge}, options).value(edge);
}

Diagram routeAll(Diagram diagram, const RouteOptions &options)
{
    const QHash<EdgeId, Route> routes = routeEdges(diagram, diagram.edges.keys(), options);
    for (auto it = routes.begin(); it != routes.end(); ++it)
        diagram.edges[it.key()].route = *it;
    return diagram;
}

} // namespace archdeck
