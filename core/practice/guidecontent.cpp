#include "core/practice/guidecontent.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Practice)
};

constexpr int mostReplicasAtOnce = 1000;
constexpr int mostCards = 15;

constexpr std::array words{std::pair{GuideStep::Fill, "fill"_L1},        std::pair{GuideStep::Saturate, "saturate"_L1},
                           std::pair{GuideStep::Scale, "scale"_L1},      std::pair{GuideStep::Compare, "compare"_L1},
                           std::pair{GuideStep::Cards, "cards"_L1},      std::pair{GuideStep::Page, "page"_L1},
                           std::pair{GuideStep::Tomorrow, "tomorrow"_L1}};

QStringList stepWords()
{
    QStringList all;
    for (const auto &[step, word] : words)
        all.append(word);
    return all;
}

int wholeNumber(KeyedMarkdown &file, const QString &name, int most, int fallback)
{
    const auto number = contentNumber(file.property(name));
    if (number && *number >= 1 && *number <= most && std::floor(*number) == *number)
        return int(*number);
    file.addProblem(std::max(file.propertyLine(name), 1),
                    Text::tr("%1 is a whole number from 1 to %2.").arg(name).arg(most));
    return fallback;
}

QMap<GuideStep, GuideText> readSteps(KeyedMarkdown &file)
{
    const SectionRules rules{.name = u"Steps"_s,
                             .required = {u"text"_s, u"action"_s},
                             .optional = {u"caption"_s, u"met"_s, u"met-caption"_s, u"met-action"_s},
                             .repeatable = {},
                             .allowedKeys = stepWords()};
    QMap<GuideStep, GuideText> steps;
    for (const KeyedItem &item : file.items(rules, KeyedMarkdown::Presence::Required)) {
        steps.insert(*guideStepFromWord(item.key),
                     {item.text, item.field(u"text"), item.field(u"caption"), item.field(u"action"), item.field(u"met"),
                      item.field(u"met-caption"), item.field(u"met-action")});
    }
    for (const GuideStep step : allGuideSteps) {
        if (!steps.contains(step)) {
            file.addProblem(1, Text::tr("The step \"%1\" is missing.").arg(toWord(step)));
            steps.insert(step, {});
        }
    }
    return steps;
}

} // namespace

QString toWord(GuideStep step)
{
    const auto found = std::ranges::find(words, step, [](const auto &entry) { return entry.first; });
    Q_ASSERT(found != words.end());
    return found->second;
}

std::optional<GuideStep> guideStepFromWord(QStringView word)
{
    const auto found = std::ranges::find_if(words, [word](const auto &entry) { return word == entry.second; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

GuideContent readGuideContent(const QByteArray &content, const QString &fileName, const QString &expectedId)
{
    KeyedMarkdown file(
        content, fileName,
        {u"id"_s, u"language"_s, u"title"_s, u"family"_s, u"summary"_s, u"replicas-at-once"_s, u"cards"_s});
    GuideContent guide;
    guide.id = expectedId;
    if (file.property(u"id"_s) != expectedId)
        file.addProblem(std::max(file.propertyLine(u"id"_s), 1), Text::tr("The id is not \"%1\".").arg(expectedId));
    for (const QString &name : {u"language"_s, u"title"_s, u"family"_s, u"summary"_s}) {
        if (file.property(name).isEmpty())
            file.addProblem(1, Text::tr("The front matter has no %1.").arg(name));
    }
    guide.language = file.property(u"language"_s);
    guide.title = file.property(u"title"_s);
    guide.family = file.property(u"family"_s);
    guide.summary = file.property(u"summary"_s);
    guide.replicasAtOnce = wholeNumber(file, u"replicas-at-once"_s, mostReplicasAtOnce, guide.replicasAtOnce);
    guide.cards = wholeNumber(file, u"cards"_s, mostCards, guide.cards);
    guide.steps = readSteps(file);
    const SectionRules ghosts{.name = u"Ghosts"_s, .required = {u"why"_s}};
    for (const KeyedItem &hint : file.items(ghosts, KeyedMarkdown::Presence::Required))
        guide.hints.insert(hint.key, {hint.text, hint.field(u"why")});
    file.reportUnknownSections();
    guide.problems = file.problems();
    return guide;
}

} // namespace archdeck
