#include "core/exchange/drawnbounds.h"
#include "core/exchange/pngexport.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtGui/qimage.h>
#include <QtTest/qtest.h>

#include <cmath>
#include <limits>

using namespace archdeck;
using namespace archdeck::test;

class TestPngExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sizeFollowsTheScale_data();
    void sizeFollowsTheScale();
    void isDrawnOnWhite();
    void linesOutsideTheBoxesAreShown();
    void tooLarge();
    void badScale_data();
    void badScale();
    void emptyDesign();
    void cancelled();
};

void TestPngExport::sizeFollowsTheScale_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("half") << 0.5;
    QTest::newRow("one") << 1.0;
    QTest::newRow("default") << ExportJob().pngScale;
    QTest::newRow("three") << 3.0;
}

void TestPngExport::sizeFollowsTheScale()
{
    QFETCH(double, scale);
    ExportJob job = sampleJob();
    job.pngScale = scale;
    const auto png = writePng(job, {});
    QVERIFY_RESULT(png);
    const QImage image = QImage::fromData(*png, "PNG");
    const QSizeF units = pictureBounds(job.diagram).size();
    QCOMPARE(image.size(), QSize(int(std::ceil(units.width() * scale)), int(std::ceil(units.height() * scale))));
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("First-class flight finder"));
}

void TestPngExport::isDrawnOnWhite()
{
    const auto png = writePng(sampleJob(), {});
    QVERIFY_RESULT(png);
    const QImage image = QImage::fromData(*png, "PNG").convertToFormat(QImage::Format_RGB32);
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    QCOMPARE(image.pixelColor(image.width() - 1, image.height() - 1), QColor(Qt::white));
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        inked += int(std::count_if(line, line + image.width(), [](QRgb pixel) { return qGray(pixel) < 128; }));
    }
    QVERIFY(inked > 2000);
}

void TestPngExport::linesOutsideTheBoxesAreShown()
{
    const Diagram plain = DiagramBuilder().node(QStringLiteral("a")).build();
    const Diagram loop = DiagramBuilder()
                             .node(QStringLiteral("a"))
                             .edge(QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("retry"))
                             .build();
    QVERIFY(pictureBounds(loop).contains(pictureBounds(plain)));
    QVERIFY(pictureBounds(loop).top() < pictureBounds(plain).top());
    QVERIFY(drawnBounds(Diagram()).isNull());
}

void TestPngExport::tooLarge()
{
    const auto png = writePng(jobFor(largeDiagram(1000)), {});
    QVERIFY(!png);
    QCOMPARE(png.error().code, ErrorCode::LimitExceeded);
    QVERIFY(png.error().message.contains(QStringLiteral("16384")));
}

void TestPngExport::badScale_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("zero") << 0.0;
    QTest::newRow("negative") << -1.0;
    QTest::newRow("huge") << 100.0;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
}

void TestPngExport::badScale()
{
    QFETCH(double, scale);
    ExportJob job = sampleJob();
    job.pngScale = scale;
    const auto png = writePng(job, {});
    QVERIFY(!png);
    QCOMPARE(png.error().code, ErrorCode::InvalidInput);
}

void TestPngExport::emptyDesign()
{
    QVERIFY_RESULT(writePng(jobFor(Diagram()), {}));
}

void TestPngExport::cancelled()
{
    const JobContext context;
    context.stop.requestStop();
    const auto png = writePng(sampleJob(), context);
    QVERIFY(!png);
    QCOMPARE(png.error().code, ErrorCode::Cancelled);
}

ARCHDECK_TEST(TestPngExport)
#include "tst_pngexport.moc"
