#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestWorkspacePractice : public QObject
{
    Q_OBJECT

    static constexpr qint64 hour = 3600000;

    static DesignSummary summaryOf(Workspace &workspace, DesignId id)
    {
        return workspace.read([id](const Stores &stores) { return stores.designs.summary(id); }).value();
    }

    static DesignId chatReference(Workspace &workspace)
    {
        if (!workspace.seedReference(u"chat"_s, "1", largeDiagram(6)))
            qFatal("no reference");
        return DesignId::shipped(u"design/chat"_s);
    }

    static Fact gap(const QString &key)
    {
        Fact fact;
        fact.key = key;
        fact.question = u"What does a rate limiter protect?"_s;
        fact.answer = u"The model servers."_s;
        return fact;
    }

    static void answerCard(Workspace &workspace, CardId id, CardState state, double stability)
    {
        const qint64 now = workspace.clock().nowMs();
        QVERIFY_RESULT(workspace.transact(Op::AnswerCard, [&](Stores &stores) {
            const Card before = stores.cards.card(id).value().card;
            Card after = before;
            after.state = state;
            after.memory = MemoryState{stability, 5};
            ++after.reps;
            after.lastReviewMs = now;
            after.dueMs = now + 5 * 24 * hour;
            after.scheduledDays = 5;
            return stores.cards.answer(QUuid::createUuid(), before, after,
                                       reviewEntry(before, after, Rating::Good, 1000));
        }));
    }

private Q_SLOTS:
    void theProfileIsKept()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const Profile before = workspace->profile().value();
        QVERIFY(!before.isAsked);
        QVERIFY(!before.interviewDate.isValid());
        QCOMPARE(before.level, u"mid"_s);
        Profile profile{u"Ada Lovelace"_s, u"AI engineer"_s, u"https://example.org"_s, QDate(2026, 12, 5),
                        u"staff"_s,        u"es"_s,          QDate(2026, 11, 22),      true};
        Touched touched;
        connect(workspace.get(), &Workspace::changed, workspace.get(), [&touched](Op op, const Touched &all) {
            if (op == Op::ChangeSettings)
                touched = all;
        });
        QVERIFY_RESULT(workspace->saveProfile(profile));
        QVERIFY(touched.settings.contains(u"profile.language"_s));
        QCOMPARE(workspace->profile().value(), profile);

        profile.interviewDate = QDate();
        profile.role.clear();
        profile.isAsked = false;
        QVERIFY_RESULT(workspace->saveProfile(profile));
        QCOMPARE(touched.settings,
                 (QSet<QString>{u"profile.interview_date"_s, u"profile.role"_s, u"profile.is_asked"_s}));
        workspace.reset();
        workspace = fixture.open();
        QCOMPARE(workspace->profile().value(), profile);
    }

    void whatAProfileCantHoldIsItsDefault()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QVERIFY_RESULT(workspace->transact(Op::ChangeSettings, [](Stores &stores) {
            return stores.settings.setValue(u"profile.level"_s, u"wizard"_s)
                .and_then([&] {
                return stores.settings.setValue(u"profile.language"_s, 7);
            }).and_then([&] { return stores.settings.setValue(u"profile.interview_date"_s, u"tomorrow"_s); });
        }));
        const Profile profile = workspace->profile().value();
        QCOMPARE(profile.level, u"mid"_s);
        QVERIFY(!profile.language.isEmpty());
        QVERIFY(!profile.interviewDate.isValid());
    }

    void aSittingStartsWithABlankDrawing()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const Sitting sitting = workspace->startSitting(u"chat"_s, u"Chat, first try"_s, 45).value();
        QCOMPARE(sitting.state, SittingState::Running);
        QCOMPARE(sitting.startedMs, fixture.clock.nowMs());
        const OpenedDesign drawing = workspace->openDesign(sitting.design).value();
        QCOMPARE(drawing.summary.question, u"chat"_s);
        QCOMPARE(drawing.summary.origin, DesignOrigin::Mine);
        QCOMPARE(drawing.diagram.info.title, u"Chat, first try"_s);
        QVERIFY(drawing.diagram.nodes.isEmpty());

        const auto second = workspace->startSitting(u"legal-rag"_s, u"Legal"_s, 45);
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QVERIFY(second.error().message.contains(u"Chat, first try"_s));
        QCOMPARE(workspace->listDesigns().value().size(), 1);
    }

    void aSittingResumesWhereItWas()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        Sitting sitting = workspace->startSitting(u"chat"_s, u"Chat"_s, 45).value();
        sitting.elapsedMs = 31 * 60000;
        sitting.phase = u"deep-dive"_s;
        sitting.notes.insert(u"clarify"_s, u"Ten million users."_s);
        QVERIFY_RESULT(workspace->saveSitting(sitting));
        workspace.reset();
        workspace = fixture.open();
        QCOMPARE(workspace->openSitting().value(), std::optional(sitting));

        sitting.state = SittingState::Abandoned;
        QVERIFY_RESULT(workspace->saveSitting(sitting));
        QVERIFY(!workspace->openSitting().value());
        QCOMPARE(workspace->sittings().value(), QList<Sitting>{sitting});
        QVERIFY_RESULT(workspace->startSitting(u"legal-rag"_s, u"Legal"_s, 60));
    }

    void aFinishedSittingRevealsItsReference()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId reference = chatReference(*workspace);
        QVERIFY(isSealed(summaryOf(*workspace, reference)));
        Sitting sitting = workspace->startSitting(u"chat"_s, u"Chat"_s, 45).value();
        sitting.state = SittingState::Paused;
        QVERIFY_RESULT(workspace->saveSitting(sitting));
        QVERIFY(isSealed(summaryOf(*workspace, reference)));
        QVERIFY(!isSealed(summaryOf(*workspace, sitting.design)));
        sitting.state = SittingState::Finished;
        sitting.finishedMs = fixture.clock.nowMs();
        QVERIFY_RESULT(workspace->saveSitting(sitting));
        QVERIFY(!isSealed(summaryOf(*workspace, reference)));

        // A question without a reference is finished all the same.
        Sitting other = workspace->startSitting(u"legal-rag"_s, u"Legal"_s, 45).value();
        other.state = SittingState::Finished;
        other.finishedMs = fixture.clock.nowMs();
        QVERIFY_RESULT(workspace->saveSitting(other));
    }

    void aReferenceIsRevealedOnAsking()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId reference = chatReference(*workspace);
        QVERIFY_RESULT(workspace->openDesign(reference)); // only its sealed page
        QVERIFY(isSealed(summaryOf(*workspace, reference)));
        QVERIFY_RESULT(workspace->revealReferenceFor(u"no-such-question"_s));
        QVERIFY_RESULT(workspace->revealReference(reference));
        QVERIFY(!isSealed(summaryOf(*workspace, reference)));
        QVERIFY_RESULT(workspace->seedReference(u"chat"_s, "2", largeDiagram(7))); // an update of the program
        QVERIFY(!isSealed(summaryOf(*workspace, reference)));
        QCOMPARE(workspace->revealReference(DesignId::create()).error().code, ErrorCode::NotFound);
    }

    void aCopyOfAReferenceRevealsItAndAnswersNothing()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId reference = chatReference(*workspace);
        const DesignId copy = workspace->copyDesign(reference, u"Based on it"_s).value();
        QVERIFY(!isSealed(summaryOf(*workspace, reference)));
        QCOMPARE(summaryOf(*workspace, copy).question, QString());
        QCOMPARE(summaryOf(*workspace, copy).basedOn, reference);
        const DesignId mine = workspace->createDesign(largeDiagram(5), u"chat"_s).value();
        QCOMPARE(summaryOf(*workspace, workspace->copyDesign(mine, u"Again"_s).value()).question, u"chat"_s);
    }

    void differencesStayDismissed()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId reference = chatReference(*workspace);
        const DesignId mine = workspace->createDesign(largeDiagram(5)).value();
        QVERIFY_RESULT(workspace->dismissDifference(mine, reference, u"extra:node:1"_s, u"Needed for audits."_s));
        workspace.reset();
        workspace = fixture.open();
        QCOMPARE(workspace->dismissals(mine, reference).value().value(u"extra:node:1"_s), u"Needed for audits."_s);
        QVERIFY_RESULT(workspace->undismissDifference(mine, reference, u"extra:node:1"_s));
        QVERIFY(workspace->dismissals(mine, reference).value().isEmpty());
    }

    void gapsBecomeCardsOnce()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QCOMPARE(workspace->addGapCards({}).value(), 0);
        QVERIFY(workspace->gapCardKeys().value().isEmpty());
        QCOMPARE(workspace->addGapCards({gap(u"missed-limiter"_s), gap(u"missed-cache"_s)}).value(), 2);
        QCOMPARE(workspace->addGapCards({gap(u"missed-limiter"_s), gap(u"missed-queue"_s)}).value(), 1);
        const auto cards = [&workspace] {
            return workspace->read([](const Stores &stores) {
                return stores.cards.cardsOf(Workspace::gapDeckId());
            }).value();
        };
        QCOMPARE(cards().size(), 3);
        QVERIFY_RESULT(workspace->removeGapCards({cards()[0].fact.id}));
        QCOMPARE(cards().size(), 2);
        QCOMPARE(workspace->gapCardKeys().value(), QSet<QString>({u"missed-cache"_s, u"missed-queue"_s}));
    }

    void theRecordSaysWhatWasDone()
    {
        WorkspaceFixture fixture;
        fixture.clock.set(QDateTime({2026, 3, 2}, {12, 0}, QTimeZone::UTC));
        auto workspace = fixture.open();
        chatReference(*workspace);
        QVERIFY_RESULT(workspace->seedDeck(testDeck(), manyFacts(4), "1"));
        QVERIFY_RESULT(workspace->openDeck(testDeck().id));
        const auto card = [](int number) { return shippedCardId(u"test"_s, u"fact-%1"_s.arg(number), 0); };
        answerCard(*workspace, card(0), CardState::Review, 50);
        answerCard(*workspace, card(1), CardState::Review, 2);
        workspace->createDesign(largeDiagram(5), u"chat"_s).value();

        // Past midnight, but before 4 o'clock: still the same day.
        fixture.clock.advanceMs(15 * hour);
        Sitting sitting = workspace->startSitting(u"chat"_s, u"Chat"_s, 45).value();
        sitting.state = SittingState::Finished;
        sitting.finishedMs = fixture.clock.nowMs();
        sitting.answers = {{u"peak"_s, 2900}};
        sitting.scores = {{u"depth"_s, {3, {}}}, {u"estimates"_s, {1, {}}}};
        QVERIFY_RESULT(workspace->saveSitting(sitting));
        QVERIFY_RESULT(workspace->noteComparison(u"chat"_s));
        fixture.clock.advanceMs(24 * hour);
        answerCard(*workspace, card(0), CardState::Review, 60);
        fixture.clock.advanceMs(2 * 24 * hour);

        QVERIFY_RESULT(workspace->notePortfolio());
        QCOMPARE(workspace->studyDay(), QDate(2026, 3, 5));
        const PracticeRecord record = workspace->practiceRecord().value();
        const QDate first(2026, 3, 2);
        QCOMPARE(record.days.keys(), (QList<QDate>{first, QDate(2026, 3, 3)}));
        QCOMPARE(record.days[first], (PracticeDay{2, 2}));
        QCOMPARE(record.days[QDate(2026, 3, 3)], (PracticeDay{1, 0}));
        QCOMPARE(record.sittings, (QList<FinishedSitting>{{u"chat"_s, first, 45, 0.5}}));
        QCOMPARE(record.estimates, (QList<QuestionEvent>{{u"chat"_s, first}}));
        QCOMPARE(record.comparisons, (QList<QuestionEvent>{{u"chat"_s, first}}));
        QCOMPARE(record.portfolios, QList<QDate>{QDate(2026, 3, 5)});
        // The drawing of the sitting is empty still.
        QList<int> sizes;
        for (const OwnDesign &design : record.designs) {
            QCOMPARE(design.question, u"chat"_s);
            QCOMPARE(design.day, first);
            sizes.append(design.components);
        }
        std::ranges::sort(sizes);
        QCOMPARE(sizes, (QList<int>{0, 5}));
        QCOMPARE(record.decks.keys(), QStringList{u"test"_s});
        const OpenedDeck deck = record.decks[u"test"_s];
        QCOMPARE(deck.day, first);
        QCOMPARE(deck.cards, 4);
        QCOMPARE(deck.answered, 2);
        QVERIFY(deck.remembered > 1 && deck.remembered < 2);
    }

    void theWeakestCardsComeFirst()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QVERIFY_RESULT(workspace->seedDeck(testDeck(), manyFacts(4), "1"));
        const auto card = [](int number) { return shippedCardId(u"test"_s, u"fact-%1"_s.arg(number), 0); };
        answerCard(*workspace, card(0), CardState::Review, 50);
        answerCard(*workspace, card(1), CardState::Review, 2);
        fixture.clock.advanceMs(3 * 24 * hour);
        const QList<WeakestCard> weakest = workspace->weakestCards(1).value();
        QCOMPARE(weakest.size(), 1);
        QCOMPARE(weakest[0].card.card.id, card(1));
        QCOMPARE(weakest[0].deckTitle, u"Test"_s);
        QVERIFY(weakest[0].retrievability > 0 && weakest[0].retrievability < 0.95);
    }

    void aCopyCountsWhatWasAddedToIt()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId reference = chatReference(*workspace);
        workspace->copyDesign(reference, u"My chat"_s).value();
        const PracticeRecord record = workspace->practiceRecord().value();
        QCOMPARE(record.designs.size(), 1);
        QCOMPARE(record.designs[0].components, 0);
    }
};

ARCHDECK_TEST(TestWorkspacePractice)
#include "tst_workspacepractice.moc"
