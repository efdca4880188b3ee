#include "core/diagram/edits.h"
#include "core/diagram/freshids.h"
#include "core/practice/designdiff.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/testmain.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What was found, by keys of the builder: "missing:node:guard".
QStringList found(const DesignDiff &diff, const Diagram &mine, const Diagram &theirs)
{
    QStringList lines;
    for (const Difference &difference : diff.differences) {
        const Diagram &diagram = difference.theirs ? theirs : mine;
        const ElementRef element = difference.theirs ? *difference.theirs : *difference.mine;
        const QString name = element.type == ElementType::Node ? diagram.nodes.value(NodeId(element.id)).key
                                                               : diagram.edges.value(EdgeId(element.id)).key;
        lines.append(difference.key.section(u':', 0, 1) + u':' + name);
    }
    std::ranges::sort(lines);
    return lines;
}

Diagram relabelled(Diagram diagram, const QString &key, const QString &label)
{
    diagram.nodes[DiagramBuilder::nodeId(key)].label = label;
    return diagram;
}

DiagramBuilder chat()
{
    return DiagramBuilder()
        .node(u"Web client"_s, u"client-web"_s)
        .node(u"API gateway"_s, u"api-gateway"_s)
        .node(u"Chat service"_s)
        .node(u"Input guard"_s, u"guardrail"_s)
        .node(u"Output guard"_s, u"guardrail"_s)
        .node(u"Recent turns"_s, u"cache"_s)
        .node(u"Model"_s, u"llm-server"_s)
        .edge(u"Web client"_s, u"API gateway"_s, u"HTTPS"_s)
        .edge(u"API gateway"_s, u"Chat service"_s)
        .edge(u"Chat service"_s, u"Input guard"_s)
        .edge(u"Chat service"_s, u"Recent turns"_s)
        .edge(u"Chat service"_s, u"Model"_s, u"prompt"_s, CallKind::Stream)
        .edge(u"Model"_s, u"Output guard"_s);
}

} // namespace

class DesignDiffTest : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components"));

    DesignDiff compare(const Diagram &mine, const Diagram &theirs, const QStringList &dismissed = {}) const
    {
        return compareDesigns(mine, theirs, m_catalog, {dismissed});
    }

    NodeId partnerOf(const DesignDiff &diff, const QString &key) const
    {
        const auto match = std::ranges::find(diff.components, DiagramBuilder::nodeId(key), &ComponentMatch::mine);
        return match == diff.components.end() ? NodeId() : match->theirs;
    }

private Q_SLOTS:
    void largeDesignsAreComparedByWhatTheyAreCalled()
    {
        const Diagram diagram = largeDiagram(1200);
        Diagram other = withFreshIds(diagram);
        const NodeId renamed = other.nodes.firstKey();
        other.nodes[renamed].label = QStringLiteral("Something else");
        const DesignDiff diff = compare(diagram, other);
        QCOMPARE(diff.components.size(), diagram.nodes.size() - 1);
        for (const ComponentMatch &match : diff.components)
            QCOMPARE(diagram.nodes.value(match.mine).label, other.nodes.value(match.theirs).label);
        QVERIFY(diff.componentScore > 0.99 && diff.componentScore < 1);
    }

    void manyParallelConnectionsArePaired()
    {
        Diagram diagram = DiagramBuilder().node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s).build();
        const Edge first = diagram.edges.first();
        for (int i = 1; i < 3000; ++i) {
            Edge edge = first;
            edge.id = EdgeId::create();
            edge.order = i;
            diagram.edges.insert(edge.id, edge);
        }
        Diagram fewer = withFreshIds(diagram);
        fewer.edges.erase(fewer.edges.begin());
        const DesignDiff diff = compare(diagram, fewer);
        QCOMPARE(diff.connections.size(), 2999);
        QCOMPARE(diff.differences.size(), 1);
    }

    void equalDesignsHaveNoDifference()
    {
        const Diagram diagram = chat().build();
        for (const Diagram &other : {diagram, withFreshIds(diagram)}) {
            const DesignDiff diff = compare(diagram, other);
            QVERIFY(diff.differences.isEmpty());
            QCOMPARE(diff.components.size(), diagram.nodes.size());
            QCOMPARE(diff.connections.size(), diagram.edges.size());
            QCOMPARE(diff.score, 1.0);
        }
    }

    void emptyDesigns()
    {
        QCOMPARE(compare({}, {}).score, 1.0);
        const Diagram diagram = chat().build();
        const DesignDiff blank = compare({}, diagram);
        QCOMPARE(blank.score, 0.0);
        QCOMPARE(blank.differences.size(), diagram.nodes.size() + diagram.edges.size());
        QCOMPARE(blank.differences.first().kind, DifferenceKind::ComponentMissing);
        QCOMPARE(compare(diagram, {}).score, 0.0);
        // Components alone, without a connection on either side, can be all right.
        const Diagram boxes = DiagramBuilder().node(u"a"_s).node(u"b"_s).build();
        QCOMPARE(compare(boxes, boxes).score, 1.0);
    }

    void whatIsMissingIsNamed()
    {
        const Diagram theirs = chat().build();
        const Diagram mine = removed(theirs, {ElementRef(DiagramBuilder::nodeId(u"Input guard"_s))});
        const DesignDiff diff = compare(mine, theirs);
        QCOMPARE(found(diff, mine, theirs),
                 QStringList({u"missing:edge:Chat service -> Input guard"_s, u"missing:node:Input guard"_s}));
        QCOMPARE(diff.differences[0].text, u"Missing: Input guard (Guardrail)"_s);
        QCOMPARE(diff.differences[1].text, u"Missing connection: from Chat service to Input guard"_s);
        QCOMPARE(diff.componentScore, 12.0 / 13);
        QCOMPARE(diff.connectionScore, 10.0 / 11);
        QCOMPARE(diff.score, (12.0 / 13 + 10.0 / 11) / 2);
        const DesignDiff back = compare(theirs, mine);
        QCOMPARE(found(back, theirs, mine),
                 QStringList({u"extra:edge:Chat service -> Input guard"_s, u"extra:node:Input guard"_s}));
        QCOMPARE(back.score, diff.score);
    }

    void synonymsKeepTheMatch_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("label");
        QTest::newRow("technology") << u"Recent turns"_s << u"Redis"_s;
        QTest::newRow("kind's name") << u"Recent turns"_s << u"cache"_s;
        QTest::newRow("other words, same kind") << u"Recent turns"_s << u"Hot conversations"_s;
        QTest::newRow("case and accents") << u"Chat service"_s << u"CHÁT SERVICE!"_s;
        QTest::newRow("one of two of a kind") << u"Input guard"_s << u"Llama Guard"_s;
        QTest::newRow("no label") << u"Model"_s << QString();
        QTest::newRow("a service by its place") << u"Chat service"_s << u"Orchestrator"_s;
    }

    void synonymsKeepTheMatch()
    {
        QFETCH(QString, key);
        QFETCH(QString, label);
        const Diagram theirs = chat().build();
        const Diagram mine = withFreshIds(relabelled(theirs, key, label));
        const DesignDiff diff = compare(mine, theirs);
        QVERIFY2(diff.differences.isEmpty(), qPrintable(found(diff, mine, theirs).join(u'\n')));
        QCOMPARE(diff.score, 1.0);
    }

    void anotherKindIsAHalf()
    {
        const Diagram theirs =
            DiagramBuilder().node(u"Query service"_s).node(u"Item vectors"_s, u"vector-index"_s).build();
        const Diagram mine = DiagramBuilder().node(u"Query service"_s).node(u"vector database"_s).build();
        const DesignDiff diff = compare(mine, theirs);
        QCOMPARE(diff.differences.size(), 1);
        QCOMPARE(diff.differences[0].kind, DifferenceKind::ComponentOtherKind);
        QCOMPARE(diff.differences[0].text,
                 u"Other kind: vector database (Service) stands for Item vectors (Vector index)"_s);
        QCOMPARE(diff.componentScore, 0.75);
    }

    void aKindThatSaysNothingMatchesNothing()
    {
        // Both boxes are of the kind service; only the words tell that one of them is a guard.
        const Diagram theirs = DiagramBuilder().node(u"Chat service"_s).node(u"Input guard"_s, u"guardrail"_s).build();
        const Diagram mine = DiagramBuilder().node(u"Guardrail"_s).build();
        const DesignDiff diff = compare(mine, theirs);
        QCOMPARE(partnerOf(diff, u"Guardrail"_s), DiagramBuilder::nodeId(u"Input guard"_s));
        QCOMPARE(diff.differences[0].text, u"Missing: Chat service (Service)"_s);
    }

    void unrelatedComponentsAreNotForcedTogether()
    {
        const Diagram theirs = DiagramBuilder().node(u"Input guard"_s, u"guardrail"_s).build();
        const Diagram mine = DiagramBuilder().node(u"Billing"_s, u"billing"_s).build();
        const DesignDiff diff = compare(mine, theirs);
        QCOMPARE(found(diff, mine, theirs), QStringList({u"extra:node:Billing"_s, u"missing:node:Input guard"_s}));
        QCOMPARE(diff.score, 0.5); // no connections on either side
    }

    void neighboursDecideBetweenEqualLabels()
    {
        // Two caches with the same label: only what is round them tells which is which.
        const auto design = [](const QString &first, const QString &second) {
            return DiagramBuilder()
                .node(u"Login"_s, u"identity"_s)
                .node(u"Search"_s, u"vector-index"_s)
                .node(first, u"cache"_s)
                .node(second, u"cache"_s)
                .edge(u"Login"_s, first)
                .edge(u"Search"_s, second)
                .build();
        };
        Diagram theirs = design(u"x"_s, u"y"_s);
        theirs = relabelled(relabelled(theirs, u"x"_s, u"Cache"_s), u"y"_s, u"Cache"_s);
        Diagram mine = design(u"q"_s, u"p"_s);
        mine = relabelled(relabelled(mine, u"q"_s, u"Cache"_s), u"p"_s, u"Cache"_s);
        const DesignDiff diff = compare(mine, theirs);
        QCOMPARE(partnerOf(diff, u"q"_s), DiagramBuilder::nodeId(u"x"_s));
        QCOMPARE(partnerOf(diff, u"p"_s), DiagramBuilder::nodeId(u"y"_s));
        QCOMPARE(diff.score, 1.0);
    }

    void twinChainsAreNotCrossed()
    {
        // Nothing but the connections tells the chains apart, and either way round is right, but not half of each.
        Diagram diagram;
        for (const QString &chain : {u"1"_s, u"2"_s, u"3"_s, u"4"_s}) {
            const Diagram part = DiagramBuilder()
                                     .node(u"a"_s + chain, u"queue"_s)
                                     .node(u"b"_s + chain, u"worker"_s)
                                     .node(u"c"_s + chain, u"object-store"_s)
                                     .edge(u"a"_s + chain, u"b"_s + chain)
                                     .edge(u"b"_s + chain, u"c"_s + chain)
                                     .build();
            diagram.nodes.insert(part.nodes);
            diagram.edges.insert(part.edges);
        }
        for (Node &node : diagram.nodes) {
            node.label = node.kind;
            node.key.clear();
        }
        for (int i = 0; i < 20; ++i)
            QCOMPARE(compare(withFreshIds(diagram), withFreshIds(diagram)).score, 1.0);
    }

    void aReversedConnectionIsAHalf()
    {
        const Diagram theirs = DiagramBuilder().node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s, u"events"_s).build();
        const Diagram mine = DiagramBuilder().node(u"a"_s).node(u"b"_s).edge(u"b"_s, u"a"_s).build();
        const DesignDiff diff = compare(mine, theirs);
        QCOMPARE(diff.differences.size(), 1);
        QCOMPARE(diff.differences[0].kind, DifferenceKind::ConnectionReversed);
        QCOMPARE(diff.differences[0].text, u"Reversed connection: it runs from a to b, \"events\""_s);
        QCOMPARE(diff.connectionScore, 0.5);
        QVERIFY(diff.connections.isEmpty());
    }

    void severalConnectionsBetweenTheSameTwo()
    {
        const auto add = [](Diagram diagram, const QString &label, CallKind call) {
            const EdgeId id = EdgeId::create();
            diagram = connected(diagram, id, DiagramBuilder::nodeId(u"a"_s), DiagramBuilder::nodeId(u"b"_s), call);
            diagram.edges[id].label = label;
            return diagram;
        };
        const Diagram boxes = DiagramBuilder().node(u"a"_s).node(u"b"_s).build();
        const Diagram mine = add(add(boxes, u"usage events"_s, CallKind::Async), u"query"_s, CallKind::Sync);
        const Diagram theirs = add(add(add(boxes, u"search query"_s, CallKind::Sync), u"health"_s, CallKind::Sync),
                                   u"usage"_s, CallKind::Async);
        const DesignDiff diff = compare(mine, theirs);
        QCOMPARE(diff.connections.size(), 2);
        for (const auto &[own, other] : diff.connections)
            QCOMPARE(mine.edges[own].call, theirs.edges[other].call);
        QCOMPARE(diff.differences.size(), 1);
        QCOMPARE(diff.differences[0].text, u"Missing connection: from a to b, \"health\""_s);
    }

    void aConnectionToItselfIsNeverReversed()
    {
        const Diagram with = DiagramBuilder().node(u"a"_s).edge(u"a"_s, u"a"_s).build();
        const Diagram without = DiagramBuilder().node(u"a"_s).build();
        QCOMPARE(compare(with, with).score, 1.0);
        QCOMPARE(compare(without, with).differences.value(0).kind, DifferenceKind::ConnectionMissing);
    }

    void dismissedDifferencesCountAsRight()
    {
        const Diagram theirs = chat().build();
        const Diagram mine = removed(theirs, {ElementRef(DiagramBuilder::nodeId(u"Input guard"_s))});
        const QString key = u"missing:node:"_s + DiagramBuilder::nodeId(u"Input guard"_s).toString();
        QCOMPARE(compare(mine, theirs).differences[0].key, key);
        const DesignDiff diff = compare(mine, theirs, {key});
        QCOMPARE(diff.differences.size(), 2);
        QVERIFY2(diff.differences[0].isDismissed && diff.differences[1].isDismissed, "its connection goes with it");
        QCOMPARE(diff.score, 1.0);

        // The key holds while both sides change elsewhere.
        const Diagram other = DiagramBuilder(chat()).node(u"Metering"_s, u"usage-metering"_s).build();
        const DesignDiff later = compare(relabelled(mine, u"Recent turns"_s, u"Redis"_s), other, {key});
        QCOMPARE(std::ranges::count(later.differences, true, &Difference::isDismissed), 2);
        QCOMPARE(std::ranges::count(later.differences, false, &Difference::isDismissed), 1);
    }

    void whatGoesWithADismissedComponentCountsNowhere()
    {
        const Diagram theirs = chat().build();
        const Diagram mine = removed(theirs,
                                     {ElementRef(DiagramBuilder::nodeId(u"Input guard"_s)),
                                      ElementRef(DiagramBuilder::nodeId(u"Recent turns"_s))});
        const QString key = u"missing:node:"_s + DiagramBuilder::nodeId(u"Input guard"_s).toString();
        const qsizetype all = theirs.edges.size();
        const qsizetype gone = theirs.edgesAt(DiagramBuilder::nodeId(u"Input guard"_s)).size();
        const double drawn = double(mine.edges.size());
        QVERIFY(gone > 0);
        QCOMPARE(compare(mine, theirs).connectionScore, 2 * drawn / (drawn + double(all)));
        QCOMPARE(compare(mine, theirs, {key}).connectionScore, 2 * drawn / (drawn + double(all - gone)));
        // An empty drawing gains nothing with connections by dismissing one component.
        QCOMPARE(compare({}, theirs, {key}).connectionScore, 0.0);
    }

    void whatIsMissingComesInTheOrderOfThePaths()
    {
        Diagram theirs = DiagramBuilder()
                             .node(u"a"_s, u"cache"_s)
                             .node(u"b"_s, u"queue"_s)
                             .node(u"web"_s, u"client-web"_s)
                             .node(u"gateway"_s, u"api-gateway"_s)
                             .edge(u"a"_s, u"b"_s)
                             .edge(u"web"_s, u"gateway"_s)
                             .edge(u"gateway"_s, u"b"_s)
                             .path(u"send"_s, {u"web"_s, u"gateway"_s, u"b"_s})
                             .build();
        QStringList names;
        for (const Difference &difference : compare({}, theirs).differences)
            names.append(theirs.nameOf(*difference.theirs));
        QCOMPARE(names.first(4), QStringList({u"web"_s, u"gateway"_s, u"b"_s, u"a"_s}));
        const QList<Difference> differences = compare({}, theirs).differences;
        QCOMPARE(differences[4].theirs, ElementRef(DiagramBuilder::edgeId(u"web"_s, u"gateway"_s)));
        QCOMPARE(differences[6].theirs, ElementRef(DiagramBuilder::edgeId(u"a"_s, u"b"_s)));
    }

    void everyDifferenceCanBeDismissed()
    {
        Rng rng(5);
        for (int round = 0; round < 20; ++round) {
            const Diagram mine = randomDiagram(60, rng);
            const Diagram theirs = randomDiagram(60, rng);
            QStringList keys;
            for (const Difference &difference : compare(mine, theirs).differences)
                keys.append(difference.key);
            QCOMPARE(keys.size(), QSet<QString>(keys.cbegin(), keys.cend()).size());
            QCOMPARE(compare(mine, theirs, keys).score, 1.0);
        }
    }

    void placeholdersInLabelsAreText()
    {
        const Diagram theirs = DiagramBuilder().node(u"%1 and %2"_s, u"cache"_s).build();
        QCOMPARE(compare({}, theirs).differences[0].text, u"Missing: %1 and %2 (Cache)"_s);
    }

    void exchangingTheDesignsExchangesTheFindings()
    {
        Rng rng(11);
        const auto mirrored = [](QStringList lines) {
            for (QString &line : lines) {
                line = line.startsWith(u"missing") ? u"extra"_s + line.sliced(7)
                    : line.startsWith(u"extra")    ? u"missing"_s + line.sliced(5)
                                                   : line;
            }
            return lines;
        };
        for (int round = 0; round < 60; ++round) {
            const Diagram mine = randomDiagram(50, rng);
            const Diagram theirs = round % 2 == 0 ? randomDiagram(50, rng) : randomEdit(randomEdit(mine, rng), rng);
            const DesignDiff forth = compare(mine, theirs);
            const DesignDiff back = compare(theirs, mine);
            QStringList forthKeys;
            QStringList backKeys;
            for (const Difference &difference : forth.differences) {
                if (!difference.mine || !difference.theirs)
                    forthKeys.append(difference.key);
            }
            for (const Difference &difference : back.differences) {
                if (!difference.mine || !difference.theirs)
                    backKeys.append(difference.key);
            }
            backKeys = mirrored(backKeys);
            std::ranges::sort(forthKeys);
            std::ranges::sort(backKeys);
            QCOMPARE(forthKeys, backKeys);
            QCOMPARE(forth.components.size(), back.components.size());
            QVERIFY(std::abs(forth.score - back.score) < 1e-12);
        }
    }

    void layoutChangesNothing()
    {
        Rng rng(3);
        for (int round = 0; round < 20; ++round) {
            const Diagram mine = randomDiagram(60, rng);
            const Diagram theirs = randomDiagram(60, rng);
            Diagram arranged = mine;
            for (Node &node : arranged.nodes) {
                node.rect = QRectF(rng.uniform() * 900, rng.uniform() * 900, 10 + rng.below(90), 10 + rng.below(90));
                node.order = rng.below(1000);
                node.group = {};
            }
            for (Edge &edge : arranged.edges) {
                edge.route = {RouteShape::Polyline, {{0, 0}, {rng.uniform() * 99, 5}}, QPointF(1, 2)};
                edge.order = rng.below(1000);
            }
            arranged.groups.clear();
            arranged.notes.clear();
            QCOMPARE(compare(arranged, theirs), compare(mine, theirs));
            QCOMPARE(compare(theirs, arranged), compare(theirs, mine));
        }
    }

    void manyComponentsAreComparedSoon()
    {
        const Diagram diagram = largeDiagram(300);
        QCOMPARE(compare(withFreshIds(diagram), diagram).score, 1.0);
    }
};

ARCHDECK_TEST(DesignDiffTest)
#include "tst_designdiff.moc"
