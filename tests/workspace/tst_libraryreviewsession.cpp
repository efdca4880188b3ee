#include "core/workspace/libraryreviewsession.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestLibraryReviewSession : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Workspace> libraryWith(const WorkspaceFixture &fixture, const QList<Fact> &facts)
    {
        auto workspace = fixture.open();
        if (auto seeded = workspace->seedDeck(testDeck(), facts, "1"); !seeded)
            qFatal("%s", qPrintable(toLine(seeded.error())));
        if (auto opened = workspace->openDeck(testDeck().id); !opened)
            qFatal("%s", qPrintable(toLine(opened.error())));
        return workspace;
    }

    static std::unique_ptr<LibraryReviewSession> begin(Workspace &workspace, const ReviewSettings &settings = {})
    {
        auto session = LibraryReviewSession::create(workspace, settings);
        if (!session)
            qFatal("%s", qPrintable(toLine(session.error())));
        return std::move(*session);
    }

    static QString currentKey(ReviewSession &session)
    {
        const auto item = session.current();
        return item && *item ? (*item)->fact.key : QString();
    }

    static Card storedCard(Workspace &workspace, CardId id)
    {
        return workspace.read([id](const Stores &stores) { return stores.cards.card(id); }).value().card;
    }

    static QList<ReviewEntry> log(Workspace &workspace, CardId id)
    {
        return workspace.read([id](const Stores &stores) { return stores.cards.reviews(id); }).value();
    }

private Q_SLOTS:
    void newCardsComeInTheOrderOfTheDeckUpToTheLimitOfTheDay()
    {
        WorkspaceFixture fixture;
        const auto workspace = libraryWith(fixture, manyFacts(20));
        const auto session = begin(*workspace);
        QCOMPARE(session->counts(), (QueueCounts{.fresh = 15, .learning = 0, .due = 0}));
        for (int i = 0; i < 15; ++i) {
            QCOMPARE(currentKey(*session), u"fact-%1"_s.arg(i));
            QVERIFY_RESULT(session->answer(Rating::Easy, 1000));
        }
        QCOMPARE(session->current().value(), std::nullopt);
        QCOMPARE(session->counts().total(), 0);
        QCOMPARE(session->summary().total(), 15);
        QCOMPARE(session->summary().newCards, 15);
        QCOMPARE(session->summary().answers[3], 15);
        QCOMPARE(session->summary().tookMs, 15000);
    }

    void anAnswerSurvivesARestartWithItsLog()
    {
        WorkspaceFixture fixture;
        auto workspace = libraryWith(fixture, manyFacts(20));
        auto session = begin(*workspace);
        const ReviewItem item = session->current().value().value();
        QCOMPARE(item.deckTitle, u"Test"_s);
        const Card expected = session->preview(item.card)[2].card;
        QVERIFY_RESULT(session->answer(Rating::Good, 4321));
        session.reset();
        workspace.reset();

        workspace = fixture.open();
        QCOMPARE(storedCard(*workspace, item.card.id), expected);
        const QList<ReviewEntry> entries = log(*workspace, item.card.id);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].rating, Rating::Good);
        QCOMPARE(entries[0].tookMs, 4321);
        QCOMPARE(entries[0].reviewedMs, fixture.clock.nowMs());
        session = begin(*workspace);
        QCOMPARE(session->counts(), (QueueCounts{.fresh = 14, .learning = 1, .due = 0}));
        QVERIFY(!session->canUndo());
    }

    void stepsAreThoseOfAnki()
    {
        WorkspaceFixture fixture;
        const auto workspace = libraryWith(fixture, manyFacts(1));
        const auto session = begin(*workspace);
        const Scheduler::Preview preview = session->preview(session->current().value()->card);
        QCOMPARE(preview[0].interval, std::chrono::minutes(1));
        QCOMPARE(preview[1].interval, std::chrono::seconds(330));
        QCOMPARE(preview[2].interval, std::chrono::minutes(10));
        QVERIFY_RESULT(session->answer(Rating::Good, 1000));
        QCOMPARE(session->nextLearningMs().value(), preview[2].card.dueMs);
        QCOMPARE(currentKey(*session), u"fact-0"_s); // nothing else is left, so it comes early
    }

    void undoingBringsTheCardBackAndKeepsTheLog()
    {
        WorkspaceFixture fixture;
        auto workspace = libraryWith(fixture, manyFacts(20));
        auto session = begin(*workspace);
        const ReviewItem first = session->current().value().value();
        QVERIFY(!session->canUndo());
        QVERIFY_RESULT(session->answer(Rating::Again, 1000));
        fixture.clock.advanceMs(5000);
        const ReviewItem second = session->current().value().value();
        QVERIFY_RESULT(session->answer(Rating::Easy, 1000));
        for (const ReviewItem &item : {second, first}) {
            QVERIFY_RESULT(session->undo());
            QCOMPARE(session->current().value()->card, item.card);
            QCOMPARE(storedCard(*workspace, item.card.id), item.card);
            QVERIFY(log(*workspace, item.card.id).isEmpty());
        }
        QVERIFY(!session->canUndo());
        QVERIFY_RESULT(session->undo()); // nothing is left, and nothing happens
        QCOMPARE(session->counts(), (QueueCounts{.fresh = 15, .learning = 0, .due = 0}));
        QCOMPARE(session->summary().total(), 0);
        session.reset();
        workspace.reset();
        const QStringList rows = WorkspaceFixture::dump(fixture.libraryPath());
        QCOMPARE(rows.filter(QRegularExpression(u"^review_log\\|"_s)).size(), 4);
        QCOMPARE(rows.filter(QRegularExpression(u"^journal\\|.*\\|review\\|"_s)).size(), 4);
    }

    void aCardThatChangedElsewhereIsNotOverwritten()
    {
        WorkspaceFixture fixture;
        const auto workspace = libraryWith(fixture, manyFacts(3));
        const auto session = begin(*workspace);
        const auto other = begin(*workspace);
        const CardId id = session->current().value()->card.id;
        QCOMPARE(other->current().value()->card.id, id);
        QVERIFY_RESULT(other->answer(Rating::Easy, 1000));
        const Card stored = storedCard(*workspace, id);
        const auto answered = session->answer(Rating::Again, 1000);
        QVERIFY(!answered);
        QCOMPARE(answered.error().code, ErrorCode::Conflict);
        QCOMPARE(storedCard(*workspace, id), stored);
        QCOMPARE(session->summary().total(), 0);
        QCOMPARE(currentKey(*session), u"fact-1"_s);
    }

    void aDeckThatGoesTakesItsCardsAlong()
    {
        WorkspaceFixture fixture;
        const auto workspace = libraryWith(fixture, manyFacts(3));
        const auto session = begin(*workspace);
        QVERIFY(session->current().value());
        QVERIFY_RESULT(workspace->transact(Op::ChangeCards,
                                           [](Stores &stores) { return stores.cards.removeDeck(testDeck().id); }));
        const auto answered = session->answer(Rating::Good, 1000);
        QVERIFY(!answered);
        QCOMPARE(answered.error().code, ErrorCode::NotFound);
        QCOMPARE(session->current().value(), std::nullopt);
        QCOMPARE(session->counts().total(), 0);
    }

    void theDayEndsAtFourInTheMorningOfTheClocksZone()
    {
        WorkspaceFixture fixture;
        fixture.clock.set(QDateTime({2026, 3, 2}, {23, 50}, QTimeZone("Europe/Berlin")));
        const auto workspace = libraryWith(fixture, manyFacts(40));
        const auto session = begin(*workspace);
        for (int i = 0; i < 15; ++i) {
            QVERIFY(session->current().value());
            QVERIFY_RESULT(session->answer(Rating::Easy, 1000));
        }
        fixture.clock.set(QDateTime({2026, 3, 3}, {3, 59}, QTimeZone("Europe/Berlin")));
        QCOMPARE(session->current().value(), std::nullopt);
        fixture.clock.set(QDateTime({2026, 3, 3}, {4, 1}, QTimeZone("Europe/Berlin")));
        QCOMPARE(currentKey(*session), u"fact-15"_s);
        QCOMPARE(session->counts().fresh, 15);
    }

    void anAnswerOfYesterdayCanBeUndoneToday()
    {
        WorkspaceFixture fixture;
        const auto workspace = libraryWith(fixture, manyFacts(20));
        const auto session = begin(*workspace);
        const Card card = session->current().value()->card;
        QVERIFY_RESULT(session->answer(Rating::Easy, 1000));
        fixture.clock.advanceDays(1);
        QCOMPARE(currentKey(*session), u"fact-1"_s);
        QVERIFY_RESULT(session->undo());
        QCOMPARE(session->current().value()->card, card);
        QCOMPARE(session->counts().fresh, 15);
    }

    void otherCardsOfAFactWaitForTheNextDay()
    {
        Fact cloze;
        cloze.key = u"cloze"_s;
        cloze.id = shippedFactId(u"test"_s, cloze.key);
        cloze.type = FactType::Cloze;
        cloze.question = u"{{c1::One}} and {{c2::two}}."_s;
        cloze.contentHash = contentHashOf(cloze);
        WorkspaceFixture fixture;
        const auto workspace = libraryWith(fixture, {cloze});
        auto session = begin(*workspace);
        QCOMPARE(session->counts().fresh, 2);
        QVERIFY(session->current().value());
        QVERIFY_RESULT(session->answer(Rating::Easy, 1000));
        QCOMPARE(session->current().value(), std::nullopt);
        session = begin(*workspace); // also after a restart
        QCOMPARE(session->current().value(), std::nullopt);
        fixture.clock.advanceDays(1);
        QCOMPARE(session->current().value()->card.ordinal, 2);
    }

    void aWrongSettingIsSaid()
    {
        WorkspaceFixture fixture;
        const auto workspace = libraryWith(fixture, manyFacts(1));
        ReviewSettings settings;
        settings.scheduler.desiredRetention = 1.5;
        const auto session = LibraryReviewSession::create(*workspace, settings);
        QVERIFY(!session);
        QCOMPARE(session.error().code, ErrorCode::InvalidInput);
    }
};

ARCHDECK_TEST(TestLibraryReviewSession)
#include "tst_libraryreviewsession.moc"
