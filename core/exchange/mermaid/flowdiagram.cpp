#include "core/exchange/mermaid/flowdiagram.h"

#include "core/exchange/carried.h"
#include "core/exchange/foreign.h"
#include "core/exchange/mermaid/mermaidtext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr QSizeF defaultSize(168, 64);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Mermaid)
};

/// The short names of shapes in `@{ shape: … }`, as far as they are the shapes with brackets of their own.
QString shapeName(const QString &shape)
{
    static const QHash<QString, QString> others{{u"square"_s, u"rect"_s},         {u"proc"_s, u"rect"_s},
                                                {u"process"_s, u"rect"_s},        {u"rectangle"_s, u"rect"_s},
                                                {u"event"_s, u"rounded"_s},       {u"pill"_s, u"stadium"_s},
                                                {u"terminal"_s, u"stadium"_s},    {u"fr-rect"_s, u"subroutine"_s},
                                                {u"subproc"_s, u"subroutine"_s},  {u"cyl"_s, u"cylinder"_s},
                                                {u"db"_s, u"cylinder"_s},         {u"database"_s, u"cylinder"_s},
                                                {u"circ"_s, u"circle"_s},         {u"dbl-circ"_s, u"doublecircle"_s},
                                                {u"diam"_s, u"diamond"_s},        {u"decision"_s, u"diamond"_s},
                                                {u"hex"_s, u"hexagon"_s},         {u"lean-r"_s, u"lean_right"_s},
                                                {u"lean-l"_s, u"lean_left"_s},    {u"trap-b"_s, u"trapezoid"_s},
                                                {u"trap-t"_s, u"inv_trapezoid"_s}};
    return others.value(shape, shape);
}

/// Fill and line of styles; the rest as it was.
std::pair<Style, QString> lookOf(const QStringList &styles)
{
    constexpr qsizetype mostOthers = 20;
    Style look;
    QStringList others;
    for (const QString &style : styles) {
        const QString name = style.section(u':', 0, 0).trimmed();
        const QString colour = colourName(style.section(u':', 1).trimmed().remove("!important"_L1));
        if (name == u"fill" && !colour.isEmpty())
            look.fill = colour;
        else if (name == u"stroke" && !colour.isEmpty())
            look.line = colour;
        else if (others.size() < mostOthers)
            others.append(style);
    }
    return {look, others.join(u',')};
}

class FlowDrawer
{
public:
    FlowDrawer(const Flowchart &chart, const MermaidSource &source, MermaidOrigin origin, const ReadOptions &options,
               ReadLosses &losses)
        : m_chart(chart), m_origin(origin), m_options(options), m_losses(losses), m_kinds(options.catalog)
    {
        m_drawing.diagram.info.title = source.title.isEmpty() ? mermaidLabel(chart.accessibleTitle) : source.title;
        m_drawing.diagram.info.summary = mermaidLabel(chart.description);
        m_drawing.diagram.info.direction = source.direction;
    }

    MermaidDrawing draw()
    {
        for (const Flowchart::Link &link : m_chart.links) {
            if (!link.id.isEmpty())
                m_linkIds.insert(link.id);
        }
        findMembers();
        for (const Flowchart::Group &group : m_chart.groups)
            addGroup(group);
        nestGroups();
        for (const Flowchart::Node &node : m_chart.nodes) {
            const bool isNode = !m_chart.groupIndex.contains(node.id) || m_drawnAsNode.contains(node.id);
            if (isNode && !isLinkData(node))
                addNode(node);
        }
        findEntries();
        for (const Flowchart::Link &link : m_chart.links)
            addLink(link);
        return std::move(m_drawing);
    }

private:
    /// "e1@{ animate: true }" looks like a component.
    bool isLinkData(const Flowchart::Node &node) const { return m_linkIds.contains(node.id) && !node.text; }

    /// A subgraph with nothing in it that connections run to is a box like any other.
    void findMembers()
    {
        QSet<QString> filled;
        for (const Flowchart::Node &node : m_chart.nodes) {
            if (!node.group.isEmpty())
                filled.insert(node.group);
        }
        for (const Flowchart::Group &group : m_chart.groups)
            filled.insert(group.parent);
        for (const Flowchart::Link &link : m_chart.links) {
            for (const QString &end : {link.from, link.to}) {
                if (m_chart.groupIndex.contains(end) && !filled.contains(end))
                    m_drawnAsNode.insert(end);
            }
        }
    }

    QStringList stylesOf(const QStringList &classes, const QStringList &own) const
    {
        QStringList styles = m_chart.classes.value(u"default"_s);
        for (const QString &name : classes) {
            if (m_origin == MermaidOrigin::Foreign || !name.startsWith(familyClassPrefix))
                styles += m_chart.classes.value(name);
        }
        return styles + own;
    }

    void addGroup(const Flowchart::Group &from)
    {
        if (m_drawnAsNode.contains(from.id))
            return;
        Group group;
        group.id = stableId<GroupId>(mermaidSpace(), from.id);
        group.key = from.id;
        group.kind = u"group"_s;
        group.label = limitedText(mermaidLabel(from.title.text), m_losses, from.id);
        group.order = from.order;
        const auto [look, others] = lookOf(stylesOf(from.classes, from.styles));
        group.style = look;
        setProperty(group.properties, "mermaid.style"_L1, others);
        setProperty(group.properties, "mermaid.direction"_L1, from.direction);
        m_drawing.groups.insert(from.id, group.id);
        m_drawing.diagram.groups.insert(group.id, group);
    }

    void nestGroups()
    {
        Diagram &diagram = m_drawing.diagram;
        for (const Flowchart::Group &from : m_chart.groups) {
            QString parent = from.parent;
            if (const auto node = m_chart.nodeIndex.constFind(from.id);
                parent.isEmpty() && node != m_chart.nodeIndex.cend())
                parent = m_chart.nodes[*node].group; // named inside another subgraph
            const GroupId id = m_drawing.groups.value(from.id);
            const GroupId above = m_drawing.groups.value(parent);
            if (!id.isNull() && !above.isNull() && !diagram.isInside(above, id)
                && diagram.depthOf(above) < readlimits::depth)
                diagram.groups[id].parent = above;
        }
    }

    static void setProperty(Properties &properties, QLatin1StringView key, const QString &value)
    {
        if (!value.isEmpty())
            properties.insert(key, value);
    }

    void addNode(const Flowchart::Node &from)
    {
        static const QRegularExpression icon(u"\\bfa[bklrs]?:fa-[\\w-]+\\s*"_s);
        Node node;
        node.id = stableId<NodeId>(mermaidSpace(), from.id);
        node.key = from.id;
        QString label = from.text ? from.text->text : from.id;
        const Flowchart::Group *group = m_drawnAsNode.contains(from.id)
            ? &m_chart.groups[m_chart.groupIndex.value(from.id)]
            : nullptr;
        if (group)
            label = group->title.text;
        QString iconName = from.data.value(u"icon"_s);
        if (const QRegularExpressionMatch match = icon.match(label); match.hasMatch()) {
            iconName = match.captured().trimmed();
            label.remove(match.capturedStart(), match.capturedLength());
        }
        node.label = limitedText(mermaidLabel(label), m_losses, from.id);
        const QString shape = shapeName(from.shape);
        node.kind = m_kinds.nearest(iconName.isEmpty() ? shape : iconName, node.label);
        node.group = m_drawing.groups.value(group ? group->parent : from.group);
        node.order = from.order;
        const auto [look, others] = lookOf(stylesOf(from.classes, from.styles));
        node.style = look;
        setProperty(node.properties, "mermaid.style"_L1, others);
        setProperty(node.properties, "mermaid.icon"_L1, iconName);
        if (shape != u"rect" && m_origin == MermaidOrigin::Foreign)
            node.properties.insert(u"mermaid.shape"_s, shape);
        if (const QString picture = from.data.value(u"img"_s); !picture.isEmpty()) {
            node.properties.insert(u"mermaid.img"_s, picture);
            m_losses.add(Text::tr("A picture became a component of the nearest kind."), from.id, from.line);
        }
        node.rect = QRectF(QPointF(), m_options.componentSize ? m_options.componentSize(node) : defaultSize);
        m_drawing.nodes.insert(from.id, node.id);
        m_drawing.diagram.nodes.insert(node.id, node);
    }

    QList<GroupId> groupsRound(NodeId node) const
    {
        QList<GroupId> groups;
        for (GroupId at = m_drawing.diagram.nodes.value(node).group; !at.isNull();
             at = m_drawing.diagram.groups.value(at).parent)
            groups.append(at);
        return groups;
    }

    /// The first component of each group that no connection inside it runs to, and the first that none leaves.
    void findEntries()
    {
        QSet<QString> groupEnds;
        for (const Flowchart::Link &link : m_chart.links) {
            for (const QString &end : {link.from, link.to}) {
                if (m_drawing.groups.contains(end))
                    groupEnds.insert(end);
            }
        }
        if (groupEnds.isEmpty())
            return;
        QSet<std::pair<GroupId, NodeId>> entered;
        QSet<std::pair<GroupId, NodeId>> left;
        for (const Flowchart::Link &link : m_chart.links) {
            const NodeId from = m_drawing.nodes.value(link.from);
            const NodeId to = m_drawing.nodes.value(link.to);
            if (from.isNull() || to.isNull())
                continue;
            const QList<GroupId> around = groupsRound(to);
            for (const GroupId &group : groupsRound(from)) {
                if (!around.contains(group))
                    continue;
                entered.insert({group, to});
                left.insert({group, from});
            }
        }
        for (const Node &node : ordered(m_drawing.diagram.nodes)) {
            for (const GroupId &group : groupsRound(node.id)) {
                if (!m_first.contains(group))
                    m_first.insert(group, node.id);
                if (!m_entry.contains(group) && !entered.contains({group, node.id}))
                    m_entry.insert(group, node.id);
                if (!m_exit.contains(group) && !left.contains({group, node.id}))
                    m_exit.insert(group, node.id);
            }
        }
    }

    /// A connection of a subgraph becomes one of a component in it, as ours join components only.
    NodeId endOf(const QString &name, const QHash<GroupId, NodeId> &best, const Flowchart::Link &link)
    {
        if (const NodeId node = m_drawing.nodes.value(name); !node.isNull())
            return node;
        const GroupId group = m_drawing.groups.value(name);
        const NodeId node = best.value(group, m_first.value(group));
        const QString example = link.from + " -> "_L1 + link.to;
        if (node.isNull())
            m_losses.add(Text::tr("A connection of a group without components was left out."), example, link.line);
        else
            m_losses.add(Text::tr("A connection of a group was drawn to the component that stands first in it."),
                         example, link.line);
        return node;
    }

    void addLink(const Flowchart::Link &link)
    {
        const QString name = m_names.next(link.from, link.to);
        if (link.stroke == Flowchart::Stroke::Invisible) {
            m_losses.add(Text::tr("An invisible connection, which only orders the drawing, was left out."),
                         link.from + " ~~~ "_L1 + link.to, link.line);
            return;
        }
        Edge edge;
        edge.from = endOf(link.from, m_exit, link);
        edge.to = endOf(link.to, m_entry, link);
        if (edge.from.isNull() || edge.to.isNull())
            return;
        edge.id = stableId<EdgeId>(mermaidSpace(), name);
        edge.key = link.from + " -> "_L1 + link.to;
        if (!link.id.isEmpty())
            edge.key += u'#' + link.id;
        else if (name.contains(u'#'))
            edge.key += u'#' + name.section(u'#', -1);
        edge.label = limitedText(mermaidLabel(link.text.text), m_losses, name);
        edge.order = link.order;
        setCall(edge, link);
        const auto [look, others] = lookOf(m_chart.allLinksStyle + link.styles);
        edge.style.line = look.line;
        setProperty(edge.properties, "mermaid.style"_L1, others);
        if (m_chart.linkData.value(link.id).value(u"animate"_s) == u"true")
            edge.properties.insert(u"mermaid.animate"_s, u"true"_s);
        m_drawing.edges.insert(name, edge.id);
        m_drawing.diagram.edges.insert(edge.id, edge);
    }

    static void setCall(Edge &edge, const Flowchart::Link &link)
    {
        edge.call = link.stroke == Flowchart::Stroke::Dotted ? CallKind::Async
            : link.stroke == Flowchart::Stroke::Thick        ? CallKind::Stream
            : link.end == u'o'                               ? CallKind::Batch
                                                             : CallKind::Sync;
        edge.arrows = link.end.isNull() && link.start.isNull() ? Arrows::None
            : !link.start.isNull() && !link.end.isNull()       ? Arrows::Both
                                                               : Arrows::Forward;
        if (link.end == u'x' || (link.end == u'o' && edge.call != CallKind::Batch))
            edge.properties.insert(u"mermaid.arrow"_s, link.end);
        if (link.length > 1)
            edge.properties.insert(u"mermaid.length"_s, QString::number(link.length));
    }

    const Flowchart &m_chart;
    MermaidOrigin m_origin;
    const ReadOptions &m_options;
    ReadLosses &m_losses;
    KindFinder m_kinds;
    MermaidDrawing m_drawing;
    MermaidEdgeNames m_names;
    QSet<QString> m_linkIds;
    QSet<QString> m_drawnAsNode;
    QHash<GroupId, NodeId> m_first;
    QHash<GroupId, NodeId> m_entry;
    QHash<GroupId, NodeId> m_exit;
};

} // namespace

MermaidDrawing flowDrawing(const Flowchart &chart, const MermaidSource &source, MermaidOrigin origin,
                           const ReadOptions &options, ReadLosses &losses)
{
    return FlowDrawer(chart, source, origin, options, losses).draw();
}

} // namespace archdeck
