#include "core/layout/graphvizlayout.h"

#include "core/diagram/changeset.h"
#include "core/worker/workerprocess.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qhash.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace archdeck {

namespace {

constexpr double labelCharacter = 6.2; ///< mean advance at 11 px
constexpr double titleCharacter = 7.2; ///< mean advance at 12 px, semi-bold
constexpr double lineHeight = 16;
/// Graphviz leaves 8 units between neighbouring groups, which looks cramped: it lays out larger groups than are drawn.
constexpr double groupInset = 6;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Layout)
};

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2);
}

/// The elements of a diagram in the order in which the worker numbers them.
struct Numbering
{
    QList<Group> groups;
    QList<Node> nodes;
    QList<Edge> edges;

    explicit Numbering(const Diagram &diagram)
        : groups(groupsByDepth(diagram)), nodes(ordered(diagram.nodes)), edges(ordered(diagram.edges))
    {
    }
};

QByteArray makeRequest(const Diagram &diagram, const Numbering &numbering, const LayoutOptions &options,
                       LayoutMethod method, Ranking ranking)
{
    const bool withLabels = method == LayoutMethod::Full;
    QByteArray request = "archdeck-layout 1 layout\nengine " + nameOf(options.engine).toLatin1();
    request += "\nrankdir " + diagram.info.direction.toLatin1();
    request += "\nnodesep " + number(options.nodeDistance);
    request += "\nranksep " + number(options.rankDistance * (withLabels ? 1 : 2));
    request += "\nmargin " + number(options.groupPadding + groupInset);
    request += QByteArray("\nglobalranks ") + (ranking == Ranking::Global ? '1' : '0');
    request += QByteArray("\nlabels ") + (withLabels ? '1' : '0') + "\ncheap "
        + (method == LayoutMethod::Cheap ? '1' : '0') + '\n';

    QHash<GroupId, int> groups;
    for (const Group &group : numbering.groups) {
        const QSizeF title = titleSizeOf(group, options);
        request += "cluster " + QByteArray::number(groups.value(group.parent, -1)) + ' ' + number(title.width()) + ' '
            + number(title.height()) + '\n';
        groups.insert(group.id, int(groups.size()));
    }
    QHash<NodeId, int> nodes;
    for (const Node &node : numbering.nodes) {
        request += "node " + number(std::max(1.0, node.rect.width())) + ' ' + number(std::max(1.0, node.rect.height()))
            + ' ' + QByteArray::number(groups.value(node.group, -1)) + '\n';
        nodes.insert(node.id, int(nodes.size()));
    }
    for (const Edge &edge : numbering.edges) {
        const QSizeF label = labelSizeOf(edge, options);
        request += "edge " + QByteArray::number(nodes.value(edge.from)) + ' ' + QByteArray::number(nodes.value(edge.to))
            + ' ' + number(label.width()) + ' ' + number(label.height()) + " 1\n";
    }
    return request + "end\n";
}

/// One line of a reply as numbers; nothing when a word is none.
std::optional<QList<double>> readNumbers(QByteArrayView words)
{
    QList<double> numbers;
    const char *at = words.begin();
    while (at < words.end()) {
        double value = 0;
        const auto [end, error] = std::from_chars(at, words.end(), value);
        if (error != std::errc() || !std::isfinite(value) || (end != words.end() && *end != ' '))
            return std::nullopt;
        numbers.append(value);
        at = end + (end != words.end() ? 1 : 0);
    }
    return numbers;
}

/// Takes one line over; false when it makes no sense.
bool takeLine(const QByteArray &line, const Numbering &numbering, LayoutResult &result)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArrayView verb = QByteArrayView(line).first(std::max<qsizetype>(space, 0));
    const auto numbers = readNumbers(QByteArrayView(line).sliced(space + 1));
    if (!numbers || numbers->isEmpty())
        return false;
    const QList<double> &n = *numbers;
    // Indices and counts come as numbers; only those in this range can be converted.
    const auto isCount = [](double number) { return number >= 0 && number <= coordinateLimit; };
    if (!isCount(n[0]))
        return false;
    const auto index = qsizetype(n[0]);
    if (verb == "cluster" && n.size() == 5 && index < numbering.groups.size()) {
        result.groups.insert(numbering.groups[index].id,
                             QRectF(n[1], n[2], n[3], n[4]).adjusted(groupInset, groupInset, -groupInset, -groupInset));
    } else if (verb == "node" && n.size() == 3 && index < numbering.nodes.size()) {
        QRectF rect = numbering.nodes[index].rect;
        rect.moveCenter({n[1], n[2]});
        result.nodes.insert(numbering.nodes[index].id, rect);
    } else if (verb == "label" && n.size() == 3 && index < numbering.edges.size()) {
        result.routes[numbering.edges[index].id].labelCentre = QPointF(n[1], n[2]);
    } else if (verb == "edge" && n.size() >= 2 && index < numbering.edges.size() && isCount(n[1])
               && n.size() == 2 + 2 * qsizetype(n[1])) {
        Route &route = result.routes[numbering.edges[index].id];
        for (qsizetype i = 2; i < n.size(); i += 2)
            route.points.append({n[i], n[i + 1]});
        route.shape = route.points.size() >= 4 && route.points.size() % 3 == 1 ? RouteShape::Curve
                                                                               : RouteShape::Automatic;
        if (route.shape == RouteShape::Automatic)
            route.points.clear();
    } else {
        return false;
    }
    return true;
}

} // namespace

QSizeF labelSizeOf(const Edge &edge, const LayoutOptions &options)
{
    if (options.labelSize)
        return options.labelSize(edge).expandedTo({0, 0}); // a null QSizeF is (-1, -1)
    if (edge.label.isEmpty())
        return {0, 0};
    return {std::ceil(double(edge.label.size()) * labelCharacter) + 12, lineHeight};
}

QSizeF titleSizeOf(const Group &group, const LayoutOptions &options)
{
    const QSizeF size = options.titleSize ? options.titleSize(group)
                                          : QSizeF(std::ceil(double(group.label.size()) * titleCharacter) + 16, 0);
    return {std::max(0.0, size.width()), std::max(options.titleHeight, size.height())};
}

QList<Group> groupsByDepth(const Diagram &diagram)
{
    QList<Group> groups = ordered(diagram.groups);
    std::ranges::stable_sort(groups, {}, [&diagram](const Group &group) { return diagram.depthOf(group.id); });
    return groups;
}

Result<LayoutResult> graphvizLayout(const Diagram &diagram, const LayoutOptions &options, LayoutMethod method,
                                    Ranking ranking, const StopToken &stop)
{
    const Numbering numbering(diagram);
    WorkerLimits limits;
    limits.wall = options.wall.value_or(chooseLayout(options.engine, diagram.nodes.size()).wall);
    const auto reply = WorkerProcess(QStringLiteral("archdeck-layout"))
                           .run(makeRequest(diagram, numbering, options, method, ranking), limits, stop);
    if (!reply)
        return std::unexpected(reply.error());

    LayoutResult result;
    result.method = method;
    QByteArrayList lines = reply->split('\n');
    const bool isWhole = lines.size() >= 3 && lines.takeFirst() == "ok layout" && lines.takeLast().isEmpty()
        && lines.takeLast() == "end";
    const bool isSound = isWhole
        && std::ranges::all_of(lines, [&](const QByteArray &line) { return takeLine(line, numbering, result); });
    if (!isSound || result.nodes.size() != diagram.nodes.size() || result.groups.size() != diagram.groups.size())
        return failure(ErrorCode::WorkerFailed, Text::tr("Graphviz could not lay the design out."),
                       QString::fromUtf8(reply->first(std::min<qsizetype>(reply->size(), 300))).simplified());
    return result;
}

} // namespace archdeck
