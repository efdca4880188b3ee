#pragma once

#include "core/estimate/callgraph.h"

namespace archdeck {

/// A request path, or the whole design where none is drawn.
struct PathModel
{
    PathId path;
    QString name;
    double perRequest = 0;  ///< requests on this path for each request of the design
    QList<double> visits;   ///< arrivals for each request on this path, by station
    CallGraph graph;        ///< what its caller waits for
    bool isSound = true;    ///< false when its calls make no sense; it carries no load then
};

/// A design in the terms of queueing networks.
struct EstimateModel
{
    double rate = 0;     ///< peak requests per second of the design
    double meanRate = 0; ///< over the day
    bool hasLoad = false;
    QList<Station> stations; ///< one for each component, in the diagram's order
    QList<PathModel> paths;
    QList<EstimateProblem> problems;
    QList<Assumption> assumptions;

    /// Arrivals at each station for each request of the design.
    QList<double> arrivalsPerRequest() const;
};

EstimateModel buildModel(const Diagram &diagram, const Catalog &catalog);

/// What of a connection counts.
struct ConnectionModel
{
    EdgeId edge;
    int from = 0; ///< station
    int to = 0;
    double calls = 1;
    double latency = 0; ///< seconds
    bool isParallel = false;
    bool isWaitedFor = true; ///< sync or stream
};

/// Follows the steps of a path. A step belongs to the latest arrival at its tail. Problems are appended.
PathModel walkPath(const RequestPath &path, const QMap<EdgeId, ConnectionModel> &connections, const Diagram &diagram,
                   qsizetype stationCount, QList<EstimateProblem> &problems);

/// Takes all connections as calls that each request makes, from the components that nobody calls. Problems are
/// appended; components of a cycle that gains are marked as not sound in `stations`.
PathModel flowThroughAll(const QList<ConnectionModel> &connections, const Diagram &diagram, const Catalog &catalog,
                         QList<Station> &stations, QList<EstimateProblem> &problems);

} // namespace archdeck
