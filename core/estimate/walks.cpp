#include "core/estimate/model.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Estimate)
};

/// Beyond it a number is a mistake, and its products would leave what a double holds.
constexpr double mostVisits = 1e12;
constexpr qsizetype mostSteps = 1000;

bool isPossible(double visits)
{
    return visits <= mostVisits; // false for what is no number
}

QString namesOf(const QList<int> &nodes, const QList<Station> &stations, const Diagram &diagram)
{
    QStringList names;
    for (const int node : nodes.first(std::min<qsizetype>(nodes.size(), 8)))
        names.append(diagram.nameOf(ElementRef(stations[node].node)));
    if (nodes.size() > names.size())
        names.append(QStringLiteral("…"));
    return names.join(QStringLiteral(", "));
}

/// What a request starts at: people who call and are not called, else people who call, else what nobody calls.
QList<int> entriesOf(const QList<ConnectionModel> &connections, const Diagram &diagram, const Catalog &catalog,
                     const QList<Station> &stations)
{
    QList<bool> calls(stations.size(), false);
    QList<bool> isCalled(stations.size(), false);
    for (const ConnectionModel &connection : connections) {
        calls[connection.from] = true;
        isCalled[connection.to] = isCalled[connection.to] || connection.from != connection.to;
    }
    QList<int> callers;
    QList<int> uncalledPeople;
    QList<int> people;
    QList<int> uncalled;
    for (int i = 0; i < stations.size(); ++i) {
        const ComponentKind *kind = catalog.find(diagram.nodes.value(stations[i].node).kind);
        const bool isPerson = kind && kind->family == Family::People;
        if (isPerson && calls[i])
            (isCalled[i] ? people : uncalledPeople).append(i);
        else if (!isPerson && !isCalled[i])
            (calls[i] ? callers : uncalled).append(i);
    }
    for (const QList<int> &entries : {uncalledPeople, people, callers}) {
        if (!entries.isEmpty())
            return entries;
    }
    // Components without any connection: each is a design of its own only when nothing else is drawn.
    return connections.isEmpty() ? uncalled : QList<int>();
}

/// Connections that are drawn for the answer to a call: B -> A where A -> B exists. The one drawn first is the call.
QList<ConnectionModel> withoutAnswers(QList<ConnectionModel> connections, const Diagram &diagram)
{
    std::ranges::stable_sort(connections, {}, [&diagram](const ConnectionModel &connection) {
        return diagram.edges.value(connection.edge).order;
    });
    QSet<std::pair<int, int>> called;
    QList<ConnectionModel> kept;
    for (const ConnectionModel &connection : std::as_const(connections)) {
        const bool isAnswer = connection.from != connection.to && called.contains({connection.to, connection.from});
        if (isAnswer)
            continue;
        called.insert({connection.from, connection.to});
        kept.append(connection);
    }
    return kept;
}

/// Leaves out the calls of visits that no root leads to.
void keepReached(CallGraph &graph)
{
    const QList<bool> isReached = graph.reached();
    for (qsizetype i = 0; i < graph.visits.size(); ++i) {
        if (!isReached[i])
            graph.visits[i].calls.clear();
    }
}

} // namespace

PathModel walkPath(const RequestPath &path, const QMap<EdgeId, ConnectionModel> &connections, const Diagram &diagram,
                   qsizetype stationCount, QList<EstimateProblem> &problems)
{
    using Severity = EstimateProblem::Severity;
    PathModel model;
    model.path = path.id;
    model.name = path.name;
    model.visits.fill(0, stationCount);
    const auto refuse = [&](const ElementRef &element, const QString &message) {
        problems.append({Severity::Error, element, message});
        model.isSound = false;
        model.graph = {};
        return model;
    };
    if (path.steps.size() > mostSteps)
        return refuse(ElementRef(path.id),
                      Text::tr("The path %1 has %2 steps; the estimate follows up to %3.")
                          .arg(path.name, QString::number(path.steps.size()), QString::number(mostSteps)));
    QMap<int, int> latest; // station -> visit
    QList<double> reach;   // by visit: arrivals for each request
    const auto arrive = [&](int station, double arrivals) {
        latest.insert(station, int(model.graph.visits.size()));
        model.graph.visits.append(CallGraph::Visit{station, {}});
        reach.append(arrivals);
        model.visits[station] += arrivals;
        return int(model.graph.visits.size()) - 1;
    };
    for (const EdgeId &step : path.steps) {
        const ConnectionModel connection = connections.value(step);
        if (!latest.contains(connection.from)) {
            const int root = arrive(connection.from, 1);
            if (model.graph.roots.isEmpty())
                model.graph.roots = {root};
            else
                problems.append(
                    {Severity::Warning, ElementRef(step),
                     Text::tr("The path %1 goes along %2 before it has come to %3. The step counts once for "
                              "each request, and nobody waits for it.")
                         .arg(path.name, diagram.nameOf(ElementRef(step)),
                              diagram.nameOf(ElementRef(diagram.edges.value(step).from)))});
        }
        const int tail = latest.value(connection.from);
        const double arrivals = reach[tail] * connection.calls;
        if (!isPossible(model.visits[connection.to] + arrivals))
            return refuse(ElementRef(step),
                          Text::tr("With the calls of %1 a request of the path %2 makes more than %3 "
                                   "visits. Lower the calls along the path.")
                              .arg(diagram.nameOf(ElementRef(step)), path.name, QString::number(mostVisits, 'g', 3)));
        const int visit = arrive(connection.to, arrivals);
        if (connection.isWaitedFor)
            model.graph.visits[tail].calls.append({visit, connection.calls, connection.latency, connection.isParallel});
    }
    // A visit is appended after the one that calls it.
    for (int i = int(model.graph.visits.size()) - 1; i >= 0; --i)
        model.graph.calleesFirst.append(i);
    keepReached(model.graph);
    return model;
}

PathModel flowThroughAll(const QList<ConnectionModel> &connections, const Diagram &diagram, const Catalog &catalog,
                         QList<Station> &stations, QList<EstimateProblem> &problems)
{
    PathModel model;
    model.visits.fill(0, stations.size());
    const QList<ConnectionModel> calls = withoutAnswers(connections, diagram);
    model.graph.roots = entriesOf(calls, diagram, catalog, stations);
    if (model.graph.roots.isEmpty()) {
        // A board without connections was only begun: there is nothing to say of it yet.
        if (!calls.isEmpty()) {
            problems.append({EstimateProblem::Severity::Error, ElementRef(),
                             Text::tr("Nothing shows where requests come in: every component is called by another. Add "
                                      "a client, or a request path.")});
            model.isSound = false;
        }
        return model;
    }
    QList<double> entering(stations.size(), 0);
    for (const int root : std::as_const(model.graph.roots))
        entering[root] = 1.0 / double(model.graph.roots.size());
    QList<queueing::Flow> flows;
    for (int i = 0; i < stations.size(); ++i)
        model.graph.visits.append(CallGraph::Visit{i, {}});
    for (const ConnectionModel &call : calls) {
        flows.append({call.from, call.to, call.calls});
        if (call.isWaitedFor && call.calls > 0)
            model.graph.visits[call.from].calls.append({call.to, call.calls, call.latency, call.isParallel});
    }
    const queueing::Traffic traffic = queueing::solveTraffic(entering, flows);
    model.visits = traffic.rates;
    model.graph.calleesFirst = traffic.calleesFirst;
    keepReached(model.graph);
    for (const QList<int> &cycle : traffic.runaways) {
        problems.append(
            {EstimateProblem::Severity::Error, ElementRef(stations[cycle.constFirst()].node),
             Text::tr("%1 call each other in a circle in which requests never become fewer. Set the calls of "
                      "one of these connections below 1, or draw a request path.")
                 .arg(namesOf(cycle, stations, diagram))});
        for (const int node : cycle)
            stations[node].isSound = false;
    }
    for (qsizetype i = 0; i < stations.size(); ++i) {
        if (isPossible(model.visits[i]))
            continue;
        problems.append({EstimateProblem::Severity::Error, ElementRef(stations[i].node),
                         Text::tr("%1 would be called more than %2 times for each request. Lower the calls of the "
                                  "connections before it.")
                             .arg(diagram.nameOf(ElementRef(stations[i].node)), QString::number(mostVisits, 'g', 3))});
        stations[i].isSound = false;
        model.visits[i] = 0;
    }
    return model;
}

} // namespace archdeck
