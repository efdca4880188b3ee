#include "core/exchange/mermaid/flowcursor.h"

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\u00a0';
}

bool isDash(QChar c)
{
    return c >= u'\u2010' && c <= u'\u2015';
}

bool isNameCharacter(QChar c)
{
    constexpr auto signs = "!#$%'*+.`?\\_/:,&"_L1;
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || isDash(c)
        || (c.unicode() < 0x80 && signs.contains(QLatin1Char(char(c.unicode()))));
}

QChar arrowEnd(FlowCursor &cursor)
{
    const QChar c = cursor.peek();
    if (c != u'>' && c != u'o' && c != u'x')
        return {};
    cursor.moveTo(cursor.at() + 1);
    return c;
}

int takeRun(FlowCursor &cursor, QChar c)
{
    int count = 0;
    while (cursor.peek() == c) {
        cursor.moveTo(cursor.at() + 1);
        ++count;
    }
    return count;
}

/// "--" and more, "==" and more.
bool takeLine(FlowCursor &cursor, QChar c, FlowArrow &arrow)
{
    const int count = takeRun(cursor, c);
    arrow.stroke = c == u'=' ? Flowchart::Stroke::Thick : Flowchart::Stroke::Normal;
    if (count < 2)
        return false;
    arrow.end = arrowEnd(cursor);
    arrow.isOpen = count == 2 && arrow.end.isNull();
    arrow.length = std::max(1, arrow.end.isNull() ? count - 2 : count - 1);
    return true;
}

/// "-.-", ".-", "-..->", or "-." with a text to follow.
bool takeDots(FlowCursor &cursor, FlowArrow &arrow)
{
    const bool hasDash = cursor.take(u"-");
    const qsizetype dotsAt = cursor.at();
    const int dots = takeRun(cursor, u'.');
    arrow.stroke = Flowchart::Stroke::Dotted;
    if (dots == 0)
        return false;
    if (cursor.take(u"-")) {
        arrow.end = arrowEnd(cursor);
        arrow.length = dots;
        return true;
    }
    if (!hasDash)
        return false;
    cursor.moveTo(dotsAt + 1);
    arrow.isOpen = true;
    return true;
}

} // namespace

void FlowCursor::skipBlanks()
{
    while (!atEnd() && isBlank(m_text[m_at]))
        ++m_at;
}

void FlowCursor::skipSpace()
{
    while (!atEnd() && (isBlank(m_text[m_at]) || m_text[m_at] == u'\n'))
        ++m_at;
}

void FlowCursor::skipLine()
{
    const qsizetype end = m_text.indexOf(u'\n', m_at);
    m_at = end < 0 ? m_text.size() : end + 1;
}

bool FlowCursor::take(QStringView text)
{
    if (!startsWith(text))
        return false;
    m_at += text.size();
    return true;
}

bool FlowCursor::takeWord(QStringView word)
{
    if (!startsWith(word))
        return false;
    const QChar next = peek(word.size());
    if (next.isLetterOrNumber() || next == u'_')
        return false;
    m_at += word.size();
    return true;
}

QString FlowCursor::takeRest()
{
    qsizetype end = m_at;
    while (end < m_text.size() && m_text[end] != u'\n' && m_text[end] != u';')
        ++end;
    const QString rest = m_text.sliced(m_at, end - m_at).trimmed().toString();
    m_at = end;
    return rest;
}

QString FlowCursor::takeName()
{
    const qsizetype start = m_at;
    while (!atEnd()) {
        const QChar c = peek();
        const QChar next = peek(1);
        const bool isPart = c == u'-' ? next != u'>' && next != u'-' && next != u'.' && m_at > start
            : c == u'='               ? next != u'='
            : c == u'&'               ? m_at > start
                                      : isNameCharacter(c) && !startsWith(u":::") && !(c == u'%' && next == u'%');
        if (!isPart)
            break;
        ++m_at;
    }
    return m_text.sliced(start, m_at - start).toString();
}

std::optional<Flowchart::Text> FlowCursor::takeQuoted()
{
    if (peek() != u'"' || (m_noQuoteFrom >= 0 && m_at >= m_noQuoteFrom))
        return {};
    const bool isMarkdown = peek(1) == u'`';
    const qsizetype start = m_at + (isMarkdown ? 2 : 1);
    qsizetype end = m_text.indexOf(u'"', start);
    if (isMarkdown && end >= 0 && m_text[end - 1] != u'`')
        return {};
    if (end < 0) {
        m_noQuoteFrom = m_at;
        return {};
    }
    m_at = end + 1;
    if (isMarkdown)
        --end;
    return Flowchart::Text{m_text.sliced(start, std::max<qsizetype>(0, end - start)).toString(), isMarkdown};
}

qsizetype FlowCursor::findInLine(QStringView end) const
{
    for (qsizetype place = m_at; place < m_text.size() && m_text[place] != u'\n'; ++place) {
        if (m_text.sliced(place).startsWith(end))
            return place;
    }
    return -1;
}

std::optional<FlowArrow> takeArrow(FlowCursor &cursor)
{
    const qsizetype start = cursor.at();
    FlowArrow arrow;
    if (cursor.startsWith(u"~~~")) {
        arrow.length = takeRun(cursor, u'~') - 2;
        arrow.stroke = Flowchart::Stroke::Invisible;
        return arrow;
    }
    if (const QChar c = cursor.peek(); c == u'<' || c == u'o' || c == u'x') {
        arrow.start = c;
        cursor.moveTo(start + 1);
    }
    const QChar first = cursor.peek();
    const bool isLine = first == u'=' || (first == u'-' && cursor.peek(1) == u'-');
    if (isLine ? takeLine(cursor, first, arrow) : takeDots(cursor, arrow))
        return arrow;
    cursor.moveTo(start);
    return {};
}

} // namespace archdeck
