#include "widgets/diagram/elementgrid.h"

namespace archdeck {

void ElementGrid::insert(int handle, const QRectF &box)
{
    if (size_t(handle) >= m_boxes.size()) {
        m_boxes.resize(size_t(handle) + 1);
        m_seen.resize(size_t(handle) + 1, 0);
    }
    m_boxes[size_t(handle)] = box;
    const QRect cells = cellsOf(box);
    if (double(cells.width()) * cells.height() > mostCells) {
        m_wide.push_back(handle);
        return;
    }
    for (int x = cells.left(); x <= cells.right(); ++x) {
        for (int y = cells.top(); y <= cells.bottom(); ++y)
            m_cells[QPoint(x, y)].push_back(handle);
    }
}

void ElementGrid::remove(int handle)
{
    const QRect cells = cellsOf(m_boxes[size_t(handle)]);
    if (double(cells.width()) * cells.height() > mostCells) {
        std::erase(m_wide, handle);
        return;
    }
    for (int x = cells.left(); x <= cells.right(); ++x) {
        for (int y = cells.top(); y <= cells.bottom(); ++y) {
            const auto cell = m_cells.find(QPoint(x, y));
            std::erase(*cell, handle);
            if (cell->empty())
                m_cells.erase(cell);
        }
    }
}

} // namespace archdeck
