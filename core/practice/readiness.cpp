#include "core/practice/readiness.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Readiness)
};

constexpr double designsWeight = 0.3;
constexpr double sittingsWeight = 0.3;
constexpr double decksWeight = 0.1;
constexpr double cardsWeight = 0.3;
constexpr double unscoredSitting = 0.5;

/// The targets of the plan's steps of a kind, left out ones included: fewer days make nobody readier.
QSet<QString> targetsOf(const StudyPlan &plan, PlanItemKind kind)
{
    QSet<QString> targets;
    for (const PlannedItem &planned : plan.items) {
        if (planned.item.kind == kind)
            targets.insert(planned.item.target);
    }
    for (const PlanItem &item : plan.leftOut) {
        if (item.kind == kind)
            targets.insert(item.target);
    }
    targets.remove({});
    return targets;
}

int sittingsOf(const StudyPlan &plan)
{
    const auto isSitting = [](const PlanItem &item) { return item.kind == PlanItemKind::Sitting; };
    return int(std::ranges::count_if(plan.items, isSitting, &PlannedItem::item)
               + std::ranges::count_if(plan.leftOut, isSitting));
}

double share(double part, double whole)
{
    return std::clamp(part / std::max(whole, 1.0), 0.0, 1.0);
}

ReadinessPart designs(const PracticeRecord &record, const StudyPlan &plan)
{
    const QSet<QString> asked = targetsOf(plan, PlanItemKind::Design);
    QSet<QString> drawn;
    for (const OwnDesign &design : record.designs) {
        if (design.components >= componentsForDesign && asked.contains(design.question))
            drawn.insert(design.question);
    }
    return {.key = u"designs"_s,
            .name = Text::tr("Designs"),
            .value = share(double(drawn.size()), double(asked.size())),
            .weight = designsWeight,
            .explanation = Text::tr("%1 of %2 designs of the plan are drawn, each with at least %3 components.")
                               .arg(drawn.size())
                               .arg(asked.size())
                               .arg(componentsForDesign)};
}

ReadinessPart sittings(const PracticeRecord &record, const StudyPlan &plan)
{
    const int asked = std::max(sittingsOf(plan), 1);
    QList<double> scores;
    for (const FinishedSitting &sitting : record.sittings)
        scores.append(std::clamp(sitting.selfScore.value_or(unscoredSitting), 0.0, 1.0));
    std::ranges::sort(scores, std::ranges::greater());
    double sum = 0;
    for (const double score : scores.first(std::min<qsizetype>(scores.size(), asked)))
        sum += score;
    return {.key = u"sittings"_s,
            .name = Text::tr("Mock interviews"),
            .value = share(sum, asked),
            .weight = sittingsWeight,
            .explanation = Text::tr("%1 of %2 mock interviews are finished; each counts with your own score of it, one "
                                    "half without a score.")
                               .arg(scores.size())
                               .arg(asked)};
}

ReadinessPart decks(const PracticeRecord &record, const StudyPlan &plan)
{
    const QSet<QString> asked = targetsOf(plan, PlanItemKind::Deck);
    const auto begun = std::ranges::count_if(
        asked, [&record](const QString &key) { return record.decks.value(key).answered > 0; });
    return {.key = u"decks"_s,
            .name = Text::tr("Decks begun"),
            .value = share(double(begun), double(asked.size())),
            .weight = decksWeight,
            .explanation = Text::tr("%1 of %2 decks of the plan are begun.").arg(begun).arg(asked.size())};
}

ReadinessPart cards(const PracticeRecord &record, double desiredRetention)
{
    int all = 0;
    double remembered = 0;
    for (const OpenedDeck &deck : record.decks) {
        if (deck.answered == 0)
            continue;
        all += deck.cards;
        remembered += deck.remembered;
    }
    return {
        .key = u"cards"_s,
        .name = Text::tr("Cards remembered"),
        .value = all > 0 ? share(remembered / desiredRetention, all) : 0,
        .weight = cardsWeight,
        .explanation = Text::tr("About %1 of the %2 cards in the decks that you began are remembered today; the goal "
                                "is %3 %.")
                           .arg(qRound(remembered))
                           .arg(all)
                           .arg(qRound(desiredRetention * 100))};
}

} // namespace

Readiness readiness(const PracticeRecord &record, const StudyPlan &plan, double desiredRetention)
{
    Q_ASSERT(desiredRetention > 0 && desiredRetention <= 1);
    Readiness result;
    result.parts = {designs(record, plan), sittings(record, plan), decks(record, plan),
                    cards(record, desiredRetention)};
    double sum = 0;
    for (const ReadinessPart &part : std::as_const(result.parts))
        sum += part.weight * part.value;
    result.percent = std::clamp(qRound(sum * 100), 0, 100);
    return result;
}

} // namespace archdeck
