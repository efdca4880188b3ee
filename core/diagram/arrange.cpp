#include "core/diagram/arrange.h"

#include "core/diagram/locking.h"
#include "core/diagram/visiblepart.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

bool isBox(const ElementRef &element)
{
    return element.type == ElementType::Node || element.type == ElementType::Group || element.type == ElementType::Note;
}

GroupId ownerOf(const Diagram &diagram, const ElementRef &element)
{
    if (element.type == ElementType::Node)
        return diagram.nodes.value(NodeId(element.id)).group;
    if (element.type == ElementType::Group)
        return diagram.groups.value(GroupId(element.id)).parent;
    return {};
}

/// The offset of the innermost of the groups round `group` (itself included) that has one.
QPointF inheritedOffset(const Diagram &diagram, GroupId group, const QHash<ElementRef, QPointF> &offsets)
{
    for (qsizetype steps = 0; !group.isNull() && steps <= diagram.groups.size(); ++steps) {
        const ElementRef element(group);
        if (const auto own = offsets.constFind(element); own != offsets.cend())
            return isLocked(diagram, element) ? QPointF() : *own;
        group = diagram.groups.value(group).parent;
    }
    return {};
}

QPointF offsetOf(const Diagram &diagram, const ElementRef &element, const QHash<ElementRef, QPointF> &offsets)
{
    if (isLocked(diagram, element))
        return {};
    if (const auto own = offsets.constFind(element); own != offsets.cend())
        return *own;
    return inheritedOffset(diagram, ownerOf(diagram, element), offsets);
}

void shiftLine(Edge &edge, const QPointF &from, const QPointF &to)
{
    if (from != to) {
        edge.route = Route();
        return;
    }
    for (QPointF &point : edge.route.points)
        point += from;
    if (edge.route.labelCentre)
        *edge.route.labelCentre += from;
    for (QPointF &corner : edge.waypoints)
        corner += from;
}

QPointF alignmentOffset(const QRectF &box, const QRectF &reference, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left: return {reference.left() - box.left(), 0};
    case Alignment::Centre: return {reference.center().x() - box.center().x(), 0};
    case Alignment::Right: return {reference.right() - box.right(), 0};
    case Alignment::Top: return {0, reference.top() - box.top()};
    case Alignment::Middle: return {0, reference.center().y() - box.center().y()};
    case Alignment::Bottom: return {0, reference.bottom() - box.bottom()};
    }
    return {};
}

/// A box seen along one axis.
struct Span
{
    ElementRef element;
    double start;
    double length;
    bool isFixed;
};

/// Equal gaps between neighbours from `first` to `last`, which stay.
void spread(QList<Span> &spans, qsizetype first, qsizetype last)
{
    double room = spans[last].start - spans[first].start - spans[first].length;
    for (qsizetype i = first + 1; i < last; ++i)
        room -= spans[i].length;
    const double gap = room / double(last - first);
    for (qsizetype i = first + 1; i < last; ++i)
        spans[i].start = spans[i - 1].start + spans[i - 1].length + gap;
}

} // namespace

QList<ElementRef> boxesOf(const Diagram &diagram, const Selection &selection)
{
    const QSet<GroupId> groups = groupsOf(selection);
    QList<ElementRef> boxes;
    for (const ElementRef &element : selection) {
        const bool comesAlong = isInsideAny(diagram, ownerOf(diagram, element), groups);
        if (isBox(element) && diagram.contains(element) && !comesAlong)
            boxes.append(element);
    }
    std::ranges::sort(boxes);
    return boxes;
}

QRectF drawnBox(const Diagram &diagram, const ElementRef &element)
{
    return element.type == ElementType::Group ? drawnRect(diagram.groups.value(GroupId(element.id)))
                                              : diagram.rectOf(element);
}

Diagram shifted(const Diagram &diagram, const QHash<ElementRef, QPointF> &offsets)
{
    if (std::ranges::all_of(offsets, &QPointF::isNull))
        return diagram;
    Diagram result = diagram;
    const auto shift = [&](auto &table) {
        for (auto &element : table)
            element.rect.translate(offsetOf(diagram, ElementRef(element.id), offsets));
    };
    shift(result.nodes);
    shift(result.groups);
    shift(result.notes);
    for (Edge &edge : result.edges) {
        shiftLine(edge, result.nodes.value(edge.from).rect.topLeft() - diagram.nodes.value(edge.from).rect.topLeft(),
                  result.nodes.value(edge.to).rect.topLeft() - diagram.nodes.value(edge.to).rect.topLeft());
    }
    return result;
}

Diagram aligned(const Diagram &diagram, const Selection &selection, Alignment alignment)
{
    const QList<ElementRef> boxes = boxesOf(diagram, selection);
    QRectF all;
    QRectF fixed;
    for (const ElementRef &box : boxes) {
        all |= drawnBox(diagram, box);
        if (isLocked(diagram, box))
            fixed |= drawnBox(diagram, box);
    }
    QHash<ElementRef, QPointF> offsets;
    for (const ElementRef &box : boxes) {
        if (!isLocked(diagram, box))
            offsets.insert(box, alignmentOffset(drawnBox(diagram, box), fixed.isEmpty() ? all : fixed, alignment));
    }
    return shifted(diagram, offsets);
}

Diagram distributed(const Diagram &diagram, const Selection &selection, Qt::Orientation orientation)
{
    const bool isHorizontal = orientation == Qt::Horizontal;
    QList<Span> spans;
    for (const ElementRef &box : boxesOf(diagram, selection)) {
        const QRectF rect = drawnBox(diagram, box);
        spans.append({box, isHorizontal ? rect.left() : rect.top(), isHorizontal ? rect.width() : rect.height(),
                      isLocked(diagram, box)});
    }
    if (spans.size() < 3)
        return diagram;
    std::ranges::stable_sort(spans, {}, [](const Span &span) { return span.start + span.length / 2; });
    const QList<Span> before = spans;
    qsizetype anchor = 0;
    for (qsizetype i = 1; i < spans.size(); ++i) {
        if (spans[i].isFixed || i == spans.size() - 1) {
            spread(spans, anchor, i);
            anchor = i;
        }
    }
    QHash<ElementRef, QPointF> offsets;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const double by = spans[i].start - before[i].start;
        if (std::abs(by) > 1e-9) // what is in its place already stays there to the last digit
            offsets.insert(spans[i].element, isHorizontal ? QPointF(by, 0) : QPointF(0, by));
    }
    return shifted(diagram, offsets);
}

Diagram sameSized(const Diagram &diagram, const Selection &selection, Dimension dimension)
{
    QList<ElementRef> boxes = boxesOf(diagram, selection);
    boxes.removeIf([&diagram](const ElementRef &box) {
        return box.type == ElementType::Group && diagram.groups.value(GroupId(box.id)).isCollapsed;
    });
    QSizeF largest;
    for (const ElementRef &box : std::as_const(boxes))
        largest = largest.expandedTo(diagram.rectOf(box).size());
    Diagram result = diagram;
    for (const ElementRef &box : std::as_const(boxes)) {
        if (isLocked(diagram, box))
            continue;
        const QRectF before = diagram.rectOf(box);
        QRectF after = before;
        if (dimension != Dimension::Height)
            after.setWidth(largest.width());
        if (dimension != Dimension::Width)
            after.setHeight(largest.height());
        after.moveCenter(before.center());
        if (after.size() != before.size())
            result = resized(result, box, after);
    }
    return result;
}

} // namespace archdeck
