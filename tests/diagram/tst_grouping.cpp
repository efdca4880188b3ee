#include "core/base/rng.h"
#include "core/diagram/changeset.h"
#include "core/diagram/grouping.h"
#include "core/diagram/layering.h"
#include "core/diagram/locking.h"
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

GroupId groupId(const char *key)
{
    return DiagramBuilder::groupId(QString::fromLatin1(key));
}

ElementRef node(const char *key)
{
    return ElementRef(nodeId(key));
}

ElementRef group(const char *key)
{
    return ElementRef(groupId(key));
}

Diagram sample()
{
    Diagram diagram = DiagramBuilder()
                          .group(QStringLiteral("outer"))
                          .group(QStringLiteral("inner"), QStringLiteral("outer"))
                          .node(QStringLiteral("free"))
                          .node(QStringLiteral("api"), QStringLiteral("service"), QStringLiteral("outer"))
                          .node(QStringLiteral("llm"), QStringLiteral("service"), QStringLiteral("inner"))
                          .edge(QStringLiteral("api"), QStringLiteral("llm"))
                          .build();
    diagram.groups[groupId("outer")].rect = QRectF(0, 0, 600, 400);
    diagram.groups[groupId("inner")].rect = QRectF(300, 100, 250, 200);
    diagram.nodes[nodeId("free")].rect = QRectF(800, 100, 168, 64);
    diagram.nodes[nodeId("api")].rect = QRectF(40, 100, 168, 64);
    diagram.nodes[nodeId("llm")].rect = QRectF(330, 150, 168, 64);
    return diagram;
}

} // namespace

class TestGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsFoldAndUnfold()
    {
        const Diagram closed = folded(sample(), {group("outer"), node("free")}, Folding::Collapsed);
        QVERIFY(closed.groups.value(groupId("outer")).isCollapsed);
        QVERIFY(!closed.groups.value(groupId("inner")).isCollapsed);
        QCOMPARE(folded(closed, {group("outer")}, Folding::Expanded), sample());
        const Diagram locked = withLock(sample(), {group("outer")}, Lock::Locked);
        QCOMPARE(folded(locked, {group("outer")}, Folding::Collapsed), locked);
    }

    void membersGoInAndOut()
    {
        const Diagram in = movedInto(sample(), {node("free"), node("api")}, groupId("inner"));
        QCOMPARE(in.nodes.value(nodeId("free")).group, groupId("inner"));
        QCOMPARE(in.nodes.value(nodeId("api")).group, groupId("inner"));
        const Diagram out = takenOut(in, {node("free"), node("llm")});
        QCOMPARE(out.nodes.value(nodeId("free")).group, groupId("outer"));
        QCOMPARE(movedInto(out, {node("free")}, {}).nodes.value(nodeId("free")).group, GroupId());
        QCOMPARE(takenOut(sample(), {group("inner")}).groups.value(groupId("inner")).parent, GroupId());
    }

    void aGroupNeverGoesIntoItself()
    {
        QCOMPARE(movedInto(sample(), {group("outer")}, groupId("inner")), sample());
        QCOMPARE(movedInto(sample(), {group("outer")}, groupId("outer")), sample());
    }

    void membersOfASelectedGroupStayInIt()
    {
        const Diagram out = takenOut(sample(), {group("inner"), node("llm")});
        QCOMPARE(out.nodes.value(nodeId("llm")).group, groupId("inner"));
    }

    void groupsGrowRoundTheirMembers()
    {
        Diagram diagram = sample();
        diagram.nodes[nodeId("llm")].rect.moveTopLeft(QPointF(500, 350));
        const Diagram after = grown(diagram, {node("llm")}, {16, 32});
        QCOMPARE(after.groups.value(groupId("inner")).rect, QRectF(QPointF(300, 100), QPointF(684, 430)));
        QCOMPARE(after.groups.value(groupId("outer")).rect, QRectF(QPointF(0, 0), QPointF(700, 446)));
        QCOMPARE(grown(sample(), {node("llm")}), sample());
    }

    void lockedAndCollapsedGroupsKeepTheirBox()
    {
        Diagram diagram = sample();
        diagram.nodes[nodeId("llm")].rect.moveTopLeft(QPointF(500, 350));
        diagram.groups[groupId("inner")].isLocked = true;
        QCOMPARE(grown(diagram, {node("llm")}), diagram);
    }

    void aCollapsedGroupGoesWithItsMembers()
    {
        QCOMPARE(removable(sample(), {group("inner")}), Selection{group("inner")});
        const Diagram closed = folded(sample(), {group("outer")}, Folding::Collapsed);
        const Selection all{group("outer"), group("inner"), node("api"), node("llm")};
        QCOMPARE(removable(closed, {group("outer")}), all);
        const Diagram locked = withLock(closed, {node("llm")}, Lock::Locked);
        QVERIFY(!removable(locked, {group("outer")}).contains(node("llm")));
    }

    void whatIsLockedStays()
    {
        const Diagram diagram = withLock(sample(), {node("llm"), group("inner")}, Lock::Locked);
        const Diagram after = moved(diagram, {group("outer"), node("free")}, QPointF(10, 0));
        QCOMPARE(after.nodes.value(nodeId("llm")), diagram.nodes.value(nodeId("llm")));
        QCOMPARE(after.groups.value(groupId("inner")), diagram.groups.value(groupId("inner")));
        QCOMPARE(after.nodes.value(nodeId("api")).rect.left(), 50);
        QCOMPARE(movable(diagram, {group("outer")}), (Selection{group("outer"), node("api")}));
        QVERIFY(unlocked(diagram, {node("llm")}).isEmpty());
    }

    void aLockedLayerLocksWhatLiesOnIt()
    {
        Diagram diagram = withNewLayer(sample(), LayerId::create(), QStringLiteral("Offline"));
        Layer layer = diagram.layers.first();
        layer.isLocked = true;
        diagram = withLayer(onLayer(diagram, {node("free")}, layer.id), layer);
        QVERIFY(isLocked(diagram, node("free")));
        QVERIFY(!isLocked(diagram, node("api")));
        QCOMPARE(moved(diagram, {node("free")}, QPointF(10, 0)), diagram);
    }

    void layersComeAndGo()
    {
        const LayerId first = LayerId::create();
        const LayerId second = LayerId::create();
        Diagram diagram = withNewLayer(withNewLayer(sample(), first, QStringLiteral("Online")), second,
                                       QStringLiteral("Offline"));
        QCOMPARE(ordered(diagram.layers).constLast().id, second);
        diagram = onLayer(diagram, {group("outer")}, second);
        QCOMPARE(layerOf(diagram, node("llm")), second);
        QCOMPARE(layerOf(diagram, node("free")), LayerId());
        diagram = withLayerAt(diagram, second, 0);
        QCOMPARE(ordered(diagram.layers).constFirst().id, second);
        diagram = withoutLayer(diagram, second);
        QVERIFY_RESULT(validate(diagram));
        QCOMPARE(layerOf(diagram, node("llm")), LayerId());
        QCOMPARE(diagram.layers.size(), 1);
    }

    void anyGroupingIsValid()
    {
        QVERIFY(rc::check("members in, out and grown keep the invariant", [] {
            Rng rng(*rc::gen::arbitrary<quint64>());
            const Diagram before = archdeck::test::randomDiagram(*rc::gen::inRange(1, 40), rng);
            Selection selection;
            for (const Node &each : before.nodes) {
                if (*rc::gen::inRange(0, 3) == 0)
                    selection.insert(ElementRef(each.id));
            }
            for (const Group &each : before.groups) {
                if (*rc::gen::inRange(0, 3) == 0)
                    selection.insert(ElementRef(each.id));
            }
            GroupId target;
            if (!before.groups.isEmpty())
                target = before.groups.keys().at(*rc::gen::inRange<qsizetype>(0, before.groups.size()));
            const Diagram in = grown(movedInto(before, selection, target), selection);
            RC_ASSERT(validate(in).has_value());
            RC_ASSERT(grown(in, selection) == in);
            RC_ASSERT(validate(takenOut(before, selection)).has_value());
            RC_ASSERT(validate(removed(before, removable(before, selection))).has_value());
        }));
    }
};

ARCHDECK_TEST(TestGrouping)
#include "tst_grouping.moc"
