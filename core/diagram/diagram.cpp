#include "core/diagram/diagram.h"

#include <algorithm>
#include <limits>

namespace archdeck {

bool Diagram::contains(const ElementRef &element) const
{
    switch (element.type) {
    case ElementType::Design: return element.id.isNull();
    case ElementType::Node: return nodes.contains(NodeId(element.id));
    case ElementType::Edge: return edges.contains(EdgeId(element.id));
    case ElementType::Group: return groups.contains(GroupId(element.id));
    case ElementType::Note: return notes.contains(NoteId(element.id));
    case ElementType::Path: return paths.contains(PathId(element.id));
    }
    return false;
}

QString Diagram::nameOf(const ElementRef &element) const
{
    switch (element.type) {
    case ElementType::Design: return info.title;
    case ElementType::Node: return nodes.value(NodeId(element.id)).label;
    case ElementType::Edge: {
        const Edge edge = edges.value(EdgeId(element.id));
        return nodes.value(edge.from).label + u" → " + nodes.value(edge.to).label;
    }
    case ElementType::Group: return groups.value(GroupId(element.id)).label;
    case ElementType::Note: return notes.value(NoteId(element.id)).text.section(QLatin1Char('\n'), 0, 0);
    case ElementType::Path: return paths.value(PathId(element.id)).name;
    }
    return {};
}

QRectF Diagram::rectOf(const ElementRef &element) const
{
    switch (element.type) {
    case ElementType::Node: return nodes.value(NodeId(element.id)).rect;
    case ElementType::Group: return groups.value(GroupId(element.id)).rect;
    case ElementType::Note: return notes.value(NoteId(element.id)).rect;
    case ElementType::Edge: {
        const Edge edge = edges.value(EdgeId(element.id));
        return nodes.value(edge.from).rect.united(nodes.value(edge.to).rect);
    }
    case ElementType::Design: return bounds();
    case ElementType::Path: break;
    }
    return {};
}

QRectF Diagram::bounds() const
{
    QRectF box;
    for (const Node &node : nodes)
        box |= node.rect;
    for (const Group &group : groups)
        box |= group.rect;
    for (const Note &note : notes)
        box |= note.rect;
    for (const Edge &edge : edges) {
        for (const QPointF &point : edge.route.points)
            box |= QRectF(point, QSizeF(0.01, 0.01)); // an empty rectangle would not count
    }
    return box;
}

QList<EdgeId> Diagram::edgesAt(NodeId node) const
{
    QList<EdgeId> found;
    for (const Edge &edge : edges) {
        if (edge.from == node || edge.to == node)
            found.append(edge.id);
    }
    return found;
}

bool Diagram::isInside(GroupId group, GroupId ancestor) const
{
    // The bound guards against a cycle in data that was not validated yet.
    for (qsizetype steps = 0; !group.isNull() && steps <= groups.size(); ++steps) {
        if (group == ancestor)
            return true;
        group = groups.value(group).parent;
    }
    return false;
}

int Diagram::depthOf(GroupId group) const
{
    int depth = 0;
    for (GroupId parent = groups.value(group).parent; !parent.isNull() && depth < groups.size(); ++depth)
        parent = groups.value(parent).parent;
    return depth;
}

int Diagram::nextOrder() const
{
    int next = 0;
    const auto look = [&next](const auto &table) {
        for (const auto &element : table)
            next = std::max(next, std::min(element.order, std::numeric_limits<int>::max() - 1) + 1);
    };
    look(nodes);
    look(edges);
    look(groups);
    look(notes);
    return next;
}

} // namespace archdeck
