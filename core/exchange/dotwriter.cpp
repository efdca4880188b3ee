#include "core/exchange/dotwriter.h"

#include "core/diagram/diagramjson.h"
#include "core/exchange/dotlooks.h"
#include "core/exchange/dotproperties.h"
#include "core/exchange/dottext.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

QString inches(double units)
{
    return QString::number(units / 72, 'f', 6);
}

/// Lower case words joined by "-".
QString kebab(const QString &text)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString result = text.toLower().normalized(QString::NormalizationForm_KD);
    result.replace(others, u"-"_s);
    while (result.startsWith(u'-'))
        result.remove(0, 1);
    while (result.endsWith(u'-'))
        result.chop(1);
    return result.isEmpty() ? u"design"_s : result;
}

/// Keys that are unique and fit into references. A key that was fine stays; others get a new one.
class Names
{
public:
    explicit Names(const QRegularExpression &allowed) : m_allowed(allowed) {}

    QString unique(const QString &wanted, QLatin1StringView prefix)
    {
        QString name = wanted;
        if (!m_allowed.match(name).hasMatch() || m_taken.contains(name)) {
            do
                name = prefix + QString::number(++m_count);
            while (m_taken.contains(name));
        }
        m_taken.insert(name);
        return name;
    }

private:
    QRegularExpression m_allowed;
    QSet<QString> m_taken;
    int m_count = 0;
};

class DotWriter
{
public:
    explicit DotWriter(const Diagram &diagram) : m_diagram(diagram) { chooseNames(); }

    QByteArray write()
    {
        m_out = u"digraph "_s + quotedDot(kebab(m_diagram.info.title)) + u" {\n"_s;
        writeGraphAttributes();
        writeContents(GroupId(), 1);
        for (const Note &note : ordered(m_diagram.notes))
            writeNote(note);
        for (const Edge &edge : ordered(m_diagram.edges))
            writeEdge(edge);
        m_out += u"}\n"_s;
        return m_out.toUtf8();
    }

private:
    using Attributes = DotPairs;

    void chooseNames()
    {
        static const QRegularExpression nodeName(u"^(?!cluster)(?!design\\z)[\\p{L}_][\\p{L}\\p{N}_.\\-]*\\z"_s);
        static const QRegularExpression groupName(u"^cluster[A-Za-z0-9_]*\\z"_s);
        static const QRegularExpression pathName(u"^[A-Za-z0-9_][A-Za-z0-9_\\-]*\\z"_s);
        Names nodes(nodeName);
        for (const Node &node : ordered(m_diagram.nodes))
            m_nodes.insert(node.id, nodes.unique(node.key, "n"_L1));
        for (const Note &note : ordered(m_diagram.notes))
            m_notes.insert(note.id, nodes.unique(note.key, "note"_L1));
        Names groups(groupName);
        for (const Group &group : ordered(m_diagram.groups))
            m_groups.insert(group.id, groups.unique(group.key, "cluster_"_L1));
        Names paths(pathName);
        Names layers(pathName);
        for (const Layer &layer : ordered(m_diagram.layers))
            m_layers.insert(layer.id, layers.unique(layer.key, "layer"_L1));
        for (const RequestPath &path : ordered(m_diagram.paths)) {
            const QString name = paths.unique(path.key, "path"_L1);
            m_paths.insert(path.id, name);
            for (int i = 0; i < path.steps.size(); ++i)
                m_steps[path.steps[i]].append(name + u':' + QString::number(i + 1));
        }
        nameEdges();
    }

    void nameEdges()
    {
        QMap<std::pair<NodeId, NodeId>, int> count;
        for (const Edge &edge : m_diagram.edges)
            ++count[{edge.from, edge.to}];
        QMap<std::pair<NodeId, NodeId>, Names> names;
        static const QRegularExpression edgeName(u"^[A-Za-z0-9_][A-Za-z0-9_\\-]*\\z"_s);
        for (const Edge &edge : ordered(m_diagram.edges)) {
            const std::pair ends(edge.from, edge.to);
            if (count[ends] < 2)
                continue;
            auto known = names.find(ends);
            if (known == names.end())
                known = names.insert(ends, Names(edgeName));
            m_edgeNames.insert(edge.id, known->unique(edge.key.section(u'#', 1), "e"_L1));
        }
    }

    QString reference(const ElementRef &element) const
    {
        switch (element.type) {
        case ElementType::Design: return u"design"_s;
        case ElementType::Node: return m_nodes.value(NodeId(element.id));
        case ElementType::Note: return m_notes.value(NoteId(element.id));
        case ElementType::Group: return m_groups.value(GroupId(element.id));
        case ElementType::Path: return u"path:"_s + m_paths.value(PathId(element.id));
        case ElementType::Edge: break;
        }
        const Edge edge = m_diagram.edges.value(EdgeId(element.id));
        const QString name = m_edgeNames.value(edge.id);
        return m_nodes.value(edge.from) + u" -> " + m_nodes.value(edge.to)
            + (name.isEmpty() ? QString() : QString(u'#' + name));
    }

    /// Empty values say nothing and are left out.
    static QString list(const Attributes &attributes)
    {
        QStringList texts;
        for (const auto &[name, value] : attributes) {
            if (!value.isEmpty())
                texts.append(attributeName(name) + u'=' + quotedDot(value));
        }
        return u" ["_s + texts.join(u", "_s) + u"]"_s;
    }

    static QString attributeName(const QString &name)
    {
        static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*\\z"_s);
        static const QSet<QString> words{u"node"_s, u"edge"_s, u"graph"_s, u"digraph"_s, u"subgraph"_s, u"strict"_s};
        return plain.match(name).hasMatch() && !words.contains(name.toLower()) ? name : quotedDot(name);
    }

    static void appendProperties(Attributes &attributes, const Properties &properties)
    {
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            if (!it.key().isEmpty() && !isKeptDotAttribute(it.key()))
                attributes.append({propertyAttribute(it.key()), *it});
        }
    }

    /// Colours, layer, lock, and what was kept of a foreign file.
    template<typename T>
    void appendLooks(Attributes &attributes, const T &element, DotElement type) const
    {
        attributes += dotLooks(element.style, element.properties, type);
        attributes.append({u"on_layer"_s, m_layers.value(element.layer)});
        attributes.append({u"locked"_s, element.isLocked ? u"true"_s : QString()});
    }

    static QString indent(int depth) { return QString(depth * 2, u' '); }

    void writeGraphAttributes()
    {
        Attributes attributes{{u"id"_s, kebab(m_diagram.info.title)},
                              {u"label"_s, m_diagram.info.title},
                              {u"rankdir"_s, m_diagram.info.direction},
                              {u"compound"_s, u"true"_s}};
        for (const RequestPath &path : ordered(m_diagram.paths)) {
            const QString name = m_paths.value(path.id);
            attributes.append({u"path_"_s + name, path.name.isEmpty() ? name : path.name});
            attributes.append({u"pathset_"_s + name, settingsText(path.properties)});
        }
        for (const Layer &layer : ordered(m_diagram.layers)) {
            const QString name = m_layers.value(layer.id);
            attributes.append({u"layer_"_s + name, layer.name.isEmpty() ? name : layer.name});
            attributes.append({u"layerset_"_s + name,
                               settingsText({{u"hidden"_s, layer.isVisible ? QString() : u"1"_s},
                                             {u"locked"_s, layer.isLocked ? u"1"_s : QString()}})});
        }
        const Properties &properties = m_diagram.info.properties;
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            if (!isKeptDotAttribute(it.key()))
                attributes.append({designAttribute(it.key()), *it});
        }
        attributes += dotLooks({}, properties, DotElement::Graph);
        m_out += indent(1) + u"graph"_s + list(attributes) + u";\n"_s;
        m_out += indent(1) + u"node [shape=\"box\", style=\"rounded\"];\n"_s;
    }

    void writeContents(GroupId group, int depth)
    {
        for (const Node &node : ordered(m_diagram.nodes)) {
            if (node.group == group)
                writeNode(node, depth);
        }
        for (const Group &child : ordered(m_diagram.groups)) {
            if (child.parent != group)
                continue;
            m_out += indent(depth) + u"subgraph "_s + m_groups.value(child.id) + u" {\n"_s;
            // An empty label is written too: without it the group would show its parent's.
            m_out += indent(depth + 1) + u"label="_s + quotedDot(child.label) + u"; kind="_s + quotedDot(child.kind)
                + u';';
            m_out += u" bb="_s + quotedDot(dotPoint(child.rect.bottomLeft()) + u',' + dotPoint(child.rect.topRight()))
                + u";\n"_s;
            writeGroupLooks(child, depth + 1);
            writeContents(child.id, depth + 1);
            m_out += indent(depth) + u"}\n"_s;
        }
    }

    Attributes groupLooks(const Group &group) const
    {
        Properties own = group.properties;
        erase_if(own, [](const auto &item) { return isKeptDotAttribute(item.key()); });
        Attributes looks;
        appendLooks(looks, group, DotElement::Group);
        looks.append({u"collapsed"_s, group.isCollapsed ? u"true"_s : QString()});
        looks.append({u"properties"_s, settingsText(own)});
        looks.removeIf([](const auto &pair) { return pair.second.isEmpty(); });
        return looks;
    }

    /// A cluster inherits what those round it say, so that it takes back what is not its own.
    void writeGroupLooks(const Group &group, int depth)
    {
        Attributes looks = groupLooks(group);
        QSet<QString> said;
        for (const auto &[name, value] : looks)
            said.insert(name);
        for (GroupId at = group.parent; !at.isNull(); at = m_diagram.groups.value(at).parent) {
            for (const auto &[name, value] : groupLooks(m_diagram.groups.value(at))) {
                if (!said.contains(name))
                    looks.append({name, QString()});
                said.insert(name);
            }
        }
        QStringList texts;
        for (const auto &[name, value] : std::as_const(looks))
            texts.append(name + u'=' + quotedDot(value) + u';');
        if (!texts.isEmpty())
            m_out += indent(depth) + texts.join(u' ') + u'\n';
    }

    static void appendPlace(Attributes &attributes, const QRectF &rect)
    {
        attributes.append({u"pos"_s, dotPoint(rect.center())});
        attributes.append({u"width"_s, inches(rect.width())});
        attributes.append({u"height"_s, inches(rect.height())});
    }

    void writeNode(const Node &node, int depth)
    {
        Attributes attributes{{u"kind"_s, node.kind}, {u"label"_s, node.label}};
        appendProperties(attributes, node.properties);
        appendLooks(attributes, node, DotElement::Node);
        appendPlace(attributes, node.rect);
        m_out += indent(depth) + quotedDot(m_nodes.value(node.id)) + list(attributes) + u";\n"_s;
    }

    void writeNote(const Note &note)
    {
        Attributes attributes{{u"kind"_s, u"note"_s}, {u"shape"_s, u"note"_s}, {u"label"_s, note.text}};
        if (note.explains)
            attributes.append({u"explains"_s, reference(*note.explains)});
        appendProperties(attributes, note.properties);
        appendLooks(attributes, note, DotElement::Note);
        appendPlace(attributes, note.rect);
        m_out += indent(1) + quotedDot(m_notes.value(note.id)) + list(attributes) + u";\n"_s;
    }

    void writeEdge(const Edge &edge)
    {
        Attributes attributes{{u"id"_s, m_edgeNames.value(edge.id)},
                              {u"label"_s, edge.label},
                              {u"call"_s, toString(edge.call)},
                              {u"protocol"_s, edge.protocol},
                              {u"path"_s, m_steps.value(edge.id).join(u", "_s)}};
        if (edge.call != CallKind::Sync)
            attributes.append({u"style"_s, u"dashed"_s});
        appendProperties(attributes, edge.properties);
        appendLooks(attributes, edge, DotElement::Edge);
        attributes += dotLine(edge);
        appendRoute(attributes, edge.route);
        m_out += indent(1) + quotedDot(m_nodes.value(edge.from)) + u" -> "_s + quotedDot(m_nodes.value(edge.to))
            + list(attributes) + u";\n"_s;
    }

    static void appendRoute(Attributes &attributes, const Route &route)
    {
        QStringList points;
        for (qsizetype i = 0; i < route.points.size(); ++i) {
            const QString at = dotPoint(route.points[i]);
            points.append(at);
            // Graphviz knows curves only: a corner is a point with its control points upon it.
            const bool isCorner = route.shape == RouteShape::Polyline;
            if (isCorner && i > 0)
                points.append(at);
            if (isCorner && i + 1 < route.points.size())
                points.append(at);
        }
        if (route.shape == RouteShape::Automatic || points.size() < 4)
            return;
        attributes.append({u"pos"_s, points.join(u' ')});
        if (route.labelCentre)
            attributes.append({u"lp"_s, dotPoint(*route.labelCentre)});
    }

    const Diagram &m_diagram;
    QString m_out;
    QHash<NodeId, QString> m_nodes;
    QHash<NoteId, QString> m_notes;
    QHash<GroupId, QString> m_groups;
    QHash<PathId, QString> m_paths;
    QHash<LayerId, QString> m_layers;
    QHash<EdgeId, QString> m_edgeNames; ///< only where several run between the same two
    QHash<EdgeId, QStringList> m_steps;
};

} // namespace

QByteArray writeDot(const Diagram &diagram)
{
    return DotWriter(diagram).write();
}

} // namespace archdeck
