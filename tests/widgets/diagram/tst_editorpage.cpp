#include "widgets/diagram/editorpage.h"

#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"
#include "widgets/diagram/comparisonpanel.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/inspector.h"

#include <QtGui/qaction.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtreewidget.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

const QString web = QStringLiteral("web");
const QString api = QStringLiteral("api");
const QString guard = QStringLiteral("guard");

Diagram mine()
{
    Diagram diagram = DiagramBuilder()
                          .title(QStringLiteral("Mine"))
                          .node(web, QStringLiteral("client-web"))
                          .node(api, QStringLiteral("service"))
                          .edge(web, api)
                          .build();
    diagram.info.properties.insert(QStringLiteral("rps"), QStringLiteral("30"));
    return diagram;
}

Diagram theirs()
{
    return DiagramBuilder()
        .title(QStringLiteral("Reference"))
        .node(web, QStringLiteral("client-web"))
        .node(api, QStringLiteral("service"))
        .node(guard, QStringLiteral("guardrail"))
        .edge(web, api)
        .edge(api, guard)
        .build();
}

struct Page
{
    PanelFixture fixture{mine()};
    EditorPage page;

    explicit Page(EditorPage::Frame frame = EditorPage::Frame::Page)
        : page(std::move(fixture.model), fixture.themes, fixture.jobs, nullptr, frame)
    {
        page.resize(1300, 800);
    }

    DesignDiff diff() { return compareDesigns(page.model().diagram(), theirs(), *fixture.catalog); }
    const DiagramMarks &marks() { return *page.view().diagramScene().marks(); }
    QAction *action(const QString &text)
    {
        for (QAction *each : page.editorActions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
};

} // namespace

class TestEditorPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsComeAndGoWithTheEstimates()
    {
        Page page;
        QVERIFY(present(page.page));
        QVERIFY(page.marks().bars.contains(DiagramBuilder::nodeId(api)));
        QAction *toggle = page.action(QStringLiteral("Show estimates"));
        QVERIFY(toggle);
        QTest::keyClick(&page.page, Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!toggle->isChecked());
        QVERIFY(page.marks().bars.isEmpty());
        {
            Page again; // it is remembered
            QVERIFY(again.marks().bars.isEmpty());
        }
        toggle->setChecked(true);
        QVERIFY(!page.marks().bars.isEmpty());
        page.page.model().setDesignProperty(QStringLiteral("rps"), {});
        QVERIFY(page.marks().bars.isEmpty());
    }

    void fromTheLineReplicasAreAddedUntilItIsEnough()
    {
        Page page;
        page.page.model().setProperty(DiagramBuilder::nodeId(api), QStringLiteral("service_time_ms"),
                                      QStringLiteral("50"));
        page.page.model().setProperty(DiagramBuilder::nodeId(api), QStringLiteral("max_concurrency"),
                                      QStringLiteral("1"));
        QVERIFY(present(page.page));
        const auto level = [&page] { return page.marks().bars.value(DiagramBuilder::nodeId(api)).level; };
        page.page.model().setReplicas(DiagramBuilder::nodeId(api), 1);
        QCOMPARE(level(), LoadLevel::Over);
        click(button(page.page, QStringLiteral("api saturates first at 20 rps (1.5 x)")));
        QVERIFY(page.page.view().hasFocus());
        QTest::keyClick(&page.page.view(), Qt::Key_Plus);
        QCOMPARE(level(), LoadLevel::Normal);
    }

    void embeddedItHasToolsButNoTitle()
    {
        Page whole;
        QVERIFY(present(whole.page));
        QVERIFY(button(whole.page, QStringLiteral("Back to the designs")));
        QVERIFY(button(whole.page, QStringLiteral("Export")));
        Page embedded(EditorPage::Frame::Embedded);
        QVERIFY(present(embedded.page));
        QVERIFY(!button(embedded.page, QStringLiteral("Back to the designs")));
        QVERIFY(!button(embedded.page, QStringLiteral("Export")));
        QVERIFY(!labelTexts(embedded.page).contains(QStringLiteral("Mine")));
        QVERIFY(button(embedded.page, QStringLiteral("Lay out")));
        auto *notes = new QLineEdit;
        embedded.page.setSidePanel(notes);
        embedded.page.showInspector(false);
        embedded.page.showPalette(false);
        QVERIFY(notes->isVisible());
        QVERIFY(!embedded.page.inspector().isVisible());
        embedded.page.view().setFocus();
        QTest::keyClick(&embedded.page, Qt::Key_F6);
        QVERIFY(notes->hasFocus());
        QTest::keyClick(&embedded.page, Qt::Key_F6);
        QVERIFY(embedded.page.view().hasFocus());
        embedded.page.setSidePanel(nullptr);
    }

    void ghostsOfAGuidedPageAreActivatedAndFilled()
    {
        Page page;
        QVERIFY(present(page.page));
        DiagramMarks marks;
        GhostComponent ghost;
        ghost.key = guard;
        ghost.kind = QStringLiteral("guardrail");
        ghost.label = QStringLiteral("Input guard");
        ghost.rect = QRectF(320, 200, 168, 64);
        marks.ghosts.append(ghost);
        page.page.setMarks(marks);
        QVERIFY(!page.marks().bars.isEmpty()); // both are shown
        const QSignalSpy activated(&page.page, &EditorPage::ghostActivated);
        page.page.view().fit();
        const QPoint at = page.page.view().mapFromScene(ghost.rect.center());
        QTest::mouseClick(page.page.view().viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(activated.size(), 1);
        QVERIFY(page.page.model().fillGhost(page.page.marks(), guard));
        page.page.setMarks({});
        QVERIFY(page.marks().ghosts.isEmpty());
    }

    void aComparisonFollowsTheDrawing()
    {
        Page page;
        QVERIFY(present(page.page));
        page.page.showComparison(page.diff(), theirs());
        ComparisonPanel *panel = page.page.comparisonPanel();
        QVERIFY(panel->isVisible());
        QVERIFY(!page.page.inspector().isVisible());
        QCOMPARE(page.marks().ghosts.size(), 1);
        QVERIFY(page.marks().bars.isEmpty());
        const double before = page.page.comparison().score;
        const QString key = page.marks().ghosts.constFirst().key;

        // A click on the ghost shows its row; drawing it closes the gap.
        page.page.view().fit();
        const QPoint at = page.page.view().mapFromScene(page.marks().ghosts.constFirst().rect.center());
        QTest::mouseClick(page.page.view().viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(panel->currentKey(), key);
        click(button(page.page, QStringLiteral("Draw it")));
        QTRY_COMPARE(page.page.comparison().score, 1.0);
        QVERIFY(before < 1.0);
        QVERIFY(page.marks().ghosts.isEmpty());
        QCOMPARE(page.page.model().diagram().edges.size(), 2);

        const QSignalSpy closed(&page.page, &EditorPage::comparisonClosed);
        click(button(page.page, QStringLiteral("Close the comparison")));
        QCOMPARE(closed.size(), 1);
        QVERIFY(page.page.inspector().isVisible());
        QVERIFY(page.marks().differences.isEmpty());
        QVERIFY(!page.page.isComparing());
    }

    void aDismissalIsShownAtOnceAndTaken()
    {
        Page page;
        QVERIFY(present(page.page));
        page.page.showComparison(page.diff(), theirs());
        const QString key = page.marks().ghosts.constFirst().key;
        const QSignalSpy dismissed(&page.page, &EditorPage::dismissWanted);
        const QSignalSpy undone(&page.page, &EditorPage::dismissalUndone);
        page.page.comparisonPanel()->setCurrent(key);
        click(button(page.page, QStringLiteral("Dismiss…")));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("it is inside"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(dismissed.size(), 1);
        QTRY_VERIFY(page.marks().ghosts.isEmpty());
        QCOMPARE(page.page.comparison().score, 1.0);
        page.page.comparisonPanel()->setCurrent(key);
        click(button(page.page, QStringLiteral("Undo the dismissal")));
        QCOMPARE(undone.size(), 1);
        QTRY_COMPARE(page.marks().ghosts.size(), 1);
    }

    void aDismissalMovesNoOtherGhost()
    {
        Page page;
        QVERIFY(present(page.page));
        Diagram reference = theirs();
        for (int i = 0; i < 4; ++i) {
            Node node = reference.nodes.value(DiagramBuilder::nodeId(guard));
            node.id = NodeId::create();
            node.label = QStringLiteral("Guard %1").arg(i);
            reference.nodes.insert(node.id, node);
        }
        page.page.showComparison(compareDesigns(page.page.model().diagram(), reference, *page.fixture.catalog),
                                 reference);
        QHash<QString, QRectF> places;
        for (const GhostComponent &ghost : page.marks().ghosts)
            places.insert(ghost.key, ghost.rect);
        QCOMPARE(places.size(), 5);
        const QSignalSpy changed(&page.page, &EditorPage::comparisonChanged);
        page.page.comparisonPanel()->setCurrent(page.marks().ghosts.constFirst().key);
        click(button(page.page, QStringLiteral("Dismiss…")));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("it is inside"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(page.marks().ghosts.size(), 4);
        QCOMPARE(changed.size(), 1);
        for (const GhostComponent &ghost : page.marks().ghosts)
            QCOMPARE(ghost.rect, places.value(ghost.key));
        click(button(page.page, QStringLiteral("Undo the dismissal")));
        QTRY_COMPARE(page.marks().ghosts.size(), 5);
        for (const GhostComponent &ghost : page.marks().ghosts)
            QCOMPARE(ghost.rect, places.value(ghost.key));
    }
};

ARCHDECK_TEST(TestEditorPage)
#include "tst_editorpage.moc"
