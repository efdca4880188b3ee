#include "core/cards/card.h"
#include "core/cards/deck.h"
#include "tests/support/testmain.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace archdeck;

class FactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsOfShippedThingsNeverChange()
    {
        QCOMPARE(shippedDeckId(QStringLiteral("rag")), DeckId::shipped(QStringLiteral("deck/rag")));
        QCOMPARE(shippedFactId(QStringLiteral("rag"), QStringLiteral("a")),
                 FactId::shipped(QStringLiteral("deck/rag/note/a")));
        QCOMPARE(shippedCardId(QStringLiteral("rag"), QStringLiteral("a"), 2),
                 CardId::shipped(QStringLiteral("deck/rag/note/a/card/2")));
        QCOMPARE(shippedCardId(QStringLiteral("rag"), QStringLiteral("a"), 2).uuid().version(), QUuid::Sha1);
        const FactId own = FactId::create();
        QCOMPARE(cardIdOf(own, 1), cardIdOf(own, 1));
        QVERIFY(cardIdOf(own, 1) != cardIdOf(own, 2));
    }

    void hashChangesWithEveryPartThatIsSeen()
    {
        Fact fact;
        fact.question = QStringLiteral("q");
        fact.answer = QStringLiteral("a");
        fact.source = QStringLiteral("s");
        fact.tags = {QStringLiteral("x"), QStringLiteral("y")};
        QSet<QByteArray> hashes{contentHashOf(fact)};
        const auto add = [&hashes, &fact](auto change) {
            Fact other = fact;
            change(other);
            hashes.insert(contentHashOf(other));
        };
        add([](Fact &f) { f.type = FactType::Cloze; });
        add([](Fact &f) {
            f.question = QStringLiteral("qa");
            f.answer.clear();
        });
        add([](Fact &f) { f.answer = QStringLiteral("b"); });
        add([](Fact &f) { f.source.clear(); });
        add([](Fact &f) { f.tags = {QStringLiteral("xy")}; });
        QCOMPARE(hashes.size(), 6);
        Fact moved = fact;
        moved.line = 7;
        moved.order = 3;
        QCOMPARE(contentHashOf(moved), contentHashOf(fact));
        QCOMPARE(contentHashOf(fact).size(), 32);
    }

    void clozeFactsMakeACardPerNumber()
    {
        Fact fact;
        fact.key = QStringLiteral("k");
        fact.type = FactType::Cloze;
        fact.question = QStringLiteral("{{c2::a}} {{c1::b}}");
        const QList<Card> cards = shippedCards(QStringLiteral("d"), fact);
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards[1].ordinal, 2);
        QCOMPARE(cards[1].id, shippedCardId(QStringLiteral("d"), QStringLiteral("k"), 2));
        QCOMPARE(cards[0].state, CardState::New);
        fact.type = FactType::QuestionAnswer;
        QCOMPARE(shippedCards(QStringLiteral("d"), fact).size(), 1);
        QCOMPARE(shippedCards(QStringLiteral("d"), fact)[0].ordinal, 0);
    }

    void wordsReadBack()
    {
        for (const CardState state : {CardState::New, CardState::Learning, CardState::Review, CardState::Relearning})
            QCOMPARE(cardStateFromWord(toWord(state)), state);
        for (const FactType type : {FactType::QuestionAnswer, FactType::Cloze})
            QCOMPARE(factTypeFromWord(toWord(type)), type);
        QVERIFY(!cardStateFromWord(u"Review"));
        QVERIFY(!ratingFromNumber(0) && !ratingFromNumber(5));
        QCOMPARE(ratingFromNumber(4), Rating::Easy);
    }

    void kebabCase()
    {
        for (const QStringView good : {u"a", u"a-b", u"70b-kv-2"})
            QVERIFY(isKebabCase(good));
        for (const QStringView bad : {u"", u"-a", u"a-", u"a--b", u"A", u"a_b", u"a b", u"\u00e4"})
            QVERIFY(!isKebabCase(bad));
        QVERIFY(!isKebabCase(QString(101, u'a')));
    }

    void logRowHoldsBothSides()
    {
        Card before;
        before.id = CardId::create();
        before.scheduledDays = 4;
        Card after = before;
        after.state = CardState::Review;
        after.scheduledDays = 9;
        after.lastReviewMs = 1000;
        after.dueMs = 2000;
        const ReviewEntry entry = reviewEntry(before, after, Rating::Hard, 350);
        QVERIFY(!entry.id.isNull());
        QCOMPARE(entry.reviewedMs, 1000);
        QCOMPARE(entry.stateBefore, CardState::New);
        QCOMPARE(entry.stateAfter, CardState::Review);
        QCOMPARE(entry.scheduledDaysBefore, 4);
        QCOMPARE(entry.scheduledDaysAfter, 9);
        QCOMPARE(entry.dueAfterMs, 2000);
        QCOMPARE(entry.tookMs, 350);
    }
};

ARCHDECK_TEST(FactTest)
#include "tst_fact.moc"
