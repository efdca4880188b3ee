#include "core/estimate/model.h"

#include "core/estimate/propertyreader.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Estimate)
};

constexpr double secondsPerDay = 86400;
constexpr double usualPeakFactor = 2.5;
/// A round trip between machines of one design: within a region, with what the network stack adds.
constexpr double hopMs = 0.5;

constexpr NumberRule rateRule{.minimum = 1e-9, .maximum = 1e12};
constexpr NumberRule peakRule{.minimum = 1, .maximum = 1000};
constexpr NumberRule usersRule{.minimum = 1, .maximum = 1e11};
constexpr NumberRule actionsRule{.minimum = 1e-6, .maximum = 1e6};
constexpr NumberRule shareRule{.maximum = 1e6};

void take(PropertyReader &reader, EstimateModel &model)
{
    model.problems += reader.problems;
    model.assumptions += reader.assumptions;
}

double designPeakFactor(const Diagram &diagram, EstimateModel &model)
{
    PropertyReader reader(ElementRef(), diagram.info.title, diagram.info.properties);
    const double peak = reader.number(u"peak_factor"_s, peakRule, usualPeakFactor);
    take(reader, model);
    return peak;
}

/// What the clients on the diagram say of their users, for a design that does not say it itself.
void readClientLoad(const Diagram &diagram, EstimateModel &model)
{
    const bool hasDesignPeak = !diagram.info.properties.value(u"peak_factor"_s).trimmed().isEmpty();
    std::optional<double> designPeak;
    for (const Node &node : ordered(diagram.nodes)) {
        PropertyReader reader(ElementRef(node.id), node.label, node.properties);
        if (!reader.has(u"daily_users"_s) || !reader.has(u"actions_per_day"_s))
            continue;
        const auto users = reader.entered(u"daily_users"_s, usersRule);
        const auto actions = reader.entered(u"actions_per_day"_s, actionsRule);
        if (users && actions) {
            if (hasDesignPeak && !designPeak)
                designPeak = designPeakFactor(diagram, model);
            const double peak = designPeak ? reader.advanced(u"peak_factor"_s, peakRule, *designPeak)
                                           : reader.number(u"peak_factor"_s, peakRule, usualPeakFactor);
            model.meanRate += *users * *actions / secondsPerDay;
            model.rate += *users * *actions / secondsPerDay * peak;
            model.hasLoad = true;
        }
        take(reader, model);
    }
}

/// Peak and mean rate from rps, else users x actions, else from the clients.
void readLoad(const Diagram &diagram, EstimateModel &model)
{
    PropertyReader reader(ElementRef(), diagram.info.title, diagram.info.properties);
    const auto rate = reader.entered(u"rps"_s, rateRule);
    const auto users = reader.entered(u"users"_s, usersRule);
    const auto actions = reader.entered(u"actions_per_user"_s, actionsRule);
    const bool isCounted = rate || (users && actions);
    if (isCounted) {
        const double peak = reader.number(u"peak_factor"_s, peakRule, usualPeakFactor);
        model.meanRate = rate ? *rate / peak : *users * *actions / secondsPerDay;
        model.rate = rate ? *rate : model.meanRate * peak;
        model.hasLoad = true;
    } else if (users || actions) {
        reader.addProblem(
            EstimateProblem::Severity::Warning,
            users ? Text::tr("The design says how many users it has, but not what each does in a day. Set "
                             "the actions per user, or the requests per second.")
                  : Text::tr("The design says what each user does in a day, but not how many there are. Set "
                             "the daily users, or the requests per second."));
    }
    take(reader, model);
    if (!isCounted)
        readClientLoad(diagram, model);
}

QMap<EdgeId, ConnectionModel> readConnections(const Diagram &diagram, const QMap<NodeId, int> &stationOf,
                                              EstimateModel &model)
{
    QMap<EdgeId, ConnectionModel> connections;
    for (const Edge &edge : diagram.edges) {
        PropertyReader reader(ElementRef(edge.id), diagram.nameOf(ElementRef(edge.id)), edge.properties);
        ConnectionModel connection{edge.id, stationOf.value(edge.from), stationOf.value(edge.to)};
        connection.calls = reader.advanced(u"calls"_s, {.maximum = 1e6}, 1);
        connection.latency = reader.advanced(u"latency_ms"_s, {.maximum = 1e9}, hopMs) * 1e-3;
        const QString parallel = edge.properties.value(u"parallel"_s).trimmed().toLower();
        connection.isParallel = parallel == u"yes" || parallel == u"true" || parallel == u"1";
        connection.isWaitedFor = edge.call == CallKind::Sync || edge.call == CallKind::Stream;
        take(reader, model);
        connections.insert(edge.id, connection);
    }
    return connections;
}

/// How much of the design's load each path carries. A rate of its own wins over a share; where the design has none, the
/// rates of its paths are its load.
void readShares(const Diagram &diagram, const QList<RequestPath> &paths, EstimateModel &model)
{
    QList<std::optional<double>> rates;
    QList<double> shares;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        PropertyReader reader(ElementRef(paths[i].id), paths[i].name, paths[i].properties);
        rates.append(reader.entered(u"rps"_s, rateRule));
        shares.append(reader.advanced(u"share"_s, shareRule, i == 0 ? 1 : 0));
        take(reader, model);
    }
    if (!model.hasLoad) {
        for (const auto &rate : std::as_const(rates))
            model.rate += rate.value_or(0);
        model.hasLoad = model.rate > 0;
        model.meanRate = model.hasLoad ? model.rate / designPeakFactor(diagram, model) : 0;
    }
    for (qsizetype i = 0; i < paths.size(); ++i)
        model.paths[i].perRequest = rates[i] && model.rate > 0 ? *rates[i] / model.rate : shares[i];
}

} // namespace

QList<double> EstimateModel::arrivalsPerRequest() const
{
    QList<double> arrivals(stations.size(), 0);
    for (const PathModel &path : paths) {
        for (qsizetype i = 0; path.isSound && i < arrivals.size(); ++i)
            arrivals[i] += path.perRequest * path.visits[i];
    }
    return arrivals;
}

EstimateModel buildModel(const Diagram &diagram, const Catalog &catalog)
{
    EstimateModel model;
    readLoad(diagram, model);
    QMap<NodeId, int> stationOf;
    for (const Node &node : ordered(diagram.nodes)) {
        stationOf.insert(node.id, int(model.stations.size()));
        model.stations.append(readStation(node, catalog));
    }
    const QMap<EdgeId, ConnectionModel> connections = readConnections(diagram, stationOf, model);
    QList<RequestPath> paths = ordered(diagram.paths);
    paths.removeIf([](const RequestPath &path) { return path.steps.isEmpty(); });
    if (paths.isEmpty()) {
        PathModel all = flowThroughAll(connections.values(), diagram, catalog, model.stations, model.problems);
        all.perRequest = 1;
        model.paths.append(all);
        return model;
    }
    for (const RequestPath &path : std::as_const(paths))
        model.paths.append(walkPath(path, connections, diagram, model.stations.size(), model.problems));
    readShares(diagram, paths, model);
    return model;
}

} // namespace archdeck
