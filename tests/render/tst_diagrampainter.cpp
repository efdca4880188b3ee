#include "core/base/resources.h"
#include "core/render/componentmetrics.h"
#include "core/render/diagrampainter.h"
#include "core/render/edgegeometry.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>

#include <thread>

using namespace archdeck;
using archdeck::test::DiagramBuilder;

namespace {

std::shared_ptr<const Catalog> shippedCatalog()
{
    static const auto catalog = std::make_shared<const Catalog>(
        Catalog::load(contentRoot() + QStringLiteral("/templates/components")));
    return catalog;
}

QImage painted(const Diagram &diagram, const Theme &theme, const PaintOptions &options = {})
{
    QImage image(900, 640, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.canvas);
    QPainter painter(&image);
    painter.translate(60, 100);
    DiagramPainter(shippedCatalog(), theme).paint(painter, diagram, options);
    return image;
}

Diagram sample()
{
    return DiagramBuilder()
        .group(QStringLiteral("zone"))
        .node(QStringLiteral("gateway"), QStringLiteral("api-gateway"), QStringLiteral("zone"))
        .node(QStringLiteral("future"), QStringLiteral("a-kind-from-the-future"))
        .edge(QStringLiteral("gateway"), QStringLiteral("future"), QStringLiteral("gRPC"), CallKind::Stream)
        .path(QStringLiteral("send"), {QStringLiteral("gateway"), QStringLiteral("future")})
        .note(QStringLiteral("hint"), QStringLiteral("A hint"), QStringLiteral("gateway"))
        .tradeOff(QStringLiteral("why"), QStringLiteral("gateway"))
        .build();
}

bool holdsColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == colour.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class TestDiagramPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsEachKindOfElementInTheThemesColours()
    {
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            const QImage image = painted(sample(), *theme);
            QVERIFY(holdsColour(image, theme->colours(Family::Edge).tint));
            QVERIFY(holdsColour(image, theme->colours(Family::External).tint)); // the unknown kind
            QVERIFY(holdsColour(image, theme->notePaper));
            QVERIFY(holdsColour(image, theme->connector));
        }
    }

    void aHighlightedPathIsNumberedInTheAccentColour()
    {
        Diagram diagram = sample();
        diagram.tradeOffs.clear(); // their badge has the accent colour too
        QVERIFY(!holdsColour(painted(diagram, Theme::light()), Theme::light().accent));
        PaintOptions options;
        options.highlightedPath = diagram.paths.firstKey();
        QVERIFY(holdsColour(painted(diagram, Theme::light(), options), Theme::light().accent));
    }

    void drawsTheSameInSeveralThreads()
    {
        const Diagram diagram = sample();
        const QImage expected = painted(diagram, Theme::light());
        QList<QImage> images(4);
        std::vector<std::thread> threads;
        threads.reserve(4);
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&images, &diagram, i] { images[i] = painted(diagram, Theme::light()); });
        for (std::thread &thread : threads)
            thread.join();
        for (const QImage &image : images)
            QCOMPARE(image, expected);
    }

    void boxesGrowWithTheirText()
    {
        Node node;
        node.label = QStringLiteral("API");
        QCOMPARE(componentSize(node), QSizeF(metrics::componentWidth, metrics::componentHeight));
        node.label = QStringLiteral("Retrieval orchestration and prompt builder");
        const QSizeF size = componentSize(node);
        QVERIFY(size.width() > metrics::componentWidth);
        QVERIFY(size.width() <= metrics::componentMaximumWidth);
    }

    void wrappedTextNeverExceedsItsRoom()
    {
        const QFont font = diagramFont(13);
        const QStringList lines = wrapped(QStringLiteral("one two three four five six seven eight nine ten"), font, 90,
                                          2);
        QCOMPARE(lines.size(), 2);
        for (const QString &line : lines)
            QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= 91);
        QVERIFY(lines.constLast().endsWith(u'…'));
    }

    void arrowsTouchTheBoxes()
    {
        const Diagram diagram = sample();
        const Edge edge = diagram.edges.first();
        const EdgeGeometry geometry = edgeGeometry(diagram, edge);
        const QRectF target = diagram.nodes.value(edge.to).rect;
        QVERIFY(qAbs(geometry.arrow.constFirst().x() - target.left()) < 0.01);
        QVERIFY(!geometry.line.isEmpty());
        QVERIFY(!geometry.label.isNull());
    }

    void aSelfConnectionIsALoopBesideItsBox()
    {
        const Diagram diagram = DiagramBuilder()
                                    .node(QStringLiteral("agent"))
                                    .edge(QStringLiteral("agent"), QStringLiteral("agent"))
                                    .build();
        const EdgeGeometry geometry = edgeGeometry(diagram, diagram.edges.first());
        QVERIFY(geometry.line.boundingRect().right() > diagram.nodes.first().rect.right());
    }
};

ARCHDECK_TEST(TestDiagramPainter)
#include "tst_diagrampainter.moc"
