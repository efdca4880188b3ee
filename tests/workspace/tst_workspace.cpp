#include "core/diagram/freshids.h"
#include "core/workspace/workspace.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestWorkspace : public QObject
{
    Q_OBJECT

    static EditRecord titled(const Diagram &before, const QString &title)
    {
        Diagram after = before;
        after.info.title = title;
        return {EditKind::Edit, u"Rename"_s, difference(before, after)};
    }

private Q_SLOTS:
    void aDesignSurvivesARestartWithItsHistory()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QVERIFY(workspace->wasCreated());
        const DesignId id = workspace->createDesign(DiagramBuilder().title(u"One"_s).node(u"a"_s).build()).value();
        OpenedDesign opened = workspace->openDesign(id).value();
        auto document = std::make_unique<DiagramDocument>(
            opened.diagram, opened.history,
            [&](const EditRecord &record) { return workspace->commitEdit(id, record); });
        Rng rng(2);
        for (int i = 0; i < 10; ++i)
            QVERIFY_RESULT(document->become(u"Edit"_s, randomEdit(document->diagram(), rng)));
        QVERIFY_RESULT(document->undo());
        const Diagram end = document->diagram();
        workspace.reset();

        workspace = fixture.open();
        QVERIFY(!workspace->wasCreated() && !workspace->wasRecovered());
        opened = workspace->openDesign(id).value();
        QCOMPARE(opened.diagram, end);
        document = std::make_unique<DiagramDocument>(opened.diagram, opened.history, [&](const EditRecord &record) {
            return workspace->commitEdit(id, record);
        });
        QVERIFY(document->canRedo());
        while (document->canUndo())
            QVERIFY_RESULT(document->undo());
        QCOMPARE(document->diagram(), DiagramBuilder().title(u"One"_s).node(u"a"_s).build());
    }

    void aTransactionIsAllOrNothing()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        int announced = 0;
        connect(workspace.get(), &Workspace::changed, this, [&announced] { ++announced; });
        const auto failed = workspace->transact(Op::ChangeSettings, [](Stores &stores) -> Result<int> {
            if (auto set = stores.settings.setValue(u"half"_s, 1); !set)
                return std::unexpected(set.error());
            return failure(ErrorCode::Cancelled, u"changed its mind"_s);
        });
        QCOMPARE(failed.error().code, ErrorCode::Cancelled);
        QCOMPARE(announced, 0);
        QVERIFY(workspace->read([](const Stores &stores) { return stores.settings.value(u"half"_s); })
                    .value()
                    .isUndefined());
        const auto done = workspace->transact(Op::ChangeSettings, [](Stores &stores) -> Result<int> {
            return stores.settings.setValue(u"whole"_s, 1).transform([] { return 42; });
        });
        QCOMPARE(done->value, 42);
        QCOMPARE(done->touched.settings, QSet<QString>{u"whole"_s});
        QCOMPARE(announced, 1);
    }

    void stampsNeverGoBack()
    {
        WorkspaceFixture fixture;
        const auto stampOfNext = [](Workspace &workspace) {
            return workspace
                .transact(Op::ChangeSettings, [](Stores &stores) -> Result<Stamp> {
                return stores.context.stamp;
            })->value;
        };
        auto workspace = fixture.open();
        const Stamp first = stampOfNext(*workspace);
        workspace.reset();
        fixture.clock.advanceDays(-400);
        workspace = fixture.open();
        QVERIFY(stampOfNext(*workspace) > first);
    }

    void aReferenceStaysAsItIs()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const Diagram shipped =
            DiagramBuilder().title(u"Chat"_s).node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s).build();
        QCOMPARE(workspace->seedReference(u"chat"_s, "1", shipped).value(), true);
        QCOMPARE(workspace->seedReference(u"chat"_s, "1", shipped).value(), false);
        const DesignSummary reference = workspace->listDesigns().value().constFirst();
        QCOMPARE(reference.origin, DesignOrigin::Reference);
        const auto refused = workspace->commitEdit(reference.id, titled(shipped, u"Mine now"_s));
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        QCOMPARE(workspace->renameDesign(reference.id, u"Mine now"_s).error().code, ErrorCode::ReadOnly);
        QCOMPARE(workspace->openDesign(reference.id)->diagram, shipped);
    }

    void aCopyIsTheUsersOwnAndUpdatesLeaveItAlone()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const Diagram shipped = DiagramBuilder().title(u"Chat"_s).node(u"a"_s).build();
        QVERIFY_RESULT(workspace->seedReference(u"chat"_s, "1", shipped));
        const DesignId reference = workspace->listDesigns().value().constFirst().id;
        const DesignId copy = workspace->copyDesign(reference, u"My chat"_s).value();
        const OpenedDesign opened = workspace->openDesign(copy).value();
        QCOMPARE(opened.summary.basedOn, reference);
        QCOMPARE(opened.summary.origin, DesignOrigin::Mine);
        QVERIFY_RESULT(workspace->commitEdit(copy, titled(opened.diagram, u"Edited"_s)));

        const Diagram renewed = DiagramBuilder().title(u"Chat 2"_s).node(u"a"_s).node(u"b"_s).build();
        QVERIFY_RESULT(workspace->seedReference(u"chat"_s, "2", renewed));
        QCOMPARE(workspace->openDesign(reference)->diagram, renewed);
        QCOMPARE(workspace->openDesign(copy)->diagram.info.title, u"Edited"_s);
        QCOMPARE(workspace->openDesign(copy)->diagram.nodes.size(), 1);
        QVERIFY(workspace->openDesign(reference)->history.undo.isEmpty());
    }

    void aRemovedReferenceComesBackOnlyWithANewVersion()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QVERIFY_RESULT(workspace->seedReference(u"chat"_s, "1", {}));
        const DesignId id = workspace->listDesigns().value().constFirst().id;
        QVERIFY_RESULT(workspace->removeDesign(id));
        QCOMPARE(workspace->seedReference(u"chat"_s, "1", {}).value(), false);
        QCOMPARE(workspace->listDesigns().value().size(), 0);
        QCOMPARE(workspace->seedReference(u"chat"_s, "2", {}).value(), true);
        QCOMPARE(workspace->listDesigns().value().constFirst().id, id);
    }

    void designsAreRemovedAndBroughtBack()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId id = workspace->createDesign(DiagramBuilder().title(u"One"_s).node(u"a"_s).build()).value();
        QVERIFY_RESULT(workspace->renameDesign(id, u"Two"_s));
        QVERIFY_RESULT(workspace->removeDesign(id));
        QCOMPARE(workspace->openDesign(id).error().code, ErrorCode::NotFound);
        QCOMPARE(workspace->commitEdit(id, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(workspace->listDesigns(DesignStore::Which::Removed).value().size(), 1);
        QVERIFY_RESULT(workspace->bringBackDesign(id));
        QCOMPARE(workspace->openDesign(id)->diagram.info.title, u"Two"_s);
        QCOMPARE(workspace->openDesign(id)->history.undo.size(), 1);
    }

    void aDeckIsSeededOnce()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QCOMPARE(workspace->seedDeck(testDeck(), manyFacts(3), "1").value(), true);
        QCOMPARE(workspace->seedDeck(testDeck(), manyFacts(4), "1").value(), false);
        QCOMPARE(workspace->seedDeck(testDeck(), manyFacts(4), "2").value(), true);
        const auto decks = workspace->read([](const Stores &stores) { return stores.cards.decks({}); }).value();
        QCOMPARE(decks.size(), 1);
        QCOMPARE(decks[0].cards, 4);
    }

    void otherThreadsMayAsk()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QSet<QThread *> heardOn;
        int heard = 0;
        connect(workspace.get(), &Workspace::changed, workspace.get(), [&] {
            heardOn.insert(QThread::currentThread());
            ++heard;
        });
        std::vector<std::jthread> threads;
        threads.reserve(4);
        std::atomic_int failures = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&workspace, &failures] {
                for (int j = 0; j < 5; ++j)
                    failures += workspace->createDesign({}) ? 0 : 1;
            });
        }
        threads.clear();
        QCOMPARE(failures, 0);
        QTRY_COMPARE(heard, 20);
        QCOMPARE(heardOn, QSet<QThread *>{QThread::currentThread()});
        QCOMPARE(workspace->listDesigns().value().size(), 20);
    }

    void aCopyHasTheSameShapeAndOtherIds()
    {
        QVERIFY(rc::check("a copy is sound, differs in every id and in nothing else", [](quint64 seed) {
            Rng rng(seed);
            const Diagram original = randomDiagram(50, rng);
            const Diagram copy = withFreshIds(original);
            RC_ASSERT(validate(copy).has_value());
            RC_ASSERT(copy.info == original.info);
            RC_ASSERT(copy.nodes.size() == original.nodes.size() && copy.edges.size() == original.edges.size());
            RC_ASSERT(copy.paths.size() == original.paths.size() && copy.tradeOffs.size() == original.tradeOffs.size());
            for (const NodeId &id : original.nodes.keys())
                RC_ASSERT(!copy.nodes.contains(id));
            const auto labels = [](const Diagram &diagram) {
                QStringList list;
                for (const Edge &edge : diagram.edges)
                    list.append(diagram.nameOf(ElementRef(edge.id)) + edge.label);
                list.sort();
                return list;
            };
            RC_ASSERT(labels(copy) == labels(original));
        }));
    }
};

ARCHDECK_TEST(TestWorkspace)
#include "tst_workspace.moc"
