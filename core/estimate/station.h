#pragma once

#include "core/estimate/estimate.h"
#include "core/estimate/llmserver.h"

namespace archdeck {

/// A component as the estimate sees it: what one replica takes, how many there are, what they cost.
struct Station
{
    enum class Work {
        None, ///< people, and what is off the request path by its nature
        Queue,
        Llm,
    };
    enum class Discipline { Fifo, Sharing };

    NodeId node;
    Work work = Work::None;
    bool isSound = true; ///< false when a property of it can't be used; its numbers are left out then
    int replicas = 1;
    int concurrency = 1;    ///< requests that one replica serves at once
    double serviceTime = 0; ///< mean seconds; of `Queue`
    double serviceScv = 1;
    Discipline discipline = Discipline::Fifo;
    llm::Serving serving;      ///< of `Llm`, one replica
    double availability = 1;   ///< of one replica
    double fixedPerMonth = 0;  ///< dollars, whatever the load
    double perRequest = 0;     ///< dollars
    QList<EstimateProblem> problems;
    QList<Assumption> assumptions;
};

/// Reads a component's properties; defaults come from its kind.
Station readStation(const Node &node, const Catalog &catalog);

/// How long a request takes at a station under load, and how that varies.
struct StationTime
{
    double waitProbability = 0;
    double waitMean = 0;  ///< of all requests; exponential for those that wait
    double fixed = 0;     ///< the same for each request
    double service = 0;   ///< mean of the varying part, gamma with `serviceScv`
    double serviceScv = 0;
    double tokens = 0;    ///< written after the first, mean; geometric
    double perToken = 0;

    double mean() const { return waitMean + fixed + service + tokens * perToken; }
    double variance() const;
};

/// A station at an arrival rate.
struct StationLoad
{
    double utilisation = 0; ///< rate / fullRate
    double fullRate = 0; ///< arrivals per second at which it is full; 0 when it is never
    int replicasNeeded = 1;
    StationTime time; ///< all 0 at a utilisation of 1 and above
    std::optional<LlmEstimate> llm;
};

/// `rate` >= 0 in arrivals per second.
StationLoad loadStation(const Station &station, double rate);

} // namespace archdeck
