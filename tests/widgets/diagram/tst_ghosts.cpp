#include "tests/support/testmain.h"
#include "tests/widgets/diagram/editorfixture.h"
#include "widgets/diagram/canvasaccessible.h"

#include <QtGui/qaccessible.h>
#include <QtTest/qsignalspy.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;
using archdeck::test::EditorFixture;

namespace {

const QString guardKey = QStringLiteral("guard");

NodeId node(const QString &key)
{
    return DiagramBuilder::nodeId(key);
}

Diagram sample()
{
    return DiagramBuilder()
        .node(QStringLiteral("web"), QStringLiteral("client-web"))
        .node(QStringLiteral("api"), QStringLiteral("api-gateway"))
        .build();
}

/// A guard below the gateway, called by it; and the call from the web client that is missing.
DiagramMarks sampleMarks()
{
    DiagramMarks marks;
    GhostComponent guard;
    guard.key = guardKey;
    guard.kind = QStringLiteral("guardrail");
    guard.label = QStringLiteral("Input guard");
    guard.hint = QStringLiteral("Checks each prompt");
    guard.rect = QRectF(320, 160, 168, 64);
    guard.properties.insert(QStringLiteral("replicas"), QStringLiteral("2"));
    marks.ghosts.append(guard);
    GhostConnection call;
    call.key = QStringLiteral("call");
    call.from.node = node(QStringLiteral("api"));
    call.to.ghost = guardKey;
    call.call = CallKind::Stream;
    marks.ghostConnections.append(call);
    GhostConnection entry;
    entry.key = QStringLiteral("entry");
    entry.from.node = node(QStringLiteral("web"));
    entry.to.node = node(QStringLiteral("api"));
    marks.ghostConnections.append(entry);
    return marks;
}

} // namespace

class TestGhosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installCanvasAccessibility(); }

    void aClickActivates()
    {
        EditorFixture editor(sample());
        editor.scene->setMarks(sampleMarks());
        const QSignalSpy activated(editor.scene.get(), &DiagramScene::ghostActivated);
        editor.click(editor.pixel({400, 190}));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.constFirst().constFirst().toString(), guardKey);
        QCOMPARE(editor.scene->focusedGhost(), guardKey);
        // A connection is hit on its line, and a component before whatever lies under it.
        editor.click(editor.pixel({244, 32}));
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.constLast().constFirst().toString(), QStringLiteral("entry"));
        editor.click(editor.centreOf(QStringLiteral("web")));
        QCOMPARE(activated.size(), 2);
        QCOMPARE(editor.model->selection().size(), 1);
        QVERIFY(editor.scene->focusedGhost().isEmpty());
        QVERIFY(editor.commits.isEmpty());
    }

    void aPressThatLeavesTheGhostDoesNothing()
    {
        EditorFixture editor(sample());
        editor.scene->setMarks(sampleMarks());
        const QSignalSpy activated(editor.scene.get(), &DiagramScene::ghostActivated);
        editor.drag(editor.pixel({400, 190}), editor.pixel({400, 320}));
        QCOMPARE(activated.size(), 0);
        QCOMPARE(editor.model->diagram(), sample());
    }

    void tabVisitsGhostsInReadingOrderAndEnterActivates()
    {
        EditorFixture editor(sample());
        editor.scene->setMarks(sampleMarks());
        const QSignalSpy activated(editor.scene.get(), &DiagramScene::ghostActivated);
        QStringList visited;
        for (int i = 0; i < 5; ++i) {
            editor.key(Qt::Key_Tab);
            const auto one = editor.model->selectedOne();
            visited.append(one ? editor.model->diagram().nameOf(*one) : editor.scene->focusedGhost());
        }
        QCOMPARE(visited,
                 QStringList({QStringLiteral("web"), QStringLiteral("api"), guardKey, QStringLiteral("call"),
                              QStringLiteral("entry")}));
        editor.key(Qt::Key_Backtab, Qt::ShiftModifier);
        editor.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(editor.scene->focusedGhost(), guardKey);
        editor.key(Qt::Key_Return);
        editor.key(Qt::Key_Space);
        QCOMPARE(activated.size(), 2);
        editor.key(Qt::Key_Escape);
        QVERIFY(editor.scene->focusedGhost().isEmpty());
    }

    void screenReadersFindAndPressGhosts()
    {
        EditorFixture editor(sample());
        DiagramMarks marks = sampleMarks();
        marks.ghostConnections[1].mark = DifferenceMark::Missing;
        editor.scene->setMarks(marks);
        const QSignalSpy activated(editor.scene.get(), &DiagramScene::ghostActivated);
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(editor.view.get());
        QCOMPARE(canvas->childCount(), 5);
        QAccessibleInterface *ghost = canvas->child(2);
        QCOMPARE(ghost->text(QAccessible::Name), QStringLiteral("To fill: Input guard"));
        QCOMPARE(ghost->text(QAccessible::Description), QStringLiteral("Checks each prompt"));
        QCOMPARE(canvas->child(4)->text(QAccessible::Name), QStringLiteral("Missing: web → api"));
        QCOMPARE(canvas->indexOfChild(ghost), 2);
        ghost->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.size(), 1);
        editor.scene->setMarks({});
        QVERIFY(!ghost->isValid());
        QCOMPARE(canvas->childCount(), 2);
    }

    void aGhostBecomesAComponentWithItsConnectionsInOneStep()
    {
        EditorFixture editor(sample());
        const DiagramMarks marks = sampleMarks();
        QVERIFY(editor.model->fillGhost(marks, guardKey));
        QCOMPARE(editor.commits.size(), 1);
        const auto one = editor.model->selectedOne();
        QVERIFY(one);
        const Node guard = editor.model->diagram().nodes.value(NodeId(one->id));
        QCOMPARE(guard.kind, QStringLiteral("guardrail"));
        QCOMPARE(guard.label, QStringLiteral("Input guard"));
        QCOMPARE(guard.rect.center(), QPointF(404, 192));
        QCOMPARE(guard.properties.value(QStringLiteral("replicas")), QStringLiteral("2"));
        QCOMPARE(editor.model->diagram().edges.size(), 1);
        const Edge edge = editor.model->diagram().edges.first();
        QCOMPARE(edge.from, node(QStringLiteral("api")));
        QCOMPARE(edge.to, guard.id);
        QCOMPARE(edge.call, CallKind::Stream);
        QCOMPARE(edge.route.shape, RouteShape::Polyline);
        editor.model->undo();
        QCOMPARE(editor.model->diagram(), sample());
    }

    void aGhostConnectionBecomesAConnection()
    {
        EditorFixture editor(sample());
        const DiagramMarks marks = sampleMarks();
        QVERIFY(!editor.model->fillGhost(marks, QStringLiteral("call"))); // its end is a ghost
        QVERIFY(!editor.model->fillGhost(marks, QStringLiteral("unknown")));
        QVERIFY(editor.commits.isEmpty());
        QVERIFY(editor.model->fillGhost(marks, QStringLiteral("entry")));
        QCOMPARE(editor.model->diagram().edges.size(), 1);
        QCOMPARE(editor.model->diagram().edges.first().to, node(QStringLiteral("api")));
    }

    void ghostConnectionsFollowAMove()
    {
        EditorFixture editor(sample());
        editor.scene->setMarks(sampleMarks());
        const Route before = editor.scene->marks()->ghostConnections.constFirst().route;
        QCOMPARE(before.shape, RouteShape::Polyline);
        editor.drag(editor.centreOf(QStringLiteral("api")), editor.centreOf(QStringLiteral("api")) + QPoint(200, 0));
        QVERIFY(editor.scene->marks()->ghostConnections.constFirst().route != before);
    }

    void plusAndMinusChangeReplicasStepByStep()
    {
        EditorFixture editor(sample());
        editor.key(Qt::Key_Plus);
        QVERIFY(editor.commits.isEmpty()); // nothing is selected
        editor.click(editor.centreOf(QStringLiteral("api")));
        const auto replicas = [&editor] {
            return editor.model->replicasOf(editor.model->diagram().nodes.value(node(QStringLiteral("api"))));
        };
        const int before = replicas();
        editor.key(Qt::Key_Plus);
        editor.key(Qt::Key_Plus);
        QCOMPARE(replicas(), before + 2);
        QCOMPARE(editor.commits.size(), 2);
        editor.key(Qt::Key_Minus);
        QCOMPARE(replicas(), before + 1);
        editor.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(replicas(), before + 2);
        for (int i = 0; i < before + 4; ++i)
            editor.key(Qt::Key_Minus);
        QCOMPARE(replicas(), 1);
    }

    void wordsAfterACountOfReplicasStay()
    {
        EditorFixture editor(sample());
        const NodeId api = node(QStringLiteral("api"));
        QVERIFY(editor.model->setProperty(api, QStringLiteral("replicas"), QStringLiteral("16 per cell")));
        QVERIFY(editor.model->setReplicas(api, 20));
        QCOMPARE(editor.model->diagram().nodes.value(api).properties.value(QStringLiteral("replicas")),
                 QStringLiteral("20 per cell"));
    }
};

ARCHDECK_TEST(TestGhosts)
#include "tst_ghosts.moc"
