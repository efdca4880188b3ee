#include "core/diagram/visiblepart.h"
#include "core/layout/routegeometry.h"
#include "tests/support/testmain.h"
#include "tests/widgets/diagram/editorfixture.h"
#include "widgets/diagram/connectionedits.h"

#include <QtCore/qmimedata.h>
#include <QtCore/qtimer.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;
using archdeck::test::EditorFixture;

namespace {

NodeId id(const char *key)
{
    return DiagramBuilder::nodeId(QString::fromLatin1(key));
}

ElementRef node(const char *key)
{
    return ElementRef(id(key));
}

/// a -> b in one row with room between them, and c alone below.
Diagram sample()
{
    Diagram diagram = DiagramBuilder()
                          .node(QStringLiteral("a"))
                          .node(QStringLiteral("b"))
                          .node(QStringLiteral("c"))
                          .edge(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("call"))
                          .build();
    diagram.nodes[id("a")].rect = QRectF(0, 0, 168, 64);
    diagram.nodes[id("b")].rect = QRectF(568, 0, 168, 64);
    diagram.nodes[id("c")].rect = QRectF(284, 248, 168, 64);
    return EditorModel::rerouted(diagram, diagram.edges.keys());
}

Edge firstEdge(const EditorFixture &editor)
{
    return editor.model->diagram().edges.first();
}

void pickKind(const QString &text)
{
    QTimer::singleShot(0, [text] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog)
            return pickKind(text);
        auto *search = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(search, text);
        QTest::keyClick(search, Qt::Key_Return);
    });
}

} // namespace

class TestGestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRouteOfADragIsTheOneThatStays()
    {
        EditorFixture editor(sample());
        const QPoint from = editor.centreOf(QStringLiteral("b"));
        const QPoint to = from + QPoint(0, 120);
        editor.hold(from, to);
        const Route shown = editor.scene->diagram().edges.first().route;
        QCOMPARE(shown.shape, RouteShape::Polyline);
        editor.release(to);
        QCOMPARE(firstEdge(editor).route, shown);
        QCOMPARE(editor.commits.size(), 1);
    }

    void aConnectionGetsOutOfTheWayOfADraggedComponent()
    {
        EditorFixture editor(sample());
        Diagram busy = editor.model->diagram();
        busy = connected(busy, EdgeId::create(), id("c"), id("a")); // so that c is not put into the line
        QVERIFY(editor.model->become(QString(), EditorModel::rerouted(busy, busy.edges.keys())));
        const QPoint from = editor.centreOf(QStringLiteral("c"));
        editor.drag(from, editor.pixel({368, 32}));
        const Diagram &after = editor.model->diagram();
        const EdgeId line = DiagramBuilder::edgeId(QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(!runsThroughBox(after, line, after.edges.value(line).route));
    }

    void shiftKeepsToOneAxis()
    {
        EditorFixture editor(sample());
        const QPoint from = editor.centreOf(QStringLiteral("c"));
        editor.drag(from, from + QPoint(90, 30), Qt::ShiftModifier);
        QCOMPARE(editor.rectOf(QStringLiteral("c")).top(), 248.0);
        QVERIFY(editor.rectOf(QStringLiteral("c")).left() > 350);
    }

    void ctrlDragDuplicatesWithTheConnectionsAmongTheCopies()
    {
        EditorFixture editor(sample());
        editor.model->select({node("a"), node("b")});
        const QPoint from = editor.centreOf(QStringLiteral("a"));
        editor.drag(from, from + QPoint(0, 400), Qt::ControlModifier);
        QCOMPARE(editor.model->diagram().nodes.size(), 5);
        QCOMPARE(editor.model->diagram().edges.size(), 2);
        QCOMPARE(editor.rectOf(QStringLiteral("a")), QRectF(0, 0, 168, 64));
        QVERIFY(!editor.model->selection().contains(node("a")));
        QCOMPARE(editor.commits.size(), 1);
    }

    void ctrlWithoutADragAddsToTheSelection()
    {
        EditorFixture editor(sample());
        editor.click(editor.centreOf(QStringLiteral("a")));
        editor.click(editor.centreOf(QStringLiteral("b")), Qt::ControlModifier);
        QCOMPARE(editor.model->selection().size(), 2);
        editor.click(editor.centreOf(QStringLiteral("b")), Qt::ShiftModifier);
        QCOMPARE(editor.model->selection(), Selection{node("a")});
    }

    void whatIsLockedIsSelectedButStays()
    {
        Diagram diagram = sample();
        diagram.nodes[id("c")].isLocked = true;
        EditorFixture editor(diagram);
        const QPoint from = editor.centreOf(QStringLiteral("c"));
        editor.drag(from, from + QPoint(80, 80));
        QCOMPARE(editor.model->selection(), Selection{node("c")});
        QVERIFY(editor.commits.isEmpty());
    }

    void altClickSelectsWhatLiesBelow()
    {
        Diagram diagram = sample();
        diagram.nodes[id("b")].rect = diagram.nodes[id("c")].rect;
        EditorFixture editor(diagram);
        editor.click(editor.centreOf(QStringLiteral("c")));
        const Selection top = editor.model->selection();
        editor.click(editor.centreOf(QStringLiteral("c")), Qt::AltModifier);
        QVERIFY(editor.model->selection() != top);
        QCOMPARE(editor.model->selection().size(), 1);
        editor.click(editor.centreOf(QStringLiteral("c")), Qt::AltModifier);
        QCOMPARE(editor.model->selection(), top);
    }

    void aRubberBandWithCtrlTakesOnlyWhatLiesInside()
    {
        EditorFixture editor(sample());
        editor.drag(editor.pixel({-40, -60}), editor.pixel({540, 100}), Qt::ControlModifier);
        QCOMPARE(editor.model->selection(), Selection{node("a")});
        editor.drag(editor.pixel({-40, -60}), editor.pixel({600, 100}));
        QCOMPARE(editor.model->selection().size(), 3);
    }

    void aComponentIsResizedByItsCorner()
    {
        EditorFixture editor(sample());
        editor.click(editor.centreOf(QStringLiteral("c")));
        editor.drag(editor.pixel({452, 312}), editor.pixel({516, 360}));
        QCOMPARE(editor.rectOf(QStringLiteral("c")), QRectF(284, 248, 236, 112));
        editor.drag(editor.pixel({520, 360}), editor.pixel({300, 250}));
        QCOMPARE(editor.rectOf(QStringLiteral("c")).topLeft(), QPointF(284, 248));
        QVERIFY(editor.rectOf(QStringLiteral("c")).width() >= 64);
    }

    void anEndDraggedToAnotherComponentReconnects()
    {
        EditorFixture editor(sample());
        const ElementRef edge(editor.model->diagram().edges.firstKey());
        editor.model->select({edge});
        const QPoint end = editor.pixel(chainOf(editor.model->diagram(), firstEdge(editor)).constLast());
        editor.drag(end, editor.centreOf(QStringLiteral("c")));
        QCOMPARE(firstEdge(editor).to, id("c"));
        QVERIFY(!firstEdge(editor).toAnchor);
        const QPoint second = editor.pixel(chainOf(editor.model->diagram(), firstEdge(editor)).constLast());
        editor.drag(second, editor.pixel({570, 48})); // near the left border of b
        QCOMPARE(firstEdge(editor).to, id("b"));
        QVERIFY(firstEdge(editor).toAnchor);
        QCOMPARE(firstEdge(editor).toAnchor->x(), 0.0);
        QCOMPARE(firstEdge(editor).label, QStringLiteral("call"));
    }

    void anEndDroppedOnEmptyCanvasStaysWhereItWas()
    {
        EditorFixture editor(sample());
        const Diagram before = editor.model->diagram();
        editor.model->select({ElementRef(before.edges.firstKey())});
        editor.drag(editor.pixel(chainOf(before, before.edges.first()).constLast()), editor.pixel({600, 300}));
        QCOMPARE(editor.model->diagram(), before);
        QCOMPARE(editor.scene->diagram(), before);
    }

    void aPieceOfALineIsDraggedPinnedAndUnpinned()
    {
        Diagram diagram = sample();
        diagram.edges.first().label.clear();
        diagram.nodes[id("b")].rect.moveTop(160);
        EditorFixture editor(
            EditorModel::rerouted(withWaypoints(diagram, diagram.edges.firstKey(), {}), diagram.edges.keys()));
        const EdgeId edge = editor.model->diagram().edges.firstKey();
        editor.model->select({ElementRef(edge)});
        // The upright piece between the two rows.
        const QList<QPointF> chain = chainOf(editor.model->diagram(), firstEdge(editor));
        QCOMPARE(chain.size(), 4);
        const QPointF middle = (chain[1] + chain[2]) / 2;
        editor.drag(editor.pixel(middle), editor.pixel(middle + QPointF(64, 0)));
        const QList<QPointF> pinned = firstEdge(editor).waypoints;
        QCOMPARE(pinned.size(), 2);
        QCOMPARE(pinned[0].x(), pinned[1].x());
        QVERIFY(pinned[0].x() > middle.x() + 50);
        const QList<QPointF> points = firstEdge(editor).route.points;
        for (const QPointF &corner : pinned)
            QVERIFY(QLineF(*nearestOnChain(points, corner), corner).length() < 1);
        // A pinned corner moves alone, and a double click lets it go.
        editor.drag(editor.pixel(pinned[0]), editor.pixel(pinned[0] + QPointF(-40, 0)));
        QCOMPARE(firstEdge(editor).waypoints.size(), 2);
        QVERIFY(firstEdge(editor).waypoints[0].x() < pinned[0].x());
        QTest::mouseDClick(editor.view->viewport(), Qt::LeftButton, {}, editor.pixel(firstEdge(editor).waypoints[0]));
        QCOMPARE(firstEdge(editor).waypoints.size(), 1);
        editor.move(editor.pixel(firstEdge(editor).waypoints[0]));
        editor.key(Qt::Key_Delete);
        QVERIFY(firstEdge(editor).waypoints.isEmpty());
        QCOMPARE(editor.model->diagram().edges.size(), 1);
    }

    void aLabelSlidesAlongItsLine()
    {
        EditorFixture editor(sample());
        const QPointF label = *firstEdge(editor).route.labelCentre;
        editor.drag(editor.pixel(label), editor.pixel(label + QPointF(-120, 30)));
        QVERIFY(firstEdge(editor).labelPlace);
        QVERIFY(*firstEdge(editor).labelPlace < 0.4);
        QVERIFY(std::abs(firstEdge(editor).route.labelCentre->x() - label.x() + 120) < 4);
        QCOMPARE(firstEdge(editor).route.labelCentre->y(), label.y());
    }

    void aLooseComponentDroppedOnALineIsPutIntoIt()
    {
        EditorFixture editor(sample());
        const QPoint to = editor.pixel({368, 32});
        editor.hold(editor.centreOf(QStringLiteral("c")), to);
        QCOMPARE(editor.scene->diagram().edges.size(), 2); // shown before the drop
        editor.release(to);
        const Diagram &after = editor.model->diagram();
        QCOMPARE(after.edges.size(), 2);
        QVERIFY(std::ranges::any_of(after.edges, [](const Edge &e) { return e.from == id("a") && e.to == id("c"); }));
        QVERIFY(std::ranges::any_of(after.edges, [](const Edge &e) { return e.from == id("c") && e.to == id("b"); }));
        editor.model->undo();
        QCOMPARE(editor.model->diagram().edges.size(), 1);
    }

    void aKindFromThePaletteDroppedOnALineIsPutIntoIt()
    {
        EditorFixture editor(sample());
        QMimeData data;
        data.setData(DiagramView::kindMimeType(), "cache");
        const QPoint at = editor.pixel({368, 32});
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.view->viewport(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.view->viewport(), &move);
        QCOMPARE(editor.scene->diagram().nodes.size(), 4);
        QVERIFY(editor.commits.isEmpty());
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.view->viewport(), &drop);
        QCOMPARE(editor.model->diagram().edges.size(), 2);
        QCOMPARE(editor.commits.size(), 1);
    }

    void aConnectionDroppedOnEmptyCanvasAddsAComponentThere()
    {
        EditorFixture editor(sample());
        pickKind(QStringLiteral("vector"));
        editor.move(editor.centreOf(QStringLiteral("c")));
        editor.drag(editor.pixel({452, 280}), editor.pixel({640, 320}));
        QTRY_COMPARE(editor.model->diagram().nodes.size(), 4);
        QCOMPARE(editor.model->diagram().edges.size(), 2);
        const auto added = editor.model->selectedOne();
        QVERIFY(added);
        QVERIFY(editor.model->diagram().rectOf(*added).adjusted(-8, -8, 8, 8).contains(QPointF(648, 320)));
        QCOMPARE(editor.commits.size(), 1);
    }

    void roomIsInsertedAndTakenAway()
    {
        EditorFixture editor(sample());
        const Qt::KeyboardModifiers keys = Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier;
        editor.drag(editor.pixel({230, 150}), editor.pixel({310, 155}), keys);
        QCOMPARE(editor.rectOf(QStringLiteral("a")).left(), 0.0);
        QCOMPARE(editor.rectOf(QStringLiteral("b")).left(), 648.0);
        QCOMPARE(editor.rectOf(QStringLiteral("c")).left(), 364.0);
        QCOMPARE(firstEdge(editor).route.shape, RouteShape::Polyline);
        editor.drag(editor.pixel({310, 150}), editor.pixel({230, 155}), keys);
        QCOMPARE(editor.rectOf(QStringLiteral("b")).left(), 568.0);
    }

    void escapeDropsEveryKindOfDrag()
    {
        EditorFixture editor(sample());
        const Diagram before = editor.model->diagram();
        const QPointF label = *firstEdge(editor).route.labelCentre;
        const QList<std::pair<QPointF, QPointF>> drags{
            {label, label + QPointF(80, 0)}, {{84, 32}, {84, 300}}, {{-40, -40}, {200, 200}}};
        for (const auto &[from, to] : drags) {
            editor.hold(editor.pixel(from), editor.pixel(to));
            editor.key(Qt::Key_Escape);
            editor.release(editor.pixel(to));
            QCOMPARE(editor.model->diagram(), before);
            QCOMPARE(editor.scene->diagram(), before);
        }
        QVERIFY(editor.commits.isEmpty());
    }

    void theSheetScrollsWhileADragIsHeldAtItsBorder()
    {
        EditorFixture editor(sample());
        const QPointF before = editor.view->mapToScene(0, 0);
        editor.hold(editor.centreOf(QStringLiteral("c")), QPoint(editor.view->viewport()->width() - 2, 400));
        QTRY_VERIFY(editor.view->mapToScene(0, 0).x() > before.x() + 40);
        // The component stays below the pointer.
        const QRectF shown = editor.scene->diagram().nodes.value(id("c")).rect;
        QVERIFY(shown.adjusted(-24, -24, 24, 24)
                    .contains(editor.view->mapToScene(editor.view->viewport()->width() - 2, 400)));
        editor.key(Qt::Key_Escape);
        editor.release(QPoint(10, 10));
    }

    void aRightDragMovesTheSheetAndARightClickOpensTheMenu()
    {
        EditorFixture editor(sample());
        QWidget *viewport = editor.view->viewport();
        const QPointF before = editor.view->mapToScene(0, 0);
        const auto send = [&](QEvent::Type type, const QPoint &at, Qt::MouseButton button, Qt::MouseButtons held) {
            QMouseEvent event(type, at, viewport->mapToGlobal(at), button, held, {});
            QCoreApplication::sendEvent(viewport, &event);
        };
        send(QEvent::MouseButtonPress, {500, 400}, Qt::RightButton, Qt::RightButton);
        send(QEvent::MouseMove, {540, 420}, Qt::NoButton, Qt::RightButton);
        send(QEvent::MouseMove, {560, 430}, Qt::NoButton, Qt::RightButton);
        send(QEvent::MouseButtonRelease, {560, 430}, Qt::RightButton, Qt::NoButton);
        QCOMPARE(before - editor.view->mapToScene(0, 0), QPointF(60, 30));
        QVERIFY(!QApplication::activePopupWidget());
        send(QEvent::MouseButtonPress, {500, 400}, Qt::RightButton, Qt::RightButton);
        send(QEvent::MouseButtonRelease, {500, 400}, Qt::RightButton, Qt::NoButton);
        QVERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        QApplication::activePopupWidget()->close();
    }

    void aButtonLeadsBackWhenNothingIsInSight()
    {
        EditorFixture editor(sample());
        auto *button = editor.view->viewport()->findChild<QPushButton *>();
        QVERIFY(button);
        QVERIFY(!button->isVisible());
        editor.view->centerOn(3000, 3000);
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!button->isVisible());
    }

    void aGroupIsEnteredAndLeft()
    {
        Diagram diagram = sample();
        Group group;
        group.id = GroupId::create();
        group.rect = QRectF(-32, -48, 240, 160);
        diagram.groups.insert(group.id, group);
        diagram.nodes[id("a")].group = group.id;
        EditorFixture editor(diagram);
        QTest::mouseDClick(editor.view->viewport(), Qt::LeftButton, {}, editor.pixel({-30, 60}));
        QCOMPARE(editor.model->enteredGroup(), group.id);
        editor.drag(editor.pixel({-20, 90}), editor.pixel({740, -10}));
        QCOMPARE(editor.model->selection(), Selection{node("a")});
        editor.key(Qt::Key_Escape);
        editor.key(Qt::Key_Escape);
        QVERIFY(editor.model->enteredGroup().isNull());
    }

    void aCollapsedGroupIsMovedAsOneAndOpenedByADoubleClick()
    {
        Diagram diagram = sample();
        Group group;
        group.id = GroupId::create();
        group.rect = QRectF(-32, -48, 240, 160);
        group.isCollapsed = true;
        diagram.groups.insert(group.id, group);
        diagram.nodes[id("a")].group = group.id;
        EditorFixture editor(diagram);
        const QPoint middle = editor.pixel(drawnRect(group).center());
        editor.click(middle);
        QCOMPARE(editor.model->selection(), Selection{ElementRef(group.id)});
        editor.drag(middle, middle + QPoint(0, 160));
        QCOMPARE(editor.rectOf(QStringLiteral("a")).top(), 160.0);
        QCOMPARE(editor.model->diagram().groups.first().rect.top(), 112.0);
        QTest::mouseDClick(editor.view->viewport(), Qt::LeftButton, {}, middle + QPoint(0, 160));
        QVERIFY(!editor.model->diagram().groups.first().isCollapsed);
    }
};

ARCHDECK_TEST(TestGestures)
#include "tst_gestures.moc"
