#include "core/exchange/excalidraw/excalidrawgroups.h"

#include "core/exchange/carried.h"

#include <QtCore/qmap.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

/// Round the members of a group that has no box of its own.
constexpr double margin = 16;

double area(const QRectF &rect)
{
    return rect.width() * rect.height();
}

} // namespace

ExcalidrawGroups::ExcalidrawGroups(const ExcalidrawScene &scene, const ExcalidrawBoxes &boxes, Diagram &diagram)
    : m_scene(scene), m_boxes(boxes), m_diagram(diagram)
{
    addContainers();
    addFrames();
    addLooseGroups();
    nest();
}

void ExcalidrawGroups::addContainers()
{
    for (qsizetype i = 0; i < m_boxes.boxes().size(); ++i) {
        const ExcalidrawBox &box = m_boxes.boxes()[i];
        if (!box.isContainer)
            continue;
        const ExcalidrawElement &element = m_scene.elements[box.element];
        Group group;
        group.kind = u"group"_s;
        const auto own = carriedElement<Group>(element.own.value("group"_L1).toObject());
        if (own)
            group = *own;
        const bool isOwn = own && own->id.toString() == element.id && !m_diagram.groups.contains(own->id);
        if (!isOwn) {
            group.id = stableId<GroupId>(u"excalidraw"_s, element.id);
            group.key = element.id;
            group.order = int(box.element);
        }
        group.rect = box.rect;
        if (withoutMarks(group.label) != box.label)
            group.label = box.label;
        if (!own || element.own.value("fill"_L1).toString() != element.background)
            group.style.fill = element.background;
        if (!own || element.own.value("line"_L1).toString() != element.stroke)
            group.style.line = element.stroke;
        group.isLocked = element.isLocked;
        m_diagram.groups.insert(group.id, group);
        m_ofBox.insert(i, group.id);
        if (own)
            m_ofOwnId.insert(own->id.toString(), group.id);
    }
}

void ExcalidrawGroups::addFrames()
{
    for (qsizetype i = 0; i < m_scene.elements.size(); ++i) {
        const ExcalidrawElement &element = m_scene.elements[i];
        if (element.type != ExcalidrawElement::Type::Frame)
            continue;
        Group group;
        group.id = stableId<GroupId>(u"excalidraw"_s, element.id);
        group.key = element.id;
        group.kind = u"group"_s;
        group.label = element.text;
        group.rect = element.box;
        group.order = int(i);
        group.isLocked = element.isLocked;
        m_diagram.groups.insert(group.id, group);
        m_ofFrame.insert(element.id, group.id);
    }
}

void ExcalidrawGroups::addLooseGroups()
{
    QMap<QString, QList<qsizetype>> members;
    for (qsizetype i = 0; i < m_boxes.boxes().size(); ++i) {
        const ExcalidrawBox &box = m_boxes.boxes()[i];
        const ExcalidrawElement &element = m_scene.elements[box.element];
        for (const QString &id : element.groupIds) {
            // A drawing of several pieces is one component; its groups say nothing else.
            if (!m_ofOwnId.contains(id) && !(box.isDrawing && id == element.groupIds.constLast()))
                members[id].append(i);
        }
    }
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        QRectF rect;
        for (const qsizetype box : *it)
            rect |= m_boxes.boxes()[box].rect;
        // One of the members is drawn round the others: it is the group already.
        const bool hasBox = std::ranges::any_of(*it, [&](qsizetype box) {
            return m_boxes.boxes()[box].isContainer && m_boxes.boxes()[box].rect.adjusted(-2, -2, 2, 2).contains(rect);
        });
        if (it->size() < 2 || hasBox)
            continue;
        Group group;
        group.id = stableId<GroupId>(u"excalidraw"_s, u"group/"_s + it.key());
        group.key = it.key();
        group.kind = u"group"_s;
        group.rect = rect.adjusted(-margin, -margin, margin, margin);
        group.order = int(m_boxes.boxes()[it->constFirst()].element);
        m_diagram.groups.insert(group.id, group);
        m_ofGroupId.insert(it.key(), group.id);
        m_sample.insert(group.id, it->constFirst());
    }
}

/// Our files say by ids what lies in what.
GroupId ExcalidrawGroups::ownGroup(const ExcalidrawElement &element, GroupId self) const
{
    for (const QString &id : element.groupIds) {
        const GroupId group = m_ofOwnId.value(id);
        if (!group.isNull() && group != self)
            return group;
    }
    return {};
}

GroupId ExcalidrawGroups::smallest(const QList<GroupId> &candidates, const QRectF &inner) const
{
    GroupId best;
    for (const GroupId candidate : candidates) {
        if (candidate.isNull() || area(m_diagram.groups[candidate].rect) <= area(inner))
            continue;
        if (best.isNull() || area(m_diagram.groups[candidate].rect) < area(m_diagram.groups[best].rect))
            best = candidate;
    }
    return best;
}

GroupId ExcalidrawGroups::homeOf(qsizetype index) const
{
    const ExcalidrawBox &box = m_boxes.boxes()[index];
    const ExcalidrawElement &element = m_scene.elements[box.element];
    const GroupId own = ownGroup(element, groupOf(index));
    if (!element.own.isEmpty())
        return own;
    QList<GroupId> candidates{own, groupOf(box.parent), m_ofFrame.value(element.frame)};
    for (const QString &id : element.groupIds)
        candidates.append(m_ofGroupId.value(id));
    return smallest(candidates, box.rect);
}

void ExcalidrawGroups::nest()
{
    for (auto it = m_ofBox.cbegin(); it != m_ofBox.cend(); ++it)
        m_diagram.groups[*it].parent = homeOf(it.key());
    for (const GroupId id : std::as_const(m_ofGroupId)) {
        Group &group = m_diagram.groups[id];
        const ExcalidrawBox &box = m_boxes.boxes()[m_sample[id]];
        const ExcalidrawElement &element = m_scene.elements[box.element];
        QList<GroupId> candidates{m_ofFrame.value(element.frame)};
        for (const QString &outer : element.groupIds.sliced(element.groupIds.indexOf(group.key) + 1))
            candidates.append(m_ofGroupId.value(outer));
        for (qsizetype round = box.parent; round >= 0; round = m_boxes.boxes()[round].parent) {
            if (m_boxes.boxes()[round].rect.contains(group.rect.adjusted(margin, margin, -margin, -margin)))
                candidates.append(groupOf(round));
        }
        group.parent = smallest(candidates, group.rect);
    }
}

} // namespace archdeck
