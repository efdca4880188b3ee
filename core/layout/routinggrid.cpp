#include "core/layout/routinggrid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace archdeck {

namespace {

constexpr float blocked = std::numeric_limits<float>::infinity();

void makeLines(std::vector<double> &lines)
{
    std::ranges::sort(lines);
    const auto rest = std::ranges::unique(lines);
    lines.erase(rest.begin(), rest.end());
}

/// The fewest bends from a place, travelling towards `direction`, to one `x`, `y` away that is reached travelling
/// towards `arrival`.
int leastBends(Side direction, Side arrival, double x, double y)
{
    const auto ahead = [x, y](Side side) {
        constexpr std::array<std::pair<int, int>, 4> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
        return x * steps[std::size_t(side)].first + y * steps[std::size_t(side)].second;
    };
    const double forward = ahead(direction);
    if (direction == arrival) {
        const bool isAligned = isVertical(direction) ? x == 0 : y == 0;
        return isAligned ? (forward >= 0 ? 0 : 4) : forward >= 0 ? 2 : 4;
    }
    if (direction == opposite(arrival))
        return 2;
    return forward >= 0 && ahead(arrival) >= 0 ? 1 : 3;
}

} // namespace

namespace {

struct State
{
    float cost = blocked;
    int from = -1;
    quint32 run = 0; ///< the search that wrote this
    bool isDone = false;
};

/// Kept from search to search: clearing it would take longer than most searches.
struct SearchSpace
{
    std::vector<State> states;
    quint32 run = 0;

    void begin(std::size_t size)
    {
        ++run;
        if (states.size() < size || run == 0) {
            states.assign(std::max(states.size(), size), {});
            run = 1;
        }
    }
    State &operator[](int state)
    {
        State &known = states[std::size_t(state)];
        if (known.run != run)
            known = {blocked, -1, run, false};
        return known;
    }
};

SearchSpace &searchSpace()
{
    thread_local SearchSpace space;
    return space;
}

} // namespace

/// One run of A* over the states (crossing, direction of travel).
class PathSearch
{
public:
    PathSearch(const RoutingGrid &grid, const QList<Port> &starts, const QList<Port> &goals, double eagerness)
        : m_grid(grid), m_eagerness(eagerness), m_states(searchSpace())
    {
        m_states.begin(grid.m_rightwards.size() * 4);
        for (const Port &goal : goals)
            m_goals.push_back({grid.pointAt(goal.at), goal});
        for (qsizetype i = 0; i < starts.size(); ++i) {
            const int state = grid.pointAt(starts[i].at) * 4 + int(starts[i].side);
            if (float(starts[i].price) < m_states[state].cost)
                m_begin.push_back({state, i});
            reach(state, float(starts[i].price), -1);
        }
    }

    RoutingGrid::Path run()
    {
        while (!m_open.empty()) {
            std::ranges::pop_heap(m_open, std::greater<>());
            const Entry entry = m_open.back();
            m_open.pop_back();
            if (entry.state < 0)
                return result();
            if (m_states[entry.state].isDone)
                continue;
            m_states[entry.state].isDone = true;
            expand(entry.state);
        }
        return {};
    }

private:
    struct Entry
    {
        float estimate = 0;
        int state = 0; ///< -1: the path is complete
        bool operator>(const Entry &other) const
        {
            return estimate != other.estimate ? estimate > other.estimate : state > other.state;
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

    /// Never more than the rest of the way costs.
    float estimateFrom(const QPointF &here, Side direction) const
    {
        double least = std::numeric_limits<double>::max();
        for (const Goal &goal : m_goals) {
            const double x = goal.port.at.x() - here.x();
            const double y = goal.port.at.y() - here.y();
            const int bends = leastBends(direction, opposite(goal.port.side), x, y);
            least = std::min(least, std::abs(x) + std::abs(y) + goal.port.price + bends * bendPrice);
        }
        return float(least * m_eagerness);
    }

    void push(float estimate, int state)
    {
        m_open.push_back({estimate, state});
        std::ranges::push_heap(m_open, std::greater<>());
    }

    void reach(int state, float cost, int from)
    {
        State &known = m_states[state];
        if (!(cost < known.cost) || known.isDone)
            return;
        known.cost = cost;
        known.from = from;
        push(cost + estimateFrom(position(state / 4), Side(state % 4)), state);
    }

    void finish(int state, qsizetype goal, float cost)
    {
        if (!(cost < m_best))
            return;
        m_best = cost;
        m_finish = state;
        m_goal = goal;
        push(cost, -1);
    }

    void expand(int state)
    {
        const int point = state / 4;
        const Side direction = Side(state % 4);
        const float cost = m_states[state].cost;
        for (std::size_t i = 0; i < m_goals.size(); ++i) {
            if (m_goals[i].point != point || m_goals[i].port.side == direction)
                continue; // it would turn back on its own line
            const bool isStraight = opposite(m_goals[i].port.side) == direction;
            finish(state, qsizetype(i), cost + float(m_goals[i].port.price + (isStraight ? 0 : bendPrice)));
        }
        const int column = point % m_grid.columns();
        const int row = point / m_grid.columns();
        for (const Side side : {Side::Right, Side::Bottom, Side::Left, Side::Top}) {
            if (side == opposite(direction))
                continue;
            const float bend = side == direction ? 0 : float(bendPrice);
            step(state, cost + bend, column, row, side);
        }
    }

    void step(int state, float cost, int column, int row, Side side)
    {
        const int nextColumn = column + (side == Side::Right ? 1 : side == Side::Left ? -1 : 0);
        const int nextRow = row + (side == Side::Bottom ? 1 : side == Side::Top ? -1 : 0);
        if (nextColumn < 0 || nextRow < 0 || nextColumn >= m_grid.columns() || nextRow >= int(m_grid.m_ys.size()))
            return;
        const auto &stretches = isVertical(side) ? m_grid.m_downwards : m_grid.m_rightwards;
        const auto &lines = isVertical(side) ? m_grid.m_ys : m_grid.m_xs;
        const std::size_t low = std::size_t(isVertical(side) ? std::min(row, nextRow) : std::min(column, nextColumn));
        const auto &stretch = stretches[m_grid.index(std::min(column, nextColumn), std::min(row, nextRow))];
        if (stretch.weight == blocked)
            return;
        const float length = float(lines[low + 1] - lines[low]);
        reach(int(m_grid.index(nextColumn, nextRow)) * 4 + int(side), cost + length * stretch.weight + stretch.charge,
              state);
    }

    RoutingGrid::Path result() const
    {
        RoutingGrid::Path path;
        QList<QPointF> &chain = path.points;
        int state = m_finish;
        for (;; state = m_states[state].from) {
            const QPointF point = position(state / 4);
            const qsizetype count = chain.size();
            const bool isStraight = count >= 2
                && ((chain[count - 1].x() == point.x() && chain[count - 2].x() == point.x())
                    || (chain[count - 1].y() == point.y() && chain[count - 2].y() == point.y()));
            if (isStraight)
                chain.last() = point;
            else if (count == 0 || chain.constLast() != point)
                chain.append(point);
            if (m_states[state].from < 0)
                break;
        }
        std::ranges::reverse(chain);
        path.goal = m_goal;
        for (const auto &[begin, start] : m_begin) {
            if (begin == state)
                path.start = start; // the last one was the cheapest
        }
        return path;
    }

    const RoutingGrid &m_grid;
    double m_eagerness;
    std::vector<Goal> m_goals;
    SearchSpace &m_states;
    std::vector<std::pair<int, qsizetype>> m_begin;
    std::vector<Entry> m_open;
    float m_best = blocked;
    int m_finish = -1;
    qsizetype m_goal = -1;
};

RoutingGrid::RoutingGrid(std::vector<double> xs, std::vector<double> ys) : m_xs(std::move(xs)), m_ys(std::move(ys))
{
    makeLines(m_xs);
    makeLines(m_ys);
    m_rightwards.assign(m_xs.size() * m_ys.size(), {});
    m_downwards.assign(m_xs.size() * m_ys.size(), {});
}

void RoutingGrid::block(const QRectF &rect)
{
    raise(rect, blocked, Along::Both);
}

void RoutingGrid::weigh(const QRectF &rect, double weight, Along along)
{
    raise(rect, float(weight), along);
}

void RoutingGrid::weighBorder(const QRectF &rect, double weight)
{
    // A hair wider: the lines on the border then lie inside.
    constexpr double hair = 0.01;
    raise(rect.adjusted(-hair, -hair, hair, hair), float(weight), Along::Both);
}

void RoutingGrid::addLine(const QPointF &from, const QPointF &to, double crossing, double sharing)
{
    const bool isLevel = from.y() == to.y();
    const auto &across = isLevel ? m_xs : m_ys; // the coordinates along the line
    const auto &beside = isLevel ? m_ys : m_xs;
    auto &crossed = isLevel ? m_downwards : m_rightwards;
    auto &shared = isLevel ? m_rightwards : m_downwards;
    const double at = isLevel ? from.y() : from.x();
    const double low = isLevel ? std::min(from.x(), to.x()) : std::min(from.y(), to.y());
    const double high = isLevel ? std::max(from.x(), to.x()) : std::max(from.y(), to.y());
    const int stretch = int(std::ranges::upper_bound(beside, at) - beside.begin()) - 1;
    if (stretch < 0 || stretch >= int(beside.size()))
        return;
    const auto cell = [this, isLevel](int along, int aside) {
        return isLevel ? index(along, aside) : index(aside, along);
    };
    if (stretch + 1 < int(beside.size())) {
        const Range lines = linesWithin(across, low, high);
        for (int line = lines.first; line <= lines.last; ++line)
            crossed[cell(line, stretch)].charge += float(crossing);
    }
    if (beside[std::size_t(stretch)] != at)
        return;
    const Range stretches = stretchesWithin(across, low, high);
    for (int i = stretches.first; i <= stretches.last; ++i) {
        const double length = std::min(high, across[std::size_t(i) + 1]) - std::max(low, across[std::size_t(i)]);
        shared[cell(i, stretch)].charge += float(length * sharing);
    }
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

void RoutingGrid::raise(const QRectF &rect, float weight, Along along)
{
    const auto raiseAll = [this, weight](std::vector<Stretch> &stretches, const Range &rows, const Range &columns) {
        for (int row = rows.first; row <= rows.last; ++row) {
            for (int column = columns.first; column <= columns.last; ++column) {
                float &known = stretches[index(column, row)].weight;
                known = std::max(known, weight);
            }
        }
    };
    if (along != Along::Vertical)
        raiseAll(m_rightwards, linesWithin(m_ys, rect.top(), rect.bottom()),
                 stretchesWithin(m_xs, rect.left(), rect.right()));
    if (along != Along::Horizontal)
        raiseAll(m_downwards, stretchesWithin(m_ys, rect.top(), rect.bottom()),
                 linesWithin(m_xs, rect.left(), rect.right()));
}

int RoutingGrid::pointAt(const QPointF &point) const
{
    const auto column = std::ranges::lower_bound(m_xs, point.x()) - m_xs.begin();
    const auto row = std::ranges::lower_bound(m_ys, point.y()) - m_ys.begin();
    Q_ASSERT(column < qsizetype(m_xs.size()) && m_xs[std::size_t(column)] == point.x());
    Q_ASSERT(row < qsizetype(m_ys.size()) && m_ys[std::size_t(row)] == point.y());
    return int(row) * columns() + int(column);
}

RoutingGrid::Path RoutingGrid::findPath(const QList<Port> &starts, const QList<Port> &goals, double eagerness) const
{
    return PathSearch(*this, starts, goals, eagerness).run();
}

} // namespace archdeck
