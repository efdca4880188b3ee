#include "core/practice/plantemplate.h"

#include "core/base/atomicwrite.h"
#include "core/cards/deck.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Practice)
};

constexpr int maxDays = 90;
constexpr int maxMinutes = 480;

constexpr std::array kindWords{
    std::pair{PlanItemKind::Design, "design"_L1},      std::pair{PlanItemKind::Compare, "compare"_L1},
    std::pair{PlanItemKind::Deck, "deck"_L1},          std::pair{PlanItemKind::Estimate, "estimate"_L1},
    std::pair{PlanItemKind::Sitting, "sitting"_L1},    std::pair{PlanItemKind::Review, "review"_L1},
    std::pair{PlanItemKind::Portfolio, "portfolio"_L1}};

constexpr std::array importanceWords{std::pair{Importance::Must, "must"_L1}, std::pair{Importance::Should, "should"_L1},
                                     std::pair{Importance::May, "may"_L1}};

template<typename Words>
auto fromWord(const Words &words, QStringView word) -> std::optional<typename Words::value_type::first_type>
{
    const auto found = std::ranges::find_if(words, [word](const auto &entry) { return word == entry.second; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

bool needsTarget(PlanItemKind kind)
{
    return kind == PlanItemKind::Design || kind == PlanItemKind::Compare || kind == PlanItemKind::Deck;
}

bool hasNoTarget(PlanItemKind kind)
{
    return kind == PlanItemKind::Review || kind == PlanItemKind::Portfolio;
}

/// A whole number from 1 to `most`, or nothing.
std::optional<int> wholeNumber(const QString &text, int most)
{
    const auto number = contentNumber(text);
    if (!number || *number < 1 || *number > most || std::floor(*number) != *number)
        return std::nullopt;
    return int(*number);
}

/// Reads one item; says what is wrong and gives nothing when a field is.
class ItemReader
{
public:
    ItemReader(KeyedMarkdown &file, const KeyedItem &source, int days) : m_file(file), m_source(source), m_days(days) {}

    std::optional<PlanItem> read()
    {
        PlanItem item;
        item.id = m_source.key;
        item.title = m_source.text;
        item.why = m_source.field(u"why");
        item.target = m_source.field(u"target");
        item.day = number(u"day", m_days);
        item.minutes = number(u"minutes", maxMinutes);
        item.kind = word(u"kind", kindWords, PlanItemKind::Review);
        item.importance = word(u"importance", importanceWords, Importance::Should);
        readEarly(item);
        readLevel(item);
        checkTarget(item);
        return m_isSound ? std::optional(item) : std::nullopt;
    }

private:
    void complain(QStringView field, const QString &message)
    {
        m_file.addProblem(m_source.lineOf(field), message);
        m_isSound = false;
    }

    int number(QStringView field, int most)
    {
        const auto value = wholeNumber(m_source.field(field), most);
        if (!value)
            complain(field, Text::tr("%1 is a whole number from 1 to %2.").arg(field.toString()).arg(most));
        return value.value_or(1);
    }

    template<typename Words, typename Value>
    Value word(QStringView field, const Words &words, Value otherwise)
    {
        const QString text = m_source.field(field);
        if (text.isEmpty())
            return otherwise;
        const auto value = fromWord(words, text);
        if (!value) {
            QStringList known;
            for (const auto &entry : words)
                known.append(entry.second);
            complain(field, Text::tr("%1 is one of: %2.").arg(field.toString(), known.join(u", ")));
        }
        return value.value_or(otherwise);
    }

    void readEarly(PlanItem &item)
    {
        const QString text = m_source.field(u"early");
        item.isEarly = text == u"yes";
        if (!text.isEmpty() && !item.isEarly)
            complain(u"early", Text::tr("early is \"yes\" or not given."));
    }

    void readLevel(PlanItem &item)
    {
        const QString text = m_source.field(u"level");
        item.level = questionLevel(text);
        if (!text.isEmpty() && !item.level)
            complain(u"level", Text::tr("level is one of: %1.").arg(u"mid, senior, staff"_s));
    }

    void checkTarget(const PlanItem &item)
    {
        if (!item.target.isEmpty() && (!isKebabCase(item.target) || hasNoTarget(item.kind)))
            complain(u"target", Text::tr("%1 has no such target: %2.").arg(toWord(item.kind), item.target));
        else if (item.target.isEmpty() && needsTarget(item.kind))
            complain(u"kind", Text::tr("%1 needs a target: the id of a question or of a deck.").arg(toWord(item.kind)));
    }

    KeyedMarkdown &m_file;
    const KeyedItem &m_source;
    const int m_days;
    bool m_isSound = true;
};

int propertyNumber(KeyedMarkdown &file, const QString &name, int most)
{
    const auto value = wholeNumber(file.property(name), most);
    if (!value)
        file.addProblem(std::max(file.propertyLine(name), 1),
                        Text::tr("%1 is a whole number from 1 to %2.").arg(name).arg(most));
    return value.value_or(most);
}

} // namespace

QString toWord(PlanItemKind kind)
{
    return std::ranges::find(kindWords, kind, &std::pair<PlanItemKind, QLatin1StringView>::first)->second;
}

std::optional<PlanItemKind> planItemKindFromWord(QStringView word)
{
    return fromWord(kindWords, word);
}

PlanTemplate parsePlan(const QByteArray &content, const QString &fileName, const QString &expectedId)
{
    KeyedMarkdown file(content, fileName,
                       {u"id"_s, u"language"_s, u"title"_s, u"description"_s, u"days"_s, u"minutes-per-day"_s});
    PlanTemplate plan;
    plan.id = expectedId;
    if (file.property(u"id"_s) != expectedId)
        file.addProblem(std::max(file.propertyLine(u"id"_s), 1), Text::tr("The id is not \"%1\".").arg(expectedId));
    for (const QString &name : {u"language"_s, u"title"_s}) {
        if (file.property(name).isEmpty())
            file.addProblem(1, Text::tr("The front matter has no %1.").arg(name));
    }
    plan.language = file.property(u"language"_s);
    plan.title = file.property(u"title"_s);
    plan.description = file.property(u"description"_s);
    plan.days = propertyNumber(file, u"days"_s, maxDays);
    plan.minutesPerDay = propertyNumber(file, u"minutes-per-day"_s, maxMinutes);
    const SectionRules rules{.name = u"Items"_s,
                             .required = {u"day"_s, u"kind"_s, u"minutes"_s, u"why"_s},
                             .optional = {u"target"_s, u"importance"_s, u"early"_s, u"level"_s},
                             .repeatable = {},
                             .allowedKeys = {}};
    for (const KeyedItem &source : file.items(rules, KeyedMarkdown::Presence::Required)) {
        if (const auto item = ItemReader(file, source, plan.days).read())
            plan.items.append(*item);
    }
    file.reportUnknownSections();
    std::ranges::stable_sort(plan.items, {}, &PlanItem::day);
    plan.problems = file.problems();
    return plan;
}

PlanTemplate loadPlan(const QString &folder, const QString &id, const QString &language)
{
    const QString base = folder + u'/' + id;
    const QString translated = base + u'.' + language + u".md"_s;
    const QString file = QFile::exists(translated) ? translated : base + u".md"_s;
    return parsePlan(readFile(file, KeyedMarkdown::maxBytes).value_or(QByteArray()), file, id);
}

} // namespace archdeck
