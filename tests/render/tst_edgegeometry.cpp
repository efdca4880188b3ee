#include "core/render/componentmetrics.h"
#include "core/render/edgegeometry.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using test::DiagramBuilder;

namespace {

EdgeId edgeId(const QString &from, const QString &to)
{
    return DiagramBuilder::edgeId(from, to);
}

/// a -> b level from (0, 0) to (200, 0), c -> d upright from (100, -100) to (100, 100), drawn later.
Diagram cross()
{
    Diagram diagram = DiagramBuilder()
                          .node(QStringLiteral("a"))
                          .node(QStringLiteral("b"))
                          .node(QStringLiteral("c"))
                          .node(QStringLiteral("d"))
                          .edge(QStringLiteral("a"), QStringLiteral("b"))
                          .edge(QStringLiteral("c"), QStringLiteral("d"))
                          .build();
    diagram.edges[edgeId(QStringLiteral("a"), QStringLiteral("b"))].route = {
        RouteShape::Polyline, {{0, 0}, {200, 0}}, std::nullopt};
    diagram.edges[edgeId(QStringLiteral("c"), QStringLiteral("d"))].route = {
        RouteShape::Polyline, {{100, -100}, {100, 100}}, std::nullopt};
    return diagram;
}

} // namespace

class EdgeGeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLaterConnectionHopsOverTheEarlierOne()
    {
        const Diagram diagram = cross();
        const LineJumps jumps = lineJumps(diagram);
        QCOMPARE(jumps.size(), 1);
        const EdgeId later = edgeId(QStringLiteral("c"), QStringLiteral("d"));
        QCOMPARE(jumps.value(later), (QList<QPointF>{{100, 0}}));
        const EdgeGeometry hopping = edgeGeometry(diagram, diagram.edges[later], jumps.value(later));
        const QRectF bounds = hopping.line.boundingRect();
        QVERIFY(bounds.right() > 104.5 && bounds.right() < 106); // to the right by the radius, whichever way it runs
        QVERIFY(bounds.left() > 99.5);
    }

    void nothingHopsBesideCornersAndArrowheads()
    {
        Diagram diagram = cross();
        diagram.edges[edgeId(QStringLiteral("c"), QStringLiteral("d"))].route.points = {{100, -100}, {100, 10}};
        QVERIFY(lineJumps(diagram).isEmpty());
        diagram.edges[edgeId(QStringLiteral("c"), QStringLiteral("d"))].route.points = {
            {100, -100}, {100, 4}, {150, 4}};
        QVERIFY(lineJumps(diagram).isEmpty());
    }

    void everyKindOfCallHasItsHead()
    {
        Diagram diagram = cross();
        Edge edge = diagram.edges.first();
        for (const CallKind call : {CallKind::Sync, CallKind::Async, CallKind::Stream, CallKind::Batch}) {
            edge.call = call;
            const EdgeGeometry geometry = edgeGeometry(diagram, edge);
            QCOMPARE(geometry.shape, arrowShapeOf(call));
            QCOMPARE(geometry.arrow.constFirst(), edge.route.points.constLast());
            QCOMPARE(geometry.arrow.size(), call == CallKind::Batch ? 4 : 3);
            QVERIFY(geometry.backArrow.isEmpty());
        }
    }

    void headsCanBeAtBothEndsOrNone()
    {
        Diagram diagram = cross();
        Edge edge = diagram.edges.first();
        edge.arrows = Arrows::Both;
        EdgeGeometry geometry = edgeGeometry(diagram, edge);
        QCOMPARE(geometry.backArrow.constFirst(), edge.route.points.constFirst());
        QVERIFY(!geometry.arrow.isEmpty());
        edge.arrows = Arrows::None;
        geometry = edgeGeometry(diagram, edge);
        QVERIFY(geometry.arrow.isEmpty() && geometry.backArrow.isEmpty());
        QCOMPARE(QPointF(geometry.line.currentPosition()), edge.route.points.constLast());
    }

    void labelsStandWhereTheyWerePut()
    {
        Diagram diagram = cross();
        Edge edge = diagram.edges[edgeId(QStringLiteral("a"), QStringLiteral("b"))];
        edge.label = QStringLiteral("reads");
        edge.fromLabel = QStringLiteral("1");
        edge.toLabel = QStringLiteral("n");
        edge.route.labelCentre = QPointF(20, 0);
        QCOMPARE(edgeGeometry(diagram, edge).label.center(), QPointF(20, 0));
        edge.labelPlace = 0.75;
        const EdgeGeometry geometry = edgeGeometry(diagram, edge);
        QCOMPARE(geometry.label.center(), QPointF(150, 0));
        QCOMPARE(geometry.fromLabel.size(), edgeLabelSize(edge.fromLabel));
        QVERIFY(geometry.fromLabel.left() > 0 && geometry.fromLabel.bottom() < 0);
        QVERIFY(geometry.toLabel.right() < 200 && geometry.toLabel.left() > geometry.fromLabel.right());
    }
};

ARCHDECK_TEST(EdgeGeometryTest)
#include "tst_edgegeometry.moc"
