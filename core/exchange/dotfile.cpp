#include "core/exchange/dotfile.h"

#include "core/exchange/dotreader.h"
#include "core/exchange/dotwriter.h"
#include "core/exchange/foreign.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>

#include <chrono>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds fileWall{10000}; ///< for all graphs of a file together
constexpr qsizetype mostGraphs = 50;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::DotFile)
};

/// Where the quoted text, HTML text or comment at `at` ends; `at` when there is none.
qsizetype endOfOpaque(QByteArrayView content, qsizetype at)
{
    const QByteArrayView rest = content.sliced(at);
    const bool atLineStart = at == 0 || content[at - 1] == '\n';
    const auto endAt = [&](qsizetype end, qsizetype length) { return end < 0 ? content.size() : at + end + length; };
    if (rest.startsWith("//") || (rest.startsWith('#') && atLineStart))
        return endAt(rest.indexOf('\n'), 0);
    if (rest.startsWith("/*"))
        return endAt(rest.indexOf("*/", 2), 2);
    if (rest.startsWith('"')) {
        qsizetype end = 1;
        while (end < rest.size() && rest[end] != '"')
            end += rest[end] == '\\' ? 2 : 1;
        return std::min(at + end + 1, content.size());
    }
    if (!rest.startsWith('<'))
        return at;
    int depth = 0;
    qsizetype end = 0;
    do {
        depth += rest[end] == '<' ? 1 : rest[end] == '>' ? -1 : 0;
        ++end;
    } while (depth > 0 && end < rest.size());
    return at + end;
}

/// Each kind of loss of the layout once.
void addLosses(const DotGraph &graph, ReadLosses &losses)
{
    for (const DotGraph::Subgraph &subgraph : graph.subgraphs) {
        const QString rank = subgraph.attributes.value(u"rank");
        if (!rank.isEmpty() && !subgraph.name.startsWith(u"cluster"))
            losses.add(Text::tr("Components that the file puts on one rank may be apart."), rank);
    }
    for (const DotGraph::Edge &edge : graph.edges) {
        const QString name = graph.nodes[edge.tail].name + u" -> " + graph.nodes[edge.head].name;
        if (edge.attributes.contains(u"lhead") || edge.attributes.contains(u"ltail"))
            losses.add(Text::tr("A connection to a cluster goes to the component in it that the file names."), name);
        if (edge.attributes.value(u"style") == u"invis")
            losses.add(Text::tr("An invisible connection is shown."), name);
    }
}

} // namespace

QList<QByteArray> splitDotGraphs(const QByteArray &content)
{
    QList<QByteArray> graphs;
    QByteArray before; ///< as many line ends as there are before the graph
    qsizetype start = 0;
    int depth = 0;
    for (qsizetype at = 0; at < content.size();) {
        if (const qsizetype end = endOfOpaque(content, at); end > at) {
            at = end;
            continue;
        }
        const char c = content[at++];
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (c != '}' || depth != 0)
            continue;
        const QByteArray graph = content.sliced(start, at - start);
        graphs.append(before + graph);
        if (graphs.size() > mostGraphs)
            return graphs;
        before += QByteArray(graph.count('\n'), '\n');
        start = at;
    }
    // A graph that nothing closes is an error for the parser; blanks and comments are none.
    const QByteArray rest = content.sliced(start);
    if (graphs.isEmpty() || rest.contains('{'))
        graphs.append(before + rest);
    return graphs;
}

Result<Reading> readDotFile(const QByteArray &content, const ReadOptions &options, const StopToken &stop)
{
    if (content.size() > dotFileLimit)
        return parseDotGraph(content, options.fileName, stop).transform([](const DotGraph &) { return Reading(); });
    const KindFinder kinds(options.catalog);
    DotReadOptions dotOptions;
    dotOptions.fileName = options.fileName;
    dotOptions.componentSize = options.componentSize;
    dotOptions.idSpace = u"dot"_s;
    dotOptions.nearestKind = [&kinds](const QString &shape, const QString &label) {
        return kinds.nearest(shape, label);
    };
    if (options.catalog)
        dotOptions.isKnownKind = [&options](const QString &kind) { return options.catalog->find(kind) != nullptr; };
    Reading reading;
    ReadLosses losses(options.fileName);
    const QList<QByteArray> graphs = splitDotGraphs(content);
    QElapsedTimer clock;
    clock.start();
    for (const QByteArray &graph : graphs) {
        const auto left = fileWall - clock.durationElapsed();
        const bool isLate = !reading.pages.isEmpty() && left <= std::chrono::milliseconds::zero();
        if (reading.pages.size() == mostGraphs || isLate) {
            losses.add(Text::tr("Only the first %1 graphs were read.").arg(reading.pages.size()));
            break;
        }
        const auto parsed = parseDotGraph(graph, options.fileName, stop,
                                          std::chrono::duration_cast<std::chrono::milliseconds>(left));
        if (!parsed)
            return std::unexpected(parsed.error());
        const DotReading page = readDotGraph(*parsed, graph, dotOptions);
        reading.pages.append(
            {graphs.size() > 1 ? page.diagram.info.title : QString(), page.diagram, page.hasPositions});
        reading.problems += page.problems;
        addLosses(*parsed, losses);
    }
    reading.problems += losses.problems();
    return reading;
}

Written writeDotFile(const Diagram &diagram, const Catalog &)
{
    QStringList sentences;
    if (!diagram.tradeOffs.isEmpty() || !diagram.sections.isEmpty())
        sentences.append(Text::tr("Trade-offs and written notes are not part of a Graphviz file."));
    return {writeDot(diagram), sentences};
}

} // namespace archdeck
