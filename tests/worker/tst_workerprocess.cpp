#include "core/worker/workerprocess.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qthread.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace std::chrono_literals;

/// Talks to workers that are small shell scripts, each with one fault.
class WorkerProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("ARCHDECK_LIBEXEC", QFile::encodeName(m_folder->path()));
    }
    void cleanup() { qunsetenv("ARCHDECK_LIBEXEC"); }

    void repliesWithWhatTheWorkerWrites()
    {
        script("exec cat");
        const auto reply = run("hello\nworld");
        QVERIFY_RESULT(reply);
        QCOMPARE(*reply, QByteArray("hello\nworld"));
    }

    void passesLargeRequestsWithoutBlocking()
    {
        script("exec cat");
        const QByteArray request(20 << 20, 'x');
        const auto reply = run(request);
        QVERIFY_RESULT(reply);
        QVERIFY(*reply == request);
    }

    void tellsTheWorkerItsLimits()
    {
        script("echo \"$@\"");
        WorkerLimits limits;
        limits.cpuSeconds = 7;
        limits.memoryBytes = 1234567;
        QCOMPARE(run({}, limits).value_or(QByteArray()).trimmed(), QByteArray("--cpu 7 --memory 1234567"));
    }

    void keepsTheUsersEnvironmentOut()
    {
        qputenv("ARCHDECK_SECRET", "1");
        script("env");
        const QByteArray environment = run({}).value_or(QByteArray());
        qunsetenv("ARCHDECK_SECRET");
        QVERIFY(environment.contains("LC_ALL=C"));
        QVERIFY(!environment.contains("ARCHDECK_SECRET"));
    }

    void deathIsAnError()
    {
        script("echo half; kill -SEGV $$");
        const auto reply = run("request");
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::WorkerFailed);
        QVERIFY(reply.error().detail.contains(u"signal 11"));
    }

    void anExitCodeIsAnErrorWithWhatTheWorkerSaid()
    {
        script("echo out of luck >&2; exit 3");
        const auto reply = run(QByteArray(1 << 20, 'x'));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::WorkerFailed);
        QCOMPARE(reply.error().detail, QStringLiteral("exit code 3 out of luck"));
    }

    void aHangingWorkerIsStopped()
    {
        script("exec sleep 1000");
        WorkerLimits limits;
        limits.wall = 100ms;
        const auto reply = run("x", limits);
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::TimedOut);
    }

    void aWorkerThatClosesItsOutputAndHangsIsStopped()
    {
        script("exec sleep 1000 >&-");
        WorkerLimits limits;
        limits.wall = 100ms;
        const auto reply = run("x", limits);
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::TimedOut);
    }

    void endlessOutputIsStopped()
    {
        script("exec cat /dev/zero");
        WorkerLimits limits;
        limits.outputBytes = 100000;
        const auto reply = run({}, limits);
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::LimitExceeded);
    }

    void cancellingKillsTheWorker()
    {
        const QString mark = m_folder->filePath(QStringLiteral("started"));
        script("touch " + QFile::encodeName(mark) + "; exec sleep 1000");
        const StopToken stop;
        Result<QByteArray> reply;
        // Without an event loop, as in a pool thread.
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { reply = WorkerProcess(program()).run("x", {60s}, stop); }));
        thread->start();
        QTRY_VERIFY(QFile::exists(mark));
        stop.requestStop();
        QVERIFY(thread->wait(QDeadlineTimer(20s)));
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Cancelled);
    }

    void aMissingProgramIsNamed()
    {
        const auto reply = run({});
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::NotFound);
        QVERIFY(reply.error().message.contains(program()));
    }

    void aProgramThatIsNoneIsAnError()
    {
        write("\x7f"
              "ELF broken");
        const auto reply = run({});
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::WorkerFailed);
    }

    void findsTheProgramBesideTheApplication()
    {
        qunsetenv("ARCHDECK_LIBEXEC");
        QCOMPARE(QFileInfo(WorkerProcess::find(QStringLiteral("archdeck-layout"))).fileName(),
                 QStringLiteral("archdeck-layout"));
        QVERIFY(WorkerProcess::find(QStringLiteral("no-such-program")).isEmpty());
    }

private:
    static QString program() { return QStringLiteral("fake-worker"); }
    void script(const QByteArray &commands) { write("#!/bin/sh\n" + commands + "\n"); }
    void write(const QByteArray &content)
    {
        QFile file(m_folder->filePath(program()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    static Result<QByteArray> run(const QByteArray &request, const WorkerLimits &limits = {})
    {
        return WorkerProcess(program()).run(request, limits, StopToken());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

ARCHDECK_TEST(WorkerProcessTest)
#include "tst_workerprocess.moc"
