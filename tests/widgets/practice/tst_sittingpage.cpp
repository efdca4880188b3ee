#include "tests/support/testmain.h"
#include "tests/widgets/practice/practicefixture.h"
#include "widgets/common/messagebar.h"
#include "widgets/practice/phaselist.h"
#include "widgets/practice/sittingpage.h"

#include <QtTest/qsignalspy.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qplaintextedit.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

/// A sitting on a page over a library, as the program holds it.
class HeldSitting
{
public:
    explicit HeldSitting(PracticeFixture &fixture) : m_fixture(fixture), workspace(fixture.open())
    {
        auto sitting = workspace->openSitting().value();
        if (!sitting)
            sitting = workspace->startSitting(u"chat"_s, u"Chat"_s, 45).value();
        if (sitting->state == SittingState::Paused)
            sitting->state = SittingState::Running;
        page = std::make_unique<SittingPage>(
            SittingClock(*sitting, fixture.question(), fixture.framework, fixture.clock.nowMs()), fixture.clock,
            fixture.themes, [this](const Sitting &changed) -> Result<void> {
            if (isDiskFull)
                return failure(ErrorCode::DiskFull, u"The disk is full."_s);
            return workspace->saveSitting(changed);
        });
        page->setBoard(new QWidget);
        PracticeFixture::show(*page);
    }

    void run(qint64 length)
    {
        for (qint64 passed = 0; passed < length; passed += 1000) {
            m_fixture.clock.advanceMs(1000);
            page->tick();
        }
    }
    Sitting stored() const { return workspace->sittings().value().constFirst(); }
    QPlainTextEdit *notes() const { return PracticeFixture::find<QPlainTextEdit>(*page, u"notes"_s); }
    QString elapsed() const { return PracticeFixture::find<QLabel>(*page, u"elapsed"_s)->text(); }
    void click(const QString &name) const { PracticeFixture::click(*page, name); }
    /// Presses the button of the question that is on screen.
    void answer(const QString &text) const
    {
        auto *box = page->findChild<QMessageBox *>();
        if (!box)
            qFatal("nothing is asked");
        QTest::mouseClick(PracticeFixture::visibleButton(*box, text), Qt::LeftButton);
    }

private:
    PracticeFixture &m_fixture;

public:
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<SittingPage> page;
    bool isDiskFull = false;
};

} // namespace

class TestSittingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesAreStoredAsTheyAreTyped()
    {
        PracticeFixture fixture;
        HeldSitting held(fixture);
        QTest::mouseClick(held.notes()->viewport(), Qt::LeftButton);
        QTest::keyClicks(held.notes(), u"Who is harmed"_s);
        QTRY_COMPARE(held.stored().notes.value(u"clarify"_s), u"Who is harmed"_s);
        QTest::keyClicks(held.notes(), u"?"_s);
        // Leaving the field stores at once.
        held.page->findChild<PhaseList *>()->setFocus();
        QCOMPARE(held.stored().notes.value(u"clarify"_s), u"Who is harmed?"_s);

        QTest::keyClick(held.page.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(held.stored().phase, u"requirements"_s);
        QCOMPARE(held.notes()->toPlainText(), QString());
        held.notes()->setFocus();
        QTest::keyClicks(held.notes(), u"p95 1 s"_s);
        QTest::keyClick(held.notes(), Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(held.notes()->toPlainText(), u"Who is harmed?"_s);
        QCOMPARE(held.stored().notes.value(u"requirements"_s), u"p95 1 s"_s);
    }

    void aKilledSittingGoesOnWhereItWas()
    {
        PracticeFixture fixture;
        {
            HeldSitting held(fixture);
            held.run(31 * minute + 7000);
            QCOMPARE(held.elapsed(), u"31:07"_s);
            // Nothing is said to the page: it just goes, and the library with it.
        }
        fixture.clock.advanceMs(600 * minute);
        HeldSitting again(fixture);
        const Sitting sitting = again.page->sitting();
        QCOMPARE(sitting.elapsedMs / minute, 31);
        QVERIFY(31 * minute + 7000 - sitting.elapsedMs <= SittingClock::storeEveryMs);
        QVERIFY(!sitting.change.isEmpty());
        QVERIFY(PracticeFixture::find<QWidget>(*again.page, u"change"_s)->isVisible());
        again.run(minute);
        QCOMPARE(again.page->sitting().elapsedMs, sitting.elapsedMs + minute);
    }

    void aRequirementChangesAndStays()
    {
        PracticeFixture fixture;
        HeldSitting held(fixture);
        auto *card = PracticeFixture::find<QWidget>(*held.page, u"change"_s);
        held.run(24 * minute);
        QVERIFY(!card->isVisible());
        held.run(minute);
        QVERIFY(card->isVisible());
        QVERIFY(PracticeFixture::shows(*held.page, u"A requirement changes (minute 24)"_s));
        QCOMPARE(held.stored().change, changeFor(fixture.question(), held.stored().id)->key);
        QCOMPARE(held.stored().changeAtMs, 24 * minute + 45'000);
        held.run(20 * minute);
        QVERIFY(card->isVisible());
    }

    void pausingStopsTheClock()
    {
        PracticeFixture fixture;
        HeldSitting held(fixture);
        held.run(90'000);
        held.click(u"pause"_s);
        QCOMPARE(held.stored().state, SittingState::Paused);
        QVERIFY(PracticeFixture::shows(*held.page, u"Paused"_s));
        held.run(10 * minute);
        QCOMPARE(held.elapsed(), u"1:30"_s);
        held.click(u"pause"_s);
        QCOMPARE(held.stored().state, SittingState::Running);
        held.run(30'000);
        QCOMPARE(held.elapsed(), u"2:00"_s);
        held.page->suspend();
        QCOMPARE(held.stored().state, SittingState::Paused);
        QCOMPARE(held.stored().elapsedMs, 2 * minute);
    }

    void theClockGetsAColourOnlyWhenTimeIsOver()
    {
        PracticeFixture fixture;
        HeldSitting held(fixture);
        const auto colour = [&held] {
            return PracticeFixture::find<QLabel>(*held.page, u"elapsed"_s)->palette().color(QPalette::WindowText);
        };
        const QColor calm = colour();
        held.run(44 * minute);
        QCOMPARE(colour(), calm);
        QVERIFY(PracticeFixture::shows(*held.page, u"Clarify: 39 min over"_s));
        QVERIFY(PracticeFixture::shows(*held.page, u"By the plan it is time for: Wrap up"_s));
        held.run(minute);
        QCOMPARE(colour(), fixture.themes.theme().warn);
    }

    void answersAreRevealedOneByOne()
    {
        PracticeFixture fixture;
        HeldSitting held(fixture);
        const auto left = [&held] {
            const auto buttons = held.page->findChildren<QAbstractButton *>();
            return std::ranges::count_if(buttons, [](const QAbstractButton *button) {
                return button->isVisible() && button->text() == u"Show the answer";
            });
        };
        const auto all = fixture.question().clarifying.size();
        QCOMPARE(left(), all);
        QTest::mouseClick(PracticeFixture::visibleButton(*held.page, u"Show the answer"_s), Qt::LeftButton);
        QCOMPARE(left(), all - 1);
        QTest::keyClick(held.page.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(PracticeFixture::visibleButton(*held.page, u"Show the requirements"_s));
        QTest::keyClick(held.page.get(), Qt::Key_PageUp, Qt::ControlModifier);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(left(), all - 1);
    }

    void estimatesAreStoredAsNumbers()
    {
        PracticeFixture fixture;
        HeldSitting held(fixture);
        for (int i = 0; i < 4; ++i)
            held.click(u"next phase"_s);
        QVERIFY(PracticeFixture::shows(*held.page, fixture.question().deepDives[0].topic));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(held.page.get(), Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(held.stored().phase, u"estimate"_s);
        auto *field = PracticeFixture::find<QLineEdit>(*held.page, u"estimate open-streams"_s);
        field->setFocus();
        QTest::keyClicks(field, u"11.2k"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(held.stored().answers.value(u"open-streams"_s), 11200.0);
        field->selectAll();
        QTest::keyClicks(field, u"many"_s);
        QVERIFY(PracticeFixture::shows(*held.page, u"Not a number yet."_s));
        QCOMPARE(held.page->sitting().answers.value(u"open-streams"_s), 11200.0);
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(held.stored().answers.isEmpty());
    }

    void finishingAsksAndEnds()
    {
        PracticeFixture fixture;
        HeldSitting held(fixture);
        QSignalSpy ended(held.page.get(), &SittingPage::ended);
        held.run(10 * minute);
        held.click(u"finish"_s);
        held.answer(u"Cancel"_s);
        QCOMPARE(ended.size(), 0);
        QCOMPARE(held.stored().state, SittingState::Running);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        held.click(u"finish"_s);
        held.answer(u"Finish"_s);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(held.stored().state, SittingState::Finished);
        QCOMPARE(held.stored().elapsedMs, 10 * minute);
        QCOMPARE(held.stored().finishedMs, fixture.clock.nowMs());
    }

    void givingUpKeepsTheSitting()
    {
        PracticeFixture fixture;
        HeldSitting held(fixture);
        held.page->giveUp();
        held.answer(u"Give up"_s);
        QCOMPARE(held.stored().state, SittingState::Abandoned);
        QVERIFY(!held.workspace->openSitting().value());
    }

    void whatIsNotStoredSaysSoAndIsTriedAgain()
    {
        PracticeFixture fixture;
        HeldSitting held(fixture);
        held.isDiskFull = true;
        held.notes()->setFocus();
        QTest::keyClicks(held.notes(), u"kept"_s);
        held.page->storeTyped();
        QCOMPARE(held.page->messages().text(), u"The disk is full."_s);
        QVERIFY(PracticeFixture::shows(*held.page, u"Not saved"_s));
        QSignalSpy ended(held.page.get(), &SittingPage::ended);
        held.click(u"finish"_s);
        held.answer(u"Finish"_s);
        QCOMPARE(ended.size(), 0);
        QVERIFY(held.page->sitting().isOpen());
        held.isDiskFull = false;
        held.run(20'000);
        QCOMPARE(held.stored().notes.value(u"clarify"_s), u"kept"_s);
    }
};

ARCHDECK_TEST(TestSittingPage)
#include "tst_sittingpage.moc"
