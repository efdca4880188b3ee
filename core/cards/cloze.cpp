#include "core/cards/cloze.h"

#include "core/cards/codefence.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Cards)
};

/// One deletion: positions in the text, the number, and whether it stands in a code span.
struct Deletion
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int number = 0;
    QStringView hidden;
    QStringView hint;
    bool inCode = false;
};

struct Found
{
    QList<Deletion> deletions;
    std::optional<ClozeProblem> problem; ///< the first one
};

/// Finds the deletions of one text, paragraph by paragraph.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    Found scan()
    {
        CodeFence fence;
        qsizetype paragraph = 0;
        for (qsizetype begin = 0; begin < m_text.size();) {
            const qsizetype newline = m_text.indexOf(u'\n', begin);
            const qsizetype end = newline < 0 ? m_text.size() : newline;
            const QStringView line = m_text.sliced(begin, end - begin);
            if (fence.feed(line) || line.trimmed().isEmpty()) {
                scanParagraph(paragraph, begin);
                paragraph = end;
            }
            begin = end + 1;
        }
        scanParagraph(paragraph, m_text.size());
        return std::move(m_found);
    }

private:
    void scanParagraph(qsizetype begin, qsizetype end)
    {
        const QList<std::pair<qsizetype, qsizetype>> spans = codeSpans(begin, end);
        qsizetype at = begin;
        while (true) {
            at = m_text.first(end).indexOf(u"{{c", at);
            if (at < 0)
                return;
            const qsizetype next = readDeletion(at, end);
            if (next > 0) {
                const auto holds = [at](const auto &span) { return span.first < at && at < span.second; };
                m_found.deletions.last().inCode = std::ranges::any_of(spans, holds);
            }
            at = next > 0 ? next : at + 2;
        }
    }

    /// The position behind the deletion at `at`, or 0 when there is none.
    qsizetype readDeletion(qsizetype at, qsizetype end)
    {
        qsizetype digits = at + 3;
        while (digits < end && m_text[digits] >= u'0' && m_text[digits] <= u'9')
            ++digits;
        const QStringView number = m_text.sliced(at + 3, digits - at - 3);
        if (number.isEmpty())
            return 0; // "{{count}}" of some template language
        if (!m_text.first(end).sliced(digits).startsWith(u"::"))
            return problem(at, Text::tr("A cloze has two colons after its number: {{c1::hidden}}."));
        if (number.size() > 2 || number.toInt() == 0)
            return problem(at, Text::tr("A cloze number is 1 to 99."));
        qsizetype close = m_text.first(end).indexOf(u"}}", digits + 2);
        if (close < 0)
            return problem(at, Text::tr("A cloze is not closed by }} in its paragraph."));
        while (close + 2 < end && m_text[close + 2] == u'}')
            ++close;
        const QStringView content = m_text.sliced(digits + 2, close - digits - 2);
        const qsizetype colons = content.indexOf(u"::");
        const Deletion deletion{.begin = at,
                                .end = close + 2,
                                .number = number.toInt(),
                                .hidden = colons < 0 ? content : content.first(colons),
                                .hint = colons < 0 ? QStringView() : content.sliced(colons + 2).trimmed(),
                                .inCode = false};
        if (deletion.hidden.trimmed().isEmpty())
            return problem(at, Text::tr("A cloze hides nothing."));
        if (deletion.hidden.contains(u"{{c"))
            return problem(at, Text::tr("A cloze can't stand inside another one."));
        m_found.deletions.append(deletion);
        return deletion.end;
    }

    qsizetype problem(qsizetype at, const QString &message)
    {
        if (!m_found.problem)
            m_found.problem = ClozeProblem{.line = int(m_text.first(at).count(u'\n')) + 1, .message = message};
        return 0;
    }

    /// Code spans (CommonMark 0.31, section 6.1): a run of backticks up to the next run of the same length.
    QList<std::pair<qsizetype, qsizetype>> codeSpans(qsizetype begin, qsizetype end) const
    {
        QList<std::pair<qsizetype, qsizetype>> runs; // begin and end of each run of backticks
        for (qsizetype i = m_text.first(end).indexOf(u'`', begin); i >= 0;) {
            qsizetype stop = i;
            while (stop < end && m_text[stop] == u'`')
                ++stop;
            runs.append({i, stop});
            i = m_text.first(end).indexOf(u'`', stop);
        }
        QList<std::pair<qsizetype, qsizetype>> spans;
        for (qsizetype i = 0; i < runs.size(); ++i) {
            const qsizetype length = runs[i].second - runs[i].first;
            // A closing run is looked for nearby only: text full of stray backticks must not take quadratic time.
            constexpr qsizetype horizon = 64;
            for (qsizetype j = i + 1; j < std::min(runs.size(), i + horizon); ++j) {
                if (runs[j].second - runs[j].first == length) {
                    spans.append({runs[i].first, runs[j].second});
                    i = j;
                    break;
                }
            }
        }
        return spans;
    }

    QStringView m_text;
    Found m_found;
};

bool isWordlike(QChar c)
{
    return c.isLetterOrNumber();
}

// Markdown ignores ** between a word and punctuation; a hair space makes it count.
void appendBold(QString &out, QStringView inner, QChar following)
{
    constexpr QChar hairSpace(0x200a);
    if (!out.isEmpty() && isWordlike(out.back()) && !isWordlike(inner.front()))
        out += hairSpace;
    out += u"**" + inner + u"**";
    if (isWordlike(following) && !isWordlike(inner.back()))
        out += hairSpace;
}

} // namespace

QList<int> clozeNumbers(const QString &text)
{
    QList<int> numbers;
    for (const Deletion &deletion : Scanner(text).scan().deletions)
        numbers.append(deletion.number);
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers);
    numbers.erase(repeated.begin(), repeated.end());
    return numbers;
}

QString renderCloze(const QString &text, int ordinal, ClozeSide side)
{
    const Found found = Scanner(text).scan();
    QString out;
    out.reserve(text.size());
    qsizetype done = 0;
    for (const Deletion &deletion : found.deletions) {
        out += QStringView(text).sliced(done, deletion.begin - done);
        done = deletion.end;
        const QString blank = u'[' + (deletion.hint.isEmpty() ? QStringLiteral("…") : deletion.hint.toString()) + u']';
        const bool hide = side == ClozeSide::Question;
        const QChar following = done < text.size() ? text[done] : QChar(u' ');
        if (deletion.number != ordinal)
            out += deletion.hidden;
        else if (deletion.inCode)
            out += hide ? QStringView(blank) : deletion.hidden;
        else
            appendBold(out, hide ? QStringView(blank) : deletion.hidden.trimmed(), following);
    }
    out += QStringView(text).sliced(done);
    return out;
}

std::optional<ClozeProblem> checkCloze(const QString &text)
{
    return Scanner(text).scan().problem;
}

} // namespace archdeck
