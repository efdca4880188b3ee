#include "core/estimate/llmserver.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace archdeck::llm {

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

/// The rate at which `batch` sequences are in flight: n = rate L a / (1 - rate P - rate L b), solved for the rate.
double rateAtBatch(const Serving &serving, double batch)
{
    const double work = serving.tokens * serving.base
        + batch * (serving.prefill + serving.tokens * serving.perSequence);
    return work > 0 ? batch / work : unlimited;
}

/// Share of a limit in use: what is held below it, how far the rate is beyond it above; 1 at it from both sides.
double shareOf(double held, double fits, double rate, double limit)
{
    return rate < limit ? held / fits : rate / limit;
}

double sequencesInCache(const Serving &serving)
{
    return std::floor(serving.kvTokens / serving.context);
}

} // namespace

double Serving::batchLimit() const
{
    return context > 0 ? std::min(slots, sequencesInCache(*this)) : slots;
}

double Limits::least() const
{
    return std::min({compute, sequences, kv});
}

double Load::greatest() const
{
    return std::max({compute, sequences, kv});
}

Limits limitsOf(const Serving &serving)
{
    const double work = serving.prefill + serving.tokens * serving.perSequence;
    return {.compute = work > 0 ? 1 / work : unlimited,
            .sequences = rateAtBatch(serving, serving.slots),
            .kv = serving.context > 0 ? rateAtBatch(serving, sequencesInCache(serving)) : unlimited};
}

Load loadAt(const Serving &serving, double rate)
{
    const Limits limits = limitsOf(serving);
    // Beyond the least limit the replica runs full, as at the limit.
    const double carried = std::min(rate, limits.least());
    const double prefill = carried * serving.prefill;
    const double fitting = serving.batchLimit();
    const double spare = 1 - prefill - carried * serving.tokens * serving.perSequence;
    const double balance = carried * serving.tokens * serving.base;
    Load load;
    load.compute = rate * (serving.prefill + serving.tokens * serving.perSequence);
    load.batch = spare > 0 ? std::min(balance / spare, fitting) : fitting;
    load.perToken = prefill < 1 ? (serving.base + serving.perSequence * load.batch) / (1 - prefill) : 0;
    load.sequences = shareOf(load.batch, serving.slots, rate, limits.sequences);
    load.kv = serving.context > 0 ? shareOf(load.batch * serving.context, serving.kvTokens, rate, limits.kv) : 0;
    return load;
}

Batching continuousBatching(double rate, qint64 slots, double base, double perSequence, double tokens, double share)
{
    // States beyond `slots` form a geometric tail. Weights are kept relative to the greatest so far, so that none
    // overflows.
    const auto leaving = [=](double n) { return share * n / (tokens * (base + perSequence * n)); };
    double weight = 1;
    double sum = 1;
    double inFlight = 0;
    for (qint64 n = 1; n <= slots; ++n) {
        weight *= rate / leaving(double(n));
        if (weight > 1e200) {
            sum /= weight;
            inFlight /= weight;
            weight = 1;
        }
        sum += weight;
        inFlight += weight * double(n);
    }
    // Rounding may take a rate just below the limit to it.
    const double ratio = std::min(rate / leaving(double(slots)), 1 - 1e-12);
    const double waitingStates = weight / (1 - ratio); // all with `slots` or more
    const double total = sum - weight + waitingStates;
    Batching result;
    result.wait.probability = waitingStates / total;
    const double queue = waitingStates * ratio / (1 - ratio) / total;
    result.wait.mean = queue / rate;
    result.batch = (inFlight + (waitingStates - weight) * double(slots)) / total;
    result.response = (result.batch + queue) / rate;
    return result;
}

} // namespace archdeck::llm
