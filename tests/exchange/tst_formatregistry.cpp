#include "core/exchange/formatregistry.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qset.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;

class TestFormatRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreComplete();
    void byName();
    void byFile();
    void everyFormatWritesAFile();
    void aFailureKeepsTheOldFile();
};

void TestFormatRegistry::rowsAreComplete()
{
    QSet<QString> names;
    QSet<QString> suffixes;
    for (const Format &format : formats()) {
        names.insert(format.name);
        suffixes.insert(format.suffix);
        QVERIFY(!format.description.isEmpty());
        QVERIFY(format.mimeType.contains(u'/'));
        QVERIFY(format.isRead() || format.isWritten());
    }
    QCOMPARE(names.size(), formats().size());
    QCOMPARE(suffixes.size(), formats().size());
    QVERIFY(names.contains(
        QSet<QString>{QStringLiteral("pdf"), QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("dot")}));
}

void TestFormatRegistry::byName()
{
    const auto format = formatByName(QStringLiteral("PDF"));
    QVERIFY_RESULT(format);
    QCOMPARE(format->suffix, QStringLiteral("pdf"));
    QVERIFY(!format->isRead());
    const auto dot = formatByName(QStringLiteral("dot"));
    QVERIFY_RESULT(dot);
    QVERIFY(dot->isRead());
    QVERIFY(dot->isWritten());
    const auto unknown = formatByName(QStringLiteral("docx"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::InvalidInput);
    QVERIFY(unknown.error().message.contains(QStringLiteral("docx")));
    QVERIFY(unknown.error().message.contains(QStringLiteral("svg")));
}

void TestFormatRegistry::byFile()
{
    for (const auto &[path, name] :
         {std::pair("a/b.PDF", "pdf"), std::pair("x.svg", "svg"), std::pair("x.y.png", "png"), std::pair("x.gv", "dot"),
          std::pair("x.dot", "dot")}) {
        const auto format = formatForFile(QString::fromLatin1(path));
        QVERIFY_RESULT(format);
        QCOMPARE(format->name, QString::fromLatin1(name));
    }
    for (const char *path : {"x", "x.", "x.txt", "pdf", "a.pdf/b"})
        QVERIFY(!formatForFile(QString::fromLatin1(path)));
}

void TestFormatRegistry::everyFormatWritesAFile()
{
    const QTemporaryDir folder;
    for (const Format &format : formats()) {
        if (!format.isWritten())
            continue;
        const QString path = folder.filePath(QStringLiteral("design.") + format.suffix);
        const auto written = exportToFile(sampleJob(), format, path, {});
        QVERIFY_RESULT(written);
        QCOMPARE(QFile(path).size(), *written);
        QVERIFY(*written > 500);
    }
}

void TestFormatRegistry::aFailureKeepsTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("design.pdf"));
    const auto format = formatByName(QStringLiteral("pdf"));
    QVERIFY_RESULT(format);
    QVERIFY_RESULT(exportToFile(sampleJob(), *format, path, {}));
    const qint64 size = QFile(path).size();
    const JobContext context;
    context.stop.requestStop();
    QVERIFY(!exportToFile(sampleJob(), *format, path, context));
    QCOMPARE(QFile(path).size(), size);
    const auto nowhere = exportToFile(sampleJob(), *format, folder.filePath(QStringLiteral("no/such/folder.pdf")), {});
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().message.contains(QStringLiteral("folder.pdf")));
}

ARCHDECK_TEST(TestFormatRegistry)
#include "tst_formatregistry.moc"
