#include "core/exchange/mermaid/mermaidtext.h"

#include "core/exchange/foreign.h"

#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

QString entity(char16_t c)
{
    switch (c) {
    case u'"': return u"#quot;"_s;
    case u'<': return u"#lt;"_s;
    case u'>': return u"#gt;"_s;
    case u'&': return u"#amp;"_s;
    default: return u'#' + QString::number(c) + u';';
    }
}

/// Mermaid finds "direction LR" in any line, and "style…: …#…;" loses its last character.
bool isDirectionGap(const QString &text, qsizetype at)
{
    if (!text[at].isSpace() || at < 9 || QStringView(text).sliced(at - 9, 9) != u"direction")
        return false;
    return true;
}

QString withEntities(const QString &text)
{
    const auto isSpecial = [&text](qsizetype i) {
        const QChar c = text[i];
        const bool isOuterBlank = c == u' ' && (i == 0 || i + 1 == text.size());
        const bool isDouble = (c == u'%' || c == u'$') // a directive, a formula
            && ((i > 0 && text[i - 1] == c) || (i + 1 < text.size() && text[i + 1] == c));
        return QStringView(u"\"<>&#`\\\u2028\u2029").contains(c) || isOuterBlank || isDouble || isDirectionGap(text, i);
    };
    bool hasEntities = false;
    for (qsizetype i = 0; i < text.size() && !hasEntities; ++i)
        hasEntities = isSpecial(i);
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n')
            result += "<br/>"_L1;
        else if (isSpecial(i) || (hasEntities && c == u':'))
            result += entity(c.unicode());
        else if (c.unicode() >= 0x20)
            result += c; // other control characters have no place in a text
    }
    return result;
}

/// "#quot;" and "#35;" as Mermaid has them.
QString withoutMermaidEntities(const QString &text)
{
    static const QRegularExpression pattern(u"#([A-Za-z]{2,30}|[0-9]{1,7});"_s);
    QString result;
    qsizetype done = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        const QString html = name[0].isDigit() ? QString(u"&#"_s + name + u';') : QString(u'&' + name + u';');
        const QString resolved = withoutEntities(html);
        result += QStringView(text).sliced(done, match.capturedStart() - done);
        result += resolved == html ? match.captured() : resolved;
        done = match.capturedEnd();
    }
    return result + QStringView(text).sliced(done);
}

bool isWord(const QString &name, MermaidNames::Language language)
{
    static const QSet<QString> flowchart{
        u"end"_s,   u"graph"_s,  u"flowchart"_s, u"subgraph"_s, u"style"_s,    u"linkStyle"_s,   u"classDef"_s,
        u"class"_s, u"click"_s,  u"call"_s,      u"href"_s,     u"default"_s,  u"interpolate"_s, u"direction"_s,
        u"_self"_s, u"_blank"_s, u"_parent"_s,   u"_top"_s,     u"accTitle"_s, u"accDescr"_s};
    static const QSet<QString> architecture{u"group"_s, u"service"_s, u"junction"_s, u"in"_s,       u"title"_s,
                                            u"align"_s, u"row"_s,     u"column"_s,   u"accTitle"_s, u"accDescr"_s,
                                            u"L"_s,     u"R"_s,       u"T"_s,        u"B"_s};
    return (language == MermaidNames::Language::Flowchart ? flowchart : architecture).contains(name);
}

} // namespace

QString quotedMermaid(const QString &label)
{
    const bool isMarkdown = label.contains(u'*') || label.contains(u'`');
    const QString text = withEntities(label);
    if (text.isEmpty())
        return u"\" \""_s; // Mermaid has no empty strings
    return isMarkdown ? QString(u"\"`"_s + text + u"`\"") : QString(u'"' + text + u'"');
}

QString mermaidLine(const QString &text)
{
    return withEntities(text.simplified());
}

QString mermaidLabel(const QString &text)
{
    static const QRegularExpression breaks(u"<br[ \\t]{0,8}/?>"_s, QRegularExpression::CaseInsensitiveOption);
    QString result = text;
    result.replace(breaks, u"\n"_s);
    result.replace("\\n"_L1, "\n"_L1);
    const bool hasHtml = result.contains(u'<') || result.contains(u'&');
    if (hasHtml)
        result = plainFromHtml(result.replace(u'\n', "<br>"_L1));
    else
        result = result.trimmed();
    return withoutMermaidEntities(result);
}

QString MermaidNames::unique(const QString &wanted, const QString &prefix)
{
    QString name;
    for (const QChar c : wanted) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'_'))
            name += u'_';
        if (name.size() >= 40)
            break;
    }
    while (name.endsWith(u'_'))
        name.chop(1);
    if (isWord(name, m_language))
        name += u"_1"_s;
    if (name.isEmpty())
        name = prefix;
    QString result = name;
    if (m_taken.contains(name)) { // thousands may share a name
        int &number = m_last[name];
        for (number = std::max(number, 1); m_taken.contains(result);)
            result = name + u'_' + QString::number(++number);
    }
    m_taken.insert(result);
    return result;
}

} // namespace archdeck
