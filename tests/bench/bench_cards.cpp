#include "core/cards/reviewsession.h"

#include <benchmark/benchmark.h>

using namespace archdeck;

static void nextCardOutOf100000(benchmark::State &state)
{
    const qint64 now = QDateTime({2026, 3, 2}, {9, 0}, QTimeZone::UTC).toMSecsSinceEpoch();
    const StudyDay day(QTimeZone::utc(), 4);
    const Scheduler scheduler = Scheduler::create(SchedulerSettings(), ButtonRules::anki(), day).value();
    QList<QueueCard> cards;
    QHash<CardId, Card> all;
    for (int i = 0; i < 100000; ++i) {
        Card card;
        card.id = CardId::shipped(QString::number(i));
        card.fact = FactId::shipped(QString::number(i));
        if (i % 10 != 0) { // nine in ten are reviews, spread over a year round today
            card.state = CardState::Review;
            card.memory = MemoryState{20, 5};
            card.reps = 3;
            card.scheduledDays = 20;
            card.dueMs = now + (i % 365 - 180) * 86400000LL;
            card.lastReviewMs = card.dueMs - 20 * 86400000LL;
        }
        all.insert(card.id, card);
        cards.append({card.id, card.fact, card.state, card.dueMs, card.scheduledDays, i, 0});
    }
    StudyQueue queue(day);
    queue.reset(cards, {}, 0, now);
    qint64 time = now;
    for (auto _ : state) {
        const auto id = queue.next(time);
        if (!id) {
            state.SkipWithError("the queue is empty");
            break;
        }
        const Card before = all.value(*id);
        const Card after = scheduler.next(before, Rating::Good, time).card;
        queue.answered(before, after, time);
        all.insert(*id, after);
        time += 5;
    }
}
BENCHMARK(nextCardOutOf100000)->Unit(benchmark::kMicrosecond)->Iterations(20000);
