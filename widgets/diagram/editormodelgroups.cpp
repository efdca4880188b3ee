#include "core/diagram/layering.h"
#include "core/render/componentmetrics.h"
#include "widgets/diagram/editormodel.h"

namespace archdeck {

bool EditorModel::groupSelection()
{
    const auto hasBoxes = [](const Selection &selection) {
        return std::ranges::any_of(selection, [](const ElementRef &element) {
            return element.type == ElementType::Node || element.type == ElementType::Group;
        });
    };
    const auto free = hasBoxes(m_selection) ? unlockedOf(m_selection) : std::nullopt;
    if (!free || !hasBoxes(*free))
        return false;
    const GroupId id = GroupId::create();
    const auto count = int(boxesOf(diagram(), *free).size());
    if (!step(tr("Group %n element(s)", nullptr, count),
              grouped(diagram(), *free, id, tr("Group"), metrics::groupPadding, metrics::groupTitleHeight - 8)))
        return false;
    select({ElementRef(id)});
    Q_EMIT nameWanted(ElementRef(id));
    return true;
}

bool EditorModel::ungroupSelection()
{
    const QList<ElementRef> groups = selectedOf(ElementType::Group);
    const auto free = unlockedOf(Selection(groups.cbegin(), groups.cend()));
    if (!free || free->isEmpty())
        return false;
    const Selection members = withMembers(diagram(), *free) - *free;
    if (!step(tr("Ungroup %n group(s)", nullptr, int(free->size())), removed(diagram(), *free)))
        return false;
    selectShown(members);
    return true;
}

bool EditorModel::foldSelection(Folding folding)
{
    const QList<ElementRef> groups = selectedOf(ElementType::Group);
    const auto free = unlockedOf(Selection(groups.cbegin(), groups.cend()));
    if (!free || free->isEmpty())
        return false;
    const Diagram after = folded(diagram(), *free, folding);
    const auto count = int(free->size());
    return after != diagram()
        && step(folding == Folding::Collapsed ? tr("Collapse %n group(s)", nullptr, count)
                                              : tr("Expand %n group(s)", nullptr, count),
                after);
}

bool EditorModel::fold(GroupId group, Folding folding)
{
    if (!unlockedOf({ElementRef(group)}))
        return false;
    const Diagram after = folded(diagram(), {ElementRef(group)}, folding);
    return after != diagram()
        && step(folding == Folding::Collapsed ? tr("Collapse %n group(s)", nullptr, 1)
                                              : tr("Expand %n group(s)", nullptr, 1),
                after);
}

bool EditorModel::moveSelectionInto(GroupId group)
{
    const QString label = group.isNull() ? tr("Take %n element(s) out of groups", nullptr, int(m_selection.size()))
                                         : tr("Move %n element(s) into \"%1\"", nullptr, int(m_selection.size()))
                                               .arg(diagram().groups.value(group).label);
    return stepOnSelection(label,
                           [&](const Selection &free) { return grown(movedInto(diagram(), free, group), free); });
}

bool EditorModel::takeSelectionOut()
{
    return stepOnSelection(tr("Take %n element(s) out of a group", nullptr, int(m_selection.size())),
                           [&](const Selection &free) { return takenOut(diagram(), free); });
}

void EditorModel::enterGroup(GroupId group)
{
    if (group == m_enteredGroup || diagram().groups.value(group).isCollapsed)
        return;
    m_enteredGroup = group;
    Selection kept = m_selection;
    kept.removeIf([this](const ElementRef &element) { return !isInReach(element); });
    select(kept);
    Q_EMIT enteredGroupChanged();
}

bool EditorModel::leaveGroup()
{
    if (m_enteredGroup.isNull())
        return false;
    const GroupId left = m_enteredGroup;
    enterGroup(diagram().groups.value(left).parent);
    select({ElementRef(left)});
    return true;
}

bool EditorModel::isInReach(const ElementRef &element) const
{
    const auto isInside = [this](NodeId node) {
        return diagram().isInside(diagram().nodes.value(node).group, m_enteredGroup);
    };
    if (m_enteredGroup.isNull())
        return true;
    switch (element.type) {
    case ElementType::Node: return isInside(NodeId(element.id));
    case ElementType::Group: {
        const GroupId group(element.id);
        return group != m_enteredGroup && diagram().isInside(group, m_enteredGroup);
    }
    case ElementType::Edge: {
        const Edge edge = diagram().edges.value(EdgeId(element.id));
        return isInside(edge.from) && isInside(edge.to);
    }
    // Notes belong to no group: those that lie on it are meant.
    case ElementType::Note:
        return diagram().groups.value(m_enteredGroup).rect.contains(diagram().rectOf(element).center());
    case ElementType::Design:
    case ElementType::Path: break;
    }
    return true;
}

LayerId EditorModel::addLayer(const QString &name)
{
    const LayerId id = LayerId::create();
    return step(tr("Add layer \"%1\"").arg(name), withNewLayer(diagram(), id, name)) ? id : LayerId();
}

bool EditorModel::putLayer(const Layer &layer)
{
    const Layer before = diagram().layers.value(layer.id);
    const QString label = before.isVisible != layer.isVisible
        ? (layer.isVisible ? tr("Show layer \"%1\"") : tr("Hide layer \"%1\""))
        : before.isLocked != layer.isLocked ? (layer.isLocked ? tr("Lock layer \"%1\"") : tr("Unlock layer \"%1\""))
                                            : tr("Rename layer \"%1\"");
    return step(label.arg(layer.name), withLayer(diagram(), layer));
}

bool EditorModel::removeLayer(LayerId layer)
{
    return step(tr("Delete layer \"%1\"").arg(diagram().layers.value(layer).name), withoutLayer(diagram(), layer));
}

bool EditorModel::moveLayer(LayerId layer, qsizetype place)
{
    const Diagram after = withLayerAt(diagram(), layer, place);
    return after != diagram() && step(tr("Move layer \"%1\"").arg(diagram().layers.value(layer).name), after);
}

bool EditorModel::moveSelectionToLayer(LayerId layer)
{
    const QString name = layer.isNull() ? tr("Base layer") : diagram().layers.value(layer).name;
    return stepOnSelection(tr("Move %n element(s) to layer \"%1\"", nullptr, int(m_selection.size())).arg(name),
                           [&](const Selection &free) { return onLayer(diagram(), free, layer); });
}

} // namespace archdeck
