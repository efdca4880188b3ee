#include "core/exchange/mermaid/mermaidsource.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr auto ownComment = "%% archdeck "_L1;

/// A YAML scalar: quoted in either way, or plain.
QString scalar(const QString &text)
{
    const QString value = text.trimmed();
    if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"')) {
        const QJsonDocument json = QJsonDocument::fromJson(QString(u'[' + value + u']').toUtf8());
        return json.isArray() ? json.array().at(0).toString() : value.sliced(1, value.size() - 2);
    }
    if (value.size() >= 2 && value.startsWith(u'\'') && value.endsWith(u'\''))
        return value.sliced(1, value.size() - 2).replace("''"_L1, "'"_L1);
    return value;
}

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

/// Works on the lines of the body, which lose what is not for the parsers.
class SourceReader
{
public:
    explicit SourceReader(const QByteArray &content)
    {
        QString text = QString::fromUtf8(content);
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
        m_lines = text.split(u'\n');
    }

    MermaidSource read()
    {
        takeFrontMatter();
        takeComments();
        tameAttributes();
        m_source.body = m_lines.join(u'\n');
        takeHeader();
        return std::move(m_source);
    }

private:
    void takeFrontMatter()
    {
        const auto first = std::ranges::find_if_not(m_lines, isBlank);
        if (first == m_lines.end() || first->trimmed() != u"---")
            return;
        const auto last = std::find_if(first + 1, m_lines.end(),
                                       [](const QString &line) { return line.trimmed() == u"---"; });
        if (last == m_lines.end())
            return;
        for (auto line = first; line <= last; ++line) {
            if (line->startsWith("title:"_L1))
                m_source.title = scalar(line->sliced(6));
            line->clear();
        }
    }

    void takeComments()
    {
        bool inDirective = false;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            QString &line = m_lines[i];
            const QStringView trimmed = QStringView(line).trimmed();
            if (!inDirective && trimmed.startsWith("%%"_L1) && !trimmed.startsWith("%%{"_L1)) {
                if (trimmed.startsWith(ownComment))
                    m_source.comments.append({int(i) + 1, trimmed.sliced(ownComment.size()).toString()});
                line.clear();
            } else if (inDirective || trimmed.startsWith("%%{"_L1)) {
                const qsizetype end = line.indexOf("}%%"_L1);
                inDirective = end < 0 && (inDirective || closesBelow(i));
                line = end < 0 ? QString() : line.sliced(end + 3);
            } else if (trimmed.startsWith("```"_L1)) {
                line.clear(); // the fence of a block copied out of a Markdown file
            }
        }
    }

    /// A directive that nothing closes is its line only.
    bool closesBelow(qsizetype line)
    {
        if (m_lastClose < 0) {
            m_lastClose = 0;
            for (qsizetype i = 0; i < m_lines.size(); ++i) {
                if (m_lines[i].contains("}%%"_L1))
                    m_lastClose = i;
            }
        }
        return m_lastClose > line;
    }

    /// As Mermaid does: the attributes of HTML in a label may have double quotes, which are not the end of the label.
    void tameAttributes()
    {
        for (QString &line : m_lines) {
            qsizetype at = line.contains(u"=\"") ? line.indexOf(u'<') : -1;
            while (at >= 0) {
                const qsizetype end = line.indexOf(u'>', at);
                if (end < 0)
                    break;
                if (at + 1 < end && line[at + 1].isLetter())
                    tameTag(line, at, end);
                at = line.indexOf(u'<', end);
            }
        }
    }

    static void tameTag(QString &line, qsizetype start, qsizetype end)
    {
        for (qsizetype at = start; at + 1 < end; ++at) {
            if (line[at] != u'=' || line[at + 1] != u'"')
                continue;
            const qsizetype close = line.indexOf(u'"', at + 2);
            if (close < 0 || close > end)
                return;
            line[at + 1] = u'\'';
            line[close] = u'\'';
            at = close;
        }
    }

    static bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; }

    void takeHeader()
    {
        QString &body = m_source.body;
        qsizetype at = 0;
        while (at < body.size() && (body[at].isSpace() || body[at] == u';'))
            ++at;
        qsizetype end = at;
        while (end < body.size() && isWord(body[end]))
            ++end;
        m_source.header = body.sliced(at, std::min<qsizetype>(end - at, 40));
        m_source.headerLine = int(QStringView(body).first(at).count(u'\n')) + 1;
        if (m_source.header == u"architecture-beta" || m_source.header == u"architecture")
            m_source.type = MermaidSource::Type::Architecture;
        else if (m_source.header == u"flowchart" || m_source.header == u"graph" || m_source.header == u"flowchart-elk")
            m_source.type = MermaidSource::Type::Flowchart;
        else
            return;
        if (m_source.type == MermaidSource::Type::Flowchart)
            end = takeDirection(end);
        for (qsizetype i = at; i < end; ++i)
            body[i] = u' ';
    }

    qsizetype takeDirection(qsizetype at)
    {
        static const std::pair<QLatin1StringView, QLatin1StringView> words[]{
            {"LR"_L1, "LR"_L1}, {"RL"_L1, "RL"_L1}, {"TB"_L1, "TB"_L1}, {"TD"_L1, "TB"_L1}, {"BT"_L1, "BT"_L1},
            {">"_L1, "LR"_L1},  {"<"_L1, "RL"_L1},  {"v"_L1, "TB"_L1},  {"^"_L1, "BT"_L1}};
        const QStringView body(m_source.body);
        const auto skipBlanks = [&body](qsizetype &place) {
            while (place < body.size() && (body[place] == u' ' || body[place] == u'\t'))
                ++place;
        };
        qsizetype end = at;
        skipBlanks(end);
        for (const auto &[word, direction] : words) {
            const QStringView rest = body.sliced(end);
            const bool ends = rest.size() == word.size()
                || (rest.size() > word.size() && !isWord(rest[word.size()]) && rest[word.size()] != u'[');
            if (!rest.startsWith(word) || !ends)
                continue;
            m_source.direction = direction;
            at = end + word.size();
            break;
        }
        end = at;
        skipBlanks(end);
        m_source.isHeaderTidy = end == body.size() || body[end] == u'\n' || body[end] == u';';
        return at;
    }

    QStringList m_lines;
    MermaidSource m_source;
    qsizetype m_lastClose = -1;
};

} // namespace

MermaidSource readMermaidSource(const QByteArray &content)
{
    return SourceReader(content).read();
}

LineIndex::LineIndex(QStringView text)
{
    m_starts.append(0);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n')
            m_starts.append(i + 1);
    }
}

int LineIndex::lineAt(qsizetype place) const
{
    return int(std::ranges::upper_bound(m_starts, place) - m_starts.begin());
}

} // namespace archdeck
