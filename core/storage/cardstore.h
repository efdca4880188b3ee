#pragma once

#include "core/cards/deck.h"
#include "core/cards/studyqueue.h"
#include "core/storage/journalstore.h"

#include <QtCore/qhash.h>

namespace archdeck {

/// Until when a card counts as due. Milliseconds since 1970-01-01 UTC.
struct QueueMoment
{
    qint64 nowMs = 0;      ///< buried cards come back and learning cards are due
    qint64 dayEndMs = 0;   ///< review cards are due before it
};

struct DueCounts
{
    int newCards = 0; ///< of opened decks
    int learning = 0; ///< learning and relearning
    int review = 0;

    bool operator==(const DueCounts &) const = default;
};

/// Whose a deck is.
enum class DeckOrigin {
    Shipped, ///< renewed by updates
    Own,     ///< cards that were made for the user
};

struct DeckSummary
{
    Deck deck;
    int facts = 0;
    int cards = 0;
    DueCounts due;
    DeckOrigin origin = DeckOrigin::Shipped;
    std::optional<qint64> openedMs; ///< when the user opened it; new cards come from opened decks only

    bool isOpened() const { return openedMs.has_value(); }
};

/// A card together with what it asks.
struct CardWithFact
{
    Card card;
    Fact fact;
    DeckId deck;
    bool suspended = false;
};

/// Decks, facts, cards and the review log. Errors: NotFound, Conflict and those of `Database`.
class CardStore
{
public:
    explicit CardStore(StoreContext &context) : m_context(context) {}

    /// Takes a deck over as it is now: new facts and cards are added, changed texts replaced, and what is gone is
    /// retired. No schedule is ever touched; a fact that comes back finds its own again.
    Result<void> renewDeck(const Deck &deck, const QList<Fact> &facts);
    Result<void> removeDeck(DeckId id);

    /// New cards of the deck may come up from now on; the first time counts.
    Result<void> openDeck(DeckId id);

    /// Adds what is not there yet, by key, to a deck of the user's own, which is made and opened when missing; says how
    /// many came. What is there stays as it is; what was removed comes back with its schedule. Ids, hashes and places
    /// are set here. Conflict when the deck is a shipped one.
    Result<int> addFacts(const Deck &deck, const QList<Fact> &facts);
    /// Takes facts and their cards out of decks of the user's own; those of shipped decks stay.
    Result<void> removeFacts(const QList<FactId> &facts);

    /// Shipped ones by title, then the user's own.
    Result<QList<DeckSummary>> decks(const QueueMoment &moment) const;
    Result<Deck> deck(DeckId id) const;
    Result<QList<CardWithFact>> cardsOf(DeckId deck) const;
    Result<CardWithFact> card(CardId id) const;

    // The queue, in the order in which it is studied, at most `limit` cards; of all decks when `deck` is null. New cards
    // come from opened decks only.
    Result<QList<Card>> learningDue(const QueueMoment &moment, DeckId deck, int limit) const;
    Result<QList<Card>> reviewDue(const QueueMoment &moment, DeckId deck, int limit) const;
    Result<QList<Card>> newCards(const QueueMoment &moment, DeckId deck, int limit) const;
    Result<QHash<DeckId, DueCounts>> counts(const QueueMoment &moment) const;
    /// All cards that may come up, for a study queue in memory: without suspended ones and those buried at `nowMs`. New
    /// cards are in order deck after deck, the user's own first and then by title, and fact after fact.
    Result<QList<QueueCard>> queueCards(qint64 nowMs) const;
    /// When the next learning card after `moment` is due; nothing when there is none.
    Result<std::optional<qint64>> nextLearningMs(const QueueMoment &moment, DeckId deck) const;

    /// Stores an answer: the card's new schedule, a row of the review log and the way back, in the journal of the
    /// review session. Conflict when the card is not as `before` says.
    Result<void> answer(const QUuid &session, const Card &before, const Card &after, const ReviewEntry &entry);
    /// Takes back the last answer of the session and returns the card as it was before; nothing when there is none.
    Result<std::optional<Card>> undoAnswer(const QUuid &session);

    enum class Suspension { Active, Suspended };
    Result<void> setSuspension(const QList<CardId> &cards, Suspension suspension);
    /// Hides cards from the queue until that moment.
    Result<void> bury(const QList<CardId> &cards, qint64 untilMs);

    /// The answers to a card, oldest first, without those that were undone.
    Result<QList<ReviewEntry>> reviews(CardId card) const;
    /// Answers since that moment by the state of the card before, without those that were undone.
    Result<DueCounts> answeredSince(qint64 ms) const;
    /// Every answer since that moment, oldest first: when, and the state of the card before. Without undone ones.
    struct AnswerMoment
    {
        qint64 ms = 0;
        CardState before = CardState::New;
    };
    Result<QList<AnswerMoment>> answerMoments(qint64 sinceMs) const;
    /// All cards that were reviewed at least once and are not suspended.
    Result<QList<Card>> reviewedCards() const;
    /// The fact of each of these answers, one entry per answer.
    Result<QList<FactId>> factsAnsweredSince(qint64 ms) const;

private:
    Result<void> putDeck(const Deck &deck);
    Result<void> putFact(const Deck &deck, const Fact &fact);
    Result<void> putCards(const Deck &deck, const Fact &fact);
    Result<void> retireMissing(const Deck &deck, const QList<Fact> &facts);
    Result<void> writeSchedule(const Card &card);

    StoreContext &m_context;
};

} // namespace archdeck
