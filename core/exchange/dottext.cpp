#include "core/exchange/dottext.h"

#include <QtCore/qregularexpression.h>

#include <algorithm>
#include <array>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr auto propertyPrefix = "property_"_L1;

/// The attributes of nodes and edges in https://graphviz.org/doc/info/attrs.html.
constexpr std::array graphvizAttributes{
    "URL"_L1,           "area"_L1,          "arrowhead"_L1,     "arrowsize"_L1,  "arrowtail"_L1,
    "class"_L1,         "color"_L1,         "colorscheme"_L1,   "comment"_L1,    "constraint"_L1,
    "decorate"_L1,      "dir"_L1,           "distortion"_L1,    "edgeURL"_L1,    "edgehref"_L1,
    "edgetarget"_L1,    "edgetooltip"_L1,   "fillcolor"_L1,     "fixedsize"_L1,  "fontcolor"_L1,
    "fontname"_L1,      "fontsize"_L1,      "gradientangle"_L1, "group"_L1,      "headURL"_L1,
    "head_lp"_L1,       "headclip"_L1,      "headhref"_L1,      "headlabel"_L1,  "headport"_L1,
    "headtarget"_L1,    "headtooltip"_L1,   "height"_L1,        "href"_L1,       "id"_L1,
    "image"_L1,         "imagepos"_L1,      "imagescale"_L1,    "key"_L1,        "label"_L1,
    "labelURL"_L1,      "labelangle"_L1,    "labeldistance"_L1, "labelfloat"_L1, "labelfontcolor"_L1,
    "labelfontname"_L1, "labelfontsize"_L1, "labelhref"_L1,     "labelloc"_L1,   "labeltarget"_L1,
    "labeltooltip"_L1,  "layer"_L1,         "len"_L1,           "lhead"_L1,      "lp"_L1,
    "ltail"_L1,         "margin"_L1,        "minlen"_L1,        "nojustify"_L1,  "ordering"_L1,
    "orientation"_L1,   "penwidth"_L1,      "peripheries"_L1,   "pin"_L1,        "pos"_L1,
    "radius"_L1,        "rects"_L1,         "regular"_L1,       "root"_L1,       "samehead"_L1,
    "sametail"_L1,      "samplepoints"_L1,  "shape"_L1,         "shapefile"_L1,  "showboxes"_L1,
    "sides"_L1,         "skew"_L1,          "sortv"_L1,         "style"_L1,      "tailURL"_L1,
    "tail_lp"_L1,       "tailclip"_L1,      "tailhref"_L1,      "taillabel"_L1,  "tailport"_L1,
    "tailtarget"_L1,    "tailtooltip"_L1,   "target"_L1,        "tooltip"_L1,    "vertices"_L1,
    "weight"_L1,        "width"_L1,         "xlabel"_L1,        "xlp"_L1,        "z"_L1};

QString resolveEntities(const QString &text)
{
    static const QRegularExpression pattern(u"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});"_s);
    static const std::array<std::pair<QLatin1StringView, char16_t>, 12> named{{{"amp"_L1, u'&'},
                                                                               {"lt"_L1, u'<'},
                                                                               {"gt"_L1, u'>'},
                                                                               {"quot"_L1, u'"'},
                                                                               {"apos"_L1, u'\''},
                                                                               {"nbsp"_L1, u'\u00a0'},
                                                                               {"rarr"_L1, u'\u2192'},
                                                                               {"larr"_L1, u'\u2190'},
                                                                               {"ndash"_L1, u'\u2013'},
                                                                               {"mdash"_L1, u'\u2014'},
                                                                               {"bull"_L1, u'\u2022'},
                                                                               {"middot"_L1, u'\u00b7'}}};
    QString result;
    qsizetype done = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        result += QStringView(text).sliced(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const auto *known = std::ranges::find_if(named, [&name](const auto &entity) { return entity.first == name; });
        char32_t code = known != named.end() ? known->second : 0;
        if (name.startsWith(u"#x", Qt::CaseInsensitive))
            code = name.sliced(2).toUInt(nullptr, 16);
        else if (name.startsWith(u'#'))
            code = name.sliced(1).toUInt();
        const bool isCharacter = code >= 0x20 && code <= 0x10ffff && !QChar::isSurrogate(code);
        result += isCharacter ? QString::fromUcs4(&code, 1) : match.captured(0);
    }
    return result + QStringView(text).sliced(done);
}

/// Not by a regular expression, which would search the rest of the text again for each comment that nothing closes.
QString withoutComments(const QString &html)
{
    QString result;
    qsizetype done = 0;
    for (;;) {
        const qsizetype start = html.indexOf(u"<!--", done);
        const qsizetype end = start < 0 ? -1 : html.indexOf(u"-->", start + 4);
        if (end < 0)
            return result + QStringView(html).sliced(done);
        result += QStringView(html).sliced(done, start - done);
        done = end + 3;
    }
}

/// Lines without outer blanks; blank lines at both ends dropped.
QString tidied(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = line.simplified();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

QString quotedDot(const QString &text)
{
    QString result = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\')
            result += u"\\\\"_s;
        else if (c == u'"')
            result += u"\\\""_s;
        else if (c == u'\n')
            result += u"\\n"_s;
        else if (c == u'&')
            result += u"&amp;"_s;
        else if (c.unicode() >= 0x20 || c == u'\t')
            result += c; // control characters have no meaning and a zero byte would end the file
    }
    return result + u'"';
}

QString plainText(const QString &dotString, const QString &nodeName, const QString &graphName)
{
    QString result;
    bool justified = false;
    for (qsizetype i = 0; i < dotString.size(); ++i) {
        const QChar c = dotString[i];
        justified = false;
        if (c != u'\\' || i + 1 == dotString.size()) {
            result += c;
            continue;
        }
        const QChar escaped = dotString[++i];
        justified = escaped == u'l' || escaped == u'r';
        if (escaped == u'n' || justified)
            result += u'\n';
        else if (escaped == u'N')
            result += nodeName;
        else if (escaped == u'G')
            result += graphName;
        else
            result += escaped;
    }
    if (justified) // "\l" ends a line, it does not start another one
        result.chop(1);
    return resolveEntities(result);
}

QString htmlLabelText(const QString &html)
{
    static const QRegularExpression lineEnds(u"<\\s*+(?:br|/tr)[^>]*+>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(u"<[^>]*+>"_s);
    QString text = withoutComments(html);
    text.replace(u'\n', u' ');
    text.replace(lineEnds, u"\n"_s).replace(tags, u" "_s);
    return tidied(resolveEntities(text));
}

QString recordLabelText(const QString &record)
{
    QString text;
    int port = 0;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QChar c = record[i];
        if (c == u'\\' && i + 1 < record.size()) {
            const QChar escaped = record[++i];
            if (port == 0)
                text += escaped == u'n' || escaped == u'l' || escaped == u'r' ? QChar(u'\n') : escaped;
        } else if (c == u'<' || c == u'>') {
            port += c == u'<' ? 1 : -1;
        } else if (port == 0) {
            text += c == u'|' || c == u'{' || c == u'}' ? QChar(u'\n') : c;
        }
    }
    return tidied(resolveEntities(text));
}

QString propertyAttribute(const QString &key)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_.\\-]*\\z"_s);
    static const QStringList ownAttributes{u"kind"_s,      u"explains"_s, u"call"_s,  u"protocol"_s,  u"path"_s,
                                           u"on_layer"_s,  u"locked"_s,   u"line"_s,  u"collapsed"_s, u"properties"_s,
                                           u"waypoints"_s, u"from_at"_s,  u"to_at"_s, u"label_at"_s};
    const bool isPlain = plain.match(key).hasMatch() && !key.startsWith(propertyPrefix) && !isGraphvizAttribute(key)
        && !ownAttributes.contains(key);
    return isPlain ? key : QString(propertyPrefix + QString::fromLatin1(key.toUtf8().toPercentEncoding()));
}

QString propertyKey(const QString &attribute)
{
    if (!attribute.startsWith(propertyPrefix))
        return attribute;
    return QString::fromUtf8(QByteArray::fromPercentEncoding(attribute.sliced(propertyPrefix.size()).toLatin1()));
}

bool isGraphvizAttribute(QStringView name)
{
    return std::ranges::any_of(graphvizAttributes, [name](QLatin1StringView known) { return known == name; });
}

} // namespace archdeck
