#include "core/exchange/casestudy/casestudytext.h"

#include <algorithm>

namespace archdeck {

using namespace Qt::StringLiterals;

QString markdownEscaped(const QString &text)
{
    constexpr auto special = "\\`*_[]<>#|~&$"_L1; // "$" starts a formula on GitHub
    const QString line = text.simplified();
    QString result;
    for (const QChar c : line) {
        if (c.unicode() < 0x80 && special.contains(QLatin1Char(char(c.unicode()))))
            result += u'\\';
        result += c;
    }
    if (result.isEmpty())
        return result;
    qsizetype digits = 0; // "1." and "-" at the start would be a list
    while (digits < result.size() && result[digits].isDigit())
        ++digits;
    const bool isMark = digits > 0 && digits < result.size() && (result[digits] == u'.' || result[digits] == u')');
    if (isMark && (digits + 1 == result.size() || result[digits + 1] == u' '))
        result.insert(digits, u'\\');
    else if (result[0] == u'-' || result[0] == u'+' || result[0] == u'=')
        result.prepend(u'\\');
    return result;
}

QString markdownCell(const QString &markdown)
{
    QString result;
    bool isEscaped = false;
    for (const QChar c : markdown.simplified()) {
        if (c == u'|' && !isEscaped)
            result += u'\\';
        result += c;
        isEscaped = c == u'\\' && !isEscaped;
    }
    return result;
}

QString markdownTable(const QStringList &head, const QList<QStringList> &rows)
{
    const auto line = [](const QStringList &cells) { return QString(u"| "_s + cells.join(" | "_L1) + u" |\n"_s); };
    QString table = line(head) + u'|' + u" --- |"_s.repeated(head.size()) + u'\n';
    for (const QStringList &cells : rows)
        table += line(cells);
    return table;
}

QString markdownUnder(const QString &markdown, int level)
{
    QStringList lines = markdown.trimmed().split(u'\n');
    bool isCode = false;
    for (QString &line : lines) {
        if (line.trimmed().startsWith("```"_L1) || line.trimmed().startsWith("~~~"_L1))
            isCode = !isCode;
        qsizetype marks = 0;
        while (marks < line.size() && line[marks] == u'#')
            ++marks;
        const bool isHeading = !isCode && marks > 0 && marks <= 6 && (marks == line.size() || line[marks] == u' ');
        if (isHeading && marks < level)
            line.prepend(QString(level - marks, u'#'));
    }
    return lines.join(u'\n');
}

} // namespace archdeck
