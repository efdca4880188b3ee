#include "widgets/diagram/gestures/preview.h"

#include "core/render/componentmetrics.h"
#include "widgets/diagram/diagramscene.h"

namespace archdeck {

RouteOptions routeOptions()
{
    return {[](const QString &text) { return edgeLabelSize(text); }};
}

void setRoutes(Diagram &diagram, const QHash<EdgeId, Route> &routes)
{
    for (auto it = routes.begin(); it != routes.end(); ++it)
        diagram.edges[it.key()].route = it.value();
}

void showFrame(DiagramScene &scene, const Diagram &start, const Diagram &after, const Selection &touched)
{
    Selection all = touched;
    // Side by side: a search for each of thousands would take as long as routing those that moved.
    auto before = start.edges.cbegin();
    for (auto edge = after.edges.cbegin(); edge != after.edges.cend(); ++edge) {
        while (before != start.edges.cend() && before.key() < edge.key())
            ++before;
        if (before == start.edges.cend() || before.key() != edge.key() || before->route != edge->route)
            all.insert(ElementRef(edge.key()));
    }
    for (const Group &group : after.groups) { // they grow round their members
        const auto old = start.groups.constFind(group.id);
        if (old == start.groups.constEnd() || old->rect != group.rect)
            all.insert(ElementRef(group.id));
    }
    scene.showPreview(after, all);
}

QList<Snapper::Box> snapBoxes(const Diagram &drawn, const Selection &moving)
{
    Selection around; // the groups that hold what moves
    for (const ElementRef &element : moving) {
        GroupId group = element.type == ElementType::Node ? drawn.nodes.value(NodeId(element.id)).group
            : element.type == ElementType::Group          ? drawn.groups.value(GroupId(element.id)).parent
                                                          : GroupId();
        for (; !group.isNull() && !around.contains(ElementRef(group)); group = drawn.groups.value(group).parent)
            around.insert(ElementRef(group));
    }
    QList<Snapper::Box> boxes;
    for (const Node &node : drawn.nodes) {
        // The stand-in of a collapsed group has the group's id.
        if (!moving.contains(ElementRef(node.id)) && !moving.contains(ElementRef(ElementType::Group, node.id.uuid())))
            boxes.append({node.rect, node.group});
    }
    for (const Note &note : drawn.notes) {
        if (!moving.contains(ElementRef(note.id)))
            boxes.append({note.rect, {}});
    }
    for (const Group &group : drawn.groups) {
        const ElementRef element(group.id);
        if (!moving.contains(element) && !around.contains(element))
            boxes.append({group.rect, group.parent});
    }
    return boxes;
}

} // namespace archdeck
