#include "core/practice/guide.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;
using namespace Qt::Literals::StringLiterals;

namespace {

/// web -> api -> llm are given; a cache beside the API and a queue behind the cache are left open.
Diagram wholeBoard()
{
    Diagram board = DiagramBuilder()
                        .node(u"web"_s, u"client-web"_s)
                        .node(u"api"_s)
                        .node(u"llm"_s, u"llm-server"_s)
                        .node(u"queue"_s, u"queue"_s)
                        .node(u"cache"_s, u"cache"_s)
                        .edge(u"web"_s, u"api"_s)
                        .edge(u"api"_s, u"llm"_s)
                        .edge(u"api"_s, u"cache"_s, u"look up"_s)
                        .edge(u"cache"_s, u"queue"_s, u"refill"_s, CallKind::Async)
                        .build();
    board.nodes[DiagramBuilder::nodeId(u"cache"_s)].properties.insert(u"ghost"_s, u"1"_s);
    board.nodes[DiagramBuilder::nodeId(u"queue"_s)].properties.insert(u"ghost"_s, u"2"_s);
    board.nodes[DiagramBuilder::nodeId(u"llm"_s)].properties = {{u"replicas"_s, u"10"_s}};
    board.nodes[DiagramBuilder::nodeId(u"api"_s)].properties = {{u"replicas"_s, u"4"_s}};
    board.info.properties.insert(u"rps"_s, u"290"_s);
    return board;
}

const QByteArray words = R"(---
id: chat
language: en
title: Chat
family: Chat
summary: A chat.
replicas-at-once: 5
cards: 5
---

## Steps

- fill: Fill in
  - text: Next is {next}. {hint}. {why}
  - caption: are in
  - action: Add {next}
- saturate: See
  - text: {rate} arrive, {component} is full at {capacity}
  - caption: load of {component}
  - action: Add {step} replicas
- scale: Add
  - text: {replicas} of {component}
  - caption: load
  - action: Add {step} replicas
  - met: It costs {added} more than {before}
  - met-caption: a month
  - met-action: Compare
- compare: Compare
  - text: It opens now
  - action: Compare
- cards: Cards
  - text: {missing} are missing, {cards} cards come
  - caption: is there
  - action: Make {cards} cards
  - met: Nothing is missing
  - met-action: Go on
- page: Page
  - text: One page
  - action: Save
- tomorrow: Tomorrow
  - text: Next
  - caption: cards
  - action: Done

## Ghosts

- cache: Is fast
  - why: Reading twice is slow.
- queue: Waits
  - why: Peaks pass.
)";

} // namespace

class GuideTest : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components"), u"en"_s);

    Guide guide() const { return {readGuideContent(words, u"guide.md"_s, u"chat"_s), GuideBoard::split(wholeBoard())}; }

    GuideFacts factsOf(const Diagram &drawing, const GuideRecord &record = {}) const
    {
        GuideFacts facts;
        facts.drawing = drawing;
        facts.estimate = estimate(drawing, m_catalog, {.withPercentiles = false});
        facts.record = record;
        return facts;
    }

    /// As a user would fill it: fresh ids, no keys.
    static Diagram withFilled(Diagram drawing, const GuideBoard &board)
    {
        for (const Node &ghost : board.ghosts) {
            Node node = ghost;
            node.id = NodeId::create();
            node.key.clear();
            drawing.nodes.insert(node.id, node);
        }
        return drawing;
    }

    static Diagram withReplicas(Diagram drawing, int replicas)
    {
        drawing.nodes[DiagramBuilder::nodeId(u"llm"_s)].properties.insert(u"replicas"_s, QString::number(replicas));
        return drawing;
    }

private Q_SLOTS:
    void contentIsRead()
    {
        const GuideContent content = readGuideContent(words, u"guide.md"_s, u"chat"_s);
        QVERIFY2(content.problems.isEmpty(),
                 qPrintable(content.problems.isEmpty() ? QString() : toLine(content.problems[0])));
        QCOMPARE(content.replicasAtOnce, 5);
        QCOMPARE(content.steps.size(), qsizetype(allGuideSteps.size()));
        QCOMPARE(content.steps[GuideStep::Scale].metAction, u"Compare"_s);
        QCOMPARE(content.hints.value(u"queue"_s).why, u"Peaks pass."_s);
    }

    void brokenContentIsToldAndTheRestKept()
    {
        QByteArray broken = words;
        broken.replace("- page: Page\n  - text: One page\n", "- page: Page\n");
        broken.replace("cards: 5", "cards: many");
        const GuideContent content = readGuideContent(broken, u"guide.md"_s, u"chat"_s);
        QVERIFY(content.problems.size() >= 2);
        QCOMPARE(content.cards, 5);
        QCOMPARE(content.steps[GuideStep::Fill].title, u"Fill in"_s);
        QVERIFY(content.steps.contains(GuideStep::Page));
        QVERIFY(!readGuideContent(QByteArray("\0\xff", 2), u"guide.md"_s, u"chat"_s).problems.isEmpty());
    }

    void ghostsAreTakenOutOfTheBoardInTheirOrder()
    {
        const GuideBoard board = GuideBoard::split(wholeBoard());
        QCOMPARE(board.given.nodes.size(), 3);
        QCOMPARE(board.given.edges.size(), 2);
        QCOMPARE(board.ghosts.size(), 2);
        QCOMPARE(board.ghosts[0].key, u"cache"_s);
        QVERIFY(board.ghosts[0].properties.isEmpty());
        QCOMPARE(board.connections.size(), 2);
    }

    void connectionsFollowWhatIsFilled()
    {
        const Guide one = guide();
        Diagram drawing = one.start();
        GuideGhosts open = one.ghosts(drawing);
        QCOMPARE(open.components.size(), 2);
        QCOMPARE(open.connections.size(), 2);
        QCOMPARE(open.connections[0].from.node, DiagramBuilder::nodeId(u"api"_s));
        QCOMPARE(open.connections[0].to.ghost, u"cache"_s);

        // Drawn by hand, under another name: it counts, and what goes to it ends there.
        Node cache;
        cache.id = NodeId::create();
        cache.kind = u"cache"_s;
        cache.label = u"My store"_s;
        drawing.nodes.insert(cache.id, cache);
        open = one.ghosts(drawing);
        QCOMPARE(open.components.size(), 1);
        QCOMPARE(open.connections.size(), 1);
        QCOMPARE(open.connections[0].from.node, cache.id);

        // What the user removed takes the connections to it along.
        drawing.nodes.remove(cache.id);
        drawing.nodes.remove(DiagramBuilder::nodeId(u"api"_s));
        drawing.edges.clear();
        QCOMPARE(one.ghosts(drawing).connections.size(), 1);
    }

    void theStepIsReadFromTheDrawing()
    {
        const Guide one = guide();
        const Diagram begun = one.start();
        QCOMPARE(one.currentStep(factsOf(begun)), GuideStep::Fill);
        const Diagram filled = withFilled(begun, one.board());
        QCOMPARE(one.currentStep(factsOf(filled)), GuideStep::Saturate);
        // Nothing saturates any more: there is nothing to see.
        QCOMPARE(one.currentStep(factsOf(withReplicas(filled, 30))), GuideStep::Scale);
        GuideRecord record;
        record.done = {GuideStep::Saturate};
        QCOMPARE(one.currentStep(factsOf(filled, record)), GuideStep::Scale);
        record.done = {GuideStep::Saturate, GuideStep::Scale, GuideStep::Compare};
        record.skipped = {GuideStep::Cards};
        QCOMPARE(one.currentStep(factsOf(filled, record)), GuideStep::Page);
        record.done.insert(GuideStep::Page);
        record.done.insert(GuideStep::Tomorrow);
        QCOMPARE(one.currentStep(factsOf(filled, record)), GuideStep::Tomorrow);
    }

    void aSkippedStepLeavesTheNextOne()
    {
        const Guide one = guide();
        GuideRecord record;
        record.skipped = {GuideStep::Fill};
        const GuideState state = one.state(factsOf(one.start(), record), m_catalog);
        QCOMPARE(state.step, GuideStep::Saturate);
        QCOMPARE(state.marks.size(), qsizetype(allGuideSteps.size()));
        QCOMPARE(state.marks[0], GuideState::Mark::Skipped);
        QCOMPARE(state.marks[1], GuideState::Mark::Current);
        QCOMPARE(state.marks[2], GuideState::Mark::Open);
    }

    void fillingTellsTheNextGhost()
    {
        const GuideState state = guide().state(factsOf(guide().start()), m_catalog);
        QCOMPARE(state.number, u"0 of 2"_s);
        QVERIFY2(state.text.contains(u"Is fast. Reading twice is slow."_s), qPrintable(state.text));
        QVERIFY(state.action.startsWith(u"Add "_s));
        QVERIFY(!state.text.contains(u'{'));
    }

    void replicasTurnTheNumberFromRedToWhatTheyCost()
    {
        const Guide one = guide();
        const Diagram filled = withFilled(one.start(), one.board());
        GuideState state = one.state(factsOf(filled), m_catalog);
        QCOMPARE(state.step, GuideStep::Saturate);
        QCOMPARE(state.tone, GuideState::Tone::Bad);
        QCOMPARE(state.action, u"Add 5 replicas"_s);
        QVERIFY2(state.text.startsWith(rateText(290)), qPrintable(state.text));

        GuideRecord record;
        record.done = {GuideStep::Saturate};
        state = one.state(factsOf(withReplicas(filled, 15), record), m_catalog);
        QCOMPARE(state.tone, GuideState::Tone::Bad);
        QVERIFY(!state.isMet);

        const GuideFacts green = factsOf(withReplicas(filled, 20), record);
        state = one.state(green, m_catalog);
        QVERIFY(state.isMet);
        QCOMPARE(state.tone, GuideState::Tone::Neutral);
        QCOMPARE(state.action, u"Compare"_s);
        QCOMPARE(state.number, moneyText(green.estimate.costPerMonth));
        // 10 replicas more at 12 dollars an hour, 730 hours a month.
        QVERIFY2(state.text.contains(moneyText(10 * 12 * 730)), qPrintable(state.text));
    }

    void aDrawingWithoutLoadSaysSo()
    {
        const Guide one = guide();
        Diagram filled = withFilled(one.start(), one.board());
        filled.info.properties.clear();
        const GuideState state = one.state(factsOf(filled), m_catalog);
        QVERIFY(!state.canAct && state.canSkip);
        QVERIFY(!state.text.contains(u'{'));
    }

    void gapsAreCountedAndListed()
    {
        const Guide one = guide();
        GuideRecord record;
        record.done = {GuideStep::Fill, GuideStep::Saturate, GuideStep::Scale, GuideStep::Compare};
        GuideFacts facts = factsOf(one.start(), record);
        QVERIFY(!one.state(facts, m_catalog).canAct); // not compared yet
        facts.comparison = compareDesigns(facts.drawing, wholeBoard(), m_catalog);
        facts.cards = QStringList{u"What is the cache for?"_s, u"What is the queue for?"_s};
        GuideState state = one.state(facts, m_catalog);
        QCOMPARE(state.text, u"2 are missing, 2 cards come"_s);
        QCOMPARE(state.lines, facts.cards);
        QCOMPARE(state.number, percentText(facts.comparison->score));
        facts.cards.clear();
        state = one.state(facts, m_catalog);
        QVERIFY(state.isMet);
        QCOMPARE(state.action, u"Go on"_s);
        facts.isBusy = true;
        QVERIFY(!one.state(facts, m_catalog).canAct);
    }

    void theRecordSurvivesTheLibrary()
    {
        GuideRecord record;
        record.design = DesignId::create();
        record.given = 8;
        record.done = {GuideStep::Saturate, GuideStep::Scale};
        record.skipped = {GuideStep::Page};
        record.cards = 5;
        QCOMPARE(GuideRecord::fromJson(record.toJson()), record);
        QCOMPARE(GuideRecord::fromJson({{u"done"_s, u"soon"_s}, {u"given"_s, -3}}), GuideRecord());
    }
};

ARCHDECK_TEST(GuideTest)
#include "tst_guide.moc"
