#include "core/diagram/grouping.h"

#include "core/diagram/locking.h"
#include "core/diagram/visiblepart.h"

#include <algorithm>

namespace archdeck {

namespace {

GroupId parentOf(const Diagram &diagram, const ElementRef &element)
{
    if (element.type == ElementType::Node)
        return diagram.nodes.value(NodeId(element.id)).group;
    if (element.type == ElementType::Group)
        return diagram.groups.value(GroupId(element.id)).parent;
    return {};
}

void setParent(Diagram &diagram, const ElementRef &element, GroupId group)
{
    if (element.type == ElementType::Node)
        diagram.nodes[NodeId(element.id)].group = group;
    else if (element.type == ElementType::Group)
        diagram.groups[GroupId(element.id)].parent = group;
}

/// Components and groups of the selection that no selected group brings along.
QList<ElementRef> outermost(const Diagram &diagram, const Selection &selection)
{
    const QSet<GroupId> groups = groupsOf(selection);
    QList<ElementRef> found;
    for (const ElementRef &element : selection) {
        if ((element.type != ElementType::Node && element.type != ElementType::Group) || !diagram.contains(element))
            continue;
        if (!isInsideAny(diagram, parentOf(diagram, element), groups))
            found.append(element);
    }
    return found;
}

QRectF roomOfMembers(const Diagram &diagram, GroupId group)
{
    QRectF room;
    for (const Node &node : diagram.nodes) {
        if (node.group == group)
            room |= node.rect;
    }
    for (const Group &inner : diagram.groups) {
        if (inner.parent == group)
            room |= drawnRect(inner);
    }
    return room;
}

} // namespace

Diagram folded(const Diagram &diagram, const Selection &selection, Folding folding)
{
    Diagram result = diagram;
    for (const ElementRef &element : unlocked(diagram, selection)) {
        if (element.type == ElementType::Group)
            result.groups[GroupId(element.id)].isCollapsed = folding == Folding::Collapsed;
    }
    return result;
}

Diagram movedInto(const Diagram &diagram, const Selection &selection, GroupId group)
{
    Diagram result = diagram;
    for (const ElementRef &element : outermost(diagram, unlocked(diagram, selection))) {
        const bool isRoundIt = element.type == ElementType::Group && diagram.isInside(group, GroupId(element.id));
        if (!isRoundIt)
            setParent(result, element, group);
    }
    return result;
}

Diagram takenOut(const Diagram &diagram, const Selection &selection)
{
    Diagram result = diagram;
    for (const ElementRef &element : outermost(diagram, unlocked(diagram, selection)))
        setParent(result, element, diagram.groups.value(parentOf(diagram, element)).parent);
    return result;
}

Diagram grown(const Diagram &diagram, const Selection &elements, const GroupMargins &margins)
{
    QSet<GroupId> affected;
    for (const ElementRef &element : elements) {
        GroupId group = parentOf(diagram, element);
        for (qsizetype steps = 0; !group.isNull() && steps <= diagram.groups.size(); ++steps) {
            affected.insert(group);
            group = diagram.groups.value(group).parent;
        }
    }
    QList<GroupId> inwardsOut(affected.cbegin(), affected.cend());
    std::ranges::sort(inwardsOut, [&diagram](GroupId a, GroupId b) {
        const int depthA = diagram.depthOf(a);
        const int depthB = diagram.depthOf(b);
        return depthA != depthB ? depthA > depthB : a < b;
    });
    Diagram result = diagram;
    for (const GroupId &id : std::as_const(inwardsOut)) {
        const Group group = result.groups.value(id);
        const QRectF room = roomOfMembers(result, id);
        if (room.isNull() || group.isCollapsed || isLocked(result, ElementRef(id)) || group.rect.contains(room))
            continue;
        result.groups[id].rect = group.rect.united(
            room.adjusted(-margins.side, -margins.title, margins.side, margins.side));
    }
    return result;
}

Selection removable(const Diagram &diagram, const Selection &selection)
{
    Selection going = unlocked(diagram, selection);
    Selection folds = going;
    folds.removeIf([&diagram](const ElementRef &element) {
        return element.type != ElementType::Group || !diagram.groups.value(GroupId(element.id)).isCollapsed;
    });
    going |= unlocked(diagram, withMembers(diagram, folds));
    return going;
}

} // namespace archdeck
