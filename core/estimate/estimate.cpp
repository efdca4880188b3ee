#include "core/estimate/estimate.h"

#include "core/estimate/model.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double secondsPerMonth = 2628000;

/// 0 for what has no bound.
double finite(double value)
{
    return std::isfinite(value) ? value : 0;
}

/// Everything about the stations under the design's load, in the order of the model.
struct StationLoads
{
    QList<StationLoad> loads;
    QList<StationTime> times;
};

ComponentEstimate componentEstimate(const Station &station, double arrivals, const EstimateModel &model,
                                    const StationLoad &load)
{
    ComponentEstimate component;
    component.node = station.node;
    component.replicas = station.replicas;
    component.costPerMonth = station.fixedPerMonth + model.meanRate * arrivals * secondsPerMonth * station.perRequest;
    component.isLoaded = station.work != Station::Work::None && station.isSound && arrivals > 0;
    if (!component.isLoaded)
        return component;
    component.rate = model.rate * arrivals;
    component.servers = double(station.replicas) * station.concurrency;
    component.utilisation = load.utilisation;
    component.capacity = finite(load.fullRate / arrivals);
    component.replicasNeeded = load.replicasNeeded;
    component.llm = load.llm;
    component.response = load.time.mean();
    // Of processor sharing the wait is what the others slow a request down by.
    component.serviceTime = station.work == Station::Work::Queue
        ? station.serviceTime
        : std::max(0.0, component.response - load.time.waitMean);
    if (load.utilisation < 1)
        component.wait = std::max(0.0, component.response - component.serviceTime);
    return component;
}

StationLoads loadStations(const EstimateModel &model, Estimate &estimate)
{
    const QList<double> arrivals = model.arrivalsPerRequest();
    StationLoads result;
    for (qsizetype i = 0; i < model.stations.size(); ++i) {
        const Station &station = model.stations[i];
        // A path that carries nothing has the times of idle components.
        const StationLoad load = station.work != Station::Work::None && station.isSound
            ? loadStation(station, model.rate * arrivals[i])
            : StationLoad();
        const ComponentEstimate component = componentEstimate(station, arrivals[i], model, load);
        estimate.components.insert(component.node, component);
        estimate.costPerMonth += component.costPerMonth;
        if (component.isLoaded && component.capacity > 0
            && (estimate.bottleneck.isNull() || component.capacity < estimate.capacity)) {
            estimate.bottleneck = component.node;
            estimate.capacity = component.capacity;
        }
        result.loads.append(load);
        result.times.append(load.time);
    }
    return result;
}

QList<double> visitsByStation(const CallGraph &graph, qsizetype stationCount)
{
    const QList<double> expected = graph.expectedVisits();
    QList<double> visits(stationCount, 0);
    for (qsizetype i = 0; i < expected.size(); ++i)
        visits[graph.visits[i].station] += expected[i];
    return visits;
}

/// The component answers when any of its replicas does; a path needs those that it waits for, as often as it
/// calls them.
double pathAvailability(const EstimateModel &model, const QList<double> &visits)
{
    double availability = 1;
    for (qsizetype i = 0; i < visits.size(); ++i) {
        const Station &station = model.stations[i];
        if (station.work == Station::Work::None)
            continue;
        const double down = std::pow(1 - station.availability, station.replicas);
        availability *= 1 - std::min(1.0, visits[i]) * down;
    }
    return availability;
}

PathEstimate pathEstimate(const PathModel &path, const EstimateModel &model, const StationLoads &stations,
                          const EstimateOptions &options)
{
    PathEstimate result;
    result.path = path.path;
    result.name = path.name;
    result.rate = model.rate * path.perRequest;
    if (!path.isSound || path.graph.roots.isEmpty()) {
        result.isStable = path.isSound;
        return result;
    }
    // A component that the path waits for may be full, or without numbers.
    const QList<bool> isReached = path.graph.reached();
    for (qsizetype i = 0; i < isReached.size(); ++i) {
        const int station = path.graph.visits[i].station;
        const bool isSteady = model.stations[station].isSound && stations.loads[station].utilisation < 1;
        result.isStable = result.isStable && (isSteady || !isReached[i]);
    }
    const QList<double> visits = visitsByStation(path.graph, model.stations.size());
    QList<std::pair<double, NodeId>> parts;
    for (qsizetype i = 0; i < visits.size(); ++i) {
        if (visits[i] > 0 && model.stations[i].work != Station::Work::None)
            parts.append({visits[i] * stations.times[i].mean(), model.stations[i].node});
    }
    result.availability = pathAvailability(model, visits);
    std::ranges::stable_sort(parts, std::greater(), &std::pair<double, NodeId>::first);
    for (const auto &[share, node] : std::as_const(parts))
        result.slowest.append(node);
    if (!result.isStable)
        return result;
    const QList<Moments> moments = responseMoments(path.graph, stations.times);
    for (const int root : path.graph.roots)
        result.mean += moments[root].mean / double(path.graph.roots.size());
    if (options.withPercentiles) {
        const Percentiles percentiles = samplePercentiles(path.graph, stations.times, moments);
        result.p50 = percentiles.p50;
        result.p95 = percentiles.p95;
        result.p99 = percentiles.p99;
    }
    return result;
}

void collectMessages(const EstimateModel &model, Estimate &estimate)
{
    estimate.problems = model.problems;
    estimate.assumptions = model.assumptions;
    for (const Station &station : model.stations) {
        estimate.problems += station.problems;
        const bool isLoaded = estimate.find(station.node)->isLoaded;
        for (const Assumption &assumption : station.assumptions) {
            // Of a component that no request reaches only its price enters the numbers.
            const bool isPrice = assumption.property == u"replicas" || assumption.property == u"price_per_hour_usd";
            if (isLoaded || isPrice)
                estimate.assumptions.append(assumption);
        }
    }
}

} // namespace

const ComponentEstimate *Estimate::find(NodeId node) const
{
    const auto found = components.constFind(node);
    return found == components.constEnd() ? nullptr : &*found;
}

Estimate estimate(const Diagram &diagram, const Catalog &catalog, const EstimateOptions &options)
{
    EstimateModel model = buildModel(diagram, catalog);
    const double factor = options.loadFactor > 0 && std::isfinite(options.loadFactor)
        ? std::min(options.loadFactor, 1e9)
        : 1;
    model.rate *= factor;
    model.meanRate *= factor;

    Estimate result;
    result.rate = model.rate;
    result.meanRate = model.meanRate;
    result.hasLoad = model.hasLoad;
    const StationLoads stations = loadStations(model, result);
    for (const PathModel &path : std::as_const(model.paths))
        result.paths.append(pathEstimate(path, model, stations, options));
    // What an overloaded design costs buys fewer answers than requests come.
    const bool isServed = std::ranges::none_of(result.components, &ComponentEstimate::isOverloaded);
    if (model.meanRate > 0 && isServed)
        result.costPerThousand = finite(result.costPerMonth / (model.meanRate * secondsPerMonth) * 1000);
    collectMessages(model, result);
    return result;
}

} // namespace archdeck
