#include "core/base/rng.h"
#include "core/diagram/changeset.h"
#include "core/exchange/formatregistry.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qfile.h>
#include <QtCore/qset.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qimage.h>
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
    void contentTellsTheFormat_data();
    void contentTellsTheFormat();
    void everyPictureCarriesItsDesign_data();
    void everyPictureCarriesItsDesign();
    void picturesWithoutADesignSaySo();
    void whatIsWrittenIsReadAgain_data();
    void whatIsWrittenIsReadAgain();
};

void TestFormatRegistry::rowsAreComplete()
{
    QSet<QString> names;
    QSet<QString> suffixes;
    for (const Format &format : formats()) {
        names.insert(format.name);
        suffixes.insert(format.suffix());
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
    QCOMPARE(format->suffix(), QStringLiteral("pdf"));
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
        const QString path = folder.filePath(QStringLiteral("design.") + format.suffix());
        const auto written = exportToFile(sampleJob(), format, path, {});
        QVERIFY_RESULT(written);
        QCOMPARE(QFile(path).size(), written->bytes);
        QVERIFY(written->bytes > 500);
        QCOMPARE(written->files.constFirst(), path);
        for (const QString &file : written->files)
            QVERIFY(QFile::exists(file));
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

void TestFormatRegistry::contentTellsTheFormat_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *content, const char *file, const char *name) {
        QTest::addRow("%s as %s", name, file)
            << QByteArray(content) << QString::fromLatin1(file) << QString::fromLatin1(name);
    };
    row("<mxfile><diagram/></mxfile>", "a.xml", "drawio");
    row("<?xml version=\"1.0\"?>\n<mxGraphModel/>", "a.txt", "drawio");
    row("<?xml version=\"1.0\"?><!-- x --><!DOCTYPE svg><svg content=\"\"/>", "a.drawio.svg", "svg");
    row("%PDF-1.7", "a", "pdf");
    row("graph TD\n a --> b", "a.md", "mermaid");
    row("flowchart LR; a-->b", "a", "mermaid");
    row("architecture-beta\n service a(server)", "a.txt", "mermaid");
    row("/* old */ digraph g { a -> b }", "a.txt", "dot");
    row("strict graph \"a b\" {\n}", "a", "dot");
    row("{\"type\": \"excalidraw\", \"elements\": []}", "a.json", "excalidraw");
    row("a -> b: calls", "a.d2", "d2");
    row("graph TD\n a --> b", "wrong.gv", "mermaid");
}

void TestFormatRegistry::contentTellsTheFormat()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, file);
    const auto format = formatOfContent(content, file);
    QVERIFY_RESULT(format);
    QTEST(format->name, "name");
    QVERIFY(!formatOfContent("Dear reader,", QStringLiteral("letter.txt")));
}

void TestFormatRegistry::everyPictureCarriesItsDesign_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"pdf", "svg", "png"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestFormatRegistry::everyPictureCarriesItsDesign()
{
    QFETCH(QString, name);
    const auto format = formatByName(name);
    QVERIFY_RESULT(format);
    const ExportJob job = sampleJob();
    const auto written = format->write(job, {}, {});
    QVERIFY_RESULT(written);
    QCOMPARE(surelyFormat(written->content), name);
    ReadOptions options;
    options.catalog = job.catalog.get();
    const auto reading = format->read(written->content, options, {});
    QVERIFY_RESULT(reading);
    QCOMPARE(reading->pages.constFirst().diagram, job.diagram);
    const auto again = format->write(job, {}, {});
    QVERIFY_RESULT(again);
    QVERIFY(again->content == written->content);
}

void TestFormatRegistry::picturesWithoutADesignSaySo()
{
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>";
    for (const auto &[name, content] : {std::pair("png", buffer.data()), std::pair("svg", svg)}) {
        const auto reading = formatByName(QString::fromLatin1(name))->read(content, {}, {});
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::ForeignFile);
    }
    for (const QByteArray &broken :
         {QByteArray("\x89PNG\r\n\x1a\n\xff\xff\xff\xfftEXt"), QByteArray("\x89PNG\r\n\x1a\n")})
        QVERIFY(!formatByName(QStringLiteral("png"))->read(broken, {}, {}));
    QVERIFY(!formatByName(QStringLiteral("pdf"))->read("%PDF-1.7 nothing", {}, {}));
}

void TestFormatRegistry::whatIsWrittenIsReadAgain_data()
{
    QTest::addColumn<QString>("name");
    for (const Format &format : formats()) {
        if (format.isRead() && format.isWritten())
            QTest::newRow(qPrintable(format.name)) << format.name;
    }
}

/// Each format says in its own tests what it keeps. Here: nothing is invented or lost, and a second pass changes nothing.
void TestFormatRegistry::whatIsWrittenIsReadAgain()
{
    QFETCH(QString, name);
    const auto format = formatByName(name);
    QVERIFY_RESULT(format);
    const ExportJob sample = sampleJob();
    ReadOptions options;
    options.catalog = sample.catalog.get();
    options.fileName = QStringLiteral("design");
    const quint32 runs = name == u"pdf" ? 1 : 5; // it lays every design out
    for (quint32 seed = 0; seed < runs; ++seed) {
        Rng rng(seed);
        ExportJob job = sample;
        job.diagram = randomDiagram(40, rng);
        const auto written = format->write(job, {}, {});
        QVERIFY_RESULT(written);
        const auto reading = format->read(written->content, options, {});
        QVERIFY_RESULT(reading);
        const Diagram &back = reading->pages.constFirst().diagram;
        QVERIFY_RESULT(validate(back));
        QCOMPARE(back.nodes.size(), job.diagram.nodes.size());
        QCOMPARE(back.edges.size(), job.diagram.edges.size());
        QCOMPARE(back.groups.size(), job.diagram.groups.size());
        QCOMPARE(back.notes.size(), job.diagram.notes.size());
        job.diagram = back;
        const auto second = format->write(job, {}, {});
        QVERIFY_RESULT(second);
        const auto again = format->read(second->content, options, {});
        QVERIFY_RESULT(again);
        job.diagram = again->pages.constFirst().diagram;
        const auto third = format->write(job, {}, {});
        QVERIFY_RESULT(third);
        QVERIFY(third->content == second->content);
    }
}

ARCHDECK_TEST(TestFormatRegistry)
#include "tst_formatregistry.moc"
