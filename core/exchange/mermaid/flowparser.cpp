#include "core/exchange/mermaid/flowparser.h"

#include "core/exchange/reading.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostProblems = 100;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Mermaid)
};

} // namespace

FlowParser::FlowParser(const MermaidSource &source, const QString &fileName, ReadLosses &losses, const StopToken &stop)
    : m_source(source), m_fileName(fileName), m_losses(losses), m_stop(stop), m_cursor(source.body),
      m_lines(source.body)
{
    m_cursor.skipSpace();
}

Result<Flowchart> FlowParser::parse()
{
    while (!m_cursor.atEnd()) {
        if (m_stop.stopRequested())
            return failure(ErrorCode::Cancelled, Text::tr("Reading was stopped. Nothing was changed."));
        parseStatement();
        if (isFull()) {
            return failure(ErrorCode::LimitExceeded,
                           Text::tr("\"%1\" has more than %L2 elements, the most that can be read.")
                               .arg(m_fileName)
                               .arg(readlimits::elements));
        }
        if (m_isTooDeep) {
            return failure(ErrorCode::LimitExceeded,
                           Text::tr("In \"%1\" subgraphs are nested deeper than %2 levels, the most that can be read.")
                               .arg(m_fileName)
                               .arg(readlimits::depth));
        }
    }
    for (const OpenGroup &open : std::as_const(m_open)) {
        const Flowchart::Group &group = m_chart.groups[open.index];
        m_problems.append({m_fileName, group.line, Text::tr("The subgraph \"%1\" has no \"end\".").arg(group.id)});
    }
    while (!m_open.isEmpty())
        closeGroup();
    if (m_unreadable > mostProblems)
        m_problems.append(
            {m_fileName, 0, Text::tr("%Ln more lines could not be read.", nullptr, m_unreadable - mostProblems)});
    for (auto it = m_styleOf.cbegin(); it != m_styleOf.cend(); ++it)
        styleElement(it.key(), *it);
    for (auto it = m_linkStyles.cbegin(); it != m_linkStyles.cend(); ++it) {
        if (it.key() < m_chart.links.size())
            m_chart.links[it.key()].styles += *it;
    }
    for (auto it = m_classesOf.cbegin(); it != m_classesOf.cend(); ++it) {
        if (const auto group = m_chart.groupIndex.constFind(it.key()); group != m_chart.groupIndex.cend())
            m_chart.groups[*group].classes += *it;
        else if (const auto node = m_chart.nodeIndex.constFind(it.key()); node != m_chart.nodeIndex.cend())
            m_chart.nodes[*node].classes += *it;
    }
    return std::move(m_chart);
}

void FlowParser::parseStatement()
{
    m_cursor.skipSpace();
    if (m_cursor.atEnd())
        return;
    const qsizetype start = m_cursor.at();
    m_reason.clear();
    if (!m_cursor.take(u";") && !parseKeyword())
        parseVertices();
    if (m_reason.isEmpty()) {
        m_cursor.skipBlanks();
        if (m_cursor.startsWith(u"%%"))
            m_cursor.skipLine();
        return;
    }
    if (++m_unreadable <= mostProblems) {
        m_problems.append({m_fileName, line(start), Text::tr("This line could not be read: %1").arg(m_reason)});
    }
    m_cursor.moveTo(start);
    m_cursor.skipLine();
}

bool FlowParser::parseKeyword()
{
    const qsizetype start = m_cursor.at();
    if (m_cursor.takeWord(u"subgraph")) {
        parseSubgraph();
        return true;
    }
    if (m_cursor.takeWord(u"end")) {
        if (m_open.isEmpty())
            refuse(Text::tr("\"end\" closes a subgraph, and none is open here."));
        else
            closeGroup();
        return true;
    }
    if (m_cursor.takeWord(u"direction")) {
        const QString word = m_cursor.takeRest().section(u' ', 0, 0);
        static const QStringList words{u"TB"_s, u"TD"_s, u"BT"_s, u"LR"_s, u"RL"_s};
        if (words.contains(word)) {
            if (!m_open.isEmpty())
                m_chart.groups[m_open.last().index].direction = word;
            return true;
        }
        m_cursor.moveTo(start);
        return false;
    }
    if (m_cursor.takeWord(u"style"))
        parseStyle();
    else if (m_cursor.takeWord(u"linkStyle"))
        parseLinkStyle();
    else if (m_cursor.takeWord(u"classDef"))
        parseClassDefinition();
    else if (m_cursor.takeWord(u"class"))
        parseClass();
    else if (m_cursor.takeWord(u"click")) {
        m_losses.add(Text::tr("What a click on a component does was left out."),
                     m_cursor.text()
                         .sliced(start, std::min<qsizetype>(40, m_cursor.text().size() - start))
                         .toString()
                         .section(u'\n', 0, 0),
                     line(start));
        m_cursor.skipLine();
    } else
        return parseAccessibility();
    return true;
}

bool FlowParser::parseAccessibility()
{
    const qsizetype start = m_cursor.at();
    const bool isTitle = m_cursor.takeWord(u"accTitle");
    if (!isTitle && !m_cursor.takeWord(u"accDescr"))
        return false;
    m_cursor.skipBlanks();
    if (m_cursor.take(u":")) {
        const qsizetype from = m_cursor.at();
        m_cursor.skipLine();
        const QString text = m_cursor.text().sliced(from, m_cursor.at() - from).trimmed().toString();
        (isTitle ? m_chart.accessibleTitle : m_chart.description) = text;
        return true;
    }
    const QStringView rest = m_cursor.text().sliced(m_cursor.at());
    const qsizetype close = rest.first(std::min(rest.size(), readlimits::textLength)).indexOf(u'}');
    if (isTitle || !rest.startsWith(u'{') || close < 0) {
        m_cursor.moveTo(start);
        return false;
    }
    m_chart.description = rest.sliced(1, close - 1).toString().simplified();
    m_cursor.moveTo(m_cursor.at() + close + 1);
    return true;
}

void FlowParser::parseSubgraph()
{
    Flowchart::Group group;
    group.line = line(m_cursor.at());
    group.order = m_order++;
    const bool isRead = parseSubgraphTitle(group);
    if (!isRead)
        group.title.text = m_cursor.takeRest();
    // A title of several words is no name.
    if (group.id.isEmpty() || group.id.contains(u' ') || m_chart.groupIndex.contains(group.id))
        group.id = u"subGraph"_s + QString::number(m_chart.groups.size());
    while (m_chart.groupIndex.contains(group.id))
        group.id += u'_';
    if (!m_open.isEmpty())
        group.parent = m_chart.groups[m_open.last().index].id;
    m_isTooDeep = m_isTooDeep || m_open.size() >= readlimits::depth;
    m_chart.groupIndex.insert(group.id, m_chart.groups.size());
    m_open.append(OpenGroup{m_chart.groups.size(), {}});
    m_chart.groups.append(group);
    if (!isRead)
        m_problems.append(
            {m_fileName, group.line, Text::tr("The title of this subgraph could not be read: %1").arg(m_reason)});
    m_reason.clear();
}

/// `id [title]`, `id["title"]`, `"title"`, `id`, `title of words`, or nothing.
bool FlowParser::parseSubgraphTitle(Flowchart::Group &group)
{
    m_cursor.skipBlanks();
    if (m_cursor.atStatementEnd())
        return true;
    if (auto quoted = m_cursor.takeQuoted()) {
        group.title = *quoted;
        group.id = quoted->text;
    } else {
        qsizetype end = m_cursor.at();
        const QStringView text = m_cursor.text();
        while (end < text.size() && text[end] != u'\n' && text[end] != u';' && text[end] != u'[')
            ++end;
        group.id = text.sliced(m_cursor.at(), end - m_cursor.at()).toString().section(u":::"_s, 0, 0).trimmed();
        group.title.text = group.id;
        if (group.id.contains(u'(') || group.id.contains(u'"') || group.id.contains(u'{'))
            refused();
        m_cursor.moveTo(end);
    }
    if (m_cursor.take(u"[") && !parseText(u"]", group.title))
        return false;
    if (m_cursor.take(u":::"))
        group.classes.append(m_cursor.takeName());
    m_cursor.skipBlanks();
    return m_cursor.atStatementEnd() || refuse(Text::tr("after its title there is something that is no title."));
}

/// As Mermaid does: a node lies in the subgraph that mentions it and is closed first.
void FlowParser::closeGroup()
{
    const OpenGroup open = m_open.takeLast();
    const QString name = m_chart.groups[open.index].id;
    for (const QString &mention : open.mentions) {
        if (const auto node = m_chart.nodeIndex.constFind(mention);
            node != m_chart.nodeIndex.cend() && m_chart.nodes[*node].group.isEmpty())
            m_chart.nodes[*node].group = name;
    }
}

qsizetype FlowParser::nodeAt(const QString &id)
{
    qsizetype index = m_chart.nodeIndex.value(id, -1);
    if (index < 0) {
        index = m_chart.nodes.size();
        m_chart.nodeIndex.insert(id, index);
        m_chart.nodes.append(Flowchart::Node());
        m_chart.nodes.last().id = id;
        m_chart.nodes.last().line = line(m_cursor.at());
        m_chart.nodes.last().order = m_order++;
    }
    if (!m_open.isEmpty() && m_chart.nodes[index].group.isEmpty())
        m_open.last().mentions.append(id);
    return index;
}

bool FlowParser::refuse(const QString &reason)
{
    if (m_reason.isEmpty())
        m_reason = reason;
    return false;
}

void FlowParser::refused()
{
    m_losses.add(
        Text::tr(
            "Mermaid itself refuses brackets and quotes in a text that is not in quotes; the text was taken as it is."),
        {}, line(m_cursor.at()));
}

bool FlowParser::isFull() const
{
    return m_chart.nodes.size() + m_chart.links.size() + m_chart.groups.size() > readlimits::elements;
}

} // namespace archdeck
