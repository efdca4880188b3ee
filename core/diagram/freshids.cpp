#include "core/diagram/freshids.h"

namespace archdeck {

namespace {

template<typename AnyId, typename T>
QMap<AnyId, AnyId> freshIds(const QMap<AnyId, T> &table)
{
    QMap<AnyId, AnyId> fresh;
    for (const AnyId &id : table.keys())
        fresh.insert(id, AnyId::create());
    return fresh;
}

/// Old ids to new ones, for all that can be pointed at.
struct Ids
{
    explicit Ids(const Diagram &diagram)
        : nodes(freshIds(diagram.nodes)), edges(freshIds(diagram.edges)), groups(freshIds(diagram.groups)),
          notes(freshIds(diagram.notes)), paths(freshIds(diagram.paths)), layers(freshIds(diagram.layers))
    {
    }

    ElementRef of(const ElementRef &element) const
    {
        switch (element.type) {
        case ElementType::Node: return ElementRef(nodes.value(NodeId(element.id)));
        case ElementType::Edge: return ElementRef(edges.value(EdgeId(element.id)));
        case ElementType::Group: return ElementRef(groups.value(GroupId(element.id)));
        case ElementType::Note: return ElementRef(notes.value(NoteId(element.id)));
        case ElementType::Path: return ElementRef(paths.value(PathId(element.id)));
        case ElementType::Design: break;
        }
        return element;
    }

    QMap<NodeId, NodeId> nodes;
    QMap<EdgeId, EdgeId> edges;
    QMap<GroupId, GroupId> groups;
    QMap<NoteId, NoteId> notes;
    QMap<PathId, PathId> paths;
    QMap<LayerId, LayerId> layers;
};

} // namespace

Diagram withFreshIds(const Diagram &diagram)
{
    const Ids ids(diagram);
    Diagram copy;
    copy.info = diagram.info;
    for (Layer layer : diagram.layers) {
        layer.id = ids.layers.value(layer.id);
        copy.layers.insert(layer.id, layer);
    }
    for (Group group : diagram.groups) {
        group.id = ids.groups.value(group.id);
        group.layer = ids.layers.value(group.layer);
        group.parent = ids.groups.value(group.parent);
        copy.groups.insert(group.id, group);
    }
    for (Node node : diagram.nodes) {
        node.id = ids.nodes.value(node.id);
        node.layer = ids.layers.value(node.layer);
        node.group = ids.groups.value(node.group);
        copy.nodes.insert(node.id, node);
    }
    for (Edge edge : diagram.edges) {
        edge.id = ids.edges.value(edge.id);
        edge.layer = ids.layers.value(edge.layer);
        edge.from = ids.nodes.value(edge.from);
        edge.to = ids.nodes.value(edge.to);
        copy.edges.insert(edge.id, edge);
    }
    for (Note note : diagram.notes) {
        note.id = ids.notes.value(note.id);
        note.layer = ids.layers.value(note.layer);
        note.explains = note.explains.transform([&ids](const ElementRef &element) { return ids.of(element); });
        copy.notes.insert(note.id, note);
    }
    for (RequestPath path : diagram.paths) {
        path.id = ids.paths.value(path.id);
        for (EdgeId &step : path.steps)
            step = ids.edges.value(step);
        copy.paths.insert(path.id, path);
    }
    for (TradeOff tradeOff : diagram.tradeOffs) {
        tradeOff.id = TradeOffId::create();
        for (ElementRef &element : tradeOff.elements)
            element = ids.of(element);
        copy.tradeOffs.insert(tradeOff.id, tradeOff);
    }
    for (Section section : diagram.sections) {
        section.id = SectionId::create();
        copy.sections.insert(section.id, section);
    }
    return copy;
}

} // namespace archdeck
