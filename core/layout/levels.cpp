#include "core/layout/levels.h"

#include <QtCore/qhash.h>

#include <algorithm>

namespace archdeck {

namespace {

NodeId nodeOf(const ElementRef &item)
{
    return NodeId(item.id);
}

} // namespace

QList<ElementRef> itemsOf(const Diagram &diagram, GroupId level)
{
    QList<ElementRef> items;
    for (const Group &group : ordered(diagram.groups)) {
        if (group.parent == level)
            items.append(ElementRef(group.id));
    }
    for (const Node &node : ordered(diagram.nodes)) {
        if (node.group == level)
            items.append(ElementRef(node.id));
    }
    return items;
}

std::optional<ElementRef> itemHolding(const Diagram &diagram, NodeId node, GroupId level)
{
    ElementRef item(node);
    GroupId home = diagram.nodes.value(node).group;
    while (home != level) {
        if (home.isNull())
            return std::nullopt;
        item = ElementRef(home);
        home = diagram.groups.value(home).parent;
    }
    return item;
}

Diagram levelDiagram(const Diagram &diagram, GroupId level, const QHash<GroupId, QSizeF> &sizes)
{
    Diagram flat;
    flat.info = diagram.info;
    for (const ElementRef &item : itemsOf(diagram, level)) {
        Node node;
        if (item.type == ElementType::Node) {
            node = diagram.nodes.value(nodeOf(item));
        } else {
            const Group group = diagram.groups.value(GroupId(item.id));
            node.rect = QRectF(group.rect.topLeft(), sizes.value(group.id, group.rect.size()));
            node.order = group.order;
        }
        node.id = nodeOf(item);
        node.group = {};
        flat.nodes.insert(node.id, node);
    }
    QSet<std::pair<NodeId, NodeId>> joined;
    for (const Edge &edge : ordered(diagram.edges)) {
        const auto from = itemHolding(diagram, edge.from, level);
        const auto to = itemHolding(diagram, edge.to, level);
        if (!from || !to || *from == *to || joined.contains({nodeOf(*from), nodeOf(*to)}))
            continue;
        joined.insert({nodeOf(*from), nodeOf(*to)});
        Edge lifted;
        lifted.id = edge.id;
        lifted.from = nodeOf(*from);
        lifted.to = nodeOf(*to);
        lifted.order = edge.order;
        flat.edges.insert(lifted.id, lifted);
    }
    return flat;
}

QList<Group> groupsInnermostFirst(const Diagram &diagram)
{
    QList<Group> groups = ordered(diagram.groups);
    std::ranges::stable_sort(groups, std::greater(),
                             [&diagram](const Group &group) { return diagram.depthOf(group.id); });
    return groups;
}

} // namespace archdeck
