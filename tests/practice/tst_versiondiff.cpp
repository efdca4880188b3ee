#include "core/diagram/freshids.h"
#include "core/practice/versiondiff.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestVersionDiff : public QObject
{
    Q_OBJECT

    static Diagram sample()
    {
        return DiagramBuilder()
            .title(u"Chat"_s)
            .group(u"vpc"_s)
            .node(u"web"_s)
            .node(u"api"_s, u"service"_s, u"vpc"_s)
            .node(u"cache"_s, u"redis"_s)
            .edge(u"web"_s, u"api"_s, u"asks"_s)
            .edge(u"api"_s, u"cache"_s)
            .note(u"hint"_s, u"Counts tokens"_s, u"api"_s)
            .path(u"send"_s, {u"web"_s, u"api"_s, u"cache"_s})
            .tradeOff(u"why"_s, u"api"_s)
            .build();
    }

    static QStringList texts(const VersionDiff &diff)
    {
        QStringList lines;
        for (const VersionChange &change : diff.changes)
            lines.append(textOf(change));
        return lines;
    }

    static NodeId node(const QString &key) { return DiagramBuilder::nodeId(key); }

private Q_SLOTS:
    void aDesignIsTheSameAsItself()
    {
        QVERIFY(rc::check("no difference to itself, nor to a copy with other ids", [](quint64 seed) {
            Rng rng(seed);
            const Diagram diagram = randomDiagram(60, rng);
            RC_ASSERT(versionDiff(diagram, diagram).isSame());
        }));
        QVERIFY(versionDiff(sample(), withFreshIds(sample())).isSame());
    }

    void whatIsAddedOneWayIsRemovedTheOther()
    {
        QVERIFY(rc::check("added and removed change sides", [](quint64 seed) {
            Rng rng(seed);
            const Diagram before = randomDiagram(30, rng);
            Diagram after = before;
            for (int i = 0; i < 6; ++i)
                after = randomEdit(after, rng);
            const auto count = [](const VersionDiff &diff, VersionChangeKind kind) {
                return std::ranges::count(diff.changes, kind, &VersionChange::kind);
            };
            const VersionDiff there = versionDiff(before, after);
            const VersionDiff back = versionDiff(after, before);
            RC_ASSERT(count(there, VersionChangeKind::Added) == count(back, VersionChangeKind::Removed));
            RC_ASSERT(count(there, VersionChangeKind::Removed) == count(back, VersionChangeKind::Added));
        }));
    }

    void whereThingsStandDoesNotCount()
    {
        Diagram after = sample();
        for (Node &each : after.nodes) {
            each.rect.translate(100, 50);
            each.isLocked = true;
            each.order += 5;
        }
        Edge &edge = after.edges.first();
        edge.waypoints = {{1, 2}};
        edge.line = LineShape::Straight;
        edge.fromAnchor = QPointF(0, 0.5);
        after.groups.first().isCollapsed = true;
        after.nodes.first().properties.insert(u"drawio.style"_s, u"rounded=1"_s);
        QVERIFY(versionDiff(sample(), after).isSame());
    }

    void changesSayWhatIsDifferent()
    {
        const Diagram before = sample();
        Diagram after = before;
        after.nodes[node(u"api"_s)].label = u"Gateway"_s;
        after.nodes[node(u"api"_s)].properties.insert(u"replicas"_s, u"3"_s);
        after.edges[DiagramBuilder::edgeId(u"web"_s, u"api"_s)].protocol = u"gRPC"_s;
        after.nodes[node(u"cache"_s)].group = DiagramBuilder::groupId(u"vpc"_s);
        after.notes.first().text = u"Counts bytes"_s;
        after.info.title = u"Chat 2"_s;
        const Node added{NodeId::create(), {}, u"queue"_s, u"Queue"_s, {0, 0, 100, 50}, {}, {}, 99};
        after.nodes.insert(added.id, added);
        const VersionDiff diff = versionDiff(before, after);
        QCOMPARE(texts(diff),
                 (QStringList{u"Changed: design Chat 2 (title)"_s, u"Added: component Queue"_s,
                              u"Changed: component Gateway (name, property replicas)"_s,
                              u"Changed: component cache (group)"_s, u"Changed: connection web → Gateway (protocol)"_s,
                              u"Changed: note Counts bytes (text)"_s}));
        QCOMPARE(diff.components.size(), 3);
    }

    void whatIsRemovedTakesItsConnectionsAlong()
    {
        const Diagram before = sample();
        Diagram after = before;
        after.paths.first().steps.removeLast();
        after.edges.remove(DiagramBuilder::edgeId(u"api"_s, u"cache"_s));
        after.nodes.remove(node(u"cache"_s));
        const VersionDiff diff = versionDiff(before, after);
        QCOMPARE(texts(diff),
                 (QStringList{u"Removed: component cache"_s, u"Removed: connection api → cache"_s,
                              u"Changed: request path send (steps)"_s}));
        const DesignDiff drawn = asDesignDiff(diff);
        QCOMPARE(drawn.differences.size(), 3);
        QVERIFY(drawn.differences[0].kind == DifferenceKind::ComponentMissing);
        QCOMPARE(drawn.differences[0].theirs, std::optional(ElementRef(node(u"cache"_s))));
        QVERIFY(drawn.differences[1].kind == DifferenceKind::ConnectionMissing);
        QVERIFY(!drawn.differences[2].mine && !drawn.differences[2].theirs);
        QCOMPARE(drawn.components.size(), 2);
    }

    void copiesArePairedByWhatTheySay()
    {
        Diagram before = sample();
        for (Node &each : before.nodes)
            each.key.clear();
        for (Edge &each : before.edges)
            each.key.clear();
        Diagram after = withFreshIds(before);
        for (Node &each : after.nodes) {
            if (each.label == u"cache")
                each.properties.insert(u"replicas"_s, u"2"_s);
        }
        QCOMPARE(texts(versionDiff(before, after)), QStringList{u"Changed: component cache (property replicas)"_s});
    }
};

ARCHDECK_TEST(TestVersionDiff)
#include "tst_versiondiff.moc"
