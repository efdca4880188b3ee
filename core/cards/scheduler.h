#pragma once

#include "core/cards/buttonrules.h"
#include "core/cards/studyday.h"

namespace archdeck {

/// What an answer does to a card.
struct Answer
{
    Card card;
    std::chrono::milliseconds interval{0}; ///< the nominal time until it is shown again, as a button says it
};

/// Turns answers into schedules: the memory from FSRS-6, the dates from the button rules. A pure function of the card,
/// the rating and the time; thread-safe. Times are milliseconds since 1970-01-01 UTC.
class Scheduler
{
public:
    /// Errors: InvalidInput, naming the setting that is out of its range.
    static Result<Scheduler> create(const SchedulerSettings &settings, const ButtonRules &rules, const StudyDay &day);

    /// The card after each of the four answers; index 0 is Again.
    using Preview = std::array<Answer, 4>;
    Preview preview(const Card &card, qint64 nowMs) const;
    Answer next(const Card &card, Rating rating, qint64 nowMs) const;

    /// The chance of remembering now: 1 on the day of the last answer, 0 for a new card.
    double retrievability(const Card &card, qint64 nowMs) const;
    /// Study days since the last answer, 0 for a new card or when the clock was set back.
    int elapsedDays(const Card &card, qint64 nowMs) const;

    const Fsrs6 &model() const { return m_model; }
    const StudyDay &day() const { return m_day; }
    const SchedulerSettings &settings() const { return m_settings; }

private:
    struct Moment;

    Scheduler(const SchedulerSettings &settings, const ButtonRules &rules, const StudyDay &day, const Fsrs6 &model);

    Moment moment(const Card &card, qint64 nowMs) const;
    Answer reviewIn(const Moment &moment, Rating rating, int days) const;
    Answer stepIn(const Moment &moment, Rating rating, CardState state, int step, std::chrono::seconds delay) const;
    Answer learn(const Moment &moment, Rating rating, CardState state) const;
    Answer graduate(const Moment &moment, Rating rating, CardState state) const;
    Answer lapse(const Moment &moment) const;
    Preview learningPreview(const Moment &moment) const;
    Preview reviewPreview(const Moment &moment) const;
    Preview previewWithoutSteps(const Moment &moment) const;
    int wholeDays(const Moment &moment, double interval, int minimum) const;
    const QList<std::chrono::seconds> &steps(CardState state) const;

    SchedulerSettings m_settings;
    ButtonRules m_rules;
    StudyDay m_day;
    Fsrs6 m_model;
    double m_intervalModifier;
};

} // namespace archdeck
