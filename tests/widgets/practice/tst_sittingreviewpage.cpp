#include "core/practice/expecteddesign.h"
#include "core/practice/sittingresults.h"
#include "core/workspace/boardhistoryreader.h"
#include "tests/support/testmain.h"
#include "tests/widgets/practice/practicefixture.h"
#include "widgets/practice/historycard.h"
#include "widgets/practice/sittingreviewpage.h"

#include <QtTest/qsignalspy.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qslider.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

/// A sitting that was held and finished: two things drawn, one estimate right and one wrong.
Sitting finishedSitting(PracticeFixture &fixture, Workspace &workspace)
{
    Sitting sitting = workspace.startSitting(u"chat"_s, u"Chat"_s, 45).value();
    const OpenedDesign opened = workspace.openDesign(sitting.design).value();
    DiagramDocument document(opened.diagram, opened.history,
                             [&](const EditRecord &record) { return workspace.commitEdit(sitting.design, record); });
    DiagramBuilder board;
    fixture.clock.advanceMs(10 * minute);
    (void)document.become(u"Draw the client"_s, board.title(u"Chat"_s).node(u"web"_s, u"client"_s).build());
    fixture.clock.advanceMs(10 * minute);
    (void)document.become(u"Draw the service"_s, board.node(u"api"_s).edge(u"web"_s, u"api"_s).build());
    fixture.clock.advanceMs(10 * minute);
    sitting.elapsedMs = 30 * minute;
    sitting.phaseMs = {{u"clarify"_s, 15 * minute}, {u"architecture"_s, 15 * minute}};
    sitting.answers = {{u"peak-rate"_s, 2500}, {u"gpus"_s, 80}};
    sitting.notes = {{u"clarify"_s, u"Harm comes **first**."_s}};
    sitting.state = SittingState::Finished;
    sitting.finishedMs = fixture.clock.nowMs();
    if (!workspace.saveSitting(sitting))
        qFatal("not saved");
    return sitting;
}

struct Review
{
    explicit Review(PracticeFixture &fixture, const Sitting &sitting, Workspace &workspace)
        : page(sitting, fixture.question(), fixture.framework, fixture.catalog, fixture.themes,
               [&workspace](const Sitting &changed) { return workspace.saveSitting(changed); })
    {
        page.setHistory(readBoardHistory(workspace, sitting.design).value());
        PracticeFixture::show(page);
    }
    void choose(const QString &level)
    {
        QTest::mouseClick(PracticeFixture::find<QAbstractButton>(page, level), Qt::LeftButton, {}, QPoint(8, 8));
    }
    QString score() const { return PracticeFixture::find<QLabel>(page, u"score"_s)->text(); }

    SittingReviewPage page;
};

} // namespace

class TestSittingReviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresCommentsAndStepsSurviveTheProgram()
    {
        PracticeFixture fixture;
        SittingId id;
        {
            auto workspace = fixture.open();
            const Sitting sitting = finishedSitting(fixture, *workspace);
            id = sitting.id;
            Review review(fixture, sitting, *workspace);
            auto *comment = PracticeFixture::find<QLineEdit>(review.page, u"comment depth"_s);
            QVERIFY(!comment->isEnabled());
            QCOMPARE(review.score(), QString());
            review.choose(u"architecture 4"_s);
            QCOMPARE(review.score(), u"100 %"_s);
            review.choose(u"depth 2"_s);
            QCOMPARE(review.score(), u"78 %"_s);
            comment->setFocus();
            QTest::keyClicks(comment, u"No numbers"_s);
            QTest::keyClick(comment, Qt::Key_Return);
            auto *step = PracticeFixture::find<QLineEdit>(review.page, u"new action"_s);
            step->setFocus();
            QTest::keyClicks(step, u"Read on prefix caches"_s);
            QTest::keyClick(step, Qt::Key_Return);
            QCOMPARE(review.page.sitting().actions.size(), 1);
        }
        auto workspace = fixture.open();
        const Sitting stored = workspace->read([id](const Stores &stores) {
            return stores.practice.sitting(id);
        }).value();
        QCOMPARE(stored.scores.value(u"architecture"_s).points, 4);
        QCOMPARE(stored.scores.value(u"depth"_s), (SittingScore{2, u"No numbers"_s}));
        QCOMPARE(stored.actions.size(), 1);
        Review again(fixture, stored, *workspace);
        QCOMPARE(again.score(), u"78 %"_s);
        QVERIFY(PracticeFixture::find<QAbstractButton>(again.page, u"depth 2"_s)->isChecked());
        QVERIFY(PracticeFixture::find<QLineEdit>(again.page, u"comment depth"_s)->isEnabled());
        const auto boxes = again.page.findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 1);
        boxes[0]->click();
        QVERIFY(workspace->sittings().value().constFirst().actions.constFirst().isDone);
    }

    void suggestionsAreTakenOver()
    {
        PracticeFixture fixture;
        auto workspace = fixture.open();
        Review review(fixture, finishedSitting(fixture, *workspace), *workspace);
        const auto adders = [&review] {
            QList<QAbstractButton *> found;
            for (QAbstractButton *button : review.page.findChildren<QAbstractButton *>()) {
                if (button->toolTip() == u"Add this step" && button->isVisible())
                    found.append(button);
            }
            return found;
        };
        QCOMPARE(adders().size(), 1); // the estimate that was far off
        review.choose(u"quality-safety 1"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(adders().size(), 2);
        adders().constFirst()->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(adders().size(), 1);
        QCOMPARE(workspace->sittings().value().constFirst().actions.size(), 1);
    }

    void theBoardsHistoryIsMovedThrough()
    {
        PracticeFixture fixture;
        auto workspace = fixture.open();
        Review review(fixture, finishedSitting(fixture, *workspace), *workspace);
        auto *card = review.page.findChild<HistoryCard *>();
        auto *slider = card->findChild<QSlider *>();
        QCOMPARE(slider->maximum(), 30 * 60);
        QCOMPARE(card->shown().nodes.size(), 2);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(card->shown().nodes.size(), 0);
        QVERIFY(PracticeFixture::shows(*card, u"0:00 · Clarify · a blank board"_s));
        slider->setValue(10 * 60);
        QCOMPARE(card->shown().nodes.size(), 1);
        QVERIFY(PracticeFixture::shows(*card, u"10:00 · Clarify · Draw the client"_s));
        slider->setValue(29 * 60);
        QVERIFY(PracticeFixture::shows(*card, u"29:00 · Architecture · Draw the service"_s));
        // Playing goes from step to step and ends.
        QTest::keyClick(slider, Qt::Key_End);
        PracticeFixture::click(*card, u"play"_s);
        QTRY_COMPARE(card->shown().nodes.size(), 1);
        QTRY_COMPARE(slider->value(), slider->maximum());
        QCOMPARE(card->shown().nodes.size(), 2);
    }

    void estimatesStandBesideTheWorkedAnswers()
    {
        PracticeFixture fixture;
        auto workspace = fixture.open();
        Review review(fixture, finishedSitting(fixture, *workspace), *workspace);
        QVERIFY(PracticeFixture::shows(review.page, u"10 x"_s));
        QVERIFY(PracticeFixture::shows(review.page, u"good"_s));
        QVERIFY(PracticeFixture::shows(review.page, fixture.question().estimates[0].worked));
    }

    void theComparisonIsShownAndActedOn()
    {
        PracticeFixture fixture;
        auto workspace = fixture.open();
        const Sitting sitting = finishedSitting(fixture, *workspace);
        Review review(fixture, sitting, *workspace);
        QVERIFY(PracticeFixture::shows(review.page, u"Comparing"_s));
        const Diagram expected = expectedDiagram(fixture.question(), *fixture.catalog);
        const Diagram mine = workspace->openDesign(sitting.design).value().diagram;
        const DesignDiff diff = compareDesigns(mine, expected, *fixture.catalog);
        review.page.setComparison({SittingComparison::With::Expected, diff, expected, 15});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(PracticeFixture::shows(review.page, diff.differences.constFirst().text));
        QSignalSpy canvas(&review.page, &SittingReviewPage::canvasWanted);
        QSignalSpy cards(&review.page, &SittingReviewPage::cardsWanted);
        PracticeFixture::click(review.page, u"canvas"_s);
        PracticeFixture::click(review.page, u"cards"_s);
        QCOMPARE(canvas.size(), 1);
        QCOMPARE(cards.size(), 1);
        QVERIFY(PracticeFixture::visibleButton(review.page, u"Make 15 cards of the gaps"_s));
    }
};

ARCHDECK_TEST(TestSittingReviewPage)
#include "tst_sittingreviewpage.moc"
