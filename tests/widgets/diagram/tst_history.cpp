#include "core/practice/versiondiff.h"
#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"
#include "widgets/diagram/comparisonpanel.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/diagram/historypanel.h"
#include "widgets/diagram/statepreview.h"

#include <QtCore/qdatetime.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qtreewidget.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QUuid id(int number)
{
    return QUuid::createUuidV5(QUuid(), QString::number(number));
}

qint64 at(const QString &time)
{
    return QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch();
}

/// Two sittings on one day and one on the day before.
QList<HistoryEntry> entries()
{
    return {{id(0), at(u"2026-03-01T10:00:00"_s), EditKind::Edit, {}, {}, false},
            {id(1), at(u"2026-03-01T10:01:00"_s), EditKind::Edit, u"Add Gateway"_s, u"First draft"_s, false},
            {id(2), at(u"2026-03-02T09:00:00"_s), EditKind::Edit, u"Move 2 elements"_s, {}, false},
            {id(3), at(u"2026-03-02T09:10:00"_s), EditKind::Undo, u"Move 2 elements"_s, {}, false},
            {id(4), at(u"2026-03-02T14:00:00"_s), EditKind::Edit, u"Rename"_s, {}, true}};
}

Diagram before()
{
    return DiagramBuilder().title(u"Chat"_s).node(u"web"_s).node(u"cache"_s).edge(u"web"_s, u"cache"_s).build();
}

Diagram after()
{
    return DiagramBuilder().title(u"Chat"_s).node(u"web"_s).node(u"api"_s).edge(u"web"_s, u"api"_s).build();
}

struct Page
{
    PanelFixture fixture{after()};
    EditorPage page{std::move(fixture.model), fixture.themes, fixture.jobs, nullptr};

    Page()
    {
        page.resize(1300, 800);
        QObject::connect(&page, &EditorPage::historyWanted, &page,
                         [this] { page.setHistory(entries(), entries().constLast().atMs); });
        QObject::connect(&page, &EditorPage::stateWanted, &page,
                         [this](const QUuid &) { page.showState(before(), u"First draft"_s); });
    }
};

} // namespace

/// The history on the page of an open design.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEarlierStateTakesThePlaceOfTheCanvas()
    {
        Page page;
        QVERIFY(present(page.page));
        QTest::keyClick(&page.page, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page.page.isHistoryShown());
        HistoryPanel *panel = page.page.historyPanel();
        QVERIFY(panel && panel->isVisible());
        auto *list = named<QTreeWidget>(*panel, u"States of the design"_s);
        const QTreeWidgetItem *draft = list->topLevelItem(2)->child(0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(draft).center());
        QVERIFY(page.page.isLooking());
        StatePreview *preview = page.page.statePreview();
        QVERIFY(preview->isVisible() && !page.page.view().isVisible());
        QCOMPARE(preview->state(), before());
        QVERIFY(labelTexts(*preview).join(u' ').contains(u"First draft"_s));
        QCOMPARE(preview->view().zoom(), page.page.view().zoom());

        // Nothing in it can be changed.
        QTest::keyClick(&preview->view(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&preview->view(), Qt::Key_Delete);
        QCOMPARE(preview->state(), before());
        QCOMPARE(page.page.model().diagram(), after());

        QSignalSpy restored(&page.page, &EditorPage::restoreWanted);
        click(button(*preview, u"Restore"_s));
        QCOMPARE(restored[0][0].toUuid(), id(1));
        QTest::keyClick(&preview->view(), Qt::Key_Escape);
        QVERIFY(!page.page.isLooking() && page.page.view().isVisible());
        page.page.showState(before(), u"First draft"_s);
        click(button(*preview, u"Back"_s));
        QVERIFY(!page.page.isLooking() && page.page.view().isVisible());
        QCOMPARE(panel->currentEntry(), id(4));

        // What changes the design leads back to it.
        page.page.showState(before(), u"First draft"_s);
        QVERIFY(page.page.isLooking());
        QVERIFY(page.page.model().rename(ElementRef(DiagramBuilder::nodeId(u"api"_s)), u"Gateway"_s));
        QVERIFY(!page.page.isLooking());
        QTest::keyClick(&page.page, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!page.page.isHistoryShown() && !panel->isVisible());
    }

    void versionsAreComparedInTheirOwnWords()
    {
        Page page;
        QVERIFY(present(page.page));
        page.page.showHistory(true);
        QSignalSpy cards(&page.page, &EditorPage::comparisonChanged);
        Diagram grouped = before(); // that a group went is told, too
        const Group group{GroupId::create(), {}, u"vpc"_s, u"VPC"_s, QRectF(0, 0, 400, 300), {}, 99};
        grouped.groups.insert(group.id, group);
        page.page.showVersionComparison(grouped, u"First draft"_s);
        QVERIFY(cards.isEmpty());
        page.page.showVersionComparison(before(), u"First draft"_s);
        ComparisonPanel *panel = page.page.comparisonPanel();
        QVERIFY(panel->isVisible());
        QStringList groups;
        auto *list = named<QTreeWidget>(*panel, u"Differences"_s);
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            if (!list->topLevelItem(i)->isHidden())
                groups.append(list->topLevelItem(i)->text(0));
        }
        QCOMPARE(groups, (QStringList{u"Removed since (2)"_s, u"Added since (2)"_s, u"Unchanged (1)"_s}));
        QVERIFY(labelTexts(*panel).contains(u"Since First draft"_s));
        QVERIFY(!button(*panel, u"Dismiss…"_s));
        QCOMPARE(page.page.view().diagramScene().marks()->ghosts.size(), 1);
        // It follows the drawing.
        page.page.model().select({ElementRef(DiagramBuilder::nodeId(u"api"_s))});
        QVERIFY(page.page.model().removeSelection());
        QVERIFY(!std::ranges::contains(page.page.comparison().differences, DifferenceKind::ComponentExtra,
                                       &Difference::kind));
        // Afterwards the history is back, and a reference is compared as before.
        click(button(*panel, u"Close the comparison"_s));
        QVERIFY(page.page.historyPanel()->isVisible());
        page.page.showComparison(compareDesigns(page.page.model().diagram(), before(), *page.fixture.catalog),
                                 before());
        QVERIFY(labelTexts(*panel).contains(u"Compared with Chat"_s));
    }
};

ARCHDECK_TEST(TestHistory)
#include "tst_history.moc"
