#include "tests/estimate/designs.h"
#include "tests/estimate/vectors.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// No hop latency, so that the textbook's numbers come out.
const Values noLatency{{"latency_ms", "0"}};

LoadedDesign chain(const Values &load, const Values &station)
{
    LoadedDesign design;
    design.load(load)
        .node(u"web"_s, u"client-web"_s)
        .node(u"a"_s, u"service"_s, station)
        .edge(u"web"_s, u"a"_s, noLatency);
    return design;
}

} // namespace

/// From a diagram to its numbers.
class TestEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneStation()
    {
        const QJsonValue exact = network(u"mm1"_s)[u"exact"];
        const Estimate result = estimateOf(
            chain({{"rps", "0.8"}}, {{"service_time_ms", "1000"}, {"max_concurrency", "1"}}).build());
        const ComponentEstimate a = componentOf(result, u"a"_s);
        QVERIFY(result.hasLoad && a.isLoaded);
        QVERIFY_CLOSE(a.utilisation, exact[u"rho"].toDouble(), 1e-9);
        QVERIFY_CLOSE(a.wait, exact[u"wq"].toDouble(), 1e-9);
        QVERIFY_CLOSE(a.response, exact[u"w"].toDouble(), 1e-9);
        QVERIFY_CLOSE(a.capacity, 1, 1e-9);
        QCOMPARE(a.replicasNeeded, 2);
        QCOMPARE(result.bottleneck, a.node);
        QCOMPARE(result.paths.size(), 1);
        const PathEstimate &path = result.paths.constFirst();
        QVERIFY(path.path.isNull() && path.isStable);
        QVERIFY_CLOSE(path.mean, 5, 1e-9);
        QVERIFY_CLOSE(path.p50, exact[u"sojourn_pct"][u"p50"].toDouble(), 0.03);
        QVERIFY_CLOSE(path.p95, exact[u"sojourn_pct"][u"p95"].toDouble(), 0.03);
        QVERIFY_CLOSE(path.p99, exact[u"sojourn_pct"][u"p99"].toDouble(), 0.05);
        QVERIFY(!componentOf(result, u"web"_s).isLoaded);
    }

    void tandemAndPercentiles()
    {
        const QJsonValue exact = network(u"tandem3"_s)[u"exact"];
        LoadedDesign design = chain({{"rps", "8"}}, {{"service_time_ms", "100"}, {"max_concurrency", "1"}});
        design.node(u"b"_s, u"service"_s, {{"service_time_ms", "83.3333333333333333"}, {"max_concurrency", "1"}})
            .node(u"c"_s, u"service"_s, {{"service_time_ms", "50"}, {"max_concurrency", "1"}})
            .edge(u"a"_s, u"b"_s, noLatency)
            .edge(u"b"_s, u"c"_s, noLatency);
        const Estimate flowing = estimateOf(design.build());
        const Estimate walked = estimateOf(design.path(u"p"_s, u"web a, a b, b c"_s).build());
        for (const Estimate &result : {flowing, walked}) {
            QVERIFY_CLOSE(result.paths[0].mean, exact[u"w"].toDouble(), 1e-9);
            QVERIFY_CLOSE(result.paths[0].p50, exact[u"sojourn_pct"][u"p50"].toDouble(), 0.03);
            QVERIFY_CLOSE(result.paths[0].p95, exact[u"sojourn_pct"][u"p95"].toDouble(), 0.03);
            QVERIFY_CLOSE(result.paths[0].p99, exact[u"sojourn_pct"][u"p99"].toDouble(), 0.05);
            QCOMPARE(result.paths[0].slowest.constFirst(), DiagramBuilder::nodeId(u"a"_s));
        }
    }

    void feedbackFollowsTheTrafficEquations()
    {
        const QJsonValue exact = network(u"jackson_feedback"_s)[u"exact"];
        LoadedDesign design = chain({{"rps", "5"}},
                                    {{"service_time_ms", "250"}, {"max_concurrency", "1"}, {"replicas", "2"}});
        // Back to the gateway by way of a third component that takes no time: a direct way back would be an answer.
        design
            .node(u"svc"_s, u"service"_s,
                  {{"service_time_ms", "333.33333333333333"}, {"max_concurrency", "1"}, {"replicas", "3"}})
            .node(u"again"_s, u"service"_s, {{"service_time_ms", "0"}})
            .edge(u"a"_s, u"svc"_s, noLatency)
            .edge(u"svc"_s, u"again"_s, {{"latency_ms", "0"}, {"calls", "0.25"}})
            .edge(u"again"_s, u"a"_s, noLatency);
        const Estimate result = estimateOf(design.build());
        QVERIFY_CLOSE(componentOf(result, u"a"_s).utilisation, exact[u"util"][u"gw"].toDouble(), 1e-9);
        QVERIFY_CLOSE(componentOf(result, u"svc"_s).utilisation, exact[u"util"][u"svc"].toDouble(), 1e-9);
        QVERIFY_CLOSE(result.paths[0].mean, exact[u"w"].toDouble(), 1e-7);
        QVERIFY(result.paths[0].p95 > result.paths[0].mean && result.paths[0].p99 > result.paths[0].p95);
        QCOMPARE(result.problems.size(), 0);
    }

    void theDirectAnswerOfACallIsNoLoad()
    {
        LoadedDesign design = chain({{"rps", "10"}}, {});
        design.node(u"b"_s, u"cache"_s).edge(u"a"_s, u"b"_s).edge(u"b"_s, u"a"_s).edge(u"a"_s, u"web"_s);
        const Estimate result = estimateOf(design.build());
        QCOMPARE(result.problems.size(), 0);
        QCOMPARE(componentOf(result, u"a"_s).rate, 10.0);
        QCOMPARE(componentOf(result, u"b"_s).rate, 10.0);
    }

    void aBoardWithoutConnectionsIsNotBlamed()
    {
        LoadedDesign design;
        design.node(u"web"_s, u"client-web"_s).node(u"chat"_s, u"service"_s);
        QVERIFY(estimateOf(design.build()).problems.isEmpty());
    }

    void aCycleIsNamedAndTheRestStands()
    {
        LoadedDesign design = chain({{"rps", "10"}}, {});
        design.node(u"b"_s, u"service"_s)
            .node(u"c"_s, u"service"_s)
            .node(u"d"_s, u"service"_s)
            .edge(u"a"_s, u"b"_s)
            .edge(u"b"_s, u"c"_s)
            .edge(u"c"_s, u"d"_s)
            .edge(u"d"_s, u"b"_s);
        const Estimate result = estimateOf(design.build());
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].severity, EstimateProblem::Severity::Error);
        QCOMPARE(result.problems[0].element, ElementRef(DiagramBuilder::nodeId(u"b"_s)));
        QVERIFY2(result.problems[0].message.contains(u"b, c, d"), qPrintable(result.problems[0].message));
        QVERIFY(componentOf(result, u"a"_s).isLoaded && !componentOf(result, u"c"_s).isLoaded);
        QVERIFY(!result.paths[0].isStable);
        QCOMPARE(result.paths[0].p95, 0.0);
    }

    void forkOfTwo()
    {
        // Independent branches: 1.5 / (mu - lambda), which is an upper bound for those of one queueing fork.
        const QJsonValue exact = network(u"forkjoin2"_s)[u"exact"];
        const Values parallel{{"latency_ms", "0"}, {"parallel", "yes"}};
        LoadedDesign design = chain({{"rps", "0.7"}}, {{"service_time_ms", "0"}});
        for (const QString &key : {u"b"_s, u"c"_s})
            design.node(key, u"service"_s, {{"service_time_ms", "1000"}, {"max_concurrency", "1"}})
                .edge(u"a"_s, key, parallel);
        const Estimate result = estimateOf(design.build());
        QVERIFY_CLOSE(result.paths[0].mean, exact[u"independent_upper_bound_w"].toDouble(), 1e-4);
        const Estimate serial = estimateOf(
            chain({{"rps", "0.7"}}, {{"service_time_ms", "0"}})
                .node(u"b"_s, u"service"_s, {{"service_time_ms", "1000"}, {"max_concurrency", "1"}})
                .edge(u"a"_s, u"b"_s, {{"latency_ms", "0"}, {"calls", "1"}, {"parallel", "no"}})
                .build());
        QVERIFY_CLOSE(serial.paths[0].mean, 1 / 0.3, 1e-9);
    }

    void fanOutOfManyCalls()
    {
        for (const QJsonValue &row : scalars(u"fanout_iid_exponential_max"_s)) {
            const QByteArray calls = QByteArray::number(row[u"n"].toInt());
            LoadedDesign design = chain({{"rps", "0.001"}}, {{"service_time_ms", "0"}});
            design.node(u"shard"_s, u"service"_s, {{"service_time_ms", "1000"}, {"max_concurrency", "1000"}})
                .edge(u"a"_s, u"shard"_s, {{"latency_ms", "0"}, {"parallel", "yes"}, {"calls", calls.constData()}});
            const Estimate result = estimateOf(design.build());
            QVERIFY_CLOSE(result.paths[0].mean, row[u"mean_over_leaf_mean"].toDouble(), 1e-4);
            // More than 32 are drawn as one gamma time.
            QVERIFY_CLOSE(result.paths[0].p50, row[u"p50"].toDouble(), row[u"n"].toInt() > 32 ? 0.05 : 0.03);
            QVERIFY_CLOSE(result.paths[0].p99, row[u"p99"].toDouble(), row[u"n"].toInt() > 32 ? 0.08 : 0.05);
        }
    }

    void cacheMissesAreAMixture()
    {
        // estimation 7: cache 400/s, 80 % hits, database 30/s, at 100/s
        LoadedDesign design = chain({{"rps", "100"}}, {{"service_time_ms", "2.5"}, {"max_concurrency", "1"}});
        design.node(u"db"_s, u"relational-db"_s, {{"service_time_ms", "33.3333333333333333"}, {"max_concurrency", "1"}})
            .edge(u"a"_s, u"db"_s, {{"latency_ms", "0"}, {"calls", "0.2"}});
        const PathEstimate path = estimateOf(design.build()).paths[0];
        QVERIFY_CLOSE(path.mean, 0.0233333333333, 1e-9);
        QVERIFY_CLOSE(path.p50, 0.0032438, 0.03);
        QVERIFY_CLOSE(path.p95, 0.1420196, 0.05);
        QVERIFY_CLOSE(path.p99, 0.3029634, 0.06);
    }

    void asyncCallsLoadWithoutLatency()
    {
        LoadedDesign design = chain({{"rps", "10"}}, {{"service_time_ms", "10"}, {"max_concurrency", "1000"}});
        design.node(u"worker"_s, u"worker"_s, {{"service_time_ms", "5000"}})
            .node(u"db"_s, u"relational-db"_s)
            .edge(u"a"_s, u"worker"_s, {}, CallKind::Async)
            .edge(u"worker"_s, u"db"_s)
            .path(u"p"_s, u"web a, a worker, worker db"_s);
        const Estimate result = estimateOf(design.build());
        QVERIFY(componentOf(result, u"worker"_s).isOverloaded());
        QCOMPARE(result.bottleneck, DiagramBuilder::nodeId(u"worker"_s));
        QCOMPARE(componentOf(result, u"db"_s).rate, 10.0);
        QVERIFY(result.paths[0].isStable);
        QVERIFY_CLOSE(result.paths[0].mean, 0.01, 1e-6);
    }

    void aStepBelongsToTheLatestArrival()
    {
        // a is visited twice; the second visit calls the cache three times.
        LoadedDesign design = chain({{"rps", "1"}}, {{"service_time_ms", "10"}, {"max_concurrency", "1000"}});
        design.node(u"b"_s, u"service"_s, {{"service_time_ms", "100"}, {"max_concurrency", "1000"}})
            .node(u"cache"_s, u"cache"_s, {{"service_time_ms", "1"}, {"max_concurrency", "1000"}})
            .edge(u"a"_s, u"b"_s, noLatency)
            .edge(u"b"_s, u"a"_s, {{"latency_ms", "0"}, {"calls", "0.5"}})
            .edge(u"a"_s, u"cache"_s, {{"latency_ms", "0"}, {"calls", "3"}})
            .path(u"p"_s, u"web a, a b, b a, a cache"_s);
        const Estimate result = estimateOf(design.build());
        QCOMPARE(componentOf(result, u"a"_s).rate, 1.5);
        QCOMPARE(componentOf(result, u"b"_s).rate, 1.0);
        QCOMPARE(componentOf(result, u"cache"_s).rate, 1.5);
        QVERIFY_CLOSE(result.paths[0].mean, 0.01 + 0.1 + 0.5 * (0.01 + 3 * 0.001), 1e-6);
    }

    void aStepFromNowhereIsCountedAndTold()
    {
        LoadedDesign design = chain({{"rps", "2"}}, {});
        design.node(u"b"_s, u"service"_s).node(u"c"_s, u"service"_s).edge(u"b"_s, u"c"_s);
        const Estimate result = estimateOf(design.path(u"p"_s, u"web a, b c"_s).build());
        QCOMPARE(componentOf(result, u"b"_s).rate, 2.0);
        QCOMPARE(componentOf(result, u"c"_s).rate, 2.0);
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].severity, EstimateProblem::Severity::Warning);
        QCOMPARE(result.paths[0].slowest.size(), 1);
    }

    void pathsShareTheLoad()
    {
        LoadedDesign design;
        design.load({{"users", "1000000"}, {"actions_per_user", "8.64"}, {"peak_factor", "3"}});
        design.node(u"web"_s, u"client-web"_s).node(u"a"_s, u"service"_s).node(u"b"_s, u"service"_s);
        design.edge(u"web"_s, u"a"_s).edge(u"web"_s, u"b"_s);
        design.path(u"first"_s, u"web a"_s)
            .path(u"second"_s, u"web b"_s)
            .path(u"third"_s, u"web b"_s, {{"share", "0.1"}})
            .path(u"fourth"_s, u"web b"_s, {{"share", "0.5"}, {"rps", "60"}});
        const Estimate result = estimateOf(design.build());
        QVERIFY_CLOSE(result.meanRate, 100, 1e-9);
        QVERIFY_CLOSE(result.rate, 300, 1e-9);
        const QList<double> expected{300, 0, 30, 60};
        for (int i = 0; i < 4; ++i)
            QVERIFY_CLOSE(result.paths[i].rate + 1, expected[i] + 1, 1e-9);
        QVERIFY_CLOSE(componentOf(result, u"b"_s).rate, 90, 1e-9);
        QVERIFY(result.paths[1].mean > 0); // idle, not unknown
        // Capacity is in requests of the design, 0.3 of which come to b.
        const ComponentEstimate b = componentOf(result, u"b"_s);
        QVERIFY_CLOSE(b.capacity, result.rate / b.utilisation, 1e-9);
    }

    void loadComesFromClientsOrPathsWhenTheDesignIsSilent()
    {
        LoadedDesign design;
        design.node(u"web"_s, u"client-web"_s, {{"daily_users", "86400"}, {"actions_per_day", "10"}})
            .node(u"a"_s, u"service"_s)
            .edge(u"web"_s, u"a"_s);
        QCOMPARE(estimateOf(design.build()).rate, 25.0);
        LoadedDesign silent;
        silent.node(u"web"_s, u"client-web"_s).node(u"a"_s, u"service"_s).edge(u"web"_s, u"a"_s);
        const Estimate none = estimateOf(silent.build());
        QVERIFY(!none.hasLoad);
        QCOMPARE(none.rate, 0.0);
        QVERIFY(none.capacity > 0); // known without any load
        silent.path(u"p"_s, u"web a"_s, {{"rps", "40"}});
        QCOMPARE(estimateOf(silent.build()).rate, 40.0);
        QCOMPARE(estimateOf(silent.build()).meanRate, 16.0);
    }

    void thePeakFactorOfTheDesignHoldsForEveryLoad()
    {
        LoadedDesign clients;
        clients.load({{"peak_factor", "4"}});
        clients.node(u"web"_s, u"client-web"_s, {{"daily_users", "86400"}, {"actions_per_day", "10"}})
            .node(u"app"_s, u"client-mobile"_s,
                  {{"daily_users", "86400"}, {"actions_per_day", "10"}, {"peak_factor", "2"}})
            .node(u"a"_s, u"service"_s)
            .edge(u"web"_s, u"a"_s)
            .edge(u"app"_s, u"a"_s);
        const Estimate ofClients = estimateOf(clients.build());
        QCOMPARE(ofClients.rate, 60.0); // a client's own one wins
        QCOMPARE(ofClients.meanRate, 20.0);
        for (const Assumption &assumption : ofClients.assumptions)
            QVERIFY(assumption.property != u"peak_factor");

        LoadedDesign paths;
        paths.load({{"peak_factor", "4"}});
        paths.node(u"web"_s, u"client-web"_s).node(u"a"_s, u"service"_s).edge(u"web"_s, u"a"_s);
        const Estimate ofPaths = estimateOf(paths.path(u"p"_s, u"web a"_s, {{"rps", "40"}}).build());
        QCOMPARE(ofPaths.rate, 40.0);
        QCOMPARE(ofPaths.meanRate, 10.0);
    }

    void processorSharingIsInsensitive()
    {
        for (const char *scv : {"0", "1", "9"}) {
            const Estimate result = estimateOf(chain({{"rps", "0.8"}},
                                                     {{"service_time_ms", "1000"},
                                                      {"max_concurrency", "1"},
                                                      {"queue_discipline", "ps"},
                                                      {"service_scv", scv}})
                                                   .build());
            QVERIFY_CLOSE(componentOf(result, u"a"_s).response, 5, 1e-9);
            QVERIFY_CLOSE(componentOf(result, u"a"_s).serviceTime, 1, 1e-9);
            QVERIFY_CLOSE(componentOf(result, u"a"_s).wait, 4, 1e-9);
        }
    }

    void anOverloadedDesignHasNoCostPerRequest()
    {
        const Estimate once = estimateOf(chatCell());
        QVERIFY_CLOSE(once.costPerThousand, once.costPerMonth / (once.meanRate * 2628), 1e-9);
        const Estimate over = estimateOf(chatCell(), 15);
        QVERIFY(over.costPerMonth > 0);
        QCOMPARE(over.costPerThousand, 0.0);
    }

    void recommendationCellMeetsItsSimulation()
    {
        // design_networks "recsys": three candidate sources at the same time, 2,000 requests per second.
        LoadedDesign design;
        design.load({{"rps", "2000"}}).node(u"web"_s, u"client-web"_s);
        const auto station = [&design](const QString &key, const char *servers, const char *ms, const char *scv) {
            design.node(
                key, u"service"_s,
                {{"replicas", servers}, {"max_concurrency", "1"}, {"service_time_ms", ms}, {"service_scv", scv}});
        };
        station(u"gateway"_s, "24", "3", "1");
        station(u"userfeat"_s, "16", "3", "0.5");
        station(u"ann"_s, "40", "9", "0.5");
        station(u"graph"_s, "48", "12", "1");
        station(u"trending"_s, "16", "2", "1");
        station(u"features"_s, "60", "15", "0.6");
        station(u"ranker"_s, "40", "12", "0.2");
        station(u"rerank"_s, "16", "4", "1");
        design.edge(u"web"_s, u"gateway"_s, noLatency);
        QStringList steps{u"web gateway"_s};
        for (const QString &key : {u"userfeat"_s, u"features"_s, u"ranker"_s, u"rerank"_s})
            design.edge(u"gateway"_s, key, noLatency);
        for (const QString &key : {u"ann"_s, u"graph"_s, u"trending"_s})
            design.edge(u"gateway"_s, key, {{"latency_ms", "0"}, {"parallel", "yes"}});
        for (const QString &key :
             {u"userfeat"_s, u"ann"_s, u"graph"_s, u"trending"_s, u"features"_s, u"ranker"_s, u"rerank"_s})
            steps.append(u"gateway "_s + key);
        const PathEstimate path = estimateOf(design.path(u"feed"_s, steps.join(u", "_s)).build()).paths[0];
        QVERIFY_CLOSE(path.mean, 0.05188, 0.02);
        QVERIFY_CLOSE(path.p50, 0.04865, 0.03);
        QVERIFY_CLOSE(path.p95, 0.08463, 0.04);
        QVERIFY_CLOSE(path.p99, 0.11251, 0.06);
    }

    void costsAndAvailability()
    {
        const QJsonValue example = queueingVectors()[u"scalars"][u"cost"][u"example"];
        LoadedDesign design = chain(
            {{"rps", "250"}, {"peak_factor", "2.5"}},
            {{"replicas", "12"}, {"price_per_hour_usd", "0.4"}, {"availability_percent", "99"}});
        design
            .node(u"api"_s, u"llm-api"_s,
                  {{"input_tokens", "1000"},
                   {"output_tokens", "300"},
                   {"input_price_usd_per_m", "2"},
                   {"output_price_usd_per_m", "10"},
                   {"availability_percent", "99.9%"}})
            .edge(u"a"_s, u"api"_s);
        const Estimate result = estimateOf(design.build());
        QCOMPARE(result.meanRate, 100.0);
        QVERIFY_CLOSE(componentOf(result, u"a"_s).costPerMonth, example[u"infra_month"].toDouble(), 1e-9);
        QVERIFY_CLOSE(componentOf(result, u"api"_s).costPerMonth, example[u"token_month"].toDouble(), 1e-9);
        QVERIFY_CLOSE(
            result.costPerThousand,
            1000 * (example[u"token_cost_per_request"].toDouble() + example[u"infra_cost_per_request"].toDouble()),
            1e-9);
        QVERIFY_CLOSE(result.paths[0].availability, (1 - std::pow(0.01, 12)) * 0.999, 1e-9);
        // Two in parallel, estimation 5.
        const Estimate pair = estimateOf(
            chain({{"rps", "1"}}, {{"replicas", "2"}, {"availability_percent", "99"}}).build());
        QVERIFY_CLOSE(pair.paths[0].availability,
                      queueingVectors()[u"scalars"][u"availability"][u"parallel_2x99"].toDouble(), 1e-9);
    }

    void assumptionsAreListed()
    {
        const Estimate result = estimateOf(chain({{"rps", "1"}}, {{"replicas", "2"}}).build());
        QStringList keys;
        for (const Assumption &assumption : result.assumptions)
            keys.append(assumption.property);
        QVERIFY(keys.contains(u"peak_factor"_s) && keys.contains(u"service_time_ms"_s));
        QVERIFY(!keys.contains(u"replicas"_s));
        const auto service = std::ranges::find(result.assumptions, u"service_time_ms"_s, &Assumption::property);
        QCOMPARE(service->value, u"5"_s);
        QCOMPARE(service->element, ElementRef(DiagramBuilder::nodeId(u"a"_s)));
    }

    void theSameDesignGivesTheSameNumbers()
    {
        QCOMPARE(estimateOf(chatCell()), estimateOf(chatCell()));
        const Estimate quick = estimate(chatCell(), shippedCatalog(), {.withPercentiles = false});
        QCOMPARE(quick.paths[0].p95, 0.0);
        QCOMPARE(quick.paths[0].mean, estimateOf(chatCell()).paths[0].mean);
    }

    void everyKindThatWorksHasDefaults()
    {
        for (const ComponentKind &kind : shippedCatalog().kinds()) {
            for (const PropertyField &field : kind.properties) {
                if (field.key == u"service_time_ms" || field.key == u"max_concurrency")
                    QVERIFY2(kind.family == Family::People || field.defaultValue.toDouble() > 0, qPrintable(kind.id));
            }
            LoadedDesign design;
            design.load({{"rps", "1"}}).node(u"web"_s, u"client-web"_s).node(u"a"_s, kind.id).edge(u"web"_s, u"a"_s);
            const Estimate result = estimateOf(design.build());
            QVERIFY2(result.problems.isEmpty(), qPrintable(kind.id));
            QVERIFY2(!componentOf(result, u"a"_s).isOverloaded(), qPrintable(kind.id));
        }
    }
};

ARCHDECK_TEST(TestEstimate)
#include "tst_estimate.moc"
