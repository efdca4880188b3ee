#include "core/base/logfile.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace archdeck;

class TestLogFile : public QObject
{
    Q_OBJECT

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void messagesGoToTheFileAndOn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("state/archdeck.log"));
        {
            const auto log = LogFile::install(folder.filePath(QStringLiteral("state")));
            QVERIFY_RESULT(log);
            QTest::ignoreMessage(QtWarningMsg, "the first\nand more");
            qWarning("the first\nand more");
        }
        QTest::ignoreMessage(QtWarningMsg, "after the end");
        qWarning("after the end");
        const QByteArray content = contentOf(path);
        QVERIFY(content.contains(" warning the first\n    and more\n"));
        QVERIFY(!content.contains("after the end"));
    }

    void longLogsAreRotated()
    {
        QTemporaryDir folder;
        {
            const auto log = LogFile::install(folder.path());
            QVERIFY_RESULT(log);
            const QMessageLogContext context;
            for (int i = 0; i < 50; ++i)
                (*log)->write(QtInfoMsg, context, QString::number(i) + QLatin1Char(' ') + QString(100000, u'x'));
        }
        const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files,
                 (QStringList{QStringLiteral("archdeck.log"), QStringLiteral("archdeck.log.1"),
                              QStringLiteral("archdeck.log.2")}));
        for (const QString &file : files)
            QVERIFY(QFileInfo(folder.filePath(file)).size() <= LogFile::sizeLimit + 200000);
        QVERIFY(contentOf(folder.filePath(QStringLiteral("archdeck.log.1"))).contains("info 49 x"));
        QVERIFY(!contentOf(folder.filePath(QStringLiteral("archdeck.log.2"))).contains("info 1 x"));
    }

    void anUnwritableFolderIsSaid()
    {
        QCOMPARE(LogFile::install(QStringLiteral("/proc/nowhere")).error().code, ErrorCode::Io);
    }
};

ARCHDECK_TEST(TestLogFile)
#include "tst_logfile.moc"
