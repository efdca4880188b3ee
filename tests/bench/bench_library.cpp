#include "core/exchange/portfolio.h"
#include "core/workspace/exportdesign.h"
#include "tests/bench/benchlibrary.h"
#include "tests/support/builders.h"

#include <benchmark/benchmark.h>

using namespace archdeck;

static void openDesignOf1000Components(benchmark::State &state)
{
    bench::TemporaryLibrary library;
    const DesignId id = library.workspace->createDesign(test::largeDiagram(1000)).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(library.workspace->openDesign(id).value());
}
BENCHMARK(openDesignOf1000Components)->Unit(benchmark::kMillisecond)->UseRealTime();

static void commitOneEdit(benchmark::State &state)
{
    bench::TemporaryLibrary library;
    const DesignId id = library.workspace->createDesign(test::largeDiagram(int(state.range(0)))).value();
    Diagram diagram = library.workspace->openDesign(id)->diagram;
    for (auto _ : state) {
        Diagram next = diagram;
        next.nodes.first().rect.translate(8, 0);
        if (!library.workspace->commitEdit(id, {EditKind::Edit, QStringLiteral("Move"), difference(diagram, next)}))
            state.SkipWithError("the edit was not stored");
        diagram = next;
    }
}
BENCHMARK(commitOneEdit)->Arg(25)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();

static void portfolioOfFiveDesigns(benchmark::State &state)
{
    auto &library = bench::seededLibrary();
    QList<DesignId> references; // named, since only own designs are printed without being asked for
    const auto designs = library.workspace->listDesigns().value(); // GCC 14 does not keep it for the loop
    for (const DesignSummary &design : designs)
        references.append(design.id);
    for (auto _ : state) {
        const auto job = portfolioJob(*library.workspace, references, bench::shippedCatalog());
        const auto report = writePortfolio(*job, library.folder.filePath(QStringLiteral("portfolio.pdf")),
                                           JobContext{});
        if (!report)
            state.SkipWithError("no portfolio");
    }
}
BENCHMARK(portfolioOfFiveDesigns)->Unit(benchmark::kMillisecond)->UseRealTime();
