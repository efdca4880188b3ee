#include "core/practice/studyplan.h"

#include <QtCore/qset.h>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace archdeck {

namespace {

bool isReview(const PlanItem &item)
{
    return item.kind == PlanItemKind::Review;
}

bool fitsLevel(const PlanItem &item, std::optional<QuestionLevel> level)
{
    return !item.level || (level && int(*level) >= int(*item.level));
}

int minutesOf(const QList<PlanItem> &items)
{
    int minutes = 0;
    for (const PlanItem &item : items)
        minutes += item.minutes;
    return minutes;
}

/// What is kept of `items` when only so many minutes are left, in their order.
QList<PlanItem> mostImportant(const QList<PlanItem> &items, int minutes)
{
    QList<qsizetype> order(items.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&items](qsizetype i) { return items[i].importance; });
    QSet<qsizetype> kept;
    for (const qsizetype i : std::as_const(order)) {
        if (items[i].minutes <= minutes) {
            minutes -= items[i].minutes;
            kept.insert(i);
        }
    }
    const auto lacksDesign = [&](const PlanItem &item) {
        if (item.kind != PlanItemKind::Compare)
            return false;
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (items[i].kind == PlanItemKind::Design && items[i].target == item.target)
                return !kept.contains(i);
        }
        return false;
    };
    QList<PlanItem> result;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (kept.contains(i) && !lacksDesign(items[i]))
            result.append(items[i]);
    }
    return result;
}

/// Fewer days than the template has.
QList<PlannedItem> compressed(const QList<PlanItem> &items, const StudyPlan &plan, int days)
{
    QList<PlanItem> reviews;
    QList<PlanItem> others;
    for (const PlanItem &item : items)
        (isReview(item) ? reviews : others).append(item);
    // The first and the last review have a meaning of their own.
    while (reviews.size() > days)
        reviews.remove(std::max<qsizetype>(reviews.size() - 2, 1));
    QList<PlannedItem> planned;
    for (qsizetype i = 0; i < reviews.size(); ++i)
        planned.append({reviews[i], plan.firstDay.addDays(i * days / reviews.size())});
    others = mostImportant(others, std::max(days * plan.minutesPerDay - minutesOf(reviews), 0));
    const int total = std::max(minutesOf(others), 1);
    int before = 0;
    for (const PlanItem &item : std::as_const(others)) {
        // By the middle of the step, so that none hangs over the end.
        const int day = (2 * before + item.minutes) * days / (2 * total);
        planned.append({item, plan.firstDay.addDays(std::min(day, days - 1))});
        before += item.minutes;
    }
    return planned;
}

/// At least as many days as the template has.
QList<PlannedItem> stretched(const QList<PlanItem> &items, const StudyPlan &plan, int lightDays)
{
    // What follows from the step before stays with it and takes no day of its own.
    const auto follows = [](const PlanItem &item) { return item.kind == PlanItemKind::Compare || isReview(item); };
    const auto early = std::ranges::count_if(
        items, [&follows](const PlanItem &item) { return item.isEarly && !follows(item); });
    const qsizetype steps = std::min<qsizetype>(early, lightDays);
    qsizetype moved = 0;
    QList<PlannedItem> planned;
    for (const PlanItem &item : items) {
        const bool isMoved = item.isEarly && (follows(item) ? moved > 0 : moved < steps);
        if (!isMoved) {
            planned.append({item, plan.firstDay.addDays(lightDays + item.day - 1)});
            continue;
        }
        moved += follows(item) ? 0 : 1;
        planned.append({item, plan.firstDay.addDays((moved - 1) * lightDays / steps)});
    }
    return planned;
}

} // namespace

StudyPlan makePlan(const PlanTemplate &source, QDate firstDay, std::optional<QDate> interview,
                   std::optional<QuestionLevel> level)
{
    StudyPlan plan{.id = source.id,
                   .title = source.title,
                   .description = source.description,
                   .firstDay = firstDay,
                   .lastDay = firstDay.addDays(std::max(source.days, 1) - 1),
                   .interview = interview,
                   .minutesPerDay = source.minutesPerDay,
                   .items = {},
                   .leftOut = {}};
    if (interview)
        plan.lastDay = std::max(interview->addDays(-1), firstDay);
    const int days = int(firstDay.daysTo(plan.lastDay)) + 1;
    QList<PlanItem> items;
    std::ranges::copy_if(source.items, std::back_inserter(items),
                         [level](const PlanItem &item) { return fitsLevel(item, level); });
    plan.items = days < source.days ? compressed(items, plan, days) : stretched(items, plan, days - source.days);
    std::ranges::stable_sort(plan.items, [](const PlannedItem &a, const PlannedItem &b) {
        // Cards come last on their day: the day's work makes some of them.
        return std::tuple(a.day, isReview(a.item)) < std::tuple(b.day, isReview(b.item));
    });
    QSet<QString> kept;
    for (const PlannedItem &planned : std::as_const(plan.items))
        kept.insert(planned.item.id);
    std::ranges::copy_if(items, std::back_inserter(plan.leftOut),
                         [&kept](const PlanItem &item) { return !kept.contains(item.id); });
    return plan;
}

} // namespace archdeck
