#include "core/diagram/selecting.h"

#include <QtCore/qhash.h>
#include <QtCore/qqueue.h>

#include <algorithm>

namespace archdeck {

namespace {

enum class Calls { Along, EitherWay };

/// The connections that lead on from each component, in drawing order.
QHash<NodeId, QList<std::pair<EdgeId, NodeId>>> ways(const Diagram &diagram, Calls calls)
{
    QHash<NodeId, QList<std::pair<EdgeId, NodeId>>> next;
    for (const Edge &edge : ordered(diagram.edges)) {
        next[edge.from].append({edge.id, edge.to});
        if (calls == Calls::EitherWay)
            next[edge.to].append({edge.id, edge.from});
    }
    return next;
}

Selection shortestWay(const Diagram &diagram, NodeId from, NodeId to, Calls calls)
{
    const auto next = ways(diagram, calls);
    QHash<NodeId, std::pair<EdgeId, NodeId>> reachedBy{{from, {}}};
    QQueue<NodeId> front;
    front.enqueue(from);
    while (!front.isEmpty() && !reachedBy.contains(to)) {
        const NodeId here = front.dequeue();
        for (const auto &[edge, there] : next.value(here)) {
            if (!reachedBy.contains(there)) {
                reachedBy.insert(there, {edge, here});
                front.enqueue(there);
            }
        }
    }
    if (!reachedBy.contains(to))
        return {};
    Selection way{ElementRef(from)};
    for (NodeId node = to; node != from;) {
        const auto [edge, before] = reachedBy.value(node);
        way << ElementRef(node) << ElementRef(edge);
        node = before;
    }
    return way;
}

} // namespace

Selection sameKind(const Diagram &diagram, const Selection &selection)
{
    QSet<QString> kinds;
    QSet<QString> groupKinds;
    QSet<int> calls;
    bool hasNotes = false;
    for (const ElementRef &element : selection) {
        switch (element.type) {
        case ElementType::Node: kinds.insert(diagram.nodes.value(NodeId(element.id)).kind); break;
        case ElementType::Group: groupKinds.insert(diagram.groups.value(GroupId(element.id)).kind); break;
        case ElementType::Edge: calls.insert(int(diagram.edges.value(EdgeId(element.id)).call)); break;
        case ElementType::Note: hasNotes = true; break;
        case ElementType::Design:
        case ElementType::Path: break;
        }
    }
    Selection found;
    for (const Node &node : diagram.nodes) {
        if (kinds.contains(node.kind))
            found.insert(ElementRef(node.id));
    }
    for (const Group &group : diagram.groups) {
        if (groupKinds.contains(group.kind))
            found.insert(ElementRef(group.id));
    }
    for (const Edge &edge : diagram.edges) {
        if (calls.contains(int(edge.call)))
            found.insert(ElementRef(edge.id));
    }
    return hasNotes ? found | everyOf(diagram, ElementType::Note) : found;
}

Selection sameGroup(const Diagram &diagram, const Selection &selection)
{
    QSet<GroupId> groups;
    for (const ElementRef &element : selection) {
        if (element.type == ElementType::Node)
            groups.insert(diagram.nodes.value(NodeId(element.id)).group);
        else if (element.type == ElementType::Group)
            groups.insert(diagram.groups.value(GroupId(element.id)).parent);
    }
    Selection found;
    for (const Node &node : diagram.nodes) {
        if (groups.contains(node.group))
            found.insert(ElementRef(node.id));
    }
    for (const Group &group : diagram.groups) {
        if (groups.contains(group.parent))
            found.insert(ElementRef(group.id));
    }
    return found;
}

Selection childrenOf(const Diagram &diagram, const Selection &selection)
{
    Selection groups = selection;
    groups.removeIf([](const ElementRef &element) { return element.type != ElementType::Group; });
    return withMembers(diagram, groups) - groups;
}

Selection withNeighbours(const Diagram &diagram, const Selection &selection)
{
    Selection found;
    for (const ElementRef &element : selection) {
        if (element.type == ElementType::Node)
            found.insert(element);
    }
    for (const Edge &edge : diagram.edges) {
        if (selection.contains(ElementRef(edge.from)) || selection.contains(ElementRef(edge.to)))
            found << ElementRef(edge.from) << ElementRef(edge.to) << ElementRef(edge.id);
    }
    return found;
}

Selection edgesAmong(const Diagram &diagram, const Selection &selection)
{
    const Selection ends = withMembers(diagram, selection);
    Selection found;
    for (const Edge &edge : diagram.edges) {
        if (ends.contains(ElementRef(edge.from)) && ends.contains(ElementRef(edge.to)))
            found.insert(ElementRef(edge.id));
    }
    return found;
}

Selection everyOf(const Diagram &diagram, ElementType type)
{
    Selection all;
    const auto addAll = [&all](const auto &table) {
        for (const auto &element : table)
            all.insert(ElementRef(element.id));
    };
    switch (type) {
    case ElementType::Node: addAll(diagram.nodes); break;
    case ElementType::Edge: addAll(diagram.edges); break;
    case ElementType::Group: addAll(diagram.groups); break;
    case ElementType::Note: addAll(diagram.notes); break;
    case ElementType::Path: addAll(diagram.paths); break;
    case ElementType::Design: break;
    }
    return all;
}

Selection everything(const Diagram &diagram)
{
    return everyOf(diagram, ElementType::Node) | everyOf(diagram, ElementType::Edge)
        | everyOf(diagram, ElementType::Group) | everyOf(diagram, ElementType::Note);
}

Selection restOf(const Diagram &diagram, const Selection &selection)
{
    return everything(diagram) - selection;
}

Selection wayBetween(const Diagram &diagram, NodeId from, NodeId to)
{
    const Selection along = shortestWay(diagram, from, to, Calls::Along);
    return along.isEmpty() ? shortestWay(diagram, from, to, Calls::EitherWay) : along;
}

} // namespace archdeck
