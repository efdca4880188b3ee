#pragma once

#include "core/cards/fact.h"

#include <array>
#include <optional>

namespace archdeck {

using ReviewId = Id<struct ReviewTag>;

enum class CardState { New = 0, Learning = 1, Review = 2, Relearning = 3 };

/// What the learner says after seeing the answer. The values are those of the keys and of the review log.
enum class Rating { Again = 1, Hard = 2, Good = 3, Easy = 4 };

inline constexpr std::array allRatings{Rating::Again, Rating::Hard, Rating::Good, Rating::Easy};

/// What FSRS knows about a memory.
struct MemoryState
{
    double stability = 0;  ///< days until retrievability falls to 90 %
    double difficulty = 0; ///< 1 (easy) to 10

    bool operator==(const MemoryState &) const = default;
};

/// One question to the learner, with its schedule. Times are milliseconds since 1970-01-01 UTC.
/// Invariant: a new card has no memory, reps 0 and lastReviewMs 0; every other card has all three.
struct Card
{
    CardId id;
    FactId fact;
    int ordinal = 0; ///< 0 for question and answer, else the cloze number
    CardState state = CardState::New;
    int step = 0; ///< index of the current (re)learning step, counted from 0; 0 in the other states
    std::optional<MemoryState> memory;
    qint64 dueMs = 0; ///< shown from then on; no meaning for a new card
    qint64 lastReviewMs = 0;
    int scheduledDays = 0; ///< interval of the last answer in whole days; 0 while it is counted in minutes
    int reps = 0;          ///< answers so far
    int lapses = 0;        ///< times it was forgotten after having graduated

    bool operator==(const Card &) const = default;
};

/// One row of the review log. Never changed once written; every memory state can be computed again from these.
struct ReviewEntry
{
    ReviewId id;
    CardId card;
    qint64 reviewedMs = 0;
    Rating rating = Rating::Again;
    CardState stateBefore = CardState::New;
    CardState stateAfter = CardState::New;
    int scheduledDaysBefore = 0;
    int scheduledDaysAfter = 0;
    qint64 dueAfterMs = 0;
    std::optional<MemoryState> memoryAfter;
    qint64 tookMs = 0; ///< from showing the question to the answer

    bool operator==(const ReviewEntry &) const = default;
};

/// The log row for an answer that turned `before` into `after`; the time is `after.lastReviewMs`.
ReviewEntry reviewEntry(const Card &before, const Card &after, Rating rating, qint64 tookMs);

/// "new", "learning", "review", "relearning": the words in files and on the command line.
QString toWord(CardState state);
std::optional<CardState> cardStateFromWord(QStringView word);
std::optional<Rating> ratingFromNumber(int number);

/// The new cards of a shipped fact, in the order of their ordinals.
QList<Card> shippedCards(const QString &deckKey, const Fact &fact);

} // namespace archdeck
