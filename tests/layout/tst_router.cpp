#include "core/layout/routegeometry.h"
#include "core/layout/router.h"
#include "tests/support/builders.h"
#include "tests/support/routequality.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;
using test::DiagramBuilder;

namespace {

QString name(int i)
{
    return QStringLiteral("n%1").arg(i);
}

/// Boxes of random sizes at random places that don't overlap (at least 2 units apart), random connections.
Diagram randomDiagram()
{
    const int count = *rc::gen::inRange(2, 25);
    DiagramBuilder builder;
    for (int i = 0; i < count; ++i)
        builder.node(name(i));
    Diagram diagram = builder.build();
    QList<QRectF> taken;
    QList<NodeId> placed;
    for (Node &node : diagram.nodes) {
        const QRectF rect(*rc::gen::inRange(0, 900), *rc::gen::inRange(0, 600), *rc::gen::inRange(40, 200),
                          *rc::gen::inRange(24, 120));
        const QRectF room = rect.adjusted(-1, -1, 1, 1);
        if (std::ranges::any_of(taken, [&room](const QRectF &other) { return other.intersects(room); }))
            continue;
        node.rect = rect;
        taken.append(rect);
        placed.append(node.id);
    }
    diagram.nodes.removeIf([&placed](const auto &entry) { return !placed.contains(entry.key()); });
    const int edges = *rc::gen::inRange(1, 12);
    for (int i = 0; i < edges; ++i) {
        Edge edge;
        edge.id = EdgeId::shipped(QStringLiteral("e%1").arg(i));
        edge.from = placed[*rc::gen::inRange<qsizetype>(0, placed.size())];
        edge.to = placed[*rc::gen::inRange<qsizetype>(0, placed.size())];
        edge.label = *rc::gen::element(QString(), QStringLiteral("a label"));
        edge.order = i;
        diagram.edges.insert(edge.id, edge);
    }
    return diagram;
}

bool isOnBorder(const QRectF &rect, const QPointF &point)
{
    const QPointF offset = nearestOnBorder(rect, point) - point;
    return std::abs(offset.x()) < 1e-6 && std::abs(offset.y()) < 1e-6;
}

bool isOrthogonal(const QList<QPointF> &points)
{
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (points[i].x() != points[i - 1].x() && points[i].y() != points[i - 1].y())
            return false;
    }
    return true;
}

/// How far along an orthogonal chain a point lies, at `least` or further; nothing when it isn't on it.
std::optional<double> distanceAlong(const QList<QPointF> &points, const QPointF &point, double least)
{
    double done = 0;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF from = points[i - 1] - point;
        const QPointF to = points[i] - point;
        const double part = (points[i] - points[i - 1]).manhattanLength();
        const bool isOn = from.manhattanLength() + to.manhattanLength() <= part + 1e-6;
        if (isOn && done + from.manhattanLength() >= least - 1e-6)
            return done + from.manhattanLength();
        done += part;
    }
    return std::nullopt;
}

} // namespace

class RouterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursAreJoinedByAStraightLine()
    {
        const Diagram diagram = pairAt({0, 0}, {300, 0});
        const Route route = routeEdge(diagram, edgeId());
        QCOMPARE(route.shape, RouteShape::Polyline);
        QCOMPARE(route.points, (QList<QPointF>{{168, 32}, {300, 32}}));
    }

    void anOffsetNeighbourGetsAZWithItsBendHalfWay()
    {
        const Route route = routeEdge(pairAt({0, 0}, {300, 200}), edgeId());
        QCOMPARE(route.points, (QList<QPointF>{{168, 32}, {234, 32}, {234, 232}, {300, 232}}));
    }

    void goesRoundABoxInTheWay()
    {
        DiagramBuilder builder;
        builder.node(QStringLiteral("a"))
            .node(QStringLiteral("b"))
            .node(QStringLiteral("c"))
            .edge(QStringLiteral("a"), QStringLiteral("c"));
        const Diagram diagram = builder.build();
        const EdgeId edge = DiagramBuilder::edgeId(QStringLiteral("a"), QStringLiteral("c"));
        const Route route = routeEdge(diagram, edge);
        QVERIFY(!runsThroughBox(diagram, edge, route));
        QVERIFY(route.points.size() >= 4);
    }

    void squeezesThroughANarrowGap()
    {
        // A wall far beyond the window, with a gap narrower than the usual clearance.
        Diagram diagram = pairAt({0, 0}, {600, 0});
        for (int i = 0; i < 2; ++i) {
            Node wall = diagram.nodes.first();
            wall.id = NodeId::shipped(QStringLiteral("wall%1").arg(i));
            wall.rect = i == 0 ? QRectF(300, -5000, 100, 5060) : QRectF(300, 66, 100, 5000);
            diagram.nodes.insert(wall.id, wall);
        }
        const Route route = routeEdge(diagram, edgeId());
        QVERIFY(!runsThroughBox(diagram, edgeId(), route));
        QVERIFY(std::ranges::all_of(route.points, [](const QPointF &point) { return std::abs(point.y()) < 500; }));
    }

    void parallelConnectionsRunBesideEachOther()
    {
        Diagram diagram = pairAt({0, 0}, {300, 0});
        Edge back = diagram.edges.first();
        std::swap(back.from, back.to);
        back.id = EdgeId::shipped(QStringLiteral("back"));
        diagram.edges.insert(back.id, back);
        const auto routes = routeEdges(diagram, diagram.edges.keys());
        QCOMPARE(routes.size(), 2);
        QVERIFY(routes[edgeId()].points.constFirst().y() != routes[back.id].points.constFirst().y());
    }

    void aLoopLeavesAndReturns()
    {
        DiagramBuilder builder;
        builder.node(QStringLiteral("a")).edge(QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("retry"));
        const Diagram diagram = builder.build();
        const EdgeId edge = DiagramBuilder::edgeId(QStringLiteral("a"), QStringLiteral("a"));
        const Route route = routeEdge(diagram, edge);
        const QRectF box = diagram.nodes.first().rect;
        QVERIFY(route.points.size() >= 4);
        QVERIFY(isOnBorder(box, route.points.constFirst()));
        QVERIFY(isOnBorder(box, route.points.constLast()));
        QVERIFY(!runsThroughBox(diagram, edge, route));
        QVERIFY(route.labelCentre);
    }

    void coveredEndsStillGetARoute()
    {
        const Diagram diagram = pairAt({0, 0}, {10, 10});
        QVERIFY(routeEdge(diagram, edgeId()).points.size() >= 2);
    }

    void runsThroughItsWaypointsInOrder()
    {
        QVERIFY(rc::check("routes pass all waypoints, one after the other", [] {
            Diagram diagram = randomDiagram();
            for (Edge &edge : diagram.edges) {
                const int count = *rc::gen::inRange(1, 4);
                for (int i = 0; i < count; ++i)
                    edge.waypoints.append(QPointF(*rc::gen::inRange(-100, 1200), *rc::gen::inRange(-100, 900)));
            }
            const auto routes = routeEdges(diagram, diagram.edges.keys());
            for (const Edge &edge : std::as_const(diagram.edges)) {
                if (edge.from == edge.to)
                    continue;
                const QList<QPointF> points = routes[edge.id].points;
                RC_ASSERT(isOrthogonal(points));
                double done = 0;
                for (const QPointF &waypoint : edge.waypoints) {
                    const std::optional<double> at = distanceAlong(points, waypoint, done);
                    RC_ASSERT(at.has_value());
                    done = *at;
                }
            }
        }));
    }

    void fixedEndsStayWhereTheyWerePut()
    {
        Diagram diagram = pairAt({0, 0}, {300, 200});
        Edge &edge = diagram.edges.first();
        edge.fromAnchor = QPointF(0.25, 1);
        edge.toAnchor = QPointF(0, 0.75);
        const Route route = routeEdge(diagram, edge.id);
        QCOMPARE(route.points.constFirst(), QPointF(42, 64));
        QCOMPARE(route.points.constLast(), QPointF(300, 248));
        QVERIFY(isOrthogonal(route.points));
    }

    void endsThatShareASideHavePlacesOfTheirOwn()
    {
        // A fan: no two of its lines may touch, so they leave in the order of their targets.
        DiagramBuilder builder;
        builder.node(QStringLiteral("hub"));
        for (int i = 0; i < 5; ++i)
            builder.node(name(i)).edge(QStringLiteral("hub"), name(i));
        Diagram diagram = builder.build();
        diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("hub"))].rect = QRectF(0, 260, 168, 64);
        for (int i = 0; i < 5; ++i)
            diagram.nodes[DiagramBuilder::nodeId(name(i))].rect = QRectF(420, i * 130, 168, 64);
        const test::RouteQuality quality = test::routeQuality(routeAll(diagram));
        QCOMPARE(quality.crossings, 0);
        QCOMPARE(quality.overlaps, 0);
        QCOMPARE(quality.throughBoxes, 0);
    }

    void straightLinesRunFromBorderToBorder()
    {
        Diagram diagram = pairAt({0, 0}, {300, 200});
        Edge &edge = diagram.edges.first();
        edge.line = LineShape::Straight;
        QList<QPointF> points = routeEdge(diagram, edge.id).points;
        QCOMPARE(points.size(), 2);
        QVERIFY(isOnBorder({0, 0, 168, 64}, points.constFirst()));
        QVERIFY(isOnBorder({300, 200, 168, 64}, points.constLast()));
        edge.waypoints = {{400, 20}};
        points = routeEdge(diagram, edge.id).points;
        QCOMPARE(points.size(), 3);
        QCOMPARE(points[1], QPointF(400, 20));
    }

    void curvesLeaveSquarelyAndRunRoundBoxes()
    {
        DiagramBuilder builder;
        builder.node(QStringLiteral("a"))
            .node(QStringLiteral("b"))
            .node(QStringLiteral("c"))
            .edge(QStringLiteral("a"), QStringLiteral("c"));
        Diagram diagram = builder.build();
        const EdgeId edge = DiagramBuilder::edgeId(QStringLiteral("a"), QStringLiteral("c"));
        diagram.edges[edge].line = LineShape::Curved;
        const Route route = routeEdge(diagram, edge);
        QCOMPARE(route.shape, RouteShape::Curve);
        QCOMPARE(route.points.size() % 3, 1);
        QVERIFY(!runsThroughBox(diagram, edge, route));
        const QPointF out = route.points[1] - route.points[0];
        QVERIFY(out.x() == 0 || out.y() == 0);
    }

    void labelsStandWhereTheyWerePutByHand()
    {
        Diagram diagram = pairAt({0, 0}, {368, 0});
        Edge &edge = diagram.edges.first();
        edge.label = QStringLiteral("reads");
        QCOMPARE(routeEdge(diagram, edge.id).labelCentre, QPointF(268, 32));
        edge.labelPlace = 0.25;
        QCOMPARE(routeEdge(diagram, edge.id).labelCentre, QPointF(218, 32));
    }

    void newRoutesKeepOffStoredOnes()
    {
        Diagram diagram = pairAt({0, 0}, {300, 0});
        Edge other = diagram.edges.first();
        other.id = EdgeId::shipped(QStringLiteral("other"));
        other.order = 1;
        diagram.edges[edgeId()].route = routeEdge(diagram, edgeId());
        diagram.edges.insert(other.id, other);
        const auto routes = routeEdges(diagram, {other.id});
        QCOMPARE(routes.size(), 1);
        diagram.edges[other.id].route = routes.value(other.id);
        QCOMPARE(test::routeQuality(diagram).overlaps, 0);
    }

    void theOrderOfTheQuestionDoesNotMatter()
    {
        QVERIFY(rc::check("the same set of connections gives the same routes", [] {
            const Diagram diagram = randomDiagram();
            QList<EdgeId> edges = diagram.edges.keys();
            const auto routes = routeEdges(diagram, edges);
            std::ranges::reverse(edges);
            RC_ASSERT(routeEdges(diagram, edges) == routes);
        }));
    }

    void anUnknownConnectionHasNoRoute() { QVERIFY(routeEdge(Diagram(), edgeId()).points.isEmpty()); }

    void neverRunsThroughABox()
    {
        QVERIFY(rc::check("routes keep off boxes, are orthogonal and end on their own boxes", [] {
            const Diagram diagram = randomDiagram();
            const auto routes = routeEdges(diagram, diagram.edges.keys());
            RC_ASSERT(routes.size() == diagram.edges.size());
            for (const Edge &edge : diagram.edges) {
                const Route route = routes[edge.id];
                RC_ASSERT(route.points.size() >= 2);
                RC_ASSERT(isOnBorder(diagram.nodes[edge.from].rect, route.points.constFirst()));
                RC_ASSERT(isOnBorder(diagram.nodes[edge.to].rect, route.points.constLast()));
                for (qsizetype i = 1; i < route.points.size(); ++i)
                    RC_ASSERT(route.points[i].x() == route.points[i - 1].x()
                              || route.points[i].y() == route.points[i - 1].y());
                if (edge.from != edge.to)
                    RC_ASSERT(!runsThroughBox(diagram, edge.id, route));
            }
            RC_ASSERT(routeEdges(diagram, diagram.edges.keys()) == routes);
        }));
    }

private:
    static EdgeId edgeId() { return DiagramBuilder::edgeId(QStringLiteral("a"), QStringLiteral("b")); }
    static Diagram pairAt(const QPointF &a, const QPointF &b)
    {
        DiagramBuilder builder;
        builder.node(QStringLiteral("a")).node(QStringLiteral("b")).edge(QStringLiteral("a"), QStringLiteral("b"));
        Diagram diagram = builder.build();
        diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("a"))].rect.moveTopLeft(a);
        diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("b"))].rect.moveTopLeft(b);
        return diagram;
    }
};

ARCHDECK_TEST(RouterTest)
#include "tst_router.moc"
