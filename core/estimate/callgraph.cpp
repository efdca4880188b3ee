#include "core/estimate/callgraph.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace archdeck {

namespace {

/// Rounds of the fixed point on a design whose connections form cycles; one is enough without any.
constexpr int rounds = 1000;
constexpr double settled = 1e-10;

/// Regularised lower incomplete gamma function P(a, x): series for x < a + 1, else Lentz's continued fraction (Press et
/// al., Numerical Recipes, 6.2), and for large a the cube-root normal approximation (Wilson and Hilferty 1931).
double gammaDistribution(double a, double x)
{
    if (x <= 0)
        return 0;
    if (a > 200) {
        const double z = (std::cbrt(x / a) - 1 + 1 / (9 * a)) * 3 * std::sqrt(a);
        return std::erfc(-z / std::sqrt(2.0)) / 2;
    }
    const double scale = std::exp(-x + a * std::log(x) - std::lgamma(a));
    if (x < a + 1) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < 500 && term > sum * 1e-13; ++n) {
            term *= x / (a + n);
            sum += term;
        }
        return std::min(1.0, sum * scale);
    }
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double h = d;
    for (int n = 1; n < 500; ++n) {
        const double factor = -n * (n - a);
        b += 2;
        d = 1 / (factor * d + b);
        c = b + factor / c;
        h *= d * c;
        if (std::abs(d * c - 1) < 1e-13)
            break;
    }
    return std::max(0.0, 1 - scale * h);
}

/// P(all of `count` gamma times are at most `time`).
double distribution(const RepeatedTime &repeated, double time)
{
    const auto &[mean, variance] = repeated.moments;
    // All but constant: a gamma of such a shape is a step.
    const double one = variance <= 1e-10 * mean * mean
        ? (time >= mean ? 1 : 0)
        : gammaDistribution(mean * mean / variance, time * mean / variance);
    const double whole = std::floor(repeated.count);
    const double part = repeated.count - whole;
    return (whole > 0 ? std::pow(one, whole) : 1) * (1 - part + part * one);
}

/// The sum of `count` independent times, a fraction of which is a probability.
Moments sumOf(const RepeatedTime &repeated)
{
    const double whole = std::floor(repeated.count);
    const double part = repeated.count - whole;
    const auto &[mean, variance] = repeated.moments;
    return {repeated.count * mean, repeated.count * variance + part * (1 - part) * mean * mean};
}

Moments visitMoments(const CallGraph::Visit &visit, const QList<StationTime> &times, const QList<Moments> &responses)
{
    const StationTime &own = times[visit.station];
    Moments total{own.mean(), own.variance()};
    QList<RepeatedTime> parallel;
    for (const CallGraph::Call &call : visit.calls) {
        RepeatedTime repeated{responses[call.visit], call.count};
        repeated.moments.mean += call.latency;
        if (call.isParallel) {
            parallel.append(repeated);
            continue;
        }
        const Moments sum = sumOf(repeated);
        total.mean += sum.mean;
        total.variance += sum.variance;
    }
    const Moments greatest = greatestOf(parallel);
    return {total.mean + greatest.mean, total.variance + greatest.variance};
}

} // namespace

QList<bool> CallGraph::reached() const
{
    QList<bool> isReached(visits.size(), false);
    QList<int> pending = roots;
    while (!pending.isEmpty()) {
        const int visit = pending.takeLast();
        if (isReached[visit])
            continue;
        isReached[visit] = true;
        for (const Call &call : visits[visit].calls)
            pending.append(call.visit);
    }
    return isReached;
}

QList<double> CallGraph::expectedVisits() const
{
    QList<double> entering(visits.size(), 0);
    for (const int root : roots)
        entering[root] += 1.0 / double(roots.size());
    QList<queueing::Flow> flows;
    for (int i = 0; i < visits.size(); ++i) {
        for (const Call &call : visits[i].calls)
            flows.append({i, call.visit, call.count});
    }
    return queueing::solveTraffic(entering, flows).rates;
}

QList<Moments> responseMoments(const CallGraph &graph, const QList<StationTime> &times)
{
    QList<Moments> responses(graph.visits.size());
    for (int round = 0; round < rounds; ++round) {
        bool isSettled = true;
        for (const int visit : graph.calleesFirst) {
            const Moments next = visitMoments(graph.visits[visit], times, responses);
            const auto differs = [](double a, double b) { return std::abs(a - b) > settled * std::max(a, b); };
            isSettled = isSettled && !differs(next.mean, responses[visit].mean)
                && !differs(next.variance, responses[visit].variance);
            responses[visit] = next;
        }
        if (isSettled)
            break;
    }
    return responses;
}

Moments greatestOf(const QList<RepeatedTime> &times)
{
    QList<RepeatedTime> lasting;
    for (const RepeatedTime &time : times) {
        if (time.moments.mean > 0 && time.count > 0)
            lasting.append(time);
    }
    if (lasting.isEmpty())
        return {};
    if (lasting.size() == 1 && lasting.constFirst().count <= 1)
        return sumOf(lasting.constFirst());
    double end = 0;
    for (const RepeatedTime &time : std::as_const(lasting)) {
        const auto &[mean, variance] = time.moments;
        const double deviation = std::sqrt(variance);
        // The tail of a gamma time falls by e for each variance / mean.
        end = std::max(end, mean + 8 * deviation + (variance / mean) * (25 + std::log(std::max(1.0, time.count))));
    }
    // E[max] = integral of P(max > t), E[max^2] = integral of 2 t P(max > t); Simpson's rule on t = end x u^3, which
    // puts most points where the distributions rise.
    constexpr int steps = 240;
    Moments greatest;
    double square = 0;
    for (int i = 0; i <= steps; ++i) {
        const double u = double(i) / steps;
        const double time = end * u * u * u;
        double below = 1;
        for (const RepeatedTime &repeated : std::as_const(lasting))
            below *= distribution(repeated, time);
        const double weight = (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) / (3.0 * steps);
        const double tail = (1 - below) * 3 * end * u * u * weight;
        greatest.mean += tail;
        square += 2 * time * tail;
    }
    greatest.variance = std::max(0.0, square - greatest.mean * greatest.mean);
    return greatest;
}

} // namespace archdeck
