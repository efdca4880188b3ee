#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"

#include <QtCore/qbytearrayview.h>
#include <QtCore/qhash.h>
#include <QtCore/qlist.h>

#include <chrono>

namespace archdeck {

/// The values of a graph, node, edge or subgraph, in the order in which the file first names the attributes.
class DotAttributes
{
public:
    struct Entry
    {
        QString name;
        QString value; ///< as Graphviz holds it: `\"` resolved, other backslashes kept
        bool isHtml = false;
    };

    /// Of two with one name, the first counts.
    void append(const Entry &entry);
    const QList<Entry> &entries() const { return m_entries; }
    /// Empty when there is none.
    QString value(QStringView name) const;
    bool isHtml(QStringView name) const;
    bool contains(QStringView name) const { return find(name) != nullptr; }

private:
    const Entry *find(QStringView name) const;

    QList<Entry> m_entries;
    QHash<QString, qsizetype> m_places; ///< a file may have thousands
};

/// A DOT file as plain data.
struct DotGraph
{
    struct Node
    {
        QString name;
        DotAttributes attributes;
    };
    struct Edge
    {
        int tail = 0;
        int head = 0;
        QString key;
        DotAttributes attributes;
    };
    struct Subgraph
    {
        int parent = -1; ///< index of an earlier subgraph; -1 for the graph itself
        QString name;
        DotAttributes attributes;
        QList<int> members; ///< nodes, those of nested subgraphs included
    };

    bool isDirected = true;
    QString name; ///< empty for an anonymous graph
    DotAttributes attributes;
    QList<Node> nodes;
    QList<Edge> edges;
    QList<Subgraph> subgraphs;
    int furtherGraphs = 0; ///< graphs after this one in the same file; they are not read
    QString warnings;      ///< what Graphviz had to say
};

/// The most that a DOT file may hold; the worker program knows the limits on elements.
inline constexpr qint64 dotFileLimit = 16'000'000;

/// Parses DOT with Graphviz' own parser, in the worker process, which has `wall` to do it. `fileName` is for the messages.
/// Blocking.
/// Errors: InvalidInput (the message names file and line), LimitExceeded, Cancelled, TimedOut, WorkerFailed, NotFound.
Result<DotGraph> parseDotGraph(const QByteArray &content, const QString &fileName, const StopToken &stop,
                               std::chrono::milliseconds wall = std::chrono::seconds(10));

/// The worker's reply to the above (docs/formats/layout-protocol.md) as data. Every index of the result is valid.
/// Errors: those that the reply reports, and WorkerFailed for a reply that makes no sense.
Result<DotGraph> readParseReply(QByteArrayView reply, const QString &fileName);

} // namespace archdeck
