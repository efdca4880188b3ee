#include "core/base/rng.h"
#include "core/diagram/arrange.h"
#include "core/diagram/changeset.h"
#include "core/diagram/locking.h"
#include "core/diagram/visiblepart.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;

namespace {

NodeId nodeId(const char *key)
{
    return DiagramBuilder::nodeId(QString::fromLatin1(key));
}

ElementRef node(const char *key)
{
    return ElementRef(nodeId(key));
}

ElementRef group(const char *key)
{
    return ElementRef(DiagramBuilder::groupId(QString::fromLatin1(key)));
}

EdgeId edge(const char *from, const char *to)
{
    return DiagramBuilder::edgeId(QString::fromLatin1(from), QString::fromLatin1(to));
}

/// Three components of different sizes; the last one in a group.
Diagram sample()
{
    Diagram diagram = DiagramBuilder()
                          .group(QStringLiteral("g"))
                          .node(QStringLiteral("a"))
                          .node(QStringLiteral("b"))
                          .node(QStringLiteral("c"), QStringLiteral("service"), QStringLiteral("g"))
                          .edge(QStringLiteral("a"), QStringLiteral("b"))
                          .edge(QStringLiteral("b"), QStringLiteral("c"))
                          .build();
    diagram.nodes[nodeId("a")].rect = QRectF(0, 0, 100, 40);
    diagram.nodes[nodeId("b")].rect = QRectF(130, 100, 60, 80);
    diagram.nodes[nodeId("c")].rect = QRectF(400, 300, 100, 40);
    diagram.groups.first().rect = QRectF(380, 260, 140, 100);
    return diagram;
}

QRectF rect(const Diagram &diagram, const char *key)
{
    return diagram.nodes.value(nodeId(key)).rect;
}

const Selection abc{node("a"), node("b"), node("c")};

Diagram randomDesign()
{
    Rng rng(*rc::gen::arbitrary<quint64>());
    Diagram diagram = archdeck::test::randomDiagram(*rc::gen::inRange(1, 30), rng);
    for (Node &each : diagram.nodes)
        each.isLocked = *rc::gen::inRange(0, 4) == 0;
    return diagram;
}

Selection randomSelection(const Diagram &diagram)
{
    Selection selection;
    for (const Node &each : diagram.nodes) {
        if (*rc::gen::inRange(0, 2) == 0)
            selection.insert(ElementRef(each.id));
    }
    for (const Group &each : diagram.groups) {
        if (*rc::gen::inRange(0, 3) == 0)
            selection.insert(ElementRef(each.id));
    }
    return selection;
}

QList<NodeId> stackOf(const Diagram &diagram)
{
    QList<NodeId> stack;
    for (const Node &each : ordered(diagram.nodes))
        stack.append(each.id);
    return stack;
}

} // namespace

class TestArrange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixWaysToAlign()
    {
        const auto after = [](Alignment alignment) { return aligned(sample(), abc, alignment); };
        QCOMPARE(rect(after(Alignment::Left), "c").left(), 0);
        QCOMPARE(rect(after(Alignment::Right), "a").right(), 500);
        QCOMPARE(rect(after(Alignment::Centre), "b").center().x(), 250);
        QCOMPARE(rect(after(Alignment::Top), "c").top(), 0);
        QCOMPARE(rect(after(Alignment::Bottom), "a").bottom(), 340);
        QCOMPARE(rect(after(Alignment::Middle), "b").center().y(), 170);
        QCOMPARE(rect(after(Alignment::Left), "c").top(), 300);
    }

    void aLockedBoxStaysAndIsWhatTheOthersAlignWith()
    {
        const Diagram diagram = withLock(sample(), {node("b")}, Lock::Locked);
        const Diagram after = aligned(diagram, abc, Alignment::Left);
        QCOMPARE(rect(after, "a").left(), 130);
        QCOMPARE(rect(after, "b").left(), 130);
        QCOMPARE(rect(after, "c").left(), 130);
    }

    void aGroupBringsItsMembers()
    {
        const Diagram after = aligned(sample(), {node("a"), node("c"), group("g")}, Alignment::Top);
        QCOMPARE(after.groups.first().rect.top(), 0);
        QCOMPARE(rect(after, "c").topLeft(), QPointF(400, 40));
    }

    void aCollapsedGroupIsAlignedByWhatIsDrawn()
    {
        Diagram diagram = sample();
        diagram.groups.first().isCollapsed = true;
        const Diagram after = aligned(diagram, {node("a"), group("g")}, Alignment::Right);
        QCOMPARE(rect(after, "a").right(), 380 + standInWidth);
    }

    void equalGaps()
    {
        const Diagram after = distributed(sample(), abc, Qt::Horizontal);
        QCOMPARE(rect(after, "a").left(), 0);
        QCOMPARE(rect(after, "b").left(), 220); // (400 - 100 - 60) / 2 on either side
        QCOMPARE(rect(after, "c").left(), 400);
        QCOMPARE(rect(after, "b").top(), 100);
        QCOMPARE(rect(distributed(sample(), abc, Qt::Vertical), "b").top(), 130);
    }

    void twoBoxesHaveNothingToDistribute()
    {
        QCOMPARE(distributed(sample(), {node("a"), node("b")}, Qt::Horizontal), sample());
    }

    void allAsLargeAsTheLargest()
    {
        const Diagram both = sameSized(sample(), abc, Dimension::Both);
        QCOMPARE(rect(both, "a"), QRectF(0, -20, 100, 80));
        QCOMPARE(rect(both, "b"), QRectF(110, 100, 100, 80));
        QCOMPARE(rect(sameSized(sample(), abc, Dimension::Width), "b"), QRectF(110, 100, 100, 80));
        QCOMPARE(rect(sameSized(sample(), abc, Dimension::Height), "b"), rect(sample(), "b"));
        const Diagram locked = withLock(sample(), {node("b")}, Lock::Locked);
        QCOMPARE(rect(sameSized(locked, abc, Dimension::Both), "b"), rect(sample(), "b"));
    }

    void pinnedCornersMoveWithBothEnds()
    {
        Diagram diagram = sample();
        diagram.edges[edge("a", "b")].waypoints = {QPointF(50, 100)};
        const Diagram both = moved(diagram, {node("a"), node("b")}, QPointF(8, 16));
        QCOMPARE(both.edges.value(edge("a", "b")).waypoints, QList{QPointF(58, 116)});
        const Diagram one = moved(diagram, {node("a")}, QPointF(8, 16));
        QCOMPARE(one.edges.value(edge("a", "b")).waypoints, QList{QPointF(50, 100)});
    }

    void toTheFrontAndToTheBack()
    {
        const Diagram diagram = sample();
        const QList<NodeId> front{nodeId("b"), nodeId("c"), nodeId("a")};
        QCOMPARE(stackOf(restacked(diagram, {node("a")}, ZStep::ToFront)), front);
        const QList<NodeId> back{nodeId("c"), nodeId("a"), nodeId("b")};
        const Diagram after = restacked(diagram, {node("c")}, ZStep::ToBack);
        QCOMPARE(stackOf(after), back);
        QCOMPARE(difference(diagram, after).nodes.size(), 1); // the others keep their order
        QCOMPARE(restacked(diagram, {node("c")}, ZStep::ToFront), diagram);
    }

    void forwardPassesTheNearestOverlapOnly()
    {
        Diagram diagram = sample();
        QCOMPARE(restacked(diagram, {node("a")}, ZStep::Forward), diagram); // overlaps nothing
        diagram.nodes[nodeId("a")].rect = diagram.nodes[nodeId("c")].rect;
        const QList<NodeId> forward{nodeId("b"), nodeId("c"), nodeId("a")};
        QCOMPARE(stackOf(restacked(diagram, {node("a")}, ZStep::Forward)), forward);
        const QList<NodeId> backward{nodeId("c"), nodeId("a"), nodeId("b")};
        QCOMPARE(stackOf(restacked(diagram, {node("c")}, ZStep::Backward)), backward);
    }

    void theLimitsOfOrderAreNoTrap()
    {
        Diagram diagram = sample();
        diagram.nodes[nodeId("c")].order = std::numeric_limits<int>::max();
        diagram.nodes[nodeId("b")].order = std::numeric_limits<int>::min();
        const QList<NodeId> front{nodeId("b"), nodeId("c"), nodeId("a")};
        QCOMPARE(stackOf(restacked(diagram, {node("a")}, ZStep::ToFront)), front);
        const QList<NodeId> back{nodeId("c"), nodeId("b"), nodeId("a")};
        QCOMPARE(stackOf(restacked(diagram, {node("c")}, ZStep::ToBack)), back);
    }

    void arrangingKeepsTheInvariantAndTheLocked()
    {
        QVERIFY(rc::check("every arrangement is valid, leaves locked boxes and can be repeated", [] {
            const Diagram before = randomDesign();
            const Selection selection = randomSelection(before);
            const auto check = [&](const Diagram &after) {
                RC_ASSERT(validate(after).has_value());
                for (const Node &each : before.nodes) {
                    if (each.isLocked)
                        RC_ASSERT(after.nodes.value(each.id) == each);
                }
            };
            const auto alignment = Alignment(*rc::gen::inRange(0, 6));
            const Diagram inLine = aligned(before, selection, alignment);
            check(inLine);
            check(distributed(before, selection, *rc::gen::element(Qt::Horizontal, Qt::Vertical)));
            check(sameSized(before, selection, Dimension(*rc::gen::inRange(0, 3))));
            for (const ZStep step : {ZStep::ToFront, ZStep::Forward, ZStep::Backward, ZStep::ToBack}) {
                const Diagram after = restacked(before, selection, step);
                RC_ASSERT(validate(after).has_value());
                QList<NodeId> was = stackOf(before);
                QList<NodeId> is = stackOf(after);
                if (step == ZStep::ToFront || step == ZStep::ToBack)
                    RC_ASSERT(stackOf(restacked(after, selection, step)) == is);
                std::ranges::sort(was);
                std::ranges::sort(is);
                RC_ASSERT(was == is);
            }
        }));
    }
};

ARCHDECK_TEST(TestArrange)
#include "tst_arrange.moc"
