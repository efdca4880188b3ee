#include "core/exchange/foreign.h"

#include <array>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Entity
{
    QLatin1StringView name;
    char16_t character;
};

/// Sorted by nothing: there are few, and labels hold few entities.
constexpr Entity entities[] = {
    {"amp"_L1, u'&'},         {"lt"_L1, u'<'},          {"gt"_L1, u'>'},          {"quot"_L1, u'"'},
    {"apos"_L1, u'\''},       {"nbsp"_L1, u'\u00a0'},   {"copy"_L1, u'\u00a9'},   {"reg"_L1, u'\u00ae'},
    {"middot"_L1, u'\u00b7'}, {"times"_L1, u'\u00d7'},  {"plusmn"_L1, u'\u00b1'}, {"deg"_L1, u'\u00b0'},
    {"micro"_L1, u'\u00b5'},  {"ndash"_L1, u'\u2013'},  {"mdash"_L1, u'\u2014'},  {"lsquo"_L1, u'\u2018'},
    {"rsquo"_L1, u'\u2019'},  {"ldquo"_L1, u'\u201c'},  {"rdquo"_L1, u'\u201d'},  {"bull"_L1, u'\u2022'},
    {"hellip"_L1, u'\u2026'}, {"euro"_L1, u'\u20ac'},   {"trade"_L1, u'\u2122'},  {"larr"_L1, u'\u2190'},
    {"uarr"_L1, u'\u2191'},   {"rarr"_L1, u'\u2192'},   {"darr"_L1, u'\u2193'},   {"harr"_L1, u'\u2194'},
    {"le"_L1, u'\u2264'},     {"ge"_L1, u'\u2265'},     {"ne"_L1, u'\u2260'},     {"laquo"_L1, u'\u00ab'},
    {"raquo"_L1, u'\u00bb'},  {"auml"_L1, u'\u00e4'},   {"ouml"_L1, u'\u00f6'},   {"uuml"_L1, u'\u00fc'},
    {"Auml"_L1, u'\u00c4'},   {"Ouml"_L1, u'\u00d6'},   {"Uuml"_L1, u'\u00dc'},   {"szlig"_L1, u'\u00df'},
    {"eacute"_L1, u'\u00e9'}, {"egrave"_L1, u'\u00e8'}, {"aacute"_L1, u'\u00e1'}, {"iacute"_L1, u'\u00ed'},
    {"oacute"_L1, u'\u00f3'}, {"uacute"_L1, u'\u00fa'}, {"ntilde"_L1, u'\u00f1'}, {"ccedil"_L1, u'\u00e7'},
    {"quest"_L1, u'?'},       {"excl"_L1, u'!'},        {"num"_L1, u'#'},         {"colon"_L1, u':'},
};

/// The character that "&...;" stands for, without ampersand and semicolon; 0 for an unknown one.
char32_t characterOf(QStringView name)
{
    if (!name.startsWith(u'#')) {
        for (const Entity &entity : entities) {
            if (name == entity.name)
                return entity.character;
        }
        return 0;
    }
    const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    bool isNumber = false;
    const uint code = isHex ? name.sliced(2).toUInt(&isNumber, 16) : name.sliced(1).toUInt(&isNumber);
    const bool isText = code == '\n' || code == '\t' || (code >= 0x20 && code != 0x7f);
    return isNumber && isText && code <= 0x10ffff && !QChar::isSurrogate(code) ? char32_t(code) : 0;
}

struct Look
{
    bool bold = false;
    bool italic = false;
    bool code = false;

    bool operator==(const Look &) const = default;
};

struct Run
{
    QString text;
    Look look;
};

bool isOneOf(QStringView tag, std::initializer_list<QLatin1StringView> tags)
{
    return std::ranges::any_of(tags,
                               [tag](QLatin1StringView known) { return tag.compare(known, Qt::CaseInsensitive) == 0; });
}

/// Reads HTML from left to right into lines of runs. Wrong nesting is taken as browsers take it: an end tag without a
/// start is nothing, a start without an end goes on.
class HtmlLabel
{
public:
    QList<QList<Run>> read(const QString &html)
    {
        for (qsizetype at = 0; at < html.size();) {
            const qsizetype tag = html.indexOf(u'<', at);
            const bool isTag = tag >= 0 && tag + 1 < html.size()
                && (html[tag + 1].isLetter() || html[tag + 1] == u'/' || html[tag + 1] == u'!');
            const qsizetype end = isTag ? endOfTag(html, tag) : -1;
            if (end < 0) {
                const qsizetype next = tag < 0 ? html.size() : tag + 1;
                addText(QStringView(html).sliced(at, next - at));
                at = next;
                continue;
            }
            addText(QStringView(html).sliced(at, tag - at));
            takeTag(QStringView(html).sliced(tag + 1, end - tag - 1));
            at = end + 1;
            if (!m_skipUntil.isEmpty())
                at = skipped(html, at);
        }
        return m_lines;
    }

private:
    struct Open
    {
        QString tag;
        Look before;
    };

    /// Where the tag or comment that starts at `tag` ends; -1 when it does not.
    qsizetype endOfTag(const QString &html, qsizetype tag)
    {
        const bool isComment = QStringView(html).sliced(tag).startsWith(u"<!--");
        qsizetype &none = isComment ? m_noComment : m_noTag;
        if (none >= 0 && tag >= none)
            return -1; // looked for already: without this, many open tags would take quadratic time
        const qsizetype end = isComment ? html.indexOf(u"-->", tag + 4) : html.indexOf(u'>', tag);
        if (end < 0)
            none = tag;
        return isComment && end >= 0 ? end + 2 : end;
    }

    qsizetype skipped(const QString &html, qsizetype at)
    {
        const qsizetype end = html.indexOf(std::exchange(m_skipUntil, {}), at, Qt::CaseInsensitive);
        return end < 0 ? html.size() : end;
    }

    void takeTag(QStringView inside)
    {
        const bool isEnd = inside.startsWith(u'/');
        QStringView name = isEnd ? inside.sliced(1) : inside;
        qsizetype length = 0;
        while (length < name.size() && name[length].isLetterOrNumber())
            ++length;
        const QStringView attributes = name.sliced(length);
        name = name.first(length);
        if (isOneOf(name, {"br"_L1, "hr"_L1}))
            return endLine(Blank::Keep);
        if (isOneOf(name,
                    {"div"_L1, "p"_L1, "li"_L1, "tr"_L1, "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1, "ul"_L1,
                     "ol"_L1, "table"_L1, "blockquote"_L1, "pre"_L1, "section"_L1}))
            endLine(Blank::Drop);
        else if (isOneOf(name, {"td"_L1, "th"_L1}))
            addText(u" ");
        if (isEnd)
            return close(name);
        if (isOneOf(name, {"script"_L1, "style"_L1}))
            m_skipUntil = u"</" + name.toString();
        else if (isOneOf(name, {"img"_L1, "input"_L1, "wbr"_L1}) || attributes.endsWith(u'/'))
            return;
        if (m_open.size() < 200) // deeper, the look no longer changes
            open(name, attributes);
    }

    void open(QStringView name, QStringView attributes)
    {
        m_open.append({name.toString(), m_look});
        if (isOneOf(name, {"b"_L1, "strong"_L1, "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1, "th"_L1}))
            m_look.bold = true;
        else if (isOneOf(name, {"i"_L1, "em"_L1}))
            m_look.italic = true;
        else if (isOneOf(name, {"code"_L1, "tt"_L1, "kbd"_L1, "samp"_L1}))
            m_look.code = true;
        if (attributes.contains(u"font-weight: bold") || attributes.contains(u"font-weight:bold"))
            m_look.bold = true;
        if (attributes.contains(u"font-weight: normal") || attributes.contains(u"font-weight:normal"))
            m_look.bold = false;
        if (attributes.contains(u"font-style: italic") || attributes.contains(u"font-style:italic"))
            m_look.italic = true;
    }

    void close(QStringView name)
    {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            if (m_open[i].tag.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            m_look = m_open[i].before;
            m_open.resize(i);
            return;
        }
    }

    void addText(QStringView raw)
    {
        QString text = withoutEntities(raw.toString());
        for (QChar &c : text) {
            if (c.isSpace() || c == u'\u00a0')
                c = u' ';
        }
        if (text.isEmpty())
            return;
        QList<Run> &line = m_lines.back();
        if (!line.isEmpty() && line.back().look == m_look)
            line.back().text += text;
        else
            line.append({text, m_look});
    }

    enum class Blank { Keep, Drop };

    void endLine(Blank blank)
    {
        const bool isEmpty = std::ranges::all_of(m_lines.back(),
                                                 [](const Run &run) { return run.text.trimmed().isEmpty(); });
        if (blank == Blank::Keep || !isEmpty)
            m_lines.append(QList<Run>());
    }

    QList<QList<Run>> m_lines{QList<Run>()};
    QList<Open> m_open;
    Look m_look;
    QString m_skipUntil;
    qsizetype m_noComment = -1;
    qsizetype m_noTag = -1;
};

/// A run as Markdown; marks stand close to the text, blanks outside them.
QString markdownOf(const Run &run)
{
    const QString text = run.text.trimmed();
    if (text.isEmpty())
        return run.text;
    const QString mark = run.look.code
        ? u"`"_s
        : QString((run.look.bold ? u"**"_s : QString()) + (run.look.italic ? u"*"_s : QString()));
    QString escaped = text;
    if (!run.look.code && escaped.count(u'*') > 1) // a single one can't be taken for a mark
        escaped.replace(u'*', u"\\*"_s);
    if (!run.look.code && escaped.count(u'`') > 1)
        escaped.replace(u'`', u"\\`"_s);
    return (run.text.front() == u' ' ? u" "_s : QString()) + mark + escaped + mark
        + (run.text.back() == u' ' ? u" "_s : QString());
}

/// Where `mark` stands again behind `from`, hugging text on its left; -1 when it does not.
qsizetype closingMark(QStringView text, QStringView mark, qsizetype from)
{
    for (qsizetype at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
        if (at > from && !text[at - 1].isSpace() && text[at - 1] != u'\\') {
            const bool isTriple = mark.size() == 2 && text.sliced(at).startsWith(u"***");
            return isTriple ? at + 1 : at; // "***a***" is bold round italic
        }
    }
    return -1;
}

/// Bold, italic and code of one line. The depth is that of the marks: three at most.
QString lineToHtml(QStringView line, int depth = 0)
{
    static constexpr std::array<std::pair<QStringView, QLatin1StringView>, 3> marks{
        {{u"**", "b"_L1}, {u"*", "i"_L1}, {u"`", "code"_L1}}};
    QString html;
    std::array<bool, 3> isHopeless{};
    for (qsizetype at = 0; at < line.size();) {
        if (line[at] == u'\\' && at + 1 < line.size()
            && (line[at + 1] == u'*' || line[at + 1] == u'`' || line[at + 1] == u'\\')) {
            html += line[at + 1];
            at += 2;
            continue;
        }
        bool found = false;
        for (std::size_t i = 0; i < marks.size() && depth < 3 && !found; ++i) {
            const auto &[mark, tag] = marks[i];
            const qsizetype inside = at + mark.size();
            if (isHopeless[i] || !line.sliced(at).startsWith(mark) || inside >= line.size() || line[inside].isSpace())
                continue;
            const qsizetype end = closingMark(line, mark, inside);
            if (end < 0) {
                isHopeless[i] = true;
                continue;
            }
            const QStringView text = line.sliced(inside, end - inside);
            html += u'<' + tag + u'>'
                + (tag == "code"_L1 ? text.toString().toHtmlEscaped() : lineToHtml(text, depth + 1)) + u"</" + tag
                + u'>';
            at = end + mark.size();
            found = true;
        }
        if (!found)
            html += QString(line[at++]).toHtmlEscaped();
    }
    return html;
}

} // namespace

QString withoutEntities(const QString &text)
{
    QString result;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        const qsizetype end = QStringView(text).mid(at, 12).indexOf(u';');
        const char32_t character = end < 0 ? 0 : characterOf(QStringView(text).sliced(at + 1, end - 1));
        if (character == 0)
            continue;
        result += QStringView(text).sliced(done, at - done);
        result += QString::fromUcs4(&character, 1);
        done = at + end + 1;
        at = done - 1;
    }
    return result + QStringView(text).sliced(done);
}

QString plainFromHtml(const QString &html)
{
    QStringList lines;
    for (QList<Run> &runs : HtmlLabel().read(html)) {
        QString line;
        for (const Run &run : runs)
            line += markdownOf(run);
        line = line.simplified();
        if (!line.isEmpty() || (!lines.isEmpty() && !lines.back().isEmpty()))
            lines.append(line);
    }
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

QString htmlFromPlain(const QString &markdown)
{
    QStringList lines = markdown.split(u'\n');
    for (QString &line : lines)
        line = lineToHtml(line);
    return lines.join(u"<br>"_s);
}

} // namespace archdeck
