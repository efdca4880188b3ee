#include "core/cards/scheduler.h"
#include "core/cards/studyqueue.h"
#include "tests/support/testmain.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 86'400'000;
const qint64 now = QDateTime({2026, 3, 2}, {9, 0}, QTimeZone::UTC).toMSecsSinceEpoch();
const qint64 today = QDateTime({2026, 3, 2}, {4, 0}, QTimeZone::UTC).toMSecsSinceEpoch();

CardId id(const QString &name)
{
    return CardId::shipped(name);
}

QueueCard queued(const QString &name, CardState state, qint64 dueMs = 0, int days = 0, int order = 0)
{
    return {.id = id(name),
            .fact = FactId::shipped(name),
            .state = state,
            .dueMs = dueMs,
            .scheduledDays = days,
            .order = order};
}

QueueCard fresh(const QString &name, int order)
{
    return queued(name, CardState::New, 0, 0, order);
}

Card cardOf(const QueueCard &queue)
{
    Card card;
    card.id = queue.id;
    card.fact = queue.fact;
    card.ordinal = queue.ordinal;
    card.state = queue.state;
    card.dueMs = queue.dueMs;
    card.scheduledDays = queue.scheduledDays;
    return card;
}

/// Answers a card so that it is in `state`, due at `dueMs`.
void answer(StudyQueue &queue, const QueueCard &card, CardState state, qint64 dueMs, qint64 atMs)
{
    Card after = cardOf(card);
    after.state = state;
    after.dueMs = dueMs;
    after.lastReviewMs = atMs;
    queue.answered(cardOf(card), after, atMs);
}

} // namespace

class StudyQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learningThenReviewsThenNew()
    {
        StudyQueue queue(StudyDay{});
        const QueueCard learning = queued(QStringLiteral("learning"), CardState::Learning, now - minuteMs);
        const QueueCard review = queued(QStringLiteral("review"), CardState::Review, today, 5);
        const QueueCard card = fresh(QStringLiteral("new"), 0);
        queue.reset({card, review, learning}, {}, 0, now);
        QCOMPARE(queue.counts(now), (QueueCounts{1, 1, 1}));
        QCOMPARE(queue.next(now), learning.id);
        answer(queue, learning, CardState::Review, now + dayMs, now);
        QCOMPARE(queue.next(now), review.id);
        answer(queue, review, CardState::Review, now + 9 * dayMs, now);
        QCOMPARE(queue.next(now), card.id);
        answer(queue, card, CardState::Review, now + dayMs, now);
        QCOMPARE(queue.next(now), std::nullopt);
        QCOMPARE(queue.counts(now).total(), 0);
    }

    void reviewsByDueDayThenRelativeOverdueness()
    {
        StudyQueue queue(StudyDay{});
        queue.reset({queued(QStringLiteral("long"), CardState::Review, today - dayMs, 30),
                     queued(QStringLiteral("today"), CardState::Review, today, 1),
                     queued(QStringLiteral("short"), CardState::Review, today - dayMs + 1, 2)},
                    {}, 0, now);
        QStringList order;
        for (const QString &name : {QStringLiteral("short"), QStringLiteral("long"), QStringLiteral("today")}) {
            QCOMPARE(queue.next(now), id(name));
            queue.remove(id(name));
        }
        QCOMPARE(queue.next(now), std::nullopt);
    }

    void newCardsKeepTheirOrderAndTheDaysLimit()
    {
        StudyQueue queue(StudyDay{}, {.newPerDay = 3});
        QList<QueueCard> cards;
        for (int i = 9; i >= 0; --i)
            cards.append(fresh(QString::number(i), i));
        queue.reset(cards, {}, 1, now); // one was introduced before the app was restarted
        QCOMPARE(queue.counts(now).fresh, 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(queue.next(now), id(QString::number(i)));
            answer(queue, cards[9 - i], CardState::Review, now + dayMs, now);
        }
        QCOMPARE(queue.counts(now).fresh, 0);
        QCOMPARE(queue.next(now), std::nullopt);
        // Midnight doesn't bring more, the rollover at four does.
        QCOMPARE(queue.next(today + 23 * 60 * minuteMs), std::nullopt);
        QCOMPARE(queue.next(today + dayMs), id(QStringLiteral("2")));
        QCOMPARE(queue.counts(today + dayMs).fresh, 3);
    }

    void defaultLimitIsFifteen()
    {
        QList<QueueCard> cards;
        for (int i = 0; i < 40; ++i)
            cards.append(fresh(QString::number(i), i));
        StudyQueue queue(StudyDay{});
        queue.reset(cards, {}, 0, now);
        QCOMPARE(queue.counts(now).fresh, 15);
    }

    void siblingsWaitForAnotherDay()
    {
        StudyQueue queue(StudyDay{});
        QueueCard first = fresh(QStringLiteral("first"), 0);
        QueueCard second = fresh(QStringLiteral("second"), 0);
        QueueCard due = queued(QStringLiteral("due"), CardState::Review, today, 3);
        const QueueCard other = fresh(QStringLiteral("other"), 1);
        first.ordinal = 1;
        second.ordinal = 2;
        second.fact = due.fact = first.fact;
        queue.reset({second, first, due, other}, {}, 0, now);
        QCOMPARE(queue.next(now), due.id);
        answer(queue, due, CardState::Review, now + 5 * dayMs, now);
        QCOMPARE(queue.next(now), other.id);
        QCOMPARE(queue.counts(now), (QueueCounts{1, 0, 0}));
        QCOMPARE(queue.next(now + dayMs), first.id);

        // After a restart, today's answers keep them apart too.
        StudyQueue restarted(StudyDay{});
        restarted.reset({second, first, other}, {first.fact}, 1, now);
        QCOMPARE(restarted.next(now), other.id);
        QCOMPARE(restarted.counts(now).fresh, 1);
    }

    void learningCardsComeEarlyWhenNothingElseIsLeft()
    {
        StudyQueue queue(StudyDay{});
        const QueueCard card = fresh(QStringLiteral("a"), 0);
        queue.reset({card}, {}, 0, now);
        answer(queue, card, CardState::Learning, now + 10 * minuteMs, now);
        QCOMPARE(queue.next(now), card.id);
        answer(queue, card, CardState::Learning, now + 30 * minuteMs, now);
        QCOMPARE(queue.next(now), std::nullopt);
        QCOMPARE(queue.nextLearningMs(now), now + 30 * minuteMs);
        QCOMPARE(queue.counts(now).learning, 1);
        QCOMPARE(queue.next(now + 10 * minuteMs), card.id);
        // One due after the day ends is no work of today.
        answer(queue, card, CardState::Learning, today + dayMs, now);
        QCOMPARE(queue.counts(now).learning, 0);
        QCOMPARE(queue.counts(today + dayMs).learning, 1);
    }

    void undoBringsTheCardAndItsSiblingsBack()
    {
        StudyQueue queue(StudyDay{}, {.newPerDay = 1});
        const QueueCard card = fresh(QStringLiteral("a"), 0);
        QueueCard sibling = queued(QStringLiteral("b"), CardState::Review, today, 3);
        sibling.fact = card.fact;
        queue.reset({card, sibling}, {}, 0, now);
        const QueueCounts before = queue.counts(now);
        Card after = cardOf(card);
        after.state = CardState::Learning;
        after.dueMs = now + minuteMs;
        after.lastReviewMs = now;
        queue.answered(cardOf(card), after, now);
        QCOMPARE(queue.counts(now), (QueueCounts{0, 1, 0}));
        queue.undone(cardOf(card), after, now);
        QCOMPARE(queue.counts(now), before);
        QCOMPARE(queue.next(now), sibling.id);
    }

    void reviewsThatFallDueDuringTheDayAppear()
    {
        StudyQueue queue(StudyDay{});
        const QueueCard card = queued(QStringLiteral("a"), CardState::Review, now + 60 * minuteMs, 1);
        queue.reset({card}, {}, 0, now);
        QCOMPARE(queue.next(now), std::nullopt);
        QCOMPARE(queue.next(now + 60 * minuteMs), card.id);
    }

    void putAndRemove()
    {
        StudyQueue queue(StudyDay{});
        queue.reset({}, {}, 0, now);
        queue.put(fresh(QStringLiteral("a"), 0), now);
        queue.put(fresh(QStringLiteral("a"), 0), now);
        QCOMPARE(queue.counts(now), (QueueCounts{1, 0, 0}));
        queue.remove(id(QStringLiteral("a")));
        queue.remove(id(QStringLiteral("never there")));
        QCOMPARE(queue.counts(now), (QueueCounts{0, 0, 0}));
        QCOMPARE(queue.counts(now + dayMs), (QueueCounts{0, 0, 0}));
        answer(queue, fresh(QStringLiteral("a"), 0), CardState::Learning, now, now); // removed meanwhile
        QCOMPARE(queue.next(now), std::nullopt);
    }

    void aWeekOfStudyShowsEveryCardOnceItIsDue()
    {
        const bool held = rc::check([] {
            SchedulerSettings settings;
            const Scheduler scheduler = *Scheduler::create(settings, ButtonRules::anki(), StudyDay{});
            QHash<CardId, Card> cards;
            QList<QueueCard> list;
            const int count = *rc::gen::inRange(1, 60);
            for (int i = 0; i < count; ++i) {
                QueueCard card = fresh(QString::number(i), i);
                card.fact = FactId::shipped(QString::number(i / 2));
                list.append(card);
                cards.insert(card.id, cardOf(card));
            }
            StudyQueue queue(StudyDay{}, {.newPerDay = 10});
            queue.reset(list, {}, 0, now);
            for (qint64 day = 0; day < 7; ++day) {
                qint64 time = now + day * dayMs;
                int introduced = 0;
                while (const std::optional<CardId> next = queue.next(time)) {
                    const Card before = cards.value(*next);
                    RC_ASSERT(before.state == CardState::New || before.dueMs <= time + 20 * minuteMs);
                    introduced += before.state == CardState::New ? 1 : 0;
                    const Card after = scheduler.next(before, Rating(*rc::gen::inRange(1, 5)), time).card;
                    queue.answered(before, after, time);
                    cards.insert(after.id, after);
                    time += 10'000;
                    if (time > now + day * dayMs + 10 * 60 * minuteMs)
                        break;
                }
                RC_ASSERT(introduced <= 10);
            }
            const QueueCounts counts = queue.counts(now + 8 * dayMs);
            RC_ASSERT(counts.fresh >= 0 && counts.learning >= 0 && counts.due >= 0 && counts.total() <= count);
        });
        QVERIFY(held);
    }
};

ARCHDECK_TEST(StudyQueueTest)
#include "tst_studyqueue.moc"
