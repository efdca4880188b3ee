#include "core/base/rng.h"
#include "core/estimate/callgraph.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace archdeck {

namespace {

constexpr int mostDraws = 20000;
constexpr int leastDraws = 2000;
/// Visits of one request up to which all draws are made.
constexpr double plentifulVisits = 250;
/// Repeated calls that would draw more visits than this one by one are drawn as one gamma time; so is a single call
/// that would draw more than `plentifulVisits`.
constexpr double mostVisitsOfCalls = 32;
/// A request that goes round a cycle leaves it long before.
constexpr int greatestDepth = 400;
constexpr quint64 seed = 0x4172636864656b21ULL;

/// Random times. Each draw takes its random numbers in the same order whatever the load, so that two loads can be
/// compared without noise.
class Dice
{
public:
    double uniform() { return 1 - m_rng.uniform(); } // in (0, 1]

    bool happens(double probability) { return m_rng.uniform() < probability; }

    /// Marsaglia and Tsang, A simple method for generating gamma variables (2000).
    double gamma(double shape)
    {
        if (shape < 1) {
            const double boost = std::pow(uniform(), 1 / shape);
            return gamma(shape + 1) * boost;
        }
        const double d = shape - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        while (true) {
            const double x = normal();
            const double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && std::log(uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
                return d * v;
        }
    }

    double time(const Moments &moments)
    {
        if (moments.variance <= 1e-12 * moments.mean * moments.mean)
            return moments.mean;
        const double scale = moments.variance / moments.mean;
        return gamma(moments.mean / scale) * scale;
    }

private:
    double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * m_rng.uniform()); }

    Rng m_rng{seed};
};

class Sampler
{
public:
    Sampler(const CallGraph &graph, const QList<StationTime> &times, const QList<Moments> &moments)
        : m_graph(graph), m_times(times), m_moments(moments), m_visits(graph.visits.size(), 1)
    {
        for (const CallGraph::Visit &visit : graph.visits)
            m_isOne.append(QList<bool>(visit.calls.size(), false));
        countVisits();
    }

    double visitsPerRequest() const
    {
        double sum = 0;
        for (const int root : m_graph.roots)
            sum += m_visits[root];
        return sum / double(m_graph.roots.size());
    }

    double draw()
    {
        const qsizetype which = qsizetype((1 - m_dice.uniform()) * double(m_graph.roots.size()));
        return drawVisit(m_graph.roots[std::min(which, m_graph.roots.size() - 1)], 0);
    }

private:
    /// How many visits a draw of each visit makes on average. Calls that are too many are drawn as one from then on.
    void countVisits()
    {
        for (int round = 0; round < greatestDepth; ++round) {
            bool isSettled = true;
            for (const int visit : m_graph.calleesFirst) {
                double sum = 1;
                for (qsizetype i = 0; i < m_isOne[visit].size(); ++i) {
                    const CallGraph::Call &call = m_graph.visits[visit].calls[i];
                    const double visits = call.count * m_visits[call.visit];
                    if (visits > (call.count > 1 ? mostVisitsOfCalls : plentifulVisits))
                        m_isOne[visit][i] = true;
                    sum += m_isOne[visit][i] ? 1 : visits;
                }
                isSettled = isSettled && std::abs(sum - m_visits[visit]) < 1e-3;
                m_visits[visit] = sum;
            }
            if (isSettled)
                break;
        }
    }

    double drawVisit(int visit, int depth)
    {
        if (depth > greatestDepth)
            return m_moments[visit].mean;
        double sum = drawStation(m_times[m_graph.visits[visit].station]);
        double greatest = 0;
        const QList<CallGraph::Call> &calls = m_graph.visits[visit].calls;
        for (qsizetype i = 0; i < calls.size(); ++i) {
            const CallGraph::Call &call = calls[i];
            const double time = m_isOne[visit][i] ? drawAsOne(call) : drawCalls(call, depth);
            if (call.isParallel)
                greatest = std::max(greatest, time);
            else
                sum += time;
        }
        return sum + greatest;
    }

    double drawStation(const StationTime &time)
    {
        double sum = time.fixed;
        const double u = m_dice.uniform();
        if (u < time.waitProbability)
            sum -= time.waitMean / time.waitProbability * std::log(u / time.waitProbability);
        if (time.service > 0) {
            if (time.serviceScv == 1)
                sum -= time.service * std::log(m_dice.uniform());
            else
                sum += m_dice.time({time.service, time.serviceScv * time.service * time.service});
        }
        // Tokens after the first: P(n > k) = q^(k + 1) with q = mean / (mean + 1).
        if (time.tokens > 0)
            sum += time.perToken * std::floor(std::log(m_dice.uniform()) / std::log(time.tokens / (time.tokens + 1)));
        return sum;
    }

    /// One after the other, or the longest of those that run at the same time.
    double drawCalls(const CallGraph::Call &call, int depth)
    {
        const double whole = std::floor(call.count);
        const int count = int(whole) + (m_dice.happens(call.count - whole) ? 1 : 0);
        double result = 0;
        for (int i = 0; i < count; ++i) {
            const double time = call.latency + drawVisit(call.visit, depth + 1);
            result = call.isParallel ? std::max(result, time) : result + time;
        }
        return result;
    }

    double drawAsOne(const CallGraph::Call &call)
    {
        Moments moments = m_moments[call.visit];
        moments.mean += call.latency;
        if (call.count < 1)
            return m_dice.happens(call.count) ? m_dice.time(moments) : 0;
        if (call.isParallel)
            return m_dice.time(greatestOfMany(moments, call.count));
        return m_dice.time({moments.mean * call.count, moments.variance * call.count});
    }

    Moments greatestOfMany(const Moments &moments, double count)
    {
        const auto key = std::pair(moments.mean, count);
        const auto found = m_greatest.constFind(key);
        return found != m_greatest.constEnd() ? *found : *m_greatest.insert(key, greatestOf({{moments, count}}));
    }

    const CallGraph &m_graph;
    const QList<StationTime> &m_times;
    const QList<Moments> &m_moments;
    QList<double> m_visits;
    QList<QList<bool>> m_isOne; ///< by visit and call
    QMap<std::pair<double, double>, Moments> m_greatest;
    Dice m_dice;
};

/// Nearest rank. Reorders `sorted` only.
double quantile(QList<double> &values, double p)
{
    const auto rank = values.begin() + qsizetype(std::ceil(p * double(values.size()))) - 1;
    std::nth_element(values.begin(), rank, values.end());
    return *rank;
}

} // namespace

Percentiles samplePercentiles(const CallGraph &graph, const QList<StationTime> &times, const QList<Moments> &moments)
{
    if (graph.roots.isEmpty())
        return {};
    Sampler sampler(graph, times, moments);
    const double affordable = mostDraws * plentifulVisits / sampler.visitsPerRequest();
    const int draws = int(std::clamp(affordable, double(leastDraws), double(mostDraws)));
    QList<double> values(draws);
    for (double &value : values)
        value = sampler.draw();
    return {quantile(values, 0.5), quantile(values, 0.95), quantile(values, 0.99)};
}

} // namespace archdeck
