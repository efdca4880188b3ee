#include "tests/storage/storagefixture.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 day = 86400000;

Deck sampleDeck(const QString &key)
{
    return {shippedDeckId(key), key, u"en"_s, u"Deck "_s + key, u"About "_s + key};
}

Fact sampleFact(const QString &deckKey, const QString &key, int order, const QString &question = u"Why?"_s)
{
    Fact fact;
    fact.id = shippedFactId(deckKey, key);
    fact.key = key;
    fact.question = question;
    fact.answer = u"Because."_s;
    fact.source = u"a paper"_s;
    fact.tags = {u"llm"_s, u"memory, fast"_s};
    fact.order = order;
    if (question.contains(u"{{c"_s)) {
        fact.type = FactType::Cloze;
        fact.answer.clear();
    }
    fact.contentHash = contentHashOf(fact);
    return fact;
}

Card answered(Card card, qint64 nowMs, CardState state, qint64 dueMs)
{
    card.state = state;
    card.memory = MemoryState{3.25, 5.125};
    card.dueMs = dueMs;
    card.lastReviewMs = nowMs;
    card.scheduledDays = int(qMax(qint64(0), dueMs - nowMs) / day);
    ++card.reps;
    return card;
}

} // namespace

class TestCardStore : public QObject
{
    Q_OBJECT

    static QueueMoment moment(const StorageFixture &library)
    {
        return {library.clock.nowMs(), library.clock.nowMs() + day / 2};
    }

    static void renew(StorageFixture &library, const QString &deckKey, const QList<Fact> &facts)
    {
        QVERIFY_RESULT(library.write([&](Stores &stores) {
            return stores.cards.renewDeck(sampleDeck(deckKey), facts).and_then([&] {
                return stores.cards.openDeck(sampleDeck(deckKey).id);
            });
        }));
    }

    static Card cardIn(StorageFixture &library, const QString &deckKey, const QString &factKey, int ordinal = 0)
    {
        StoreContext context = library.context();
        return CardStore(context).card(shippedCardId(deckKey, factKey, ordinal)).value().card;
    }

    static Result<void> answer(StorageFixture &library, const QUuid &session, const Card &before, const Card &after)
    {
        return library.write([&](Stores &stores) {
            return stores.cards.answer(session, before, after, reviewEntry(before, after, Rating::Good, 1234));
        });
    }

    static QStringList keys(StorageFixture &library, const QList<Card> &cards)
    {
        StoreContext context = library.context();
        QStringList result;
        for (const Card &card : cards)
            result.append(CardStore(context).card(card.id).value().fact.key);
        return result;
    }

private Q_SLOTS:
    void aDeckIsStoredAndRead()
    {
        StorageFixture library;
        const QList<Fact> facts{sampleFact(u"d"_s, u"one"_s, 0),
                                sampleFact(u"d"_s, u"two"_s, 1, u"{{c1::A}} and {{c2::B}}"_s)};
        renew(library, u"d"_s, facts);
        StoreContext context = library.context();
        CardStore cards(context);
        const auto decks = cards.decks(moment(library)).value();
        QCOMPARE(decks.size(), 1);
        QCOMPARE(decks[0].deck, sampleDeck(u"d"_s));
        QCOMPARE(decks[0].facts, 2);
        QCOMPARE(decks[0].cards, 3);
        QCOMPARE(decks[0].due, (DueCounts{3, 0, 0}));
        const auto all = cards.cardsOf(sampleDeck(u"d"_s).id).value();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].fact, facts[0]);
        QCOMPARE(all[2].fact, facts[1]);
        QCOMPARE(all[2].card.ordinal, 2);
        QCOMPARE(all[2].deck, sampleDeck(u"d"_s).id);
        QCOMPARE(cards.card(CardId::create()).error().code, ErrorCode::NotFound);
    }

    void renewingNeverTouchesASchedule()
    {
        StorageFixture library;
        renew(library, u"d"_s, {sampleFact(u"d"_s, u"one"_s, 0), sampleFact(u"d"_s, u"two"_s, 1)});
        const Card before = cardIn(library, u"d"_s, u"one"_s);
        const Card after = answered(before, library.clock.nowMs(), CardState::Review, library.clock.nowMs() + 5 * day);
        QVERIFY_RESULT(answer(library, QUuid::createUuid(), before, after));

        renew(library, u"d"_s, {sampleFact(u"d"_s, u"zero"_s, 0), sampleFact(u"d"_s, u"one"_s, 1, u"Reworded?"_s)});
        StoreContext context = library.context();
        CardStore cards(context);
        QCOMPARE(cardIn(library, u"d"_s, u"one"_s), after);
        QCOMPARE(cards.card(after.id).value().fact.question, u"Reworded?"_s);
        QCOMPARE(cards.card(shippedCardId(u"d"_s, u"two"_s, 0)).error().code, ErrorCode::NotFound);

        // Gone from the deck and back again: the schedule is still there.
        renew(library, u"d"_s, {});
        QCOMPARE(cards.decks(moment(library)).value()[0].cards, 0);
        renew(library, u"d"_s, {sampleFact(u"d"_s, u"one"_s, 0)});
        QCOMPARE(cardIn(library, u"d"_s, u"one"_s), after);
    }

    void renewingTheSameWritesNoFactOrCard()
    {
        StorageFixture library;
        const QList<Fact> facts{sampleFact(u"d"_s, u"one"_s, 0)};
        renew(library, u"d"_s, facts);
        const auto changed = [&library] {
            return library.db
                .number("SELECT max(c) FROM (SELECT max(changed) AS c FROM fact UNION SELECT max(changed) FROM card)")
                .value();
        };
        const auto before = changed();
        library.clock.advanceMs(1000);
        renew(library, u"d"_s, facts);
        QCOMPARE(changed(), before);
    }

    void theQueueIsInOrder()
    {
        StorageFixture library;
        renew(library, u"a"_s,
              {sampleFact(u"a"_s, u"a0"_s, 0), sampleFact(u"a"_s, u"a1"_s, 1), sampleFact(u"a"_s, u"a2"_s, 2),
               sampleFact(u"a"_s, u"a3"_s, 3), sampleFact(u"a"_s, u"a4"_s, 4), sampleFact(u"a"_s, u"a5"_s, 5)});
        renew(library, u"b"_s, {sampleFact(u"b"_s, u"b0"_s, 0), sampleFact(u"b"_s, u"b1"_s, 1)});
        const qint64 now = library.clock.nowMs();
        const QUuid session = QUuid::createUuid();
        const auto place = [&](const QString &deckKey, const QString &key, CardState state, qint64 dueMs) {
            const Card before = cardIn(library, deckKey, key);
            QVERIFY_RESULT(answer(library, session, before, answered(before, now - day, state, dueMs)));
        };
        place(u"a"_s, u"a1"_s, CardState::Review, now + 1000); // later today
        place(u"a"_s, u"a2"_s, CardState::Review, now - 5 * day);
        place(u"a"_s, u"a3"_s, CardState::Learning, now - 1000);
        place(u"a"_s, u"a4"_s, CardState::Relearning, now + 60000);
        place(u"a"_s, u"a5"_s, CardState::Review, now + day); // tomorrow
        place(u"b"_s, u"b1"_s, CardState::Review, now - 6 * day);

        StoreContext context = library.context();
        CardStore cards(context);
        const QueueMoment at = moment(library);
        const DeckId a = sampleDeck(u"a"_s).id;
        QCOMPARE(keys(library, cards.reviewDue(at, {}, 10).value()), (QStringList{u"b1"_s, u"a2"_s, u"a1"_s}));
        QCOMPARE(keys(library, cards.reviewDue(at, a, 10).value()), (QStringList{u"a2"_s, u"a1"_s}));
        QCOMPARE(keys(library, cards.reviewDue(at, {}, 1).value()), QStringList{u"b1"_s});
        QCOMPARE(keys(library, cards.learningDue(at, {}, 10).value()), QStringList{u"a3"_s});
        QCOMPARE(cards.nextLearningMs(at, {}).value(), std::optional(now + 60000));
        QCOMPARE(cards.nextLearningMs(at, sampleDeck(u"b"_s).id).value(), std::nullopt);
        QCOMPARE(cards.newCards(at, {}, 10).value().size(), 2);
        QCOMPARE(keys(library, cards.newCards(at, a, 10).value()), QStringList{u"a0"_s});
        const auto counts = cards.counts(at).value();
        QCOMPARE(counts.value(a), (DueCounts{1, 1, 2}));
        QCOMPARE(counts.value(sampleDeck(u"b"_s).id), (DueCounts{1, 0, 1}));

        // Suspended and buried cards are out, buried ones come back.
        const CardId a2 = shippedCardId(u"a"_s, u"a2"_s, 0);
        const CardId b1 = shippedCardId(u"b"_s, u"b1"_s, 0);
        QVERIFY_RESULT(library.write(
            [&](Stores &stores) { return stores.cards.setSuspension({a2}, CardStore::Suspension::Suspended); }));
        QVERIFY_RESULT(library.write([&](Stores &stores) { return stores.cards.bury({b1}, now + day / 2); }));
        QCOMPARE(keys(library, cards.reviewDue(at, {}, 10).value()), QStringList{u"a1"_s});
        QVERIFY(cards.card(a2).value().suspended);
        QVERIFY_RESULT(library.write(
            [&](Stores &stores) { return stores.cards.setSuspension({a2}, CardStore::Suspension::Active); }));
        QCOMPARE(keys(library, cards.reviewDue({now + day, now + 3 * day / 2}, {}, 2).value()),
                 (QStringList{u"b1"_s, u"a2"_s}));
    }

    void theNextCardIsReadFromAnIndex_data()
    {
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("condition");
        QTest::newRow("review") << u"card_due"_s
                                << u"state = 2 AND due_ms < 5 AND buried_until_ms <= 5 ORDER BY due_ms LIMIT 1"_s;
        QTest::newRow("review in deck")
            << u"card_due_in_deck"_s
            << u"deck = 'x' AND state = 2 AND due_ms < 5 AND buried_until_ms <= 5 ORDER BY due_ms LIMIT 1"_s;
        QTest::newRow("new") << u"card_new"_s
                             << u"state = 0 AND buried_until_ms <= 5 AND deck IN (SELECT id FROM deck WHERE opened_ms "
                                "IS NOT NULL) ORDER BY position, ordinal, deck LIMIT 1"_s;
        QTest::newRow("new in deck")
            << u"card_new_in_deck"_s
            << u"deck = (SELECT id FROM deck WHERE id = 'x' AND opened_ms IS NOT NULL) AND state = 0 "
               "AND buried_until_ms <= 5 ORDER BY position, ordinal LIMIT 1"_s;
        QTest::newRow("learning") << u"card_due"_s << u"state IN (1, 3) AND due_ms <= 5 AND buried_until_ms <= 5"_s;
    }

    void theNextCardIsReadFromAnIndex()
    {
        QFETCH(QString, index);
        QFETCH(QString, condition);
        StorageFixture library;
        QString plan;
        auto explain = library.db.prepareText("EXPLAIN QUERY PLAN SELECT id FROM card INDEXED BY " + index.toUtf8()
                                              + " WHERE suspended = 0 AND deleted IS NULL AND " + condition.toUtf8());
        QVERIFY_RESULT(explain);
        while (explain->step().value())
            plan += explain->text(3) + u'\n';
        QVERIFY2(plan.contains(u"INDEX card_"_s) && !plan.contains(u"SCAN card\n"_s)
                     && !plan.contains(u"TEMP B-TREE"_s),
                 qPrintable(plan));
    }

    void answersAreLoggedAndUndone()
    {
        StorageFixture library;
        renew(library, u"d"_s, {sampleFact(u"d"_s, u"one"_s, 0)});
        const QUuid session = QUuid::createUuid();
        const Card fresh = cardIn(library, u"d"_s, u"one"_s);
        const qint64 now = library.clock.nowMs();
        const Card once = answered(fresh, now, CardState::Learning, now + 600000);
        const Card twice = answered(once, now + 700000, CardState::Review, now + 3 * day);
        QVERIFY_RESULT(answer(library, session, fresh, once));
        QCOMPARE(library.touched.cards, QSet<CardId>{fresh.id});
        QVERIFY_RESULT(answer(library, session, once, twice));
        StoreContext context = library.context();
        CardStore cards(context);
        QCOMPARE(cards.reviews(fresh.id).value().size(), 2);
        QCOMPARE(cards.reviews(fresh.id).value()[1].memoryAfter, twice.memory);
        QCOMPARE(cards.reviews(fresh.id).value()[1].tookMs, 1234);
        QCOMPARE(cards.answeredSince(now).value(), (DueCounts{1, 1, 0}));

        const auto undo = [&](const QUuid &of) {
            return library.write([&](Stores &stores) { return stores.cards.undoAnswer(of); });
        };
        QCOMPARE(undo(QUuid::createUuid()).value(), std::nullopt);
        QCOMPARE(undo(session).value(), std::optional(once));
        QCOMPARE(cardIn(library, u"d"_s, u"one"_s), once);
        QCOMPARE(undo(session).value(), std::optional(fresh));
        QCOMPARE(cardIn(library, u"d"_s, u"one"_s), fresh);
        QCOMPARE(undo(session).value(), std::nullopt);
        QCOMPARE(cards.reviews(fresh.id).value().size(), 0);
        QCOMPARE(cards.answeredSince(now).value(), DueCounts());
        // Nothing was taken out of the log.
        QCOMPARE(library.db.number("SELECT count(*) FROM review_log").value(), 4);
    }

    void anAnswerToAnotherCardIsAConflict()
    {
        StorageFixture library;
        renew(library, u"d"_s, {sampleFact(u"d"_s, u"one"_s, 0)});
        const Card fresh = cardIn(library, u"d"_s, u"one"_s);
        Card stale = fresh;
        stale.reps = 3;
        const Card after = answered(fresh, library.clock.nowMs(), CardState::Review, library.clock.nowMs() + day);
        QCOMPARE(answer(library, QUuid::createUuid(), stale, after).error().code, ErrorCode::Conflict);
        QCOMPARE(cardIn(library, u"d"_s, u"one"_s), fresh);
        QCOMPARE(library.db.number("SELECT count(*) FROM journal").value(), 0);
    }

    void logAndJournalAreAppendOnly()
    {
        StorageFixture library;
        renew(library, u"d"_s, {sampleFact(u"d"_s, u"one"_s, 0)});
        const Card fresh = cardIn(library, u"d"_s, u"one"_s);
        QVERIFY_RESULT(answer(library, QUuid::createUuid(), fresh,
                              answered(fresh, library.clock.nowMs(), CardState::Review, day)));
        QCOMPARE(library.db.execute("UPDATE review_log SET rating = 4").error().code, ErrorCode::InvalidInput);
        QCOMPARE(library.db.execute("DELETE FROM review_log").error().code, ErrorCode::InvalidInput);
        QCOMPARE(library.db.execute("UPDATE journal SET label = ''").error().code, ErrorCode::InvalidInput);
        QCOMPARE(library.db.execute("DELETE FROM journal").error().code, ErrorCode::InvalidInput);
    }

    void newCardsComeFromOpenedDecksOnly()
    {
        StorageFixture library;
        const Deck deck = sampleDeck(u"d"_s);
        QVERIFY_RESULT(library.write([&](Stores &stores) {
            return stores.cards.renewDeck(
                deck,
                {sampleFact(u"d"_s, u"one"_s, 0), sampleFact(u"d"_s, u"two"_s, 1), sampleFact(u"d"_s, u"x"_s, 2)});
        }));
        const Card one = cardIn(library, u"d"_s, u"one"_s);
        const qint64 now = library.clock.nowMs();
        QVERIFY_RESULT(answer(library, QUuid::createUuid(), one, answered(one, now - day, CardState::Review, now - 1)));
        StoreContext context = library.context();
        CardStore cards(context);
        const QueueMoment at = moment(library);
        const auto newCards = [&] {
            return QList<qsizetype>{cards.newCards(at, {}, 9).value().size(),
                                    cards.newCards(at, deck.id, 9).value().size(),
                                    cards.decks(at).value()[0].due.newCards};
        };
        QVERIFY(!cards.decks(at).value()[0].isOpened());
        QCOMPARE(newCards(), (QList<qsizetype>{0, 0, 0}));
        QCOMPARE(cards.queueCards(now).value().size(), 1); // what was answered comes back all the same
        QCOMPARE(cards.reviewDue(at, {}, 9).value().size(), 1);

        const auto open = [&] { return library.write([&](Stores &stores) { return stores.cards.openDeck(deck.id); }); };
        QVERIFY_RESULT(open());
        QCOMPARE(library.touched.decks, QSet<DeckId>{deck.id});
        QCOMPARE(newCards(), (QList<qsizetype>{2, 2, 2}));
        QCOMPARE(cards.queueCards(now).value().size(), 3);
        const auto openedMs = cards.decks(at).value()[0].openedMs;
        QCOMPARE(openedMs, std::optional(now));
        library.clock.advanceMs(day);
        QVERIFY_RESULT(open());
        renew(library, u"d"_s, {sampleFact(u"d"_s, u"one"_s, 0)});
        QCOMPARE(cards.decks(at).value()[0].openedMs, openedMs);
        QCOMPARE(library.write([](Stores &stores) { return stores.cards.openDeck(DeckId::create()); }).error().code,
                 ErrorCode::NotFound);
    }

    void aDeckOfOnesOwnOnlyGrows()
    {
        StorageFixture library;
        renew(library, u"a"_s, {sampleFact(u"a"_s, u"a0"_s, 0)});
        const Deck own{shippedDeckId(u"own"_s), u"own"_s, u"en"_s, u"A first title"_s, {}};
        const auto add = [&](const Deck &deck, const QList<Fact> &facts) {
            return library.write([&](Stores &stores) { return stores.cards.addFacts(deck, facts); });
        };
        const auto fact = [](const QString &key, const QString &question) {
            Fact made;
            made.key = key;
            made.question = question;
            made.answer = u"Because."_s;
            return made;
        };
        QCOMPARE(add(own, {fact(u"one"_s, u"Why?"_s), fact(u"two"_s, u"What?"_s)}).value(), 2);
        const Card one = cardIn(library, u"own"_s, u"one"_s);
        const qint64 now = library.clock.nowMs();
        const Card after = answered(one, now, CardState::Review, now + 3 * day);
        QVERIFY_RESULT(answer(library, QUuid::createUuid(), one, after));

        QCOMPARE(add(own, {fact(u"one"_s, u"Reworded?"_s), fact(u"three"_s, u"How?"_s), fact(u"three"_s, {})}).value(),
                 1);
        StoreContext context = library.context();
        CardStore cards(context);
        QCOMPARE(cardIn(library, u"own"_s, u"one"_s), after);
        QCOMPARE(cards.card(one.id).value().fact.question, u"Why?"_s);
        const auto decks = cards.decks(moment(library)).value();
        QCOMPARE(decks.size(), 2);
        QCOMPARE(decks[0].origin, DeckOrigin::Shipped);
        QCOMPARE(decks[1].origin, DeckOrigin::Own); // though its title sorts first
        QVERIFY(decks[1].isOpened());
        QCOMPARE(decks[1].facts, 3);
        // Its new cards are the first ones.
        QCOMPARE(cards.queueCards(now).value()[0].fact, shippedFactId(u"own"_s, u"one"_s));

        const auto remove = [&](FactId id) {
            return library.write([&](Stores &stores) { return stores.cards.removeFacts({id}); });
        };
        QVERIFY_RESULT(remove(one.fact));
        QVERIFY_RESULT(remove(shippedFactId(u"a"_s, u"a0"_s))); // shipped: stays
        QCOMPARE(cards.card(one.id).error().code, ErrorCode::NotFound);
        QCOMPARE(cards.decks(moment(library)).value()[0].facts, 1);
        QCOMPARE(add(own, {fact(u"one"_s, u"Again?"_s)}).value(), 1);
        QCOMPARE(cardIn(library, u"own"_s, u"one"_s), after);
        QCOMPARE(add(sampleDeck(u"a"_s), {fact(u"x"_s, {})}).error().code, ErrorCode::Conflict);
    }

    void aRemovedDeckIsGone()
    {
        StorageFixture library;
        renew(library, u"d"_s, {sampleFact(u"d"_s, u"one"_s, 0)});
        QVERIFY_RESULT(library.write([](Stores &stores) { return stores.cards.removeDeck(shippedDeckId(u"d"_s)); }));
        StoreContext context = library.context();
        CardStore cards(context);
        QVERIFY(cards.decks(moment(library)).value().isEmpty());
        QVERIFY(cards.newCards(moment(library), {}, 5).value().isEmpty());
    }
};

ARCHDECK_TEST(TestCardStore)
#include "tst_cardstore.moc"
