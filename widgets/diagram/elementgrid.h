#pragma once

#include <QtCore/qhash.h>
#include <QtCore/qrect.h>

#include <cmath>
#include <vector>

namespace archdeck {

/// Finds boxes by place: a coarse grid in which each box is listed in the cells that it touches. Changing one box costs
/// a few cells, however many boxes there are. Boxes are known by small numbers that their owner gives them.
class ElementGrid
{
public:
    void insert(int handle, const QRectF &box);
    void remove(int handle);

    /// Calls `visit(handle)` once for each box that touches `area`, in no particular order.
    template<typename Visit>
    void forEachIn(const QRectF &area, Visit visit) const
    {
        ++m_round;
        const auto offer = [&](int handle) {
            if (m_seen[size_t(handle)] == m_round || !touches(m_boxes[size_t(handle)], area))
                return;
            m_seen[size_t(handle)] = m_round;
            visit(handle);
        };
        for (const int handle : m_wide)
            offer(handle);
        const QRect cells = cellsOf(area);
        if (double(cells.width()) * cells.height() > double(m_cells.size())) {
            for (const std::vector<int> &cell : m_cells) {
                for (const int handle : cell)
                    offer(handle);
            }
            return;
        }
        for (int x = cells.left(); x <= cells.right(); ++x) {
            for (int y = cells.top(); y <= cells.bottom(); ++y) {
                const auto cell = m_cells.constFind(QPoint(x, y));
                if (cell == m_cells.cend())
                    continue;
                for (const int handle : *cell)
                    offer(handle);
            }
        }
    }

private:
    static constexpr double cellSize = 640;
    static constexpr int mostCells = 24; ///< a box in more cells than this is looked at each time instead

    static QRect cellsOf(const QRectF &area)
    {
        const auto cell = [](double value) { return int(std::floor(value / cellSize)); };
        return QRect(QPoint(cell(area.left()), cell(area.top())), QPoint(cell(area.right()), cell(area.bottom())));
    }
    static bool touches(const QRectF &a, const QRectF &b)
    {
        return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
    }

    QHash<QPoint, std::vector<int>> m_cells;
    std::vector<int> m_wide;
    std::vector<QRectF> m_boxes;
    mutable std::vector<quint32> m_seen;
    mutable quint32 m_round = 0;
};

} // namespace archdeck
