#include "core/base/rng.h"
#include "tests/estimate/designs.h"
#include "tests/estimate/vectors.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>
#include <rapidcheck.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isSane(double value)
{
    return std::isfinite(value) && value >= 0;
}

bool isSane(const ComponentEstimate &c)
{
    const double values[] = {c.rate, c.servers,  c.serviceTime, c.utilisation,
                             c.wait, c.response, c.capacity,    c.costPerMonth};
    const bool isLlmSane = !c.llm
        || (isSane(c.llm->computeLoad) && isSane(c.llm->sequenceLoad) && isSane(c.llm->kvLoad)
            && isSane(c.llm->prefillSeconds) && isSane(c.llm->timePerToken) && isSane(c.llm->timeToFirstToken)
            && isSane(c.llm->batch) && isSane(c.llm->kvTokens));
    return std::ranges::all_of(values, [](double value) { return isSane(value); }) && isLlmSane && c.replicas >= 1
        && c.replicasNeeded >= 1;
}

bool isSane(const Estimate &estimate)
{
    for (const ComponentEstimate &component : estimate.components) {
        if (!isSane(component))
            return false;
    }
    for (const PathEstimate &path : estimate.paths) {
        if (!isSane(path.rate) || !isSane(path.mean) || !isSane(path.p50) || path.p95 < path.p50 || path.p99 < path.p95
            || !isSane(path.p99) || !isSane(path.availability) || path.availability > 1)
            return false;
    }
    return isSane(estimate.rate) && isSane(estimate.meanRate) && isSane(estimate.capacity)
        && isSane(estimate.costPerMonth) && isSane(estimate.costPerThousand);
}

const QStringList &keys()
{
    static const QStringList all{u"users"_s,
                                 u"actions_per_user"_s,
                                 u"peak_factor"_s,
                                 u"rps"_s,
                                 u"share"_s,
                                 u"calls"_s,
                                 u"parallel"_s,
                                 u"latency_ms"_s,
                                 u"replicas"_s,
                                 u"max_concurrency"_s,
                                 u"service_time_ms"_s,
                                 u"price_per_hour_usd"_s,
                                 u"service_scv"_s,
                                 u"queue_discipline"_s,
                                 u"availability_percent"_s,
                                 u"price_per_request_usd"_s,
                                 u"parameters_b"_s,
                                 u"weight_bytes"_s,
                                 u"quantisation"_s,
                                 u"gpu"_s,
                                 u"gpus_per_replica"_s,
                                 u"input_tokens"_s,
                                 u"output_tokens"_s,
                                 u"prefix_hit_percent"_s,
                                 u"kv_bytes_per_token"_s,
                                 u"mfu"_s,
                                 u"mbu"_s,
                                 u"memory_utilisation"_s,
                                 u"iteration_base_ms"_s,
                                 u"iteration_per_sequence_ms"_s,
                                 u"prefill_us_per_token"_s,
                                 u"daily_users"_s,
                                 u"actions_per_day"_s};
    return all;
}

/// Numbers at and beyond every bound, and texts that are none.
QString anyValue(Rng &rng)
{
    static const QStringList values{
        u"0"_s,    u"1"_s,      u"2"_s,     u"0.5"_s,         u"1e-9"_s, u"1e-300"_s, u"1e300"_s,       u"1e999"_s,
        u"-1"_s,   u"nan"_s,    u"inf"_s,   u"-0"_s,          u"100"_s,  u"99.9"_s,   u"1e6"_s,         u"1000000"_s,
        u"1e12"_s, u"2k"_s,     u"1,157"_s, u"16 per cell"_s, u"RF 3"_s, u"yes"_s,    u"ps"_s,          u"L4"_s,
        u"int4"_s, u"\u0663"_s, u" "_s,     u"0x10"_s,        u"1e5"_s,  u"1000"_s,   u"0.999999999"_s, u"3.5e8"_s};
    return values[rng.below(int(values.size()))];
}

Properties anyProperties(Rng &rng, int count)
{
    Properties properties;
    for (int i = 0; i < count; ++i)
        properties.insert(keys()[rng.below(int(keys().size()))], anyValue(rng));
    return properties;
}

/// A random drawing whose every element has random properties.
Diagram anyDesign(quint64 seed)
{
    Rng rng(seed);
    Diagram diagram = randomDiagram(60, rng);
    const QList<ComponentKind> &kinds = shippedCatalog().kinds();
    diagram.info.properties = anyProperties(rng, 3);
    if (rng.below(2) == 0)
        diagram.info.properties.insert(u"rps"_s, u"100"_s);
    for (Node &node : diagram.nodes) {
        node.kind = rng.below(4) == 0 ? u"llm-server"_s : kinds[rng.below(int(kinds.size()))].id;
        node.properties = anyProperties(rng, rng.below(5));
    }
    for (Edge &edge : diagram.edges)
        edge.properties = anyProperties(rng, rng.below(3));
    for (RequestPath &path : diagram.paths)
        path.properties = anyProperties(rng, rng.below(2));
    return diagram;
}

Diagram oneService(const Values &values)
{
    return LoadedDesign()
        .load({{"rps", "10"}})
        .node(u"web"_s, u"client-web"_s)
        .node(u"a"_s, u"service"_s, values)
        .edge(u"web"_s, u"a"_s)
        .build();
}

} // namespace

/// Whatever is typed, the numbers are numbers, and they behave.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anythingGivesNumbers()
    {
        const bool holds = rc::check("no value makes a number that is none", [] {
            const quint64 seed = *rc::gen::arbitrary<quint64>();
            const Diagram diagram = anyDesign(seed);
            RC_ASSERT(isSane(estimate(diagram, shippedCatalog(), {.withPercentiles = seed % 8 == 0})));
            RC_ASSERT(isSane(estimate(diagram, shippedCatalog(), {.loadFactor = 1e9, .withPercentiles = false})));
        });
        QVERIFY(holds);
    }

    void aLargeDesignIsEstimated()
    {
        // Half of it a chain, half called by its first component. Without a path every connection counts.
        constexpr int count = 20000;
        Diagram diagram;
        diagram.info.properties.insert(u"rps"_s, u"0.001"_s);
        const auto connect = [&diagram](int from, int to) {
            Edge edge;
            edge.id = EdgeId::shipped(QString::number(from) + u' ' + QString::number(to));
            edge.from = DiagramBuilder::nodeId(QString::number(from));
            edge.to = DiagramBuilder::nodeId(QString::number(to));
            edge.order = int(diagram.edges.size());
            diagram.edges.insert(edge.id, edge);
        };
        for (int i = 0; i < count; ++i) {
            Node node;
            node.id = DiagramBuilder::nodeId(QString::number(i));
            node.kind = u"service"_s;
            node.order = i;
            diagram.nodes.insert(node.id, node);
            if (i > 0)
                connect(i < count / 2 ? i - 1 : 0, i);
        }
        const Estimate chain = estimate(diagram, shippedCatalog());
        QVERIFY(isSane(chain));
        QVERIFY(chain.problems.isEmpty());
        QVERIFY(chain.paths[0].mean > 50);
        connect(count / 2 - 1, 1);
        const Estimate circle = estimate(diagram, shippedCatalog());
        QVERIFY(isSane(circle));
        QCOMPARE(circle.problems.size(), 1);
    }

    void anyTextIsANumberOrAProblem()
    {
        const bool holds = rc::check("a text is counted or told", [](const std::string &text) {
            Diagram diagram = oneService({});
            diagram.nodes[DiagramBuilder::nodeId(u"a"_s)].properties.insert(u"service_time_ms"_s,
                                                                            QString::fromStdString(text));
            const Estimate result = estimate(diagram, shippedCatalog(), {.withPercentiles = false});
            RC_ASSERT(isSane(result));
            const bool isLoaded = componentOf(result, u"a"_s).isLoaded;
            const bool isTold = std::ranges::any_of(result.problems, [](const EstimateProblem &problem) {
                return problem.severity == EstimateProblem::Severity::Error;
            });
            RC_ASSERT(isLoaded != isTold);
        });
        QVERIFY(holds);
    }

    void impossibleNumbersAreNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("no replicas") << u"replicas"_s << u"0"_s << u"Replicas of a is 0"_s;
        QTest::newRow("half a replica") << u"replicas"_s << u"2.5"_s << u"whole number"_s;
        QTest::newRow("negative time") << u"service_time_ms"_s << u"-5"_s << u"Service time of a is -5"_s;
        QTest::newRow("no number") << u"service_time_ms"_s << u"nan"_s << u"plain number"_s;
        QTest::newRow("infinite") << u"service_time_ms"_s << u"inf"_s << u"plain number"_s;
        QTest::newRow("too great") << u"service_time_ms"_s << u"1e300"_s << u"from 0 to"_s;
        QTest::newRow("beyond a double") << u"service_time_ms"_s << u"1e999"_s << u"from 0 to"_s;
        QTest::newRow("thousands") << u"replicas"_s << u"1,157"_s << u"plain number"_s;
        QTest::newRow("thousands with a space") << u"replicas"_s << u"1 157"_s << u"plain number"_s;
        QTest::newRow("short for thousands") << u"replicas"_s << u"2k"_s << u"plain number"_s;
        QTest::newRow("words first") << u"replicas"_s << u"RF 3"_s << u"plain number"_s;
        QTest::newRow("more than all") << u"availability_percent"_s << u"101"_s << u"from 0 to 100"_s;
    }

    void impossibleNumbersAreNamed()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, says);
        Diagram diagram = oneService({});
        diagram.nodes[DiagramBuilder::nodeId(u"a"_s)].properties.insert(key, value);
        const Estimate result = estimate(diagram, shippedCatalog());
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].severity, EstimateProblem::Severity::Error);
        QCOMPARE(result.problems[0].element, ElementRef(DiagramBuilder::nodeId(u"a"_s)));
        QVERIFY2(result.problems[0].message.contains(says), qPrintable(result.problems[0].message));
        QVERIFY(!componentOf(result, u"a"_s).isLoaded);
        QVERIFY(!result.paths[0].isStable);
    }

    void wordsBehindANumberAreAWarning()
    {
        const Estimate result = estimate(oneService({{"replicas", "16 per cell"}}), shippedCatalog());
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].severity, EstimateProblem::Severity::Warning);
        QCOMPARE(componentOf(result, u"a"_s).replicas, 16);
        QVERIFY(componentOf(result, u"a"_s).isLoaded);
    }

    void callsThatExplodeAreRefused()
    {
        LoadedDesign design;
        design.load({{"rps", "1"}}).node(u"web"_s, u"client-web"_s).node(u"n0"_s, u"service"_s).edge(u"web"_s, u"n0"_s);
        QStringList steps{u"web n0"_s};
        for (int i = 0; i < 60; ++i) {
            const QString from = u"n"_s + QString::number(i);
            const QString to = u"n"_s + QString::number(i + 1);
            design.node(to, u"service"_s).edge(from, to, {{"calls", "1e6"}});
            steps.append(from + u' ' + to);
        }
        for (const Diagram &diagram : {design.build(), design.path(u"p"_s, steps.join(u", "_s)).build()}) {
            const Estimate result = estimate(diagram, shippedCatalog());
            QVERIFY(isSane(result));
            QVERIFY(!result.problems.isEmpty());
            QVERIFY(!result.paths[0].isStable);
        }
    }

    void utilisationScalesWithTheLoad()
    {
        const bool holds = rc::check("twice the load is twice the utilisation", [] {
            const double factor = *rc::gen::inRange(1, 1000) / 100.0;
            const Estimate once = estimate(tenantRag(), shippedCatalog(), {.withPercentiles = false});
            const Estimate scaled = estimate(tenantRag(), shippedCatalog(),
                                             {.loadFactor = factor, .withPercentiles = false});
            RC_ASSERT(isClose(scaled.rate, once.rate * factor));
            RC_ASSERT(scaled.bottleneck == once.bottleneck && isClose(scaled.capacity, once.capacity));
            for (const ComponentEstimate &component : once.components) {
                const ComponentEstimate other = *scaled.find(component.node);
                RC_ASSERT(isClose(other.utilisation, component.utilisation * factor) || component.utilisation == 0);
            }
        });
        QVERIFY(holds);
    }

    void timesGrowWithTheLoad()
    {
        for (const Diagram &diagram : {tenantRag(), chatCell()}) {
            PathEstimate last;
            for (double factor = 0.05; factor < 1.25; factor += 0.1) {
                const PathEstimate path = estimate(diagram, shippedCatalog(), {.loadFactor = factor}).paths[0];
                QVERIFY(path.isStable);
                QVERIFY(path.mean >= last.mean && path.p50 >= last.p50 && path.p95 >= last.p95 && path.p99 >= last.p99);
                last = path;
            }
        }
    }

    void replicasNeededAreEnoughAndNoMore()
    {
        const bool holds = rc::check("one replica fewer is too few", [] {
            Diagram diagram = *rc::gen::arbitrary<bool>() ? chatCell() : tenantRag();
            const double factor = *rc::gen::inRange(1, 5000) / 100.0;
            const Estimate before = estimate(diagram, shippedCatalog(),
                                             {.loadFactor = factor, .withPercentiles = false});
            for (const ComponentEstimate &component : before.components) {
                if (!component.isLoaded)
                    continue;
                RC_ASSERT(component.utilisation == 0
                          || isClose(component.utilisation, before.rate / component.capacity));
                for (const int replicas : {component.replicasNeeded, component.replicasNeeded - 1}) {
                    Diagram sized = diagram;
                    sized.nodes[component.node].properties.insert(u"replicas"_s, QString::number(replicas));
                    const Estimate after = estimate(sized, shippedCatalog(),
                                                    {.loadFactor = factor, .withPercentiles = false});
                    if (replicas == 0)
                        continue;
                    const double utilisation = after.find(component.node)->utilisation;
                    RC_ASSERT((utilisation <= targetUtilisation + 1e-9) == (replicas == component.replicasNeeded));
                }
            }
        });
        QVERIFY(holds);
    }

    void deepAndLoopingDesignsEnd()
    {
        // A cycle that a request leaves after a million rounds, and a fan-out of a billion calls.
        LoadedDesign design;
        design.load({{"rps", "0.000001"}})
            .node(u"web"_s, u"client-web"_s)
            .node(u"a"_s, u"service"_s)
            .node(u"b"_s, u"service"_s)
            .node(u"c"_s, u"service"_s)
            .node(u"d"_s, u"cache"_s)
            .edge(u"web"_s, u"a"_s)
            .edge(u"a"_s, u"b"_s)
            .edge(u"b"_s, u"c"_s)
            .edge(u"c"_s, u"a"_s, {{"calls", "0.999999"}})
            .edge(u"c"_s, u"d"_s, {{"calls", "1000"}, {"parallel", "yes"}});
        QVERIFY(isSane(estimate(design.build(), shippedCatalog())));
        QVERIFY(isSane(estimate(largeDiagram(1000), shippedCatalog())));
        QVERIFY(isSane(estimate(Diagram(), shippedCatalog())));
        QVERIFY(isSane(estimate(chatCell(), Catalog())));
    }
};

ARCHDECK_TEST(TestHostile)
#include "tst_hostile.moc"
