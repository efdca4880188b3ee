#include "core/exchange/designnotestradeoffs.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>
#include <array>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::DesignNotes)
};

/// The items of a trade-off in the order in which they must come.
constexpr std::array itemOrder{"id"_L1, "element"_L1, "option"_L1, "decision"_L1, "why"_L1, "switch when"_L1};

struct Item
{
    QString key;
    QString value;
    int line = 0;
    qsizetype indent = 0;
};

qsizetype indentOf(const QString &line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent].isSpace())
        ++indent;
    return indent;
}

class TradeOffReader
{
public:
    TradeOffReader(const QString &fileName, DesignNotes &notes) : m_fileName(fileName), m_notes(notes) {}

    void read(const QStringList &lines, int firstLine)
    {
        for (qsizetype i = 0; i < lines.size(); ++i)
            readLine(lines[i], firstLine + int(i));
        finish();
    }

private:
    void problem(int line, const QString &message)
    {
        m_notes.problems.append({m_fileName, line, message});
        m_isSound = false;
    }

    void readLine(const QString &line, int number)
    {
        // Possessive, so that a long line without a colon takes linear time.
        static const QRegularExpression pattern(u"^\\s*+-\\s++([A-Za-z][A-Za-z\\s]*+):(?:\\s++(.*+))?$"_s);
        const QString text = line.trimmed();
        const QRegularExpressionMatch match = pattern.match(line);
        if (text.isEmpty())
            return;
        if (line.startsWith(u"### ")) {
            finish();
            m_current.question = line.sliced(4).trimmed();
            m_current.line = number;
            m_isOpen = true;
        } else if (!m_isOpen) {
            problem(number, Text::tr("Expected a heading of level 3, the question of a trade-off."));
        } else if (match.hasMatch()) {
            m_items.append(
                {match.captured(1).trimmed().toLower(), match.captured(2).trimmed(), number, indentOf(line)});
        } else if (!m_items.isEmpty() && indentOf(line) > m_items.constLast().indent && !text.startsWith(u"- ")) {
            m_items.last().value = QString(m_items.constLast().value + u' ' + text).trimmed();
        } else {
            problem(number, Text::tr("“%1” is no item of a trade-off.").arg(text.left(40)));
        }
    }

    void finish()
    {
        if (m_isOpen) {
            readItems();
            if (m_isSound)
                m_notes.tradeOffs.append(m_current);
        }
        m_current = {};
        m_items.clear();
        m_isOpen = false;
        m_isSound = true;
    }

    void readItems()
    {
        qsizetype place = 0;
        QString decision;
        for (const Item &item : std::as_const(m_items)) {
            if (item.indent > 0) {
                readNested(item);
                continue;
            }
            const auto found = std::ranges::find(itemOrder, item.key);
            const qsizetype at = found - itemOrder.begin();
            if (found == itemOrder.end())
                problem(item.line, Text::tr("“%1” is no item of a trade-off.").arg(item.key));
            else if (at < place || (at == place - 1 && item.key != u"option"))
                problem(item.line, Text::tr("“%1” comes too late or twice.").arg(item.key));
            else if (item.value.isEmpty())
                problem(item.line, Text::tr("“%1” is empty.").arg(item.key));
            else
                take(item, decision);
            if (found != itemOrder.end())
                place = item.key == u"option" ? at : std::max(place, at + 1);
        }
        checkWhole(decision);
    }

    void readNested(const Item &item)
    {
        if (m_current.options.isEmpty() || !m_current.why.isEmpty() || m_current.decision >= 0) {
            problem(item.line, Text::tr("“%1” stands outside an option.").arg(item.key));
            return;
        }
        if (item.value.isEmpty())
            problem(item.line, Text::tr("“%1” is empty.").arg(item.key));
        else if (item.key == u"pro")
            m_current.options.last().pros.append(item.value);
        else if (item.key == u"con")
            m_current.options.last().cons.append(item.value);
        else
            problem(item.line, Text::tr("An option has only “pro” and “con”, not “%1”.").arg(item.key));
    }

    void take(const Item &item, QString &decision)
    {
        if (item.key == u"id") {
            takeId(item);
        } else if (item.key == u"element") {
            for (const QString &reference : item.value.split(u';', Qt::SkipEmptyParts))
                m_current.elements.append(reference.trimmed());
            m_current.elementLine = item.line;
        } else if (item.key == u"option") {
            m_current.options.append({item.value, {}, {}});
        } else if (item.key == u"decision") {
            decision = item.value;
            const auto chosen = std::ranges::find(m_current.options, decision, &TradeOffOption::name);
            if (chosen == m_current.options.end())
                problem(item.line, Text::tr("The decision “%1” is none of the options.").arg(decision));
            else
                m_current.decision = int(chosen - m_current.options.begin());
        } else if (item.key == u"why") {
            m_current.why = item.value;
        } else {
            m_current.switchWhen = item.value;
        }
    }

    void takeId(const Item &item)
    {
        static const QRegularExpression kebab(u"^[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
        if (!kebab.match(item.value).hasMatch())
            problem(item.line,
                    Text::tr("The id “%1” is not in kebab case (small letters, digits and single hyphens).")
                        .arg(item.value));
        if (std::ranges::contains(m_notes.tradeOffs, item.value, &DesignNotes::Decision::id))
            problem(item.line, Text::tr("There is already a trade-off with the id “%1”.").arg(item.value));
        m_current.id = item.value;
    }

    void checkWhole(const QString &decision)
    {
        const auto missing = [this](QLatin1StringView key) {
            problem(m_current.line, Text::tr("The trade-off “%1” has no “%2”.").arg(m_current.question, key));
        };
        if (m_current.question.isEmpty())
            problem(m_current.line, Text::tr("The heading of a trade-off is its question; this one is empty."));
        if (m_current.id.isEmpty())
            missing("id"_L1);
        if (m_current.elements.isEmpty())
            missing("element"_L1);
        if (m_current.options.size() < 2)
            problem(m_current.line, Text::tr("The trade-off “%1” needs at least two options.").arg(m_current.question));
        for (const TradeOffOption &option : std::as_const(m_current.options)) {
            if (option.pros.isEmpty() || option.cons.isEmpty())
                problem(m_current.line,
                        Text::tr("The option “%1” needs at least one pro and one con.").arg(option.name));
        }
        if (decision.isEmpty())
            missing("decision"_L1);
        if (m_current.why.isEmpty())
            missing("why"_L1);
        if (m_current.switchWhen.isEmpty())
            missing("switch when"_L1);
    }

    const QString &m_fileName;
    DesignNotes &m_notes;
    DesignNotes::Decision m_current;
    QList<Item> m_items;
    bool m_isOpen = false;
    bool m_isSound = true;
};

} // namespace

void readTradeOffs(const QStringList &lines, int firstLine, const QString &fileName, DesignNotes &notes)
{
    TradeOffReader(fileName, notes).read(lines, firstLine);
}

} // namespace archdeck
