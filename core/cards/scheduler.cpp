#include "core/cards/scheduler.h"

#include "core/cards/fuzz.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr qint64 msPerDay = 86'400'000;
constexpr seconds wholeDay = std::chrono::days(1);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Cards)
};

Result<void> checkSteps(const QList<seconds> &steps)
{
    constexpr int maxSteps = 100;
    const bool positive = std::ranges::all_of(steps, [](seconds step) { return step > seconds(0); });
    if (steps.size() > maxSteps || !positive)
        return failure(ErrorCode::InvalidInput, Text::tr("Learning steps are at most 100 delays greater than 0."));
    return {};
}

Result<void> check(const SchedulerSettings &settings, const StudyDay &day)
{
    if (!(settings.desiredRetention > 0 && settings.desiredRetention <= 1)) // also refuses NaN
        return failure(ErrorCode::InvalidInput, Text::tr("The desired retention is a number above 0 and at most 1."));
    constexpr int longestInterval = 36500;
    if (settings.maximumInterval < 1 || settings.maximumInterval > longestInterval)
        return failure(ErrorCode::InvalidInput, Text::tr("The maximum interval is 1 to 36500 days."));
    if (!day.zone.isValid() || day.rolloverHour < 0 || day.rolloverHour > 23)
        return failure(ErrorCode::InvalidInput,
                       Text::tr("The day rolls over at an hour from 0 to 23 of a known time zone."));
    return checkSteps(settings.learningSteps).and_then([&] { return checkSteps(settings.relearningSteps); });
}

FsrsRules fsrsRules(const SchedulerSettings &settings, const ButtonRules &rules)
{
    using SameDay = FsrsRules::SameDay;
    const SameDay off = rules.shortTermOff == ButtonRules::ShortTermOff::WithoutSteps ? SameDay::LongTermFormula
                                                                                      : SameDay::KeepStability;
    return {.rounding = rules.rounding,
            .sameDay = settings.shortTerm == ShortTerm::On ? SameDay::ShortTermFormula : off,
            .initialStabilityFloor = rules.initialStabilityFloor};
}

} // namespace

/// What the answers to one card at one time have in common.
struct Scheduler::Moment
{
    Card card;
    qint64 nowMs = 0;
    int elapsedDays = 0;
    std::array<MemoryState, 4> memories;
    std::array<double, 4> intervals; ///< what FSRS asks for, in days with fraction
    std::optional<double> fuzz;      ///< in [0, 1)

    double interval(Rating rating) const { return intervals[size_t(rating) - 1]; }
};

Result<Scheduler> Scheduler::create(const SchedulerSettings &settings, const ButtonRules &rules, const StudyDay &day)
{
    return check(settings, day)
        .and_then([&]() -> Result<FsrsParameters> {
        if (settings.weights.isEmpty())
            return FsrsParameters();
        return FsrsParameters::create(settings.weights,
                                      {.relearningSteps = int(settings.relearningSteps.size()),
                                       .shortTerm = settings.shortTerm,
                                       .shortTermCapFloor = rules.shortTermCapFloor});
    }).transform([&](const FsrsParameters &parameters) {
        return Scheduler(settings, rules, day, Fsrs6(parameters, fsrsRules(settings, rules)));
    });
}

Scheduler::Scheduler(const SchedulerSettings &settings, const ButtonRules &rules, const StudyDay &day,
                     const Fsrs6 &model)
    : m_settings(settings), m_rules(rules), m_day(day), m_model(model),
      m_intervalModifier(model.intervalModifier(settings.desiredRetention))
{
}

int Scheduler::elapsedDays(const Card &card, qint64 nowMs) const
{
    if (card.state == CardState::New)
        return 0;
    return int(std::max<qint64>(0, m_day.dayOf(nowMs) - m_day.dayOf(card.lastReviewMs)));
}

double Scheduler::retrievability(const Card &card, qint64 nowMs) const
{
    return card.memory ? m_model.retrievability(elapsedDays(card, nowMs), card.memory->stability) : 0;
}

Scheduler::Moment Scheduler::moment(const Card &card, qint64 nowMs) const
{
    Moment moment{.card = card,
                  .nowMs = nowMs,
                  .elapsedDays = elapsedDays(card, nowMs),
                  .memories = {},
                  .intervals = {},
                  .fuzz = {}};
    for (const Rating rating : allRatings) {
        const size_t i = size_t(rating) - 1;
        moment.memories[i] = card.memory ? m_model.nextState(*card.memory, moment.elapsedDays, rating)
                                         : m_model.initialState(rating);
        moment.intervals[i] = moment.memories[i].stability * m_intervalModifier;
    }
    if (m_settings.fuzz == SchedulerSettings::Fuzz::On) {
        moment.fuzz = m_rules.fuzzKind == ButtonRules::FuzzKind::Anki ? ankiFuzzFactor(card)
                                                                      : tsFsrsFuzzFactor(card, nowMs);
    }
    return moment;
}

Answer Scheduler::next(const Card &card, Rating rating, qint64 nowMs) const
{
    return preview(card, nowMs)[size_t(rating) - 1];
}

Scheduler::Preview Scheduler::preview(const Card &card, qint64 nowMs) const
{
    const Moment now = moment(card, nowMs);
    if (m_settings.shortTerm == ShortTerm::Off && m_rules.shortTermOff == ButtonRules::ShortTermOff::WithoutSteps)
        return previewWithoutSteps(now);
    return card.state == CardState::Review ? reviewPreview(now) : learningPreview(now);
}

Scheduler::Preview Scheduler::learningPreview(const Moment &moment) const
{
    const CardState state = moment.card.state == CardState::Relearning ? CardState::Relearning : CardState::Learning;
    Preview preview;
    std::ranges::transform(allRatings, preview.begin(), [&](Rating rating) { return learn(moment, rating, state); });
    return preview;
}

Answer Scheduler::learn(const Moment &moment, Rating rating, CardState state) const
{
    const QList<seconds> &delays = steps(state);
    if (delays.isEmpty() || rating == Rating::Easy)
        return graduate(moment, rating, state);
    // The steps may have become fewer since the last answer.
    const int step = std::clamp(moment.card.step, 0, int(delays.size()) - 1);
    if (rating == Rating::Again)
        return stepIn(moment, rating, state, 0, delays.first());
    if (rating == Rating::Hard)
        return stepIn(moment, rating, state, step, hardDelay(delays, step, m_rules.hardStep));
    if (step + 1 < delays.size())
        return stepIn(moment, rating, state, step + 1, delays[step + 1]);
    return graduate(moment, rating, state);
}

Answer Scheduler::graduate(const Moment &moment, Rating rating, CardState state) const
{
    const double interval = moment.interval(rating);
    constexpr double halfDay = 0.5;
    const bool hasShortTerm = m_model.parameters()[17] > 0 && m_model.parameters()[18] > 0
        && m_settings.shortTerm == ShortTerm::On;
    if (m_rules.graduation == ButtonRules::Graduation::ShortIntervalsStay && rating != Rating::Easy
        && steps(state).isEmpty() && hasShortTerm && interval < halfDay)
        return stepIn(moment, rating, state, 0, seconds(std::max(1LL, qint64(interval * double(wholeDay.count())))));

    // Anki leaves the interval after a lapse as FSRS gives it.
    Moment dated = moment;
    if (moment.card.state == CardState::Review && m_rules.fuzzKind == ButtonRules::FuzzKind::Anki)
        dated.fuzz.reset();
    int minimum = 1;
    if (rating == Rating::Easy && m_rules.easyStep == ButtonRules::EasyStep::LongerThanGood)
        minimum = wholeDays(dated, moment.interval(Rating::Good), 1) + 1;
    return reviewIn(moment, rating, wholeDays(dated, std::max(std::round(interval), 1.0), minimum));
}

Answer Scheduler::lapse(const Moment &moment) const
{
    const QList<seconds> &delays = steps(CardState::Relearning);
    // Only a step of a day or more that graduated leaves a review card with a step.
    const int step = m_rules.longStep == ButtonRules::LongStep::Graduates ? moment.card.step : 0;
    Answer answer = step < delays.size() ? stepIn(moment, Rating::Again, CardState::Relearning, 0, delays[step])
                                         : graduate(moment, Rating::Again, CardState::Relearning);
    ++answer.card.lapses;
    return answer;
}

Scheduler::Preview Scheduler::reviewPreview(const Moment &moment) const
{
    int hard = 0;
    int good = 0;
    int easy = 0;
    if (m_rules.reviewOrder == ButtonRules::ReviewOrder::Staggered) {
        good = wholeDays(moment, moment.interval(Rating::Good), 1);
        hard = std::min(wholeDays(moment, moment.interval(Rating::Hard), 1), good);
        good = std::max(good, hard + 1);
        easy = std::max(wholeDays(moment, moment.interval(Rating::Easy), 1), good + 1);
    } else {
        const auto days = [&](Rating rating, int atLeast) {
            const double interval = moment.interval(rating);
            return wholeDays(moment, interval, std::max(minimumInterval(interval, moment.card.scheduledDays), atLeast));
        };
        hard = days(Rating::Hard, 1);
        good = days(Rating::Good, hard + 1);
        easy = days(Rating::Easy, good + 1);
    }
    return {lapse(moment), reviewIn(moment, Rating::Hard, hard), reviewIn(moment, Rating::Good, good),
            reviewIn(moment, Rating::Easy, easy)};
}

Scheduler::Preview Scheduler::previewWithoutSteps(const Moment &moment) const
{
    const auto days = [&](Rating rating) { return wholeDays(moment, moment.interval(rating), 1); };
    const int again = std::min(days(Rating::Again), days(Rating::Hard));
    const int hard = std::max(days(Rating::Hard), again + 1);
    const int good = std::max(days(Rating::Good), hard + 1);
    const int easy = std::max(days(Rating::Easy), good + 1);
    Preview preview{reviewIn(moment, Rating::Again, again), reviewIn(moment, Rating::Hard, hard),
                    reviewIn(moment, Rating::Good, good), reviewIn(moment, Rating::Easy, easy)};
    if (moment.card.state != CardState::New)
        ++preview.front().card.lapses;
    return preview;
}

int Scheduler::wholeDays(const Moment &moment, double interval, int minimum) const
{
    const int maximum = m_settings.maximumInterval;
    const int least = std::clamp(minimum, 1, maximum);
    const int plain = int(std::clamp(std::round(interval), double(least), double(maximum)));
    if (!moment.fuzz)
        return plain;
    if (m_rules.fuzzKind == ButtonRules::FuzzKind::Anki)
        return pickDay(ankiFuzzRange(interval, least, maximum), *moment.fuzz);
    constexpr int leastFuzzed = 3;
    return plain < leastFuzzed ? plain : pickDay(tsFsrsFuzzRange(plain, moment.elapsedDays, maximum), *moment.fuzz);
}

Answer Scheduler::reviewIn(const Moment &moment, Rating rating, int days) const
{
    Answer answer{.card = moment.card, .interval = milliseconds(days * msPerDay)};
    Card &card = answer.card;
    card.state = CardState::Review;
    card.step = 0;
    card.memory = moment.memories[size_t(rating) - 1];
    card.scheduledDays = days;
    card.dueMs = m_rules.dueTime == ButtonRules::DueTime::StartOfDay ? m_day.startMs(m_day.dayOf(moment.nowMs) + days)
                                                                     : moment.nowMs + days * msPerDay;
    card.lastReviewMs = moment.nowMs;
    ++card.reps;
    return answer;
}

Answer Scheduler::stepIn(const Moment &moment, Rating rating, CardState state, int step, seconds delay) const
{
    // Reps, memory and time of the review are the same as for a review card.
    Answer answer = reviewIn(moment, rating, 0);
    Card &card = answer.card;
    card.state = state;
    card.step = step;
    answer.interval = delay;
    card.dueMs = moment.nowMs + answer.interval.count();
    if (m_rules.longStep == ButtonRules::LongStep::Graduates) {
        if (delay >= wholeDay) {
            card.state = CardState::Review;
            card.scheduledDays = int(delay / wholeDay);
        }
        return answer;
    }
    const qint64 today = m_day.dayOf(moment.nowMs);
    const qint64 tomorrowMs = m_day.startMs(today + 1);
    if (card.dueMs >= tomorrowMs) {
        card.scheduledDays = int((card.dueMs - tomorrowMs) / msPerDay) + 1;
        card.dueMs = m_day.startMs(today + card.scheduledDays);
    } else if (moment.fuzz) {
        // Up to a quarter more, at most five minutes. Source: Anki rslib/src/scheduler/answering/learning.rs.
        constexpr double longestMs = 300'000;
        card.dueMs += qint64(*moment.fuzz * std::min(0.25 * double(answer.interval.count()), longestMs));
    }
    return answer;
}

const QList<seconds> &Scheduler::steps(CardState state) const
{
    return state == CardState::Relearning ? m_settings.relearningSteps : m_settings.learningSteps;
}

} // namespace archdeck
