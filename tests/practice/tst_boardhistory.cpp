#include "core/practice/boardhistory.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A board that is drawn on at random, with every state that it went through.
struct DrawnBoard
{
    DrawnBoard(int moves, quint64 seed)
    {
        Rng rng(seed);
        qint64 now = 1000;
        DiagramDocument document({}, {}, [&](const EditRecord &record) -> Result<void> {
            steps.append({now, record.kind, record.label, record.changes});
            return {};
        });
        states.append(document.diagram());
        while (steps.size() < moves) {
            now += 700;
            const qsizetype before = steps.size();
            const int what = rng.below(10);
            const auto done = what == 0 ? document.undo()
                : what == 1             ? document.redo()
                            : document.become(u"Draw %1"_s.arg(before), randomEdit(document.diagram(), rng));
            if (done && steps.size() > before)
                states.append(document.diagram());
        }
        present = document.diagram();
    }

    QList<BoardStep> steps;
    QList<Diagram> states;
    Diagram present;
};

} // namespace

class TestBoardHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateComesBack()
    {
        const DrawnBoard board(180, 7);
        const BoardHistory history(board.present, board.steps);
        QCOMPARE(history.stateCount(), board.states.size());
        for (qsizetype i = 0; i < board.states.size(); ++i)
            QCOMPARE(history.diagramAt(i), board.states[i]);
        QVERIFY(std::ranges::contains(history.steps(), EditKind::Undo, &BoardStep::kind));
        QVERIFY(std::ranges::contains(history.steps(), EditKind::Redo, &BoardStep::kind));
        for (const Diagram &state : board.states)
            QVERIFY(state.bounds().isNull() || history.bounds().contains(state.bounds()));
    }

    void timesFindStates()
    {
        const DrawnBoard board(20, 3);
        const BoardHistory history(board.present, board.steps);
        QCOMPARE(history.stateAt(0), 0);
        QCOMPARE(history.stateAt(board.steps[4].atMs), 5);
        QCOMPARE(history.stateAt(board.steps[4].atMs - 1), 4);
        QCOMPARE(history.stateAt(std::numeric_limits<qint64>::max()), history.stateCount() - 1);
    }

    void nothingDrawnIsOneState()
    {
        const BoardHistory history({}, {});
        QCOMPARE(history.stateCount(), 1);
        QCOMPARE(history.diagramAt(0), Diagram());
        QVERIFY(history.bounds().isNull());
    }

    void aDamagedJournalLeavesTheEnd()
    {
        DrawnBoard board(60, 11);
        board.steps.removeAt(20); // a hole
        const BoardHistory history(board.present, board.steps);
        QVERIFY(history.stateCount() > 1);
        QVERIFY(history.stateCount() <= board.states.size());
        const qsizetype last = history.stateCount() - 1;
        QCOMPARE(history.diagramAt(last), board.present);
        for (qsizetype i = 0; i <= last && i < 40; ++i)
            QCOMPARE(history.diagramAt(last - i), board.states[board.states.size() - 1 - i]);
    }

    void pausesAreTakenFromTheLongestGaps()
    {
        const auto at = [](qint64 ms) { return BoardStep{ms, EditKind::Edit, {}, {}}; };
        // Drawn at 10, 20 and 120 s; ended at 130 s with 50 s on the clock: 80 s of the gap of 100 s were a pause.
        const QList<BoardStep> steps{at(10'000), at(20'000), at(120'000)};
        QCOMPARE(sittingTimes(steps, 0, 130'000, 50'000), (QList<qint64>{10'000, 20'000, 40'000}));
        QCOMPARE(sittingTimes(steps, 0, 130'000, 130'000), (QList<qint64>{10'000, 20'000, 120'000}));
        // What was drawn after the end counts as at the end; a clock set back never makes times fall.
        QCOMPARE(sittingTimes({at(30'000), at(20'000), at(99'000)}, 0, 40'000, 40'000),
                 (QList<qint64>{30'000, 30'000, 40'000}));
        QCOMPARE(sittingTimes({}, 0, 10, 10), QList<qint64>());
    }
};

ARCHDECK_TEST(TestBoardHistory)
#include "tst_boardhistory.moc"
