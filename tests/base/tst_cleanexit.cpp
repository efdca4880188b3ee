#include "core/base/cleanexit.h"
#include "tests/support/testmain.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace archdeck;

class TestCleanExit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndIsRemembered()
    {
        QTemporaryDir folder;
        CleanExit first(folder.path(), QStringLiteral("/a/library"));
        QVERIFY(!first.holder());
        QVERIFY(!first.begin(QStringLiteral("archdeck"), 1234));
        QCOMPARE(first.livingHolder()->processId, QCoreApplication::applicationPid());
        QCOMPARE(first.livingHolder()->program, QStringLiteral("archdeck"));
        QCOMPARE(first.livingHolder()->sinceMs, 1234);
        CleanExit other(folder.path(), QStringLiteral("/another/library"));
        QVERIFY(!other.holder());
        QVERIFY(CleanExit(folder.path(), QStringLiteral("/a/library"))
                    .begin(QStringLiteral("archdeck"), 0)); // it never ended
        first.end();
        QVERIFY(!CleanExit(folder.path(), QStringLiteral("/a/library")).begin(QStringLiteral("archdeck"), 0));
    }

    void aDeadProcessHoldsNothing()
    {
        QTemporaryDir folder;
        QProcess process;
        process.start(QStringLiteral("/bin/true"), QStringList());
        QVERIFY(process.waitForStarted());
        const qint64 id = process.processId();
        QVERIFY(process.waitForFinished());
        CleanExit exit(folder.path(), QStringLiteral("/a/library"));
        exit.begin(QStringLiteral("archdeck"), 0);
        QFile marker(folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst()));
        QVERIFY(marker.open(QIODevice::WriteOnly | QIODevice::Truncate));
        marker.write("{\"processId\": " + QByteArray::number(id) + "}");
        marker.close();
        QVERIFY(exit.holder());
        QVERIFY(!exit.livingHolder());
    }

    void aBrokenMarkerIsStillAMarker()
    {
        QTemporaryDir folder;
        CleanExit exit(folder.path(), QStringLiteral("/a/library"));
        exit.begin(QStringLiteral("archdeck"), 0);
        QFile marker(folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst()));
        QVERIFY(marker.open(QIODevice::WriteOnly | QIODevice::Truncate));
        marker.close();
        QVERIFY(!exit.livingHolder());
        QVERIFY(exit.begin(QStringLiteral("archdeck"), 0));
    }
};

ARCHDECK_TEST(TestCleanExit)
#include "tst_cleanexit.moc"
