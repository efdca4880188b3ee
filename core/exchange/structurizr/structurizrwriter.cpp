#include "core/exchange/structurizr/structurizrwriter.h"

#include "core/exchange/carried.h"
#include "core/render/theme.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::StructurizrFile)
};

/// A text in quotes. The language has no escape for a line end.
QString quoted(const QString &text)
{
    QString plain = withoutMarks(text).simplified();
    plain.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + plain + u'"';
}

QString indented(int depth)
{
    return QString(depth * 4, u' ');
}

class StructurizrWriter
{
public:
    StructurizrWriter(const Diagram &diagram, const Catalog &catalog) : m_diagram(diagram), m_catalog(catalog)
    {
        for (const Node &node : ordered(diagram.nodes)) {
            m_nodes.insert(node.id, identifier(node.key.isEmpty() ? node.label : node.key));
            for (GroupId at = node.group; !at.isNull(); at = diagram.groups.value(at).parent)
                m_filled.insert(at);
        }
        for (const Group &group : ordered(diagram.groups))
            m_groups.insert(group.id, identifier(group.key.isEmpty() ? group.label : group.key));
        collectPerspectives();
    }

    Written write()
    {
        m_out = u"workspace "_s + quoted(m_diagram.info.title.isEmpty() ? u"Design"_s : m_diagram.info.title) + u' '
            + quoted(m_diagram.info.summary) + u" {\n"_s;
        m_out += indented(1) + u"model {\n"_s;
        if (std::ranges::any_of(m_diagram.groups, [this](const Group &group) { return depthOf(group.id) > 1; }))
            m_out += indented(2) + u"properties {\n"_s + indented(3) + u"\"structurizr.groupSeparator\" \"/\"\n"_s
                + indented(2) + u"}\n"_s;
        writeTop();
        for (const Edge &edge : ordered(m_diagram.edges))
            writeEdge(edge);
        m_out += indented(1) + u"}\n"_s;
        writeViews();
        m_out += u"}\n"_s;
        return {m_out.toUtf8(), losses()};
    }

private:
    /// A word that the language takes as a name, and that nothing else has.
    QString identifier(const QString &wanted)
    {
        static const QRegularExpression others(u"[^A-Za-z0-9]+"_s);
        QString name = wanted;
        name.replace(others, u"_"_s);
        while (name.startsWith(u'_'))
            name.remove(0, 1);
        if (name.isEmpty() || name.front().isDigit())
            name.prepend(u'n');
        // Names of the language's own words are told apart by a number.
        static const QSet<QString> words{
            u"model"_s,  u"views"_s,        u"person"_s,        u"softwaresystem"_s, u"container"_s, u"component"_s,
            u"group"_s,  u"properties"_s,   u"workspace"_s,     u"this"_s,           u"element"_s,   u"relationship"_s,
            u"styles"_s, u"perspectives"_s, u"configuration"_s, u"tags"_s,           u"url"_s};
        const auto isTaken = [this](const QString &candidate) {
            return m_taken.contains(candidate.toLower()) || words.contains(candidate.toLower());
        };
        QString result = name;
        if (isTaken(name)) {
            int &number = m_lastOfIdentifiers[name.toLower()];
            for (number = std::max(number, 1); isTaken(result);)
                result = name + u'_' + QString::number(++number);
        }
        m_taken.insert(result.toLower());
        return result;
    }

    /// A name within one parent may be used once only.
    QString uniqueName(const QString &parent, const QString &label, const QString &fallback)
    {
        const QString plain = withoutMarks(label).simplified();
        const QString name = plain.isEmpty() ? fallback : plain;
        QString result = name;
        if (m_names.contains(parent + u'\n' + result.toLower())) { // thousands may share a name
            int &number = m_lastNumbers[parent + u'\n' + name.toLower()];
            for (number = std::max(number, 1); m_names.contains(parent + u'\n' + result.toLower());)
                result = name + u" ("_s + QString::number(++number) + u')';
        }
        m_names.insert(parent + u'\n' + result.toLower());
        return result;
    }

    int depthOf(GroupId group) const
    {
        int depth = 0;
        for (; !group.isNull(); group = m_diagram.groups.value(group).parent)
            ++depth;
        return depth;
    }

    bool isPerson(const Node &node) const
    {
        const ComponentKind *kind = m_catalog.find(node.kind);
        return kind && kind->family == Family::People;
    }

    void collectPerspectives()
    {
        for (const TradeOff &tradeOff : ordered(m_diagram.tradeOffs)) {
            const bool isDecided = tradeOff.decision >= 0 && tradeOff.decision < tradeOff.options.size();
            const QString decision = isDecided ? tradeOff.options[tradeOff.decision].name : Text::tr("Undecided");
            for (const ElementRef &element : tradeOff.elements)
                m_perspectives[element.id].append({tradeOff.question, decision, tradeOff.why});
        }
    }

    /// What stands outside all groups is a system or a person of its own; an outermost group is a system.
    void writeTop()
    {
        for (const Node &node : ordered(m_diagram.nodes)) {
            if (node.group.isNull())
                writeElement(node, isPerson(node) ? u"person"_s : u"softwareSystem"_s, {}, 2);
        }
        for (const Group &group : ordered(m_diagram.groups)) {
            if (!group.parent.isNull() || !m_filled.contains(group.id))
                continue;
            const QString id = m_groups.value(group.id);
            m_systems.append(id);
            m_out += indented(2) + id + u" = softwareSystem "_s + quoted(uniqueName({}, group.label, id)) + u" {\n"_s;
            writeProperties(group.properties, 3);
            writeMembers(group.id, id, 3);
            m_out += indented(2) + u"}\n"_s;
        }
    }

    /// Groups inside a system are groups of its containers.
    void writeMembers(GroupId parent, const QString &system, int depth)
    {
        for (const Node &node : ordered(m_diagram.nodes)) {
            if (node.group == parent)
                writeElement(node, u"container"_s, system, depth);
        }
        for (const Group &group : ordered(m_diagram.groups)) {
            if (group.parent != parent || !m_filled.contains(group.id))
                continue;
            m_out += indented(depth) + u"group "_s
                + quoted(uniqueName(m_groups.value(parent), group.label, m_groups.value(group.id)).replace(u'/', u' '))
                + u" {\n"_s;
            writeMembers(group.id, system, depth + 1);
            m_out += indented(depth) + u"}\n"_s;
        }
    }

    void writeElement(const Node &node, const QString &type, const QString &system, int depth)
    {
        const QString id = m_nodes.value(node.id);
        m_out += indented(depth) + id + u" = "_s + type + u' ' + quoted(uniqueName(system, node.label, id)) + u' '
            + quoted(node.properties.value(u"description"_s));
        if (type == u"container")
            m_out += u' ' + quoted(node.properties.value(u"technology"_s));
        m_out += u" {\n"_s + indented(depth + 1) + u"tags "_s + quoted(tagOf(node)) + u'\n';
        Properties properties = node.properties;
        properties.insert(u"kind"_s, node.kind);
        properties.remove(u"description"_s);
        if (type == u"container")
            properties.remove(u"technology"_s);
        writeProperties(properties, depth + 1);
        writePerspectives(node.id.uuid(), depth + 1);
        m_out += indented(depth) + u"}\n"_s;
    }

    QString tagOf(const Node &node) const
    {
        const ComponentKind *kind = m_catalog.find(node.kind);
        return u"Family "_s + QString::number(int(kind ? kind->family : Family::Service) + 1);
    }

    void writeProperties(const Properties &properties, int depth)
    {
        QString lines;
        for (auto it = properties.cbegin(); it != properties.cend(); ++it) {
            if (!it.key().trimmed().isEmpty() && !it->trimmed().isEmpty())
                lines += indented(depth + 1) + quoted(it.key()) + u' ' + quoted(*it) + u'\n';
        }
        if (!lines.isEmpty())
            m_out += indented(depth) + u"properties {\n"_s + lines + indented(depth) + u"}\n"_s;
    }

    void writePerspectives(const QUuid &element, int depth)
    {
        QString lines;
        QSet<QString> names;
        for (const auto &[question, decision, why] : m_perspectives.value(element)) {
            const QString name = withoutMarks(question).simplified();
            if (name.isEmpty() || names.contains(name))
                continue;
            names.insert(name);
            lines += indented(depth + 1) + quoted(name) + u' ' + quoted(why.isEmpty() ? decision : why) + u' '
                + quoted(decision) + u'\n';
        }
        if (!lines.isEmpty())
            m_out += indented(depth) + u"perspectives {\n"_s + lines + indented(depth) + u"}\n"_s;
    }

    static QString callTag(CallKind call)
    {
        switch (call) {
        case CallKind::Sync: break;
        case CallKind::Async: return u"Asynchronous"_s;
        case CallKind::Stream: return u"Stream"_s;
        case CallKind::Batch: return u"Batch"_s;
        }
        return u"Synchronous"_s;
    }

    /// The same relationship can't be stated twice, nor one with itself inside an element.
    void writeEdge(const Edge &edge)
    {
        const QString line = m_nodes.value(edge.from) + u" -> "_s + m_nodes.value(edge.to) + u' ' + quoted(edge.label);
        if (m_relations.contains(line)) {
            m_hasDoubles = true;
            return;
        }
        m_relations.insert(line);
        m_out += indented(2) + line + u' ' + quoted(edge.protocol) + u' ' + quoted(callTag(edge.call)) + u" {\n"_s;
        writeProperties(edge.properties, 3);
        writePerspectives(edge.id.uuid(), 3);
        m_out += indented(2) + u"}\n"_s;
    }

    QString autoLayout() const { return u"autoLayout "_s + m_diagram.info.direction.toLower(); }

    void writeViews()
    {
        m_out += indented(1) + u"views {\n"_s;
        if (!m_diagram.nodes.isEmpty())
            m_out += indented(2) + u"systemLandscape \"landscape\" {\n"_s + indented(3) + u"include *\n"_s + indented(3)
                + autoLayout() + u'\n' + indented(2) + u"}\n"_s;
        for (const QString &system : std::as_const(m_systems))
            m_out += indented(2) + u"container "_s + system + u" \"containers_"_s + system + u"\" {\n"_s + indented(3)
                + u"include *\n"_s + indented(3) + autoLayout() + u'\n' + indented(2) + u"}\n"_s;
        writeStyles();
        m_out += indented(1) + u"}\n"_s;
    }

    void writeStyles()
    {
        QSet<Family> used;
        for (const Node &node : m_diagram.nodes) {
            const ComponentKind *kind = m_catalog.find(node.kind);
            used.insert(kind ? kind->family : Family::Service);
        }
        m_out += indented(2) + u"styles {\n"_s;
        for (const Family family : allFamilies) {
            if (!used.contains(family))
                continue;
            const FamilyColours &colours = Theme::light().colours(family);
            const QString shape = family == Family::Data ? u"Cylinder"_s
                : family == Family::Async                ? u"Pipe"_s
                : family == Family::People               ? u"Person"_s
                                                         : u"RoundedBox"_s;
            m_out += indented(3) + u"element \"Family "_s + QString::number(int(family) + 1) + u"\" {\n"_s + indented(4)
                + u"shape "_s + shape + u'\n' + indented(4) + u"background "_s + colours.tint.name() + u'\n'
                + indented(4) + u"stroke "_s + colours.line.name() + u'\n' + indented(4) + u"color #1a1c20\n"_s
                + indented(3) + u"}\n"_s;
        }
        m_out += indented(3) + u"relationship \"Synchronous\" {\n"_s + indented(4) + u"dashed false\n"_s + indented(3)
            + u"}\n"_s;
        m_out += indented(2) + u"}\n"_s;
    }

    QStringList losses() const
    {
        QStringList sentences{
            Text::tr("Structurizr places everything itself: positions and the courses of connections are left out.")};
        if (!m_diagram.notes.isEmpty())
            sentences.append(Text::tr("Structurizr has no notes on the drawing: they are left out."));
        if (!m_diagram.paths.isEmpty())
            sentences.append(Text::tr("Request paths are left out."));
        if (!m_diagram.sections.isEmpty())
            sentences.append(Text::tr("The written notes are left out."));
        if (!m_diagram.layers.isEmpty())
            sentences.append(Text::tr("Layers are left out."));
        if (std::ranges::any_of(m_diagram.groups, [this](const Group &group) { return !m_filled.contains(group.id); }))
            sentences.append(Text::tr("Groups without components are left out."));
        if (std::ranges::any_of(m_diagram.edges, [](const Edge &edge) { return edge.arrows != Arrows::Forward; }))
            sentences.append(Text::tr("Every relationship has one direction: other arrowheads are left out."));
        if (m_hasDoubles)
            sentences.append(Text::tr("Connections with the same ends and the same label are written once."));
        if (std::ranges::any_of(m_diagram.nodes, [](const Node &node) { return node.style != Style(); }))
            sentences.append(Text::tr("Colours that were chosen by hand are left out."));
        return sentences;
    }

    struct Perspective
    {
        QString question;
        QString decision;
        QString why;
    };

    const Diagram &m_diagram;
    const Catalog &m_catalog;
    QString m_out;
    QHash<NodeId, QString> m_nodes;
    QHash<GroupId, QString> m_groups;
    QHash<QUuid, QList<Perspective>> m_perspectives;
    QSet<GroupId> m_filled; ///< groups that hold a component, directly or not
    QSet<QString> m_taken;
    QSet<QString> m_names;
    QHash<QString, int> m_lastOfIdentifiers; ///< the number that was given last
    QHash<QString, int> m_lastNumbers; ///< by parent and name: the number that was given last
    QSet<QString> m_relations;
    QStringList m_systems;
    bool m_hasDoubles = false;
};

} // namespace

Written writeStructurizr(const Diagram &diagram, const Catalog &catalog)
{
    return StructurizrWriter(diagram, catalog).write();
}

} // namespace archdeck
