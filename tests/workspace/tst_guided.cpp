#include "core/workspace/guided.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestGuided : public QObject
{
    Q_OBJECT

    static Diagram board()
    {
        Diagram board = largeDiagram(8);
        board.info.title = u"Chat system"_s;
        board.info.properties.insert(u"rps"_s, u"290"_s);
        return board;
    }

    static OwnDesign ownDesign(Workspace &workspace)
    {
        const auto record = workspace.practiceRecord();
        return record && record->designs.size() == 1 ? record->designs[0] : OwnDesign();
    }

private Q_SLOTS:
    void beforeItIsBegunThereIsNoRecord()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const auto record = guideRecord(*workspace, u"chat"_s);
        QVERIFY_RESULT(record);
        QVERIFY(record->design.isNull());
    }

    void theDrawingIsTheUsersOwnAndIsFoundAgain()
    {
        WorkspaceFixture fixture;
        GuideRecord begun;
        {
            auto workspace = fixture.open();
            const auto result = beginGuide(*workspace, u"chat"_s, board());
            QVERIFY_RESULT(result);
            begun = *result;
            QCOMPARE(begun.given, 8);
            begun.done.insert(GuideStep::Saturate);
            QVERIFY_RESULT(saveGuideRecord(*workspace, u"chat"_s, begun));
        }
        auto workspace = fixture.open();
        QCOMPARE(guideRecord(*workspace, u"chat"_s).value(), begun);
        const auto designs = workspace->listDesigns();
        QVERIFY_RESULT(designs);
        QCOMPARE(designs->size(), 1);
        QCOMPARE(designs->at(0).origin, DesignOrigin::Mine);
        QCOMPARE(designs->at(0).question, u"chat"_s);
    }

    void aRemovedDrawingIsBegunAnew()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const auto begun = beginGuide(*workspace, u"chat"_s, board());
        QVERIFY_RESULT(begun);
        QVERIFY_RESULT(workspace->removeDesign(begun->design));
        QVERIFY(guideRecord(*workspace, u"chat"_s)->design.isNull());
    }

    void onlyWhatTheUserDrewCountsAndOnlyAtTheEnd()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        auto begun = beginGuide(*workspace, u"chat"_s, board());
        QVERIFY_RESULT(begun);
        QCOMPARE(ownDesign(*workspace).components, 0);
        QCOMPARE(ownDesign(*workspace).question, u"chat"_s);
        QVERIFY(workspace->practiceRecord()->estimates.isEmpty()); // the load came with the board

        begun->given = 3;
        QVERIFY_RESULT(saveGuideRecord(*workspace, u"chat"_s, *begun));
        QCOMPARE(ownDesign(*workspace).components, 0);
        begun->done.insert(GuideStep::Tomorrow);
        QVERIFY_RESULT(saveGuideRecord(*workspace, u"chat"_s, *begun));
        QCOMPARE(ownDesign(*workspace).components, 5);
    }

    void aFolderWithoutABoardSaysSo()
    {
        const auto guide = loadGuide(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/guided/none"), u"en"_s,
                                     StopToken());
        QVERIFY(!guide);
        QCOMPARE(guide.error().code, ErrorCode::NotFound);
    }
};

ARCHDECK_TEST(TestGuided)
#include "tst_guided.moc"
