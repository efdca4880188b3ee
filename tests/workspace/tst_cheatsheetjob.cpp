#include "core/workspace/cheatsheetjob.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 day = 24 * 3600 * 1000;

Fact clozeFact()
{
    Fact fact;
    fact.key = u"cloze"_s;
    fact.id = shippedFactId(u"test"_s, fact.key);
    fact.type = FactType::Cloze;
    fact.question = u"Decode is bound by {{c1::bandwidth}}, prefill by {{c2::compute}}."_s;
    fact.order = 100;
    fact.contentHash = contentHashOf(fact);
    return fact;
}

void answer(Workspace &workspace, CardId id, double stability)
{
    const qint64 now = workspace.clock().nowMs();
    QVERIFY_RESULT(workspace.transact(Op::AnswerCard, [&](Stores &stores) {
        const Card before = stores.cards.card(id).value().card;
        Card after = before;
        after.state = CardState::Review;
        after.memory = MemoryState{stability, 5};
        ++after.reps;
        after.lastReviewMs = now;
        after.dueMs = now + 5 * day;
        after.scheduledDays = 5;
        return stores.cards.answer(QUuid::createUuid(), before, after, reviewEntry(before, after, Rating::Good, 1000));
    }));
}

} // namespace

class TestCheatSheetJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesProfileAndWeakestCards()
    {
        WorkspaceFixture fixture;
        const auto workspace = fixture.open();
        Profile profile = workspace->profile().value();
        profile.name = u"Ada Lovelace"_s;
        profile.language = u"es"_s;
        QVERIFY_RESULT(workspace->saveProfile(profile));
        QVERIFY_RESULT(workspace->seedDeck(testDeck(), manyFacts(9) + QList<Fact>{clozeFact()}, "1"));
        for (int i = 0; i < 9; ++i)
            answer(*workspace, shippedCardId(u"test"_s, u"fact-%1"_s.arg(i), 0), 10 + i);
        answer(*workspace, shippedCardId(u"test"_s, u"cloze"_s, 2), 1);
        fixture.clock.advanceMs(4 * day);

        const auto catalog = std::make_shared<const Catalog>();
        const auto job = cheatSheetJob(*workspace, catalog);
        QVERIFY_RESULT(job);
        QCOMPARE(job->author, u"Ada Lovelace"_s);
        QCOMPARE(job->language, u"es"_s);
        QCOMPARE(job->catalog, catalog);
        QCOMPARE(job->weakest.size(), mostWeakCards);
        QCOMPARE(job->weakest[0].question, u"Decode is bound by bandwidth, prefill by **[…]**."_s);
        QCOMPARE(job->weakest[0].answer, u"Decode is bound by bandwidth, prefill by **compute**."_s);
        QVERIFY(job->weakest[1].question.startsWith(u"What is number 0"));
        for (qsizetype i = 1; i < job->weakest.size(); ++i)
            QVERIFY(job->weakest[i - 1].retrievability <= job->weakest[i].retrievability);
    }

    void isEmptyWithoutReviews()
    {
        WorkspaceFixture fixture;
        const auto workspace = fixture.open();
        QVERIFY_RESULT(workspace->seedDeck(testDeck(), manyFacts(3), "1"));
        const auto job = cheatSheetJob(*workspace, std::make_shared<const Catalog>());
        QVERIFY_RESULT(job);
        QCOMPARE(job->weakest.size(), 0);
        QVERIFY(cheatSheetLanguages().contains(job->language));
    }
};

ARCHDECK_TEST(TestCheatSheetJob)
#include "tst_cheatsheetjob.moc"
