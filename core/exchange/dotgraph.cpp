#include "core/exchange/dotgraph.h"

#include "core/worker/workerprocess.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <charconv>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::DotFile)
};

/// Walks over the words and counted texts of the worker's reply (docs/formats/layout-protocol.md).
class ReplyReader
{
public:
    explicit ReplyReader(QByteArrayView reply) : m_rest(reply) {}

    bool atEnd() const { return m_rest.isEmpty(); }

    QByteArrayView word()
    {
        skipSpace();
        qsizetype length = 0;
        while (length < m_rest.size() && m_rest[length] != ' ' && m_rest[length] != '\n')
            ++length;
        return take(length);
    }

    int number()
    {
        const QByteArrayView digits = word();
        int value = 0;
        const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value);
        m_broken |= error != std::errc() || end != digits.end();
        return value;
    }

    QString text()
    {
        skipSpace();
        qsizetype length = 0;
        const auto [end, error] = std::from_chars(m_rest.begin(), m_rest.end(), length);
        const qsizetype start = end - m_rest.begin() + 1;
        if (error != std::errc() || length < 0 || length > m_rest.size() - start || *end != ':') {
            m_broken = true;
            return {};
        }
        take(start);
        return QString::fromUtf8(take(length));
    }

    bool atLineEnd() const { return m_rest.isEmpty() || m_rest.front() == '\n'; }
    void endLine()
    {
        m_broken |= m_rest.isEmpty() || m_rest.front() != '\n';
        take(1);
    }
    bool isBroken() const { return m_broken; }

private:
    void skipSpace()
    {
        while (!m_rest.isEmpty() && m_rest.front() == ' ')
            take(1);
    }
    QByteArrayView take(qsizetype length)
    {
        const QByteArrayView taken = m_rest.first(std::min(length, m_rest.size()));
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }

    QByteArrayView m_rest;
    bool m_broken = false;
};

bool isIndex(int index, qsizetype size)
{
    return index >= 0 && index < size;
}

/// Reads one line into `graph`; `attributes` is where the next attributes belong.
bool readLine(ReplyReader &reader, QByteArrayView word, DotGraph &graph, DotAttributes *&attributes)
{
    if (word == "graph") {
        graph.isDirected = reader.word() == "directed";
        graph.name = reader.text();
        if (graph.name.startsWith(u'%'))
            graph.name.clear();
        attributes = &graph.attributes;
    } else if (word == "node") {
        graph.nodes.append({reader.text(), {}});
        attributes = &graph.nodes.last().attributes;
    } else if (word == "edge") {
        const int tail = reader.number();
        const int head = reader.number();
        graph.edges.append({tail, head, reader.text(), {}});
        attributes = &graph.edges.last().attributes;
        return isIndex(tail, graph.nodes.size()) && isIndex(head, graph.nodes.size());
    } else if (word == "subgraph") {
        const int parent = reader.number();
        graph.subgraphs.append({parent, reader.text(), {}, {}});
        attributes = &graph.subgraphs.last().attributes;
        return parent == -1 || isIndex(parent, graph.subgraphs.size() - 1);
    } else if (word == "members") {
        while (!reader.atLineEnd() && !reader.isBroken()) {
            const int member = reader.number();
            if (graph.subgraphs.isEmpty() || !isIndex(member, graph.nodes.size()))
                return false;
            graph.subgraphs.last().members.append(member);
        }
    } else if (word == "attr" || word == "html") {
        const QString name = reader.text();
        attributes->append({name, reader.text(), word == "html"});
    } else if (word == "more") {
        graph.furtherGraphs = reader.number();
    } else if (word == "warning") {
        graph.warnings = reader.text().simplified();
    } else {
        return false;
    }
    return true;
}

Result<DotGraph> garbage(const QString &fileName)
{
    return failure(ErrorCode::WorkerFailed,
                   Text::tr("%1 could not be read: the program that parses it gave a wrong answer.").arg(fileName));
}

Result<DotGraph> reportedError(ReplyReader &reader, const QString &fileName)
{
    const QByteArrayView code = reader.word();
    const int line = reader.number();
    const QString text = reader.text().simplified();
    if (reader.isBroken())
        return garbage(fileName);
    if (code == "syntax")
        return failure(ErrorCode::InvalidInput, Text::tr("%1:%2: this is not valid DOT.").arg(fileName).arg(line),
                       text);
    if (code == "utf8")
        return failure(ErrorCode::InvalidInput,
                       Text::tr("%1:%2: the text is not valid UTF-8. Save the file as UTF-8 and try again.")
                           .arg(fileName)
                           .arg(line));
    if (code == "nul")
        return failure(ErrorCode::InvalidInput,
                       Text::tr("%1:%2: there is a zero byte; this is not a text file.").arg(fileName).arg(line));
    if (code == "empty")
        return failure(ErrorCode::InvalidInput, Text::tr("%1 holds no graph.").arg(fileName));
    if (code == "nodes")
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("%1 has more than %2 nodes, the most that can be read.").arg(fileName, text));
    if (code == "edges")
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("%1 has more than %2 edges, the most that can be read.").arg(fileName, text));
    if (code == "subgraphs")
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("%1 has too many subgraphs, or more than %2 inside each other.").arg(fileName, text));
    return garbage(fileName);
}

} // namespace

const DotAttributes::Entry *DotAttributes::find(QStringView name) const
{
    const auto place = m_places.constFind(name.toString());
    return place == m_places.constEnd() ? nullptr : &m_entries[*place];
}

void DotAttributes::append(const Entry &entry)
{
    if (!m_places.contains(entry.name))
        m_places.insert(entry.name, m_entries.size());
    m_entries.append(entry);
}

QString DotAttributes::value(QStringView name) const
{
    const Entry *entry = find(name);
    return entry ? entry->value : QString();
}

bool DotAttributes::isHtml(QStringView name) const
{
    const Entry *entry = find(name);
    return entry && entry->isHtml;
}

Result<DotGraph> parseDotGraph(const QByteArray &content, const QString &fileName, const StopToken &stop,
                               std::chrono::milliseconds wall)
{
    if (content.size() > dotFileLimit)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("%1 is larger than %2 MB, the most that can be read.")
                           .arg(fileName)
                           .arg(dotFileLimit / 1'000'000));
    const auto reply = WorkerProcess(QStringLiteral("archdeck-layout"))
                           .run("archdeck-layout 1 parse\n" + content, {.wall = wall}, stop);
    return reply.and_then([&fileName](const QByteArray &bytes) { return readParseReply(bytes, fileName); });
}

Result<DotGraph> readParseReply(QByteArrayView reply, const QString &fileName)
{
    ReplyReader reader(reply);
    const QByteArrayView outcome = reader.word();
    if (outcome == "error")
        return reportedError(reader, fileName);
    if (outcome != "ok" || reader.word() != "parse")
        return garbage(fileName);
    reader.endLine();
    DotGraph graph;
    DotAttributes *attributes = &graph.attributes;
    while (!reader.atEnd() && !reader.isBroken()) {
        const QByteArrayView word = reader.word();
        if (word == "end")
            return graph;
        if (!readLine(reader, word, graph, attributes))
            break;
        reader.endLine();
    }
    return garbage(fileName);
}

} // namespace archdeck
