#pragma once

#include "core/estimate/station.h"

namespace archdeck {

/// Who calls whom while a request waits for its answer. A visit is one arrival at a station; its calls are made within
/// it. A walk gives a tree; the connections of a whole design may give a graph with cycles, on which a request goes
/// round ever less often.
struct CallGraph
{
    struct Call
    {
        int visit = 0;
        double count = 1;   ///< mean; below 1 a probability
        double latency = 0; ///< seconds on the network, each time
        bool isParallel = false; ///< at the same time as the visit's other parallel calls
    };
    struct Visit
    {
        int station = 0;
        QList<Call> calls;
    };

    QList<Visit> visits;
    QList<int> roots;         ///< a request starts at one of them, at each with the same probability
    QList<int> calleesFirst;  ///< all visits; callers after their callees as far as there is no cycle

    /// By visit: whether calls lead to it from a root.
    QList<bool> reached() const;
    /// Mean visits of each for one request; 0 for those that no call leads to.
    QList<double> expectedVisits() const;
};

/// Mean and variance of a time, seconds.
struct Moments
{
    double mean = 0;
    double variance = 0;
};

/// Of each visit with all that is called within it. `times` by station. Calls of one visit that run at the same time
/// count with the mean of the greatest, each taken as gamma distributed and independent.
QList<Moments> responseMoments(const CallGraph &graph, const QList<StationTime> &times);

/// The greatest of independent gamma times, each `count` times (a fraction is a probability).
struct RepeatedTime
{
    Moments moments;
    double count = 1;
};
Moments greatestOf(const QList<RepeatedTime> &times);

struct Percentiles
{
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
};

/// Percentiles of a request's time from 20,000 draws (fewer for a request of more than some 250 visits): at each
/// station the wait is 0, or exponential with the probability of waiting; stations are taken as independent. Many calls
/// of the same kind are drawn as one gamma time. The same graph gives the same numbers.
Percentiles samplePercentiles(const CallGraph &graph, const QList<StationTime> &times, const QList<Moments> &moments);

} // namespace archdeck
