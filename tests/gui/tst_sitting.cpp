#include "core/workspace/workspace.h"
#include "tests/gui/programfixture.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

using namespace archdeck;
using archdeck::test::ProgramFixture;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWait = 30000;
constexpr qint64 minute = 60'000;

/// The sitting in the library of a program that does not run.
Sitting storedSitting(const ProgramFixture &program)
{
    const SystemClock clock;
    const auto workspace = Workspace::open(program.libraryPath(), LibraryOptions{clock, program.stateFolder()});
    if (!workspace)
        qFatal("%s", qPrintable(toLine(workspace.error())));
    return (*workspace)->sittings().value().constFirst();
}

/// The same after `elapsedMs`, as if so much time had passed before the program ended.
void setElapsed(const ProgramFixture &program, qint64 elapsedMs)
{
    const SystemClock clock;
    const auto workspace = Workspace::open(program.libraryPath(), LibraryOptions{clock, program.stateFolder()});
    if (!workspace)
        qFatal("%s", qPrintable(toLine(workspace.error())));
    Sitting sitting = (*workspace)->sittings().value().constFirst();
    sitting.elapsedMs = elapsedMs;
    if (!(*workspace)->saveSitting(sitting))
        qFatal("not saved");
}

bool isRevealed(const ProgramFixture &program, const QString &reference)
{
    const SystemClock clock;
    const auto workspace = Workspace::open(program.libraryPath(), LibraryOptions{clock, program.stateFolder()});
    const auto designs = (*workspace)->listDesigns().value();
    const auto found = std::ranges::find(designs, reference, &DesignSummary::templateId);
    return found != designs.end() && found->isRevealed;
}

} // namespace

/// A sitting in the real program, which is killed on the way.
class SittingTest : public QObject
{
    Q_OBJECT

    /// Starts the program and turns to the open sitting.
    static void resume(ProgramFixture &program)
    {
        QVERIFY(program.start());
        QCOMPARE(program.ask("click Practice"), "clicked");
        QCOMPARE(program.ask("click resume"), "clicked");
    }

private Q_SLOTS:
    void aSittingKilledInMinute31ResumesInMinute31()
    {
        ProgramFixture program;
        QVERIFY(program.start());
        QVERIFY(QTest::qWaitFor([&] { return program.ask("content") == "content 5 6"; }, longestWait));
        QCOMPARE(program.ask("click Skip"), "clicked");
        QCOMPARE(program.ask("click Practice"), "clicked");
        QCOMPARE(program.ask("click start"), "clicked");
        QCOMPARE(program.ask("click next phase"), "clicked");
        QCOMPARE(program.ask("click next phase"), "clicked");
        program.kill();
        QCOMPARE(storedSitting(program).state, SittingState::Running);
        QCOMPARE(storedSitting(program).phase, u"estimate"_s);
        QVERIFY(!isRevealed(program, storedSitting(program).question));

        const qint64 killedAt = 31 * minute + 5000;
        setElapsed(program, killedAt);
        resume(program);
        program.kill(); // it was paused, so nothing has passed
        QCOMPARE(storedSitting(program).state, SittingState::Paused);
        QCOMPARE(storedSitting(program).elapsedMs, killedAt);
        QCOMPARE(storedSitting(program).phase, u"estimate"_s);

        // Whoever resumes what was paused wants to go on; closing the window pauses.
        resume(program);
        QVERIFY(program.quit());
        QCOMPARE(storedSitting(program).state, SittingState::Paused);
        QVERIFY(storedSitting(program).elapsedMs >= killedAt);

        setElapsed(program, 46 * minute);
        resume(program);
        QCOMPARE(program.ask("click finish"), "clicked");
        QCOMPARE(program.ask("click requirements 3"), "clicked");
        QVERIFY(program.quit());
        const Sitting finished = storedSitting(program);
        QCOMPARE(finished.state, SittingState::Finished);
        QCOMPARE(finished.scores.value(u"requirements"_s).points, 3);
        QVERIFY(isRevealed(program, finished.question));
    }
};

ARCHDECK_TEST(SittingTest)
#include "tst_sitting.moc"
