#include "core/base/paths.h"
#include "tests/support/testmain.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/quuid.h>
#include <QtTest/qtest.h>

using namespace archdeck;

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFoldersAreTheBaseFolders()
    {
        qunsetenv("ARCHDECK_DATA_DIR");
        const Paths paths = Paths::standard();
        QCOMPARE(paths.data, qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/archdeck"));
        QCOMPARE(paths.state, qEnvironmentVariable("XDG_STATE_HOME") + QStringLiteral("/archdeck"));
        QCOMPARE(paths.config, qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/archdeck"));
        QCOMPARE(paths.cache, qEnvironmentVariable("XDG_CACHE_HOME") + QStringLiteral("/archdeck"));
        QCOMPARE(paths.defaultLibrary(), paths.data + QStringLiteral("/library.archdeck"));
    }

    void theDataFolderCanBeReplaced()
    {
        qputenv("ARCHDECK_DATA_DIR", "/somewhere/else");
        QCOMPARE(Paths::standard().defaultLibrary(), QStringLiteral("/somewhere/else/library.archdeck"));
        qunsetenv("ARCHDECK_DATA_DIR");
    }

    void theDeviceKeepsItsId()
    {
        QTemporaryDir folder;
        const QString id = deviceId(folder.filePath(QStringLiteral("state")));
        QVERIFY(!QUuid::fromString(id).isNull());
        QCOMPARE(deviceId(folder.filePath(QStringLiteral("state"))), id);
        QVERIFY(deviceId(folder.filePath(QStringLiteral("other"))) != id);
    }

    void anUnwritableFolderGivesAnIdAllTheSame()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("device id is not kept")));
        QVERIFY(!QUuid::fromString(deviceId(QStringLiteral("/proc/nowhere"))).isNull());
    }
};

ARCHDECK_TEST(TestPaths)
#include "tst_paths.moc"
