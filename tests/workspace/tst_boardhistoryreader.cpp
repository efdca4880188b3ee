#include "core/workspace/boardhistoryreader.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestBoardHistoryReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsUndosAndRedosComeBackWithTheirTimes()
    {
        WorkspaceFixture fixture;
        QList<Diagram> states;
        QList<qint64> times;
        DesignId design;
        {
            auto workspace = fixture.open();
            const Sitting sitting = workspace->startSitting(u"chat"_s, u"Chat"_s, 45).value();
            design = sitting.design;
            const auto opened = workspace->openDesign(design);
            QVERIFY_RESULT(opened);
            DiagramDocument document(opened->diagram, opened->history,
                                     [&](const EditRecord &record) { return workspace->commitEdit(design, record); });
            states.append(document.diagram());
            const auto noted = [&](const Result<void> &done) {
                QVERIFY_RESULT(done);
                states.append(document.diagram());
                times.append(fixture.clock.nowMs());
                fixture.clock.advanceMs(60'000);
            };
            DiagramBuilder board;
            noted(document.become(u"Draw"_s, board.title(u"Chat"_s).node(u"web"_s).node(u"api"_s).build()));
            noted(document.become(u"Connect"_s, board.edge(u"web"_s, u"api"_s).build()));
            noted(document.undo());
            noted(document.redo());
            noted(document.undo());
        }
        auto workspace = fixture.open();
        const auto history = readBoardHistory(*workspace, design);
        QVERIFY_RESULT(history);
        QCOMPARE(history->stateCount(), 6);
        for (qsizetype i = 0; i < states.size(); ++i)
            QCOMPARE(history->diagramAt(i), states[i]);
        for (qsizetype i = 0; i < times.size(); ++i)
            QCOMPARE(history->steps()[i].atMs, times[i]);
        QCOMPARE(history->steps()[2].kind, EditKind::Undo);
        QCOMPARE(history->steps()[3].kind, EditKind::Redo);
        QCOMPARE(history->steps()[1].label, u"Connect"_s);
    }

    void aDesignThatIsNotThereIsNamed()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const auto history = readBoardHistory(*workspace, DesignId::create());
        QVERIFY(!history);
        QCOMPARE(history.error().code, ErrorCode::NotFound);
    }
};

ARCHDECK_TEST(TestBoardHistoryReader)
#include "tst_boardhistoryreader.moc"
