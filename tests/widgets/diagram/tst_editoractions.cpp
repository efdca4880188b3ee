#include "widgets/diagram/editoractions.h"

#include "core/diagram/selecting.h"
#include "tests/support/testmain.h"
#include "tests/widgets/diagram/editorfixture.h"
#include "widgets/diagram/arrangeactions.h"
#include "widgets/diagram/editormenus.h"

#include <QtCore/qset.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtoolbutton.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

ElementRef node(const char *key)
{
    return ElementRef(DiagramBuilder::nodeId(QString::fromLatin1(key)));
}

Diagram sample()
{
    return DiagramBuilder()
        .node(QStringLiteral("a"))
        .node(QStringLiteral("b"))
        .node(QStringLiteral("c"))
        .edge(QStringLiteral("a"), QStringLiteral("b"))
        .edge(QStringLiteral("b"), QStringLiteral("c"))
        .build();
}

Diagram uneven()
{
    Diagram diagram = sample();
    diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("b"))].rect.translate(0, 96);
    return diagram;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    return texts;
}

} // namespace

class TestEditorActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionHasAnIdOfItsOwn()
    {
        EditorFixture fixture(sample());
        QSet<QString> ids;
        for (const ActionList::Entry &entry : fixture.actions->list().entries()) {
            const QString id = entry.action->objectName();
            QVERIFY2(id.startsWith(u"editor."), qPrintable(id));
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
            QVERIFY2(!entry.group.isEmpty(), qPrintable(id));
        }
    }

    void noKeyMeansTwoThingsAtOnce()
    {
        EditorFixture fixture(sample());
        const ElementRef edge(fixture.model->diagram().edges.firstKey());
        for (const Selection &selection : {Selection{}, Selection{node("a")}, Selection{node("a"), node("b")},
                                           Selection{edge}, everything(fixture.model->diagram())}) {
            fixture.model->select(selection);
            QHash<QString, QString> taken;
            for (const QAction *action : fixture.actions->all()) {
                for (const QKeySequence &key : action->shortcuts()) {
                    if (!action->isEnabled())
                        continue;
                    const QString other = taken.value(key.toString());
                    QVERIFY2(other.isEmpty(), qPrintable(key.toString() + u' ' + other + u' ' + action->objectName()));
                    taken.insert(key.toString(), action->objectName());
                }
            }
        }
    }

    void keysAlign()
    {
        EditorFixture fixture(uneven());
        fixture.model->select({node("a"), node("b")});
        fixture.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.rectOf(QStringLiteral("b")).top(), fixture.rectOf(QStringLiteral("a")).top());
        QCOMPARE(fixture.commits.size(), 1);
    }

    void keysStackAndLock()
    {
        EditorFixture fixture(sample());
        fixture.model->select({node("a")});
        fixture.key(Qt::Key_BraceRight, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ordered(fixture.model->diagram().nodes).constLast().label, QStringLiteral("a"));
        fixture.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(isLocked(fixture.model->diagram(), node("a")));
        fixture.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!isLocked(fixture.model->diagram(), node("a")));
    }

    void keysSelectByType()
    {
        EditorFixture fixture(sample());
        fixture.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.model->selection().size(), 3);
        fixture.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.model->selection().size(), 2);
    }

    void keysCopyAndPasteAStyle()
    {
        EditorFixture fixture(sample());
        fixture.model->select({node("a")});
        QVERIFY(fixture.model->setColour(StylePart::Line, QStringLiteral("#aa0000")));
        fixture.key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        fixture.model->select({node("b"), node("c")});
        fixture.key(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(fixture.model->diagram().nodes.value(NodeId(node("c").id)).style.line, QStringLiteral("#aa0000"));
    }

    void theUsersKeysWork()
    {
        EditorFixture fixture(sample());
        const QString id = QStringLiteral("editor.select.components");
        fixture.actions->list().setKeys(id, {QKeySequence(Qt::CTRL | Qt::Key_J)});
        fixture.key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(fixture.model->selection().size(), 3);
        fixture.actions->list().resetKeys(id);
    }

    void theMenuHasWhatTheSelectionAllows()
    {
        EditorFixture fixture(sample());
        QMenu forCanvas;
        fillContextMenu(forCanvas, *fixture.actions, *fixture.model);
        QVERIFY(textsOf(forCanvas).contains(QStringLiteral("Paste here")));
        QVERIFY(!textsOf(forCanvas).contains(QStringLiteral("Cut")));
        fixture.model->select({node("a"), node("b")});
        QMenu forTwo;
        fillContextMenu(forTwo, *fixture.actions, *fixture.model);
        QVERIFY(textsOf(forTwo).contains(QStringLiteral("Group")));
        QVERIFY(textsOf(forTwo).contains(QStringLiteral("Arrange")));
        QVERIFY(!textsOf(forTwo).contains(QStringLiteral("Ungroup")));
        QVERIFY(!textsOf(forTwo).contains(QStringLiteral("Connections")));
    }

    void aReferenceOffersNothingThatChangesIt()
    {
        EditorFixture fixture(sample(), EditorModel::Access::ReadOnly);
        fixture.model->select({node("a"), node("b")});
        QMenu menu;
        fillContextMenu(menu, *fixture.actions, *fixture.model);
        QCOMPARE(textsOf(menu),
                 (QStringList{QStringLiteral("Copy"), QStringLiteral("Copy as"), QStringLiteral("Select")}));
    }

    void theArrangeButtonMovesToALayer()
    {
        EditorFixture fixture(sample());
        fixture.model->select({node("a")});
        QMenu layers;
        fixture.actions->arranging->fillLayerMenu(layers);
        QCOMPARE(textsOf(layers), (QStringList{QStringLiteral("Base layer"), QStringLiteral("New layer")}));
        layers.actions().constLast()->trigger();
        QCOMPARE(fixture.model->diagram().layers.size(), 1);
        QCOMPARE(layerOf(fixture.model->diagram(), node("a")), fixture.model->diagram().layers.firstKey());
        const std::unique_ptr<QToolButton> button(arrangeButton(*fixture.actions, nullptr));
        QVERIFY(textsOf(*button->menu()).contains(QStringLiteral("Align")));
    }
};

ARCHDECK_TEST(TestEditorActions)
#include "tst_editoractions.moc"
