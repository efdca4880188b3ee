#include "core/exchange/cheatsheetcontent.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr qsizetype longestText = 400; // characters; an item has to fit a column
constexpr qsizetype mostLeaves = 4;
constexpr int lastMinute = 45;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::CheatSheet)
};

const QStringList headingKeys{QStringLiteral("clock"),     QStringLiteral("questions"), QStringLiteral("formulas"),
                              QStringLiteral("numbers"),   QStringLiteral("patterns"),  QStringLiteral("switches"),
                              QStringLiteral("debugging"), QStringLiteral("diagrams"),  QStringLiteral("cards"),
                              QStringLiteral("sources")};
const QStringList wordKeys{QStringLiteral("use"),       QStringLiteral("avoid"), QStringLiteral("at"),
                           QStringLiteral("example"),   QStringLiteral("page"),  QStringLiteral("of"),
                           QStringLiteral("continued"), QStringLiteral("root")};

QStringList sourceKeys(const KeyedItem &item)
{
    QStringList keys;
    for (const QString &key : item.field(u"source").split(u',', Qt::SkipEmptyParts))
        keys.append(key.trimmed());
    return keys;
}

/// Reads the sections and keeps what the sheet can print.
class Reader
{
public:
    Reader(const QByteArray &content, const QString &fileName)
        : m_file(fileName),
          m_markdown(content, fileName,
                     {QStringLiteral("title"), QStringLiteral("subtitle"), QStringLiteral("language")})
    {
    }

    CheatSheetContent read();

private:
    QList<KeyedItem> items(const QString &name, const QStringList &required, const QStringList &optional = {},
                           const QStringList &allowedKeys = {});
    void readHeadingsAndWords();
    QString problemOf(const KeyedItem &item) const;
    QList<KeyedItem> sound(const QList<KeyedItem> &items);
    void report(int line, const QString &message) { m_content.problems.append({m_file, line, message}); }

    QString m_file;
    KeyedMarkdown m_markdown;
    CheatSheetContent m_content;
};

QList<KeyedItem> Reader::items(const QString &name, const QStringList &required, const QStringList &optional,
                               const QStringList &allowedKeys)
{
    SectionRules rules;
    rules.name = name;
    rules.required = required;
    rules.optional = optional;
    rules.repeatable = {QStringLiteral("leaf")};
    rules.allowedKeys = allowedKeys;
    return m_markdown.items(rules, KeyedMarkdown::Presence::Required);
}

void Reader::readHeadingsAndWords()
{
    for (const KeyedItem &item : items(QStringLiteral("Headings"), {}, {QStringLiteral("note")}, headingKeys))
        m_content.headings.insert(item.key, {item.text, item.field(u"note")});
    for (const KeyedItem &item : items(QStringLiteral("Words"), {}, {}, wordKeys))
        m_content.words.insert(item.key, item.text);
}

/// Why an item can't be printed; empty when it can.
QString Reader::problemOf(const KeyedItem &item) const
{
    const auto isLong = [](const QString &text) { return text.size() > longestText; };
    if (isLong(item.text) || std::ranges::any_of(item.fields, isLong, &KeyedField::text))
        return Text::tr("A text of “%1” is longer than %2 characters.").arg(item.key, QString::number(longestText));
    for (const QString &key : sourceKeys(item)) {
        if (std::ranges::find(m_content.sources, key, &KeyedItem::key) == m_content.sources.end())
            return Text::tr("The source “%1” is not in the list of sources.").arg(key);
    }
    const QString minutes = item.field(u"minutes");
    if (!minutes.isEmpty() && !cheatSheetMinutes(minutes))
        return Text::tr("Minutes are written as “12–25”, between 0 and %1.").arg(lastMinute);
    const QStringList leaves = item.allFields(u"leaf");
    if (leaves.size() > mostLeaves)
        return Text::tr("“%1” has more than %2 leaves.").arg(item.key, QString::number(mostLeaves));
    for (const QString &leaf : leaves) {
        if (cheatSheetLeaf(leaf).isEmpty())
            return Text::tr("A leaf of “%1” is not “evidence | cause | first move”.").arg(item.key);
    }
    return {};
}

QList<KeyedItem> Reader::sound(const QList<KeyedItem> &items)
{
    QList<KeyedItem> kept;
    for (const KeyedItem &item : items) {
        const QString problem = problemOf(item);
        if (problem.isEmpty())
            kept.append(item);
        else
            report(item.line, problem);
    }
    return kept;
}

CheatSheetContent Reader::read()
{
    const QString source = QStringLiteral("source");
    m_content.title = m_markdown.property(QStringLiteral("title"));
    m_content.subtitle = m_markdown.property(QStringLiteral("subtitle"));
    m_content.language = m_markdown.property(QStringLiteral("language"));
    readHeadingsAndWords();
    m_content.sources = sound(items(QStringLiteral("Sources"), {})); // first: the others refer to it
    m_content.clock = sound(items(QStringLiteral("Clock"),
                                  {QStringLiteral("minutes"), QStringLiteral("do"), QStringLiteral("say"), source}));
    m_content.questions = sound(items(QStringLiteral("Questions"), {QStringLiteral("why")}, {source}));
    m_content.formulas = sound(
        items(QStringLiteral("Formulas"), {QStringLiteral("formula"), QStringLiteral("example"), source}));
    m_content.numbers = sound(items(QStringLiteral("Numbers"), {QStringLiteral("value"), source}));
    m_content.patterns = sound(
        items(QStringLiteral("Patterns"), {QStringLiteral("use"), QStringLiteral("avoid"), source}));
    m_content.switches = sound(items(QStringLiteral("Switch points"), {QStringLiteral("at"), source}));
    m_content.debugging = sound(items(QStringLiteral("Debugging"), {QStringLiteral("leaf"), source}));
    m_content.diagrams = sound(items(QStringLiteral("Diagrams"), {QStringLiteral("text"), source}));
    m_markdown.reportUnknownSections();
    for (const ContentProblem &problem : m_markdown.problems())
        report(problem.line, problem.message);
    std::ranges::stable_sort(m_content.problems, {}, &ReadProblem::line);
    return m_content;
}

} // namespace

QList<int> CheatSheetContent::sourceNumbers(const KeyedItem &item) const
{
    QList<int> places;
    for (const QString &key : sourceKeys(item)) {
        const auto found = std::ranges::find(sources, key, &KeyedItem::key);
        if (found != sources.end())
            places.append(int(found - sources.begin()) + 1);
    }
    std::ranges::sort(places);
    return places;
}

std::optional<CheatSheetMinutes> cheatSheetMinutes(QStringView text)
{
    static const QRegularExpression range(QStringLiteral("^(\\d{1,2})[-–](\\d{1,2})$"));
    const QRegularExpressionMatch match = range.matchView(text);
    if (!match.hasMatch())
        return std::nullopt;
    const CheatSheetMinutes minutes{match.capturedView(1).toInt(), match.capturedView(2).toInt()};
    if (minutes.from >= minutes.to || minutes.to > lastMinute)
        return std::nullopt;
    return minutes;
}

QStringList cheatSheetLeaf(const QString &text)
{
    QStringList parts = text.split(u'|');
    for (QString &part : parts)
        part = part.trimmed();
    return parts.size() == 3 && !parts.contains(QString()) ? parts : QStringList();
}

CheatSheetContent readCheatSheetContent(const QByteArray &content, const QString &fileName)
{
    return Reader(content, fileName).read();
}

} // namespace archdeck
