#include "core/workspace/workspace.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>
#include <QtTest/qtest.h>

#include <cstdio>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

/// Kills a process in the middle of writing, again and again: what it said is stored has to be there. The process is
/// this program itself, running only `writer` with the library's path in the environment.
class TestDurability : public QObject
{
    Q_OBJECT

    static constexpr const char *libraryVariable = "ARCHDECK_TEST_WRITER_LIBRARY";
    static constexpr const char *stateVariable = "ARCHDECK_TEST_WRITER_STATE";

    /// Edits one design for ever. Each title is a number; each edit brings a component too, and now and then a backup.
    static void writeForEver(Workspace &workspace)
    {
        const auto designs = workspace.listDesigns();
        const DesignId id = designs->constFirst().id;
        const OpenedDesign opened = workspace.openDesign(id).value();
        DiagramDocument document(opened.diagram, {},
                                 [&](const EditRecord &record) { return workspace.commitEdit(id, record); });
        for (int number = opened.diagram.info.title.toInt() + 1;; ++number) {
            Diagram next = document.diagram();
            next.info.title = QString::number(number);
            const Node node{NodeId::create(),           {}, u"service"_s, next.info.title,
                            QRectF(number, 0, 100, 50), {}, {},           number};
            next.nodes.insert(node.id, node);
            if (next.nodes.size() > 40)
                next.nodes.remove(ordered(next.nodes).constFirst().id);
            if (!document.become(u"Edit"_s, next))
                std::exit(3);
            std::printf("ack %d\n", number);
            std::fflush(stdout);
            if (number % 50 == 0 && !workspace.backUp())
                std::exit(4);
        }
    }

    /// The last number that the writer acknowledged before it was killed after `afterMs` milliseconds of writing.
    static int runAndKill(const WorkspaceFixture &fixture, int afterMs)
    {
        QProcess writer;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(libraryVariable), fixture.libraryPath());
        environment.insert(QString::fromLatin1(stateVariable), fixture.options().stateFolder);
        writer.setProcessEnvironment(environment);
        writer.start(QCoreApplication::applicationFilePath(), {u"tst_durability"_s, u"writer"_s});
        QByteArray output;
        const auto read = [&output, &writer](int ms) {
            if (writer.waitForReadyRead(ms))
                output += writer.readAllStandardOutput();
        };
        while (!output.contains("ack ") && writer.state() != QProcess::NotRunning)
            read(1000);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < afterMs)
            read(int(std::max(qint64(1), afterMs - timer.elapsed())));
        writer.kill();
        writer.waitForFinished();
        output += writer.readAllStandardOutput();
        // A last line without its end was not acknowledged in full.
        output.truncate(output.lastIndexOf('\n') + 1);
        const qsizetype last = output.lastIndexOf("ack ");
        return last < 0 ? -1 : output.mid(last + 4).split('\n').constFirst().toInt();
    }

private Q_SLOTS:
    void writer()
    {
        if (!qEnvironmentVariableIsSet(libraryVariable))
            return; // an ordinary run of all tests
        const SystemClock clock;
        auto workspace = Workspace::open(qEnvironmentVariable(libraryVariable),
                                         {clock, qEnvironmentVariable(stateVariable), u"writer"_s});
        if (!workspace)
            qFatal("%s", qPrintable(toLine(workspace.error())));
        writeForEver(**workspace);
    }

    void everyAcknowledgedChangeSurvivesAKill()
    {
        if (qEnvironmentVariableIsSet(libraryVariable))
            return;
        const int rounds = qEnvironmentVariableIntValue("ARCHDECK_SLOW_TESTS") != 0 ? 500 : 50;
        WorkspaceFixture fixture;
        const DesignId id = fixture.open()->createDesign(DiagramBuilder().title(u"0"_s).build()).value();
        Rng rng(17);
        int total = 0;
        for (int round = 0; round < rounds; ++round) {
            const int acknowledged = runAndKill(fixture, 5 + rng.below(75));
            QVERIFY2(acknowledged > total, "the writer did not write");
            auto workspace = fixture.open();
            QVERIFY(workspace->wasRecovered());
            const OpenedDesign opened = workspace->openDesign(id).value();
            const int stored = opened.diagram.info.title.toInt();
            // What was under way when it died may be there or not; nothing acknowledged may be missing.
            QVERIFY2(stored == acknowledged || stored == acknowledged + 1,
                     qPrintable(u"acknowledged %1, stored %2"_s.arg(acknowledged).arg(stored)));
            QVERIFY(
                std::ranges::any_of(opened.diagram.nodes, [stored](const Node &node) { return node.order == stored; }));
            QCOMPARE(opened.diagram.nodes.size(), std::min(stored, 40));
            QVERIFY_RESULT(validate(opened.diagram));
            QCOMPARE(opened.history.undo.size(), std::min<qsizetype>(stored, DesignStore::historyLimit));
            total = stored;
        }
        auto workspace = fixture.open();
        const CheckReport report = workspace->check().value();
        for (const CheckItem &item : report.items)
            QVERIFY2(item.problems.isEmpty(), qPrintable(item.problems.join(u'\n')));
    }
};

ARCHDECK_TEST(TestDurability)
#include "tst_durability.moc"
