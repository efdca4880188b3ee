#include "core/practice/hungarian.h"

#include <limits>

namespace archdeck {

namespace {

/// One run of the method over a matrix with at most as many rows as columns. Rows and columns count from 1 inside; column
/// 0 stands for the row that is being added.
class Assignment
{
public:
    explicit Assignment(const CostMatrix &costs)
        : m_costs(costs), m_rowPotential(costs.rows() + 1, 0), m_columnPotential(costs.columns() + 1, 0),
          m_rowOf(costs.columns() + 1, 0), m_previous(costs.columns() + 1, 0)
    {
        for (qsizetype row = 1; row <= costs.rows(); ++row)
            augment(addRow(row));
    }

    QList<int> columns() const
    {
        QList<int> columns(m_costs.rows(), -1);
        for (qsizetype column = 1; column < m_rowOf.size(); ++column) {
            if (m_rowOf[column] > 0)
                columns[m_rowOf[column] - 1] = int(column - 1);
        }
        return columns;
    }

private:
    /// Grows the tree of shortest paths from `row` until it meets a free column, which is returned.
    qsizetype addRow(qsizetype row)
    {
        m_rowOf[0] = row;
        QList<double> distance(m_rowOf.size(), std::numeric_limits<double>::infinity());
        QList<bool> reached(m_rowOf.size(), false);
        qsizetype column = 0;
        while (m_rowOf[column] != 0) {
            reached[column] = true;
            const qsizetype next = nearest(column, distance, reached);
            const double step = distance[next];
            for (qsizetype other = 0; other < m_rowOf.size(); ++other) {
                if (reached[other]) {
                    m_rowPotential[m_rowOf[other]] += step;
                    m_columnPotential[other] -= step;
                } else {
                    distance[other] -= step;
                }
            }
            column = next;
        }
        return column;
    }

    qsizetype nearest(qsizetype from, QList<double> &distance, const QList<bool> &reached)
    {
        const qsizetype row = m_rowOf[from];
        qsizetype best = -1;
        for (qsizetype column = 1; column < m_rowOf.size(); ++column) {
            if (reached[column])
                continue;
            const double reduced = m_costs.at(row - 1, column - 1) - m_rowPotential[row] - m_columnPotential[column];
            if (reduced < distance[column]) {
                distance[column] = reduced;
                m_previous[column] = from;
            }
            if (best < 0 || distance[column] < distance[best])
                best = column;
        }
        return best;
    }

    /// Shifts the rows along the path that ends in the free column.
    void augment(qsizetype column)
    {
        while (column != 0) {
            m_rowOf[column] = m_rowOf[m_previous[column]];
            column = m_previous[column];
        }
        m_rowOf[0] = 0;
    }

    const CostMatrix &m_costs;
    QList<double> m_rowPotential;
    QList<double> m_columnPotential;
    QList<qsizetype> m_rowOf; ///< of each column; 0 for a free one
    QList<qsizetype> m_previous; ///< column before this one on the shortest path
};

} // namespace

QList<int> assign(const CostMatrix &costs)
{
    if (costs.rows() <= costs.columns())
        return Assignment(costs).columns();
    CostMatrix transposed(costs.columns(), costs.rows());
    for (qsizetype row = 0; row < costs.rows(); ++row) {
        for (qsizetype column = 0; column < costs.columns(); ++column)
            transposed.at(column, row) = costs.at(row, column);
    }
    QList<int> columns(costs.rows(), -1);
    const QList<int> rows = Assignment(transposed).columns();
    for (qsizetype column = 0; column < rows.size(); ++column)
        columns[rows[column]] = int(column);
    return columns;
}

} // namespace archdeck
