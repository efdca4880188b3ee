#include "core/layout/layoutengine.h"
#include "core/layout/router.h"
#include "core/workspace/designimport.h"
#include "tests/bench/benchlibrary.h"
#include "tests/support/builders.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"

#include <benchmark/benchmark.h>

using namespace archdeck;

static void layOutTheFiveDesigns(benchmark::State &state)
{
    auto &library = bench::seededLibrary();
    QList<Diagram> diagrams;
    const QList<DesignSummary> designs = library.workspace->listDesigns().value();
    for (const DesignSummary &design : designs)
        diagrams.append(library.workspace->openDesign(design.id)->diagram);
    for (auto _ : state) {
        for (const Diagram &diagram : std::as_const(diagrams))
            benchmark::DoNotOptimize(layOut(diagram, measuredLayoutOptions(), StopToken()).value());
    }
}
BENCHMARK(layOutTheFiveDesigns)->Unit(benchmark::kMillisecond)->UseRealTime();

static void showDesignOf1000Components(benchmark::State &state)
{
    const Diagram diagram = test::largeDiagram(1000);
    ThemeController themes;
    for (auto _ : state) {
        auto document = std::make_unique<DiagramDocument>(diagram, EditHistory(),
                                                          [](const EditRecord &) { return Result<void>(); });
        EditorModel model(std::move(document), bench::shippedCatalog(), EditorModel::Access::ReadWrite);
        DiagramScene scene(model, themes);
        DiagramView view(scene);
        view.resize(1400, 900);
        benchmark::DoNotOptimize(view.grab());
    }
}
BENCHMARK(showDesignOf1000Components)->Unit(benchmark::kMillisecond)->UseRealTime();

static void routeEdgesOf1000Components(benchmark::State &state)
{
    const Diagram diagram = test::largeDiagram(1000);
    const QList<EdgeId> edges = diagram.edges.keys();
    for (auto _ : state)
        benchmark::DoNotOptimize(routeEdges(diagram, edges));
    state.counters["edges"] = double(edges.size());
}
BENCHMARK(routeEdgesOf1000Components)->Unit(benchmark::kMillisecond)->UseRealTime();
