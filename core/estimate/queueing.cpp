#include "core/estimate/queueing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace archdeck::queueing {

namespace {

/// Beyond it the recursion takes longer than a limit theorem is wrong.
constexpr qint64 recursionLimit = 100000;

double normalDensity(double x)
{
    return std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi);
}

double normalDistribution(double x)
{
    return std::erfc(-x / std::numbers::sqrt2) / 2;
}

/// P(wait) = [1 + beta Phi(beta) / phi(beta)]^-1 with beta = (c - a) / sqrt(a) (Halfin and Whitt 1981).
double halfinWhitt(double servers, double load)
{
    const double beta = (servers - load) / std::sqrt(load);
    const double density = normalDensity(beta);
    return density > 0 ? 1 / (1 + beta * normalDistribution(beta) / density) : 0;
}

/// The least time whose tail is at most `target`; `tail` falls from 1 or less to 0.
template<typename Tail>
double invert(const Tail &tail, double target, double scale)
{
    double high = scale;
    while (tail(high) > target && high < 1e300)
        high *= 2;
    double low = 0;
    for (int i = 0; i < 200 && high - low > high * 1e-15; ++i) {
        const double middle = (low + high) / 2;
        (tail(middle) > target ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace

double erlangB(qint64 servers, double load)
{
    double blocking = 1;
    for (qint64 k = 1; k <= servers; ++k)
        blocking = load * blocking / (double(k) + load * blocking);
    return blocking;
}

double erlangC(qint64 servers, double load)
{
    if (load <= 0)
        return 0;
    const double c = double(servers);
    if (load >= c)
        return 1;
    if (servers > recursionLimit)
        return halfinWhitt(c, load);
    const double blocking = erlangB(servers, load);
    return c * blocking / (c - load * (1 - blocking));
}

qint64 serversForWaitProbability(double load, double target)
{
    qint64 high = qint64(std::floor(load)) + 1;
    qint64 low = high - 1; // the station is unstable with it
    while (erlangC(high, load) > target) {
        low = high;
        high *= 2;
    }
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (erlangC(middle, load) > target ? low : high) = middle;
    }
    return high;
}

Wait mmcWait(double rate, double serviceTime, qint64 servers)
{
    const double load = rate * serviceTime;
    const double probability = erlangC(servers, load);
    return {probability, probability * serviceTime / (double(servers) - load)};
}

double mmcWaitTail(double time, double rate, double serviceTime, qint64 servers)
{
    const double spare = double(servers) / serviceTime - rate;
    return erlangC(servers, rate * serviceTime) * std::exp(-spare * time);
}

double mmcWaitQuantile(double p, double rate, double serviceTime, qint64 servers)
{
    const double spare = double(servers) / serviceTime - rate;
    return std::max(0.0, std::log(erlangC(servers, rate * serviceTime) / (1 - p)) / spare);
}

double mmcSojournTail(double time, double rate, double serviceTime, qint64 servers)
{
    const double mu = 1 / serviceTime;
    const double eta = double(servers) * mu - rate;
    const double waiting = erlangC(servers, rate * serviceTime);
    const double served = std::exp(-mu * time);
    // Near eta = mu the general form divides nought by nought.
    if (std::abs(eta - mu) < 1e-9 * mu)
        return (1 + waiting * mu * time) * served;
    return (1 - waiting) * served + waiting * (eta * served - mu * std::exp(-eta * time)) / (eta - mu);
}

double mmcSojournQuantile(double p, double rate, double serviceTime, qint64 servers)
{
    return invert([=](double time) { return mmcSojournTail(time, rate, serviceTime, servers); }, 1 - p, serviceTime);
}

double pollaczekKhinchineWait(double rate, double serviceTime, double serviceScv)
{
    const double load = rate * serviceTime;
    return load * serviceTime * (1 + serviceScv) / (2 * (1 - load));
}

double allenCunneenWait(double rate, double serviceTime, qint64 servers, double arrivalScv, double serviceScv)
{
    return mmcWait(rate, serviceTime, servers).mean * (arrivalScv + serviceScv) / 2;
}

double processorSharingResponse(double rate, double serviceTime, qint64 servers)
{
    return serviceTime + mmcWait(rate, serviceTime, servers).mean;
}

} // namespace archdeck::queueing
