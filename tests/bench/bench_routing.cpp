#include "core/layout/liverouter.h"
#include "core/layout/routegeometry.h"
#include "tests/support/routequality.h"

#include <benchmark/benchmark.h>

#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace archdeck;

namespace {

/// Boxes of different sizes in a disturbed grid, 1.5 connections for each: 95 of 100 to a box at most three places away, the
/// others to any.
Diagram seededGrid(int count, unsigned seed)
{
    std::mt19937 generator(seed);
    const auto random = [&generator](int below) { return int(generator() % unsigned(below)); };
    const int columns = int(std::ceil(std::sqrt(count)));
    Diagram diagram;
    QList<NodeId> ids;
    for (int i = 0; i < count; ++i) {
        Node node;
        node.id = NodeId::shipped(QStringLiteral("n%1").arg(i));
        node.label = QString::number(i);
        node.order = i;
        const QPointF corner((i % columns) * 260 + random(40), (i / columns) * 150 + random(30));
        node.rect = QRectF(corner, QSizeF(140 + random(60), 48 + random(30)));
        ids.append(node.id);
        diagram.nodes.insert(node.id, node);
    }
    for (int i = 0; i < count * 3 / 2; ++i) {
        const int from = random(count);
        const int x = std::clamp(from % columns + random(7) - 3, 0, columns - 1);
        const int y = std::max(0, from / columns + random(7) - 3);
        const int near = std::min(count - 1, y * columns + x);
        const int to = random(100) < 5 ? random(count) : near;
        Edge edge;
        edge.id = EdgeId::shipped(QStringLiteral("e%1").arg(i));
        edge.order = i;
        edge.from = ids[from];
        edge.to = ids[from == to ? (from + 1) % count : to];
        diagram.edges.insert(edge.id, edge);
    }
    return diagram;
}

void report(benchmark::State &state, const Diagram &routed)
{
    const test::RouteQuality quality = test::routeQuality(routed);
    state.counters["edges"] = double(routed.edges.size());
    state.counters["crossings"] = quality.crossings;
    state.counters["bends"] = quality.bends;
    state.counters["through_boxes"] = quality.throughBoxes;
    state.counters["overlaps"] = quality.overlaps;
}

constexpr double pointsPerInch = 72;

/// Each box is moved by less than half a unit, so that no two borders have the same coordinate: the orthogonal router of
/// Graphviz 2.42 ends with a failed assertion (maze.c, chkSgraph) where they do.
QByteArray dotOf(const Diagram &diagram, const QHash<NodeId, int> &numbers)
{
    const auto moved = [](double at, int number, double step) {
        return QByteArray::number(at + std::fmod(number * step, 1.0) / 2, 'f', 4);
    };
    const auto inches = [](double units) { return QByteArray::number(units / pointsPerInch, 'f', 5); };
    QByteArray dot = "digraph { splines=ortho; node [shape=box fixedsize=true label=\"\"]; edge [dir=none];\n";
    for (const Node &node : diagram.nodes) {
        const QPointF centre = node.rect.center();
        const int number = numbers[node.id];
        dot += 'n' + QByteArray::number(number) + " [pos=\"" + moved(centre.x(), number, 0.6180339887) + ','
            + moved(-centre.y(), number, 0.4142135623) + "\" width=" + inches(node.rect.width())
            + " height=" + inches(node.rect.height()) + "];\n";
    }
    for (const Edge &edge : ordered(diagram.edges))
        dot += 'n' + QByteArray::number(numbers[edge.from]) + " -> n" + QByteArray::number(numbers[edge.to]) + ";\n";
    return dot + '}';
}

/// Takes the routes from the answer of `neato -Tplain`. It doesn't keep the order of connections, and moves the drawing.
Diagram withRoutes(Diagram diagram, const QByteArray &plain, const QHash<NodeId, int> &numbers)
{
    QHash<QByteArray, QList<EdgeId>> open;
    for (const Edge &edge : ordered(diagram.edges))
        open['n' + QByteArray::number(numbers[edge.from]) + " n" + QByteArray::number(numbers[edge.to])].append(
            edge.id);
    QHash<QByteArray, NodeId> nodes;
    for (auto it = numbers.begin(); it != numbers.end(); ++it)
        nodes.insert('n' + QByteArray::number(it.value()), it.key());
    QPointF shift;
    const QList<QByteArray> lines = plain.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const auto point = [&words](qsizetype i) {
            return QPointF(words[i].toDouble(), -words[i + 1].toDouble()) * pointsPerInch;
        };
        if (words.size() > 4 && words[0] == "node")
            shift = diagram.nodes[nodes[words[1]]].rect.center() - point(2);
        if (words.size() < 5 || words[0] != "edge")
            continue;
        QList<EdgeId> &ids = open[words[1] + ' ' + words[2]];
        if (ids.isEmpty())
            continue;
        QList<QPointF> corners;
        const qsizetype count = words[3].toInt();
        for (qsizetype i = 0; i < count; i += 3) { // straight pieces as Bézier curves
            const QPointF at = point(4 + 2 * i) + shift;
            corners.append(QPointF(std::round(at.x() * 10) / 10, std::round(at.y() * 10) / 10));
        }
        diagram.edges[ids.takeFirst()].route = {RouteShape::Polyline, straightened(corners), std::nullopt};
    }
    return diagram;
}

/// What `neato -Tplain` answers; empty when it gives up or is not installed.
QByteArray askNeato(const QByteArray &dot)
{
    QProcess neato;
    neato.start(QStandardPaths::findExecutable(QStringLiteral("neato")),
                {QStringLiteral("-n2"), QStringLiteral("-Tplain")});
    neato.write(dot);
    neato.closeWriteChannel();
    const bool isDone = neato.waitForFinished(120000) && neato.exitStatus() == QProcess::NormalExit
        && neato.exitCode() == 0;
    if (neato.state() != QProcess::NotRunning) {
        neato.kill();
        neato.waitForFinished();
    }
    return isDone ? neato.readAllStandardOutput() : QByteArray();
}

} // namespace

static void routeSeededGrid(benchmark::State &state)
{
    const Diagram diagram = seededGrid(int(state.range(0)), 1);
    Diagram routed;
    for (auto _ : state)
        routed = routeAll(diagram);
    report(state, routed);
}
BENCHMARK(routeSeededGrid)->Arg(100)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The same boxes and connections through Graphviz' orthogonal router, its start and its parsing included.
static void routeSeededGridWithNeato(benchmark::State &state)
{
    if (QStandardPaths::findExecutable(QStringLiteral("neato")).isEmpty()) {
        state.SkipWithError("neato is not installed (package graphviz): there is nothing to compare with");
        return;
    }
    const Diagram diagram = seededGrid(int(state.range(0)), 1);
    QHash<NodeId, int> numbers;
    for (const Node &node : diagram.nodes)
        numbers.insert(node.id, int(numbers.size()));
    const QByteArray dot = dotOf(diagram, numbers);
    QByteArray plain;
    for (auto _ : state)
        plain = askNeato(dot);
    if (plain.isEmpty()) {
        state.SkipWithError("neato aborted, or took more than two minutes");
        return;
    }
    report(state, withRoutes(diagram, plain, numbers));
}
BENCHMARK(routeSeededGridWithNeato)
    ->Arg(100)
    ->Arg(1000)
    ->Arg(5000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// One frame of a drag: a component with that many connections to components all over a diagram of 500.
static void dragFrameAmong500(benchmark::State &state)
{
    Diagram diagram = seededGrid(500, 1);
    const QList<NodeId> ids = diagram.nodes.keys();
    const NodeId hub = NodeId::shipped(QStringLiteral("n250"));
    for (int i = 0; i < state.range(0); ++i) {
        Edge edge;
        edge.id = EdgeId::shipped(QStringLiteral("hub%1").arg(i));
        edge.from = hub;
        edge.to = ids[(i * 37) % ids.size()];
        edge.order = 10000 + i;
        if (edge.to != hub)
            diagram.edges.insert(edge.id, edge);
    }
    diagram = routeAll(diagram);
    const Selection moving{ElementRef(hub)};
    LiveRouter live(diagram, moving);
    int frame = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const Diagram shown = moved(diagram, moving, QPointF(frame * 4, frame * 3));
        frame = (frame + 1) % 60;
        state.ResumeTiming();
        benchmark::DoNotOptimize(live.reroute(shown));
    }
}
BENCHMARK(dragFrameAmong500)->Arg(5)->Arg(20)->Arg(50)->Unit(benchmark::kMillisecond)->UseRealTime();
