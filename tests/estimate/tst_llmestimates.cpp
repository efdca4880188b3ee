#include "tests/estimate/designs.h"
#include "tests/estimate/vectors.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <cmath>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

/// LLM servers in a design: which of their limits holds them back, and what it takes from there.
class TestLlmEstimates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chatCellIsHeldByItsSequences()
    {
        const Estimate result = estimateOf(chatCell());
        QCOMPARE(result.problems.size(), 0);
        const ComponentEstimate llm = componentOf(result, u"llm"_s);
        QVERIFY(llm.llm);
        QCOMPARE(llm.rate, 290.0);
        QCOMPARE(llm.servers, 1920.0);
        QVERIFY_CLOSE(llm.capacity, 379, 0.01);
        // On the measure of its capacity; the fullest limit reaches 1 with it, but not in proportion.
        QVERIFY_CLOSE(llm.utilisation, 290 / llm.capacity, 1e-9);
        QVERIFY(llm.llm->sequenceLoad < 0.6);
        QCOMPARE(llm.replicasNeeded, int(std::ceil(290 / (0.7 * llm.capacity / 20))));
        QCOMPARE(llm.llm->limit, LlmLimit::Sequences);
        QVERIFY_CLOSE(llm.llm->computeLoad, 0.45, 0.03);
        QVERIFY_CLOSE(llm.llm->batch, 55, 0.03);
        QVERIFY_CLOSE(llm.llm->timePerToken, 0.018, 0.02);
        QVERIFY_CLOSE(llm.llm->prefillSeconds, 0.026, 0.02);
        QVERIFY_CLOSE(llm.llm->kvTokens, 1.28e6, 0.01);
        QVERIFY_CLOSE(llm.response, 3.85, 0.02);
        QCOMPARE(result.bottleneck, llm.node);
        QCOMPARE(result.capacity, llm.capacity);
        QVERIFY_CLOSE(componentOf(result, u"guard"_s).utilisation, 0.435, 1e-9);
        QCOMPARE(result.paths[0].slowest.constFirst(), llm.node);
        QVERIFY(result.paths[0].p50 > 2 && result.paths[0].p95 < 15);
        // 80 GPUs at 3 dollars, and machines.
        QVERIFY_CLOSE(llm.costPerMonth, 20 * 12 * 730.0, 1e-9);
        QVERIFY(estimateOf(chatCell(), 2).find(llm.node)->isOverloaded());
    }

    void anLlmServerIsFullAtItsCapacity()
    {
        const Estimate once = estimateOf(chatCell());
        const double toFull = once.capacity / once.rate;
        for (const double part : {0.1, 0.5, 0.999, 1.001, 3.0}) {
            const Estimate result = estimateOf(chatCell(), part * toFull);
            const ComponentEstimate llm = componentOf(result, u"llm"_s);
            QVERIFY_CLOSE(llm.utilisation, part, 1e-9);
            QCOMPARE(llm.isOverloaded(), part > 1);
            QVERIFY(llm.llm->computeLoad <= part && (part > 1 || llm.llm->sequenceLoad <= part));
            QCOMPARE(llm.response > 0, part < 1);
        }
    }

    void tenantRagIsHeldByItsLlmToo()
    {
        const Estimate result = estimateOf(tenantRag());
        QVERIFY_CLOSE(result.capacity, 252, 0.01);
        QCOMPARE(result.bottleneck, DiagramBuilder::nodeId(u"llm"_s));
        QCOMPARE(componentOf(result, u"llm"_s).rate, 160.0);
        QVERIFY_CLOSE(componentOf(result, u"rerank"_s).capacity, 333.333333, 1e-6);
        QVERIFY_CLOSE(componentOf(result, u"llm"_s).llm->timePerToken, 0.019, 0.05);
        QVERIFY_CLOSE(componentOf(result, u"llm"_s).llm->computeLoad, 0.50, 0.03);
    }

    void measuredValuesWinOverDerivedOnes()
    {
        const auto capacity = [](const Values &values) {
            LoadedDesign design;
            design.load({{"rps", "1"}})
                .node(u"web"_s, u"client-web"_s)
                .node(u"llm"_s, u"llm-server"_s, values)
                .edge(u"web"_s, u"llm"_s);
            return estimateOf(design.build()).capacity;
        };
        QVERIFY_CLOSE(capacity({{"prefill_us_per_token", "44.6"},
                                {"iteration_base_ms", "9.8"},
                                {"iteration_per_sequence_ms", "0.0256"}}),
                      379.0 / 20, 0.005);
        QVERIFY(capacity({{"iteration_base_ms", "19.6"}}) < 0.8 * capacity({}));
        QVERIFY(capacity({{"gpu", "A100"}, {"gpus_per_replica", "8"}}) > 0);
        QVERIFY(capacity({{"gpu", "L4"}, {"gpus_per_replica", "1"}}) == 0); // 70 GB do not fit into 24
        QVERIFY(capacity({{"parameters_b", "8"}, {"gpus_per_replica", "1"}}) > capacity({}));
    }

    void lengthsOfAnswersVaryAsEntered()
    {
        const auto pathWith = [](const Values &values) {
            LoadedDesign design;
            design.load({{"rps", "10"}})
                .node(u"web"_s, u"client-web"_s)
                .node(u"llm"_s, u"llm-server"_s, values)
                .edge(u"web"_s, u"llm"_s);
            return estimateOf(design.build()).paths[0];
        };
        const PathEstimate geometric = pathWith({});
        const PathEstimate capped = pathWith({{"service_scv", "0.5"}});
        const PathEstimate constant = pathWith({{"service_scv", "0"}});
        QCOMPARE(pathWith({{"service_scv", "1"}}), geometric);
        QVERIFY_CLOSE(capped.mean, geometric.mean, 1e-9);
        QVERIFY_CLOSE(constant.mean, geometric.mean, 1e-9);
        QVERIFY(capped.p95 < 0.85 * geometric.p95);
        QVERIFY(constant.p95 < 1.05 * constant.mean);
    }

    void disaggregatedPools()
    {
        LoadedDesign design;
        design.load({{"rps", "10"}})
            .node(u"web"_s, u"client-web"_s)
            .node(u"prefill"_s, u"prefill-pool"_s, {{"replicas", "2"}})
            .node(u"decode"_s, u"decode-pool"_s, {{"replicas", "2"}})
            .edge(u"web"_s, u"prefill"_s)
            .edge(u"prefill"_s, u"decode"_s);
        const Estimate result = estimateOf(design.build());
        QCOMPARE(result.problems.size(), 0);
        QVERIFY_CLOSE(componentOf(result, u"prefill"_s).serviceTime, 0.026, 0.02);
        QCOMPARE(componentOf(result, u"prefill"_s).servers, 2.0);
        const ComponentEstimate decode = componentOf(result, u"decode"_s);
        QCOMPARE(decode.llm->prefillSeconds, 0.0);
        QVERIFY(decode.llm->timePerToken < 0.0115); // nobody's prompt slows it down
    }
};

ARCHDECK_TEST(TestLlmEstimates)
#include "tst_llmestimates.moc"
