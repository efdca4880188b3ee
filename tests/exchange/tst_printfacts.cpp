#include "core/exchange/printfacts.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

NodeId webId()
{
    return DiagramBuilder::nodeId(QStringLiteral("web"));
}

Diagram smallDesign()
{
    return DiagramBuilder()
        .title(QStringLiteral("Shop"))
        .node(QStringLiteral("web"))
        .node(QStringLiteral("db"))
        .edge(QStringLiteral("web"), QStringLiteral("db"))
        .build();
}

/// 100 rps, half of what the web component takes.
Estimate loaded()
{
    Estimate estimate;
    estimate.hasLoad = true;
    estimate.rate = 100;
    estimate.capacity = 200;
    estimate.bottleneck = webId();
    estimate.costPerMonth = 2000;
    estimate.costPerThousand = 0.5;
    ComponentEstimate component;
    component.node = webId();
    component.isLoaded = true;
    component.utilisation = 0.5;
    estimate.components.insert(webId(), component);
    PathEstimate path;
    path.p95 = 0.25;
    path.availability = 0.999;
    estimate.paths.append(path);
    return estimate;
}

QStringList namesOf(const PrintFacts &facts)
{
    QStringList names;
    for (const PrintTile &tile : facts.tiles)
        names.append(tile.name);
    return names;
}

TradeOff decided(const QString &chosen, const QString &why, int order)
{
    TradeOff tradeOff;
    tradeOff.id = TradeOffId::shipped(QStringLiteral("test/") + chosen);
    tradeOff.options = {{chosen, {}, {}}, {QStringLiteral("Other"), {}, {}}, {QStringLiteral("Third"), {}, {}}};
    tradeOff.decision = 0;
    tradeOff.why = why;
    tradeOff.order = order;
    return tradeOff;
}

} // namespace

class TestPrintFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingKnownNothingSaid();
    void tilesOfAnEstimate();
    void assumptionsMarkTheirTileOnly();
    void targetsStandInForWhatIsNotKnown();
    void whatIsOnlyAssumedIsNoTile();
    void unstablePathHasNoTime();
    void decisionsWithNumbersComeFirst();
    void undecidedIsNoDecision();
    void breaksFirst();
    void writtenBottleneckStandsIn();
    void problemFromTheAsk();
};

void TestPrintFacts::nothingKnownNothingSaid()
{
    const PrintFacts facts = printFacts(smallDesign(), Estimate());
    QVERIFY(facts.problem.isEmpty() && facts.tiles.isEmpty() && facts.decisions.isEmpty()
            && facts.breaksFirst.isEmpty());
}

void TestPrintFacts::tilesOfAnEstimate()
{
    Diagram diagram = smallDesign();
    diagram.info.properties.insert(QStringLiteral("quality_target"), QStringLiteral("95 % grounded"));
    const PrintFacts facts = printFacts(diagram, loaded());
    QCOMPARE(facts.tiles.size(), 5);
    QCOMPARE(facts.tiles[0].value, rateText(100));
    QCOMPARE(facts.tiles[1].value, secondsText(0.25));
    QCOMPARE(facts.tiles[2].value, percentText(0.999));
    QCOMPARE(facts.tiles[3].value, moneyText(2000));
    QCOMPARE(facts.tiles[4].value, QStringLiteral("95 % grounded"));
    QVERIFY(std::ranges::none_of(facts.tiles, &PrintTile::isAssumed));
}

void TestPrintFacts::assumptionsMarkTheirTileOnly()
{
    Estimate estimate = loaded();
    estimate.assumptions = {{ElementRef(webId()), QStringLiteral("price_per_hour_usd"), QStringLiteral("0.1")},
                            {ElementRef(DiagramBuilder::edgeId(QStringLiteral("web"), QStringLiteral("db"))),
                             QStringLiteral("latency_ms"), QStringLiteral("0.5")}};
    const PrintFacts facts = printFacts(smallDesign(), estimate);
    for (const PrintTile &tile : facts.tiles)
        QCOMPARE(tile.isAssumed, tile.name == QStringLiteral("Cost a month"));
    estimate.assumptions = {{ElementRef(webId()), QStringLiteral("service_time_ms"), QStringLiteral("5")},
                            {ElementRef(), QStringLiteral("peak_factor"), QStringLiteral("2.5")}};
    const PrintFacts others = printFacts(smallDesign(), estimate);
    QVERIFY(others.tiles[0].isAssumed && others.tiles[1].isAssumed && !others.tiles[2].isAssumed);
}

void TestPrintFacts::targetsStandInForWhatIsNotKnown()
{
    Diagram diagram = smallDesign();
    diagram.info.properties.insert(QStringLiteral("latency_target_ms"), QStringLiteral("1,500"));
    diagram.info.properties.insert(QStringLiteral("availability_target_percent"), QStringLiteral("99.9"));
    const PrintFacts targets = printFacts(diagram, Estimate());
    QCOMPARE(namesOf(targets), QStringList({QStringLiteral("p95 target"), QStringLiteral("Availability target")}));
    QCOMPARE(targets.tiles[0].value, secondsText(1.5));
    const PrintFacts known = printFacts(diagram, loaded());
    QVERIFY(known.tiles[1].note.contains(secondsText(1.5)));
}

void TestPrintFacts::whatIsOnlyAssumedIsNoTile()
{
    Estimate estimate;
    estimate.costPerMonth = 438;
    estimate.assumptions = {{ElementRef(webId()), QStringLiteral("price_per_hour_usd"), QStringLiteral("0.1")}};
    QVERIFY(printFacts(smallDesign(), estimate).tiles.isEmpty());
    estimate.assumptions.clear();
    QCOMPARE(printFacts(smallDesign(), estimate).tiles.size(), 1);
}

void TestPrintFacts::unstablePathHasNoTime()
{
    Estimate estimate = loaded();
    estimate.paths[0].isStable = false;
    QVERIFY(!namesOf(printFacts(smallDesign(), estimate)).contains(QStringLiteral("p95, approximate")));
}

void TestPrintFacts::decisionsWithNumbersComeFirst()
{
    Diagram diagram = smallDesign();
    const QStringList whys = {QStringLiteral("It is simpler."), QStringLiteral("Takes 10 ms."),
                              QStringLiteral("Known."), QStringLiteral("Costs 3 USD.")};
    for (int i = 0; i < whys.size(); ++i) {
        const TradeOff tradeOff = decided(QStringLiteral("Option %1").arg(i), whys[i], i);
        diagram.tradeOffs.insert(tradeOff.id, tradeOff);
    }
    const PrintFacts facts = printFacts(diagram, Estimate());
    QCOMPARE(facts.decisions.size(), 3);
    QCOMPARE(facts.decisions[0],
             (PrintDecision{QStringLiteral("Option 1"), QStringLiteral("Other or Third"), whys[1]}));
    QCOMPARE(facts.decisions[1].why, whys[3]);
    QCOMPARE(facts.decisions[2].why, whys[0]);
}

void TestPrintFacts::undecidedIsNoDecision()
{
    TradeOff tradeOff = decided(QStringLiteral("A"), QString(), 0);
    QVERIFY(decisionOf(tradeOff));
    for (const int decision : {-1, 3}) {
        tradeOff.decision = decision;
        QVERIFY(!decisionOf(tradeOff));
    }
}

void TestPrintFacts::breaksFirst()
{
    Estimate estimate = loaded();
    QCOMPARE(bottleneckSentence(smallDesign(), estimate),
             QStringLiteral("web is full first, at %1: 2.0 times the peak of %2.").arg(rateText(200), rateText(100)));
    estimate.components[webId()].utilisation = 1.25;
    estimate.capacity = 80;
    QVERIFY(bottleneckSentence(smallDesign(), estimate).contains(QStringLiteral("over its limit")));
    estimate.components[webId()].llm = LlmEstimate{.limit = LlmLimit::KvCache};
    QVERIFY(bottleneckSentence(smallDesign(), estimate).contains(QStringLiteral("KV cache")));
    estimate.hasLoad = false;
    QVERIFY(bottleneckSentence(smallDesign(), estimate).isEmpty());
}

void TestPrintFacts::writtenBottleneckStandsIn()
{
    Diagram diagram = smallDesign();
    Section section;
    section.id = SectionId::shipped(QStringLiteral("test/scaling"));
    section.key = QStringLiteral("scaling");
    section.body = QStringLiteral("Scale on queue time.\n\n**What breaks first:** the pool at 252 rps.\n");
    diagram.sections.insert(section.id, section);
    QCOMPARE(printFacts(diagram, Estimate()).breaksFirst, QStringLiteral("The pool at 252 rps."));
    QVERIFY(printFacts(diagram, loaded()).breaksFirst.startsWith(QStringLiteral("web is full first")));
}

void TestPrintFacts::problemFromTheAsk()
{
    Diagram diagram = smallDesign();
    Section section;
    section.id = SectionId::shipped(QStringLiteral("test/ask"));
    section.key = QStringLiteral("ask");
    section.body = QStringLiteral("Design a *shop*.\n\nMore.");
    diagram.sections.insert(section.id, section);
    QCOMPARE(printFacts(diagram, Estimate()).problem, QStringLiteral("Design a shop."));
    diagram.info.summary = QStringLiteral("Sells things.");
    QCOMPARE(printFacts(diagram, Estimate()).problem, QStringLiteral("Sells things."));
}

ARCHDECK_TEST(TestPrintFacts)
#include "tst_printfacts.moc"
