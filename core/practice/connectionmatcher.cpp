#include "core/practice/connectionmatcher.h"

#include "core/practice/hungarian.h"
#include "core/practice/labelsimilarity.h"

#include <algorithm>
#include <tuple>

namespace archdeck {

namespace {

constexpr double labelWeight = 0.6;
constexpr double callWeight = 0.4;

/// Pairs of parallel connections that are weighed; more are paired in the order of their texts.
constexpr double mostPairs = 1e4;

/// Two components of the reference, in the direction of a connection.
using Ends = std::pair<NodeId, NodeId>;

/// Connections by their ends, each list in an order that depends on ids last.
using ByEnds = QMap<Ends, QList<Edge>>;

void sortLists(ByEnds &edges)
{
    for (QList<Edge> &list : edges) {
        std::ranges::sort(list, [](const Edge &a, const Edge &b) {
            return std::tie(a.label, a.call, a.protocol, a.key, a.id)
                < std::tie(b.label, b.call, b.protocol, b.key, b.id);
        });
    }
}

double likeness(const Edge &a, const Edge &b)
{
    const double label = a.label == b.label ? 1 : labelSimilarity(labelWords(a.label), labelWords(b.label));
    return labelWeight * label + callWeight * (a.call == b.call ? 1 : 0);
}

/// The first with the first.
QList<std::pair<EdgeId, EdgeId>> takeInOrder(QList<Edge> &mine, QList<Edge> &theirs)
{
    const qsizetype count = std::min(mine.size(), theirs.size());
    QList<std::pair<EdgeId, EdgeId>> pairs;
    for (qsizetype i = 0; i < count; ++i)
        pairs.append({mine[i].id, theirs[i].id});
    mine.remove(0, count);
    theirs.remove(0, count);
    return pairs;
}

/// Pairs off two lists as well as it goes and takes the paired ones out of them.
QList<std::pair<EdgeId, EdgeId>> takePairs(QList<Edge> &mine, QList<Edge> &theirs)
{
    if (double(mine.size()) * double(theirs.size()) > mostPairs)
        return takeInOrder(mine, theirs);
    CostMatrix costs(mine.size(), theirs.size());
    for (qsizetype i = 0; i < mine.size(); ++i) {
        for (qsizetype j = 0; j < theirs.size(); ++j)
            costs.at(i, j) = -likeness(mine[i], theirs[j]);
    }
    const QList<int> columns = assign(costs);
    QList<std::pair<EdgeId, EdgeId>> pairs;
    QList<Edge> restOfMine;
    QList<Edge> restOfTheirs;
    for (qsizetype i = 0; i < mine.size(); ++i) {
        if (columns[i] < 0)
            restOfMine.append(mine[i]);
        else
            pairs.append({mine[i].id, theirs[columns[i]].id});
    }
    for (int j = 0; j < theirs.size(); ++j) {
        if (!columns.contains(j))
            restOfTheirs.append(theirs[j]);
    }
    mine = restOfMine;
    theirs = restOfTheirs;
    return pairs;
}

} // namespace

ConnectionMatches matchConnections(const Diagram &mine, const Diagram &theirs, const QList<ComponentMatch> &components)
{
    QHash<NodeId, NodeId> partners;
    for (const ComponentMatch &match : components)
        partners.insert(match.mine, match.theirs);
    ByEnds own;
    for (const Edge &edge : mine.edges) {
        const Ends ends{partners.value(edge.from), partners.value(edge.to)};
        if (!ends.first.isNull() && !ends.second.isNull())
            own[ends].append(edge);
    }
    ByEnds reference;
    for (const Edge &edge : theirs.edges)
        reference[{edge.from, edge.to}].append(edge);
    sortLists(own);
    sortLists(reference);

    ConnectionMatches matches;
    for (auto list = own.begin(); list != own.end(); ++list) {
        const auto found = reference.find(list.key());
        if (found != reference.end())
            matches.same.append(takePairs(*list, *found));
    }
    for (auto list = own.begin(); list != own.end(); ++list) {
        const auto found = reference.find({list.key().second, list.key().first});
        if (found != reference.end() && list.key().first != list.key().second)
            matches.reversed.append(takePairs(*list, *found));
    }
    return matches;
}

} // namespace archdeck
