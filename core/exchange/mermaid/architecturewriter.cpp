#include "core/exchange/mermaid/mermaidwriter.h"

#include "core/exchange/carried.h"
#include "core/exchange/mermaid/mermaidparts.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Mermaid)
};

QString titleOf(const QString &label)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_]+( [A-Za-z0-9_]+)*\\z"_s); // the only form of old versions
    const QString text = mermaidLine(withoutMarks(label));
    if (text.isEmpty())
        return u"[\" \"]"_s;
    return plain.match(text).hasMatch() ? QString(u'[' + text + u']') : QString(u"[\""_s + text + u"\"]"_s);
}

/// The icons that Mermaid has itself.
QString iconOf(const Node &node, const Catalog &catalog)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_:-]{1,60}\\z"_s);
    if (const QString icon = node.properties.value(u"mermaid.icon"_s); plain.match(icon).hasMatch())
        return icon;
    if (node.kind == u"object-store" || node.kind == u"data-lake")
        return u"disk"_s;
    const ComponentKind *kind = catalog.find(node.kind);
    switch (kind ? kind->family : Family::Service) {
    case Family::Data: return u"database"_s;
    case Family::People: return u"internet"_s;
    case Family::External: return u"cloud"_s;
    default: return u"server"_s;
    }
}

QChar sideOf(const QPointF &anchor)
{
    if (anchor.x() <= 0 || anchor.x() >= 1)
        return anchor.x() <= 0 ? u'L' : u'R';
    return anchor.y() <= 0 ? u'T' : u'B';
}

/// The sides that look at each other along the longer way between the centres.
std::pair<QChar, QChar> sidesBetween(const QRectF &from, const QRectF &to)
{
    const QPointF way = to.center() - from.center();
    if (std::abs(way.x()) >= std::abs(way.y()))
        return way.x() >= 0 ? std::pair(QChar(u'R'), QChar(u'L')) : std::pair(QChar(u'L'), QChar(u'R'));
    return way.y() >= 0 ? std::pair(QChar(u'B'), QChar(u'T')) : std::pair(QChar(u'T'), QChar(u'B'));
}

class ArchitectureWriter
{
public:
    ArchitectureWriter(const Diagram &diagram, const Catalog &catalog, const MermaidParts &parts)
        : m_diagram(diagram), m_catalog(catalog), m_parts(parts)
    {
    }

    QString write()
    {
        m_out = mermaidFrontMatter(m_diagram.info.title) + u"architecture-beta\n"_s;
        if (const QString summary = mermaidLine(m_diagram.info.summary); !summary.isEmpty())
            m_out += u"  accDescr: "_s + summary + u'\n';
        writeContents(GroupId(), {});
        for (const Edge &edge : ordered(m_diagram.edges))
            writeEdge(edge);
        return m_out;
    }

private:
    void writeContents(GroupId group, const QString &in)
    {
        for (const Node &node : m_parts.nodesIn(group)) {
            const QString name = m_parts.node(node.id);
            if (node.properties.value(u"mermaid.junction"_s) == u"true" && node.label.isEmpty())
                m_out += u"  junction "_s + name + in + u'\n';
            else
                m_out += u"  service "_s + name + u'(' + iconOf(node, m_catalog) + u')' + titleOf(node.label) + in
                    + u'\n';
        }
        for (const Group &child : m_parts.groupsIn(group)) {
            const QString name = m_parts.group(child.id);
            m_out += u"  group "_s + name + u"(cloud)"_s + titleOf(child.label) + in + u'\n';
            writeContents(child.id, u" in "_s + name);
        }
    }

    void writeEdge(const Edge &edge)
    {
        auto [from, to] = sidesBetween(m_diagram.nodes.value(edge.from).rect, m_diagram.nodes.value(edge.to).rect);
        if (edge.fromAnchor)
            from = sideOf(*edge.fromAnchor);
        if (edge.toAnchor)
            to = sideOf(*edge.toAnchor);
        const QString line = edge.label.isEmpty() ? u"--"_s : QString(u'-' + titleOf(edge.label) + u'-');
        m_out += u"  "_s + m_parts.node(edge.from) + u':' + from + u' '
            + (edge.arrows == Arrows::Both ? u"<"_s : QString()) + line
            + (edge.arrows == Arrows::None ? QString() : u">"_s) + u' ' + to + u':' + m_parts.node(edge.to) + u'\n';
    }

    const Diagram &m_diagram;
    const Catalog &m_catalog;
    const MermaidParts &m_parts;
    QString m_out;
};

} // namespace

Written writeMermaidArchitecture(const Diagram &diagram, const Catalog &catalog)
{
    const MermaidParts parts(diagram, MermaidNames::Language::Architecture);
    Written written = parts.withComments(diagram, ArchitectureWriter(diagram, catalog, parts).write());
    written.losses.prepend(Text::tr(
        "Architecture diagrams show neither the kinds of components and calls nor colours; a flowchart does."));
    return written;
}

} // namespace archdeck
