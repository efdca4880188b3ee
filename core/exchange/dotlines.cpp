#include "core/exchange/dotlines.h"

#include <algorithm>

namespace archdeck {

namespace {

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
        || (c & 0x80);
}

/// Length of the comment at `at`, 0 when there is none.
qsizetype commentLength(QByteArrayView content, qsizetype at)
{
    const QByteArrayView rest = content.sliced(at);
    const bool atLineStart = at == 0 || content[at - 1] == '\n';
    if (rest.startsWith("//") || (rest.startsWith('#') && atLineStart)) {
        const qsizetype end = rest.indexOf('\n');
        return end < 0 ? rest.size() : end;
    }
    if (!rest.startsWith("/*"))
        return 0;
    const qsizetype end = rest.indexOf("*/", 2);
    return end < 0 ? rest.size() : end + 2;
}

} // namespace

DotLines::DotLines(const QByteArray &bytes)
{
    const QByteArrayView content(bytes);
    int line = 1;
    for (qsizetype at = 0; at < content.size();) {
        const char c = content[at];
        if (const qsizetype length = commentLength(content, at); length > 0) {
            line += int(content.sliced(at, length).count('\n'));
            at += length;
        } else if (c == '"') {
            readQuoted(content, at, line);
        } else if (c == '<') {
            readHtml(content, at, line);
        } else if (isWordByte(c)) {
            qsizetype end = at;
            while (end < content.size() && isWordByte(content[end]))
                ++end;
            m_tokens.append({QString::fromUtf8(content.sliced(at, end - at)), line});
            at = end;
        } else {
            const bool arrow = c == '-' && at + 1 < content.size()
                && (content[at + 1] == '>' || content[at + 1] == '-');
            if (c == '\n')
                ++line;
            else if (c != ' ' && c != '\t' && c != '\r')
                m_tokens.append({arrow ? QStringLiteral("->") : QString(QLatin1Char(c)), line});
            at += arrow ? 2 : 1;
        }
    }
}

void DotLines::readQuoted(QByteArrayView content, qsizetype &at, int &line)
{
    const int start = line;
    QByteArray text;
    for (++at; at < content.size() && content[at] != '"'; ++at) {
        const char next = at + 1 < content.size() ? content[at + 1] : '\0';
        if (content[at] == '\n')
            ++line;
        if (content[at] == '\\' && (next == '"' || next == '\n')) {
            if (next == '"')
                text += next;
            else
                ++line;
            ++at;
        } else if (content[at] == '\\' && next == '\\') {
            text += "\\\\";
            ++at;
        } else {
            text += content[at];
        }
    }
    ++at;
    m_tokens.append({QString::fromUtf8(text), start});
}

void DotLines::readHtml(QByteArrayView content, qsizetype &at, int &line)
{
    int depth = 0;
    do {
        const char c = content[at++];
        depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        line += c == '\n' ? 1 : 0;
    } while (depth > 0 && at < content.size());
}

int DotLines::ofNode(const QString &name) const
{
    int first = 0;
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].text != name)
            continue;
        const bool declared = i + 1 < m_tokens.size() && m_tokens[i + 1].text == u"["
            && (i == 0 || m_tokens[i - 1].text != u"->");
        if (declared)
            return m_tokens[i].line;
        if (first == 0)
            first = m_tokens[i].line;
    }
    return first;
}

int DotLines::ofSubgraph(const QString &name) const
{
    for (qsizetype i = 1; i < m_tokens.size(); ++i) {
        if (m_tokens[i].text == name && m_tokens[i - 1].text.compare(u"subgraph", Qt::CaseInsensitive) == 0)
            return m_tokens[i].line;
    }
    return 0;
}

int DotLines::ofEdge(const QString &tail, const QString &head, int occurrence) const
{
    for (qsizetype i = 2; i < m_tokens.size(); ++i) {
        if (m_tokens[i].text == head && m_tokens[i - 1].text == u"->" && m_tokens[i - 2].text == tail
            && occurrence-- == 0)
            return m_tokens[i].line;
    }
    return 0;
}

int DotLines::ofAttribute(const QString &name, const QString &value) const
{
    for (qsizetype i = 2; i < m_tokens.size(); ++i) {
        if (m_tokens[i].text == value && m_tokens[i - 1].text == u"=" && m_tokens[i - 2].text == name)
            return m_tokens[i].line;
    }
    return 0;
}

} // namespace archdeck
