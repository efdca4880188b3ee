#include "core/exchange/drawio/drawiowriter.h"
#include "core/exchange/formatregistry.h"
#include "core/exchange/readerprocess.h"
#include "core/exchange/readerprotocol.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::StringLiterals;

namespace {

Result<Reading> readDrawing(const QByteArray &content)
{
    ReadOptions options;
    options.fileName = u"plan.drawio"_s;
    return readOutside(*formatByName(u"drawio"_s), content, options, {});
}

} // namespace

class TestReaderProcess : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A program of that name which does what `script` says.
    void pretend(const QByteArray &script) const
    {
        QFile file(m_folder.filePath(u"archdeck-reader"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\n" + script);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("ARCHDECK_LIBEXEC", m_folder.path().toLocal8Bit());
    }

private Q_SLOTS:
    void cleanup() { qunsetenv("ARCHDECK_LIBEXEC"); }

    void whatIsReadThereArrives()
    {
        const ExportJob job = sampleJob();
        const auto reading = readDrawing(writeDrawio(job.diagram, *job.catalog).content);
        QVERIFY_RESULT(reading);
        QCOMPARE(reading->pages.constFirst().diagram, job.diagram);
        QVERIFY(reading->pages.constFirst().hasPositions);
    }

    void errorsAndProblemsArrive()
    {
        const auto broken = readDrawing("<mxfile>");
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::InvalidInput);
        const auto loose = readDrawing(
            "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/><mxCell id=\"e\" "
            "edge=\"1\" parent=\"1\"><mxGeometry as=\"geometry\"/></mxCell></root></mxGraphModel>");
        QVERIFY_RESULT(loose);
        QCOMPARE(loose->problems.size(), 1);
        QCOMPARE(loose->problems.constFirst().file, u"plan.drawio"_s);
    }

    void itsDeathIsAnError()
    {
        pretend("kill -SEGV $$\n");
        const auto reading = readDrawing("<mxfile/>");
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::WorkerFailed);
        QVERIFY(reading.error().message.contains(u"could not be read"));
    }

    void nonsenseIsAnError_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("no page") << QByteArray("{\"pages\":[]}");
        QTest::newRow("broken design") << QByteArray("{\"pages\":[{\"diagram\":{\"nodes\":[{\"id\":7}]}}]}");
    }

    void nonsenseIsAnError()
    {
        QFETCH(QByteArray, answer);
        pretend("cat > /dev/null\ncat <<'end'\n" + answer + "\nend\n");
        const auto reading = readDrawing("<mxfile/>");
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::WorkerFailed);
    }

    void aMissingProgramIsTold()
    {
        qputenv("ARCHDECK_LIBEXEC", m_folder.filePath(u"nowhere"_s).toLocal8Bit());
        const auto reading = readDrawing("<mxfile/>");
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::NotFound);
    }

    void whatCanOnlyBeWrittenIsNotRead()
    {
        QVERIFY(!readOutside(*formatByName(u"structurizr"_s), "workspace {}", {}, {}));
    }
};

ARCHDECK_TEST(TestReaderProcess)

#include "tst_readerprocess.moc"
