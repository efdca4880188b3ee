#include "tests/support/testmain.h"
#include "widgets/common/shortcutsheet.h"

#include <QtCore/qsettings.h>
#include <QtCore/qstandardpaths.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qkeysequenceedit.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtreewidget.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

QTreeWidgetItem *rowOf(const QWidget &sheet, const QString &text)
{
    return sheet.findChild<QTreeWidget *>()->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

QPushButton *buttonOf(const QWidget &sheet, const QString &text)
{
    for (auto *button : sheet.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class ShortcutSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_list = std::make_unique<ActionList>();
        m_list->add(
            {.id = u"a.group"_s, .group = u"Arrange"_s, .text = u"&Group…"_s, .keys = {QKeySequence(u"Ctrl+G"_s)}});
        m_list->add({.id = u"a.lock"_s, .group = u"Arrange"_s, .text = u"Lock"_s, .keys = {QKeySequence(u"Ctrl+J"_s)}});
        m_list->add({.id = u"v.fit"_s, .group = u"View"_s, .text = u"Fit"_s});
    }

    void listsEveryActionUnderItsHeading()
    {
        const ShortcutSheet sheet({m_list.get()}, nullptr);
        QVERIFY(rowOf(sheet, u"Group"_s));
        QCOMPARE(rowOf(sheet, u"Group"_s)->text(1), QKeySequence(u"Ctrl+G"_s).toString(QKeySequence::NativeText));
        QCOMPARE(rowOf(sheet, u"Fit"_s)->parent()->text(0), u"View"_s);
        QVERIFY(rowOf(sheet, u"Fit"_s)->text(1).isEmpty());
    }

    void aNewKeyIsTakenFromItsRival()
    {
        ShortcutSheet sheet({m_list.get()}, nullptr);
        sheet.show();
        sheet.findChild<QTreeWidget *>()->setCurrentItem(rowOf(sheet, u"Lock"_s));
        auto *edit = sheet.findChild<QKeySequenceEdit *>();
        QTest::keyClick(edit, Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(m_list->find(u"a.lock"_s)->shortcut(), QKeySequence(u"Ctrl+G"_s));
        QVERIFY(m_list->find(u"a.group"_s)->shortcuts().isEmpty());
        QVERIFY(rowOf(sheet, u"Group"_s)->text(1).isEmpty());

        QTest::mouseClick(buttonOf(sheet, u"Reset"_s), Qt::LeftButton);
        QCOMPARE(m_list->find(u"a.lock"_s)->shortcut(), QKeySequence(u"Ctrl+J"_s));
        QTest::mouseClick(buttonOf(sheet, u"Reset all"_s), Qt::LeftButton);
        QCOMPARE(m_list->find(u"a.group"_s)->shortcut(), QKeySequence(u"Ctrl+G"_s));
    }

    void aKeyCanBeTakenAway()
    {
        ShortcutSheet sheet({m_list.get()}, nullptr);
        sheet.findChild<QTreeWidget *>()->setCurrentItem(rowOf(sheet, u"Group"_s));
        QTest::mouseClick(buttonOf(sheet, u"No key"_s), Qt::LeftButton);
        QVERIFY(m_list->find(u"a.group"_s)->shortcuts().isEmpty());
        // It is remembered.
        ActionList another;
        another.add(
            {.id = u"a.group"_s, .group = u"Arrange"_s, .text = u"Group"_s, .keys = {QKeySequence(u"Ctrl+G"_s)}});
        QVERIFY(another.find(u"a.group"_s)->shortcuts().isEmpty());
    }

    void filtersByNameAndKey()
    {
        const ShortcutSheet sheet({m_list.get()}, nullptr);
        sheet.findChild<QLineEdit *>()->setText(u"fit"_s);
        QVERIFY(!rowOf(sheet, u"Fit"_s)->isHidden());
        QVERIFY(rowOf(sheet, u"Group"_s)->isHidden());
    }

private:
    std::unique_ptr<ActionList> m_list;
};

ARCHDECK_TEST(ShortcutSheetTest)
#include "tst_shortcutsheet.moc"
