#include "widgets/diagram/drawnelements.h"

#include <algorithm>

namespace archdeck {

void DrawnElements::put(CanvasLayerId layer, const DrawnElement &element)
{
    Table &table = m_tables[size_t(layer)];
    if (const auto known = table.handles.constFind(element.element.id); known != table.handles.cend()) {
        DrawnElement &old = table.elements[size_t(*known)];
        if (old.bounds != element.bounds) {
            table.grid.remove(*known);
            table.grid.insert(*known, element.bounds);
        }
        old = element;
        return;
    }
    int handle = int(table.elements.size());
    if (table.free.empty()) {
        table.elements.push_back(element);
    } else {
        handle = table.free.back();
        table.free.pop_back();
        table.elements[size_t(handle)] = element;
    }
    table.handles.insert(element.element.id, handle);
    table.grid.insert(handle, element.bounds);
}

void DrawnElements::remove(const ElementRef &element)
{
    for (Table &table : m_tables) {
        const auto known = table.handles.constFind(element.id);
        if (known == table.handles.cend() || table.elements[size_t(*known)].element != element)
            continue;
        table.grid.remove(*known);
        table.elements[size_t(*known)] = DrawnElement();
        table.free.push_back(*known);
        table.handles.erase(known);
    }
}

void DrawnElements::clear()
{
    m_tables = {};
}

const DrawnElement *DrawnElements::find(CanvasLayerId layer, const ElementRef &element) const
{
    const auto known = table(layer).handles.constFind(element.id);
    return known == table(layer).handles.cend() ? nullptr : &table(layer).elements[size_t(*known)];
}

DrawnElement *DrawnElements::find(CanvasLayerId layer, const ElementRef &element)
{
    return const_cast<DrawnElement *>(std::as_const(*this).find(layer, element));
}

QList<const DrawnElement *> DrawnElements::anywhereIn(CanvasLayerId layer, const QRectF &area) const
{
    QList<const DrawnElement *> found;
    const Table &looked = table(layer);
    looked.grid.forEachIn(area, [&](int handle) { found.append(&looked.elements[size_t(handle)]); });
    return found;
}

QList<const DrawnElement *> DrawnElements::in(CanvasLayerId layer, const QRectF &area) const
{
    QList<const DrawnElement *> found = anywhereIn(layer, area);
    std::ranges::sort(found, [](const DrawnElement *a, const DrawnElement *b) {
        return a->order != b->order ? a->order < b->order : a->element.id < b->element.id;
    });
    return found;
}

} // namespace archdeck
