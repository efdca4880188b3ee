#include "widgets/diagram/editormodel.h"

#include "core/diagram/selecting.h"
#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"

#include <QtTest/qsignalspy.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

ElementRef node(const char *key)
{
    return ElementRef(DiagramBuilder::nodeId(QString::fromLatin1(key)));
}

ElementRef group(const char *key)
{
    return ElementRef(DiagramBuilder::groupId(QString::fromLatin1(key)));
}

ElementRef edge(const char *from, const char *to)
{
    return ElementRef(DiagramBuilder::edgeId(QString::fromLatin1(from), QString::fromLatin1(to)));
}

/// a calls b calls c; c lies in a group.
Diagram sample()
{
    Diagram diagram = DiagramBuilder()
                          .title(QStringLiteral("Chat"))
                          .group(QStringLiteral("g"))
                          .node(QStringLiteral("a"))
                          .node(QStringLiteral("b"))
                          .node(QStringLiteral("c"), QStringLiteral("service"), QStringLiteral("g"))
                          .edge(QStringLiteral("a"), QStringLiteral("b"))
                          .edge(QStringLiteral("b"), QStringLiteral("c"))
                          .build();
    diagram.groups.first().rect = QRectF(600, -60, 300, 200);
    return diagram;
}

} // namespace

class TestEditorModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrangingIsOneStepWithANumberInItsName()
    {
        PanelFixture fixture(sample());
        fixture.model->select({node("a"), node("b"), edge("a", "b")});
        QVERIFY(fixture.model->align(Alignment::Left));
        QCOMPARE(fixture.records.size(), 1);
        QVERIFY(fixture.records.constFirst().label.contains(u'2'));
        QVERIFY(!fixture.model->align(Alignment::Left)); // nothing to do is no step
        QCOMPARE(fixture.records.size(), 1);
        QVERIFY(fixture.model->undo());
        QCOMPARE(fixture.diagram(), sample());
    }

    void allLockedFailsAndSaysSo()
    {
        PanelFixture fixture(sample());
        fixture.model->select({node("a")});
        QVERIFY(fixture.model->lockSelection(Lock::Locked));
        const Diagram locked = fixture.diagram();
        QSignalSpy failures(fixture.model.get(), &EditorModel::failed);
        QVERIFY(!fixture.model->moveSelection(QPointF(8, 0)));
        QVERIFY(!fixture.model->removeSelection());
        QVERIFY(!fixture.model->setColour(StylePart::Fill, QStringLiteral("#112233")));
        QVERIFY(!fixture.model->resize(node("a"), QRectF(0, 0, 10, 10)));
        QCOMPARE(failures.size(), 4);
        QCOMPARE(fixture.diagram(), locked);
        QVERIFY(fixture.model->lockSelection(Lock::Unlocked));
        QVERIFY(fixture.model->moveSelection(QPointF(8, 0)));
    }

    void someLockedLeavesThose()
    {
        PanelFixture fixture(sample());
        fixture.model->select({node("a")});
        QVERIFY(fixture.model->lockSelection(Lock::Locked));
        fixture.model->select({node("a"), node("b")});
        QVERIFY(fixture.model->removeSelection());
        QVERIFY(fixture.diagram().contains(node("a")));
        QVERIFY(!fixture.diagram().contains(node("b")));
    }

    void aReferenceStaysAsItIs()
    {
        PanelFixture fixture(sample(), EditorModel::Access::ReadOnly);
        fixture.model->select({node("a"), node("b")});
        QSignalSpy failures(fixture.model.get(), &EditorModel::failed);
        QVERIFY(!fixture.model->align(Alignment::Left));
        QVERIFY(!fixture.model->restack(ZStep::ToFront));
        QVERIFY(!fixture.model->lockSelection(Lock::Locked));
        QVERIFY(fixture.model->addLayer(QStringLiteral("Offline")).isNull());
        QCOMPARE(failures.size(), 4);
        QCOMPARE(fixture.diagram(), sample());
    }

    void aGroupGrowsWithWhatIsMovedInIt()
    {
        PanelFixture fixture(sample());
        fixture.model->select({node("c")});
        QVERIFY(fixture.model->moveSelection(QPointF(120, 0)));
        const Group grown = fixture.diagram().groups.first();
        QVERIFY(grown.rect.contains(fixture.diagram().rectOf(node("c"))));
        QCOMPARE(grown.rect.left(), 600);
        QCOMPARE(fixture.diagram().nodes.value(NodeId(node("c").id)).group, grown.id);
        QCOMPARE(fixture.records.size(), 1);
    }

    void groupsAreEnteredAndLeft()
    {
        PanelFixture fixture(sample());
        QSignalSpy turns(fixture.model.get(), &EditorModel::enteredGroupChanged);
        fixture.model->select({node("a"), node("c")});
        fixture.model->enterGroup(GroupId(group("g").id));
        QCOMPARE(fixture.model->selection(), Selection{node("c")});
        fixture.model->selectAll();
        QCOMPARE(fixture.model->selection(), Selection{node("c")});
        QVERIFY(!fixture.model->isInReach(node("a")));
        QVERIFY(fixture.model->leaveGroup());
        QCOMPARE(fixture.model->selection(), Selection{group("g")});
        QVERIFY(!fixture.model->leaveGroup());
        QCOMPARE(turns.size(), 2);
        QVERIFY(fixture.records.isEmpty());
    }

    void aGroupThatGoesOrFoldsIsLeft()
    {
        PanelFixture fixture(sample());
        fixture.model->enterGroup(GroupId(group("g").id));
        QVERIFY(fixture.model->fold(GroupId(group("g").id), Folding::Collapsed));
        QVERIFY(fixture.model->enteredGroup().isNull());
        fixture.model->enterGroup(GroupId(group("g").id));
        QVERIFY(fixture.model->enteredGroup().isNull());
        fixture.model->selectAll();
        QVERIFY(fixture.model->selection().contains(group("g")));
        QVERIFY(!fixture.model->selection().contains(node("c")));
    }

    void aCollapsedGroupIsDeletedAsOneThing()
    {
        PanelFixture fixture(sample());
        fixture.model->select({group("g")});
        QVERIFY(fixture.model->foldSelection(Folding::Collapsed));
        QVERIFY(fixture.model->removeSelection());
        QVERIFY(!fixture.diagram().contains(node("c")));
    }

    void layersAreSteps()
    {
        PanelFixture fixture(sample());
        const LayerId layer = fixture.model->addLayer(QStringLiteral("Offline"));
        QVERIFY(!layer.isNull());
        fixture.model->select({node("a")});
        QVERIFY(fixture.model->moveSelectionToLayer(layer));
        Layer hidden = fixture.diagram().layers.value(layer);
        hidden.isVisible = false;
        QVERIFY(fixture.model->putLayer(hidden));
        fixture.model->selectAll();
        QVERIFY(!fixture.model->selection().contains(node("a")));
        QVERIFY(!fixture.model->selection().contains(edge("a", "b")));
        QVERIFY(fixture.model->removeLayer(layer));
        QVERIFY(layerOf(fixture.diagram(), node("a")).isNull());
        QCOMPARE(fixture.records.size(), 4);
    }

    void whatIsHiddenOrFoldedIsNoLongerSelected()
    {
        PanelFixture fixture(sample());
        const LayerId layer = fixture.model->addLayer(QStringLiteral("Offline"));
        fixture.model->select({node("a")});
        QVERIFY(fixture.model->moveSelectionToLayer(layer));
        fixture.model->select({node("a"), node("c")});
        Layer hidden = fixture.diagram().layers.value(layer);
        hidden.isVisible = false;
        QVERIFY(fixture.model->putLayer(hidden));
        QCOMPARE(fixture.model->selection(), Selection{node("c")});
        QVERIFY(fixture.model->fold(GroupId(group("g").id), Folding::Collapsed));
        QCOMPARE(fixture.model->selection(), Selection{group("g")});
        QVERIFY(!fixture.model->connectNodes(NodeId(node("b").id), NodeId(group("g").id)));
    }

    void theWayBetweenTwoIsSelected()
    {
        PanelFixture fixture(sample());
        fixture.model->select({node("a"), node("c")});
        QVERIFY(fixture.model->selectWay());
        QCOMPARE(fixture.model->selection().size(), 5);
        fixture.model->select({node("a")});
        QVERIFY(!fixture.model->selectWay());
    }

    void aStyleIsCopiedFromOneToMany()
    {
        PanelFixture fixture(sample());
        fixture.model->select({node("a")});
        QVERIFY(fixture.model->setColour(StylePart::Fill, QStringLiteral("#ffeedd")));
        QVERIFY(fixture.model->copyStyle());
        fixture.model->select({node("b"), group("g")});
        QVERIFY(fixture.model->pasteStyle());
        QCOMPARE(fixture.diagram().nodes.value(NodeId(node("b").id)).style.fill, QStringLiteral("#ffeedd"));
        QCOMPARE(fixture.diagram().groups.first().style.fill, QStringLiteral("#ffeedd"));
        QVERIFY(fixture.model->clearStyle());
        QCOMPARE(fixture.diagram().groups.first().style, Style());
    }

    void aComponentIsNeverAddedRightOnTopOfAnother()
    {
        PanelFixture fixture(sample());
        QSet<std::pair<double, double>> places;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(fixture.model->addComponent(QStringLiteral("llm-server"), QPointF(1000, 504)));
            const QPointF place = fixture.diagram().rectOf(*fixture.model->selectedOne()).topLeft();
            places.insert({place.x(), place.y()});
        }
        QCOMPARE(places.size(), 3);
    }

    void aCloneIsConnectedAndSelected()
    {
        PanelFixture fixture(sample());
        fixture.model->select({node("c")});
        QVERIFY(fixture.model->cloneAndConnect(Direction::Down));
        const auto copy = fixture.model->selectedOne();
        QVERIFY(copy.has_value());
        QCOMPARE(fixture.diagram().edgesAt(NodeId(copy->id)).size(), 1);
        QVERIFY(fixture.diagram().groups.first().rect.contains(fixture.diagram().rectOf(*copy)));
        QCOMPARE(fixture.records.size(), 1);
    }

    void aPieceIsPastedWhereItIsWantedAndFree()
    {
        PanelFixture fixture(sample());
        const Diagram piece = fragment(withLock(sample(), {node("a")}, Lock::Locked), {node("a")});
        QVERIFY(fixture.model->pasteAt(piece, QPointF(1000, 504)));
        const QPointF centre = fixture.diagram().rectOf(*fixture.model->selectedOne()).center();
        QVERIFY((centre - QPointF(1000, 504)).manhattanLength() <= 8);
        QVERIFY(!isLocked(fixture.diagram(), *fixture.model->selectedOne()));
    }
};

ARCHDECK_TEST(TestEditorModel)
#include "tst_editormodel.moc"
