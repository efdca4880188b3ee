#pragma once

#include "core/practice/plantemplate.h"
#include "core/practice/practicerecord.h"

namespace archdeck {

/// A step with the day that it is meant for.
struct PlannedItem
{
    PlanItem item;
    QDate day;

    bool operator==(const PlannedItem &) const = default;
};

/// A template fitted to the user's days. It is computed anew from template, first day, interview and level whenever it
/// is needed, and never stored.
struct StudyPlan
{
    QString id;
    QString title;
    QString description;
    QDate firstDay;
    QDate lastDay; ///< the day before the interview, when there is one
    std::optional<QDate> interview;
    int minutesPerDay = 0;
    QList<PlannedItem> items; ///< by day
    QList<PlanItem> leftOut;  ///< for want of days

    bool operator==(const StudyPlan &) const = default;
};

/// Fits the template to the days from `firstDay` to the day before `interview`, both included; `level` drops the steps
/// that are meant for a higher one (none given: no step with a level).
/// - No interview: the template as it is, from the first day.
/// - As many days as the template has: the same.
/// - Fewer days: one review a day; of the other steps, those that matter most as long as the minutes fit (days x minutes
///   per day; a comparison needs its design), in their order, spread evenly by their minutes. Without any day left (the
///   interview is today or was), today is the one day.
/// - More days: the template fills the last days, and its early steps move to the light days before, one a day at most,
///   evenly spaced, the first of them on the first day. Early comparisons and reviews stay with the step before them.
StudyPlan makePlan(const PlanTemplate &source, QDate firstDay, std::optional<QDate> interview = {},
                   std::optional<QuestionLevel> level = {});

enum class PlanItemState {
    Done,
    Planned, ///< to be done on its day, which is today or later
    Missed, ///< a review whose day is over: the next one covers its cards
    LeftOut, ///< no longer fits before the interview
};

struct PlanItemStatus
{
    PlanItem item;
    QDate planned; ///< by the plan
    PlanItemState state = PlanItemState::Planned;
    QDate day; ///< on which it was done, or is to be done now; as planned for the other states

    bool isMoved() const { return state == PlanItemState::Planned && day != planned; }
    bool operator==(const PlanItemStatus &) const = default;
};

/// A plan held against what was really done.
struct PlanStatus
{
    QDate today;
    QList<PlanItemStatus> items; ///< in the plan's order

    qsizetype doneCount() const;
    /// What is still to be done on a day, in order.
    QList<PlanItemStatus> open(QDate day) const;
    /// What was done on a day.
    QList<PlanItemStatus> done(QDate day) const;
    /// The first `count` steps that are still to be done, by day.
    QList<PlanItemStatus> next(qsizetype count) const;

    bool operator==(const PlanStatus &) const = default;
};

/// Components that a drawing needs to count as attempted.
inline constexpr int componentsForDesign = 5;
/// Answers on one day that count as its review.
inline constexpr int answersForReview = 5;

/// Ticks the plan by the record. Each fact ticks one step, the earliest first: an own design of at least
/// `componentsForDesign` components, a comparison, an estimate for the step's question, an answered deck and an export of
/// the portfolio count whenever they were done; sittings from the plan's first day on, and a sitting on another question
/// than the suggested one counts where it would otherwise tick nothing; a review by at least `answersForReview` answers on
/// its own day.
///
/// Steps that were missed go first on the days from today on, as far as the minutes per day allow (what was done today
/// counts), and push what was planned there back. What then no longer fits before the interview is left out, what matters
/// least and comes last first.
PlanStatus status(const StudyPlan &plan, const PracticeRecord &record, QDate today);

} // namespace archdeck
