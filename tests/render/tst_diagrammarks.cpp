#include "core/render/diagrammarks.h"

#include "core/base/resources.h"
#include "core/render/componentmetrics.h"
#include "core/render/diagrampainter.h"
#include "core/render/loadmarks.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;

namespace {

NodeId api()
{
    return DiagramBuilder::nodeId(QStringLiteral("api"));
}

Diagram sample()
{
    return DiagramBuilder()
        .node(QStringLiteral("web"), QStringLiteral("client-web"))
        .node(QStringLiteral("api"), QStringLiteral("api-gateway"))
        .edge(QStringLiteral("web"), QStringLiteral("api"))
        .build();
}

QImage painted(const DiagramMarks &marks, const Theme &theme, double zoom = 1)
{
    static const auto catalog = std::make_shared<const Catalog>(
        Catalog::load(contentRoot() + QStringLiteral("/templates/components")));
    QImage image(900, 500, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.canvas);
    QPainter painter(&image);
    painter.translate(60, 100);
    painter.scale(zoom, zoom);
    PaintOptions options;
    options.detail = detailLevelFor(zoom);
    options.marks = std::make_shared<const DiagramMarks>(marks);
    DiagramPainter(catalog, theme).paint(painter, sample(), options);
    return image;
}

/// How many pixels of exactly this colour there are.
int count(const QImage &image, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
    }
    return found;
}

DiagramMarks withBar(double ratio, LoadLevel level)
{
    DiagramMarks marks;
    marks.bars.insert(api(), {ratio, level, QStringLiteral("%1 %").arg(qRound(ratio * 100))});
    return marks;
}

DiagramMarks withGhost()
{
    DiagramMarks marks;
    GhostComponent ghost;
    ghost.key = QStringLiteral("guard");
    ghost.kind = QStringLiteral("guardrail");
    ghost.label = QStringLiteral("Input guard");
    ghost.rect = QRectF(240, 160, 168, 64);
    marks.ghosts.append(ghost);
    GhostConnection connection;
    connection.key = QStringLiteral("api -> guard");
    connection.from.node = api();
    connection.to.ghost = ghost.key;
    marks.ghostConnections.append(connection);
    return marks;
}

} // namespace

class TestDiagramMarks : public QObject
{
    Q_OBJECT

    static void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static const Theme &theme(bool dark) { return dark ? Theme::dark() : Theme::light(); }

private Q_SLOTS:
    void aBarIsAsLongAsItsLoad()
    {
        const QColor good = Theme::light().good;
        const int little = count(painted(withBar(0.2, LoadLevel::Normal), Theme::light()), good);
        const int half = count(painted(withBar(0.5, LoadLevel::Normal), Theme::light()), good);
        QVERIFY(little > 0);
        QVERIFY2(half > 2 * little, qPrintable(QStringLiteral("%1 and %2").arg(little).arg(half)));
        QCOMPARE(count(painted({}, Theme::light()), good), 0);
    }

    void anOverloadIsShownAtEveryZoom()
    {
        for (const double zoom : {1.0, 0.5, 0.25, 0.1}) {
            QVERIFY(count(painted(withBar(1.4, LoadLevel::Over), Theme::light(), zoom), Theme::light().bad) > 0);
            QVERIFY(count(painted(withBar(1.4, LoadLevel::Over), Theme::dark(), zoom), Theme::dark().bad) > 0);
        }
        // Beyond full the bar can't grow, and stays within its component.
        const DiagramMarks over = withBar(9, LoadLevel::Over);
        const QImage image = painted(over, Theme::light());
        const QRectF box = sample().nodes.value(api()).rect.translated(60, 100);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).rgb() == Theme::light().bad.rgb())
                    QVERIFY(box.contains(x, y));
            }
        }
    }

    void textOfAnOverloadIsBolder()
    {
        DiagramMarks marks = withBar(1.0, LoadLevel::Normal);
        marks.bars[api()].text.clear();
        const QImage withoutText = painted(marks, Theme::light());
        QVERIFY(painted(withBar(1.0, LoadLevel::Normal), Theme::light()) != withoutText);
        QCOMPARE(painted(withBar(1.0, LoadLevel::Normal), Theme::light(), 0.5),
                 painted(marks, Theme::light(), 0.5)); // small text goes first
    }

    void differencesHaveColourAndSign_data() { themes(); }
    void differencesHaveColourAndSign()
    {
        QFETCH(bool, dark);
        const ElementRef edge(DiagramBuilder::edgeId(QStringLiteral("web"), QStringLiteral("api")));
        QList<QImage> seen;
        for (const ElementRef &element : {ElementRef(api()), edge}) {
            for (const DifferenceMark mark : {DifferenceMark::There, DifferenceMark::Missing, DifferenceMark::Extra,
                                              DifferenceMark::OtherKind, DifferenceMark::Reversed}) {
                DiagramMarks marks;
                marks.differences.insert(element, mark);
                const QImage image = painted(marks, theme(dark));
                QVERIFY2(count(image, colourOf(mark, theme(dark))) > 10, qPrintable(displayName(mark)));
                QVERIFY(!seen.contains(image)); // two of one colour differ in their sign
                seen.append(image);
            }
        }
    }

    void marksCanBeReadOnBothThemes_data() { themes(); }
    void marksCanBeReadOnBothThemes()
    {
        QFETCH(bool, dark);
        const Theme &shown = theme(dark);
        for (const DifferenceMark mark : {DifferenceMark::There, DifferenceMark::Missing, DifferenceMark::Extra,
                                          DifferenceMark::OtherKind, DifferenceMark::Reversed}) {
            QVERIFY2(contrast(colourOf(mark, shown), shown.canvas) >= 3, qPrintable(displayName(mark)));
            QVERIFY2(contrast(colourOf(mark, shown), dark ? shown.window : shown.surface) >= 4.5,
                     qPrintable(displayName(mark)));
        }
        for (const LoadLevel level : {LoadLevel::Normal, LoadLevel::Near, LoadLevel::Over})
            QVERIFY(contrast(colourOf(level, shown), shown.surface) >= 4.5);
    }

    void ghostsAreDrawnInMutedInk_data() { themes(); }
    void ghostsAreDrawnInMutedInk()
    {
        QFETCH(bool, dark);
        const Theme &shown = theme(dark);
        const QImage before = painted({}, shown);
        const QImage after = painted(withGhost(), shown);
        QVERIFY(count(after, shown.muted) > count(before, shown.muted));
        // Its outline has gaps.
        int drawn = 0;
        for (int x = 320; x < 440; ++x)
            drawn += after.pixelColor(x, 260).rgb() != shown.canvas.rgb() ? 1 : 0;
        QVERIFY(drawn > 30);
        QVERIFY(drawn < 110);
    }

    void aGhostConnectionWithoutAnEndIsNotDrawn()
    {
        DiagramMarks marks = withGhost();
        marks.ghosts.clear();
        QCOMPARE(painted(marks, Theme::light()), painted({}, Theme::light()));
    }

    void marksOfAbsentElementsAreIgnored()
    {
        DiagramMarks marks;
        marks.bars.insert(DiagramBuilder::nodeId(QStringLiteral("gone")), {2, LoadLevel::Over, QStringLiteral("x")});
        marks.differences.insert(ElementRef(DiagramBuilder::nodeId(QStringLiteral("gone"))), DifferenceMark::Extra);
        QCOMPARE(painted(marks, Theme::light()), painted({}, Theme::light()));
    }

    void aFilledGhostTakesItsFinishedConnectionsAlong()
    {
        DiagramMarks marks = withGhost();
        GhostComponent second = marks.ghosts.constFirst();
        second.key = QStringLiteral("second");
        marks.ghosts.append(second);
        GhostConnection onward;
        onward.key = QStringLiteral("onward");
        onward.from.ghost = QStringLiteral("guard");
        onward.to.ghost = second.key;
        marks.ghostConnections.append(onward);

        const NodeId node = NodeId::create();
        const DiagramMarks after = withFilledGhost(marks, QStringLiteral("guard"), node);
        QCOMPARE(after.ghosts.size(), 1);
        QCOMPARE(after.ghostConnections.size(), 1);
        QCOMPARE(after.ghostConnections.constFirst().from.node, node);
        QVERIFY(withFilledGhost(after, second.key, NodeId::create()).isEmpty());
    }

    void estimatesBecomeBarsAndWarnings()
    {
        Estimate estimate;
        estimate.hasLoad = true;
        ComponentEstimate component;
        component.node = api();
        component.isLoaded = true;
        const auto levelAt = [&component](double utilisation) {
            component.utilisation = utilisation;
            return loadBar(component).level;
        };
        QCOMPARE(levelAt(0.6), LoadLevel::Normal);
        QCOMPARE(levelAt(0.9), LoadLevel::Near);
        QCOMPARE(levelAt(1.0), LoadLevel::Over);
        estimate.components.insert(component.node, component);
        ComponentEstimate idle;
        idle.node = DiagramBuilder::nodeId(QStringLiteral("web"));
        estimate.components.insert(idle.node, idle);
        estimate.problems = {
            {EstimateProblem::Severity::Error, ElementRef(api()), QStringLiteral("One.")},
            {EstimateProblem::Severity::Error, ElementRef(api()), QStringLiteral("Two.")},
            {EstimateProblem::Severity::Warning, ElementRef(idle.node), QStringLiteral("Counted otherwise.")},
            {EstimateProblem::Severity::Error, ElementRef(), QStringLiteral("The design.")}};
        const DiagramMarks marks = loadMarks(estimate);
        QCOMPARE(marks.bars.keys(), QList<NodeId>{api()});
        QCOMPARE(marks.warnings.value(api()), QStringLiteral("One.\nTwo."));
        QCOMPARE(marks.warnings.size(), 1);
        QVERIFY(count(painted(marks, Theme::light()), Theme::light().warn) > 20);
    }
};

ARCHDECK_TEST(TestDiagramMarks)
#include "tst_diagrammarks.moc"
