#include "core/exchange/designnotes.h"

#include "core/cards/deck.h"
#include "core/exchange/designnotestradeoffs.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstringconverter.h>

#include <algorithm>
#include <array>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::DesignNotes)
};

/// A translation may give this section its own language's name instead of the key.
bool isTradeOffs(const QString &key, const QString &language)
{
    return key == u"trade-offs" || (language == u"es" && key == u"compromisos");
}

class NotesReader
{
public:
    NotesReader(const QByteArray &content, const QString &fileName) : m_fileName(fileName) { split(content); }

    DesignNotes read()
    {
        const qsizetype start = readFrontMatter();
        readSections(start);
        return m_notes;
    }

private:
    void problem(qsizetype index, const QString &message)
    {
        m_notes.problems.append({m_fileName, int(index) + 1, message});
    }

    /// Lines of text; those that are not UTF-8 are shown with replacement characters and reported.
    void split(const QByteArray &content)
    {
        const QByteArray text = content.startsWith("\xef\xbb\xbf") ? content.sliced(3) : content;
        const QByteArrayList lines = text.split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
            QString line = decoder.decode(lines[i]);
            if (decoder.hasError() || line.contains(QChar(u'\0')))
                problem(i, Text::tr("The text is not valid UTF-8."));
            if (line.endsWith(u'\r'))
                line.chop(1);
            m_lines.append(line);
        }
    }

    /// Index of the first line after the front matter.
    qsizetype readFrontMatter()
    {
        if (m_lines.value(0).trimmed() != u"---") {
            problem(0, Text::tr("The file must start with its front matter, between two lines “---”."));
            return 0;
        }
        const std::array<std::pair<QLatin1StringView, QString *>, 5> fields{{{"id"_L1, &m_notes.id},
                                                                             {"language"_L1, &m_notes.language},
                                                                             {"title"_L1, &m_notes.title},
                                                                             {"family"_L1, &m_notes.family},
                                                                             {"summary"_L1, &m_notes.summary}}};
        qsizetype i = 1;
        for (; i < m_lines.size() && m_lines[i].trimmed() != u"---"; ++i) {
            const QString key = m_lines[i].section(u':', 0, 0).trimmed();
            const auto *field = std::ranges::find_if(fields, [&key](const auto &entry) { return entry.first == key; });
            if (field == fields.end()) {
                if (!m_lines[i].trimmed().isEmpty())
                    problem(i, Text::tr("“%1” is no field of the front matter.").arg(m_lines[i].trimmed().left(40)));
                continue;
            }
            *field->second = m_lines[i].section(u':', 1).trimmed();
            m_notes.frontMatterLines.insert(key, int(i) + 1);
        }
        if (i == m_lines.size())
            problem(0, Text::tr("The front matter has no closing line “---”."));
        for (const auto &[key, value] : fields) {
            if (value->isEmpty())
                problem(0, Text::tr("The front matter has no “%1”.").arg(key));
        }
        return i + 1;
    }

    void readSections(qsizetype start)
    {
        QString heading;
        qsizetype headingAt = -1;
        qsizetype bodyAt = start;
        bool isCode = false;
        for (qsizetype i = start; i < m_lines.size(); ++i) {
            if (m_lines[i].trimmed().startsWith(u"```") || m_lines[i].trimmed().startsWith(u"~~~"))
                isCode = !isCode;
            if (isCode || !m_lines[i].startsWith(u"## "))
                continue;
            finishSection(heading, headingAt, bodyAt, i);
            heading = m_lines[i].sliced(3).trimmed();
            headingAt = i;
            bodyAt = i + 1;
        }
        finishSection(heading, headingAt, bodyAt, m_lines.size());
    }

    /// Takes the key, as in "Modos de fallo {#failure-modes}", off the heading; without one, the words are the key.
    QString takeKey(QString &heading, qsizetype index)
    {
        const qsizetype at = heading.lastIndexOf(u" {#");
        if (at < 0 || !heading.endsWith(u'}'))
            return sectionKey(heading);
        QString key = heading.sliced(at + 3).chopped(1);
        heading = heading.first(at).trimmed();
        if (isKebabCase(key))
            return key;
        problem(index,
                Text::tr("The id “%1” is not in kebab case (small letters, digits and single hyphens).").arg(key));
        return sectionKey(heading);
    }

    void finishSection(QString heading, qsizetype headingAt, qsizetype from, qsizetype to)
    {
        const QStringList lines = from < to ? m_lines.sliced(from, to - from) : QStringList();
        const QString body = lines.join(u'\n').trimmed();
        if (headingAt < 0) {
            if (!body.isEmpty())
                problem(from, Text::tr("This text stands before the first heading of level 2 and is left out."));
            return;
        }
        const QString key = takeKey(heading, headingAt);
        if (isTradeOffs(key, m_notes.language)) {
            readTradeOffs(lines, int(from) + 1, m_fileName, m_notes);
            return;
        }
        if (std::ranges::contains(m_notes.sections, key, &DesignNotes::Part::key))
            problem(headingAt, Text::tr("There is already a section “%1”.").arg(heading));
        m_notes.sections.append({heading, key, body, int(headingAt) + 1});
    }

    QString m_fileName;
    QStringList m_lines;
    DesignNotes m_notes;
};

} // namespace

DesignNotes readDesignNotes(const QByteArray &content, const QString &fileName)
{
    return NotesReader(content, fileName).read();
}

QString sectionKey(const QString &heading)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    QString key = heading.toLower();
    key.replace(others, u"-"_s);
    while (key.endsWith(u'-'))
        key.chop(1);
    return key.startsWith(u'-') ? key.sliced(1) : key;
}

} // namespace archdeck
