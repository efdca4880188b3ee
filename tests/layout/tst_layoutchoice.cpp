#include "core/layout/layoutengine.h"
#include "core/layout/scopedlayout.h"
#include "core/layout/settle.h"
#include "tests/layout/layoutsamples.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <rapidcheck.h>

#include <cmath>

using namespace archdeck;
using test::DiagramBuilder;
using test::fault;

namespace {

LayoutOptions with(LayoutEngine engine)
{
    LayoutOptions options;
    options.engine = engine;
    return options;
}

Diagram laidOut(const Diagram &diagram, const LayoutOptions &options = {})
{
    return applied(diagram, *layOut(diagram, options, {}));
}

NodeId node(const char *key)
{
    return DiagramBuilder::nodeId(QString::fromLatin1(key));
}

/// How far the components that are in both have moved, on average.
double meanWay(const Diagram &before, const Diagram &after)
{
    double sum = 0;
    for (const Node &was : before.nodes) {
        const QPointF by = after.nodes.value(was.id).rect.center() - was.rect.center();
        sum += std::hypot(by.x(), by.y());
    }
    return sum / double(before.nodes.size());
}

} // namespace

class LayoutChoiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreUnderstood()
    {
        for (const LayoutEngine engine : allLayoutEngines) {
            QCOMPARE(layoutEngineByName(nameOf(engine)), engine);
            QVERIFY(!describe(engine).isEmpty());
        }
        QVERIFY(!layoutEngineByName(QStringLiteral("osage")));
    }

    void largeDesignsGetAnotherEngineAndAreTold()
    {
        QCOMPARE(chooseLayout(LayoutEngine::Dot, 300).engine, LayoutEngine::Dot);
        QVERIFY(chooseLayout(LayoutEngine::Dot, 300).notice.isEmpty());
        const LayoutChoice large = chooseLayout(LayoutEngine::Dot, 5000);
        QCOMPARE(large.engine, LayoutEngine::Sfdp);
        QVERIFY(large.notice.contains(QStringLiteral("dot")));
        QVERIFY(large.wall <= std::chrono::seconds(15));
        QCOMPARE(chooseLayout(LayoutEngine::Tidy, 5000).engine, LayoutEngine::Tidy);
    }

    void everyEngineRespectsGroups_data()
    {
        QTest::addColumn<LayoutEngine>("engine");
        for (const LayoutEngine engine : allLayoutEngines) {
            if (engine != LayoutEngine::Tidy)
                QTest::newRow(qPrintable(nameOf(engine))) << engine;
        }
    }
    void everyEngineRespectsGroups()
    {
        QFETCH(LayoutEngine, engine);
        const Diagram diagram = test::shop();
        const auto layout = layOut(diagram, with(engine), {});
        QVERIFY_RESULT(layout);
        QCOMPARE(layout->engine, engine);
        QVERIFY2(layout->notice.isEmpty(), qPrintable(layout->notice));
        QCOMPARE(fault(applied(diagram, *layout)), QString());
        QCOMPARE(applied(diagram, *layout), laidOut(diagram, with(engine)));
    }

    void anyEngineLaysAnyDiagramOut()
    {
        qputenv("RC_PARAMS", "max_success=20");
        const bool holds = rc::check("sound layouts", [] {
            const Diagram diagram = test::randomLayoutDiagram();
            const auto engine = *rc::gen::element(LayoutEngine::Neato, LayoutEngine::Fdp, LayoutEngine::Sfdp,
                                                  LayoutEngine::Circo, LayoutEngine::Twopi);
            RC_ASSERT(fault(laidOut(diagram, with(engine))).toStdString() == std::string());
        });
        qunsetenv("RC_PARAMS");
        QVERIFY(holds);
    }

    void lockedComponentsStay()
    {
        Diagram diagram = laidOut(test::shop());
        diagram.nodes[node("chat")].rect.moveTopLeft({700, 901});
        diagram.nodes[node("chat")].isLocked = true;
        for (const LayoutEngine engine : {LayoutEngine::Dot, LayoutEngine::Neato, LayoutEngine::Tidy}) {
            const Diagram placed = laidOut(diagram, with(engine));
            QCOMPARE(placed.nodes[node("chat")].rect, diagram.nodes[node("chat")].rect);
            QCOMPARE(fault(placed), QString());
        }
    }

    void whatLiesOnALockedLayerStays()
    {
        Diagram diagram = laidOut(test::shop());
        Layer layer;
        layer.id = LayerId::create();
        layer.isLocked = true;
        diagram.layers.insert(layer.id, layer);
        diagram.nodes[node("web")].layer = layer.id;
        diagram.nodes[node("web")].rect.translate(13, 900);
        QCOMPARE(laidOut(diagram).nodes[node("web")].rect, diagram.nodes[node("web")].rect);
    }

    void onlyTheSelectionIsLaidOut()
    {
        Diagram diagram = laidOut(test::shop());
        const Diagram before = diagram;
        diagram.nodes[node("store")].rect.translate(0, 33);
        LayoutOptions options;
        options.scope = {ElementRef(node("chat")), ElementRef(node("store"))};
        const Diagram placed = laidOut(diagram, options);
        QCOMPARE(placed.nodes[node("web")].rect, before.nodes[node("web")].rect);
        QCOMPARE(placed.nodes[node("gateway")].rect, before.nodes[node("gateway")].rect);
        QVERIFY(placed.nodes[node("chat")].rect.right() < placed.nodes[node("store")].rect.left());
        QCOMPARE(placed.nodes[node("chat")].rect.center().y(), placed.nodes[node("store")].rect.center().y());
        const QRectF cell = placed.groups[DiagramBuilder::groupId(QStringLiteral("cell"))].rect;
        QVERIFY(cell.contains(placed.nodes[node("chat")].rect));
        QVERIFY(cell.contains(placed.nodes[node("store")].rect));
    }

    void tidyingATidyDesignChangesNoPlace()
    {
        const Diagram once = laidOut(laidOut(test::largeDiagram(30)), with(LayoutEngine::Tidy));
        const Diagram twice = laidOut(once, with(LayoutEngine::Tidy));
        QCOMPARE(meanWay(once, twice), 0.0);
    }

    void tidyingMovesLessThanANewLayout()
    {
        Diagram diagram = laidOut(test::largeDiagram(30));
        Node added = diagram.nodes.first();
        added.id = NodeId::create();
        added.rect.translate(30, 20);
        const Diagram before = diagram;
        diagram.nodes.insert(added.id, added);
        const Diagram tidy = laidOut(diagram, with(LayoutEngine::Tidy));
        QCOMPARE(fault(tidy), QString());
        QVERIFY(meanWay(before, tidy) < meanWay(before, laidOut(diagram)));
        QVERIFY2(meanWay(before, tidy) < 40, qPrintable(QString::number(meanWay(before, tidy))));
    }

    void settlingMakesRoomAndKeepsGroupsClosed()
    {
        Diagram diagram = laidOut(test::shop());
        diagram.nodes[node("chat")].rect = diagram.nodes[node("store")].rect.translated(10, 10);
        QCOMPARE(fault(laidOut(settled(diagram, {}, {}), with(LayoutEngine::Tidy))), QString());
    }
};

ARCHDECK_TEST(LayoutChoiceTest)
#include "tst_layoutchoice.moc"
