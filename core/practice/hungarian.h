#pragma once

#include <QtCore/qlist.h>

namespace archdeck {

/// Costs of giving each row one column. Every cost is finite; it may be negative.
class CostMatrix
{
public:
    CostMatrix(qsizetype rows, qsizetype columns, double cost = 0)
        : m_rows(rows), m_columns(columns), m_costs(rows * columns, cost)
    {
    }

    qsizetype rows() const { return m_rows; }
    qsizetype columns() const { return m_columns; }
    double &at(qsizetype row, qsizetype column) { return m_costs[row * m_columns + column]; }
    double at(qsizetype row, qsizetype column) const { return m_costs[row * m_columns + column]; }

private:
    qsizetype m_rows;
    qsizetype m_columns;
    QList<double> m_costs;
};

/// The assignment of least total cost: for each row its column, -1 for the rows that get none because there are fewer
/// columns. Each column is given at most once, and min(rows, columns) rows get one. The same costs give the same
/// assignment. O(n^2 m) with n the smaller and m the larger side: the Hungarian method as shortest augmenting paths over
/// dual potentials (Kuhn 1955, Munkres 1957; in this form Jonker and Volgenant 1987).
QList<int> assign(const CostMatrix &costs);

} // namespace archdeck
