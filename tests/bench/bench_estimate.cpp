#include "core/estimate/estimate.h"
#include "tests/bench/benchlibrary.h"
#include "tests/support/builders.h"

#include <benchmark/benchmark.h>

using namespace archdeck;

/// 25 components and five paths of 14 steps each, an LLM server at the end.
static Diagram loadedDesign()
{
    test::DiagramBuilder builder;
    const auto key = [](int i) { return QStringLiteral("n%1").arg(i); };
    builder.node(key(0), QStringLiteral("client-web"));
    for (int i = 1; i < 24; ++i)
        builder.node(key(i), QStringLiteral("service")).edge(key(i - 1), key(i));
    builder.node(key(24), QStringLiteral("llm-server")).edge(key(23), key(24));
    for (int i = 0; i < 5; ++i) {
        QStringList nodes;
        for (int step = 0; step <= 14; ++step)
            nodes.append(key(i == 4 ? 10 + step : i + step));
        builder.path(QStringLiteral("p%1").arg(i), nodes);
    }
    Diagram diagram = builder.build();
    diagram.info.properties.insert(QStringLiteral("rps"), QStringLiteral("10"));
    for (RequestPath &path : diagram.paths)
        path.properties.insert(QStringLiteral("share"), QStringLiteral("0.2"));
    return diagram;
}

static void estimateDesign(benchmark::State &state)
{
    const Diagram diagram = loadedDesign();
    const auto catalog = bench::shippedCatalog();
    const EstimateOptions options{.withPercentiles = state.range(0) != 0};
    for (auto _ : state)
        benchmark::DoNotOptimize(estimate(diagram, *catalog, options));
}
BENCHMARK(estimateDesign)->Name("estimateWithoutPercentiles")->Arg(0)->Unit(benchmark::kMillisecond);
BENCHMARK(estimateDesign)->Name("estimateWithPercentiles")->Arg(1)->Unit(benchmark::kMillisecond);
