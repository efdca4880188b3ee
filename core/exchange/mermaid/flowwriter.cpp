#include "core/exchange/mermaid/mermaidwriter.h"

#include "core/exchange/mermaid/flowdiagram.h"
#include "core/exchange/mermaid/mermaidparts.h"
#include "core/render/theme.h"

#include <QtCore/qregularexpression.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Brackets
{
    QLatin1StringView open;
    QLatin1StringView close;
};

std::optional<Brackets> bracketsOf(const QString &shape)
{
    static const QHash<QString, Brackets> shapes{{u"rect"_s, {"["_L1, "]"_L1}},
                                                 {u"rounded"_s, {"("_L1, ")"_L1}},
                                                 {u"stadium"_s, {"(["_L1, "])"_L1}},
                                                 {u"subroutine"_s, {"[["_L1, "]]"_L1}},
                                                 {u"cylinder"_s, {"[("_L1, ")]"_L1}},
                                                 {u"circle"_s, {"(("_L1, "))"_L1}},
                                                 {u"doublecircle"_s, {"((("_L1, ")))"_L1}},
                                                 {u"ellipse"_s, {"(-"_L1, "-)"_L1}},
                                                 {u"odd"_s, {">"_L1, "]"_L1}},
                                                 {u"diamond"_s, {"{"_L1, "}"_L1}},
                                                 {u"hexagon"_s, {"{{"_L1, "}}"_L1}},
                                                 {u"lean_right"_s, {"[/"_L1, "/]"_L1}},
                                                 {u"lean_left"_s, {"[\\"_L1, "\\]"_L1}},
                                                 {u"trapezoid"_s, {"[/"_L1, "\\]"_L1}},
                                                 {u"inv_trapezoid"_s, {"[\\"_L1, "/]"_L1}}};
    const auto known = shapes.constFind(shape);
    return known == shapes.cend() ? std::nullopt : std::optional(*known);
}

QString shapeOf(Family family)
{
    switch (family) {
    case Family::Data: return u"cylinder"_s;
    case Family::People: return u"stadium"_s;
    case Family::Async: return u"subroutine"_s;
    case Family::External: return u"rounded"_s;
    default: return u"rect"_s;
    }
}

QLatin1StringView wordOf(Family family)
{
    switch (family) {
    case Family::People: return "people"_L1;
    case Family::Edge: return "edge"_L1;
    case Family::Service: return "service"_L1;
    case Family::Async: return "async"_L1;
    case Family::Data: return "data"_L1;
    case Family::Model: return "model"_L1;
    case Family::Retrieval: return "retrieval"_L1;
    case Family::Safety: return "safety"_L1;
    case Family::Operations: return "operations"_L1;
    case Family::External: return "external"_L1;
    }
    return {};
}

/// Styles that came from a file, as far as they can't break the line that they are put into.
QString foreignStyles(const Properties &properties)
{
    static const QRegularExpression plain(
        u"^(color|opacity|rx|ry|(stroke|fill|font|text)-[a-z-]{1,20}):"
        "( ?[0-9.]+[a-z%]{0,3}| ?#[0-9A-Fa-f]{3,8}| ?bold| ?italic| ?normal| ?none)+\\z"_s);
    QStringList styles = properties.value(u"mermaid.style"_s).split(u',');
    styles.removeIf([](const QString &style) { return style.size() > 60 || !plain.match(style).hasMatch(); });
    return styles.join(u',');
}

class FlowWriter
{
public:
    FlowWriter(const Diagram &diagram, const Catalog &catalog, const MermaidParts &parts)
        : m_diagram(diagram), m_catalog(catalog), m_parts(parts)
    {
    }

    QString write()
    {
        const DesignInfo &info = m_diagram.info;
        static const QStringList directions{u"LR"_s, u"TB"_s, u"RL"_s, u"BT"_s};
        m_out = mermaidFrontMatter(info.title) + u"flowchart "_s
            + (directions.contains(info.direction) ? info.direction : u"LR"_s) + u'\n';
        if (const QString summary = mermaidLine(info.summary); !summary.isEmpty())
            m_out += u"  accDescr: "_s + summary + u'\n';
        writeContents(GroupId(), 1);
        int index = 0;
        for (const Edge &edge : ordered(m_diagram.edges))
            writeEdge(edge, index++);
        writeClasses();
        return m_out + m_styles;
    }

private:
    void writeContents(GroupId group, int depth)
    {
        const QString indent(depth * 2, u' ');
        for (const Node &node : m_parts.nodesIn(group))
            m_out += indent + nodeText(node) + u'\n';
        for (const Group &child : m_parts.groupsIn(group)) {
            const QString name = m_parts.group(child.id);
            m_out += indent + u"subgraph "_s + name + u'[' + quotedMermaid(child.label) + u"]\n"_s;
            const QString direction = child.properties.value(u"mermaid.direction"_s);
            static const QStringList directions{u"LR"_s, u"TB"_s, u"TD"_s, u"RL"_s, u"BT"_s};
            if (directions.contains(direction))
                m_out += indent + u"  direction "_s + direction + u'\n';
            writeContents(child.id, depth + 1);
            m_out += indent + u"end\n"_s;
            addStyle(name, child.style, child.properties);
        }
    }

    QString nodeText(const Node &node)
    {
        const ComponentKind *kind = m_catalog.find(node.kind);
        const Family family = kind ? kind->family : Family::Service;
        const Brackets brackets =
            bracketsOf(node.properties.value(u"mermaid.shape"_s)).value_or(*bracketsOf(shapeOf(family)));
        const QString name = m_parts.node(node.id);
        addStyle(name, node.style, node.properties);
        m_families.insert(family);
        return name + brackets.open + quotedMermaid(node.label) + brackets.close + ":::"_L1 + familyClassPrefix
            + wordOf(family);
    }

    void addStyle(const QString &name, const Style &style, const Properties &properties)
    {
        QStringList styles;
        if (!style.fill.isEmpty())
            styles.append(u"fill:"_s + style.fill);
        if (!style.line.isEmpty())
            styles.append(u"stroke:"_s + style.line);
        if (const QString others = foreignStyles(properties); !others.isEmpty())
            styles.append(others);
        if (!styles.isEmpty())
            m_styles += u"  style "_s + name + u' ' + styles.join(u',') + u'\n';
    }

    static QString arrow(const Edge &edge)
    {
        const QChar body = edge.call == CallKind::Stream ? u'=' : edge.call == CallKind::Async ? u'.' : u'-';
        const QString foreign = edge.properties.value(u"mermaid.arrow"_s);
        const bool isCross = foreign == u"x" && edge.call != CallKind::Batch;
        const bool isCircle = edge.call == CallKind::Batch || (foreign == u"o" && body != u'-');
        const QChar head = isCross ? u'x' : isCircle ? u'o' : u'>';
        const int length = std::clamp(edge.properties.value(u"mermaid.length"_s).toInt(), 1, 10);
        const QString start = edge.arrows == Arrows::Both ? QString(head == u'>' ? QChar(u'<') : head) : QString();
        const QString end = edge.arrows == Arrows::None ? QString() : QString(head);
        if (body == u'.')
            return start + u'-' + QString(length, u'.') + u'-' + end;
        return start + QString(length + (end.isEmpty() ? 2 : 1), body) + end;
    }

    void writeEdge(const Edge &edge, int index)
    {
        m_out += u"  "_s + m_parts.node(edge.from) + u' ' + arrow(edge);
        if (!edge.label.isEmpty())
            m_out += u'|' + quotedMermaid(edge.label) + u'|';
        m_out += u' ' + m_parts.node(edge.to) + u'\n';
        QStringList styles;
        if (!edge.style.line.isEmpty())
            styles.append(u"stroke:"_s + edge.style.line);
        if (const QString others = foreignStyles(edge.properties); !others.isEmpty())
            styles.append(others);
        if (!styles.isEmpty())
            m_styles += u"  linkStyle "_s + QString::number(index) + u' ' + styles.join(u',') + u'\n';
    }

    void writeClasses()
    {
        const Theme &theme = Theme::light();
        for (const Family family : allFamilies) {
            if (!m_families.contains(family))
                continue;
            const FamilyColours &colours = theme.colours(family);
            m_out += u"  classDef "_s + familyClassPrefix + wordOf(family) + u" fill:"_s + colours.tint.name()
                + u",stroke:"_s + colours.line.name() + u",color:"_s + theme.text.name() + u'\n';
        }
    }

    const Diagram &m_diagram;
    const Catalog &m_catalog;
    const MermaidParts &m_parts;
    QString m_out;
    QString m_styles;
    QSet<Family> m_families;
};

} // namespace

QString mermaidFlowchart(const Diagram &diagram, const Catalog &catalog)
{
    return FlowWriter(diagram, catalog, MermaidParts(diagram, MermaidNames::Language::Flowchart)).write();
}

Written writeMermaid(const Diagram &diagram, const Catalog &catalog)
{
    const MermaidParts parts(diagram, MermaidNames::Language::Flowchart);
    return parts.withComments(diagram, FlowWriter(diagram, catalog, parts).write());
}

} // namespace archdeck
