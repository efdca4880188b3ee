#include "core/diagram/changeset.h"
#include "core/diagram/connecting.h"
#include "core/diagram/locking.h"
#include "core/diagram/styling.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

using namespace archdeck;
using archdeck::test::DiagramBuilder;

namespace {

const EdgeId line = DiagramBuilder::edgeId(QStringLiteral("a"), QStringLiteral("b"));
const Selection lineOnly{ElementRef(line)};

NodeId nodeId(const char *key)
{
    return DiagramBuilder::nodeId(QString::fromLatin1(key));
}

Diagram sample()
{
    Diagram diagram = DiagramBuilder()
                          .node(QStringLiteral("a"))
                          .node(QStringLiteral("b"))
                          .edge(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("chat"))
                          .edge(QStringLiteral("b"), QStringLiteral("a"))
                          .build();
    diagram.nodes[nodeId("a")].rect = QRectF(0, 0, 168, 64);
    diagram.nodes[nodeId("b")].rect = QRectF(400, 0, 168, 64);
    Edge &edge = diagram.edges[line];
    edge.route = {RouteShape::Polyline, {QPointF(168, 32), QPointF(300, 32), QPointF(400, 32)}, {}};
    edge.waypoints = {QPointF(200, 100), QPointF(300, 100)};
    edge.fromAnchor = QPointF(1, 0.5);
    edge.fromLabel = QStringLiteral("1");
    edge.labelPlace = 0.25;
    return diagram;
}

} // namespace

class TestConnecting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reversingExchangesAllOfTheEnds()
    {
        const Diagram after = withReversed(sample(), lineOnly);
        const Edge edge = after.edges.value(line);
        QCOMPARE(edge.from, nodeId("b"));
        QCOMPARE(edge.to, nodeId("a"));
        QCOMPARE(edge.waypoints.constFirst(), QPointF(300, 100));
        QCOMPARE(edge.route.points.constFirst(), QPointF(400, 32));
        QVERIFY(!edge.fromAnchor.has_value());
        QCOMPARE(edge.toAnchor, std::optional(QPointF(1, 0.5)));
        QCOMPARE(edge.toLabel, QStringLiteral("1"));
        QCOMPARE(edge.labelPlace, std::optional(0.75));
        QCOMPARE(withReversed(after, lineOnly), sample());
    }

    void lineArrowsAndCall()
    {
        const Diagram after = withCall(
            withArrows(withLineShape(sample(), lineOnly, LineShape::Curved), lineOnly, Arrows::Both), lineOnly,
            CallKind::Stream);
        QCOMPARE(after.edges.value(line).line, LineShape::Curved);
        QCOMPARE(after.edges.value(line).route, Route());
        QCOMPARE(after.edges.value(line).arrows, Arrows::Both);
        QCOMPARE(after.edges.value(line).call, CallKind::Stream);
        QCOMPARE(difference(sample(), after).edges.size(), 1);
        QCOMPARE(withLineShape(sample(), lineOnly, LineShape::Orthogonal), sample());
    }

    void cornersAndEndsAreFreed()
    {
        const Edge cleared = withoutWaypoints(sample(), lineOnly).edges.value(line);
        QVERIFY(cleared.waypoints.isEmpty());
        QCOMPARE(cleared.route, Route());
        QVERIFY(cleared.fromAnchor.has_value());
        QVERIFY(!withFloatingEnds(sample(), lineOnly).edges.value(line).fromAnchor.has_value());
    }

    void theLabelStaysOnItsLine()
    {
        QCOMPARE(withLabelPlace(sample(), line, 1.5).edges.value(line).labelPlace, std::optional(1.0));
        QCOMPARE(withLabelPlace(sample(), line, {}).edges.value(line).labelPlace, std::nullopt);
    }

    void lockedConnectionsStayAsTheyAre()
    {
        const Diagram locked = withLock(sample(), lineOnly, Lock::Locked);
        QCOMPARE(withReversed(locked, lineOnly), locked);
        QCOMPARE(withColour(locked, lineOnly, StylePart::Line, QStringLiteral("#112233")), locked);
    }

    void aCloneIsConnectedAndHasAPlaceOfItsOwn()
    {
        Diagram diagram = sample();
        diagram.nodes[nodeId("a")].style.fill = QStringLiteral("#112233");
        diagram.nodes[nodeId("a")].isLocked = true;
        Diagram after = diagram;
        QList<QRectF> places;
        for (int i = 0; i < 3; ++i) {
            const NodeId copy = NodeId::create();
            const EdgeId edge = EdgeId::create();
            after = clonedAndConnected(after, nodeId("a"), Direction::Down, 8, copy, edge);
            QVERIFY_RESULT(validate(after));
            const Node clone = after.nodes.value(copy);
            QCOMPARE(clone.style.fill, QStringLiteral("#112233"));
            QVERIFY(clone.key.isEmpty());
            QVERIFY(!clone.isLocked);
            QCOMPARE(after.edges.value(edge).from, nodeId("a"));
            QCOMPARE(after.edges.value(edge).to, copy);
            QVERIFY(clone.rect.top() > 64);
            for (const QRectF &taken : std::as_const(places))
                QVERIFY(!taken.intersects(clone.rect));
            places.append(clone.rect);
        }
        QCOMPARE(places.constFirst().center().x(), 84);
    }

    void aStyleIsCopiedAndPasted()
    {
        Diagram diagram = sample();
        diagram.edges[line].style.line = QStringLiteral("#aa0000");
        diagram.edges[line].arrows = Arrows::None;
        const auto look = lookOf(diagram, ElementRef(line));
        QVERIFY(look.has_value());
        const EdgeId back = DiagramBuilder::edgeId(QStringLiteral("b"), QStringLiteral("a"));
        const Diagram after = withLook(diagram, {ElementRef(back), ElementRef(nodeId("a"))}, *look);
        QCOMPARE(after.edges.value(back).style.line, QStringLiteral("#aa0000"));
        QCOMPARE(after.edges.value(back).arrows, Arrows::None);
        QCOMPARE(after.nodes.value(nodeId("a")).style.line, QStringLiteral("#aa0000"));
        QCOMPARE(lookOf(after, ElementRef(back)), look);
        QVERIFY(!lookOf(diagram, ElementRef()).has_value());
        const Diagram plain = withLook(after, {ElementRef(nodeId("a"))}, Look());
        QCOMPARE(plain.nodes.value(nodeId("a")).style, Style());
    }
};

ARCHDECK_TEST(TestConnecting)
#include "tst_connecting.moc"
