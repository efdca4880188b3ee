#include "core/layout/routegeometry.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using test::DiagramBuilder;

class RouteGeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flattensCurvesThroughTheirEnds()
    {
        const Route curve{RouteShape::Curve, {{0, 0}, {100, 0}, {100, 0}, {100, 100}}, std::nullopt};
        const QList<QPointF> chain = flattened(curve);
        QVERIFY(chain.size() > 8);
        QCOMPARE(chain.constFirst(), QPointF(0, 0));
        QCOMPARE(chain.constLast(), QPointF(100, 100));
        const Route corners{RouteShape::Polyline, {{0, 0}, {5, 0}, {5, 9}}, std::nullopt};
        QCOMPARE(flattened(corners), corners.points);
        QVERIFY(flattened(Route()).isEmpty());
    }

    void segmentsEnterOnlyTheInside()
    {
        const QRectF rect(10, 10, 20, 20);
        QVERIFY(segmentEnters({0, 20}, {40, 20}, rect));
        QVERIFY(segmentEnters({15, 15}, {16, 16}, rect));
        QVERIFY(segmentEnters({0, 0}, {40, 40}, rect));
        QVERIFY(!segmentEnters({0, 10}, {40, 10}, rect)); // along the border
        QVERIFY(!segmentEnters({0, 20}, {10, 20}, rect)); // ends on it
        QVERIFY(!segmentEnters({0, 0}, {5, 40}, rect));
    }

    void findsRoutesThroughBoxes()
    {
        Diagram diagram = DiagramBuilder()
                              .node(QStringLiteral("a"))
                              .node(QStringLiteral("b"))
                              .node(QStringLiteral("c"))
                              .edge(QStringLiteral("a"), QStringLiteral("c"))
                              .build();
        const EdgeId edge = DiagramBuilder::edgeId(QStringLiteral("a"), QStringLiteral("c"));
        double x = 0;
        for (const char *key : {"a", "b", "c"})
            diagram.nodes[DiagramBuilder::nodeId(QString::fromLatin1(key))].rect = QRectF(std::exchange(x, x + 200), 0,
                                                                                          168, 64);
        const Route straight{RouteShape::Polyline, {{168, 32}, {400, 32}}, std::nullopt}; // through b
        QVERIFY(runsThroughBox(diagram, edge, straight));
        const Route above{RouteShape::Polyline, {{84, 0}, {84, -20}, {484, -20}, {484, 0}}, std::nullopt};
        QVERIFY(!runsThroughBox(diagram, edge, above));
        const Route throughOwnEnd{
            RouteShape::Polyline, {{0, 32}, {168, 32}, {168, -20}, {484, -20}, {484, 0}}, std::nullopt};
        QVERIFY(runsThroughBox(diagram, edge, throughOwnEnd));
        const Route bulging{RouteShape::Curve, {{168, 10}, {170, -60}, {398, -60}, {400, 10}}, std::nullopt};
        QVERIFY(!runsThroughBox(diagram, edge, bulging));
    }

    void labelsPreferFreeLevelStretches()
    {
        const QList<QPointF> chain{{0, 0}, {0, 100}, {200, 100}};
        const QSizeF label(60, 16);
        const auto free = placeLabel(chain, label, {});
        QVERIFY(free);
        QCOMPARE(free->y(), 100.0);
        QVERIFY(free->x() >= 30);
        const QRectF box(20, 80, 80, 40);
        const auto beside = placeLabel(chain, label, {box});
        QVERIFY(beside);
        QVERIFY(!QRectF(*beside - QPointF(30, 8), label).intersects(box));
        QVERIFY(!placeLabel({}, label, {}));
    }

    void findsTheNearestPoints()
    {
        QCOMPARE(nearestOnBorder({0, 0, 100, 50}, {50, 20}), QPointF(50, 0));
        QCOMPARE(nearestOnBorder({0, 0, 100, 50}, {120, 30}), QPointF(100, 30));
        QCOMPARE(*nearestOnChain({{0, 0}, {100, 0}}, {40, 30}), QPointF(40, 0));
        QVERIFY(!nearestOnChain({}, {0, 0}));
    }
};

ARCHDECK_TEST(RouteGeometryTest)
#include "tst_routegeometry.moc"
