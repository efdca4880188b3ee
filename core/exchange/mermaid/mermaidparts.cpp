#include "core/exchange/mermaid/mermaidparts.h"

#include "core/exchange/mermaid/mermaidcomments.h"
#include "core/exchange/mermaid/mermaidreader.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

/// Mermaid's own limits, unless a page raises them: `maxTextSize` and `maxEdges`.
constexpr qsizetype mostCharacters = 50'000;
constexpr qsizetype mostEdges = 500;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Mermaid)
};

template<typename Table, typename Predicate>
bool any(const Table &table, Predicate predicate)
{
    return std::any_of(table.begin(), table.end(), predicate);
}

QStringList lossesOf(const Diagram &diagram)
{
    QStringList losses;
    if (!diagram.nodes.isEmpty())
        losses.append(
            Text::tr("Mermaid places the components itself; their places are kept in comments for Archdeck."));
    if (any(diagram.edges, [](const Edge &edge) {
        return edge.route.shape != RouteShape::Automatic || !edge.waypoints.isEmpty() || edge.fromAnchor
            || edge.toAnchor || edge.labelPlace;
    }))
        losses.append(Text::tr(
            "Mermaid draws the lines of connections its own way; pinned corners and ends are kept in comments."));
    if (any(diagram.edges, [](const Edge &edge) { return !edge.fromLabel.isEmpty() || !edge.toLabel.isEmpty(); }))
        losses.append(Text::tr("Labels at the ends of connections are not shown; they are kept in comments."));
    if (!diagram.notes.isEmpty())
        losses.append(Text::tr("Notes on the canvas are not shown; they are kept in comments."));
    if (any(diagram.layers, [](const Layer &layer) { return !layer.isVisible; }))
        losses.append(Text::tr("Hidden layers are shown, as Mermaid has no layers."));
    if (any(diagram.groups, [](const Group &group) { return group.isCollapsed; }))
        losses.append(Text::tr("Collapsed groups are shown open."));
    if (!diagram.paths.isEmpty() || !diagram.tradeOffs.isEmpty() || !diagram.sections.isEmpty())
        losses.append(
            Text::tr("Request paths, trade-offs and written notes are not shown; they are kept in comments."));
    if (diagram.edges.size() > mostEdges)
        losses.append(
            Text::tr("Mermaid draws more than %L1 connections only where \"maxEdges\" is raised.").arg(mostEdges));
    return losses;
}

} // namespace

MermaidParts::MermaidParts(const Diagram &diagram, MermaidNames::Language language)
{
    MermaidNames names(language); // components and groups share theirs
    for (const Node &node : ordered(diagram.nodes)) {
        m_nodes.insert(node.id, names.unique(node.key.isEmpty() ? node.label : node.key, u"n"_s));
        m_nodesIn[node.group].append(node);
    }
    for (const Group &group : ordered(diagram.groups)) {
        m_groups.insert(group.id, names.unique(group.key.isEmpty() ? group.label : group.key, u"g"_s));
        m_groupsIn[group.parent].append(group);
    }
    MermaidEdgeNames edges;
    for (const Edge &edge : ordered(diagram.edges))
        m_edges.insert(edge.id, edges.next(m_nodes.value(edge.from), m_nodes.value(edge.to)));
}

Written MermaidParts::withComments(const Diagram &diagram, const QString &text) const
{
    // What the statements are read as tells what has to be added. The line makes it a file of ours.
    const MermaidSource source = readMermaidSource(text.toUtf8() + "%% archdeck format 1\n");
    ReadProblems problems;
    const Result<MermaidDrawing> drawing = readMermaidStatements(source, {}, problems, {});
    const QString all = text + ownComments(diagram, drawing.value_or(MermaidDrawing()), m_nodes, m_groups, m_edges);
    Written written{all.toUtf8(), lossesOf(diagram)};
    if (all.size() > mostCharacters) {
        written.losses.append(
            Text::tr("Mermaid draws more than %L1 characters only where \"maxTextSize\" is raised; this file has %L2.")
                .arg(mostCharacters)
                .arg(all.size()));
    }
    return written;
}

QString mermaidFrontMatter(const QString &title)
{
    if (title.isEmpty())
        return {};
    QString quoted;
    for (const QChar c : title) {
        const ushort code = c.unicode();
        const bool isUnprintable = code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029
            || code == 0xfeff || code >= 0xfffe;
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(c);
        else if (isUnprintable || c == u'%') // "%%{" would be a directive
            quoted += u"\\u%1"_s.arg(code, 4, 16, QLatin1Char('0'));
        else
            quoted += c;
    }
    return u"---\ntitle: \""_s + quoted + u"\"\n---\n"_s;
}

} // namespace archdeck
