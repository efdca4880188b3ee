#include "core/exchange/printdiagram.h"
#include "core/exchange/printlayout.h"
#include "core/exchange/printonedrawing.h"
#include "core/exchange/printparts.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

constexpr QSizeF room(510, 350); // points

/// A path through `count` components, the last of which answers the first.
Diagram chain(int count)
{
    DiagramBuilder builder;
    QStringList keys;
    for (int i = 0; i < count; ++i) {
        keys.append(QStringLiteral("station %1").arg(i));
        builder.node(keys.constLast());
        if (i > 0)
            builder.edge(keys[i - 1], keys[i], QStringLiteral("call"));
    }
    builder.edge(keys.constLast(), keys.constFirst());
    keys.append(keys.constFirst());
    return builder.path(QStringLiteral("through"), keys).build();
}

void checkApart(const PrintedDiagram &printed)
{
    const QList<Node> nodes = printed.diagram.nodes.values();
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        QVERIFY(printed.bounds.contains(nodes[i].rect));
        for (qsizetype j = i + 1; j < nodes.size(); ++j)
            QVERIFY(!nodes[i].rect.intersects(nodes[j].rect));
    }
    for (const PrintedLabel &label : printed.labels)
        QVERIFY(printed.bounds.contains(label.box));
}

} // namespace

class TestPrintDiagram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void layOutAnewBothWays();
    void foldedFillsTheRoom();
    void numbersOfStepsAndPaths();
    void partHoldsItsPathOnly();
    void smallDrawingIsTheWhole();
    void smallDrawingFallsBack_data();
    void smallDrawingFallsBack();
    void cancelled();
};

void TestPrintDiagram::layOutAnewBothWays()
{
    const Diagram diagram = chain(6);
    const auto down = arranged(diagram, pathNumbers(diagram), PrintFlow::Down, {});
    const auto across = arranged(diagram, pathNumbers(diagram), PrintFlow::Across, {});
    QVERIFY_RESULT(down);
    QVERIFY_RESULT(across);
    QVERIFY(down->bounds.height() > down->bounds.width());
    QVERIFY(across->bounds.width() > across->bounds.height());
    for (const PrintedDiagram &printed : {*down, *across}) {
        checkApart(printed);
        QCOMPARE(printed.labels.size(), diagram.edges.size());
        for (const Edge &edge : printed.diagram.edges)
            QVERIFY(edge.label.isEmpty());
    }
}

void TestPrintDiagram::foldedFillsTheRoom()
{
    const Diagram diagram = withoutConnectionLabels(chain(16));
    const PathPart part = pathPart(diagram, diagram.paths.first());
    QCOMPARE(part.sequence.size(), 16);
    const PrintedDiagram printed = folded(part.diagram, part.sequence, part.steps, room);
    checkApart(printed);
    QVERIFY(printScale(printed.bounds.size(), room) >= smallestPrintScale());
    // The next component stands beside or below.
    for (qsizetype i = 1; i < part.sequence.size(); ++i) {
        const QPointF from = printed.diagram.nodes.value(part.sequence[i - 1]).rect.center();
        const QPointF to = printed.diagram.nodes.value(part.sequence[i]).rect.center();
        QVERIFY(std::abs(from.x() - to.x()) < 8 || std::abs(from.y() - to.y()) < 8);
    }
}

void TestPrintDiagram::numbersOfStepsAndPaths()
{
    Diagram diagram = chain(3);
    const EdgeId first = diagram.paths.first().steps.constFirst();
    diagram.paths.first().steps.append(first); // walked twice
    QCOMPARE(pathNumbers(diagram).value(first), QStringList({QStringLiteral("1"), QStringLiteral("4")}));
    RequestPath other = diagram.paths.first();
    other.id = PathId::shipped(QStringLiteral("test/other"));
    other.order = 1;
    diagram.paths.insert(other.id, other);
    QCOMPARE(pathNumbers(diagram).value(first), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
}

void TestPrintDiagram::partHoldsItsPathOnly()
{
    Diagram diagram = sampleDiagram();
    diagram.nodes.insert(chain(2).nodes);
    const PathPart part = pathPart(diagram, diagram.paths.first());
    QCOMPARE(part.diagram.nodes.size(), 3);
    QCOMPARE(part.diagram.edges.size(), 2);
    QCOMPARE(part.diagram.groups.size(), 1);
    QCOMPARE(part.diagram.notes.size(), 1);
    const PathPart shorter = shortened(part, 1);
    QCOMPARE(shorter.diagram.nodes.size(), 1);
    QVERIFY(shorter.diagram.edges.isEmpty() && shorter.diagram.groups.isEmpty());
}

void TestPrintDiagram::smallDrawingIsTheWhole()
{
    const auto drawing = smallDrawing(sampleDiagram(), room, {});
    QVERIFY_RESULT(drawing);
    QVERIFY(drawing->caption.isEmpty());
    QCOMPARE(drawing->detail, DetailLevel::Full);
    QCOMPARE(drawing->printed.diagram.nodes.size(), 3);
}

void TestPrintDiagram::smallDrawingFallsBack_data()
{
    QTest::addColumn<Diagram>("diagram");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<int>("components"); // 0: as many as fit
    Diagram path = largeDiagram(60);
    const Diagram part = chain(12);
    path.nodes.insert(part.nodes);
    path.edges.insert(part.edges);
    path.paths = part.paths;
    QTest::newRow("main path") << path << QStringLiteral("Main request path: through") << 12;
    QTest::newRow("its beginning") << chain(80) << QStringLiteral("of 80 components") << 0;
    QTest::newRow("overview") << largeDiagram(60) << QStringLiteral("Overview") << 60;
}

void TestPrintDiagram::smallDrawingFallsBack()
{
    QFETCH(Diagram, diagram);
    QFETCH(QString, caption);
    QFETCH(int, components);
    const auto drawing = smallDrawing(diagram, room, {});
    QVERIFY_RESULT(drawing);
    QVERIFY2(drawing->caption.contains(caption), qPrintable(drawing->caption));
    const qsizetype shown = drawing->printed.diagram.nodes.size();
    QVERIFY(components > 0 ? shown == components : shown > 8 && shown < 80);
    QVERIFY(drawing->printed.bounds.width() * drawing->scale <= room.width() + 0.1);
    QVERIFY(drawing->printed.bounds.height() * drawing->scale <= room.height() + 0.1);
    QCOMPARE(drawing->scale >= smallestPrintScale(), drawing->detail == DetailLevel::Full);
}

void TestPrintDiagram::cancelled()
{
    const StopToken stop;
    stop.requestStop();
    const auto printed = arranged(chain(3), {}, PrintFlow::Down, stop);
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, ErrorCode::Cancelled);
}

ARCHDECK_TEST(TestPrintDiagram)
#include "tst_printdiagram.moc"
