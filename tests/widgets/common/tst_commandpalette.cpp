#include "tests/support/testmain.h"
#include "widgets/common/commandpalette.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>

using namespace archdeck;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByWordsAndRunsWithEnter()
    {
        QAction fit(QStringLiteral("Fit the design"));
        QAction group(QStringLiteral("&Group…"));
        QAction disabled(QStringLiteral("Group nothing"));
        disabled.setEnabled(false);
        int ran = 0;
        connect(&group, &QAction::triggered, this, [&ran] { ++ran; });
        CommandPalette palette({&fit, &group, &disabled}, nullptr);
        auto *list = palette.findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        auto *search = palette.findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("gro"));
        QCOMPARE(list->count(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(ran, 1);
        QCOMPARE(palette.result(), int(QDialog::Accepted));
    }

    void arrowKeysMoveThroughTheListWhileTyping()
    {
        QAction first(QStringLiteral("A first"));
        QAction second(QStringLiteral("A second"));
        int ran = 0;
        connect(&second, &QAction::triggered, this, [&ran] { ++ran; });
        CommandPalette palette({&second, &first}, nullptr);
        palette.show();
        auto *search = palette.findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("a"));
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(ran, 1);
    }
};

ARCHDECK_TEST(TestCommandPalette)
#include "tst_commandpalette.moc"
