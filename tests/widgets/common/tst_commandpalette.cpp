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
        CommandPalette palette(entriesOf({&fit, &group, &disabled, &fit}), nullptr);
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
        CommandPalette palette(entriesOf({&second, &first}), nullptr);
        palette.show();
        auto *search = palette.findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("a"));
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(ran, 1);
    }

    void namesThatBeginWithItComeFirstAndSynonymsLast()
    {
        const auto rank = [](const char *text, const char *words, const char *typed) {
            return paletteRank({.text = QString::fromLatin1(text),
                                .hint = {},
                                .words = QString::fromLatin1(words),
                                .icon = {},
                                .run = {}},
                               QString::fromLatin1(typed));
        };
        QCOMPARE(rank("Vector store", "pgvector", "vector s"), 0);
        QCOMPARE(rank("Add Vector store", "pgvector", "vec"), 1);
        QCOMPARE(rank("Add Vector store", "pgvector", "tor"), 2);
        QCOMPARE(rank("Add Vector store", "qdrant pgvector", "pgv"), 3);
        QCOMPARE(rank("Add Vector store", "qdrant", "drant"), 4);
        QCOMPARE(rank("Add Vector store", "qdrant", "vector kafka"), -1);
        QVERIFY(rank("Add Vector store", "", "") >= 0);
    }

    void theBestMatchIsFirst()
    {
        QString ran;
        const auto entry = [&ran](const char *text, const char *words) {
            const QString name = QString::fromLatin1(text);
            return PaletteEntry{
                .text = name, .hint = {}, .words = QString::fromLatin1(words), .icon = {}, .run = [&ran, name] {
                ran = name;
            }};
        };
        CommandPalette palette({entry("Add Cache", "redis"), entry("Redo", ""), entry("Open Redis notes", "")},
                               nullptr);
        auto *search = palette.findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("redi"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(ran, QStringLiteral("Open Redis notes"));
    }
};

ARCHDECK_TEST(TestCommandPalette)
#include "tst_commandpalette.moc"
