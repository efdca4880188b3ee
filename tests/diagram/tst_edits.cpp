#include "core/diagram/changeset.h"
#include "core/diagram/edits.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;

namespace {

ElementRef node(const QString &key)
{
    return ElementRef(DiagramBuilder::nodeId(key));
}

ElementRef group(const QString &key)
{
    return ElementRef(DiagramBuilder::groupId(key));
}

Diagram sample()
{
    return DiagramBuilder()
        .title(QStringLiteral("Sample"))
        .group(QStringLiteral("outer"))
        .group(QStringLiteral("inner"), QStringLiteral("outer"))
        .node(QStringLiteral("web"), QStringLiteral("client-web"))
        .node(QStringLiteral("api"), QStringLiteral("api-gateway"), QStringLiteral("outer"))
        .node(QStringLiteral("llm"), QStringLiteral("llm-server"), QStringLiteral("inner"))
        .edge(QStringLiteral("web"), QStringLiteral("api"))
        .edge(QStringLiteral("api"), QStringLiteral("llm"))
        .note(QStringLiteral("hint"), QStringLiteral("Counts tokens"), QStringLiteral("api"))
        .path(QStringLiteral("send"), {QStringLiteral("web"), QStringLiteral("api"), QStringLiteral("llm")})
        .tradeOff(QStringLiteral("why"), QStringLiteral("llm"))
        .build();
}

Selection randomSelection(const Diagram &diagram)
{
    Selection selection;
    for (const Node &element : diagram.nodes) {
        if (*rc::gen::inRange(0, 3) == 0)
            selection.insert(ElementRef(element.id));
    }
    for (const Group &element : diagram.groups) {
        if (*rc::gen::inRange(0, 4) == 0)
            selection.insert(ElementRef(element.id));
    }
    for (const Edge &element : diagram.edges) {
        if (*rc::gen::inRange(0, 4) == 0)
            selection.insert(ElementRef(element.id));
    }
    return selection;
}

Diagram randomStep(const Diagram &diagram)
{
    const Selection selection = randomSelection(diagram);
    switch (*rc::gen::inRange(0, 6)) {
    case 0: return moved(diagram, selection, QPointF(*rc::gen::inRange(-500, 500), *rc::gen::inRange(-500, 500)));
    case 1: return regrouped(diagram, selection);
    case 2: return removed(diagram, selection);
    case 3: return grouped(diagram, selection, GroupId::create(), QStringLiteral("New"), 24, 28);
    case 4: return pasted(diagram, fragment(diagram, selection), QPointF(40, 40)).diagram;
    default:
        return diagram.nodes.isEmpty()
            ? diagram
            : connected(diagram, EdgeId::create(), diagram.nodes.firstKey(), diagram.nodes.lastKey());
    }
}

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movingAGroupTakesItsMembersAlong()
    {
        const Diagram before = sample();
        const Diagram after = moved(before, {group(QStringLiteral("outer"))}, {10, 20});
        QCOMPARE(after.rectOf(node(QStringLiteral("llm"))),
                 before.rectOf(node(QStringLiteral("llm"))).translated(10, 20));
        QCOMPARE(after.rectOf(group(QStringLiteral("inner"))),
                 before.rectOf(group(QStringLiteral("inner"))).translated(10, 20));
        QCOMPARE(after.rectOf(node(QStringLiteral("web"))), before.rectOf(node(QStringLiteral("web"))));
    }

    void routesFollowWhenBothEndsMoveAndAreAskedAnewOtherwise()
    {
        Diagram before = sample();
        for (Edge &edge : before.edges)
            edge.route = Route{RouteShape::Polyline, {{0, 0}, {50, 0}}, QPointF(25, 0)};
        const Diagram after = moved(before, {node(QStringLiteral("api")), node(QStringLiteral("llm"))}, {0, 100});
        const Edge inside = after.edges.value(DiagramBuilder::edgeId(QStringLiteral("api"), QStringLiteral("llm")));
        const Edge across = after.edges.value(DiagramBuilder::edgeId(QStringLiteral("web"), QStringLiteral("api")));
        QCOMPARE(inside.route.points, (QList<QPointF>{{0, 100}, {50, 100}}));
        QCOMPARE(inside.route.labelCentre, QPointF(25, 100));
        QCOMPARE(across.route, Route());
    }

    void removingANodeTakesConnectionsAndStepsAlong()
    {
        const Diagram after = removed(sample(), {node(QStringLiteral("llm"))});
        QCOMPARE(after.edges.size(), 1);
        QCOMPARE(after.paths.first().steps.size(), 1);
        QCOMPARE(after.tradeOffs.first().elements, QList<ElementRef>{ElementRef()});
        QVERIFY_RESULT(validate(after));
    }

    void removingAGroupMovesItsMembersUp()
    {
        const Diagram after = removed(sample(), {group(QStringLiteral("outer"))});
        QVERIFY(after.nodes.value(DiagramBuilder::nodeId(QStringLiteral("api"))).group.isNull());
        QCOMPARE(after.nodes.value(DiagramBuilder::nodeId(QStringLiteral("llm"))).group,
                 DiagramBuilder::groupId(QStringLiteral("inner")));
        QVERIFY(after.groups.first().parent.isNull());
    }

    void droppingIntoAGroupJoinsTheInnermost()
    {
        Diagram diagram = sample();
        diagram.groups[DiagramBuilder::groupId(QStringLiteral("outer"))].rect = {0, 1000, 800, 400};
        diagram.groups[DiagramBuilder::groupId(QStringLiteral("inner"))].rect = {100, 1100, 300, 200};
        diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("web"))].rect = {150, 1150, 168, 64};
        const Diagram after = regrouped(diagram, {node(QStringLiteral("web"))});
        QCOMPARE(after.nodes.value(DiagramBuilder::nodeId(QStringLiteral("web"))).group,
                 DiagramBuilder::groupId(QStringLiteral("inner")));
    }

    void aGroupNeverJoinsItself()
    {
        Diagram diagram = sample();
        const Diagram after = regrouped(diagram, {group(QStringLiteral("outer"))});
        QVERIFY_RESULT(validate(after));
        QVERIFY(after.groups.value(DiagramBuilder::groupId(QStringLiteral("outer"))).parent.isNull());
    }

    void twoGroupsDroppedOnEachOtherDoNotJoinEachOther()
    {
        Diagram diagram = DiagramBuilder().group(QStringLiteral("first")).group(QStringLiteral("second")).build();
        const Diagram after = regrouped(diagram, {group(QStringLiteral("first")), group(QStringLiteral("second"))});
        QVERIFY_RESULT(validate(after));
    }

    void pastingKeepsConnectionsAmongTheCopied()
    {
        const Diagram diagram = sample();
        const Diagram piece = fragment(diagram, {node(QStringLiteral("api")), node(QStringLiteral("llm"))});
        QCOMPARE(piece.edges.size(), 1);
        const Pasted result = pasted(diagram, piece, {40, 40});
        QCOMPARE(result.diagram.nodes.size(), 5);
        QCOMPARE(result.diagram.edges.size(), 3);
        QCOMPARE(result.diagram.tradeOffs.size(), 2);
        QVERIFY_RESULT(validate(result.diagram));
    }

    void pastedLayersAreThoseOfTheSameName()
    {
        Diagram source = sample();
        const auto layer = [](const QString &name, int order) {
            return Layer{LayerId::create(), {}, name, true, false, order};
        };
        const Layer offline = layer(QStringLiteral("Offline"), 0);
        const Layer control = layer(QStringLiteral("Control"), 1);
        const Layer unused = layer(QStringLiteral("Unused"), 2);
        for (const Layer &each : {offline, control, unused})
            source.layers.insert(each.id, each);
        source.nodes[DiagramBuilder::nodeId(QStringLiteral("api"))].layer = offline.id;
        source.nodes[DiagramBuilder::nodeId(QStringLiteral("llm"))].layer = control.id;
        const Diagram piece = fragment(
            source, {node(QStringLiteral("web")), node(QStringLiteral("api")), node(QStringLiteral("llm"))});
        QCOMPARE(piece.layers.keys().size(), 2);

        Diagram target;
        const Layer same = layer(QStringLiteral("Offline"), 7);
        target.layers.insert(same.id, same);
        const Diagram result = pasted(target, piece, {}).diagram;
        QVERIFY_RESULT(validate(result));
        QCOMPARE(result.layers.size(), 2);
        const auto layerOf = [&result](const QString &label) {
            for (const Node &each : result.nodes) {
                if (each.label == label)
                    return result.layers.value(each.layer);
            }
            return Layer();
        };
        QVERIFY(layerOf(QStringLiteral("web")).id.isNull());
        QCOMPARE(layerOf(QStringLiteral("api")).id, same.id);
        QCOMPARE(layerOf(QStringLiteral("llm")).name, QStringLiteral("Control"));
        QCOMPARE(layerOf(QStringLiteral("llm")).order, 8);
        // Within one design, what is duplicated stays on its layer.
        QCOMPARE(pasted(source, piece, {}).diagram.layers, source.layers);
    }

    void everySequenceOfStepsKeepsTheInvariantAndCanBeTakenBack()
    {
        QVERIFY(rc::check("steps keep the invariant; inverted changes lead back", [] {
            Diagram diagram = sample();
            QList<ChangeSet> history;
            const Diagram start = diagram;
            const int steps = *rc::gen::inRange(1, 12);
            for (int i = 0; i < steps; ++i) {
                const Diagram next = randomStep(diagram);
                RC_ASSERT(validate(next).has_value());
                const ChangeSet changes = difference(diagram, next);
                const auto applied = applyChanges(diagram, changes);
                RC_ASSERT(applied.has_value());
                RC_ASSERT(*applied == next);
                history.append(changes);
                diagram = next;
            }
            while (!history.isEmpty())
                diagram = applyChanges(diagram, inverted(history.takeLast())).value();
            RC_ASSERT(diagram == start);
        }));
    }
};

ARCHDECK_TEST(TestEdits)
#include "tst_edits.moc"
