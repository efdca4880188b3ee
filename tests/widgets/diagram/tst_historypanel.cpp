#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"
#include "widgets/diagram/historypanel.h"

#include <QtCore/qdatetime.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtreewidget.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

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

struct Panel
{
    ThemeController themes;
    HistoryPanel panel;

    Panel() : panel((themes.install(), themes), nullptr)
    {
        panel.resize(344, 640);
        panel.setHistory(entries(), at(u"2026-03-02T14:05:00"_s));
    }

    QTreeWidget *list() { return named<QTreeWidget>(panel, u"States of the design"_s); }

    QStringList texts()
    {
        QStringList lines;
        for (int i = 0; i < list()->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *group = list()->topLevelItem(i);
            lines.append(group->text(0));
            for (int j = 0; j < group->childCount(); ++j)
                lines.append(u"  "_s + group->child(j)->data(0, Qt::AccessibleTextRole).toString());
        }
        return lines;
    }
};

} // namespace

class TestHistoryPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesStandInSittingsWithTheNewestFirst()
    {
        Panel panel;
        QVERIFY(present(panel.panel));
        const QStringList texts = panel.texts();
        QCOMPARE(texts.size(), 8);
        QVERIFY(texts[0].startsWith(u"Today, "_s));
        QVERIFY(texts[1].contains(u"Rename, the present state"_s));
        QVERIFY(texts[2].startsWith(u"Today, "_s) && texts[2].contains(u'–'));
        QVERIFY(texts[3].contains(u"Undo: Move 2 elements"_s));
        QVERIFY(texts[5].startsWith(u"Yesterday, "_s));
        QVERIFY(texts[6].contains(u"First draft: Add Gateway"_s));
        QVERIFY(texts[7].contains(u"Start of the design"_s));
        QCOMPARE(panel.panel.currentEntry(), id(4));
    }

    void timesAreToldByHowLongAgo()
    {
        const qint64 now = at(u"2026-03-02T14:05:00"_s);
        QCOMPARE(whenText(now - 5000, now), u"just now"_s);
        QCOMPARE(whenText(now - 5 * minute, now), u"5 min ago"_s);
        QVERIFY(whenText(now - 90 * minute, now).contains(u"12"_s));
    }

    void arrowsAndClicksLookAtStates()
    {
        Panel panel;
        QVERIFY(present(panel.panel));
        QSignalSpy wanted(&panel.panel, &HistoryPanel::stateWanted);
        QSignalSpy presentWanted(&panel.panel, &HistoryPanel::presentWanted);
        panel.panel.focusFirst();
        QTest::keyClick(panel.list(), Qt::Key_Down); // the heading of the sitting before
        QTest::keyClick(panel.list(), Qt::Key_Down);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toUuid(), id(3));
        const QTreeWidgetItem *last = panel.list()->topLevelItem(2)->child(0);
        QTest::mouseClick(panel.list()->viewport(), Qt::LeftButton, {}, panel.list()->visualItemRect(last).center());
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[1][0].toUuid(), id(1));
        const QTreeWidgetItem *now = panel.list()->topLevelItem(0)->child(0);
        QTest::mouseClick(panel.list()->viewport(), Qt::LeftButton, {}, panel.list()->visualItemRect(now).center());
        QCOMPARE(presentWanted.size(), 1);
        QVERIFY(!button(panel.panel, u"Restore"_s)->isEnabled());
    }

    void aNameIsTypedInPlace()
    {
        Panel panel;
        QVERIFY(present(panel.panel));
        QSignalSpy named(&panel.panel, &HistoryPanel::nameWanted);
        panel.panel.setCurrentEntry(id(2));
        panel.panel.focusFirst();
        QTest::keyClick(panel.list(), Qt::Key_F2);
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        QTest::keyClicks(edit, u"  Before the review "_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(named.size(), 1);
        QCOMPARE(named[0][0].toUuid(), id(2));
        QCOMPARE(named[0][1].toString(), u"Before the review"_s);

        // Escape changes nothing; an empty name takes it away.
        panel.panel.setCurrentEntry(id(1));
        click(button(panel.panel, u"Rename"_s));
        edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        QCOMPARE(edit->text(), u"First draft"_s);
        QTest::keyClick(edit, Qt::Key_Escape);
        QCoreApplication::processEvents();
        QCOMPARE(named.size(), 1);
        QTest::keyClick(panel.list(), Qt::Key_F2);
        edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(named.size(), 2);
        QVERIFY(named[1][1].toString().isEmpty());
    }

    void theListIsFiltered()
    {
        Panel panel;
        QVERIFY(present(panel.panel));
        auto *filter = named<QLineEdit>(panel.panel, u"Filter the history"_s);
        QTest::keyClicks(filter, u"first"_s);
        QCOMPARE(panel.texts().size(), 2);
        QTest::keyClicks(filter, u"xyz"_s);
        QVERIFY(panel.texts().isEmpty());
        QVERIFY(labelTexts(panel.panel).contains(u"No step fits the filter."_s));
        filter->clear();
        click(button(panel.panel, u"Show named states only"_s));
        QCOMPARE(panel.texts().size(), 2);
    }

    void thePlaceIsKeptWhenTheHistoryGrows()
    {
        Panel panel;
        QVERIFY(present(panel.panel));
        QSignalSpy wanted(&panel.panel, &HistoryPanel::stateWanted);
        panel.panel.setCurrentEntry(id(1));
        panel.list()->topLevelItem(1)->setExpanded(false);
        QList<HistoryEntry> more = entries();
        more.last().isCurrent = false;
        more.append({id(5), more.last().atMs + minute, EditKind::Edit, u"Add note"_s, {}, true});
        panel.panel.setHistory(more, more.last().atMs);
        QCOMPARE(panel.panel.currentEntry(), id(1));
        QVERIFY(!panel.list()->topLevelItem(1)->isExpanded());
        QCOMPARE(wanted.size(), 0);
    }

    void whatIsToBeDoneIsTold()
    {
        Panel panel;
        QVERIFY(present(panel.panel));
        QSignalSpy restored(&panel.panel, &HistoryPanel::restoreWanted);
        QSignalSpy compared(&panel.panel, &HistoryPanel::comparisonWanted);
        QSignalSpy closed(&panel.panel, &HistoryPanel::closeWanted);
        panel.panel.setCurrentEntry(id(1));
        click(button(panel.panel, u"Restore"_s));
        click(button(panel.panel, u"Compare with now"_s));
        click(button(panel.panel, u"Close the history"_s));
        QCOMPARE(restored[0][0].toUuid(), id(1));
        QCOMPARE(compared[0][0].toUuid(), id(1));
        QCOMPARE(closed.size(), 1);
    }
};

ARCHDECK_TEST(TestHistoryPanel)
#include "tst_historypanel.moc"
