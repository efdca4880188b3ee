#include "core/layout/routinggrid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace archdeck {

namespace {

constexpr float blocked = std::numeric_limits<float>::infinity();
/// Leaving through top or bottom instead of left or right: between equals, diagrams read better sideways.
constexpr float verticalSide = 12;

void makeLines(std::vector<double> &lines)
{
    std::ranges::sort(lines);
    const auto rest = std::ranges::unique(lines);
    lines.erase(rest.begin(), rest.end());
}

bool isVertical(Side side)
{
    return side == Side::Bottom || side == Side::Top;
}

Side opposite(Side side)
{
    return Side((int(side) + 2) % 4);
}

} // namespace

/// One run of A* over the states (crossing, direction of travel).
class PathSearch
{
public:
    PathSearch(const RoutingGrid &grid, const QList<Port> &starts, const QList<Port> &goals)
        : m_grid(grid), m_cost(grid.m_rightwards.size() * 4, blocked), m_from(m_cost.size(), -1)
    {
        for (const Port &goal : goals)
            m_goals.push_back({grid.pointAt(goal.at), goal});
        for (const Port &start : starts)
            reach(grid.pointAt(start.at) * 4 + int(start.side), isVertical(start.side) ? verticalSide : 0, -1);
    }

    QList<QPointF> run()
    {
        while (!m_open.empty()) {
            const Entry entry = m_open.top();
            m_open.pop();
            if (entry.state < 0)
                return chainTo(m_finish);
            if (entry.cost > m_cost[std::size_t(entry.state)])
                continue;
            expand(entry.state);
        }
        return {};
    }

private:
    struct Entry
    {
        float estimate = 0;
        float cost = 0;
        int state = 0; ///< -1: the path is complete
        bool operator>(const Entry &other) const
        {
            return std::pair(estimate, state) > std::pair(other.estimate, other.state);
        }
    };
    struct Goal
    {
        int point;
        Port port;
    };

    QPointF position(int point) const
    {
        return {m_grid.m_xs[std::size_t(point % m_grid.columns())], m_grid.m_ys[std::size_t(point / m_grid.columns())]};
    }

    float estimateFrom(int point) const
    {
        const QPointF here = position(point);
        double least = std::numeric_limits<double>::max();
        for (const Goal &goal : m_goals)
            least = std::min(least, std::abs(here.x() - goal.port.at.x()) + std::abs(here.y() - goal.port.at.y()));
        return float(least);
    }

    void reach(int state, float cost, int from)
    {
        if (cost >= m_cost[std::size_t(state)])
            return;
        m_cost[std::size_t(state)] = cost;
        m_from[std::size_t(state)] = from;
        m_open.push({cost + estimateFrom(state / 4), cost, state});
    }

    void finishAt(int state)
    {
        const auto direction = Side(state % 4);
        for (const Goal &goal : m_goals) {
            // A route enters the box head on: it travels against the side's own direction.
            if (goal.point != state / 4 || direction != opposite(goal.port.side))
                continue;
            const float cost = m_cost[std::size_t(state)] + (isVertical(goal.port.side) ? verticalSide : 0);
            if (cost >= m_best)
                continue;
            m_best = cost;
            m_finish = state;
            m_open.push({cost, cost, -1});
        }
    }

    void expand(int state)
    {
        finishAt(state);
        const int point = state / 4;
        const auto direction = Side(state % 4);
        const int column = point % m_grid.columns();
        const int row = point / m_grid.columns();
        for (const Side side : {Side::Right, Side::Bottom, Side::Left, Side::Top}) {
            if (side == opposite(direction))
                continue;
            int next = -1;
            float weight = blocked;
            if (side == Side::Right && column + 1 < m_grid.columns()) {
                next = point + 1;
                weight = m_grid.m_rightwards[std::size_t(point)];
            } else if (side == Side::Left && column > 0) {
                next = point - 1;
                weight = m_grid.m_rightwards[std::size_t(next)];
            } else if (side == Side::Bottom && row + 1 < int(m_grid.m_ys.size())) {
                next = point + m_grid.columns();
                weight = m_grid.m_downwards[std::size_t(point)];
            } else if (side == Side::Top && row > 0) {
                next = point - m_grid.columns();
                weight = m_grid.m_downwards[std::size_t(next)];
            }
            if (next < 0 || weight == blocked)
                continue;
            const QPointF step = position(next) - position(point);
            const float length = float(std::abs(step.x()) + std::abs(step.y()));
            const float bend = side == direction ? 0 : float(bendPrice);
            reach(next * 4 + int(side), m_cost[std::size_t(state)] + length * weight + bend, state);
        }
    }

    QList<QPointF> chainTo(int state) const
    {
        QList<QPointF> chain;
        for (; state >= 0; state = m_from[std::size_t(state)]) {
            const QPointF point = position(state / 4);
            const qsizetype count = chain.size();
            const bool isStraight = count >= 2
                && ((chain[count - 1].x() == point.x() && chain[count - 2].x() == point.x())
                    || (chain[count - 1].y() == point.y() && chain[count - 2].y() == point.y()));
            if (isStraight)
                chain.last() = point;
            else if (count == 0 || chain.constLast() != point)
                chain.append(point);
        }
        std::ranges::reverse(chain);
        return chain;
    }

    const RoutingGrid &m_grid;
    std::vector<Goal> m_goals;
    std::vector<float> m_cost;
    std::vector<int> m_from;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_open;
    float m_best = blocked;
    int m_finish = -1;
};

RoutingGrid::RoutingGrid(std::vector<double> xs, std::vector<double> ys) : m_xs(std::move(xs)), m_ys(std::move(ys))
{
    makeLines(m_xs);
    makeLines(m_ys);
    m_rightwards.assign(m_xs.size() * m_ys.size(), 1);
    m_downwards.assign(m_xs.size() * m_ys.size(), 1);
}

void RoutingGrid::block(const QRectF &rect)
{
    raise(rect, blocked);
}

void RoutingGrid::weigh(const QRectF &rect, double weight)
{
    raise(rect, float(weight));
}

void RoutingGrid::weighBorder(const QRectF &rect, double weight)
{
    // A hair wider: the lines on the border then lie inside.
    constexpr double hair = 0.01;
    raise(rect.adjusted(-hair, -hair, hair, hair), float(weight));
}

RoutingGrid::Range RoutingGrid::linesWithin(const std::vector<double> &lines, double low, double high)
{
    return {int(std::ranges::upper_bound(lines, low) - lines.begin()),
            int(std::ranges::lower_bound(lines, high) - lines.begin()) - 1};
}

RoutingGrid::Range RoutingGrid::stretchesWithin(const std::vector<double> &lines, double low, double high)
{
    // The stretch from line i to i + 1 overlaps the open interval when line i + 1 > low and line i < high.
    const int first = int(std::ranges::upper_bound(lines, low) - lines.begin()) - 1;
    const int last = int(std::ranges::lower_bound(lines, high) - lines.begin()) - 1;
    return {std::max(first, 0), std::min(last, int(lines.size()) - 2)};
}

void RoutingGrid::raise(const QRectF &rect, float weight)
{
    const Range rows = linesWithin(m_ys, rect.top(), rect.bottom());
    const Range across = stretchesWithin(m_xs, rect.left(), rect.right());
    for (int row = rows.first; row <= rows.last; ++row) {
        for (int column = across.first; column <= across.last; ++column) {
            float &stretch = m_rightwards[std::size_t(row) * std::size_t(columns()) + std::size_t(column)];
            stretch = std::max(stretch, weight);
        }
    }
    const Range down = stretchesWithin(m_ys, rect.top(), rect.bottom());
    const Range lines = linesWithin(m_xs, rect.left(), rect.right());
    for (int row = down.first; row <= down.last; ++row) {
        for (int column = lines.first; column <= lines.last; ++column) {
            float &stretch = m_downwards[std::size_t(row) * std::size_t(columns()) + std::size_t(column)];
            stretch = std::max(stretch, weight);
        }
    }
}

int RoutingGrid::pointAt(const QPointF &point) const
{
    const auto column = std::ranges::lower_bound(m_xs, point.x()) - m_xs.begin();
    const auto row = std::ranges::lower_bound(m_ys, point.y()) - m_ys.begin();
    Q_ASSERT(column < qsizetype(m_xs.size()) && m_xs[std::size_t(column)] == point.x());
    Q_ASSERT(row < qsizetype(m_ys.size()) && m_ys[std::size_t(row)] == point.y());
    return int(row) * columns() + int(column);
}

QList<QPointF> RoutingGrid::findPath(const QList<Port> &starts, const QList<Port> &goals) const
{
    return PathSearch(*this, starts, goals).run();
}

} // namespace archdeck
