#include "tests/support/testmain.h"
#include "tests/widgets/diagram/editorfixture.h"
#include "widgets/diagram/inlineeditor.h"
#include "widgets/diagram/neighbourfield.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;
using archdeck::test::EditorFixture;

namespace {

NodeId id(const char *key)
{
    return DiagramBuilder::nodeId(QString::fromLatin1(key));
}

Diagram sample()
{
    return DiagramBuilder().node(QStringLiteral("a")).build();
}

/// The line that Ctrl with an arrow opens.
QLineEdit *line(const EditorFixture &editor)
{
    return editor.view->findChild<NeighbourField *>()->findChild<QLineEdit *>();
}

} // namespace

class TestCanvasKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ctrlWithAnArrowAddsANeighbourWhoseKindIsTyped()
    {
        EditorFixture editor(sample());
        editor.model->select({ElementRef(id("a"))});
        editor.key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(line(editor)->isVisible());
        QTest::keyClicks(line(editor), QStringLiteral("vec"));
        QCOMPARE(editor.scene->diagram().nodes.size(), 2); // shown while it is typed
        QVERIFY(editor.commits.isEmpty());
        QTest::keyClick(line(editor), Qt::Key_Return);
        QCOMPARE(editor.commits.size(), 1);
        QCOMPARE(editor.model->diagram().edges.size(), 1);
        const auto added = editor.model->selectedOne();
        QVERIFY(added);
        const Node node = editor.model->diagram().nodes.value(NodeId(added->id));
        QCOMPARE(node.kind, QStringLiteral("vector-index"));
        QVERIFY(node.rect.left() > editor.rectOf(QStringLiteral("a")).right());
        QVERIFY(!line(editor)->isVisible());
    }

    void escapeLeavesNoTraceOfANeighbour()
    {
        EditorFixture editor(sample());
        const Diagram before = editor.model->diagram();
        editor.model->select({ElementRef(id("a"))});
        editor.key(Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClicks(line(editor), QStringLiteral("cache"));
        QTest::keyClick(line(editor), Qt::Key_Escape);
        QCOMPARE(editor.model->diagram(), before);
        QCOMPARE(editor.scene->diagram(), before);
        QVERIFY(editor.view->hasFocus());
        QCOMPARE(editor.model->selection(), Selection{ElementRef(id("a"))});
    }

    void repeatingItAddsSiblings()
    {
        EditorFixture editor(sample());
        editor.model->select({ElementRef(id("a"))});
        editor.key(Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClicks(line(editor), QStringLiteral("queue"));
        QTest::keyClick(line(editor), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClicks(line(editor), QStringLiteral("cache"));
        QTest::keyClick(line(editor), Qt::Key_Return);
        QCOMPARE(editor.model->diagram().nodes.size(), 3);
        QList<QRectF> rects;
        for (const Edge &edge : editor.model->diagram().edges) {
            QCOMPARE(edge.from, id("a"));
            rects.append(editor.model->diagram().nodes.value(edge.to).rect);
        }
        QCOMPARE(rects.size(), 2);
        QVERIFY(!rects[0].intersects(rects[1]));
    }

    void aNameThatIsNoKindMakesAService()
    {
        EditorFixture editor(sample());
        editor.model->select({ElementRef(id("a"))});
        editor.key(Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClicks(line(editor), QStringLiteral("Zyxwv"));
        QTest::keyClick(line(editor), Qt::Key_Return);
        const Node node = editor.model->diagram().nodes.value(NodeId(editor.model->selectedOne()->id));
        QCOMPARE(node.kind, QStringLiteral("service"));
        QCOMPARE(node.label, QStringLiteral("Zyxwv"));
    }

    void altWithAnArrowWalksAlongConnections()
    {
        EditorFixture editor(DiagramBuilder()
                                 .node(QStringLiteral("a"))
                                 .node(QStringLiteral("b"))
                                 .edge(QStringLiteral("a"), QStringLiteral("b"))
                                 .build());
        editor.model->select({ElementRef(id("a"))});
        const bool isBeside = editor.rectOf(QStringLiteral("b")).center().x()
            > editor.rectOf(QStringLiteral("a")).center().x();
        editor.key(isBeside ? Qt::Key_Right : Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(editor.model->selection(), Selection{ElementRef(id("b"))});
        editor.key(isBeside ? Qt::Key_Left : Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(editor.model->selection(), Selection{ElementRef(id("a"))});
        QVERIFY(editor.commits.isEmpty());
    }

    void altShiftWithAnArrowClonesAndConnects()
    {
        EditorFixture editor(sample());
        editor.model->select({ElementRef(id("a"))});
        editor.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(editor.model->diagram().nodes.size(), 2);
        QCOMPARE(editor.model->diagram().edges.size(), 1);
        QVERIFY(editor.model->selectedOne() != ElementRef(id("a")));
    }

    void ctrlShiftWithAnArrowResizes()
    {
        EditorFixture editor(sample());
        editor.model->select({ElementRef(id("a"))});
        const QRectF before = editor.rectOf(QStringLiteral("a"));
        editor.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        editor.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor.rectOf(QStringLiteral("a")), before.adjusted(0, 0, 8, 8));
    }

    void theMenuKeyIsAboutTheSelection()
    {
        EditorFixture editor(sample());
        editor.model->select({ElementRef(id("a"))});
        editor.move(QPoint(20, 650)); // the pointer is on nothing
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(20, 650),
                                editor.view->viewport()->mapToGlobal(QPoint(20, 650)));
        QCoreApplication::sendEvent(editor.view->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(editor.model->selection(), Selection{ElementRef(id("a"))});
        QVERIFY(menu->geometry().contains(editor.view->viewport()->mapToGlobal(editor.centreOf(QStringLiteral("a")))
                                          + QPoint(2, 2)));
        menu->close();
    }

    void aSizeChosenByHandOutlivesANewName()
    {
        EditorFixture editor(sample());
        editor.model->select({ElementRef(id("a"))});
        QVERIFY(editor.model->resize(ElementRef(id("a")), QRectF(0, 0, 320, 120)));
        QVERIFY(editor.model->rename(ElementRef(id("a")), QStringLiteral("Gateway")));
        QCOMPARE(editor.rectOf(QStringLiteral("a")), QRectF(0, 0, 320, 120));
    }

    void typingOnASelectedComponentRenamesIt()
    {
        EditorFixture editor(sample());
        editor.model->select({ElementRef(id("a"))});
        editor.key(Qt::Key_A);
        auto *name = editor.view->findChild<InlineEditor *>();
        QVERIFY(name->isVisible());
        QTest::keyClicks(name, QStringLiteral("uth"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(editor.model->diagram().nodes.value(id("a")).label, QStringLiteral("auth"));
        QCOMPARE(editor.model->diagram().nodes.size(), 1);
    }
};

ARCHDECK_TEST(TestCanvasKeys)
#include "tst_canvaskeys.moc"
