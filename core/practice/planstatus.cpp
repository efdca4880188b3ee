#include "core/practice/studyplan.h"

#include <algorithm>

namespace archdeck {

namespace {

/// Something done that may tick one step.
struct Deed
{
    PlanItemKind kind;
    QString target;
    QDate day;
    bool isTaken = false;
};

QList<Deed> deedsOf(const PracticeRecord &record, QDate firstDay)
{
    QList<Deed> deeds;
    for (const OwnDesign &design : record.designs) {
        if (design.components >= componentsForDesign)
            deeds.append({PlanItemKind::Design, design.question, design.day});
    }
    for (const QuestionEvent &comparison : record.comparisons)
        deeds.append({PlanItemKind::Compare, comparison.question, comparison.day});
    for (const QuestionEvent &estimate : record.estimates)
        deeds.append({PlanItemKind::Estimate, estimate.question, estimate.day});
    for (auto deck = record.decks.cbegin(); deck != record.decks.cend(); ++deck) {
        if (deck->answered > 0)
            deeds.append({PlanItemKind::Deck, deck.key(), deck->day});
    }
    for (const FinishedSitting &sitting : record.sittings) {
        if (sitting.day >= firstDay)
            deeds.append({PlanItemKind::Sitting, sitting.question, sitting.day});
    }
    for (const QDate day : record.portfolios)
        deeds.append({PlanItemKind::Portfolio, {}, day});
    std::ranges::stable_sort(deeds, {}, &Deed::day);
    return deeds;
}

/// Which deeds may tick a step, from the narrowest rule to the widest.
enum class Match { ItsTarget, AnyWhereNoneIsNamed, AnySitting };

bool fits(const Deed &deed, const PlanItem &item, Match match)
{
    if (deed.isTaken || deed.kind != item.kind)
        return false;
    switch (match) {
    case Match::ItsTarget: return !item.target.isEmpty() && deed.target == item.target;
    case Match::AnyWhereNoneIsNamed: return item.target.isEmpty();
    case Match::AnySitting: return item.kind == PlanItemKind::Sitting;
    }
    return false;
}

class Ticking
{
public:
    Ticking(const StudyPlan &plan, const PracticeRecord &record, QDate today) : m_plan(plan), m_today(today)
    {
        m_status.today = today;
        for (const PlannedItem &planned : plan.items)
            m_status.items.append({.item = planned.item, .planned = planned.day, .day = planned.day});
        QList<Deed> deeds = deedsOf(record, plan.firstDay);
        for (const Match match : {Match::ItsTarget, Match::AnyWhereNoneIsNamed, Match::AnySitting})
            tick(deeds, match);
        tickReviews(record);
    }

    PlanStatus run()
    {
        while (!place()) {
            PlanItemStatus *const dropped = leastImportant();
            dropped->state = PlanItemState::LeftOut;
            dropped->day = dropped->planned;
        }
        return m_status;
    }

private:
    static bool isMovable(const PlanItemStatus &status)
    {
        return status.state == PlanItemState::Planned && status.item.kind != PlanItemKind::Review;
    }

    void tick(QList<Deed> &deeds, Match match)
    {
        for (PlanItemStatus &status : m_status.items) {
            if (!isMovable(status))
                continue;
            const auto deed = std::ranges::find_if(
                deeds, [&](const Deed &candidate) { return fits(candidate, status.item, match); });
            if (deed == deeds.end())
                continue;
            deed->isTaken = true;
            status.state = PlanItemState::Done;
            status.day = deed->day;
        }
    }

    void tickReviews(const PracticeRecord &record)
    {
        for (PlanItemStatus &status : m_status.items) {
            if (status.item.kind != PlanItemKind::Review)
                continue;
            if (record.days.value(status.planned).reviews >= answersForReview)
                status.state = PlanItemState::Done;
            else if (status.planned < m_today)
                status.state = PlanItemState::Missed;
        }
    }

    /// Gives every open step its day. False when one comes to lie behind the interview.
    bool place()
    {
        QMap<QDate, int> minutes;
        QMap<QDate, int> steps;
        for (const PlanItemStatus &status : std::as_const(m_status.items)) {
            const bool isFixed = status.state == PlanItemState::Done
                || (status.state == PlanItemState::Planned && status.item.kind == PlanItemKind::Review);
            if (isFixed)
                minutes[status.day] += status.item.minutes;
        }
        QDate day = m_today;
        for (PlanItemStatus &status : m_status.items) {
            if (!isMovable(status))
                continue;
            day = std::max(day, status.planned);
            // A step that is longer than a day allows has a day to itself.
            while (minutes.value(day) + status.item.minutes > m_plan.minutesPerDay
                   && (steps.value(day) > 0 || status.item.minutes <= m_plan.minutesPerDay))
                day = day.addDays(1);
            if (m_plan.interview && day > m_plan.lastDay)
                return false;
            status.day = day;
            minutes[day] += status.item.minutes;
            ++steps[day];
        }
        return true;
    }

    PlanItemStatus *leastImportant()
    {
        PlanItemStatus *least = nullptr;
        for (PlanItemStatus &status : m_status.items) {
            if (isMovable(status) && (least == nullptr || status.item.importance >= least->item.importance))
                least = &status;
        }
        Q_ASSERT(least != nullptr);
        return least;
    }

    const StudyPlan &m_plan;
    const QDate m_today;
    PlanStatus m_status;
};

QList<PlanItemStatus> inState(const QList<PlanItemStatus> &items, PlanItemState state, QDate day)
{
    QList<PlanItemStatus> found;
    std::ranges::copy_if(items, std::back_inserter(found), [state, day](const PlanItemStatus &status) {
        return status.state == state && status.day == day;
    });
    return found;
}

} // namespace

qsizetype PlanStatus::doneCount() const
{
    return std::ranges::count(items, PlanItemState::Done, &PlanItemStatus::state);
}

QList<PlanItemStatus> PlanStatus::open(QDate day) const
{
    return inState(items, PlanItemState::Planned, day);
}

QList<PlanItemStatus> PlanStatus::done(QDate day) const
{
    return inState(items, PlanItemState::Done, day);
}

QList<PlanItemStatus> PlanStatus::next(qsizetype count) const
{
    QList<PlanItemStatus> found;
    std::ranges::copy_if(items, std::back_inserter(found),
                         [](const PlanItemStatus &status) { return status.state == PlanItemState::Planned; });
    std::ranges::stable_sort(found, {}, &PlanItemStatus::day);
    return found.first(std::min(count, found.size()));
}

PlanStatus status(const StudyPlan &plan, const PracticeRecord &record, QDate today)
{
    return Ticking(plan, record, today).run();
}

} // namespace archdeck
