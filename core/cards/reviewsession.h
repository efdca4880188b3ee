#pragma once

#include "core/base/result.h"
#include "core/cards/scheduler.h"
#include "core/cards/studyqueue.h"

#include <array>

namespace archdeck {

/// A card with what it asks, ready to be shown.
struct ReviewItem
{
    Card card;
    Fact fact;
    QString deckTitle;
};

/// What was done since the session began.
struct ReviewSummary
{
    std::array<int, 4> answers{}; ///< by rating; index 0 is Again
    int newCards = 0;             ///< answered for the first time
    qint64 tookMs = 0;            ///< thinking time of all answers

    int total() const { return answers[0] + answers[1] + answers[2] + answers[3]; }
};

/// A sitting of reviews: the page asks it for cards and gives it answers. Every answer is stored durably before the next
/// card comes. User interface thread.
class ReviewSession
{
public:
    virtual ~ReviewSession() = default;

    /// The card to show now; nothing when none is left. The same card until it was answered.
    virtual Result<std::optional<ReviewItem>> current() = 0;
    virtual QueueCounts counts() = 0;
    /// When the next card of today comes up, if one does; milliseconds since 1970-01-01 UTC.
    virtual std::optional<qint64> nextLearningMs() = 0;
    /// What each of the four answers would do to `card`, as of now.
    virtual Scheduler::Preview preview(const Card &card) = 0;

    /// Answers the current card. `tookMs` is the time from showing the question.
    virtual Result<void> answer(Rating rating, qint64 tookMs) = 0;
    virtual bool canUndo() const = 0;
    /// Takes the last answer back; its card is the current one again.
    virtual Result<void> undo() = 0;

    virtual ReviewSummary summary() const = 0;
    /// The time by which cards fall due here; milliseconds since 1970-01-01 UTC.
    virtual qint64 nowMs() const = 0;
};

} // namespace archdeck
