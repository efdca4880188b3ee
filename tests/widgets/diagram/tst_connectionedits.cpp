#include "tests/support/builders.h"
#include "tests/support/testmain.h"
#include "widgets/diagram/connectionedits.h"
#include "widgets/diagram/navigation.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;

namespace {

NodeId id(const char *key)
{
    return DiagramBuilder::nodeId(QString::fromLatin1(key));
}

/// a -> b, 400 apart, and a third one below.
Diagram sample()
{
    Diagram diagram = DiagramBuilder()
                          .node(QStringLiteral("a"))
                          .node(QStringLiteral("b"))
                          .node(QStringLiteral("c"))
                          .edge(QStringLiteral("a"), QStringLiteral("b"))
                          .build();
    diagram.nodes[id("a")].rect = QRectF(0, 0, 168, 64);
    diagram.nodes[id("b")].rect = QRectF(568, 0, 168, 64);
    diagram.nodes[id("c")].rect = QRectF(284, 200, 168, 64);
    Route route;
    route.shape = RouteShape::Polyline;
    route.points = {{168, 32}, {568, 32}};
    diagram.edges.first().route = route;
    return diagram;
}

} // namespace

class TestConnectionEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aComponentPutIntoAConnectionKeepsItsPathsAndItsCall()
    {
        Diagram before = sample();
        Edge &edge = before.edges.first();
        edge.call = CallKind::Stream;
        edge.label = QStringLiteral("tokens");
        edge.toAnchor = QPointF(0, 0.5);
        edge.waypoints = {{200, 32}, {500, 32}};
        RequestPath path;
        path.id = PathId::create();
        path.steps = {edge.id};
        before.paths.insert(path.id, path);
        before.nodes[id("c")].rect.moveTopLeft({284, 0});
        const EdgeId second = EdgeId::create();
        const Diagram after = insertedInto(before, edge.id, id("c"), second);
        QCOMPARE(after.edges.value(edge.id).to, id("c"));
        QCOMPARE(after.edges.value(edge.id).label, QStringLiteral("tokens"));
        QCOMPARE(after.edges.value(edge.id).waypoints, QList<QPointF>({{200, 32}}));
        QVERIFY(!after.edges.value(edge.id).toAnchor);
        QCOMPARE(after.edges.value(second).from, id("c"));
        QCOMPARE(after.edges.value(second).to, id("b"));
        QCOMPARE(after.edges.value(second).call, CallKind::Stream);
        QCOMPARE(after.edges.value(second).waypoints, QList<QPointF>({{500, 32}}));
        QCOMPARE(after.edges.value(second).toAnchor, std::optional(QPointF(0, 0.5)));
        QCOMPARE(after.paths.first().steps, QList<EdgeId>({edge.id, second}));
    }

    void onlyALineThroughTheMiddleTakesAComponent()
    {
        const Diagram diagram = sample();
        QCOMPARE(edgeThrough(diagram, QRectF(284, 0, 168, 64)), diagram.edges.firstKey());
        QVERIFY(edgeThrough(diagram, QRectF(284, 24, 168, 64)).isNull()); // it only grazes the box
        QVERIFY(edgeThrough(diagram, QRectF(284, 0, 168, 64), id("a")).isNull());
    }

    void roomPushesWhatLiesBehindAndGrowsGroupsRoundThePlace()
    {
        Diagram before = sample();
        Group group;
        group.id = GroupId::create();
        group.rect = QRectF(-20, -20, 800, 300);
        before.groups.insert(group.id, group);
        before.nodes[id("c")].isLocked = true;
        const Diagram after = withRoom(before, Qt::Horizontal, 300, 80);
        QCOMPARE(after.nodes.value(id("a")).rect.left(), 0.0);
        QCOMPARE(after.nodes.value(id("b")).rect.left(), 648.0);
        QCOMPARE(after.nodes.value(id("c")).rect.left(), 284.0); // locked
        QCOMPARE(after.groups.first().rect, QRectF(-20, -20, 880, 300));
        QCOMPARE(after.edges.first().route.shape, RouteShape::Automatic);
        QCOMPARE(unrouted(after).size(), 1);
    }

    void anEndIsFixedNearTheBorderAndFloatsInTheMiddle()
    {
        const QRectF box(100, 100, 168, 64);
        QVERIFY(!anchorAt(box, box.center()));
        QCOMPARE(anchorAt(box, QPointF(102, 131)), std::optional(QPointF(0, 0.5)));
        QCOMPARE(anchorAt(box, QPointF(143, 160)), std::optional(QPointF(0.25, 1)));
        const auto odd = anchorAt(box, QPointF(160, 101));
        QVERIFY(odd);
        QCOMPARE(odd->y(), 0.0);
        QCOMPARE(placeOf(*odd, box), QPointF(160, 100));
    }

    void aChainHasNoCornersThatTurnNothing()
    {
        Diagram diagram = sample();
        diagram.edges.first().route.points = {{168, 32}, {300, 32}, {400, 32}, {400, 90}, {568, 90}};
        const QList<QPointF> chain = chainOf(diagram, diagram.edges.first());
        QCOMPARE(chain, QList<QPointF>({{168, 32}, {400, 32}, {400, 90}, {568, 90}}));
        QCOMPARE(lengthOf(chain), 232.0 + 58 + 168);
        QCOMPARE(lengthAt(chain, QPointF(410, 60)), 232.0 + 28);
    }

    void aWalkTakesTheNeighbourBestInLine()
    {
        Diagram diagram = sample();
        diagram = connected(diagram, EdgeId::create(), id("a"), id("c"));
        QCOMPARE(neighbourTowards(diagram, id("a"), Direction::Right), id("b"));
        QCOMPARE(neighbourTowards(diagram, id("a"), Direction::Down), id("c"));
        QCOMPARE(neighbourTowards(diagram, id("b"), Direction::Left), id("a"));
        QVERIFY(neighbourTowards(diagram, id("b"), Direction::Right).isNull());
        QVERIFY(neighbourTowards(diagram, id("b"), Direction::Down).isNull()); // c is not connected with it
    }
};

ARCHDECK_TEST(TestConnectionEdits)
#include "tst_connectionedits.moc"
