#include "core/exchange/mermaid/mermaidcomments.h"

#include "core/diagram/changeset.h"
#include "core/diagram/elementjson.h"
#include "core/exchange/carried.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr auto formatLine = "format 1"_L1;
constexpr double gap = 40;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Mermaid)
};

/// Told by the statements alone.
const QStringList &structure()
{
    static const QStringList names{u"group"_s, u"parent"_s, u"from"_s, u"to"_s};
    return names;
}

/// The fields of `real` that `base` has otherwise; null for those that only `base` has.
QJsonObject changes(const QJsonObject &base, const QJsonObject &real, const QStringList &always)
{
    QJsonObject result;
    for (auto it = real.begin(); it != real.end(); ++it) {
        if (!structure().contains(it.key()) && (always.contains(it.key()) || base.value(it.key()) != *it))
            result.insert(it.key(), *it);
    }
    for (auto it = base.begin(); it != base.end(); ++it) {
        if (!structure().contains(it.key()) && !real.contains(it.key()))
            result.insert(it.key(), QJsonValue());
    }
    return result;
}

QString line(QLatin1StringView type, const QString &name, const QJsonObject &fields)
{
    QString json = QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
    json.replace(u'%', "\\u0025"_L1); // "%%{" would be a directive, even in a comment
    return "%% archdeck "_L1 + type + u' ' + (name.isEmpty() ? QString() : QString(name + u' ')) + json + u'\n';
}

struct Comment
{
    QString type;
    QString name;
    QJsonObject fields;
    int line = 0;
};

std::optional<Comment> commentOf(const MermaidSource::Comment &from)
{
    const qsizetype json = from.text.indexOf(u'{');
    if (json < 0)
        return {};
    const QStringList words = from.text.first(json).simplified().split(u' ');
    const QJsonDocument document = QJsonDocument::fromJson(from.text.sliced(json).toUtf8());
    if (!document.isObject() || words.size() > 2)
        return {};
    return Comment{words[0], words.value(1), document.object(), from.line};
}

class CommentReader
{
public:
    CommentReader(const MermaidDrawing &drawing, const QString &fileName, ReadProblems &problems)
        : m_drawing(drawing), m_fileName(fileName), m_problems(problems)
    {
    }

    ReadPage read(const MermaidSource &source)
    {
        for (const MermaidSource::Comment &text : source.comments) {
            if (text.text == formatLine)
                continue;
            if (const std::optional<Comment> comment = commentOf(text))
                take(*comment);
            else
                tellDamaged(text.line);
        }
        m_page.diagram.info = merged(m_drawing.diagram.info, m_design);
        addGroups();
        addNodes();
        addEdges();
        mend(m_page.diagram);
        placeOthers();
        return std::move(m_page);
    }

private:
    void tellDamaged(int line)
    {
        if (m_damaged++ == 0)
            m_problems.append({m_fileName, line, Text::tr("A comment of Archdeck is damaged and was left out.")});
    }

    void take(const Comment &comment)
    {
        Diagram &diagram = m_page.diagram;
        if (comment.type == u"design")
            m_design = comment;
        else if (comment.type == u"component")
            m_nodes.insert(comment.name, comment);
        else if (comment.type == u"connection")
            m_edges.insert(comment.name, comment);
        else if (comment.type == u"group")
            m_groups.insert(comment.name, comment);
        else if (comment.type == u"note")
            takeWhole(comment, diagram.notes);
        else if (comment.type == u"path")
            takeWhole(comment, diagram.paths);
        else if (comment.type == u"trade-off")
            takeWhole(comment, diagram.tradeOffs);
        else if (comment.type == u"section")
            takeWhole(comment, diagram.sections);
        else if (comment.type == u"layer")
            takeWhole(comment, diagram.layers);
        else
            tellDamaged(comment.line);
    }

    template<typename Key, typename T>
    void takeWhole(const Comment &comment, QMap<Key, T> &table)
    {
        const std::optional<T> element = carriedElement<T>(comment.fields);
        if (element && !table.contains(element->id))
            table.insert(element->id, *element);
        else
            tellDamaged(comment.line);
    }

    /// `base` with the fields of the comment; `base` itself where they are wrong.
    template<typename T>
    T merged(const T &base, const Comment &comment)
    {
        if (comment.type.isEmpty())
            return base;
        QJsonObject json = toJson(base);
        for (auto it = comment.fields.begin(); it != comment.fields.end(); ++it) {
            if (it->isNull())
                json.remove(it.key());
            else if (!structure().contains(it.key()))
                json.insert(it.key(), *it);
        }
        JsonReader reader;
        T result = T();
        archdeck::read(reader, json, result);
        if (reader.ok())
            return result;
        tellDamaged(comment.line);
        return base;
    }

    /// Names, ids as read from the statements, and comments give the elements; `m_ids` gets their ids.
    template<typename Key, typename T>
    QList<T> elements(const QHash<QString, Key> &names, const QMap<Key, T> &table,
                      const QHash<QString, Comment> &comments, QHash<Key, Key> &ids)
    {
        QList<T> result;
        QSet<Key> taken;
        QMap<Key, QString> nameOf;
        for (auto it = names.begin(); it != names.end(); ++it)
            nameOf.insert(*it, it.key());
        for (const T &base : ordered(table)) {
            const QString name = nameOf.value(base.id);
            T element = merged(base, comments.value(name));
            if (element.id.isNull() || taken.contains(element.id))
                element.id = base.id;
            taken.insert(element.id);
            ids.insert(base.id, element.id);
            result.append(element);
        }
        return result;
    }

    void addGroups()
    {
        for (Group &group : elements(m_drawing.groups, m_drawing.diagram.groups, m_groups, m_groupIds)) {
            m_page.diagram.groups.insert(group.id, group);
        }
        for (auto it = m_groupIds.cbegin(); it != m_groupIds.cend(); ++it)
            m_page.diagram.groups[*it].parent = m_groupIds.value(m_drawing.diagram.groups.value(it.key()).parent);
    }

    void addNodes()
    {
        for (const Node &node : elements(m_drawing.nodes, m_drawing.diagram.nodes, m_nodes, m_nodeIds))
            m_page.diagram.nodes.insert(node.id, node);
        for (auto it = m_nodeIds.cbegin(); it != m_nodeIds.cend(); ++it) {
            Node &node = m_page.diagram.nodes[*it];
            node.group = m_groupIds.value(m_drawing.diagram.nodes.value(it.key()).group);
        }
        for (auto it = m_drawing.nodes.cbegin(); it != m_drawing.nodes.cend(); ++it) {
            const bool isPlaced = m_nodes.value(it.key()).fields.contains("rect"_L1);
            m_page.hasPositions = m_page.hasPositions || isPlaced;
            if (!isPlaced)
                m_unplaced.append(m_nodeIds.value(*it));
        }
    }

    void addEdges()
    {
        QHash<EdgeId, EdgeId> ids;
        for (const Edge &edge : elements(m_drawing.edges, m_drawing.diagram.edges, m_edges, ids))
            m_page.diagram.edges.insert(edge.id, edge);
        for (auto it = ids.cbegin(); it != ids.cend(); ++it) {
            const Edge base = m_drawing.diagram.edges.value(it.key());
            m_page.diagram.edges[*it].from = m_nodeIds.value(base.from);
            m_page.diagram.edges[*it].to = m_nodeIds.value(base.to);
        }
    }

    /// Components that were added by hand stand in a row below the others.
    void placeOthers()
    {
        if (!m_page.hasPositions || m_unplaced.isEmpty())
            return;
        Diagram placed = m_page.diagram;
        for (const NodeId &id : std::as_const(m_unplaced))
            placed.nodes.remove(id);
        placed.edges.clear();
        QPointF at = placed.bounds().bottomLeft() + QPointF(0, gap);
        std::ranges::sort(m_unplaced, {}, [this](NodeId id) { return m_page.diagram.nodes[id].order; });
        for (const NodeId &id : std::as_const(m_unplaced)) {
            QRectF &rect = m_page.diagram.nodes[id].rect;
            rect.moveTopLeft(at);
            at.rx() = std::min(at.x() + rect.width() + gap, coordinateLimit / 2);
        }
    }

    const MermaidDrawing &m_drawing;
    QString m_fileName;
    ReadProblems &m_problems;
    ReadPage m_page;
    Comment m_design;
    QHash<QString, Comment> m_nodes;
    QHash<QString, Comment> m_edges;
    QHash<QString, Comment> m_groups;
    QHash<GroupId, GroupId> m_groupIds;
    QHash<NodeId, NodeId> m_nodeIds;
    QList<NodeId> m_unplaced;
    int m_damaged = 0;
};

} // namespace

bool hasOwnComments(const MermaidSource &source)
{
    return std::ranges::any_of(source.comments, [](const auto &comment) { return comment.text == formatLine; });
}

QString ownComments(const Diagram &diagram, const MermaidDrawing &drawing, const QHash<NodeId, QString> &nodeNames,
                    const QHash<GroupId, QString> &groupNames, const QHash<EdgeId, QString> &edgeNames)
{
    QString out = "%% archdeck "_L1 + formatLine + u'\n';
    const Diagram &base = drawing.diagram;
    if (const QJsonObject fields = changes(toJson(base.info), toJson(diagram.info), {}); !fields.isEmpty())
        out += line("design"_L1, {}, fields);
    for (const Layer &layer : ordered(diagram.layers))
        out += line("layer"_L1, {}, toJson(layer));
    for (const Group &group : ordered(diagram.groups)) {
        const QString name = groupNames.value(group.id);
        out += line(
            "group"_L1, name,
            changes(toJson(base.groups.value(drawing.groups.value(name))), toJson(group), {u"id"_s, u"rect"_s}));
    }
    for (const Node &node : ordered(diagram.nodes)) {
        const QString name = nodeNames.value(node.id);
        out += line("component"_L1, name,
                    changes(toJson(base.nodes.value(drawing.nodes.value(name))), toJson(node),
                            {u"id"_s, u"rect"_s, u"kind"_s}));
    }
    for (const Edge &edge : ordered(diagram.edges)) {
        const QString name = edgeNames.value(edge.id);
        out += line("connection"_L1, name,
                    changes(toJson(base.edges.value(drawing.edges.value(name))), toJson(edge), {u"id"_s}));
    }
    for (const Note &note : ordered(diagram.notes))
        out += line("note"_L1, {}, toJson(note));
    for (const RequestPath &path : ordered(diagram.paths))
        out += line("path"_L1, {}, toJson(path));
    for (const TradeOff &tradeOff : ordered(diagram.tradeOffs))
        out += line("trade-off"_L1, {}, toJson(tradeOff));
    for (const Section &section : ordered(diagram.sections))
        out += line("section"_L1, {}, toJson(section));
    return out;
}

ReadPage withOwnComments(const MermaidDrawing &drawing, const MermaidSource &source, const QString &fileName,
                         ReadProblems &problems)
{
    return CommentReader(drawing, fileName, problems).read(source);
}

} // namespace archdeck
