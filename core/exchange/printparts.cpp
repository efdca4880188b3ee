#include "core/exchange/printparts.h"

#include <QtCore/qset.h>

namespace archdeck {

namespace {

ConnectionNumbers stepNumbers(const RequestPath &path)
{
    ConnectionNumbers numbers;
    for (qsizetype i = 0; i < path.steps.size(); ++i)
        numbers[path.steps[i]].append(QString::number(i + 1));
    return numbers;
}

/// Removes what is not about the components that are left.
void keepWhatFits(Diagram &diagram)
{
    diagram.edges.removeIf([&diagram](const auto &entry) {
        return !diagram.nodes.contains(entry.value().from) || !diagram.nodes.contains(entry.value().to);
    });
    QSet<GroupId> used;
    for (const Node &node : std::as_const(diagram.nodes)) {
        for (GroupId group = node.group; !group.isNull() && !used.contains(group);
             group = diagram.groups.value(group).parent)
            used.insert(group);
    }
    diagram.groups.removeIf([&used](const auto &entry) { return !used.contains(entry.key()); });
    diagram.notes.removeIf([&diagram](const auto &entry) {
        const Note &note = entry.value();
        return !note.explains || !diagram.contains(*note.explains);
    });
}

} // namespace

PathPart pathPart(const Diagram &diagram, const RequestPath &path)
{
    PathPart part{diagram, {}, stepNumbers(path)};
    const auto visit = [&part](NodeId node) {
        if (!part.sequence.contains(node))
            part.sequence.append(node);
    };
    for (const EdgeId &step : path.steps) {
        const auto edge = diagram.edges.constFind(step);
        if (edge == diagram.edges.constEnd())
            continue;
        visit(edge->from);
        visit(edge->to);
    }
    part.diagram.nodes.removeIf([&part](const auto &entry) { return !part.sequence.contains(entry.key()); });
    part.diagram.edges.removeIf([&path](const auto &entry) { return !path.steps.contains(entry.key()); });
    part.diagram.tradeOffs.clear();
    part.diagram.paths.clear();
    keepWhatFits(part.diagram);
    return part;
}

PathPart shortened(const PathPart &part, qsizetype count)
{
    PathPart result = part;
    result.sequence = part.sequence.first(std::min(count, part.sequence.size()));
    result.diagram.nodes.removeIf([&result](const auto &entry) { return !result.sequence.contains(entry.key()); });
    keepWhatFits(result.diagram);
    return result;
}

ConnectionNumbers pathNumbers(const Diagram &diagram)
{
    const QList<RequestPath> paths = ordered(diagram.paths);
    if (paths.size() == 1)
        return stepNumbers(paths.constFirst());
    ConnectionNumbers numbers;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString number = QString::number(i + 1);
        for (const EdgeId &step : paths[i].steps) {
            if (!numbers[step].contains(number))
                numbers[step].append(number);
        }
    }
    return numbers;
}

Diagram withoutDetail(const Diagram &diagram)
{
    Diagram result = diagram;
    result.notes.clear();
    result.tradeOffs.clear();
    for (Node &node : result.nodes)
        node.properties.clear();
    return result;
}

Diagram withoutConnectionLabels(const Diagram &diagram)
{
    Diagram result = diagram;
    for (Edge &edge : result.edges)
        edge.label.clear();
    return result;
}

} // namespace archdeck
