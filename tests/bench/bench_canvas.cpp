#include "tests/bench/benchlibrary.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"

#include <benchmark/benchmark.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtWidgets/qscrollbar.h>

#include <map>

#include <malloc.h>

using namespace archdeck;

namespace {

constexpr int columnsPerGroup = 5;
constexpr int rowsPerGroup = 4;
constexpr double columnPitch = 240;
constexpr double rowPitch = 120;

/// `count` components of all kinds in groups of twenty, wide as a screen, with 1.5 routed connections each: most lead to a
/// neighbour, some to another group.
class DesignOf
{
public:
    explicit DesignOf(int count) : m_count(count)
    {
        m_groupsPerRow = std::max(1, int(std::ceil(std::sqrt(count / 20.0 * 0.8))));
        for (int i = 0; i < count; ++i)
            addNode(i);
        for (int i = 0; i < count; ++i) {
            connectTo(i, i + 1);
            if (i % 2 == 0)
                connectTo(i, i + (i % 10 == 0 ? 27 : 6));
        }
    }

    const Diagram &diagram() const { return m_diagram; }

private:
    void addNode(int i)
    {
        const int groupIndex = i / 20;
        const QPointF corner((groupIndex % m_groupsPerRow) * (columnsPerGroup * columnPitch + 60),
                             (groupIndex / m_groupsPerRow) * (rowsPerGroup * rowPitch + 60));
        const int place = i % 20;
        if (place == 0) {
            Group group;
            group.id = GroupId::shipped(QStringLiteral("bench/%1").arg(groupIndex));
            group.label = QStringLiteral("Plane %1").arg(groupIndex + 1);
            group.rect = QRectF(corner - QPointF(24, 40),
                                QSizeF(columnsPerGroup * columnPitch - 24, rowsPerGroup * rowPitch + 8));
            group.order = m_order++;
            m_diagram.groups.insert(group.id, group);
            m_group = group.id;
        }
        const QList<ComponentKind> &kinds = bench::shippedCatalog()->kinds();
        Node node;
        node.id = NodeId::shipped(QStringLiteral("bench/%1").arg(i));
        node.kind = kinds[(i * 7) % kinds.size()].id;
        node.label = i % 3 == 0 ? QStringLiteral("Retrieval worker %1").arg(i) : kinds[(i * 7) % kinds.size()].name;
        if (i % 2 == 0)
            node.properties.insert(QStringLiteral("technology"), QStringLiteral("Kubernetes"));
        node.rect = QRectF(corner
                               + QPointF((place % columnsPerGroup) * columnPitch, (place / columnsPerGroup) * rowPitch),
                           QSizeF(168, 64));
        node.group = m_group;
        node.order = m_order++;
        m_diagram.nodes.insert(node.id, node);
        m_nodes.append(node.id);
    }

    void connectTo(int from, int to)
    {
        if (to >= m_count)
            return;
        const QRectF a = m_diagram.nodes.value(m_nodes[from]).rect;
        const QRectF b = m_diagram.nodes.value(m_nodes[to]).rect;
        Edge edge;
        edge.id = EdgeId::shipped(QStringLiteral("bench/%1/%2").arg(from).arg(to));
        edge.from = m_nodes[from];
        edge.to = m_nodes[to];
        edge.call = CallKind(from % 4);
        if (from % 5 == 0)
            edge.label = QStringLiteral("gRPC");
        edge.order = m_order++;
        edge.route.shape = RouteShape::Polyline;
        const QPointF start(a.right(), a.center().y());
        const QPointF end(b.left(), b.center().y());
        edge.route.points = start.y() == end.y() && end.x() > start.x() ? QList<QPointF>{start, end}
                                                                        : QList<QPointF>{start,
                                                                                         {a.right() + 30, start.y()},
                                                                                         {a.right() + 30, b.top() - 20},
                                                                                         {b.left() - 30, b.top() - 20},
                                                                                         {b.left() - 30, end.y()},
                                                                                         end};
        m_diagram.edges.insert(edge.id, edge);
    }

    int m_count;
    int m_groupsPerRow;
    int m_order = 0;
    GroupId m_group;
    QList<NodeId> m_nodes;
    Diagram m_diagram;
};

const Diagram &designOf(int count)
{
    static std::map<int, Diagram> designs;
    auto found = designs.find(count);
    if (found == designs.end())
        found = designs.emplace(count, DesignOf(count).diagram()).first;
    return found->second;
}

std::unique_ptr<DiagramDocument> documentOf(const Diagram &diagram)
{
    return std::make_unique<DiagramDocument>(diagram, EditHistory(), [](const EditRecord &) { return Result<void>(); });
}

/// The canvas of the editor, 1600 x 1000 pixels, on the software renderer.
class Canvas
{
public:
    explicit Canvas(int count)
        : m_model(documentOf(designOf(count)), bench::shippedCatalog(), EditorModel::Access::ReadWrite),
          m_scene(m_model, m_themes), m_view(m_scene)
    {
        m_view.resize(1600, 1000);
        m_view.show();
        settle();
    }

    DiagramView &view() { return m_view; }
    DiagramScene &scene() { return m_scene; }
    EditorModel &model() { return m_model; }

    /// Draws what is due and nothing else.
    void settle()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }

    void zoomTo(double zoom)
    {
        m_view.zoomTo(zoom, QPointF(800, 500));
        settle();
    }

    void panBy(int x, int y)
    {
        m_view.horizontalScrollBar()->setValue(m_view.horizontalScrollBar()->value() + x);
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + y);
        settle();
    }

private:
    ThemeController m_themes;
    EditorModel m_model;
    DiagramScene m_scene;
    DiagramView m_view;
};

double residentKilobytes()
{
    malloc_trim(0);
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4;
}

} // namespace

/// A whole frame, drawn anew.
static void canvasFrame(benchmark::State &state, double zoom)
{
    Canvas canvas(int(state.range(0)));
    if (zoom > 0)
        canvas.zoomTo(zoom);
    else
        canvas.view().fit();
    canvas.settle();
    for (auto _ : state) {
        canvas.view().viewport()->update();
        canvas.settle();
    }
    state.counters["zoom %"] = canvas.view().zoom() * 100;
}
BENCHMARK_CAPTURE(canvasFrame, zoomedToFit, 0.0)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(canvasFrame, at15percent, 0.15)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(canvasFrame, at31percent, 0.31)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(canvasFrame, at61percent, 0.61)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(canvasFrame, at100percent, 1.0)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

/// One frame of a drag of the sheet.
static void canvasPan(benchmark::State &state, double zoom)
{
    Canvas canvas(int(state.range(0)));
    canvas.zoomTo(zoom);
    int step = 0;
    for (auto _ : state) {
        const int direction = step++ / 20 % 2 == 0 ? 1 : -1;
        canvas.panBy(24 * direction, 10 * direction);
    }
}
BENCHMARK_CAPTURE(canvasPan, at100percent, 1.0)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(canvasPan, at31percent, 0.31)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(canvasPan, at15percent, 0.15)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

/// One frame of a turn of the wheel, from far away to 200 % and back.
static void canvasZoom(benchmark::State &state)
{
    Canvas canvas(int(state.range(0)));
    const double least = std::log(0.06);
    const double span = std::log(2.0) - least;
    constexpr int frames = 60;
    int step = 0;
    double worst = 0;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        const int place = step++ % (2 * frames);
        canvas.zoomTo(std::exp(least + span * (place < frames ? place : 2 * frames - place) / frames));
        worst = std::max(worst, double(timer.nsecsElapsed()) / 1e6);
    }
    state.counters["worst ms"] = worst;
}
BENCHMARK(canvasZoom)->Arg(1000)->Arg(10000)->Iterations(240)->Unit(benchmark::kMillisecond);

/// One step of a drag of a component, with its connections.
static void canvasDragOne(benchmark::State &state, double zoom)
{
    Canvas canvas(int(state.range(0)));
    canvas.zoomTo(zoom);
    Node node = canvas.model().diagram().nodes.value(NodeId::shipped(QStringLiteral("bench/42")));
    canvas.view().centerOn(node.rect.center());
    canvas.settle();
    Selection touched{ElementRef(node.id)};
    const QList<EdgeId> edges = canvas.model().diagram().edgesAt(node.id);
    for (const EdgeId &edge : edges)
        touched.insert(ElementRef(edge));
    int step = 0;
    for (auto _ : state) {
        Diagram preview = canvas.model().diagram();
        preview.nodes[node.id].rect.translate(step++ % 40, 0);
        canvas.scene().showPreview(preview, touched);
        canvas.settle();
    }
}
BENCHMARK_CAPTURE(canvasDragOne, at100percent, 1.0)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(canvasDragOne, at31percent, 0.31)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);

/// From the document to its first picture; and what the canvas of an open design takes in memory.
static void canvasOpen(benchmark::State &state)
{
    const int count = int(state.range(0));
    designOf(count);
    Canvas warmUp(100);
    double kilobytes = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const double before = residentKilobytes();
        state.ResumeTiming();
        {
            Canvas canvas(count);
            state.PauseTiming();
            kilobytes = std::max(kilobytes, residentKilobytes() - before);
        }
        state.ResumeTiming();
    }
    state.counters["kB each"] = kilobytes / count;
}
BENCHMARK(canvasOpen)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
