#include "core/cards/deck.h"
#include "core/diagram/edits.h"
#include "core/practice/gapcards.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Diagram reference()
{
    Diagram diagram = DiagramBuilder()
                          .title(u"Chat"_s)
                          .node(u"web"_s, u"client-web"_s)
                          .node(u"gateway"_s, u"api-gateway"_s)
                          .node(u"guard_in"_s, u"guardrail"_s)
                          .node(u"metering"_s, u"usage-metering"_s)
                          .node(u"llm"_s, u"llm-server"_s)
                          .edge(u"web"_s, u"gateway"_s, u"HTTPS"_s)
                          .edge(u"gateway"_s, u"guard_in"_s, u"score"_s)
                          .edge(u"gateway"_s, u"llm"_s, u"prompt"_s, CallKind::Stream)
                          .edge(u"gateway"_s, u"metering"_s, u"usage"_s, CallKind::Async)
                          .path(u"send"_s, {u"web"_s, u"gateway"_s, u"guard_in"_s})
                          .build();
    Node &guard = diagram.nodes[DiagramBuilder::nodeId(u"guard_in"_s)];
    guard.label = u"Input *guard*"_s;
    guard.properties.insert(u"description"_s, u"- Scores <b>every</b> message."_s);
    diagram.edges[DiagramBuilder::edgeId(u"gateway"_s, u"llm"_s)].protocol = u"gRPC"_s;
    TradeOff tradeOff;
    tradeOff.id = TradeOffId::create();
    tradeOff.key = u"guard-first"_s;
    tradeOff.question = u"Check before or after?"_s;
    tradeOff.elements = {ElementRef(guard.id)};
    tradeOff.options = {{u"Before"_s, {}, {}}, {u"After"_s, {}, {}}, {u"Never"_s, {}, {}}};
    tradeOff.decision = 0;
    tradeOff.why = u"Harm costs more than 12 ms."_s;
    tradeOff.switchWhen = u"The guard takes 1 s."_s;
    diagram.tradeOffs.insert(tradeOff.id, tradeOff);
    return diagram;
}

QStringList keys(const QList<Fact> &facts)
{
    QStringList keys;
    for (const Fact &fact : facts)
        keys.append(fact.key);
    return keys;
}

} // namespace

class GapCardsTest : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components"));

    QList<Fact> cards(const Diagram &mine, const Diagram &theirs, const QList<MissedEstimate> &estimates = {},
                      const QStringList &dismissed = {}) const
    {
        return gapCards(compareDesigns(mine, theirs, m_catalog, {dismissed}), theirs, m_catalog, u"chat"_s, estimates);
    }

private Q_SLOTS:
    void nothingMissedNothingAsked() { QVERIFY(cards(reference(), reference()).isEmpty()); }

    void aMissingComponentIsAskedWithItsReason()
    {
        const Diagram theirs = reference();
        const Diagram mine = removed(theirs, {ElementRef(DiagramBuilder::nodeId(u"guard_in"_s))});
        const QList<Fact> facts = cards(mine, theirs);
        QCOMPARE(keys(facts).first(2), QStringList({u"chat-guard-in-purpose"_s, u"chat-guard-first-why"_s}));
        QCOMPARE(facts[0].question, u"What is **Input \\*guard\\*** for in Chat?"_s);
        QVERIFY(facts[0].answer.startsWith(u"\\- Scores \\<b\\>every\\</b\\> message.\n\nGuardrail in general: "_s));
        QCOMPARE(facts[1].question, u"Check before or after?\n\nIn Chat: why **Before** and not After or Never?"_s);
        QCOMPARE(facts[1].answer, u"Harm costs more than 12 ms.\n\nSwitch when: The guard takes 1 s."_s);
        QCOMPARE(facts.size(), 3); // and the connection that goes with it
        for (qsizetype i = 0; i < facts.size(); ++i) {
            QVERIFY(isKebabCase(facts[i].key));
            QCOMPARE(facts[i].id, shippedFactId(u"gaps"_s, facts[i].key));
            QCOMPARE(facts[i].contentHash, contentHashOf(facts[i]));
            QCOMPARE(facts[i].order, int(i));
        }
    }

    void aConnectionIsAskedWithoutItsDirection()
    {
        const Diagram theirs = reference();
        const EdgeId edge = DiagramBuilder::edgeId(u"gateway"_s, u"llm"_s);
        Diagram reversed = theirs;
        std::swap(reversed.edges[edge].from, reversed.edges[edge].to);
        for (const Diagram &mine : {removed(theirs, {ElementRef(edge)}), reversed}) {
            const QList<Fact> facts = cards(mine, theirs);
            QCOMPARE(facts.size(), 1);
            QCOMPARE(facts[0].question,
                     u"What connects **gateway** and **llm** in Chat, in which direction and how?"_s);
            QCOMPARE(facts[0].answer, u"From **gateway** to **llm**: prompt, stream, gRPC."_s);
        }
    }

    void theMostImportantComeFirst()
    {
        const Diagram theirs = reference();
        const QList<MissedEstimate> estimates{{u"peak"_s, u"Peak?"_s, u"rps"_s, u"a x b"_s, 2000, 2894.4},
                                              {u"tokens"_s, u"Tokens?"_s, {}, u"c x d"_s, 1, 1000}};
        // Only the web client and the model were drawn, and the model calls the client.
        Diagram mine = DiagramBuilder().node(u"web"_s, u"client-web"_s).node(u"llm"_s, u"llm-server"_s).build();
        const QList<Fact> facts = cards(mine, theirs, estimates);
        QCOMPARE(keys(facts).first(6),
                 QStringList({u"chat-tokens-estimate"_s, u"chat-peak-estimate"_s, u"chat-gateway-purpose"_s,
                              u"chat-guard-in-purpose"_s, u"chat-guard-first-why"_s, u"chat-metering-purpose"_s}));
        QCOMPARE(facts.size(), 10); // and four connections
        QCOMPARE(facts[0].answer, u"**1,000**\n\nc x d"_s);
        QCOMPARE(facts[1].answer, u"**2,894 rps**\n\na x b"_s);
    }

    void atMostFifteenWithRoomForEstimates()
    {
        const Diagram theirs = largeDiagram(40);
        QList<MissedEstimate> estimates;
        for (int i = 0; i < 8; ++i)
            estimates.append({u"number-%1"_s.arg(i), u"n?"_s, {}, u"w"_s, double(i), 10});
        const QList<Fact> facts = cards({}, theirs, estimates);
        QCOMPARE(facts.size(), maxGapCards);
        QCOMPARE(std::ranges::count_if(facts, [](const Fact &fact) { return fact.key.endsWith(u"-estimate"); }),
                 maxEstimateCards);
        QVERIFY2(facts[0].key.startsWith(u"chat-number-0"), "what is no positive number is the farthest off");
    }

    void theNextCardsTakeThePlacesOfThoseThatAreThere()
    {
        const Diagram theirs = largeDiagram(40);
        QList<MissedEstimate> estimates;
        for (int i = 0; i < 6; ++i)
            estimates.append({u"number-%1"_s.arg(i), u"n?"_s, {}, u"w"_s, double(i), 10});
        const DesignDiff diff = compareDesigns({}, theirs, m_catalog);
        const int all = gapCardOffer(diff, theirs, m_catalog, u"chat"_s, estimates).gaps;
        QSet<QString> existing;
        int rounds = 0;
        for (GapCardOffer offer{1, all}; offer.cards > 0; ++rounds) {
            const QList<Fact> facts = gapCards(diff, theirs, m_catalog, u"chat"_s, estimates, existing);
            offer = gapCardOffer(diff, theirs, m_catalog, u"chat"_s, estimates, existing);
            QCOMPARE(offer.cards, int(facts.size()));
            QCOMPARE(offer.gaps, all - int(existing.size())); // each gap gives one card here
            for (const Fact &fact : facts) {
                QVERIFY2(!existing.contains(fact.key), qPrintable(fact.key));
                existing.insert(fact.key);
            }
        }
        QCOMPARE(int(existing.size()), all);
        QVERIFY(rounds > 2);
    }

    void aGapCountsUntilAllItsCardsAreThere()
    {
        const Diagram theirs = reference();
        const Diagram mine = removed(theirs, {ElementRef(DiagramBuilder::nodeId(u"guard_in"_s))});
        const DesignDiff diff = compareDesigns(mine, theirs, m_catalog);
        const auto offer = [&](const QSet<QString> &existing) {
            return gapCardOffer(diff, theirs, m_catalog, u"chat"_s, {}, existing);
        };
        QCOMPARE(offer({}), (GapCardOffer{3, 2}));
        QCOMPARE(offer({u"chat-guard-in-purpose"_s}), (GapCardOffer{2, 2}));
        QCOMPARE(offer({u"chat-guard-in-purpose"_s, u"chat-guard-first-why"_s}), (GapCardOffer{1, 1}));
    }

    void aSecondComparisonAddsNothing()
    {
        const Diagram theirs = reference();
        const QList<Fact> first = cards({}, theirs);
        Diagram renamedReference = theirs;
        renamedReference.info.title = u"Chat, en español"_s;
        for (Node &node : renamedReference.nodes)
            node.label += u" (es)"_s;
        const QList<Fact> second = cards({}, renamedReference);
        QStringList before = keys(first);
        QCOMPARE(QSet<QString>(before.begin(), before.end()).size(), first.size());
        QStringList after = keys(second);
        std::ranges::sort(before);
        std::ranges::sort(after);
        QCOMPARE(after, before);
    }

    void dismissedDifferencesGiveNone()
    {
        const Diagram theirs = reference();
        const NodeId guard = DiagramBuilder::nodeId(u"guard_in"_s);
        const Diagram mine = removed(theirs, {ElementRef(guard)});
        QVERIFY(cards(mine, theirs, {}, {u"missing:node:"_s + guard.toString()}).isEmpty());
    }

    void elementsWithoutKeysAreToldApart()
    {
        Diagram theirs = DiagramBuilder()
                             .node(u"a_b"_s, u"cache"_s)
                             .node(u"A_b"_s, u"queue"_s)
                             .node(u"a-b"_s, u"cdn"_s)
                             .node(u"a__b"_s, u"waf"_s)
                             .node(u"hand"_s, u"billing"_s)
                             .node(u"drawn"_s, u"worker"_s)
                             .build();
        theirs.nodes[DiagramBuilder::nodeId(u"hand"_s)].key.clear();
        theirs.nodes[DiagramBuilder::nodeId(u"drawn"_s)].key.clear();
        const QStringList all = keys(cards({}, theirs));
        // Names of the dialect have no hyphen, so a_b and a-b can't stand in one design file.
        QVERIFY(all.contains(u"chat-a-b-purpose"_s));
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 5);
        for (const QString &key : all)
            QVERIFY2(isKebabCase(key), qPrintable(key));
    }

    void escaping()
    {
        QCOMPARE(escapedMarkdown(u"1. {{c1::x}}\n# y"_s), u"1\\. \\{\\{c1::x\\}\\} \\# y"_s);
        QCOMPARE(escapedMarkdown(u"+ plus"_s), u"\\+ plus"_s);
        QCOMPARE(escapedMarkdown(u"10.5 ms - 12 ms (p95)."_s), u"10\\.5 ms - 12 ms (p95)."_s);
        QCOMPARE(escapedMarkdown({}), QString());
    }
};

ARCHDECK_TEST(GapCardsTest)
#include "tst_gapcards.moc"
