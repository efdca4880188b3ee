#include "core/base/resources.h"
#include "core/diagram/visiblepart.h"
#include "core/render/diagrampainter.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;

namespace {

/// Everything that the painter can draw, close together.
Diagram variety()
{
    const auto key = [](const char *text) { return QString::fromLatin1(text); };
    Diagram diagram = DiagramBuilder()
                          .group(key("Region"))
                          .group(key("Cell"), key("Region"), key("tenant"))
                          .group(key("Archive"))
                          .node(key("web"), key("client-web"))
                          .node(key("gateway"), key("api-gateway"), key("Region"))
                          .node(key("chat"), key("service"), key("Cell"))
                          .node(key("queue"), key("queue"), key("Cell"))
                          .node(key("store"), key("vector-index"), key("Cell"))
                          .node(key("cold"), key("object-store"), key("Archive"))
                          .node(key("future"), key("a-kind-from-the-future"))
                          .edge(key("web"), key("gateway"), key("HTTPS"))
                          .edge(key("gateway"), key("chat"), key("**turn** `v2`"), CallKind::Stream)
                          .edge(key("chat"), key("queue"), QString(), CallKind::Async)
                          .edge(key("queue"), key("store"), key("upsert"), CallKind::Batch)
                          .edge(key("store"), key("cold"))
                          .path(key("ask"), {key("web"), key("gateway"), key("chat")})
                          .note(key("hint"), key("**Why** two stores\n\n- *hot* in memory\n- cold in `S3`"),
                                key("store"))
                          .tradeOff(key("which"), key("store"))
                          .build();
    const auto place = [&](const char *name, double x, double y) {
        diagram.nodes[DiagramBuilder::nodeId(key(name))].rect = QRectF(x, y, 168, 64);
    };
    place("web", 0, 80);
    place("gateway", 264, 80);
    place("chat", 528, 80);
    place("queue", 528, 208);
    place("store", 528, 336);
    place("cold", 264, 336);
    place("future", 0, 208);
    diagram.groups[DiagramBuilder::groupId(key("Region"))].rect = QRectF(240, 0, 504, 448);
    diagram.groups[DiagramBuilder::groupId(key("Cell"))].rect = QRectF(504, 40, 216, 384);
    diagram.groups[DiagramBuilder::groupId(key("Archive"))].rect = QRectF(252, 296, 192, 120);
    diagram.notes.first().rect = QRectF(0, 320, 200, 96);
    Node &store = diagram.nodes[DiagramBuilder::nodeId(key("store"))];
    store.properties.insert(key("technology"), key("HNSW"));
    store.style.fill = key("#fff2cc");
    diagram.nodes[DiagramBuilder::nodeId(key("future"))].style = {key("#1f3b63"), key("#d81b60")};
    diagram.edges[DiagramBuilder::edgeId(key("store"), key("cold"))].arrows = Arrows::Both;
    diagram.edges[DiagramBuilder::edgeId(key("store"), key("cold"))].fromLabel = key("1");
    return diagram;
}

QImage pictureOf(const Diagram &diagram, const Theme &theme, PaintOptions options, double zoom)
{
    static const auto catalog = std::make_shared<const Catalog>(
        Catalog::load(contentRoot() + QStringLiteral("/templates/components")));
    QImage image(int(800 * zoom), int(500 * zoom), QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.canvas);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    painter.translate(28, 28);
    options.detail = detailLevelFor(zoom);
    DiagramPainter(catalog, theme).paint(painter, visiblePart(diagram), options);
    painter.end();
    return image.convertToFormat(QImage::Format_RGB32);
}

/// The mean difference of a channel, of 255.
double difference(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    }
    return sum / (3.0 * a.width() * a.height());
}

} // namespace

/// Compares pictures with those in tests/golden/pictures. A picture that is meant to change is written anew with
/// ARCHDECK_UPDATE_GOLDEN=1; look at it before it is committed.
class TestGoldenPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useCompiledContent(); }

    void theyAreAsTheyWere_data()
    {
        QTest::addColumn<QImage>("picture");
        Diagram diagram = variety();
        QTest::newRow("light") << pictureOf(diagram, Theme::light(), {}, 1);
        QTest::newRow("dark") << pictureOf(diagram, Theme::dark(), {}, 1);
        QTest::newRow("labels") << pictureOf(diagram, Theme::light(), {}, 0.5);
        QTest::newRow("symbols") << pictureOf(diagram, Theme::light(), {}, 0.25);
        PaintOptions walk;
        walk.highlightedPath = diagram.paths.firstKey();
        walk.currentStep = 2;
        walk.marker = 0.5;
        QTest::newRow("step") << pictureOf(diagram, Theme::light(), walk, 1);
        Diagram coloured = diagram;
        coloured.info.properties.insert(QStringLiteral("colouring"), QStringLiteral("group"));
        QTest::newRow("by-group") << pictureOf(coloured, Theme::light(), {}, 1);
        Diagram collapsed = diagram;
        collapsed.groups[DiagramBuilder::groupId(QStringLiteral("Cell"))].isCollapsed = true;
        QTest::newRow("collapsed") << pictureOf(collapsed, Theme::light(), {}, 1);
        Diagram sketch = diagram;
        sketch.info.properties.insert(QStringLiteral("look"), QStringLiteral("sketch"));
        QTest::newRow("sketch") << pictureOf(sketch, Theme::light(), {}, 1);
    }

    void theyAreAsTheyWere()
    {
        QFETCH(QImage, picture);
        const QString file = QStringLiteral(ARCHDECK_TEST_DATA "/golden/pictures/%1.png")
                                 .arg(QString::fromLatin1(QTest::currentDataTag()));
        if (qEnvironmentVariableIsSet("ARCHDECK_UPDATE_GOLDEN")) {
            QVERIFY(QDir().mkpath(QFileInfo(file).path()));
            QVERIFY(picture.convertToFormat(QImage::Format_RGB888).save(file, nullptr, 0));
        }
        const QImage golden = QImage(file).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(picture.size(), golden.size());
        // Rasterisers of fonts differ a little by version; what moved or changed its colour is far above.
        const double off = difference(picture, golden);
        QVERIFY2(off < 0.5, qPrintable(QStringLiteral("%1 differs by %2").arg(file).arg(off)));
    }
};

ARCHDECK_TEST(TestGoldenPictures)
#include "tst_goldenpictures.moc"
