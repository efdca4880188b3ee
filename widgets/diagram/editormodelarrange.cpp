#include "core/render/componentmetrics.h"
#include "widgets/diagram/editormodel.h"

namespace archdeck {

bool EditorModel::align(Alignment alignment)
{
    const auto count = int(boxesOf(diagram(), m_selection).size());
    return count > 1 && stepOnSelection(tr("Align %n element(s)", nullptr, count), [&](const Selection &) {
        return grown(aligned(diagram(), m_selection, alignment), m_selection);
    });
}

bool EditorModel::distribute(Qt::Orientation orientation)
{
    const auto count = int(boxesOf(diagram(), m_selection).size());
    return count > 2 && stepOnSelection(tr("Distribute %n element(s)", nullptr, count), [&](const Selection &) {
        return grown(distributed(diagram(), m_selection, orientation), m_selection);
    });
}

bool EditorModel::matchSize(Dimension dimension)
{
    const auto count = int(boxesOf(diagram(), m_selection).size());
    return count > 1 && stepOnSelection(tr("Match the size of %n element(s)", nullptr, count), [&](const Selection &) {
        return grown(sameSized(diagram(), m_selection, dimension), m_selection);
    });
}

bool EditorModel::restack(ZStep zStep)
{
    const auto count = int(m_selection.size());
    const QString label = zStep == ZStep::ToFront ? tr("Bring %n element(s) to the front", nullptr, count)
        : zStep == ZStep::Forward                 ? tr("Bring %n element(s) forward", nullptr, count)
        : zStep == ZStep::Backward                ? tr("Send %n element(s) backward", nullptr, count)
                                                  : tr("Send %n element(s) to the back", nullptr, count);
    return stepOnSelection(label, [&](const Selection &free) { return restacked(diagram(), free, zStep); });
}

bool EditorModel::lockSelection(Lock lock)
{
    const Diagram after = withLock(diagram(), m_selection, lock);
    const auto count = int(m_selection.size());
    return after != diagram()
        && step(lock == Lock::Locked ? tr("Lock %n element(s)", nullptr, count)
                                     : tr("Unlock %n element(s)", nullptr, count),
                after);
}

bool EditorModel::reverseSelection()
{
    const auto count = int(selectedOf(ElementType::Edge).size());
    return stepOnSelection(tr("Reverse %n connection(s)", nullptr, count),
                           [&](const Selection &free) { return withReversed(diagram(), free); });
}

bool EditorModel::setLineShape(LineShape shape)
{
    const auto count = int(selectedOf(ElementType::Edge).size());
    return stepOnSelection(tr("Change the line of %n connection(s)", nullptr, count),
                           [&](const Selection &free) { return withLineShape(diagram(), free, shape); });
}

bool EditorModel::setArrows(Arrows arrows)
{
    const auto count = int(selectedOf(ElementType::Edge).size());
    return stepOnSelection(tr("Change the arrows of %n connection(s)", nullptr, count),
                           [&](const Selection &free) { return withArrows(diagram(), free, arrows); });
}

bool EditorModel::clearWaypoints()
{
    const auto count = int(selectedOf(ElementType::Edge).size());
    return stepOnSelection(tr("Clear the corners of %n connection(s)", nullptr, count),
                           [&](const Selection &free) { return withoutWaypoints(diagram(), free); });
}

bool EditorModel::floatEnds()
{
    const auto count = int(selectedOf(ElementType::Edge).size());
    return stepOnSelection(tr("Free the ends of %n connection(s)", nullptr, count),
                           [&](const Selection &free) { return withFloatingEnds(diagram(), free); });
}

bool EditorModel::setLabelPlace(EdgeId edge, std::optional<double> place)
{
    return unlockedOf({ElementRef(edge)}) && step(tr("Move label"), withLabelPlace(diagram(), edge, place));
}

bool EditorModel::cloneAndConnect(Direction direction)
{
    const auto one = selectedOne();
    if (!one || one->type != ElementType::Node)
        return false;
    const NodeId copy = NodeId::create();
    const EdgeId edge = EdgeId::create();
    const Diagram cloned = grown(clonedAndConnected(diagram(), NodeId(one->id), direction, metrics::grid, copy, edge),
                                 {ElementRef(copy)});
    if (!step(tr("Clone and connect %1").arg(diagram().nameOf(*one)), rerouted(cloned, {edge})))
        return false;
    select({ElementRef(copy)});
    return true;
}

} // namespace archdeck
