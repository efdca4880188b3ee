#include "core/cards/studyqueue.h"

#include <algorithm>

namespace archdeck {

StudyQueue::StudyQueue(const StudyDay &day, const QueueLimits &limits) : m_day(day), m_limits(limits) {}

void StudyQueue::reset(const QList<QueueCard> &cards, const QList<FactId> &answeredToday, int introducedToday,
                       qint64 nowMs)
{
    m_entries.clear();
    m_entries.reserve(size_t(cards.size()));
    m_index.clear();
    m_index.reserve(cards.size());
    m_siblings.clear();
    for (const QueueCard &card : cards) {
        const auto index = quint32(m_entries.size());
        m_index.insert(card.id, index);
        m_siblings[card.fact].append(index);
        m_entries.push_back({.card = card});
    }
    beginDay(nowMs);
    for (const FactId &fact : answeredToday)
        ++m_answeredToday[fact];
    m_introducedToday = introducedToday;
    for (quint32 index = 0; index < m_entries.size(); ++index) {
        if (m_answeredToday.contains(m_entries[index].card.fact))
            place(index, nowMs);
    }
}

void StudyQueue::beginDay(qint64 nowMs)
{
    m_today = m_day.dayOf(nowMs);
    m_dayEndMs = m_day.startMs(m_today + 1);
    m_answeredToday.clear();
    m_introducedToday = 0;
    m_counts = {};
    for (Heap *heap : {&m_new, &m_learning, &m_reviews, &m_later})
        heap->clear();
    m_bulk = true;
    for (quint32 index = 0; index < m_entries.size(); ++index) {
        if (m_index.value(m_entries[index].card.id, index + 1) != index)
            continue; // removed
        ++count(m_entries[index].place);
        place(index, nowMs);
    }
    m_bulk = false;
    for (Heap *heap : {&m_new, &m_learning, &m_reviews, &m_later})
        std::ranges::make_heap(*heap, std::greater());
}

void StudyQueue::advance(qint64 nowMs)
{
    if (m_day.dayOf(nowMs) != m_today)
        beginDay(nowMs);
    while (const HeapItem *item = top(m_later)) {
        if (item->first > nowMs)
            break;
        place(item->entry, nowMs);
    }
}

StudyQueue::Place StudyQueue::placeFor(const QueueCard &card, qint64 nowMs) const
{
    if (card.state == CardState::Learning || card.state == CardState::Relearning)
        return card.dueMs < m_dayEndMs ? Place::Learning : Place::Later;
    if (m_answeredToday.contains(card.fact))
        return Place::Buried;
    if (card.state == CardState::New)
        return Place::New;
    return card.dueMs <= nowMs ? Place::Review : Place::Later;
}

void StudyQueue::place(quint32 index, qint64 nowMs)
{
    Entry &entry = m_entries[index];
    const QueueCard &card = entry.card;
    --count(entry.place);
    entry.place = placeFor(card, nowMs);
    ++count(entry.place);
    HeapItem item{.first = card.dueMs,
                  .second = card.scheduledDays,
                  .third = card.order,
                  .entry = index,
                  .version = ++entry.version};
    switch (entry.place) {
    case Place::New:
        item.first = card.order;
        item.second = card.ordinal;
        item.third = 0;
        push(m_new, item);
        break;
    case Place::Learning: push(m_learning, item); break;
    case Place::Review:
        // Of one day, whatever the time: the shortest interval is relatively the most overdue.
        item.first = m_day.dayOf(card.dueMs);
        push(m_reviews, item);
        break;
    case Place::Later: push(m_later, item); break;
    case Place::Buried:
    case Place::Removed: break;
    }
}

void StudyQueue::push(Heap &heap, const HeapItem &item) const
{
    heap.push_back(item);
    if (!m_bulk)
        std::ranges::push_heap(heap, std::greater());
}

const StudyQueue::HeapItem *StudyQueue::top(Heap &heap) const
{
    while (!heap.empty() && m_entries[heap.front().entry].version != heap.front().version) {
        std::ranges::pop_heap(heap, std::greater());
        heap.pop_back();
    }
    return heap.empty() ? nullptr : &heap.front();
}

int StudyQueue::newLeft() const
{
    return std::max(0, m_limits.newPerDay - m_introducedToday);
}

std::optional<CardId> StudyQueue::next(qint64 nowMs)
{
    advance(nowMs);
    const HeapItem *learning = top(m_learning);
    const auto idOf = [this](const HeapItem *item) { return m_entries[item->entry].card.id; };
    if (learning != nullptr && learning->first <= nowMs)
        return idOf(learning);
    if (const HeapItem *review = top(m_reviews))
        return idOf(review);
    const HeapItem *fresh = top(m_new);
    if (fresh != nullptr && newLeft() > 0)
        return idOf(fresh);
    if (learning != nullptr && learning->first <= nowMs + m_limits.learnAheadMs)
        return idOf(learning);
    return std::nullopt;
}

QueueCounts StudyQueue::counts(qint64 nowMs)
{
    advance(nowMs);
    return {.fresh = std::min(newLeft(), count(Place::New)),
            .learning = count(Place::Learning),
            .due = count(Place::Review)};
}

std::optional<qint64> StudyQueue::nextLearningMs(qint64 nowMs)
{
    advance(nowMs);
    const HeapItem *learning = top(m_learning);
    return learning != nullptr ? std::optional(learning->first) : std::nullopt;
}

void StudyQueue::setSchedule(const Card &card, qint64 nowMs)
{
    const auto found = m_index.constFind(card.id);
    if (found == m_index.constEnd())
        return; // removed from the deck while it was on the screen
    QueueCard &queued = m_entries[*found].card;
    queued.state = card.state;
    queued.dueMs = card.dueMs;
    queued.scheduledDays = card.scheduledDays;
    placeSiblings(card.fact, nowMs);
}

void StudyQueue::placeSiblings(FactId fact, qint64 nowMs)
{
    for (const quint32 index : m_siblings.value(fact)) {
        if (m_entries[index].place != Place::Removed)
            place(index, nowMs);
    }
}

void StudyQueue::answered(const Card &before, const Card &after, qint64 nowMs)
{
    advance(nowMs);
    if (before.state == CardState::New)
        ++m_introducedToday;
    ++m_answeredToday[after.fact];
    setSchedule(after, nowMs);
}

void StudyQueue::undone(const Card &restored, const Card &undone, qint64 nowMs)
{
    advance(nowMs);
    if (m_day.dayOf(undone.lastReviewMs) == m_today) {
        if (restored.state == CardState::New)
            m_introducedToday = std::max(0, m_introducedToday - 1);
        const auto answers = m_answeredToday.find(restored.fact);
        if (answers != m_answeredToday.end() && --*answers <= 0)
            m_answeredToday.erase(answers);
    }
    setSchedule(restored, nowMs);
}

void StudyQueue::put(const QueueCard &card, qint64 nowMs)
{
    advance(nowMs);
    remove(card.id);
    const auto index = quint32(m_entries.size());
    m_index.insert(card.id, index);
    m_siblings[card.fact].append(index);
    m_entries.push_back({.card = card});
    ++count(Place::Removed);
    place(index, nowMs);
}

void StudyQueue::remove(CardId id)
{
    const auto found = m_index.constFind(id);
    if (found == m_index.constEnd())
        return;
    Entry &entry = m_entries[*found];
    --count(entry.place);
    entry.place = Place::Removed;
    ++count(entry.place);
    ++entry.version;
    m_siblings[entry.card.fact].removeOne(*found);
    m_index.erase(found);
}

} // namespace archdeck
