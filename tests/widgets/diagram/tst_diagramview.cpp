#include "tests/support/testmain.h"
#include "tests/widgets/diagram/editorfixture.h"
#include "widgets/diagram/canvasaccessible.h"
#include "widgets/diagram/inlineeditor.h"
#include "widgets/diagram/neighbourfield.h"

#include <QtCore/qmimedata.h>
#include <QtCore/qtimer.h>
#include <QtGui/qaccessible.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;
using archdeck::test::EditorFixture;

namespace {

Diagram sample()
{
    return DiagramBuilder()
        .node(QStringLiteral("web"), QStringLiteral("client-web"))
        .node(QStringLiteral("api"), QStringLiteral("api-gateway"))
        .edge(QStringLiteral("web"), QStringLiteral("api"))
        .build();
}

ElementRef node(const QString &key)
{
    return ElementRef(DiagramBuilder::nodeId(key));
}

/// Types into the picker as soon as it is open, and presses Enter.
void answerPicker(const QString &text)
{
    QTimer::singleShot(0, [text] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog)
            return answerPicker(text);
        auto *search = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(search, text);
        QTest::keyClick(search, Qt::Key_Return);
    });
}

} // namespace

class TestDiagramView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installCanvasAccessibility(); }

    void aClickSelectsAndTheCanvasDeselects()
    {
        EditorFixture editor(sample());
        editor.click(editor.centreOf(QStringLiteral("web")));
        QCOMPARE(editor.model->selection(), Selection{node(QStringLiteral("web"))});
        editor.click(editor.centreOf(QStringLiteral("api")), Qt::ShiftModifier);
        QCOMPARE(editor.model->selection().size(), 2);
        editor.click(editor.pixel({100, 400}));
        QVERIFY(editor.model->selection().isEmpty());
    }

    void aDragMovesOnceAndReroutes()
    {
        EditorFixture editor(sample());
        const QRectF before = editor.rectOf(QStringLiteral("api"));
        editor.drag(editor.centreOf(QStringLiteral("api")), editor.centreOf(QStringLiteral("api")) + QPoint(0, 160));
        QCOMPARE(editor.commits.size(), 1);
        QCOMPARE(editor.rectOf(QStringLiteral("api")).topLeft(), before.topLeft() + QPointF(0, 160));
        const Edge edge = editor.model->diagram().edges.first();
        QCOMPARE(edge.route.shape, RouteShape::Polyline);
        editor.model->undo();
        QCOMPARE(editor.rectOf(QStringLiteral("api")), before);
    }

    void aDragSnapsToTheGridUnlessAltIsHeld()
    {
        EditorFixture editor(DiagramBuilder().node(QStringLiteral("one")).build());
        editor.drag(editor.centreOf(QStringLiteral("one")), editor.centreOf(QStringLiteral("one")) + QPoint(45, 51));
        QCOMPARE(editor.rectOf(QStringLiteral("one")).topLeft(), QPointF(48, 48));
        editor.drag(editor.centreOf(QStringLiteral("one")), editor.centreOf(QStringLiteral("one")) + QPoint(13, 11),
                    Qt::AltModifier);
        QCOMPARE(editor.rectOf(QStringLiteral("one")).topLeft(), QPointF(61, 59));
    }

    void escapeDropsARunningDrag()
    {
        EditorFixture editor(sample());
        const Diagram before = editor.scene->diagram();
        const QPoint from = editor.centreOf(QStringLiteral("api"));
        editor.move(from);
        QTest::mousePress(editor.view->viewport(), Qt::LeftButton, {}, from);
        for (int i = 1; i < 5; ++i)
            editor.move(from + QPoint(10 * i, 20 * i));
        QVERIFY(!(editor.scene->diagram() == before));
        editor.key(Qt::Key_Escape);
        QCOMPARE(editor.scene->diagram(), before);
        QTest::mouseRelease(editor.view->viewport(), Qt::LeftButton, {}, from + QPoint(50, 100));
        QVERIFY(editor.commits.isEmpty());
    }

    void aChangeBelowARunningDragIsNotTakenBack()
    {
        EditorFixture editor(sample());
        editor.model->select({node(QStringLiteral("web"))});
        editor.model->moveSelection({0, 40});
        const QPoint from = editor.centreOf(QStringLiteral("api"));
        editor.hold(from, from + QPoint(0, 80));
        editor.model->undo();
        editor.release(from + QPoint(0, 80));
        QCOMPARE(editor.model->diagram(), sample());
        QCOMPARE(editor.scene->diagram().nodes, sample().nodes);
    }

    void aCornerThatIsGoneCannotBeDeletedAgain()
    {
        Diagram bent = sample();
        bent.edges.first().waypoints = {QPointF(300, 300)};
        EditorFixture editor(sample());
        editor.model->become(QStringLiteral("Pin"), bent);
        editor.model->select({ElementRef(bent.edges.first().id)});
        editor.move(editor.pixel({300, 300}));
        editor.model->undo();
        editor.key(Qt::Key_Delete);
        QVERIFY(editor.model->diagram().edges.isEmpty()); // the selected connection instead
    }

    void aDragFromAPortConnects()
    {
        EditorFixture editor(DiagramBuilder().node(QStringLiteral("a")).node(QStringLiteral("b")).build());
        const QRectF from = editor.rectOf(QStringLiteral("a"));
        editor.move(editor.centreOf(QStringLiteral("a")));
        editor.drag(editor.pixel(QPointF(from.right(), from.center().y())), editor.centreOf(QStringLiteral("b")));
        QCOMPARE(editor.model->diagram().edges.size(), 1);
        const Edge edge = editor.model->diagram().edges.first();
        QCOMPARE(edge.from, DiagramBuilder::nodeId(QStringLiteral("a")));
        QCOMPARE(edge.to, DiagramBuilder::nodeId(QStringLiteral("b")));
    }

    void aRubberBandSelectsWhatItTouches()
    {
        EditorFixture editor(sample());
        editor.drag(editor.pixel({-60, -60}), editor.pixel({700, 120}));
        QCOMPARE(editor.model->selection().size(), 3);
        QVERIFY(editor.commits.isEmpty());
    }

    void theWheelPansAndWithCtrlZoomsToThePointer()
    {
        EditorFixture editor(sample());
        const auto wheel = [&editor](Qt::KeyboardModifiers modifiers, const QPointF &at) {
            QWheelEvent event(at, editor.view->viewport()->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, modifiers,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(editor.view->viewport(), &event);
        };
        const QPointF before = editor.view->mapToScene(400, 300);
        wheel(Qt::NoModifier, {400, 300});
        QVERIFY(editor.view->mapToScene(400, 300).y() < before.y());
        QCOMPARE(editor.view->zoom(), 1.0);
        const QPointF fixed = editor.view->mapToScene(200, 500);
        wheel(Qt::ControlModifier, {200, 500});
        QVERIFY(editor.view->zoom() > 1.1);
        QVERIFY(QLineF(editor.view->mapToScene(200, 500), fixed).length() < 2);
    }

    void renamingInPlaceCommitsWithEnterAndDropsWithEscape()
    {
        EditorFixture editor(sample());
        editor.click(editor.centreOf(QStringLiteral("web")));
        editor.key(Qt::Key_F2);
        auto *inlineEditor = editor.view->findChild<InlineEditor *>();
        QVERIFY(inlineEditor->isVisible());
        QTest::keyClicks(inlineEditor, QStringLiteral("Browser"));
        QTest::keyClick(inlineEditor, Qt::Key_Return);
        QCOMPARE(editor.model->diagram().nodes.value(DiagramBuilder::nodeId(QStringLiteral("web"))).label,
                 QStringLiteral("Browser"));
        editor.key(Qt::Key_Return);
        QTest::keyClicks(inlineEditor, QStringLiteral("Nothing"));
        QTest::keyClick(inlineEditor, Qt::Key_Escape);
        QCOMPARE(editor.model->diagram().nodes.value(DiagramBuilder::nodeId(QStringLiteral("web"))).label,
                 QStringLiteral("Browser"));
        QCOMPARE(editor.commits.size(), 1);
    }

    void aCollapsedGroupIsRenamedLikeAnyOther()
    {
        Diagram diagram = DiagramBuilder().group(QStringLiteral("g")).node(QStringLiteral("web")).build();
        Group &group = diagram.groups.first();
        group.rect = QRectF(40, 40, 300, 200);
        group.isCollapsed = true;
        diagram.nodes.first().group = group.id;
        EditorFixture editor(diagram);
        editor.model->select({ElementRef(group.id)});
        editor.key(Qt::Key_F2);
        auto *inlineEditor = editor.view->findChild<InlineEditor *>();
        QCOMPARE(inlineEditor->toPlainText(), group.label);
        QVERIFY(inlineEditor->geometry().contains(editor.pixel({60, 60})));
        QTest::keyClicks(inlineEditor, QStringLiteral("Edge"));
        QTest::keyClick(inlineEditor, Qt::Key_Return);
        QCOMPARE(editor.model->diagram().groups.first().label, QStringLiteral("Edge"));
    }

    void arrowKeysMoveTheSelectionAndTabVisitsEverything()
    {
        EditorFixture editor(sample());
        editor.key(Qt::Key_Tab);
        QCOMPARE(editor.model->selection(), Selection{node(QStringLiteral("web"))});
        editor.key(Qt::Key_Right);
        QCOMPARE(editor.rectOf(QStringLiteral("web")).left(), 8.0);
        editor.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(editor.rectOf(QStringLiteral("web")).top(), 1.0);
        QSet<ElementRef> visited;
        for (int i = 0; i < 3; ++i) {
            visited += editor.model->selection();
            editor.key(Qt::Key_Tab);
        }
        QCOMPARE(visited.size(), 3);
    }

    void aWholeDesignIsDrawnWithTheKeyboardAlone()
    {
        EditorFixture editor(Diagram{});
        answerPicker(QStringLiteral("web client"));
        editor.key(Qt::Key_A);
        QCOMPARE(editor.model->diagram().nodes.size(), 1);
        const auto type = [&editor](const QString &text) {
            auto *line = editor.view->findChild<NeighbourField *>()->findChild<QLineEdit *>();
            QTest::keyClicks(line, text);
            QTest::keyClick(line, Qt::Key_Return);
        };
        editor.key(Qt::Key_Right, Qt::ControlModifier);
        type(QStringLiteral("api gateway"));
        editor.key(Qt::Key_G);
        auto *inlineEditor = editor.view->findChild<InlineEditor *>();
        QTest::keyClicks(inlineEditor, QStringLiteral("ateway"));
        QTest::keyClick(inlineEditor, Qt::Key_Return);
        editor.key(Qt::Key_Down, Qt::ControlModifier);
        type(QStringLiteral("llm server"));
        answerPicker(QStringLiteral("web"));
        editor.key(Qt::Key_J, Qt::ControlModifier);
        const Diagram &diagram = editor.model->diagram();
        QCOMPARE(diagram.nodes.size(), 3);
        QCOMPARE(diagram.edges.size(), 3);
        QVERIFY(std::ranges::any_of(diagram.nodes,
                                    [](const Node &n) { return n.label == u"gateway" && n.kind == u"api-gateway"; }));
        while (editor.model->document().canUndo())
            editor.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(editor.model->diagram().nodes.isEmpty());
    }

    void copyPasteDuplicateGroupAndDelete()
    {
        EditorFixture editor(sample());
        editor.key(Qt::Key_A, Qt::ControlModifier);
        editor.key(Qt::Key_C, Qt::ControlModifier);
        editor.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(editor.model->diagram().nodes.size(), 4);
        QCOMPARE(editor.model->diagram().edges.size(), 2);
        editor.key(Qt::Key_G, Qt::ControlModifier);
        QTest::keyClick(editor.view->findChild<InlineEditor *>(), Qt::Key_Escape);
        QCOMPARE(editor.model->diagram().groups.size(), 1);
        editor.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor.model->diagram().groups.size(), 0);
        editor.key(Qt::Key_A, Qt::ControlModifier);
        editor.key(Qt::Key_Delete);
        QVERIFY(editor.model->diagram().nodes.isEmpty());
        editor.model->undo();
        QCOMPARE(editor.model->diagram().nodes.size(), 4);
    }

    void aKindDroppedFromThePaletteBecomesAComponent()
    {
        EditorFixture editor(Diagram{});
        QMimeData data;
        data.setData(DiagramView::kindMimeType(), "vector-index");
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.view->viewport(), &enter);
        QDropEvent drop({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.view->viewport(), &drop);
        QCOMPARE(editor.model->diagram().nodes.size(), 1);
        QCOMPARE(editor.model->diagram().nodes.first().kind, QStringLiteral("vector-index"));
    }

    void aFailedCommitLeavesTheCanvasAsItWas()
    {
        EditorFixture editor(sample());
        const Diagram before = editor.model->diagram();
        const Diagram drawn = editor.scene->diagram();
        Error shown;
        QObject::connect(editor.model.get(), &EditorModel::failed, editor.view.get(),
                         [&shown](const Error &error) { shown = error; });
        editor.failNext = true;
        editor.drag(editor.centreOf(QStringLiteral("api")), editor.centreOf(QStringLiteral("api")) + QPoint(0, 80));
        QCOMPARE(shown.code, ErrorCode::DiskFull);
        QCOMPARE(editor.model->diagram(), before);
        QCOMPARE(editor.scene->diagram(), drawn);
    }

    void aReferenceCannotBeChanged()
    {
        EditorFixture editor(sample(), EditorModel::Access::ReadOnly);
        editor.drag(editor.centreOf(QStringLiteral("api")), editor.centreOf(QStringLiteral("api")) + QPoint(0, 80));
        editor.key(Qt::Key_Delete);
        QVERIFY(editor.commits.isEmpty());
        QCOMPARE(editor.model->diagram(), sample());
    }

    void elementsAreVisibleToScreenReaders()
    {
        EditorFixture editor(sample());
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(editor.view.get());
        QVERIFY(canvas);
        QCOMPARE(canvas->childCount(), 3);
        for (int i = 0; i < canvas->childCount(); ++i)
            QVERIFY(!canvas->child(i)->text(QAccessible::Name).isEmpty());
        QCOMPARE(canvas->child(0)->text(QAccessible::Name), QStringLiteral("web"));
        QVERIFY(canvas->child(0)->text(QAccessible::Description).contains(QStringLiteral("Web client")));
        editor.click(editor.centreOf(QStringLiteral("web")));
        QVERIFY(canvas->child(0)->state().selected);
        QCOMPARE(canvas->indexOfChild(canvas->child(2)), 2);
    }
};

ARCHDECK_TEST(TestDiagramView)
#include "tst_diagramview.moc"
