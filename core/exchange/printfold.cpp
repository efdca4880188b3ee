#include "core/exchange/printdiagram.h"
#include "core/exchange/printlayout.h"
#include "core/layout/router.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double smallestRowGap = 44; // a connection that jumps over others runs here, with its number
constexpr double largestRowGap = 80;  // rows are moved apart up to here when there is room

/// Rows of components that run to and fro.
class Fold
{
public:
    Fold(const Diagram &diagram, const QList<NodeId> &sequence, qsizetype columns, double columnGap)
        : m_sequence(sequence), m_columns(columns), m_gap(columnGap), m_widths(columns, 0.0)
    {
        for (qsizetype i = 0; i < sequence.size(); ++i) {
            const QSizeF size = diagram.nodes.value(sequence[i]).rect.size();
            double &width = m_widths[columnOf(i)];
            width = std::max(width, size.width());
            m_height = std::max(m_height, size.height());
        }
    }

    QSizeF size() const
    {
        const qsizetype rows = (m_sequence.size() + m_columns - 1) / m_columns;
        double width = double(m_columns - 1) * m_gap;
        for (const double column : m_widths)
            width += column;
        return {width + 2 * smallestRowGap, double(rows) * m_height + double(rows + 1) * smallestRowGap};
    }

    /// So that the rows fill `height` units, within limits.
    double rowGapFor(double height) const
    {
        const qsizetype rows = (m_sequence.size() + m_columns - 1) / m_columns;
        return std::clamp((height - double(rows) * m_height) / double(rows + 1), smallestRowGap, largestRowGap);
    }

    void place(Diagram &diagram, double rowGap) const
    {
        for (qsizetype i = 0; i < m_sequence.size(); ++i) {
            double left = 0;
            for (qsizetype column = 0; column < columnOf(i); ++column)
                left += m_widths[column] + m_gap;
            QRectF &rect = diagram.nodes[m_sequence[i]].rect;
            const double x = left + (m_widths[columnOf(i)] - rect.width()) / 2;
            const qsizetype row = i / m_columns;
            const double y = double(row) * (m_height + rowGap) + (m_height - rect.height()) / 2;
            rect.moveTo(std::round(x), std::round(y));
        }
    }

private:
    qsizetype columnOf(qsizetype index) const
    {
        const qsizetype inRow = index % m_columns;
        return (index / m_columns) % 2 == 0 ? inRow : m_columns - 1 - inRow;
    }

    QList<NodeId> m_sequence;
    qsizetype m_columns;
    double m_gap;
    QList<double> m_widths;
    double m_height = 0;
};

double columnGapFor(const Diagram &diagram, const ConnectionNumbers &numbers)
{
    bool hasLabels = false;
    qsizetype most = 1;
    for (const Edge &edge : diagram.edges) {
        hasLabels = hasLabels || !edge.label.isEmpty();
        most = std::max(most, numbers.value(edge.id).size());
    }
    return hasLabels ? 120 : 32 + 19 * double(std::min<qsizetype>(most, 3));
}

} // namespace

PrintedDiagram folded(const Diagram &diagram, const QList<NodeId> &sequence, const ConnectionNumbers &numbers,
                      const QSizeF &room)
{
    Diagram placed = diagram;
    placed.groups.clear();
    placed.notes.clear();
    QList<NodeId> all;
    for (const NodeId &id : sequence) {
        if (!all.contains(id))
            all.append(id);
    }
    for (Node &node : placed.nodes) {
        node.group = GroupId();
        node.rect.setSize(printedComponentSize(node));
        if (!all.contains(node.id))
            all.append(node.id);
    }
    const double gap = columnGapFor(diagram, numbers);
    qsizetype best = 1;
    double bestScale = 0;
    for (qsizetype columns = 1; columns <= all.size(); ++columns) {
        const double scale = printScale(Fold(placed, all, columns, gap).size(), room);
        if (scale > bestScale + 1e-6) {
            best = columns;
            bestScale = scale;
        }
    }
    const Fold fold(placed, all, best, gap);
    fold.place(placed, fold.rowGapFor(room.height() / std::max(bestScale, smallestPrintScale())));
    const auto routes = routeEdges(placed, placed.edges.keys());
    for (auto it = routes.begin(); it != routes.end(); ++it)
        placed.edges[it.key()].route = *it;
    for (Edge &edge : placed.edges)
        edge.route.labelCentre.reset(); // the router knows nothing of the numbers
    return asDrawn(placed, numbers);
}

} // namespace archdeck
