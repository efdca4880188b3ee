#include "core/workspace/designhistory.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestDesignHistory : public QObject
{
    Q_OBJECT

    static std::unique_ptr<DiagramDocument> documentOf(Workspace &workspace, DesignId id)
    {
        OpenedDesign opened = workspace.openDesign(id).value();
        return std::make_unique<DiagramDocument>(
            opened.diagram, opened.history,
            [&workspace, id](const EditRecord &record) { return workspace.commitEdit(id, record); });
    }

private Q_SLOTS:
    void everyStateCanBeLookedAtAgain()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        Rng rng(11);
        const DesignId id = workspace->createDesign(randomDiagram(30, rng)).value();
        QVERIFY_RESULT(workspace->createDesign(randomDiagram(5, rng)));
        auto document = documentOf(*workspace, id);
        QList<Diagram> states{document->diagram()};
        for (int i = 0; i < 120; ++i) {
            fixture.clock.advanceMs(rng.below(2000));
            const int choice = rng.below(5);
            const Diagram before = document->diagram();
            if (choice < 3)
                QVERIFY_RESULT(document->become(u"Edit"_s, randomEdit(before, rng)));
            else
                QVERIFY_RESULT(choice == 3 ? document->undo() : document->redo());
            if (!(document->diagram() == before))
                states.append(document->diagram());
            if (i % 40 == 39) { // undo survives a restart
                document.reset();
                workspace.reset();
                workspace = fixture.open();
                document = documentOf(*workspace, id);
            }
        }
        const auto history = readHistory(*workspace, id).value();
        QCOMPARE(history.size(), states.size());
        QCOMPARE(history.constFirst().id, id.uuid());
        for (qsizetype i = 0; i < states.size(); ++i) {
            QCOMPARE(readState(*workspace, id, history[i].id).value(), states[i]);
            QCOMPARE(history[i].isCurrent, i == states.size() - 1);
            QVERIFY(i == 0 || history[i].atMs >= history[i - 1].atMs);
        }
        QVERIFY(std::ranges::contains(history, EditKind::Undo, &HistoryEntry::kind));
        QCOMPARE(workspace->openDesign(id).value().diagram, states.constLast());
    }

    void allThatSchema3BroughtIsUndoneAfterARestart()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const Diagram plain = DiagramBuilder()
                                  .group(u"vpc"_s)
                                  .node(u"a"_s, u"service"_s, u"vpc"_s)
                                  .node(u"b"_s)
                                  .edge(u"a"_s, u"b"_s)
                                  .note(u"n"_s, u"Text"_s)
                                  .build();
        Diagram rich = plain;
        const LayerId layer = LayerId::create();
        rich.layers.insert(layer, {layer, {}, u"Offline path"_s, false, true, 2});
        rich.nodes.first().style = {u"#112233"_s, u"#445566"_s};
        rich.nodes.first().isLocked = true;
        rich.nodes.last().layer = layer;
        Edge &edge = rich.edges.first();
        edge.line = LineShape::Curved;
        edge.arrows = Arrows::Both;
        edge.waypoints = {{1, 2}, {3, 4.5}};
        edge.fromAnchor = QPointF(1, 0.25);
        edge.toAnchor = QPointF(0, 1.0 / 3);
        edge.fromLabel = u"1"_s;
        edge.toLabel = u"n"_s;
        edge.labelPlace = 0.7;
        rich.groups.first().isCollapsed = true;
        rich.groups.first().properties = {{u"drawio.style"_s, u"swimlane"_s}};
        rich.notes.first().properties = {{u"colour"_s, u"yellow"_s}};
        rich.notes.first().layer = layer;

        const DesignId id = workspace->createDesign(plain).value();
        QVERIFY_RESULT(documentOf(*workspace, id)->become(u"Dress"_s, rich));
        workspace.reset();
        workspace = fixture.open();
        auto document = documentOf(*workspace, id);
        QCOMPARE(document->diagram(), rich);
        QCOMPARE(document->undoLabel(), u"Dress"_s);
        QVERIFY_RESULT(document->undo());
        QCOMPARE(document->diagram(), plain);
        document.reset();
        workspace.reset();
        workspace = fixture.open();
        document = documentOf(*workspace, id);
        QCOMPARE(document->diagram(), plain);
        QVERIFY_RESULT(document->redo());
        QCOMPARE(document->diagram(), rich);
    }

    void namesStayWithTheirStates()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const Diagram start = DiagramBuilder().title(u"Chat"_s).node(u"a"_s).build();
        const DesignId id = workspace->createDesign(start).value();
        auto document = documentOf(*workspace, id);
        Diagram next = start;
        next.nodes.first().label = u"Gateway"_s;
        QVERIFY_RESULT(document->become(u"Rename"_s, next));
        auto history = readHistory(*workspace, id).value();
        QCOMPARE(history.size(), 2);
        QVERIFY_RESULT(nameState(*workspace, id, history[0].id, u"  Before \n the review "_s));
        QVERIFY_RESULT(nameState(*workspace, id, history[1].id, QString(500, u'x')));
        document.reset();
        workspace.reset();
        workspace = fixture.open();
        history = readHistory(*workspace, id).value();
        QCOMPARE(history[0].name, u"Before the review"_s);
        QCOMPARE(history[1].name.size(), stateNameLength);
        QCOMPARE(history[1].label, u"Rename"_s);
        QVERIFY_RESULT(removeStateName(*workspace, id, history[1].id));
        QVERIFY(readHistory(*workspace, id).value()[1].name.isEmpty());
        QCOMPARE(nameState(*workspace, id, QUuid::createUuid(), u"x"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(readState(*workspace, id, QUuid::createUuid()).error().code, ErrorCode::NotFound);
        QCOMPARE(readHistory(*workspace, DesignId::create()).error().code, ErrorCode::NotFound);
    }

    void aGapHidesOnlyWhatIsBeforeIt()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId id = workspace->createDesign(DiagramBuilder().title(u"0"_s).node(u"a"_s).build()).value();
        auto document = documentOf(*workspace, id);
        for (int i = 1; i <= 3; ++i) {
            Diagram next = document->diagram();
            next.info.title = QString::number(i);
            QVERIFY_RESULT(document->become(u"Rename"_s, next));
        }
        const auto before = readHistory(*workspace, id).value();
        document.reset();
        workspace.reset();
        {
            Database db = Database::open(fixture.libraryPath(), OpenMode::ReadWrite).value();
            QVERIFY_RESULT(db.executeScript("DROP TRIGGER journal_is_never_deleted;"));
            QVERIFY_RESULT(db.execute("DELETE FROM journal WHERE id = ?", before[2].id));
        }
        workspace = fixture.open();
        const auto history = readHistory(*workspace, id).value();
        QCOMPARE(history.size(), 3);
        QCOMPARE(readState(*workspace, id, before[3].id).value().info.title, u"3"_s);
        // What led from 2 to 3 is known; what led to 2 is not.
        QCOMPARE(readState(*workspace, id, before[0].id).error().code, ErrorCode::Conflict);
    }
};

ARCHDECK_TEST(TestDesignHistory)
#include "tst_designhistory.moc"
