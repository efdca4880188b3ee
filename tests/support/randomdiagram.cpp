#include "tests/support/randomdiagram.h"

namespace archdeck::test {

namespace {

using namespace Qt::Literals::StringLiterals;

template<typename AnyId>
AnyId randomId(Rng &rng)
{
    const quint64 high = rng.next();
    const quint64 low = rng.next();
    return AnyId(QUuid(uint(high), ushort(high >> 32), ushort(high >> 48), uchar(low), uchar(low >> 8),
                       uchar(low >> 16), uchar(low >> 24), uchar(low >> 32), uchar(low >> 40), uchar(low >> 48),
                       uchar(low >> 56)));
}

QString randomText(Rng &rng)
{
    static const QStringList words{
        u""_s,          u"Gateway"_s,     u"p99 < 200 ms"_s,      u"übergröße"_s,           u"向量索引"_s,
        u"🚀 launch"_s, u"line\nbreak"_s, u"\"quoted\" 'text'"_s, u"{{c1::not a cloze}}"_s, u"a\tb\\c"_s};
    return words[rng.below(int(words.size()))];
}

double randomCoordinate(Rng &rng)
{
    return rng.uniform() * 4000 - 2000;
}

QRectF randomRect(Rng &rng)
{
    return {randomCoordinate(rng), randomCoordinate(rng), 1 + rng.uniform() * 400, 1 + rng.uniform() * 300};
}

template<typename Key, typename T>
Key anyKey(const QMap<Key, T> &table, Rng &rng)
{
    return table.isEmpty() ? Key() : std::next(table.begin(), rng.below(int(table.size()))).key();
}

ElementRef anyElement(const Diagram &diagram, Rng &rng)
{
    const ElementRef candidates[] = {ElementRef(anyKey(diagram.nodes, rng)), ElementRef(anyKey(diagram.edges, rng)),
                                     ElementRef(anyKey(diagram.groups, rng)), ElementRef(anyKey(diagram.notes, rng)),
                                     ElementRef(anyKey(diagram.paths, rng))};
    const ElementRef chosen = candidates[rng.below(5)];
    return chosen.id.isNull() ? ElementRef() : chosen;
}

void changeProperties(Properties &properties, Rng &rng)
{
    const QString key = u"property%1"_s.arg(rng.below(4));
    if (rng.below(3) == 0)
        properties.remove(key);
    else
        properties.insert(key, randomText(rng));
}

void leaveLostLayers(Diagram &diagram)
{
    const auto leave = [&diagram](auto &table) {
        for (auto &element : table) {
            if (!diagram.layers.contains(element.layer))
                element.layer = {};
        }
    };
    leave(diagram.nodes);
    leave(diagram.edges);
    leave(diagram.groups);
    leave(diagram.notes);
}

/// Removes what can't exist any more after something else was removed.
void dropLooseEnds(Diagram &diagram)
{
    erase_if(diagram.edges, [&diagram](const auto &item) {
        return !diagram.nodes.contains(item->from) || !diagram.nodes.contains(item->to);
    });
    for (Node &node : diagram.nodes) {
        if (!diagram.groups.contains(node.group))
            node.group = {};
    }
    for (Group &group : diagram.groups) {
        if (!diagram.groups.contains(group.parent))
            group.parent = {};
    }
    for (RequestPath &path : diagram.paths)
        path.steps.removeIf([&diagram](const EdgeId &step) { return !diagram.edges.contains(step); });
    for (Note &note : diagram.notes) {
        if (note.explains && !diagram.contains(*note.explains))
            note.explains.reset();
    }
    for (TradeOff &tradeOff : diagram.tradeOffs)
        tradeOff.elements.removeIf([&diagram](const ElementRef &element) { return !diagram.contains(element); });
}

void addEdge(Diagram &diagram, Rng &rng)
{
    if (diagram.nodes.isEmpty())
        return;
    Edge edge;
    edge.id = randomId<EdgeId>(rng);
    edge.key = randomText(rng);
    edge.from = anyKey(diagram.nodes, rng);
    edge.to = anyKey(diagram.nodes, rng);
    edge.label = randomText(rng);
    edge.call = CallKind(rng.below(4));
    edge.protocol = randomText(rng);
    edge.order = diagram.nextOrder();
    diagram.edges.insert(edge.id, edge);
}

void changeEdge(Diagram &diagram, Rng &rng)
{
    if (diagram.edges.isEmpty())
        return;
    Edge &edge = diagram.edges[anyKey(diagram.edges, rng)];
    edge.label = randomText(rng);
    edge.route.shape = RouteShape(rng.below(3));
    edge.route.points.clear();
    for (int i = rng.below(6); i > 0 && edge.route.shape != RouteShape::Automatic; --i)
        edge.route.points.append({randomCoordinate(rng), randomCoordinate(rng)});
    edge.route.labelCentre.reset();
    if (rng.below(2) == 0) {
        // One after the other: compilers differ in the order of arguments, and the fixtures hold what this made.
        const double y = randomCoordinate(rng);
        const double x = randomCoordinate(rng);
        edge.route.labelCentre = QPointF(x, y);
    }
    changeProperties(edge.properties, rng);
}

void changeGroups(Diagram &diagram, Rng &rng)
{
    const GroupId fresh = randomId<GroupId>(rng);
    diagram.groups.insert(fresh,
                          {fresh, randomText(rng), u"vpc"_s, randomText(rng), randomRect(rng),
                           anyKey(diagram.groups, rng), diagram.nextOrder()});
    if (!diagram.nodes.isEmpty())
        diagram.nodes[anyKey(diagram.nodes, rng)].group = fresh;
}

void changePath(Diagram &diagram, Rng &rng)
{
    PathId id = anyKey(diagram.paths, rng);
    if (id.isNull() || rng.below(2) == 0) {
        id = randomId<PathId>(rng);
        diagram.paths.insert(id, {id, randomText(rng), randomText(rng), {}, rng.below(9)});
    }
    RequestPath &path = diagram.paths[id];
    path.name = randomText(rng);
    if (!path.steps.isEmpty() && rng.below(3) == 0)
        path.steps.removeAt(rng.below(int(path.steps.size())));
    else if (!diagram.edges.isEmpty())
        path.steps.append(anyKey(diagram.edges, rng));
    // From a copy, so that the fixtures of schema 1 still hold what else this makes.
    Rng apart = rng;
    changeProperties(path.properties, apart);
}

void changeTradeOff(Diagram &diagram, Rng &rng)
{
    TradeOffId id = anyKey(diagram.tradeOffs, rng);
    if (id.isNull() || rng.below(2) == 0) {
        id = randomId<TradeOffId>(rng);
        diagram.tradeOffs.insert(id, {id, {}, {}, {}, {}, -1, {}, {}, rng.below(9)});
    }
    TradeOff &tradeOff = diagram.tradeOffs[id];
    tradeOff.question = randomText(rng);
    tradeOff.why = randomText(rng);
    tradeOff.switchWhen = randomText(rng);
    tradeOff.elements = {anyElement(diagram, rng), anyElement(diagram, rng)};
    tradeOff.options.clear();
    for (int i = rng.below(4); i > 0; --i) {
        TradeOffOption option{randomText(rng), {}, {}};
        for (int j = rng.below(3); j > 0; --j)
            option.pros.append(randomText(rng));
        for (int j = rng.below(3); j > 0; --j)
            option.cons.append(randomText(rng));
        tradeOff.options.append(option);
    }
    tradeOff.decision = rng.below(int(tradeOff.options.size()) + 1) - 1;
}

void removeSomething(Diagram &diagram, Rng &rng)
{
    switch (rng.below(7)) {
    case 0: diagram.nodes.remove(anyKey(diagram.nodes, rng)); break;
    case 1: diagram.edges.remove(anyKey(diagram.edges, rng)); break;
    case 2: diagram.groups.remove(anyKey(diagram.groups, rng)); break;
    case 3: diagram.notes.remove(anyKey(diagram.notes, rng)); break;
    case 4: diagram.paths.remove(anyKey(diagram.paths, rng)); break;
    case 5: diagram.tradeOffs.remove(anyKey(diagram.tradeOffs, rng)); break;
    case 6: diagram.sections.remove(anyKey(diagram.sections, rng)); break;
    }
    dropLooseEnds(diagram);
}

void addNode(Diagram &diagram, Rng &rng)
{
    const NodeId id = randomId<NodeId>(rng);
    diagram.nodes.insert(id,
                         {id,
                          randomText(rng),
                          u"service"_s,
                          randomText(rng),
                          randomRect(rng),
                          anyKey(diagram.groups, rng),
                          {},
                          diagram.nextOrder()});
}

void changeNode(Diagram &diagram, Rng &rng)
{
    if (diagram.nodes.isEmpty())
        return;
    Node &node = diagram.nodes[anyKey(diagram.nodes, rng)];
    node.rect = randomRect(rng);
    node.label = randomText(rng);
    changeProperties(node.properties, rng);
}

void addNote(Diagram &diagram, Rng &rng)
{
    Note note{randomId<NoteId>(rng), randomText(rng), randomText(rng),
              randomRect(rng),       std::nullopt,    diagram.nextOrder()};
    if (rng.below(2) == 0)
        note.explains = anyElement(diagram, rng);
    diagram.notes.insert(note.id, note);
}

QString randomColour(Rng &rng)
{
    return rng.below(3) == 0 ? QString() : u"#%1"_s.arg(rng.below(0x1000000), 6, 16, QChar(u'0'));
}

std::optional<QPointF> randomAnchor(Rng &rng)
{
    if (rng.below(2) == 0)
        return {};
    const double along = rng.uniform();
    const double side = rng.below(2);
    return rng.below(2) == 0 ? QPointF(along, side) : QPointF(side, along);
}

void changeLayers(Diagram &diagram, Rng &rng)
{
    LayerId id = anyKey(diagram.layers, rng);
    if (!id.isNull() && rng.below(4) == 0) {
        diagram.layers.remove(id);
        leaveLostLayers(diagram);
        return;
    }
    if (id.isNull() || rng.below(2) == 0)
        id = randomId<LayerId>(rng);
    Layer layer{id, randomText(rng), randomText(rng)};
    layer.isVisible = rng.below(3) != 0;
    layer.isLocked = rng.below(3) == 0;
    layer.order = rng.below(9);
    diagram.layers.insert(id, layer);
}

/// Colours, layer and lock of one element of a table.
template<typename Key, typename T>
T *changeLooks(QMap<Key, T> &table, const Diagram &diagram, Rng &rng)
{
    if (table.isEmpty())
        return nullptr;
    T &element = table[anyKey(table, rng)];
    element.style.fill = randomColour(rng);
    element.style.line = randomColour(rng);
    element.layer = rng.below(3) == 0 ? LayerId() : anyKey(diagram.layers, rng);
    element.isLocked = rng.below(3) == 0;
    return &element;
}

void changeLine(Edge &edge, Rng &rng)
{
    edge.line = LineShape(rng.below(3));
    edge.arrows = Arrows(rng.below(3));
    edge.waypoints.clear();
    for (int i = rng.below(4); i > 0; --i) {
        const double y = randomCoordinate(rng);
        edge.waypoints.append({randomCoordinate(rng), y});
    }
    edge.fromAnchor = randomAnchor(rng);
    edge.toAnchor = randomAnchor(rng);
    edge.fromLabel = randomText(rng);
    edge.toLabel = randomText(rng);
    edge.labelPlace.reset();
    if (rng.below(2) == 0)
        edge.labelPlace = rng.uniform();
}

/// What came with schema 3 of the library.
void changeLooksOfSomething(Diagram &diagram, Rng &rng)
{
    switch (rng.below(7)) {
    case 0: changeLayers(diagram, rng); break;
    case 1: changeLooks(diagram.nodes, diagram, rng); break;
    case 2:
        if (Edge *edge = changeLooks(diagram.edges, diagram, rng))
            changeLine(*edge, rng);
        break;
    case 3:
        if (Group *group = changeLooks(diagram.groups, diagram, rng)) {
            group->isCollapsed = rng.below(2) == 0;
            changeProperties(group->properties, rng);
        }
        break;
    case 4:
        if (Note *note = changeLooks(diagram.notes, diagram, rng))
            changeProperties(note->properties, rng);
        break;
    default: break; // an edit that changes no looks
    }
}

} // namespace

Diagram randomEdit(Diagram diagram, Rng &rng)
{
    // From a generator of its own, so that the fixtures of schemas 1 and 2 still hold what else this makes.
    Rng looks(Rng(rng).next());
    changeLooksOfSomething(diagram, looks);
    switch (rng.below(11)) {
    case 0:
    case 1: addNode(diagram, rng); break;
    case 2: changeNode(diagram, rng); break;
    case 3: addEdge(diagram, rng); break;
    case 4: changeEdge(diagram, rng); break;
    case 5: changeGroups(diagram, rng); break;
    case 6: addNote(diagram, rng); break;
    case 7: changePath(diagram, rng); break;
    case 8: changeTradeOff(diagram, rng); break;
    case 9: removeSomething(diagram, rng); break;
    case 10: {
        const SectionId id = randomId<SectionId>(rng);
        diagram.sections.insert(id, {id, randomText(rng), randomText(rng), randomText(rng), rng.below(9)});
        diagram.info.title = randomText(rng);
        diagram.info.summary = randomText(rng);
        Rng apart = rng; // as for paths
        changeProperties(diagram.info.properties, apart);
        break;
    }
    }
    return diagram;
}

Diagram randomDiagram(int edits, Rng &rng)
{
    Diagram diagram;
    for (int i = 0; i < edits; ++i)
        diagram = randomEdit(std::move(diagram), rng);
    return diagram;
}

} // namespace archdeck::test
