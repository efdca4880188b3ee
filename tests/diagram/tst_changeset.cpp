#include "core/diagram/changeset.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <rapidcheck.h>

#include <limits>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestChangeSet : public QObject
{
    Q_OBJECT

    static Diagram sample()
    {
        return DiagramBuilder()
            .group(u"outer"_s)
            .group(u"inner"_s, u"outer"_s)
            .node(u"web"_s)
            .node(u"api"_s, u"service"_s, u"inner"_s)
            .edge(u"web"_s, u"api"_s)
            .note(u"hint"_s, u"text"_s, u"web"_s)
            .path(u"send"_s, {u"web"_s, u"api"_s})
            .tradeOff(u"choice"_s, u"api"_s)
            .build();
    }

    static ErrorCode codeOf(const Result<Diagram> &result)
    {
        return result ? ErrorCode::Internal : result.error().code;
    }

private Q_SLOTS:
    void applyingTheDifferenceGivesTheOther()
    {
        QVERIFY(rc::check("difference, apply and invert belong together", [](quint64 seed) {
            Rng rng(seed);
            const Diagram before = randomDiagram(30, rng);
            Diagram after = before;
            for (int i = rng.below(8); i > 0; --i)
                after = randomEdit(after, rng);
            RC_ASSERT(validate(after).has_value());
            const ChangeSet changes = difference(before, after);
            RC_ASSERT(changes.isEmpty() == (before == after));
            RC_ASSERT(applyChanges(before, changes).value() == after);
            RC_ASSERT(applyChanges(after, inverted(changes)).value() == before);
            RC_ASSERT(inverted(inverted(changes)) == changes);
        }));
    }

    void goingBackIsTheReplayBackwards()
    {
        QVERIFY(rc::check("rewinding gives each state that was gone through", [](quint64 seed) {
            Rng rng(seed);
            QList<Diagram> states{randomDiagram(20, rng)};
            QList<ChangeSet> steps;
            for (int i = rng.below(30); i > 0; --i) {
                // Undo and redo are steps like any other.
                const Diagram next = rng.below(4) == 0 ? states[rng.below(int(states.size()))]
                                                       : randomEdit(states.constLast(), rng);
                steps.append(difference(states.constLast(), next));
                states.append(next);
            }
            for (qsizetype i = 0; i < states.size(); ++i)
                RC_ASSERT(rewound(states.constLast(), steps.sliced(i)).value() == states[i]);
        }));
    }

    void aGapInTheStepsIsNoticed()
    {
        const Diagram first = sample();
        Diagram second = first;
        second.nodes.first().label = u"second"_s;
        Diagram third = second;
        third.nodes.first().label = u"third"_s;
        QCOMPARE(codeOf(rewound(third, {difference(first, second)})), ErrorCode::Conflict);
        QCOMPARE(rewound(third, {difference(first, second), difference(second, third)}).value(), first);
    }

    void theSameChangeTwiceConflicts()
    {
        const Diagram before = sample();
        Diagram after = before;
        after.nodes.first().label = u"renamed"_s;
        const ChangeSet changes = difference(before, after);
        QCOMPARE(codeOf(applyChanges(after, changes)), ErrorCode::Conflict);
    }

    void conflictsAreNoticed()
    {
        const Diagram diagram = sample();
        const Node node = diagram.nodes.first();
        Node other = node;
        other.label = u"other"_s;
        ChangeSet changes;
        changes.nodes = {{std::nullopt, node}}; // is there already
        QCOMPARE(codeOf(applyChanges(diagram, changes)), ErrorCode::Conflict);
        changes.nodes = {{other, node}}; // is not as `before` says
        QCOMPARE(codeOf(applyChanges(diagram, changes)), ErrorCode::Conflict);
        Node stranger = node;
        stranger.id = NodeId::create();
        changes.nodes = {{stranger, std::nullopt}}; // is not there
        QCOMPARE(codeOf(applyChanges(diagram, changes)), ErrorCode::Conflict);
        changes.nodes = {{node, stranger}}; // another element
        QCOMPARE(codeOf(applyChanges(diagram, changes)), ErrorCode::Conflict);
        changes.nodes = {{std::nullopt, std::nullopt}}; // nothing at all
        QCOMPARE(codeOf(applyChanges(diagram, changes)), ErrorCode::Conflict);
    }

    void theInvariantIsKept_data()
    {
        QTest::addColumn<Diagram>("broken");
        const auto row = [](const char *name, auto damage) {
            Diagram diagram = sample();
            damage(diagram);
            QTest::newRow(name) << diagram;
        };
        row("edge without an end", [](Diagram &d) { d.nodes.remove(DiagramBuilder::nodeId(u"web"_s)); });
        row("node in no group", [](Diagram &d) { d.nodes.first().group = GroupId::create(); });
        row("group round itself", [](Diagram &d) {
            d.groups[DiagramBuilder::groupId(u"outer"_s)].parent = DiagramBuilder::groupId(u"inner"_s);
        });
        row("step over nothing", [](Diagram &d) { d.paths.first().steps.append(EdgeId::create()); });
        row("note on nothing", [](Diagram &d) { d.notes.first().explains = ElementRef(NodeId::create()); });
        row("trade-off on nothing",
            [](Diagram &d) { d.tradeOffs.first().elements.append(ElementRef(EdgeId::create())); });
        row("decision beyond the options", [](Diagram &d) { d.tradeOffs.first().decision = 2; });
        row("decision below -1", [](Diagram &d) { d.tradeOffs.first().decision = -2; });
        row("not a number",
            [](Diagram &d) { d.nodes.first().rect.moveLeft(std::numeric_limits<double>::quiet_NaN()); });
        row("beyond the limit", [](Diagram &d) { d.notes.first().rect.moveTop(2 * coordinateLimit); });
        row("negative width", [](Diagram &d) { d.groups.first().rect.setWidth(-5); });
        row("route beyond the limit", [](Diagram &d) { d.edges.first().route.points = {{0, 0}, {1e9, 0}}; });
        row("label beyond the limit", [](Diagram &d) { d.edges.first().route.labelCentre = QPointF(0, -1e300); });
        row("corner beyond the limit", [](Diagram &d) { d.edges.first().waypoints = {{0, 0}, {0, 1e9}}; });
        row("anchor outside of the box", [](Diagram &d) { d.edges.first().fromAnchor = QPointF(1.01, 0); });
        row("anchor that is no number",
            [](Diagram &d) { d.edges.first().toAnchor = QPointF(0, std::numeric_limits<double>::quiet_NaN()); });
        row("label before the start", [](Diagram &d) { d.edges.first().labelPlace = -0.1; });
        row("label at infinity",
            [](Diagram &d) { d.edges.first().labelPlace = std::numeric_limits<double>::infinity(); });
        row("node on no layer", [](Diagram &d) { d.nodes.first().layer = LayerId::create(); });
        row("edge on no layer", [](Diagram &d) { d.edges.first().layer = LayerId::create(); });
        row("group on no layer", [](Diagram &d) { d.groups.first().layer = LayerId::create(); });
        row("note on no layer", [](Diagram &d) { d.notes.first().layer = LayerId::create(); });
        row("layer without an id", [](Diagram &d) { d.layers.insert({}, {}); });
        row("colour by name", [](Diagram &d) { d.nodes.first().style.fill = u"red"_s; });
        row("colour in upper case", [](Diagram &d) { d.edges.first().style.line = u"#FF0000"_s; });
        row("colour that is too short", [](Diagram &d) { d.groups.first().style.fill = u"#fff"_s; });
        row("colour with more behind it", [](Diagram &d) { d.notes.first().style.line = u"#ff0000\""_s; });
    }

    void theEdgesOfWhatIsAllowedAreAllowed()
    {
        Diagram diagram = sample();
        const LayerId layer = LayerId::create();
        diagram.layers.insert(layer, {layer, {}, u"Offline path"_s});
        diagram.nodes.first().layer = layer;
        diagram.notes.first().style = {u"#0099af"_s, {}};
        Edge &edge = diagram.edges.first();
        edge.fromAnchor = QPointF(0, 1);
        edge.toAnchor = QPointF(1, 0.5);
        edge.labelPlace = 1;
        edge.waypoints = {{coordinateLimit, -coordinateLimit}};
        QVERIFY_RESULT(validate(diagram));
    }

    void theInvariantIsKept()
    {
        QFETCH(Diagram, broken);
        QVERIFY_RESULT(validate(sample()));
        const auto valid = validate(broken);
        QVERIFY(!valid);
        QCOMPARE(valid.error().code, ErrorCode::InvalidInput);
        QVERIFY(!valid.error().message.isEmpty());
        QCOMPARE(codeOf(applyChanges(Diagram(), difference(Diagram(), broken))), ErrorCode::InvalidInput);
    }
};

ARCHDECK_TEST(TestChangeSet)
#include "tst_changeset.moc"
