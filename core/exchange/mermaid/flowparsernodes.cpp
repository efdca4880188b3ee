#include "core/exchange/mermaid/flowparser.h"

#include "core/exchange/reading.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace archdeck {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Mermaid)
};

struct Shape
{
    QStringView opener;
    QStringView closer;
    QLatin1StringView name;
};

/// Those with the longest opener first.
constexpr Shape shapes[] = {
    {u"(((", u")))", "doublecircle"_L1}, {u"((", u"))", "circle"_L1}, {u"([", u"])", "stadium"_L1},
    {u"(-", u"-)", "ellipse"_L1},        {u"(", u")", "rounded"_L1},  {u"[[", u"]]", "subroutine"_L1},
    {u"[(", u")]", "cylinder"_L1},       {u"[", u"]", "rect"_L1},     {u"{{", u"}}", "hexagon"_L1},
    {u"{", u"}", "diamond"_L1},          {u">", u"]", "odd"_L1}};

constexpr qsizetype longestData = 4000;
constexpr qsizetype longestLooseText = 1000;

bool isBracket(QChar c)
{
    return QStringView(u"[](){}").contains(c);
}

/// A character for a message.
QString shown(QChar c)
{
    return c.isPrint() ? QString(c) : u"U+%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
}

/// Where the data of "@{ … }" end; -1 when they don't.
qsizetype dataEnd(QStringView text, qsizetype at)
{
    const qsizetype last = std::min(text.size(), at + longestData);
    bool isQuoted = false;
    for (; at < last; ++at) {
        if (text[at] == u'"')
            isQuoted = !isQuoted;
        else if (text[at] == u'}' && !isQuoted)
            return at;
    }
    return -1;
}

QString unquoted(QStringView value)
{
    value = value.trimmed();
    const bool isQuoted = value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'')
        && value.back() == value.front();
    return (isQuoted ? value.sliced(1, value.size() - 2) : value).toString();
}

/// Fields apart by commas or line ends.
QMap<QString, QString> fieldsOf(QStringView text)
{
    QMap<QString, QString> fields;
    QChar quote;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const QChar c = i < text.size() ? text[i] : QChar(u',');
        if (i < text.size() && !quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u',' || c == u'\n') {
            const QStringView field = text.sliced(start, i - start);
            if (const qsizetype colon = field.indexOf(u':'); colon > 0)
                fields.insert(field.first(colon).trimmed().toString(), unquoted(field.sliced(colon + 1)));
            start = i + 1;
        }
    }
    return fields;
}

} // namespace

bool FlowParser::parseVertices()
{
    if (m_cursor.peek() == u'%')
        return refuse(Text::tr("a comment starts with \"%%\" on a line of its own."));
    QStringList from;
    if (!parseNodes(from))
        return false;
    for (;;) {
        Flowchart::Link link;
        bool isThere = false;
        if (!parseLink(link, isThere))
            return false;
        if (!isThere)
            break;
        m_cursor.skipSpace();
        QStringList to;
        if (!parseNodes(to))
            return false;
        addLinks(from, to, link);
        if (isFull())
            return true;
        from = to;
    }
    m_cursor.skipBlanks();
    if (m_cursor.atStatementEnd())
        return true;
    return refuse(Text::tr("\"%1\" is not expected here.")
                      .arg(m_cursor.text()
                               .sliced(m_cursor.at(), std::min<qsizetype>(12, m_cursor.text().size() - m_cursor.at()))
                               .toString()
                               .section(u'\n', 0, 0)));
}

bool FlowParser::parseNodes(QStringList &ids)
{
    do {
        m_cursor.skipBlanks();
        QString id;
        if (!parseNode(id))
            return false;
        ids.append(id);
        const qsizetype end = m_cursor.at();
        m_cursor.skipBlanks();
        if (m_cursor.peek() != u'&')
            m_cursor.moveTo(end);
    } while (m_cursor.take(u"&"));
    return true;
}

bool FlowParser::parseNode(QString &id)
{
    id = m_cursor.takeName();
    if (id.isEmpty()) {
        return refuse(m_cursor.atStatementEnd()
                          ? Text::tr("a name is missing at its end.")
                          : Text::tr("a name can't start with \"%1\".").arg(shown(m_cursor.peek())));
    }
    if (id.size() > readlimits::textLength)
        return refuse(Text::tr("a name is longer than %L1 characters.").arg(readlimits::textLength));
    if (id == u"end" || id == u"subgraph")
        return refuse(Text::tr("\"%1\" is a word of the language and can't be a name.").arg(id));
    const qsizetype node = nodeAt(id);
    for (;;) {
        if (m_cursor.take(u":::")) {
            if (const QString name = m_cursor.takeName(); !name.isEmpty())
                m_chart.nodes[node].classes.append(name);
        } else if (m_cursor.take(u"@{")) {
            if (!parseData(id))
                return false;
        } else {
            const QChar c = m_cursor.peek();
            if (c != u'[' && c != u'(' && c != u'{' && c != u'>')
                return true;
            if (!parseShape(node))
                return false;
        }
    }
}

bool FlowParser::parseShape(qsizetype node)
{
    if (m_cursor.startsWith(u"[/") || m_cursor.startsWith(u"[\\")) {
        if (parseTrapezoid(node))
            return true;
        refused(); // a text that only starts with a slash
    }
    if (m_cursor.startsWith(u"[|")) { // properties of a rectangle: "[|border:yes|text]"
        m_cursor.moveTo(m_cursor.at() + 2);
        if (const qsizetype bar = m_cursor.findInLine(u"|"); bar >= 0)
            m_cursor.moveTo(bar + 1);
        return parseText(u"]", m_chart.nodes[node].text.emplace());
    }
    for (const Shape &shape : shapes) {
        if (!m_cursor.take(shape.opener))
            continue;
        Flowchart::Text text;
        if (!parseText(shape.closer, text))
            return false;
        m_chart.nodes[node].text = text;
        m_chart.nodes[node].shape = shape.name;
        return true;
    }
    return false;
}

/// "[/ /]", "[\ \]", "[/ \]" and "[\ /]".
bool FlowParser::parseTrapezoid(qsizetype node)
{
    const qsizetype start = m_cursor.at();
    const bool leansRight = m_cursor.peek(1) == u'/';
    m_cursor.moveTo(start + 2);
    Flowchart::Text text;
    if (auto quoted = m_cursor.takeQuoted()) {
        text = *quoted;
    } else {
        const QStringView body = m_cursor.text();
        const qsizetype from = m_cursor.at();
        qsizetype end = from;
        while (end < body.size() && !isBracket(body[end]) && body[end] != u'"')
            ++end;
        const bool closes = end > from && (body[end - 1] == u'/' || body[end - 1] == u'\\');
        text.text = body.sliced(from, std::max<qsizetype>(0, end - from - 1)).toString();
        m_cursor.moveTo(closes ? end - 1 : from);
    }
    const bool endsRight = m_cursor.startsWith(u"/]");
    if (!endsRight && !m_cursor.startsWith(u"\\]")) {
        m_cursor.moveTo(start);
        return false;
    }
    m_cursor.moveTo(m_cursor.at() + 2);
    m_chart.nodes[node].text = text;
    m_chart.nodes[node].shape = leansRight ? (endsRight ? u"lean_right"_s : u"trapezoid"_s)
                                           : (endsRight ? u"inv_trapezoid"_s : u"lean_left"_s);
    return true;
}

bool FlowParser::parseData(const QString &id)
{
    const qsizetype end = dataEnd(m_cursor.text(), m_cursor.at());
    if (end < 0)
        return refuse(Text::tr("the data in \"@{\" are not closed by \"}\"."));
    const QStringView text = m_cursor.text().sliced(m_cursor.at(), end - m_cursor.at());
    m_cursor.moveTo(end + 1);
    applyData(id, fieldsOf(text));
    return true;
}

void FlowParser::applyData(const QString &id, const QMap<QString, QString> &data)
{
    m_chart.linkData[id].insert(data);
    Flowchart::Node &node = m_chart.nodes[nodeAt(id)];
    for (auto it = data.begin(); it != data.end(); ++it) {
        if (it.key() == u"label")
            node.text = Flowchart::Text{*it, false};
        else if (it.key() == u"shape")
            node.shape = *it;
        else
            node.data.insert(it.key(), *it);
    }
}

bool FlowParser::parseText(QStringView closer, Flowchart::Text &text)
{
    const qsizetype start = m_cursor.at();
    m_cursor.skipBlanks();
    if (m_cursor.peek() == u'"') {
        if (auto quoted = m_cursor.takeQuoted()) {
            m_cursor.skipBlanks();
            if (m_cursor.take(closer)) {
                text = *quoted;
                return true;
            }
        } else {
            return refuse(Text::tr("a quote is not closed."));
        }
        m_cursor.moveTo(start);
        return parseLooseText(closer, text);
    }
    const QStringView body = m_cursor.text();
    qsizetype end = m_cursor.at();
    while (end < body.size() && !isBracket(body[end]) && body[end] != u'"' && body[end] != u'|'
           && !body.sliced(end).startsWith(closer))
        ++end;
    if (!body.sliced(end).startsWith(closer))
        return parseLooseText(closer, text);
    text = {body.sliced(m_cursor.at(), end - m_cursor.at()).toString(), false};
    m_cursor.moveTo(end + closer.size());
    return true;
}

/// A text with brackets or quotes in it, which Mermaid refuses: up to its bracket on the same line.
bool FlowParser::parseLooseText(QStringView closer, Flowchart::Text &text)
{
    const QStringView body = m_cursor.text();
    int depth = 0;
    qsizetype end = m_cursor.at();
    const qsizetype last = std::min(body.size(), end + longestLooseText);
    for (; end < last && body[end] != u'\n'; ++end) {
        if (depth <= 0 && body.sliced(end).startsWith(closer))
            break;
        const QChar c = body[end];
        depth += QStringView(u"[({").contains(c) ? 1 : QStringView(u"])}").contains(c) ? -1 : 0;
    }
    if (end == last || body[end] == u'\n')
        end = m_cursor.findInLine(closer);
    if (end < 0)
        return refuse(Text::tr("a text is not closed by \"%1\".").arg(closer));
    refused();
    text = {body.sliced(m_cursor.at(), end - m_cursor.at()).trimmed().toString(), false};
    m_cursor.moveTo(end + closer.size());
    return true;
}

bool FlowParser::parseLink(Flowchart::Link &link, bool &isThere)
{
    const qsizetype start = m_cursor.at();
    m_cursor.skipBlanks();
    const qsizetype idAt = m_cursor.at();
    if (const QString id = m_cursor.takeName(); !id.isEmpty() && m_cursor.peek() == u'@' && m_cursor.peek(1) != u'{') {
        link.id = id;
        m_cursor.moveTo(m_cursor.at() + 1);
    } else {
        m_cursor.moveTo(idAt);
        m_cursor.skipSpace(); // an arrow may stand on a line of its own
    }
    link.line = line(m_cursor.at());
    std::optional<FlowArrow> arrow = takeArrow(m_cursor);
    isThere = arrow.has_value();
    if (!arrow) {
        m_cursor.moveTo(start);
        return true;
    }
    if (arrow->isOpen && !parseEdgeText(*arrow, link.text))
        return false;
    link.stroke = arrow->stroke;
    link.start = arrow->start;
    link.end = arrow->end;
    link.length = arrow->length;
    const qsizetype end = m_cursor.at();
    m_cursor.skipSpace();
    if (m_cursor.take(u"|"))
        return parseText(u"|", link.text);
    m_cursor.moveTo(end);
    return true;
}

/// The text and the second half of "-- text -->", on one line unless it is in quotes.
bool FlowParser::parseEdgeText(FlowArrow &arrow, Flowchart::Text &text)
{
    m_cursor.skipBlanks();
    const QStringView half = arrow.stroke == Flowchart::Stroke::Thick ? u"=="
        : arrow.stroke == Flowchart::Stroke::Dotted                   ? u".-"
                                                                      : u"--";
    if (auto quoted = m_cursor.takeQuoted()) {
        text = *quoted;
        m_cursor.skipSpace();
    } else {
        const qsizetype start = m_cursor.at();
        qsizetype end = m_cursor.findInLine(half);
        if (end < 0)
            return refuse(Text::tr("the text of a connection is not followed by an arrow."));
        const QStringView body = m_cursor.text();
        while (half == u".-" && end > start && body[end - 1] == u'.')
            --end;
        // "<--", "x--" and "o--" are halves with a mark.
        const bool isMarked = end > start
            && (body[end - 1] == u'<'
                || (end - start > 1 && body[end - 2].isSpace() && (body[end - 1] == u'x' || body[end - 1] == u'o')));
        end -= isMarked ? 1 : 0;
        text = {body.sliced(start, end - start).trimmed().toString(), false};
        m_cursor.moveTo(end);
    }
    const std::optional<FlowArrow> second = takeArrow(m_cursor);
    if (!second || second->isOpen)
        return refuse(Text::tr("the text of a connection is not followed by an arrow."));
    arrow.end = second->end;
    arrow.length = second->length;
    arrow.start = arrow.start.isNull() ? second->start : arrow.start;
    return true;
}

void FlowParser::addLinks(const QStringList &from, const QStringList &to, const Flowchart::Link &link)
{
    for (const QString &tail : from) {
        for (const QString &head : to) {
            m_chart.links.append(link);
            m_chart.links.last().from = tail;
            m_chart.links.last().to = head;
            m_chart.links.last().order = m_order++;
            if (isFull())
                return;
        }
    }
}

} // namespace archdeck
