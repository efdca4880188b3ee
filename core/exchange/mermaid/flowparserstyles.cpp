#include "core/exchange/mermaid/flowparser.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace archdeck {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Mermaid)
};

/// More of one statement is left out, so that a class with many users can't take much memory.
constexpr qsizetype longestStyles = 500;

/// "a,b rest" -> the names and the rest.
std::pair<QStringList, QString> namesAndRest(const QString &text)
{
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace())
        ++end;
    return {text.first(end).split(u',', Qt::SkipEmptyParts), text.sliced(end).trimmed()};
}

} // namespace

/// "fill:#fff,stroke:#000" -> its parts. A comma in round brackets belongs to a colour, one behind a backslash to a value.
QStringList FlowParser::takeStyles(const QString &text) const
{
    QStringList styles;
    QString style;
    int depth = 0;
    for (qsizetype i = 0; i < std::min(text.size(), longestStyles); ++i) {
        const QChar c = text[i];
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        const bool ends = c == u',' && depth <= 0 && (i == 0 || text[i - 1] != u'\\');
        if (ends) {
            styles.append(style.trimmed());
            style.clear();
        } else {
            style += c;
        }
    }
    styles.append(style.trimmed());
    styles.removeAll(QString());
    return styles;
}

void FlowParser::parseStyle()
{
    const auto [names, rest] = namesAndRest(m_cursor.takeRest());
    if (names.isEmpty() || !rest.contains(u':')) {
        refuse(Text::tr("\"style\" needs a name and styles such as fill:#ffffff."));
        return;
    }
    for (const QString &name : names)
        m_styleOf[name] += takeStyles(rest);
}

void FlowParser::parseClass()
{
    // A blank may follow the commas between the names.
    const QString text = m_cursor.takeRest();
    const qsizetype gap = text.lastIndexOf(u' ');
    if (gap < 0) {
        refuse(Text::tr("\"class\" needs the name of a component and that of a class."));
        return;
    }
    for (const QString &name : text.first(gap).split(u',', Qt::SkipEmptyParts))
        m_classesOf[name.trimmed()].append(text.sliced(gap + 1).split(u',', Qt::SkipEmptyParts));
}

void FlowParser::parseClassDefinition()
{
    const auto [names, rest] = namesAndRest(m_cursor.takeRest());
    if (names.isEmpty() || !rest.contains(u':')) {
        refuse(Text::tr("\"classDef\" needs a name and styles such as fill:#ffffff."));
        return;
    }
    for (const QString &name : names)
        m_chart.classes[name] = takeStyles(rest);
}

void FlowParser::parseLinkStyle()
{
    auto [names, rest] = namesAndRest(m_cursor.takeRest());
    if (rest.startsWith("interpolate "_L1)) {
        rest = rest.section(u' ', 2).trimmed(); // the shape of the curve is the router's
        if (rest.isEmpty())
            return;
    }
    if (names.isEmpty() || !rest.contains(u':')) {
        refuse(Text::tr("\"linkStyle\" needs the number of a link and styles such as stroke:#ff0000."));
        return;
    }
    for (const QString &name : std::as_const(names)) {
        bool isNumber = false;
        const int index = name.toInt(&isNumber);
        if (name == u"default")
            m_chart.allLinksStyle = takeStyles(rest);
        else if (isNumber && index >= 0)
            m_linkStyles[index] += takeStyles(rest);
    }
}

void FlowParser::styleElement(const QString &id, const QStringList &styles)
{
    if (const auto group = m_chart.groupIndex.constFind(id); group != m_chart.groupIndex.cend())
        m_chart.groups[*group].styles += styles;
    else if (const auto node = m_chart.nodeIndex.constFind(id); node != m_chart.nodeIndex.cend())
        m_chart.nodes[*node].styles += styles;
}

} // namespace archdeck
