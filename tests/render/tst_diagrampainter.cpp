#include "core/base/resources.h"
#include "core/diagram/visiblepart.h"
#include "core/render/componentmetrics.h"
#include "core/render/diagrampainter.h"
#include "core/render/edgegeometry.h"
#include "core/render/sketch.h"
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

    void aStepOfAPathStandsOut()
    {
        const Diagram diagram = sample();
        PaintOptions options;
        options.highlightedPath = diagram.paths.firstKey();
        const QImage whole = painted(diagram, Theme::light(), options);
        options.currentStep = 1;
        const QImage current = painted(diagram, Theme::light(), options);
        QVERIFY(current != whole);
        options.marker = 0.5;
        QVERIFY(painted(diagram, Theme::light(), options) != current);
        const DesignFacts facts(diagram, options.highlightedPath);
        const EdgeId edge = diagram.edges.firstKey();
        QCOMPARE(stepStateOf(edge, options, facts), StepState::Current);
        options.currentStep = 2;
        QCOMPARE(stepStateOf(edge, options, facts), StepState::Done);
        options.currentStep = 0;
        QCOMPARE(stepStateOf(edge, options, facts), StepState::Ahead);
        QCOMPARE(stepStateOf(EdgeId::create(), options, facts), StepState::Off);
    }

    void aSketchNeverWobbles()
    {
        Diagram diagram = sample();
        const QImage plain = painted(diagram, Theme::light());
        diagram.info.properties.insert(QStringLiteral("look"), QStringLiteral("sketch"));
        const QImage sketch = painted(diagram, Theme::light());
        QVERIFY(sketch != plain);
        QCOMPARE(painted(diagram, Theme::light()), sketch);
        // What moves is drawn by the same hand.
        const NodeId node = diagram.nodes.firstKey();
        const QRectF box(0, 0, 100, 50);
        const QPainterPath once = sketchedBox(box, 10, sketchSeed(node.uuid()));
        const QPainterPath moved = sketchedBox(box.translated(64, 0), 10, sketchSeed(node.uuid()));
        QVERIFY(qAbs(moved.boundingRect().left() - once.boundingRect().left() - 64) < 1e-6);
    }

    void coloursByHandAreDrawn()
    {
        Diagram diagram = sample();
        diagram.nodes.first().style.fill = QStringLiteral("#ffcc00");
        diagram.edges.first().style.line = QStringLiteral("#d81b60");
        QVERIFY(holdsColour(painted(diagram, Theme::light()), QColor(0xff, 0xcc, 0)));
        QVERIFY(holdsColour(painted(diagram, Theme::light()), QColor(0xd8, 0x1b, 0x60)));
        QVERIFY(!holdsColour(painted(diagram, Theme::dark()), QColor(0xff, 0xcc, 0)));
    }

    void aCollapsedGroupIsAStackOfSheets()
    {
        Diagram diagram = sample();
        diagram.groups.first().isCollapsed = true;
        const Diagram shown = visiblePart(diagram);
        const auto standIn = std::ranges::find_if(shown.nodes, isStandIn);
        QVERIFY(standIn != shown.nodes.end());
        QCOMPARE(subtitleOf(*standIn).remove(u's'), QStringLiteral("1 component"));
        QVERIFY(painted(shown, Theme::light()) != painted(diagram, Theme::light()));
    }

    void whatACanvasKeepsLooksTheSame()
    {
        // Boxes lie on whole pixels here, as they do at 100 %.
        const Diagram diagram = sample();
        const QImage fresh = painted(diagram, Theme::light());
        PaintCache cache;
        cache.beginFrame(1, 1);
        PaintOptions options;
        options.cache = &cache;
        const QImage first = painted(diagram, Theme::light(), options);
        QCOMPARE(painted(diagram, Theme::light(), options), first);
        int different = 0;
        for (int y = 0; y < fresh.height(); ++y) {
            for (int x = 0; x < fresh.width(); ++x) {
                const QColor a = fresh.pixelColor(x, y);
                const QColor b = first.pixelColor(x, y);
                const int off = qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue());
                different += off > 24 ? 1 : 0;
            }
        }
        QVERIFY2(different < 40, qPrintable(QString::number(different)));
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
