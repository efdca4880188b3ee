#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"

namespace archdeck {

// Estimates of a design in closed form. Times are in seconds, rates in requests per second, money in US dollars; a month
// has 730 hours. What every number rests on and where the formulas come from stands in docs/formats/estimate.md.

/// Something that keeps a number from being known, or that makes it doubtful.
struct EstimateProblem
{
    enum class Severity {
        Error, ///< the numbers of this element are left out
        Warning ///< the numbers stand; the reader should know
    };
    Severity severity = Severity::Error;
    ElementRef element; ///< what to mend
    QString message; ///< says what is wrong with which value, and what would be right

    bool operator==(const EstimateProblem &) const = default;
};

/// A value that nobody entered.
struct Assumption
{
    ElementRef element;
    QString property; ///< key, as in `Properties`
    QString value; ///< as it would be typed

    bool operator==(const Assumption &) const = default;
};

/// Why an LLM server can't take more (estimation: capacity is the least of the three).
enum class LlmLimit { Compute, Sequences, KvCache };

/// Explains the utilisation of its component: that is rate / rate at which the first of the three loads is 1. Sequences
/// and KV cache fill faster than the rate grows, so that until then no load is greater than the utilisation.
struct LlmEstimate
{
    double computeLoad =
        0; ///< rate per replica x (prefill + output tokens x time per sequence in the batch); 1 is full
    double sequenceLoad = 0; ///< sequences in flight / slots
    double kvLoad = 0; ///< tokens held / tokens that fit
    LlmLimit limit = LlmLimit::Compute; ///< the one to lift: more slots or memory gain less than a tenth at Compute
    double prefillSeconds = 0; ///< of one prompt, after prefix hits
    double timePerToken = 0; ///< seconds; at this load
    double timeToFirstToken = 0; ///< mean, seconds, with the wait
    double batch = 0; ///< mean sequences in one replica
    double kvTokens = 0; ///< that fit into one replica

    bool operator==(const LlmEstimate &) const = default;
};

/// One component under the design's load.
struct ComponentEstimate
{
    NodeId node;
    bool isLoaded = false; ///< a request reaches it and it does work; otherwise the rest but cost and replicas is 0
    double rate = 0; ///< arrivals per second
    double servers = 0; ///< parallel slots: replicas x concurrency
    double serviceTime = 0; ///< mean, seconds, without waiting
    double utilisation = 0; ///< rate / rate at which it is full; from 1 on there is no steady state
    double wait = 0; ///< mean, seconds; 0 where utilisation >= 1
    double response = 0; ///< mean wait + service; 0 where utilisation >= 1
    double capacity = 0; ///< requests per second of the whole design at which this component is full; 0 when never
    double costPerMonth = 0;
    int replicas = 1;
    int replicasNeeded = 1; ///< the least for a utilisation of at most `targetUtilisation`
    std::optional<LlmEstimate> llm;

    bool isOverloaded() const { return isLoaded && utilisation >= 1; }
    bool operator==(const ComponentEstimate &) const = default;
};

/// One request path, from its first component to the last answer that its caller waits for.
struct PathEstimate
{
    PathId path;
    QString name;
    double rate = 0;
    bool isStable = true; ///< no component that it waits for is overloaded or in error; otherwise the times are 0
    double mean = 0; ///< seconds
    double p50 = 0, p95 = 0, p99 = 0; ///< approximate: stations taken as independent
    double availability = 1; ///< 0 to 1: of the components that have to work, in series
    QList<NodeId> slowest; ///< its components, the largest share of the mean first

    bool operator==(const PathEstimate &) const = default;
};

struct Estimate
{
    double rate = 0; ///< peak requests per second
    double meanRate = 0; ///< over the day: what usage costs are counted with
    bool hasLoad = false; ///< false while the design says nothing of its users or rate
    QMap<NodeId, ComponentEstimate> components;
    QList<PathEstimate> paths; ///< in the design's order; one without a path id when the design has none
    NodeId bottleneck; ///< saturates first; null without a loaded component
    double capacity = 0; ///< requests per second of the design at which the bottleneck is full
    double costPerMonth = 0;
    double costPerThousand = 0; ///< requests of the design; 0, no figure, without load or with an overloaded component
    QList<Assumption> assumptions;
    QList<EstimateProblem> problems;

    const ComponentEstimate *find(NodeId node) const;
    bool operator==(const Estimate &) const = default;
};

/// Up to this utilisation a component counts as sized right.
inline constexpr double targetUtilisation = 0.7;
/// Above it it is shown as near its limit.
inline constexpr double highUtilisation = 0.85;

struct EstimateOptions
{
    double loadFactor = 1; ///< the "10 x" row of a design; > 0
    bool withPercentiles = true; ///< sampling them costs a few milliseconds a path
};

/// The estimate of a design. Never fails: what can't be computed is told in `problems`, and the rest is there. Pure;
/// the same design gives the same numbers on every machine up to rounding. Any thread.
Estimate estimate(const Diagram &diagram, const Catalog &catalog, const EstimateOptions &options = {});

/// "1,157 rps", "3.9 s", "12 ms", "71 %", "$1.4M": as they are shown everywhere. Locale of the application.
QString rateText(double perSecond);
QString secondsText(double seconds);
QString percentText(double ratio);
QString moneyText(double dollars);

} // namespace archdeck
