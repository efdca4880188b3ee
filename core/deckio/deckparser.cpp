#include "core/deckio/deckparser.h"

#include "core/base/atomicwrite.h"
#include "core/cards/cloze.h"
#include "core/cards/codefence.h"
#include "core/deckio/decklines.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qset.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Decks)
};

constexpr qsizetype maxProblems = 1000;
constexpr qsizetype maxFacts = 50'000;
constexpr qsizetype maxLines = 400'000;

QStringView unquoted(QStringView value)
{
    const bool quoted = value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"');
    return quoted ? value.sliced(1, value.size() - 2) : value;
}

class Parser
{
public:
    Parser(const QByteArray &content, const QString &expectedKey) : m_key(expectedKey), m_lines(splitLines(content))
    {
        m_result.deck.id = shippedDeckId(expectedKey);
        m_result.deck.key = expectedKey;
    }

    ParsedDeck parse()
    {
        const qsizetype body = readFrontMatter();
        for (const CardBlock &block : blocks(body))
            readCard(block);
        if (m_result.facts.isEmpty() && m_result.problems.isEmpty())
            problem(0, Text::tr("The deck has no cards."));
        return std::move(m_result);
    }

private:
    void problem(qsizetype lineIndex, const QString &message)
    {
        if (m_result.problems.size() < maxProblems)
            m_result.problems.append({.line = int(lineIndex) + 1, .message = message});
        else if (m_result.problems.size() == maxProblems)
            m_result.problems.append(
                {.line = int(lineIndex) + 1, .message = Text::tr("There are more problems below.")});
    }

    QStringView text(qsizetype index) const { return m_lines[index].text; }

    /// Reads the front matter and returns the index of the first line after it.
    qsizetype readFrontMatter()
    {
        if (m_lines.isEmpty() || text(0).trimmed() != u"---") {
            problem(
                0,
                Text::tr(
                    "A deck starts with front matter: id, language, title and description between two lines of three hyphens."));
            return 0;
        }
        qsizetype end = 1;
        while (end < m_lines.size() && text(end).trimmed() != u"---" && !isCardStart(text(end)))
            ++end;
        if (end == m_lines.size() || isCardStart(text(end))) {
            problem(0, Text::tr("The front matter is not closed by a line of three hyphens."));
            return end;
        }
        QSet<QString> seen;
        for (qsizetype i = 1; i < end; ++i)
            readProperty(i, seen);
        for (const QString &name : {QStringLiteral("id"), QStringLiteral("language"), QStringLiteral("title"),
                                    QStringLiteral("description")}) {
            if (!seen.contains(name))
                problem(0, Text::tr("The front matter has no %1.").arg(name));
        }
        return end + 1;
    }

    void readProperty(qsizetype index, QSet<QString> &seen)
    {
        const QStringView line = text(index).trimmed();
        if (line.isEmpty())
            return;
        if (!m_lines[index].readable)
            return problem(index, Text::tr("This line is not valid UTF-8."));
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.first(std::max<qsizetype>(colon, 0)).trimmed().toString();
        const QString value = unquoted(line.sliced(colon + 1).trimmed()).toString();
        Deck &deck = m_result.deck;
        QString *const target = name == u"language" ? &deck.language
            : name == u"title"                      ? &deck.title
            : name == u"description"                ? &deck.description
                                                    : nullptr;
        if (colon < 0 || (target == nullptr && name != u"id"))
            return problem(index, Text::tr("The front matter has only id, language, title and description."));
        if (value.isEmpty())
            return problem(index, Text::tr("%1 is empty.").arg(name));
        if (seen.contains(name))
            return problem(index, Text::tr("%1 is given twice.").arg(name));
        seen.insert(name);
        if (target != nullptr)
            *target = value;
        else if (value != m_key)
            problem(index, Text::tr("The id \"%1\" differs from the file's name \"%2\".").arg(value, m_key));
    }

    QList<CardBlock> blocks(qsizetype body)
    {
        QList<CardBlock> blocks;
        for (qsizetype i = body; i < m_lines.size();) {
            if (isCardStart(text(i))) {
                blocks.append(cardBlockAt(m_lines, i));
                i = blocks.last().end;
                continue;
            }
            if (!text(i).trimmed().isEmpty() && !m_strayText) {
                m_strayText = true;
                problem(i, Text::tr("Text before the first card heading (##) belongs to no card."));
            }
            ++i;
        }
        return blocks;
    }

    void readCard(const CardBlock &block)
    {
        const QString key = text(block.first).sliced(2).trimmed().toString();
        Fact fact;
        fact.key = key;
        fact.line = int(block.first) + 1;
        fact.order = int(m_result.facts.size());
        if (!isReadable(block) || !takeKey(key, block.first))
            return;
        if (block.openFence >= 0)
            return problem(block.openFence, Text::tr("The code fence of card \"%1\" is not closed.").arg(key));
        qsizetype end = block.end;
        if (!readTrailer(fact, block.first + 1, end) || !readSides(fact, block.first + 1, end))
            return;
        if (m_result.facts.size() == maxFacts) {
            if (!m_full)
                problem(block.first, Text::tr("A deck has at most %1 cards; the rest is left out.").arg(maxFacts));
            m_full = true;
            return;
        }
        fact.id = shippedFactId(m_key, key);
        fact.contentHash = contentHashOf(fact);
        m_result.facts.append(fact);
    }

    bool isReadable(const CardBlock &block)
    {
        qsizetype bytes = 0;
        for (qsizetype i = block.first; i < block.end; ++i) {
            if (!m_lines[i].readable) {
                problem(i, Text::tr("This line is not valid UTF-8; its card is left out."));
                return false;
            }
            bytes += m_lines[i].bytes;
        }
        if (bytes > maxFactBytes)
            problem(block.first, Text::tr("The card is longer than 64 KB."));
        return bytes <= maxFactBytes;
    }

    bool takeKey(const QString &key, qsizetype line)
    {
        if (!isKebabCase(key)) {
            problem(line,
                    Text::tr("A card's heading is its id: lower-case letters and digits joined by single hyphens."));
            return false;
        }
        if (m_keys.contains(key)) {
            problem(line, Text::tr("The id \"%1\" is already used in line %2.").arg(key).arg(m_keys.value(key)));
            return false;
        }
        m_keys.insert(key, int(line) + 1);
        return true;
    }

    /// Takes the lines `- source:` and `- tags:` off the end of a card.
    bool readTrailer(Fact &fact, qsizetype begin, qsizetype &end)
    {
        bool hasSource = false;
        bool hasTags = false;
        while (end > begin) {
            const QStringView line = text(end - 1).trimmed();
            const bool source = line.startsWith(u"- source:");
            const bool tags = line.startsWith(u"- tags:");
            if (!line.isEmpty() && !source && !tags)
                return true;
            if ((source && hasSource) || (tags && hasTags)) {
                problem(end - 1, Text::tr("Source and tags are each given once per card."));
                return false;
            }
            --end;
            if (source) {
                hasSource = true;
                fact.source = line.sliced(9).trimmed().toString();
            } else if (tags) {
                hasTags = true;
                for (const QStringView tag : line.sliced(7).tokenize(u',')) {
                    if (!tag.trimmed().isEmpty())
                        fact.tags.append(tag.trimmed().toString());
                }
            }
        }
        return true;
    }

    bool readSides(Fact &fact, qsizetype begin, qsizetype end)
    {
        qsizetype separator = -1;
        CodeFence fence;
        for (qsizetype i = begin; i < end && separator < 0; ++i) {
            if (!fence.feed(text(i)) && text(i).trimmed() == u"---")
                separator = i;
        }
        fact.question = joined(begin, separator < 0 ? end : separator);
        if (separator >= 0)
            return readAnswer(fact, separator, end, begin);
        fact.type = FactType::Cloze;
        if (fact.question.isEmpty()) {
            problem(begin - 1, Text::tr("Card \"%1\" has no text.").arg(fact.key));
            return false;
        }
        if (const std::optional<ClozeProblem> wrong = checkCloze(fact.question)) {
            problem(firstTextLine(begin) + wrong->line - 1, wrong->message);
            return false;
        }
        if (clozeNumbers(fact.question).isEmpty()) {
            problem(begin - 1,
                    Text::tr("Card \"%1\" has neither an answer (after a line ---) nor a cloze.").arg(fact.key));
            return false;
        }
        return true;
    }

    bool readAnswer(Fact &fact, qsizetype separator, qsizetype end, qsizetype begin)
    {
        fact.answer = joined(separator + 1, end);
        if (fact.question.isEmpty()) {
            problem(separator, Text::tr("Card \"%1\" has no question.").arg(fact.key));
            return false;
        }
        if (fact.answer.isEmpty()) {
            problem(separator, Text::tr("Card \"%1\" has no answer.").arg(fact.key));
            return false;
        }
        if (!clozeNumbers(fact.question).isEmpty() || !clozeNumbers(fact.answer).isEmpty()) {
            problem(begin - 1, Text::tr("Card \"%1\" has both an answer and a cloze; use one of them.").arg(fact.key));
            return false;
        }
        return true;
    }

    qsizetype firstTextLine(qsizetype begin) const
    {
        while (begin < m_lines.size() && text(begin).trimmed().isEmpty())
            ++begin;
        return begin;
    }

    /// The lines from begin to before end, without blank ones at either end.
    QString joined(qsizetype begin, qsizetype end) const
    {
        while (begin < end && text(begin).trimmed().isEmpty())
            ++begin;
        while (end > begin && text(end - 1).trimmed().isEmpty())
            --end;
        QString result;
        for (qsizetype i = begin; i < end; ++i) {
            if (i > begin)
                result += u'\n';
            result += text(i);
        }
        return result;
    }

    QString m_key;
    QList<DeckLine> m_lines;
    QHash<QString, int> m_keys; ///< card id to its line
    bool m_strayText = false;
    bool m_full = false;
    ParsedDeck m_result;
};

} // namespace

ParsedDeck parseDeck(const QByteArray &content, const QString &expectedKey)
{
    if (content.size() <= maxDeckBytes && content.count('\n') <= maxLines)
        return Parser(content, expectedKey).parse();
    ParsedDeck result;
    result.deck.id = shippedDeckId(expectedKey);
    result.deck.key = expectedKey;
    result.problems.append({.line = 1, .message = Text::tr("The deck is larger than 8 MB or 400,000 lines.")});
    return result;
}

Result<ParsedDeck> readDeck(const QString &path)
{
    return readFile(path, maxDeckBytes).transform([&path](const QByteArray &content) {
        return parseDeck(content, QFileInfo(path).completeBaseName());
    });
}

QString toLine(const QString &path, const DeckProblem &problem)
{
    return QStringLiteral("%1:%2: %3").arg(path).arg(problem.line).arg(problem.message);
}

QByteArray writeDeck(const Deck &deck, const QList<Fact> &facts)
{
    QString text = QStringLiteral("---\nid: %1\nlanguage: %2\ntitle: %3\ndescription: %4\n---\n")
                       .arg(deck.key, deck.language, deck.title, deck.description);
    for (const Fact &fact : facts) {
        text += u"\n## " + fact.key + u"\n\n" + fact.question + u'\n';
        if (fact.type == FactType::QuestionAnswer)
            text += u"\n---\n\n" + fact.answer + u'\n';
        if (!fact.source.isEmpty() || !fact.tags.isEmpty())
            text += u'\n';
        if (!fact.source.isEmpty())
            text += u"- source: " + fact.source + u'\n';
        if (!fact.tags.isEmpty())
            text += u"- tags: " + fact.tags.join(QStringLiteral(", ")) + u'\n';
    }
    return text.toUtf8();
}

} // namespace archdeck
