#pragma once

#include "core/cards/fsrs6.h"

#include <chrono>

namespace archdeck {

/// What a learner may set about the schedule.
struct SchedulerSettings
{
    QList<double> weights;         ///< FSRS-6 (21), FSRS-5 (19) or FSRS-4.5 (17); empty: the defaults
    double desiredRetention = 0.9; ///< the chance of remembering at which a review falls due, above 0, at most 1
    int maximumInterval = 36500;   ///< days, 1 to 36500
    QList<std::chrono::seconds> learningSteps{std::chrono::minutes(1), std::chrono::minutes(10)};
    QList<std::chrono::seconds> relearningSteps{std::chrono::minutes(10)};
    ShortTerm shortTerm = ShortTerm::On;
    enum class Fuzz { On, Off } fuzz = Fuzz::On;
};

/// How the four buttons turn FSRS's memory state into a next date: everything in which schedulers differ, as one value.
struct ButtonRules
{
    /// Delay of Hard while (re)learning.
    enum class HardStep {
        FirstStepBetween, ///< first step: the mean of the first two (1.5 x of an only one, at most a day more); later: that step again
        AlwaysBetween, ///< at every step the mean of the first two (1.5 x of an only one), rounded to whole minutes
    };
    /// Steps that reach into another day.
    enum class LongStep {
        BecomesDays, ///< one that crosses the end of the study day is due at the start of a later day
        Graduates, ///< one of 24 hours or more makes it a review card
    };
    /// Answers that no step catches.
    enum class Graduation {
        ShortIntervalsStay, ///< with no steps at all, an interval under half a day is waited for in (re)learning
        Always,
    };
    /// Easy while (re)learning.
    enum class EasyStep { LongerThanGood, OwnInterval };
    /// How Hard, Good and Easy of a review card are kept apart.
    enum class ReviewOrder {
        MinimumIntervals, ///< Anki: see minimumInterval(); hard < good < easy; none over the maximum
        Staggered, ///< ts-fsrs: hard = min(hard, good), good > hard, easy > good, also over the maximum
    };
    /// What ts-fsrs does with short term off, or not.
    enum class ShortTermOff {
        KeepsSteps, ///< steps work as usual; a second answer on a day leaves stability alone
        WithoutSteps, ///< every answer makes a review card: again <= hard < good < easy, each by a day
    };
    enum class DueTime {
        StartOfDay, ///< of the study day so many days later
        SameTimeOfDay, ///< so many times 24 hours later
    };
    enum class FuzzKind { Anki, TsFsrs };

    HardStep hardStep = HardStep::FirstStepBetween;
    LongStep longStep = LongStep::BecomesDays;
    Graduation graduation = Graduation::ShortIntervalsStay;
    EasyStep easyStep = EasyStep::LongerThanGood;
    ReviewOrder reviewOrder = ReviewOrder::MinimumIntervals;
    ShortTermOff shortTermOff = ShortTermOff::KeepsSteps;
    DueTime dueTime = DueTime::StartOfDay;
    FuzzKind fuzzKind = FuzzKind::Anki;
    FsrsRules::Rounding rounding = FsrsRules::Rounding::None;
    double initialStabilityFloor = 0.001; ///< days
    double shortTermCapFloor = 0.1; ///< see FsrsLimits

    /// The app's. Source: Anki 26.08, rslib/src/scheduler/states/*.rs, and fsrs-rs 6.6.
    static ButtonRules anki();
    /// The command line's `schedule`. Source: ts-fsrs 5.4.2.
    static ButtonRules tsFsrs();
};

/// Reads "30s", "1m", "10m", "1h" or "1d": a whole number of at most six digits, greater than 0, and its unit.
std::optional<std::chrono::seconds> stepFromText(QStringView text);
/// The step in its largest whole unit, as stepFromText() reads it.
QString stepToText(std::chrono::seconds step);

/// The delay of Hard at `step` of `steps` (not empty). Whole days above one day for FirstStepBetween.
std::chrono::seconds hardDelay(const QList<std::chrono::seconds> &steps, int step, ButtonRules::HardStep rule);

/// The least interval that a passed review may get when FSRS asks for `intervalDays` and the last one was
/// `lastInterval` days: a day more if FSRS's is longer, the last one if fuzz could reach it, else 0 (it shrinks).
/// Source: Anki pull request 4826.
int minimumInterval(double intervalDays, int lastInterval);

} // namespace archdeck
