#pragma once

#include "core/cards/card.h"
#include "core/cards/studyday.h"

#include <QtCore/qhash.h>

#include <vector>

namespace archdeck {

/// What the queue needs to know of a card.
struct QueueCard
{
    CardId id;
    FactId fact;
    CardState state = CardState::New;
    qint64 dueMs = 0;
    int scheduledDays = 0;
    int order = 0; ///< place among new cards, ascending: deck after deck, fact after fact
    int ordinal = 0;
};

struct QueueLimits
{
    int newPerDay = 15;
    qint64 learnAheadMs = 20LL * 60 * 1000; ///< how early a learning card may come when nothing else is left
};

/// What a session or a deck shows: cards that can still come up today.
struct QueueCounts
{
    int fresh = 0;    ///< new cards within today's limit
    int learning = 0; ///< (re)learning cards due before the day ends
    int due = 0;      ///< reviews due now

    int total() const { return fresh + learning + due; }
    bool operator==(const QueueCounts &) const = default;
};

/// Decides which card comes next: learning cards that are due, then reviews by due date and, of one date, the relatively
/// most overdue (the shortest interval) first, then new cards up to the day's limit, then learning cards that are due
/// soon. When one card of a fact was answered, its other new and review cards wait until the next study day, since it
/// would give them away. Answers and undo move single cards; a step costs O(log n). Owned by one thread; no I/O.
class StudyQueue
{
public:
    explicit StudyQueue(const StudyDay &day, const QueueLimits &limits = {});

    /// Starts over. `answeredToday` has the fact of each answer of the current study day, one entry per answer;
    /// `introducedToday` is how many new cards were first answered in it.
    void reset(const QList<QueueCard> &cards, const QList<FactId> &answeredToday, int introducedToday, qint64 nowMs);

    /// The card to show now; nothing when the day's work is done or only later learning cards are left. `nowMs` may
    /// jump into another study day.
    std::optional<CardId> next(qint64 nowMs);
    QueueCounts counts(qint64 nowMs);
    /// When the next card of today comes up again, if one does: for "the next card is due in 8 minutes".
    std::optional<qint64> nextLearningMs(qint64 nowMs);

    /// After an answer was stored.
    void answered(const Card &before, const Card &after, qint64 nowMs);
    /// After an answer was undone: `restored` is the card as it was before it, `undone` as it was after it.
    void undone(const Card &restored, const Card &undone, qint64 nowMs);
    /// Cards that came with a changed deck, or replace an entry of the same id.
    void put(const QueueCard &card, qint64 nowMs);
    void remove(CardId id);

private:
    enum class Place { New, Learning, Review, Later, Buried, Removed };
    static constexpr size_t placeCount = 6;

    struct Entry
    {
        QueueCard card;
        Place place = Place::Removed;
        quint32 version = 0; ///< heap items of an older version are stale
    };
    struct HeapItem
    {
        qint64 first = 0;
        qint64 second = 0;
        qint64 third = 0;
        quint32 entry = 0;
        quint32 version = 0;

        auto operator<=>(const HeapItem &) const = default;
    };
    using Heap = std::vector<HeapItem>;

    void beginDay(qint64 nowMs);
    void advance(qint64 nowMs);
    void place(quint32 index, qint64 nowMs);
    void setSchedule(const Card &card, qint64 nowMs);
    void placeSiblings(FactId fact, qint64 nowMs);
    Place placeFor(const QueueCard &card, qint64 nowMs) const;
    const HeapItem *top(Heap &heap) const;
    void push(Heap &heap, const HeapItem &item) const;
    int &count(Place place) { return m_counts[size_t(place)]; }
    int newLeft() const;

    StudyDay m_day;
    QueueLimits m_limits;
    std::vector<Entry> m_entries;
    QHash<CardId, quint32> m_index;
    QHash<FactId, QList<quint32>> m_siblings;
    QHash<FactId, int> m_answeredToday;
    Heap m_new;
    Heap m_learning;
    Heap m_reviews;
    Heap m_later;
    std::array<int, placeCount> m_counts{};
    int m_introducedToday = 0;
    qint64 m_today = 0;
    qint64 m_dayEndMs = 0;
    bool m_bulk = false; ///< while filling, heaps are ordered once at the end
};

} // namespace archdeck
