#include "core/diagram/edits.h"

#include "core/diagram/arrange.h"
#include "core/diagram/freshids.h"
#include "core/diagram/visiblepart.h"

namespace archdeck {

namespace {

bool isMoving(const Selection &moving, const NodeId &node)
{
    return moving.contains(ElementRef(node));
}

void translateRoute(Route &route, const QPointF &offset)
{
    for (QPointF &point : route.points)
        point += offset;
    if (route.labelCentre)
        *route.labelCentre += offset;
}

void detach(Diagram &diagram, const Selection &gone)
{
    for (Note &note : diagram.notes) {
        if (note.explains && gone.contains(*note.explains))
            note.explains = ElementRef();
    }
    for (TradeOff &tradeOff : diagram.tradeOffs) {
        const qsizetype before = tradeOff.elements.size();
        tradeOff.elements.removeIf([&gone](const ElementRef &element) { return gone.contains(element); });
        if (tradeOff.elements.isEmpty() && before > 0)
            tradeOff.elements.append(ElementRef());
    }
}

/// The nearest ancestor that stays.
GroupId survivingGroup(const Diagram &diagram, GroupId group, const Selection &gone)
{
    while (!group.isNull() && gone.contains(ElementRef(group)))
        group = diagram.groups.value(group).parent;
    return group;
}

/// The innermost group that all selected components and groups are in.
GroupId commonGroup(const Diagram &diagram, const Selection &selection)
{
    std::optional<GroupId> common;
    for (const ElementRef &element : selection) {
        GroupId group;
        if (element.type == ElementType::Node)
            group = diagram.nodes.value(NodeId(element.id)).group;
        else if (element.type == ElementType::Group)
            group = diagram.groups.value(GroupId(element.id)).parent;
        else
            continue;
        if (!common)
            common = group;
        while (!common->isNull() && !diagram.isInside(group, *common))
            common = diagram.groups.value(*common).parent;
    }
    return common.value_or(GroupId());
}

/// Only the layers that something lies on.
void dropUnusedLayers(Diagram &diagram)
{
    QSet<LayerId> used;
    const auto note = [&used](const auto &table) {
        for (const auto &element : table)
            used.insert(element.layer);
    };
    note(diagram.nodes);
    note(diagram.edges);
    note(diagram.groups);
    note(diagram.notes);
    erase_if(diagram.layers, [&used](const auto &layer) { return !used.contains(layer.key()); });
}

/// Where the layers of a piece are found after it was pasted into `diagram`: on the one of the same name, else on a new
/// one, which is added.
QMap<LayerId, LayerId> takeLayers(Diagram &diagram, const Diagram &piece)
{
    QMap<LayerId, LayerId> places;
    for (Layer layer : ordered(piece.layers)) {
        const auto same = std::ranges::find(std::as_const(diagram.layers), layer.name, &Layer::name);
        if (same != diagram.layers.cend()) {
            places.insert(layer.id, same->id);
            continue;
        }
        places.insert(layer.id, layer.id);
        layer.key.clear();
        for (const Layer &other : std::as_const(diagram.layers))
            layer.order = std::max(layer.order, other.order + 1);
        diagram.layers.insert(layer.id, layer);
    }
    return places;
}

} // namespace

QSet<GroupId> groupsOf(const Selection &selection)
{
    QSet<GroupId> groups;
    for (const ElementRef &element : selection) {
        if (element.type == ElementType::Group)
            groups.insert(GroupId(element.id));
    }
    return groups;
}

bool isInsideAny(const Diagram &diagram, GroupId group, const QSet<GroupId> &groups)
{
    if (groups.isEmpty())
        return false;
    // The bound guards against a cycle in data that was not validated yet.
    for (qsizetype steps = 0; !group.isNull() && steps <= diagram.groups.size(); ++steps) {
        if (groups.contains(group))
            return true;
        group = diagram.groups.value(group).parent;
    }
    return false;
}

Selection withMembers(const Diagram &diagram, const Selection &selection)
{
    const QSet<GroupId> roots = groupsOf(selection);
    if (roots.isEmpty())
        return selection;
    Selection all = selection;
    for (const Group &group : diagram.groups) {
        if (isInsideAny(diagram, group.id, roots))
            all.insert(ElementRef(group.id));
    }
    for (const Node &node : diagram.nodes) {
        if (isInsideAny(diagram, node.group, roots))
            all.insert(ElementRef(node.id));
    }
    return all;
}

Diagram moved(const Diagram &diagram, const Selection &selection, const QPointF &delta)
{
    QHash<ElementRef, QPointF> offsets;
    for (const ElementRef &element : selection)
        offsets.insert(element, delta);
    return shifted(diagram, offsets);
}

GroupId groupAt(const Diagram &diagram, const QPointF &point, const Selection &excluded)
{
    const QSet<GroupId> left = groupsOf(excluded);
    GroupId best;
    int bestDepth = -1;
    for (const Group &group : diagram.groups) {
        if (!group.rect.contains(point) || isInsideAny(diagram, group.id, left))
            continue;
        // What is drawn as one box, or not at all, takes nothing in.
        const bool isOpen = shownElement(diagram, ElementRef(group.id)) == ElementRef(group.id);
        const int depth = diagram.depthOf(group.id);
        if (isOpen && depth > bestDepth) {
            best = group.id;
            bestDepth = depth;
        }
    }
    return best;
}

Diagram regrouped(const Diagram &diagram, const Selection &selection)
{
    Diagram result = diagram;
    const QSet<GroupId> moving = groupsOf(selection);
    Selection groups;
    for (const GroupId &group : moving)
        groups.insert(ElementRef(group));
    for (const ElementRef &element : selection) {
        if (element.type == ElementType::Node) {
            Node &node = result.nodes[NodeId(element.id)];
            if (!isInsideAny(diagram, node.group, moving))
                node.group = groupAt(diagram, node.rect.center(), groups);
        } else if (element.type == ElementType::Group) {
            Group &group = result.groups[GroupId(element.id)];
            if (!isInsideAny(diagram, group.parent, moving))
                group.parent = groupAt(diagram, drawnRect(group).center(), groups);
        }
    }
    return result;
}

Diagram removed(const Diagram &diagram, const Selection &selection)
{
    Diagram result = diagram;
    Selection gone = selection;
    for (const Edge &edge : diagram.edges) {
        if (isMoving(gone, edge.from) || isMoving(gone, edge.to))
            gone.insert(ElementRef(edge.id));
    }
    for (Node &node : result.nodes)
        node.group = survivingGroup(diagram, node.group, gone);
    for (Group &group : result.groups)
        group.parent = survivingGroup(diagram, group.parent, gone);
    for (const ElementRef &element : std::as_const(gone)) {
        switch (element.type) {
        case ElementType::Node: result.nodes.remove(NodeId(element.id)); break;
        case ElementType::Edge: result.edges.remove(EdgeId(element.id)); break;
        case ElementType::Group: result.groups.remove(GroupId(element.id)); break;
        case ElementType::Note: result.notes.remove(NoteId(element.id)); break;
        case ElementType::Path: result.paths.remove(PathId(element.id)); break;
        case ElementType::Design: break;
        }
    }
    for (RequestPath &path : result.paths)
        path.steps.removeIf([&result](const EdgeId &step) { return !result.edges.contains(step); });
    detach(result, gone);
    return result;
}

Diagram connected(const Diagram &diagram, EdgeId id, NodeId from, NodeId to, CallKind call)
{
    Diagram result = diagram;
    Edge edge;
    edge.id = id;
    edge.from = from;
    edge.to = to;
    edge.call = call;
    edge.order = diagram.nextOrder();
    result.edges.insert(id, edge);
    return result;
}

Diagram renamed(const Diagram &diagram, const ElementRef &element, const QString &text)
{
    Diagram result = diagram;
    switch (element.type) {
    case ElementType::Node: result.nodes[NodeId(element.id)].label = text; break;
    case ElementType::Edge: result.edges[EdgeId(element.id)].label = text; break;
    case ElementType::Group: result.groups[GroupId(element.id)].label = text; break;
    case ElementType::Note: result.notes[NoteId(element.id)].text = text; break;
    case ElementType::Path: result.paths[PathId(element.id)].name = text; break;
    case ElementType::Design: result.info.title = text; break;
    }
    return result;
}

Diagram resized(const Diagram &diagram, const ElementRef &element, const QRectF &rect)
{
    Diagram result = diagram;
    if (element.type == ElementType::Group)
        result.groups[GroupId(element.id)].rect = rect;
    else if (element.type == ElementType::Note)
        result.notes[NoteId(element.id)].rect = rect;
    else if (element.type == ElementType::Node && result.nodes.value(NodeId(element.id)).rect != rect) {
        const NodeId id(element.id);
        result.nodes[id].rect = rect;
        for (const EdgeId &edge : diagram.edgesAt(id))
            result.edges[edge].route = Route();
    }
    return result;
}

Diagram grouped(const Diagram &diagram, const Selection &selection, GroupId id, const QString &label, double padding,
                double titleHeight)
{
    Diagram result = diagram;
    QRectF box;
    for (const ElementRef &element : selection) {
        if (element.type == ElementType::Node || element.type == ElementType::Group
            || element.type == ElementType::Note)
            box |= diagram.rectOf(element);
    }
    Group group;
    group.id = id;
    group.kind = QStringLiteral("group");
    group.label = label;
    group.parent = commonGroup(diagram, selection);
    group.rect = box.adjusted(-padding, -padding - titleHeight, padding, padding);
    group.order = diagram.nextOrder();
    result.groups.insert(id, group);
    for (const ElementRef &element : selection) {
        // Members of a selected group stay in it; only the outermost of the selection move into the new one.
        if (element.type == ElementType::Node && result.nodes.value(NodeId(element.id)).group == group.parent)
            result.nodes[NodeId(element.id)].group = id;
        else if (element.type == ElementType::Group && result.groups.value(GroupId(element.id)).parent == group.parent)
            result.groups[GroupId(element.id)].parent = id;
    }
    return result;
}

Diagram fragment(const Diagram &diagram, const Selection &selection)
{
    const Selection kept = withMembers(diagram, selection);
    Selection gone;
    const auto dropOthers = [&](const auto &table) {
        for (const auto &element : table) {
            if (!kept.contains(ElementRef(element.id)))
                gone.insert(ElementRef(element.id));
        }
    };
    dropOthers(diagram.nodes);
    dropOthers(diagram.groups);
    dropOthers(diagram.notes);
    // Connections stay where both of their ends do, selected or not.
    Diagram result = removed(diagram, gone);
    result.sections.clear();
    for (auto path = result.paths.begin(); path != result.paths.end();)
        path = path->steps.isEmpty() ? result.paths.erase(path) : std::next(path);
    for (auto tradeOff = result.tradeOffs.begin(); tradeOff != result.tradeOffs.end();) {
        tradeOff->elements.removeIf([](const ElementRef &element) { return element.type == ElementType::Design; });
        tradeOff = tradeOff->elements.isEmpty() ? result.tradeOffs.erase(tradeOff) : std::next(tradeOff);
    }
    dropUnusedLayers(result);
    return result;
}

Pasted pasted(const Diagram &diagram, const Diagram &piece, const QPointF &offset)
{
    Pasted result{diagram, {}};
    const int firstOrder = diagram.nextOrder();
    const Diagram fresh = withFreshIds(piece);
    const QMap<LayerId, LayerId> layers = takeLayers(result.diagram, fresh);
    // Keys stay with the originals: they are unique within a design.
    const auto add = [&](auto element, auto &table) {
        element.key.clear();
        element.order += firstOrder;
        if constexpr (requires { element.layer; }) {
            element.layer = layers.value(element.layer);
            element.isLocked = false; // the next thing that is done to it is to move it
        }
        table.insert(element.id, element);
        if constexpr (std::is_constructible_v<ElementRef, decltype(element.id)>)
            result.selection.insert(ElementRef(element.id));
    };
    for (Group group : fresh.groups) {
        group.rect.translate(offset);
        add(group, result.diagram.groups);
    }
    for (Node node : fresh.nodes) {
        node.rect.translate(offset);
        add(node, result.diagram.nodes);
    }
    for (Edge edge : fresh.edges) {
        translateRoute(edge.route, offset);
        for (QPointF &corner : edge.waypoints)
            corner += offset;
        add(edge, result.diagram.edges);
    }
    for (Note note : fresh.notes) {
        note.rect.translate(offset);
        add(note, result.diagram.notes);
    }
    for (const TradeOff &tradeOff : fresh.tradeOffs)
        add(tradeOff, result.diagram.tradeOffs);
    for (const RequestPath &path : fresh.paths)
        add(path, result.diagram.paths);
    result.selection.removeIf([](const ElementRef &element) { return element.type == ElementType::Path; });
    return result;
}

QList<EdgeId> edgesTouching(const Diagram &diagram, const Selection &selection)
{
    const Selection moving = withMembers(diagram, selection);
    QList<EdgeId> touched;
    for (const Edge &edge : diagram.edges) {
        if (isMoving(moving, edge.from) || isMoving(moving, edge.to) || moving.contains(ElementRef(edge.id)))
            touched.append(edge.id);
    }
    return touched;
}

} // namespace archdeck
