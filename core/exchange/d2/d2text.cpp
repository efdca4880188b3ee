#include "core/exchange/d2/d2text.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtCore/qstringlist.h>

#include <algorithm>

namespace archdeck {

using namespace Qt::StringLiterals;

QString quotedD2(const QString &text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        if (c == u'\n')
            result += u"\\n"_s;
        else if (c == u'"' || c == u'\\' || c == u'$')
            result += u'\\' + QString(c);
        else if (c.unicode() >= 0x20 || c == u'\t')
            result += c;
    }
    return result + u'"';
}

QString d2Name(const QString &name)
{
    static const QRegularExpression plain(u"^[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_ ]|-(?!-|>))*(?<![ -])\\z"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    return plain.match(name).hasMatch() && !isD2Keyword(name) && name != u"_" && name != u"null" ? name
                                                                                                 : quotedD2(name);
}

bool isD2Keyword(const QString &name)
{
    static const QSet<QString> words{u"label"_s,
                                     u"shape"_s,
                                     u"icon"_s,
                                     u"constraint"_s,
                                     u"tooltip"_s,
                                     u"link"_s,
                                     u"near"_s,
                                     u"width"_s,
                                     u"height"_s,
                                     u"top"_s,
                                     u"left"_s,
                                     u"direction"_s,
                                     u"class"_s,
                                     u"classes"_s,
                                     u"vars"_s,
                                     u"style"_s,
                                     u"grid-rows"_s,
                                     u"grid-columns"_s,
                                     u"grid-gap"_s,
                                     u"vertical-gap"_s,
                                     u"horizontal-gap"_s,
                                     u"desc"_s,
                                     u"layers"_s,
                                     u"scenarios"_s,
                                     u"steps"_s,
                                     u"source-arrowhead"_s,
                                     u"target-arrowhead"_s};
    return words.contains(name.toLower());
}

QString blockText(const QString &text)
{
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.constFirst().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
        lines.removeLast();
    qsizetype indentation = -1;
    for (const QString &line : std::as_const(lines)) {
        qsizetype spaces = 0;
        while (spaces < line.size() && (line[spaces] == u' ' || line[spaces] == u'\t'))
            ++spaces;
        if (spaces < line.size())
            indentation = indentation < 0 ? spaces : std::min(indentation, spaces);
    }
    for (QString &line : lines) {
        line = line.sliced(std::clamp<qsizetype>(indentation, 0, line.size()));
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
    }
    return lines.join(u'\n');
}

QString d2Block(const QString &tag, const QString &text, const QString &indent)
{
    QString bars = u"|"_s;
    while (text.contains(bars))
        bars += u'|';
    // A text that ends in a bar would lengthen the closing ones.
    QString block = bars + tag + u'\n';
    const QStringList lines = blockText(text).split(u'\n');
    for (const QString &line : lines)
        block += line.isEmpty() ? u"\n"_s : QString(indent + u"  "_s + line + u'\n');
    return block + indent + bars;
}

} // namespace archdeck
