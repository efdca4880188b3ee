#include "core/exchange/dotreader.h"

#include "core/exchange/designreference.h"
#include "core/exchange/dotlines.h"
#include "core/exchange/dotlooks.h"
#include "core/exchange/dotproperties.h"
#include "core/exchange/dotreaderpositions.h"
#include "core/exchange/dottext.h"
#include "core/exchange/foreign.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr QSizeF usualComponent(168, 64);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::DotFile)
};

/// What foreign files mean by a shape, in terms of the catalogue.
QString kindOfShape(const QString &shape)
{
    if (shape == u"cylinder")
        return QStringLiteral("relational-db");
    if (shape == u"folder" || shape == u"tab")
        return QStringLiteral("object-store");
    if (shape == u"cds" || shape == u"rarrow")
        return QStringLiteral("queue");
    return QStringLiteral("service");
}

CallKind callOf(const QString &name, bool &known)
{
    static const QHash<QString, CallKind> calls{{QStringLiteral("sync"), CallKind::Sync},
                                                {QStringLiteral("async"), CallKind::Async},
                                                {QStringLiteral("stream"), CallKind::Stream},
                                                {QStringLiteral("batch"), CallKind::Batch}};
    known = calls.contains(name);
    return calls.value(name, CallKind::Sync);
}

class DotReader
{
public:
    DotReader(const DotGraph &graph, const DotLines &lines, const DotReadOptions &options)
        : m_graph(graph), m_lines(lines), m_options(options)
    {
        m_isDialect = graph.attributes.contains(u"id")
            || std::ranges::any_of(graph.nodes,
                                   [](const DotGraph::Node &node) { return node.attributes.contains(u"kind"); });
    }

    DotReading read()
    {
        readInfo();
        readGroups();
        for (int i = 0; i < m_graph.nodes.size(); ++i)
            readNode(i);
        for (const DotGraph::Edge &edge : m_graph.edges)
            ++m_parallels[{edge.tail, edge.head}];
        for (int i = 0; i < m_graph.edges.size(); ++i)
            readEdge(i);
        buildPaths();
        attachNotes();
        m_reading.hasPositions = takePositions(m_graph, m_nodes, m_notes, m_edges, m_groups, m_reading.diagram);
        return m_reading;
    }

private:
    void problem(int line, const QString &message) { m_reading.problems.append({m_options.fileName, line, message}); }

    template<typename IdType>
    IdType makeId(QLatin1StringView type, const QString &key) const
    {
        if (m_options.shippedDesign.isEmpty())
            return m_options.idSpace.isEmpty() ? IdType::create() : stableId<IdType>(m_options.idSpace, key);
        return IdType::shipped(u"design/" + m_options.shippedDesign + u'/' + type + u'/' + key);
    }

    QString text(const DotAttributes &attributes, QStringView name, const QString &nodeName = {}) const
    {
        if (attributes.isHtml(name))
            return htmlLabelText(attributes.value(name));
        return plainText(attributes.value(name), nodeName, m_graph.name);
    }

    DotOrigin origin() const { return m_isDialect ? DotOrigin::Dialect : DotOrigin::Foreign; }
    bool keepsForeign() const { return !m_options.idSpace.isEmpty(); }

    /// Colours, layer and lock.
    template<typename T>
    void readLooks(const DotAttributes &attributes, DotElement type, T &element) const
    {
        element.style = dotStyle(attributes, type, origin());
        if (const QString layer = text(attributes, u"on_layer"); !layer.isEmpty()) {
            const auto found = std::ranges::find(m_reading.diagram.layers, layer, &Layer::key);
            element.layer = found == m_reading.diagram.layers.end() ? LayerId() : found->id;
        }
        element.isLocked = attributes.value(u"locked") == u"true";
    }

    /// The first of the attributes that says something. Foreign files break lines to fit their boxes; ours fit by
    /// themselves. Rows of a table are lines.
    QString label(const DotAttributes &attributes, std::initializer_list<const char16_t *> names,
                  const QString &nodeName) const
    {
        for (const char16_t *name : names) {
            QString found = text(attributes, name, nodeName);
            if (!m_isDialect && !attributes.isHtml(name))
                found = found.simplified();
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    Properties properties(const DotAttributes &attributes, std::initializer_list<QStringView> taken) const
    {
        Properties found;
        for (const DotAttributes::Entry &entry : attributes.entries()) {
            const bool isTaken = isGraphvizAttribute(entry.name) || isLooksAttribute(entry.name)
                || std::ranges::find(taken, QStringView(entry.name)) != taken.end();
            if (!isTaken)
                found.insert(propertyKey(entry.name), text(attributes, entry.name));
        }
        return found;
    }

    void readInfo()
    {
        DesignInfo &info = m_reading.diagram.info;
        m_reading.id = m_graph.attributes.value(u"id");
        info.title = label(m_graph.attributes, {u"label"}, {});
        if (info.title.isEmpty())
            info.title = m_graph.name.isEmpty() ? QFileInfo(m_options.fileName).completeBaseName() : m_graph.name;
        const QString direction = m_graph.attributes.value(u"rankdir");
        const bool isKnown = QStringList{QStringLiteral("LR"), QStringLiteral("TB"), QStringLiteral("RL"),
                                         QStringLiteral("BT")}
                                 .contains(direction);
        // Graphviz' own default is from top to bottom; the dialect's is from left to right.
        info.direction = isKnown ? direction : m_isDialect ? QStringLiteral("LR") : QStringLiteral("TB");
        readPaths();
        readLayers();
        for (const DotAttributes::Entry &entry : m_graph.attributes.entries()) {
            if (const QString key = designPropertyKey(entry.name); !key.isEmpty())
                info.properties.insert(key, text(m_graph.attributes, entry.name));
        }
        if (keepsForeign())
            info.properties.insert(graphProperties());
        if (m_graph.furtherGraphs > 0)
            problem(0, Text::tr("Only the first of %1 graphs was read.").arg(m_graph.furtherGraphs + 1));
    }

    /// What the graph says to Graphviz alone.
    Properties graphProperties() const
    {
        Properties kept = keptDotAttributes(m_graph.attributes, DotElement::Graph);
        erase_if(kept, [](const auto &item) {
            const QString name = item.key().sliced(4);
            static const QStringList ours{u"path_"_s, u"pathset_"_s, u"design_"_s, u"layer_"_s, u"layerset_"_s};
            return std::ranges::any_of(ours, [&name](const QString &prefix) { return name.startsWith(prefix); });
        });
        return kept;
    }

    /// layer_<key>="Name", layerset_<key>="hidden=1; locked=1"
    void readLayers()
    {
        for (const DotAttributes::Entry &entry : m_graph.attributes.entries()) {
            if (!entry.name.startsWith(u"layer_") || entry.name.size() == 6)
                continue;
            Layer layer;
            layer.key = entry.name.sliced(6);
            layer.id = makeId<LayerId>(QLatin1StringView("layer"), layer.key);
            layer.name = text(m_graph.attributes, entry.name);
            const Properties settings =
                settingsFromText(text(m_graph.attributes, QString(u"layerset_"_s + layer.key))).value_or(Properties());
            layer.isVisible = settings.value(u"hidden"_s) != u"1";
            layer.isLocked = settings.value(u"locked"_s) == u"1";
            layer.order = int(m_reading.diagram.layers.size());
            m_reading.diagram.layers.insert(layer.id, layer);
        }
    }

    void readPaths()
    {
        for (const DotAttributes::Entry &entry : m_graph.attributes.entries()) {
            if (!entry.name.startsWith(u"path_") || entry.name.size() == 5)
                continue;
            const QString key = entry.name.sliced(5);
            m_paths.append(RequestPath{makeId<PathId>(QLatin1StringView("path"), key),
                                       key,
                                       text(m_graph.attributes, entry.name),
                                       {},
                                       int(m_paths.size())});
        }
        for (const DotAttributes::Entry &entry : m_graph.attributes.entries()) {
            if (!entry.name.startsWith(u"pathset_"))
                continue;
            const auto path = std::ranges::find(m_paths, entry.name.sliced(8), &RequestPath::key);
            const auto settings = settingsFromText(text(m_graph.attributes, entry.name));
            if (path == m_paths.end())
                problem(0,
                        Text::tr("%1 names no request path; declare it with path_%2.")
                            .arg(entry.name, entry.name.sliced(8)));
            else if (!settings)
                problem(0, Text::tr("%1 is not of the form \"key=value; key=value\".").arg(entry.name));
            else
                path->properties = *settings;
        }
    }

    void readGroups()
    {
        for (const DotGraph::Subgraph &subgraph : m_graph.subgraphs) {
            const GroupId parent = subgraph.parent < 0 ? GroupId() : m_nearestGroups[subgraph.parent];
            if (!subgraph.name.startsWith(u"cluster")) {
                m_groups.append(GroupId());
                m_nearestGroups.append(parent);
                continue;
            }
            Group group;
            group.id = makeId<GroupId>(QLatin1StringView("group"), subgraph.name);
            group.key = subgraph.name;
            group.kind = subgraph.attributes.contains(u"kind") ? text(subgraph.attributes, u"kind")
                                                               : QStringLiteral("group");
            group.label = label(subgraph.attributes, {u"label"}, {});
            group.parent = parent;
            readLooks(subgraph.attributes, DotElement::Group, group);
            group.isCollapsed = subgraph.attributes.value(u"collapsed") == u"true";
            group.properties = settingsFromText(text(subgraph.attributes, u"properties")).value_or(Properties());
            group.order = m_order++;
            m_reading.diagram.groups.insert(group.id, group);
            m_groups.append(group.id);
            m_nearestGroups.append(group.id);
        }
        assignMembers();
    }

    /// A node belongs to the innermost cluster that holds it; of several such, to the first.
    void assignMembers()
    {
        m_home.resize(m_graph.nodes.size());
        for (qsizetype i = 0; i < m_graph.subgraphs.size(); ++i) {
            if (m_groups[i].isNull())
                continue;
            for (const int member : m_graph.subgraphs[i].members) {
                GroupId &home = m_home[member];
                if (home.isNull() || m_reading.diagram.isInside(m_groups[i], home))
                    home = m_groups[i];
                else if (!m_reading.diagram.isInside(home, m_groups[i]))
                    problem(m_lines.ofNode(m_graph.nodes[member].name),
                            Text::tr("“%1” is in two groups; it stays in “%2”.")
                                .arg(m_graph.nodes[member].name, m_reading.diagram.groups[home].key));
            }
        }
    }

    bool isNote(const DotAttributes &attributes) const
    {
        if (attributes.contains(u"kind"))
            return attributes.value(u"kind") == u"note";
        return !m_isDialect && attributes.value(u"shape") == u"note";
    }

    void readNode(int index)
    {
        const DotGraph::Node &source = m_graph.nodes[index];
        m_nodes.append(NodeId());
        m_notes.append(NoteId());
        if (isNote(source.attributes)) {
            Note note;
            note.id = makeId<NoteId>(QLatin1StringView("note"), source.name);
            note.key = source.name;
            note.text = source.attributes.contains(u"label") ? text(source.attributes, u"label", source.name)
                                                             : source.name;
            readLooks(source.attributes, DotElement::Note, note);
            note.properties = properties(source.attributes, {u"kind", u"explains"});
            note.order = m_order++;
            m_reading.diagram.notes.insert(note.id, note);
            m_notes.last() = note.id;
            return;
        }
        Node node;
        node.id = makeId<NodeId>(QLatin1StringView("component"), source.name);
        node.key = source.name;
        node.label = nodeLabel(source);
        node.kind = kindOf(source, node.label);
        node.group = m_home[index];
        node.properties = properties(source.attributes, {u"kind", u"explains"});
        if (!m_isDialect && source.attributes.contains(u"tooltip"))
            node.properties.insert(QStringLiteral("description"), text(source.attributes, u"tooltip", source.name));
        if (keepsForeign())
            node.properties.insert(keptDotAttributes(source.attributes, DotElement::Node));
        readLooks(source.attributes, DotElement::Node, node);
        node.order = m_order++;
        node.rect = QRectF(QPointF(), sizeOf(source, node));
        m_reading.diagram.nodes.insert(node.id, node);
        m_nodes.last() = node.id;
    }

    /// As large as the file wants it at least; never too small for its texts.
    QSizeF sizeOf(const DotGraph::Node &source, const Node &node) const
    {
        const QSizeF size = m_options.componentSize ? m_options.componentSize(node) : usualComponent;
        constexpr double most = 2000;
        const double width = source.attributes.value(u"width").toDouble() * 72;
        const double height = source.attributes.value(u"height").toDouble() * 72;
        const bool isSound = !m_isDialect && width > 0 && width <= most && height > 0 && height <= most;
        return isSound ? size.expandedTo(QSizeF(std::round(width), std::round(height))) : size;
    }

    QString kindOf(const DotGraph::Node &source, const QString &label)
    {
        const QString shape = source.attributes.value(u"shape");
        if (!source.attributes.contains(u"kind") && !m_isDialect && m_options.nearestKind)
            return m_options.nearestKind(shape, label.section(u'\n', 0, 0));
        if (!source.attributes.contains(u"kind"))
            return m_isDialect ? QStringLiteral("service") : kindOfShape(shape);
        const QString kind = text(source.attributes, u"kind");
        if (m_options.isKnownKind && !m_options.isKnownKind(kind))
            problem(m_lines.ofNode(source.name),
                    Text::tr("“%1” has the unknown kind “%2”; it is kept and drawn as a plain box.")
                        .arg(source.name, kind));
        return kind;
    }

    QString nodeLabel(const DotGraph::Node &source) const
    {
        const QString shape = source.attributes.value(u"shape");
        const bool isRecord = (shape == u"record" || shape == u"Mrecord") && !source.attributes.isHtml(u"label");
        const QString found = isRecord ? recordLabelText(source.attributes.value(u"label"))
                                       : label(source.attributes, {u"label", u"xlabel"}, source.name);
        return found.isEmpty() ? source.name : found;
    }

    void readEdge(int index)
    {
        const DotGraph::Edge &source = m_graph.edges[index];
        m_edges.append(EdgeId());
        const bool isReversed = !m_isDialect && source.attributes.value(u"dir") == u"back";
        const int from = isReversed ? source.head : source.tail;
        const int to = isReversed ? source.tail : source.head;
        const int line = lineOfEdge(source);
        if (!m_notes[from].isNull() || !m_notes[to].isNull()) {
            linkNote(from, to);
            return;
        }
        Edge edge;
        edge.key = edgeKey(m_graph.nodes[from].name + u" -> " + m_graph.nodes[to].name, source, line);
        edge.id = makeId<EdgeId>(QLatin1StringView("connection"), edge.key);
        edge.from = m_nodes[from];
        edge.to = m_nodes[to];
        edge.label = label(source.attributes, {u"label", u"xlabel"}, {});
        edge.call = readCall(source.attributes, line);
        edge.protocol = text(source.attributes, u"protocol");
        edge.properties = properties(source.attributes, {u"call", u"protocol", u"path"});
        if (keepsForeign())
            edge.properties.insert(keptDotAttributes(source.attributes, DotElement::Edge, isReversed));
        readLooks(source.attributes, DotElement::Edge, edge);
        readDotLine(source.attributes, m_graph, origin(), isReversed, edge);
        edge.order = m_order++;
        m_reading.diagram.edges.insert(edge.id, edge);
        m_edges.last() = edge.id;
        readSteps(source.attributes, edge.id, line);
    }

    int lineOfEdge(const DotGraph::Edge &source)
    {
        const QString &tail = m_graph.nodes[source.tail].name;
        const QString &head = m_graph.nodes[source.head].name;
        return m_lines.ofEdge(tail, head, m_occurrences[std::pair(source.tail, source.head)]++);
    }

    /// In most files an edge between a note and a component only shows what the note is about.
    void linkNote(int from, int to)
    {
        const bool fromNote = !m_notes[from].isNull();
        Note &note = m_reading.diagram.notes[fromNote ? m_notes[from] : m_notes[to]];
        const NodeId node = m_nodes[fromNote ? to : from];
        if (!note.explains && !node.isNull())
            note.explains = ElementRef(node);
    }

    QString edgeKey(const QString &plain, const DotGraph::Edge &source, int line)
    {
        const QString id = text(source.attributes, u"id");
        const bool isOneOfSeveral = m_parallels.value({source.tail, source.head}) > 1;
        QString key = isOneOfSeveral && !id.isEmpty() ? QString(plain + u'#' + id) : plain;
        if (m_isDialect && m_keys.contains(key))
            problem(line, Text::tr("There are several connections “%1”; give each an id.").arg(key));
        if (m_keys.contains(key)) { // thousands may run between the same two
            int &number = m_lastNumbers[plain];
            for (number = std::max(number, 1); m_keys.contains(key);)
                key = plain + u'#' + QString::number(++number);
        }
        m_keys.insert(key);
        return key;
    }

    CallKind readCall(const DotAttributes &attributes, int line)
    {
        bool known = true;
        if (!attributes.contains(u"call")) {
            const QString style = attributes.value(u"style");
            return m_isDialect              ? CallKind::Sync
                : style.contains(u"dashed") ? CallKind::Async
                : style.contains(u"dotted") ? CallKind::Stream
                : style.contains(u"bold")   ? CallKind::Batch
                                            : CallKind::Sync;
        }
        const QString name = attributes.value(u"call");
        const CallKind call = callOf(name, known);
        if (!known)
            problem(line, Text::tr("“%1” is no kind of call; sync, async, stream and batch are.").arg(name));
        return call;
    }

    /// "send:1, resume:2"
    void readSteps(const DotAttributes &attributes, EdgeId edge, int line)
    {
        const QStringList steps = text(attributes, u"path").split(u',', Qt::SkipEmptyParts);
        for (const QString &step : steps) {
            const QString key = step.section(u':', 0, 0).trimmed();
            bool valid = false;
            const int number = step.section(u':', 1).trimmed().toInt(&valid);
            const auto path = std::ranges::find(m_paths, key, &RequestPath::key);
            if (path == m_paths.end())
                problem(line,
                        Text::tr("The step “%1” names no request path; declare it with path_%2 on the graph.")
                            .arg(step.trimmed(), key));
            else if (!valid || number < 1)
                problem(line,
                        Text::tr("The step “%1” has no number; write it as path:number, from 1.").arg(step.trimmed()));
            else if (m_steps[key].contains(number))
                problem(line, Text::tr("The request path “%1” has two steps %2.").arg(key).arg(number));
            else
                m_steps[key].insert(number, edge);
        }
    }

    void buildPaths()
    {
        for (RequestPath &path : m_paths) {
            path.steps = m_steps.value(path.key).values();
            m_reading.diagram.paths.insert(path.id, path);
        }
    }

    void attachNotes()
    {
        for (qsizetype i = 0; i < m_graph.nodes.size(); ++i) {
            const QString reference = text(m_graph.nodes[i].attributes, u"explains");
            if (m_notes[i].isNull() || reference.isEmpty())
                continue;
            Note &note = m_reading.diagram.notes[m_notes[i]];
            note.explains = findReference(m_reading.diagram, reference);
            if (!note.explains)
                problem(m_lines.ofNode(note.key),
                        Text::tr("The note “%1” explains “%2”, which is not in this design.").arg(note.key, reference));
        }
    }

    const DotGraph &m_graph;
    const DotLines &m_lines;
    const DotReadOptions &m_options;
    bool m_isDialect = false;
    DotReading m_reading;
    int m_order = 0;
    // By the graph's indices.
    QList<GroupId> m_groups;
    QList<GroupId> m_nearestGroups;
    QList<GroupId> m_home;
    QList<NodeId> m_nodes;
    QList<NoteId> m_notes;
    QList<EdgeId> m_edges;

    QSet<QString> m_keys;
    QHash<QString, int> m_lastNumbers; ///< by key without a number
    QMap<std::pair<int, int>, int> m_parallels; ///< number of edges between two nodes
    QMap<std::pair<int, int>, int> m_occurrences; ///< those read so far
    QList<RequestPath> m_paths;
    QHash<QString, QMap<int, EdgeId>> m_steps;
};

} // namespace

Result<DotReading> readDot(const QByteArray &content, const DotReadOptions &options, const StopToken &stop)
{
    const auto graph = parseDotGraph(content, options.fileName, stop);
    return graph.transform([&](const DotGraph &parsed) { return readDotGraph(parsed, content, options); });
}

DotReading readDotGraph(const DotGraph &graph, const QByteArray &content, const DotReadOptions &options)
{
    return DotReader(graph, DotLines(content), options).read();
}

} // namespace archdeck
