#include "core/diagram/selecting.h"
#include "core/diagram/visiblepart.h"
#include "widgets/diagram/editormodel.h"

namespace archdeck {

void EditorModel::selectAll()
{
    selectShown(everything(diagram()));
}

void EditorModel::selectShown(const Selection &selection)
{
    Selection shown;
    for (const ElementRef &element : selection) {
        const auto drawn = shownElement(diagram(), element);
        if (!drawn)
            continue;
        if (const ElementRef real = realElement(diagram(), *drawn); isInReach(real))
            shown.insert(real);
    }
    select(shown);
}

bool EditorModel::selectWay()
{
    const QList<ElementRef> ends = selectedOf(ElementType::Node);
    if (ends.size() != 2)
        return false;
    const NodeId first(ends[0].id);
    const NodeId second(ends[1].id);
    // The selection has no order: a way along the calls, in either direction, is meant before one against them.
    const auto isAlong = [this](const Selection &way, NodeId from) {
        return std::ranges::all_of(way, [&](const ElementRef &element) {
            if (element.type != ElementType::Node || element.id == from.uuid())
                return true;
            return std::ranges::any_of(way, [&](const ElementRef &edge) {
                return edge.type == ElementType::Edge && diagram().edges.value(EdgeId(edge.id)).to.uuid() == element.id;
            });
        });
    };
    const Selection there = wayBetween(diagram(), first, second);
    const Selection back = wayBetween(diagram(), second, first);
    if (there.isEmpty()) {
        return finished(failure(ErrorCode::NotFound,
                                tr("No connections lead from \"%1\" to \"%2\".")
                                    .arg(diagram().nameOf(ends[0]), diagram().nameOf(ends[1]))));
    }
    selectShown(!isAlong(there, first) && isAlong(back, second) ? back : there);
    return true;
}

} // namespace archdeck
