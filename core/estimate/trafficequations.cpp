#include "core/estimate/queueing.h"

#include <algorithm>
#include <cmath>

namespace archdeck::queueing {

namespace {

/// A pivot as small as this is a gain of 1 up to rounding.
constexpr double smallestPivot = 1e-9;
/// Stations of a cycle up to which elimination, which takes the third power of time, is worth its exactness.
constexpr qsizetype mostEliminated = 200;
/// Of larger cycles, whose rates are iterated.
constexpr int mostSweeps = 2000;
constexpr double settledChange = 1e-12;

/// Strongly connected components by Tarjan (1972), without recursion, so that a long chain is no deep stack. They come
/// with callees before their callers.
class StrongComponents
{
public:
    StrongComponents(qsizetype count, const QList<QList<int>> &next)
        : m_next(next), m_index(count, -1), m_low(count, 0), m_position(count, 0), m_open(count, false)
    {
        for (int i = 0; i < count; ++i) {
            if (m_index[i] < 0)
                visit(i);
        }
    }

    QList<QList<int>> components;

private:
    void enter(int node)
    {
        m_index[node] = m_low[node] = m_count++;
        m_open[node] = true;
        m_pending.append(node);
        m_walk.append(node);
    }

    void visit(int start)
    {
        enter(start);
        while (!m_walk.isEmpty()) {
            const int node = m_walk.constLast();
            if (m_position[node] == m_next[node].size()) {
                leave(node);
                continue;
            }
            const int next = m_next[node][m_position[node]++];
            if (m_index[next] < 0)
                enter(next);
            else if (m_open[next])
                m_low[node] = std::min(m_low[node], m_index[next]);
        }
    }

    void leave(int node)
    {
        m_walk.removeLast();
        if (!m_walk.isEmpty())
            m_low[m_walk.constLast()] = std::min(m_low[m_walk.constLast()], m_low[node]);
        if (m_low[node] != m_index[node])
            return;
        QList<int> component;
        int last = -1;
        while (last != node) {
            last = m_pending.takeLast();
            m_open[last] = false;
            component.append(last);
        }
        std::ranges::sort(component);
        components.append(component);
    }

    const QList<QList<int>> &m_next;
    QList<int> m_index;
    QList<int> m_low;
    QList<qsizetype> m_position;
    QList<bool> m_open;
    QList<int> m_pending;
    QList<int> m_walk;
    int m_count = 0;
};

/// Solves (I - G^T) x = b by elimination without pivoting; false when a pivot is not positive. For a matrix G of gains
/// >= 0 that is the case exactly when its spectral radius is 1 or more (I - G is then no M-matrix).
bool solveCycle(QList<QList<double>> matrix, QList<double> &values)
{
    const qsizetype count = values.size();
    for (qsizetype k = 0; k < count; ++k) {
        if (!(matrix[k][k] > smallestPivot))
            return false;
        for (qsizetype i = k + 1; i < count; ++i) {
            const double factor = matrix[i][k] / matrix[k][k];
            if (factor == 0)
                continue;
            for (qsizetype j = k; j < count; ++j)
                matrix[i][j] -= factor * matrix[k][j];
            values[i] -= factor * values[k];
        }
    }
    for (qsizetype i = count - 1; i >= 0; --i) {
        for (qsizetype j = i + 1; j < count; ++j)
            values[i] -= matrix[i][j] * values[j];
        values[i] /= matrix[i][i];
    }
    return true;
}

/// Solves x = b + G^T x, or returns false when a request gains 1 or more. `place` tells the stations of the cycle from others.
bool eliminate(const QList<int> &stations, const QList<QList<Flow>> &leaving, const QList<int> &place,
               QList<double> &values)
{
    const qsizetype size = stations.size();
    QList<QList<double>> matrix(size, QList<double>(size, 0));
    for (qsizetype i = 0; i < size; ++i) {
        matrix[i][i] += 1;
        for (const Flow &flow : leaving[stations[i]]) {
            if (place[flow.to] >= 0)
                matrix[place[flow.to]][i] -= flow.gain;
        }
    }
    return solveCycle(std::move(matrix), values);
}

/// The same by Gauss and Seidel, for many stations. The iterates of a cycle that gains grow for ever; most are known
/// before: a matrix of gains whose rows, or columns, all add up to 1 or more has a spectral radius of 1 or more
/// (Frobenius).
bool iterate(const QList<int> &stations, const QList<QList<Flow>> &leaving, const QList<int> &place,
             QList<double> &values)
{
    struct Arrival
    {
        int from = 0;
        double gain = 0;
    };
    const qsizetype size = stations.size();
    QList<QList<Arrival>> arriving(size);
    QList<double> own(size, 0); // gain of a station's calls to itself
    QList<double> sent(size, 0);
    QList<double> received(size, 0);
    for (qsizetype i = 0; i < size; ++i) {
        for (const Flow &flow : leaving[stations[i]]) {
            const int to = place[flow.to];
            if (to < 0)
                continue;
            sent[i] += flow.gain;
            received[to] += flow.gain;
            if (to == i)
                own[i] += flow.gain;
            else
                arriving[to].append({int(i), flow.gain});
        }
    }
    const auto gains = [](double gain) { return gain >= 1 - smallestPivot; };
    if (std::ranges::all_of(sent, gains) || std::ranges::all_of(received, gains) || std::ranges::any_of(own, gains))
        return false;
    const QList<double> entering = values;
    for (int sweep = 0; sweep < mostSweeps; ++sweep) {
        bool isSettled = true;
        for (qsizetype i = 0; i < size; ++i) {
            double rate = entering[i];
            for (const Arrival &arrival : std::as_const(arriving[i]))
                rate += arrival.gain * values[arrival.from];
            rate /= 1 - own[i];
            if (!std::isfinite(rate))
                return false;
            isSettled = isSettled && std::abs(rate - values[i]) <= settledChange * rate;
            values[i] = rate;
        }
        if (isSettled)
            return true;
    }
    return false;
}

} // namespace

Traffic solveTraffic(const QList<double> &entering, const QList<Flow> &flows)
{
    const qsizetype count = entering.size();
    QList<QList<int>> next(count);
    QList<QList<Flow>> leaving(count);
    for (const Flow &flow : flows) {
        if (flow.gain <= 0)
            continue;
        next[flow.from].append(flow.to);
        leaving[flow.from].append(flow);
    }
    const QList<QList<int>> components = StrongComponents(count, next).components;

    Traffic traffic;
    traffic.rates = entering;
    QList<int> place(count, -1); // within the component at hand
    for (auto component = components.crbegin(); component != components.crend(); ++component) {
        const qsizetype size = component->size();
        for (qsizetype i = 0; i < size; ++i)
            place[(*component)[i]] = int(i);
        QList<double> values(size);
        for (qsizetype i = 0; i < size; ++i)
            values[i] = traffic.rates[(*component)[i]];
        const bool isReached = std::ranges::any_of(values, [](double rate) { return rate > 0; });
        const auto solve = size <= mostEliminated ? eliminate : iterate;
        if (isReached && !solve(*component, leaving, place, values)) {
            traffic.runaways.append(*component);
            values.fill(0);
        }
        for (qsizetype i = 0; i < size; ++i)
            traffic.rates[(*component)[i]] = values[i];
        for (const int node : *component) {
            for (const Flow &flow : std::as_const(leaving[node])) {
                if (place[flow.to] < 0)
                    traffic.rates[flow.to] += traffic.rates[node] * flow.gain;
            }
        }
        for (const int node : *component)
            place[node] = -1;
    }
    for (const QList<int> &component : components)
        traffic.calleesFirst += component;
    return traffic;
}

} // namespace archdeck::queueing
