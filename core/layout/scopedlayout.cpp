#include "core/layout/scopedlayout.h"

#include "core/layout/levels.h"
#include "core/layout/separate.h"
#include "core/layout/settle.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

/// Centres nearer than this are meant to be in one row or column.
constexpr double alignmentReach = 24;

Selection everythingDrawn(const Diagram &diagram)
{
    Selection all;
    const auto collect = [&all](const auto &table) {
        for (const auto &element : table)
            all.insert(ElementRef(element.id));
    };
    collect(diagram.nodes);
    collect(diagram.groups);
    collect(diagram.notes);
    return all;
}

QRectF boundsOf(const Diagram &diagram, const Selection &items)
{
    QRectF bounds;
    for (const ElementRef &item : items)
        bounds |= diagram.rectOf(item);
    return bounds;
}

/// The outermost selected components and groups, by the level that they lie in.
QMap<GroupId, Selection> scopeByLevel(const Diagram &diagram, const Selection &scope)
{
    QMap<GroupId, Selection> levels;
    const auto isInSelectedGroup = [&](GroupId group) {
        for (; !group.isNull(); group = diagram.groups.value(group).parent) {
            if (scope.contains(ElementRef(group)))
                return true;
        }
        return false;
    };
    for (const ElementRef &element : scope) {
        GroupId home;
        if (element.type == ElementType::Node)
            home = diagram.nodes.value(NodeId(element.id)).group;
        else if (element.type == ElementType::Group)
            home = diagram.groups.value(GroupId(element.id)).parent;
        else
            continue;
        if (!isInSelectedGroup(home))
            levels[home].insert(element);
    }
    return levels;
}

/// How far the block of newly placed items has to move to stand free of its neighbours on the level.
QPointF wayToFreePlace(const Diagram &diagram, GroupId level, const Selection &items, const QRectF &block, double gap)
{
    QList<Body> bodies;
    for (const ElementRef &item : itemsOf(diagram, level)) {
        if (!items.contains(item))
            bodies.append({diagram.rectOf(item), true});
    }
    bodies.append({block});
    return separated(bodies, gap).constLast();
}

/// Takes the places of `part`, moved by `offset`, over into `diagram`.
void take(Diagram &diagram, const Diagram &part, const QPointF &offset)
{
    for (const Node &node : part.nodes)
        diagram.nodes[node.id].rect = node.rect.translated(offset);
    for (const Group &group : part.groups)
        diagram.groups[group.id].rect = group.rect.translated(offset);
    for (const Edge &edge : part.edges) {
        Route &route = diagram.edges[edge.id].route = edge.route;
        for (QPointF &point : route.points)
            point += offset;
        if (route.labelCentre)
            *route.labelCentre += offset;
    }
}

/// The mean of each run of values that lie within the reach, in place of the values.
void alignValues(QList<double *> &values)
{
    std::ranges::stable_sort(values, {}, [](const double *value) { return *value; });
    for (qsizetype first = 0; first < values.size();) {
        qsizetype last = first;
        double sum = 0;
        while (last < values.size() && *values[last] - *values[first] <= alignmentReach)
            sum += *values[last++];
        const double mean = std::round(sum / double(last - first));
        for (; first < last; ++first)
            *values[first] = mean;
    }
}

void alignLevel(Diagram &diagram, GroupId level, const Selection &pinned)
{
    QList<NodeId> nodes;
    for (const ElementRef &item : itemsOf(diagram, level)) {
        if (item.type == ElementType::Node && !pinned.contains(item))
            nodes.append(NodeId(item.id));
    }
    QList<double> xs;
    QList<double> ys;
    for (const NodeId &node : std::as_const(nodes)) {
        xs.append(diagram.nodes.value(node).rect.center().x());
        ys.append(diagram.nodes.value(node).rect.center().y());
    }
    QList<double *> across;
    QList<double *> down;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        across.append(&xs[i]);
        down.append(&ys[i]);
    }
    alignValues(across);
    alignValues(down);
    for (qsizetype i = 0; i < nodes.size(); ++i)
        diagram.nodes[nodes[i]].rect.moveCenter({xs[i], ys[i]});
}

/// Notes go along with what they explain.
void moveNotes(Diagram &diagram, const Diagram &before)
{
    for (Note &note : diagram.notes) {
        if (!note.explains || note.isLocked)
            continue;
        const QPointF by = diagram.rectOf(*note.explains).center() - before.rectOf(*note.explains).center();
        note.rect.translate(std::round(by.x()), std::round(by.y()));
    }
}

/// Connections whose ends moved apart have lost the route that they had.
void dropCutRoutes(Diagram &diagram, const Diagram &before)
{
    for (Edge &edge : diagram.edges) {
        const QPointF from = diagram.nodes.value(edge.from).rect.center() - before.nodes.value(edge.from).rect.center();
        const QPointF to = diagram.nodes.value(edge.to).rect.center() - before.nodes.value(edge.to).rect.center();
        if (from != to)
            edge.route = edge.route == before.edges.value(edge.id).route ? Route() : edge.route;
    }
}

} // namespace

Diagram tidied(const Diagram &diagram, const LayoutOptions &options)
{
    const Selection pinned = pinnedElements(diagram);
    Diagram aligned = diagram;
    for (const Group &group : diagram.groups)
        alignLevel(aligned, group.id, pinned);
    alignLevel(aligned, {}, pinned);
    Diagram result = settled(aligned, pinned, options);
    dropCutRoutes(result, diagram);
    return result;
}

LayoutResult layoutOf(const Diagram &diagram)
{
    LayoutResult layout;
    for (const Node &node : diagram.nodes)
        layout.nodes.insert(node.id, node.rect);
    for (const Group &group : diagram.groups)
        layout.groups.insert(group.id, group.rect);
    for (const Note &note : diagram.notes)
        layout.notes.insert(note.id, note.rect);
    for (const Edge &edge : diagram.edges)
        layout.routes.insert(edge.id, edge.route);
    return layout;
}

Result<LayoutResult> layOutScope(const Diagram &diagram, const LayoutOptions &options, const StopToken &stop)
{
    LayoutOptions whole = options;
    whole.scope.clear();
    Diagram work = diagram;
    LayoutResult last;
    const QMap<GroupId, Selection> levels = scopeByLevel(diagram, options.scope);
    for (auto level = levels.begin(); level != levels.end(); ++level) {
        Diagram part = fragment(work, *level);
        part.notes.clear();
        const auto inner = layOut(part, whole, stop);
        if (!inner)
            return inner;
        last.method = inner->method;
        if (last.notice.isEmpty())
            last.notice = inner->notice;
        const Diagram placed = applied(part, *inner);
        const QRectF block = boundsOf(placed, *level);
        QPointF offset;
        if (pinnedElements(part).isEmpty()) {
            const QPointF back = boundsOf(work, *level).center() - block.center();
            offset = QPointF(std::round(back.x()), std::round(back.y()));
            offset += wayToFreePlace(work, level.key(), *level, block.translated(offset), options.nodeDistance);
        }
        take(work, placed, offset);
    }
    dropCutRoutes(work, diagram);
    moveNotes(work, diagram);
    LayoutResult result = layoutOf(settled(work, everythingDrawn(work), options));
    result.method = last.method;
    result.notice = last.notice;
    return result;
}

} // namespace archdeck
