#include "core/workspace/workspace.h"
#include "tests/gui/programfixture.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

using namespace archdeck;
using archdeck::test::ProgramFixture;

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstStartBringsTheCaseStudiesAndDecks()
    {
        ProgramFixture program;
        QVERIFY(program.start());
        // The content comes in a job; a design made meanwhile must not be disturbed by it.
        QVERIFY(program.ask("design").startsWith("design "));
        QVERIFY(program.ask("add").startsWith("state 1 0 "));
        QTRY_VERIFY_WITH_TIMEOUT(program.ask("content") == "content 5 6", 30000);
        QVERIFY(program.quit());

        const SystemClock clock;
        const auto workspace = Workspace::open(program.libraryPath(), LibraryOptions{clock, program.stateFolder()});
        QVERIFY_RESULT(workspace);
        QVERIFY(!(*workspace)->wasRecovered());
        QCOMPARE((*workspace)->listDesigns()->size(), 6);
    }

    void aSecondStartRaisesTheFirstAndPassesItsArguments()
    {
        ProgramFixture program;
        QVERIFY(program.start());
        QProcess second;
        second.setProcessEnvironment(program.process().processEnvironment());
        second.start(QStringLiteral(ARCHDECK_BIN_DIR "/archdeck"),
                     {QStringLiteral("--library"), program.libraryPath(), QStringLiteral("--new-design")});
        QVERIFY(second.waitForFinished(20000));
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(QTest::qWaitFor([&program] { return program.ask("add").startsWith("state 1 0 "); }, 20000));
        QVERIFY(program.quit());
    }

    void theCommandLineSaysWhoHasTheLibrary()
    {
        ProgramFixture program;
        QVERIFY(program.start());
        QProcess cli;
        cli.setProcessEnvironment(program.process().processEnvironment());
        cli.start(QStringLiteral(ARCHDECK_BIN_DIR "/archdeck-cli"),
                  {QStringLiteral("--library"), program.libraryPath(), QStringLiteral("designs")});
        QVERIFY(cli.waitForFinished(20000));
        QCOMPARE(cli.exitCode(), 5);
        const QByteArray message = cli.readAllStandardError();
        QVERIFY2(message.contains(QByteArray::number(program.process().processId())), message.constData());
        QVERIFY(program.quit());
    }

    void anUnknownOptionIsRefused()
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(ARCHDECK_BIN_DIR "/archdeck"), {QStringLiteral("--no-such-option")});
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("no-such-option"));
    }
};

ARCHDECK_TEST(TestProgram)
#include "tst_program.moc"
