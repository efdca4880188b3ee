#include "core/exchange/d2/d2writer.h"

#include "core/diagram/diagramjson.h"
#include "core/exchange/carried.h"
#include "core/exchange/d2/d2looks.h"
#include "core/exchange/d2/d2text.h"
#include "core/render/theme.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::D2File)
};

struct ClassName
{
    Family family;
    QLatin1StringView name;
};
constexpr ClassName classNames[] = {
    {Family::People, "people"_L1},       {Family::Edge, "edge"_L1},     {Family::Service, "service"_L1},
    {Family::Async, "async"_L1},         {Family::Data, "data"_L1},     {Family::Model, "model"_L1},
    {Family::Retrieval, "retrieval"_L1}, {Family::Safety, "safety"_L1}, {Family::Operations, "operations"_L1},
    {Family::External, "external"_L1},
};

QString classOf(Family family)
{
    const auto *found = std::ranges::find(classNames, family, &ClassName::family);
    return found == std::end(classNames) ? QString() : QString(found->name);
}

QString shapeOf(const Node &node, Family family)
{
    const QString own = node.properties.value(u"d2.shape"_s);
    const bool isBareText = own == u"text" && node.label.isEmpty(); // D2 refuses a text without words
    if (!own.isEmpty() && !isBareText)
        return own;
    if (node.kind == u"queue" || node.kind == u"event-stream" || node.kind == u"dead-letter-queue")
        return u"queue"_s;
    return family == Family::Data ? u"cylinder"_s : QString();
}

class D2Writer
{
public:
    D2Writer(const Diagram &diagram, const Catalog &catalog) : m_diagram(diagram), m_catalog(catalog)
    {
        name(GroupId());
        for (const Note &note : ordered(diagram.notes))
            m_notes.insert(note.id, unique(note.key, QString(), "note"_L1));
    }

    Written write()
    {
        writeHead();
        writeContents(GroupId(), {});
        for (const Note &note : ordered(m_diagram.notes))
            writeNote(note);
        for (const Edge &edge : ordered(m_diagram.edges))
            writeEdge(edge);
        QJsonObject design = designData(m_diagram);
        design.insert("drawn"_L1, d2Direction(m_diagram.info.direction));
        m_own.prepend(QJsonObject{{"design"_L1, design}});
        m_out += u"\n# What follows is for Archdeck: D2 has no place for it.\n"_s;
        for (const QJsonObject &line : std::as_const(m_own))
            m_out += u"# archdeck: "_s + QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) + u'\n';
        return {m_out.toUtf8(), losses()};
    }

private:
    static QString joined(const QString &path, const QString &name)
    {
        return path.isEmpty() ? name : QString(path + u'.' + name);
    }

    /// The whole path of a new element in `parent`. Keys that are names already stay.
    QString unique(const QString &key, const QString &parent, QLatin1StringView prefix)
    {
        static const QRegularExpression allowed(
            u"^(?:[A-Za-z0-9_][A-Za-z0-9_\\-]*|\"(?:[^\"\\\\$]|\\\\[\"\\\\$])*\")\\z"_s);
        const bool isInside = !parent.isEmpty() && key.startsWith(QString(parent + u'.'));
        QString wanted = isInside ? key.sliced(parent.size() + 1) : key;
        const bool isPlain = allowed.match(wanted).hasMatch() && (wanted.startsWith(u'"') || d2Name(wanted) == wanted);
        const auto isTaken = [&](const QString &candidate) {
            return m_taken.contains(joined(parent, candidate).toLower());
        };
        if (!isPlain || isTaken(wanted)) {
            do
                wanted = prefix + QString::number(++m_count);
            while (isTaken(wanted));
        }
        m_taken.insert(joined(parent, wanted).toLower());
        return joined(parent, wanted);
    }

    void name(GroupId parent)
    {
        const QString path = m_groups.value(parent);
        for (const Node &node : ordered(m_diagram.nodes)) {
            if (node.group == parent)
                m_nodes.insert(node.id, unique(node.key, path, "n"_L1));
        }
        for (const Group &group : ordered(m_diagram.groups)) {
            if (group.parent != parent)
                continue;
            m_groups.insert(group.id, unique(group.key, path, "g"_L1));
            name(group.id);
        }
    }

    Family familyOf(const Node &node) const
    {
        const ComponentKind *kind = m_catalog.find(node.kind);
        return kind ? kind->family : Family::Service;
    }

    void writeHead()
    {
        m_out += u"# "_s + m_diagram.info.title.simplified() + u'\n';
        m_out += u"direction: "_s + d2Direction(m_diagram.info.direction) + u'\n';
        if (m_diagram.info.properties.value(u"look"_s) == u"sketch")
            m_out += u"vars: {\n  d2-config: {\n    sketch: true\n  }\n}\n"_s;
        QSet<Family> used;
        for (const Node &node : m_diagram.nodes)
            used.insert(familyOf(node));
        if (used.isEmpty())
            return;
        m_out += u"classes: {\n"_s;
        for (const Family family : allFamilies) {
            if (!used.contains(family))
                continue;
            const FamilyColours &colours = Theme::light().colours(family);
            m_out += u"  "_s + classOf(family) + u": {\n    style.fill: "_s + quotedD2(colours.tint.name())
                + u"\n    style.stroke: "_s + quotedD2(colours.line.name()) + u"\n  }\n"_s;
        }
        m_out += u"}\n\n"_s;
    }

    static QString line(const QString &indent, const QString &key, const QString &value)
    {
        return value.isEmpty() ? QString() : QString(indent + key + u": "_s + quotedD2(value) + u'\n');
    }

    /// What was kept of a D2 file, and what other programs show of our properties.
    static QString kept(const QString &indent, const Properties &properties)
    {
        static const QRegularExpression attribute(u"^d2\\.([a-z][a-z.\\-]*)\\z"_s);
        static const QStringList ours{u"d2.shape"_s, u"d2.rows"_s, u"d2.from"_s, u"d2.to"_s};
        QString text = line(indent, u"link"_s, properties.value(u"link"_s))
            + line(indent, u"tooltip"_s, properties.value(u"description"_s));
        for (auto it = properties.cbegin(); it != properties.cend(); ++it) {
            const auto match = attribute.match(it.key());
            if (match.hasMatch() && !ours.contains(it.key()) && isD2Keyword(match.captured(1).section(u'.', 0, 0)))
                text += line(indent, match.captured(1), *it);
        }
        return text;
    }

    static QString style(const QString &indent, const Style &style)
    {
        return line(indent, u"style.fill"_s, style.fill) + line(indent, u"style.stroke"_s, style.line);
    }

    /// Braces round what is in them; nothing when they would be empty.
    static QString braces(const QString &indent, const QString &content)
    {
        return content.isEmpty() ? QString() : QString(u" {\n"_s + content + indent + u'}');
    }

    void carry(const QString &at, QLatin1StringView type, const QJsonObject &element, const QString &fill,
               const QString &lineColour)
    {
        QJsonObject own{{"at"_L1, at}, {type, element}};
        if (!fill.isEmpty())
            own.insert("fill"_L1, fill);
        if (!lineColour.isEmpty())
            own.insert("line"_L1, lineColour);
        m_own.append(own);
    }

    /// The name of an element inside its container.
    static QString local(const QString &path, const QString &parent)
    {
        return parent.isEmpty() ? path : path.sliced(parent.size() + 1);
    }

    void writeContents(GroupId parent, const QString &indent)
    {
        const QString path = m_groups.value(parent);
        for (const Node &node : ordered(m_diagram.nodes)) {
            if (node.group == parent)
                writeNode(node, path, indent);
        }
        for (const Group &group : ordered(m_diagram.groups)) {
            if (group.parent != parent)
                continue;
            const QString own = m_groups.value(group.id);
            const QString inner = indent + u"  "_s;
            m_out += indent + local(own, path) + u": "_s + quotedD2(withoutMarks(group.label)) + u" {\n"_s;
            m_out += style(inner, group.style) + kept(inner, group.properties);
            carry(own, "group"_L1, toJson(group), group.style.fill, group.style.line);
            writeContents(group.id, inner);
            m_out += indent + u"}\n"_s;
        }
    }

    void writeNode(const Node &node, const QString &parent, const QString &indent)
    {
        const Family family = familyOf(node);
        const QString inner = indent + u"  "_s;
        const QString shape = shapeOf(node, family);
        QString content = inner + u"class: "_s + classOf(family) + u'\n';
        if (!shape.isEmpty())
            content += inner + u"shape: "_s + d2Name(shape) + u'\n';
        content += style(inner, node.style) + kept(inner, node.properties);
        if (shape == u"sql_table" || shape == u"class") {
            const QStringList rows = node.properties.value(u"d2.rows"_s).split(u'\n', Qt::SkipEmptyParts);
            for (const QString &row : rows)
                content += inner + d2Name(row.section(u": "_s, 0, 0)) + u": "_s + quotedD2(row.section(u": "_s, 1))
                    + u'\n';
        }
        const QString path = m_nodes.value(node.id);
        m_out += indent + local(path, parent) + u": "_s + quotedD2(withoutMarks(node.label)) + braces(indent, content)
            + u'\n';
        const FamilyColours &colours = Theme::light().colours(family);
        carry(path, "component"_L1, toJson(node), node.style.fill.isEmpty() ? colours.tint.name() : node.style.fill,
              node.style.line.isEmpty() ? colours.line.name() : node.style.line);
    }

    void writeNote(const Note &note)
    {
        const QString path = m_notes.value(note.id);
        const bool isEmpty = blockText(note.text).isEmpty();
        m_out += path + u": "_s + (isEmpty ? u"\"\""_s : d2Block(u"md"_s, note.text, {}));
        m_out += braces({},
                        (isEmpty ? u"  shape: page\n"_s : QString()) + style(u"  "_s, note.style)
                            + kept(u"  "_s, note.properties));
        m_out += u'\n';
        carry(path, "note"_L1, toJson(note), note.style.fill, note.style.line);
    }

    /// A connection that came from a container goes back to it.
    QString endOf(const Edge &edge, NodeId node, const QString &property) const
    {
        const QString container = edge.properties.value(property);
        if (!container.isEmpty()) {
            for (GroupId at = m_diagram.nodes.value(node).group; !at.isNull(); at = m_diagram.groups.value(at).parent) {
                if (m_groups.value(at) == container)
                    return container;
            }
        }
        return m_nodes.value(node);
    }

    void writeEdge(const Edge &edge)
    {
        const QString arrow = edge.arrows == Arrows::Both ? u"<->"_s : edge.arrows == Arrows::None ? u"--"_s : u"->"_s;
        const QString path = endOf(edge, edge.from, u"d2.from"_s) + u' ' + arrow + u' '
            + endOf(edge, edge.to, u"d2.to"_s);
        QString content = line(u"  "_s, u"style.stroke"_s, edge.style.line);
        const QMap<QString, QString> styles = d2StylesOf(edge.call);
        for (auto it = styles.cbegin(); it != styles.cend(); ++it)
            content += u"  "_s + it.key() + u": "_s + *it + u'\n';
        content += line(u"  "_s, u"source-arrowhead"_s, withoutMarks(edge.fromLabel))
            + line(u"  "_s, u"target-arrowhead"_s, withoutMarks(edge.toLabel)) + kept(u"  "_s, edge.properties);
        m_out += path + (edge.label.isEmpty() && content.isEmpty() ? QString() : u":"_s)
            + (edge.label.isEmpty() ? QString() : QString(u' ' + quotedD2(withoutMarks(edge.label))))
            + braces({}, content) + u'\n';
        const QString at = u'(' + path + u")["_s + QString::number(m_parallels[path]++) + u']';
        carry(at, "connection"_L1, toJson(edge), {}, edge.style.line);
    }

    QStringList losses() const
    {
        QStringList sentences{
            Text::tr("D2 places everything itself; Archdeck reads the places back from comments in the file.")};
        if (!m_diagram.layers.isEmpty())
            sentences.append(Text::tr("D2 does not show which elements lie on which layer, nor hide any."));
        if (!m_diagram.paths.isEmpty() || !m_diagram.tradeOffs.isEmpty() || !m_diagram.sections.isEmpty())
            sentences.append(Text::tr(
                "Request paths, trade-offs and written notes are not shown by D2; Archdeck reads them back from comments in the file."));
        return sentences;
    }

    const Diagram &m_diagram;
    const Catalog &m_catalog;
    QString m_out;
    QHash<NodeId, QString> m_nodes; ///< paths
    QHash<GroupId, QString> m_groups;
    QHash<NoteId, QString> m_notes;
    QSet<QString> m_taken;
    QHash<QString, int> m_parallels;
    QList<QJsonObject> m_own;
    int m_count = 0;
};

} // namespace

Written writeD2(const Diagram &diagram, const Catalog &catalog)
{
    return D2Writer(diagram, catalog).write();
}

} // namespace archdeck
