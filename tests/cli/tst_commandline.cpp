#include "tests/cli/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

/// Words, streams and exit codes, whatever the command.
class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void helpListsEveryCommand()
    {
        const CliFixture fixture;
        const CliRun help = fixture.run({u"help"_s});
        QCOMPARE_EXIT(help, 0);
        QVERIFY(help.err.isEmpty());
        for (const QByteArray name : {"designs", "export", "portfolio", "cheatsheet", "import", "decks", "due",
                                      "backup", "restore", "check", "schedule", "help", "version"})
            QVERIFY2(help.out.contains(QByteArray("\n  " + name + " ")), name.constData());
        QCOMPARE(fixture.run({u"--help"_s}).out, help.out);
        QCOMPARE(fixture.run({u"-h"_s}).out, help.out);
        QVERIFY2(!QFile::exists(fixture.libraryPath()), "help opens no library");
    }

    void everyCommandHasHelpOfItsOwn()
    {
        const CliFixture fixture;
        const QJsonArray commands = fixture.run({u"help"_s, u"--json"_s}).json()[u"commands"].toArray();
        QCOMPARE(commands.size(), 18);
        for (const QJsonValue &command : commands) {
            const QString name = command[u"name"].toString();
            const CliRun help = fixture.run({u"help"_s, name});
            QCOMPARE_EXIT(help, 0);
            QVERIFY(QString::fromUtf8(help.out).contains(u"archdeck-cli "_s + name));
            QCOMPARE(fixture.run({name, u"--help"_s}).out, help.out);
        }
    }

    void versionIsThatOfTheProject()
    {
        const CliFixture fixture;
        const CliRun text = fixture.run({u"version"_s});
        QCOMPARE_EXIT(text, 0);
        const QString version = fixture.run({u"version"_s, u"--json"_s}).json()[u"version"].toString();
        QVERIFY(!version.isEmpty());
        QCOMPARE(QString::fromUtf8(text.out), u"Archdeck "_s + version + u'\n');
        QCOMPARE(fixture.run({u"--version"_s}).out, text.out);
        QVERIFY(!QFile::exists(fixture.libraryPath()));
    }

    void wrongWordsAreToldInOneLine_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QStringList() << u"archdeck-cli: "_s;
        QTest::newRow("command") << QStringList{u"frobnicate"_s} << u"frobnicate"_s;
        QTest::newRow("option") << QStringList{u"designs"_s, u"--colour"_s} << u"archdeck-cli: designs: "_s;
        QTest::newRow("option before the command") << QStringList{u"--to"_s, u"x.pdf"_s, u"export"_s} << u"--to"_s;
        QTest::newRow("value") << QStringList{u"designs"_s, u"--library"_s} << u"--library"_s;
        QTest::newRow("empty value") << QStringList{u"designs"_s, u"--library="_s} << u"--library"_s;
        QTest::newRow("value of a switch") << QStringList{u"designs"_s, u"--json=yes"_s} << u"--json"_s;
        QTest::newRow("twice") << QStringList{u"--json"_s, u"designs"_s, u"--json"_s} << u"--json"_s;
        QTest::newRow("operand") << QStringList{u"designs"_s, u"chat"_s} << u"chat"_s;
        QTest::newRow("missing operand") << QStringList{u"export"_s, u"--to"_s, u"x.pdf"_s} << u"DESIGN"_s;
        QTest::newRow("missing target") << QStringList{u"export"_s, u"chat"_s} << u"--to FILE"_s;
        QTest::newRow("format") << QStringList{u"export"_s, u"chat"_s, u"--to"_s, u"x.docx"_s} << u"x.docx"_s;
        QTest::newRow("format name") << QStringList{u"export"_s, u"chat"_s, u"--to"_s, u"x"_s, u"--format"_s, u"doc"_s}
                                     << u"doc"_s;
        QTest::newRow("scale") << QStringList{u"export"_s, u"chat"_s, u"--to"_s, u"x.png"_s, u"--scale"_s, u"99"_s}
                               << u"99"_s;
        QTest::newRow("portfolio") << QStringList{u"portfolio"_s, u"--to"_s, u"x.svg"_s} << u"x.svg"_s;
        QTest::newRow("restore") << QStringList{u"restore"_s, u"--salvage"_s, u"--list"_s} << u"--list"_s;
        QTest::newRow("line break") << QStringList{u"two\nlines"_s} << u"two lines"_s;
    }

    void wrongWordsAreToldInOneLine()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const CliFixture fixture;
        const CliRun run = fixture.run(words);
        QCOMPARE_EXIT(run, 2);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.error().startsWith(u"archdeck-cli: "_s) && run.error().contains(said), run.err.constData());
        QVERIFY(run.out.isEmpty());
        QVERIFY2(!QFile::exists(fixture.libraryPath()), "a wrong command line opens no library");
    }

    void optionsStandBeforeOrAfterTheCommand()
    {
        const CliFixture fixture;
        fixture.seed();
        QVERIFY(QFile::rename(fixture.libraryPath(), fixture.path(u"other.archdeck"_s)));
        const CliRun before = fixture.run({u"--library"_s, u"other.archdeck"_s, u"--json"_s, u"designs"_s});
        QCOMPARE_EXIT(before, 0);
        QCOMPARE(before.json()[u"designs"].toArray().size(), 5);
        QCOMPARE(fixture.run({u"designs"_s, u"--json"_s, u"--library"_s, u"other.archdeck"_s}).out, before.out);
        QCOMPARE(fixture.run({u"--json"_s, u"designs"_s, u"--library=other.archdeck"_s}).out, before.out);
        QVERIFY(!QFile::exists(fixture.libraryPath()));
    }

    void aReaderThatLeavesEarlyIsNoFailure()
    {
        CliFixture fixture;
        fixture.seed();
        for (const QString &command : {u"designs"_s, u"help"_s, u"export chat --to - --format png"_s}) {
            const CliRun run = fixture.shell(u"{ $CLI "_s + command + u"; echo $? >&2; } | true"_s);
            QCOMPARE(run.error(), u"0"_s);
        }
    }

    void outputThatIsLostIsAFailure()
    {
        const CliFixture fixture;
        fixture.seed();
        for (const QString &to : {u">&-"_s, u">/dev/full"_s}) {
            for (const QString &command : {u"designs"_s, u"version"_s}) {
                const CliRun run = fixture.shell(u"$CLI "_s + command + u' ' + to);
                QCOMPARE_EXIT(run, 6);
                QCOMPARE(run.errorLines().size(), 1);
            }
        }
        // Closed streams must not become the library's file either.
        QCOMPARE_EXIT(fixture.shell(u"$CLI designs <&- >&- 2>&-"_s), 6);
        QCOMPARE_EXIT(fixture.run({u"check"_s}), 0);
    }

    void nothingButTheErrorIsOnStandardError()
    {
        CliFixture fixture;
        // No display, no usable locale, no cache to write to, and a platform that is not installed.
        fixture.setEnvironment(u"LC_ALL"_s, u"C"_s);
        fixture.setEnvironment(u"DISPLAY"_s, u":99"_s);
        fixture.setEnvironment(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        fixture.setEnvironment(u"XDG_CACHE_HOME"_s, u"/proc/nowhere"_s);
        fixture.seed();
        const CliRun run = fixture.run({u"export"_s, u"chat"_s, u"--to"_s, u"chat.pdf"_s});
        QCOMPARE_EXIT(run, 0);
        QCOMPARE(run.error(), QString());
    }
};

ARCHDECK_TEST(TestCommandLine)
#include "tst_commandline.moc"
