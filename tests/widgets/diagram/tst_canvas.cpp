#include "core/diagram/visiblepart.h"
#include "core/render/componentmetrics.h"
#include "tests/support/testmain.h"
#include "tests/widgets/diagram/editorfixture.h"
#include "widgets/diagram/canvasaccessible.h"

#include <QtGui/qaccessible.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;
using archdeck::test::EditorFixture;

namespace {

Diagram sample()
{
    Diagram diagram = DiagramBuilder()
                          .group(QStringLiteral("zone"))
                          .node(QStringLiteral("api"), QStringLiteral("api-gateway"), QStringLiteral("zone"))
                          .node(QStringLiteral("cache"), QStringLiteral("cache"), QStringLiteral("zone"))
                          .node(QStringLiteral("web"), QStringLiteral("client-web"))
                          .edge(QStringLiteral("web"), QStringLiteral("api"), QStringLiteral("HTTPS"))
                          .edge(QStringLiteral("api"), QStringLiteral("cache"))
                          .build();
    const auto place = [&diagram](const char *key, const QRectF &rect) {
        diagram.nodes[DiagramBuilder::nodeId(QString::fromLatin1(key))].rect = rect;
    };
    place("api", QRectF(320, 80, 168, 64));
    place("cache", QRectF(320, 240, 168, 64));
    place("web", QRectF(0, 80, 168, 64));
    diagram.groups.first().rect = QRectF(296, 32, 216, 296);
    return diagram;
}

NodeId node(const char *key)
{
    return DiagramBuilder::nodeId(QString::fromLatin1(key));
}

GroupId zone()
{
    return DiagramBuilder::groupId(QStringLiteral("zone"));
}

QImage pictureOf(EditorFixture &editor)
{
    QCoreApplication::processEvents();
    return editor.view->grab().toImage();
}

} // namespace

class TestCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installCanvasAccessibility(); }

    void aCollapsedGroupIsOneComponent()
    {
        EditorFixture editor(sample());
        Diagram after = editor.model->diagram();
        after.groups[zone()].isCollapsed = true;
        QVERIFY(editor.model->become(QStringLiteral("Collapse"), after));
        const Diagram &shown = editor.scene->diagram();
        QCOMPARE(shown.nodes.size(), 2);
        QCOMPARE(shown.edges.size(), 1);
        QVERIFY(shown.edges.first().route.shape != RouteShape::Automatic);
        // To point at it, to select it and to ask for it is to mean the group.
        const QRectF box = editor.scene->drawnRect(ElementRef(zone()));
        QCOMPARE(box.size(), QSizeF(standInWidth, standInHeight));
        QCOMPARE(editor.scene->elementAt(box.center()), ElementRef(zone()));
        QVERIFY(editor.scene->elementsIn(box).contains(ElementRef(zone())));
        editor.model->select({ElementRef(zone())});
        QVERIFY(editor.scene->isSelected(ElementRef(NodeId(zone().uuid()))));
        QVERIFY(editor.model->undo());
        QCOMPARE(editor.scene->diagram().nodes.size(), 3);
        QCOMPARE(editor.scene->elementAt(QPointF(404, 272)), ElementRef(node("cache")));
    }

    void hiddenLayersAreNotThere()
    {
        EditorFixture editor(sample());
        Diagram after = editor.model->diagram();
        Layer layer;
        layer.id = LayerId::create();
        layer.name = QStringLiteral("Offline");
        layer.isVisible = false;
        after.layers.insert(layer.id, layer);
        after.nodes[node("cache")].layer = layer.id;
        QVERIFY(editor.model->become(QStringLiteral("Hide"), after));
        QVERIFY(!editor.scene->diagram().nodes.contains(node("cache")));
        QVERIFY(editor.scene->elementAt(QPointF(404, 272)) != ElementRef(node("cache")));
        QVERIFY(!editor.scene->elementsIn(QRectF(0, 0, 900, 900)).contains(ElementRef(node("cache"))));
    }

    void changesOneByOneDrawWhatANewCanvasDraws()
    {
        EditorFixture editor(sample());
        editor.model->select({ElementRef(node("cache"))});
        QVERIFY(editor.model->moveSelection(QPointF(96, 40)));
        QVERIFY(editor.model->rename(ElementRef(node("api")), QStringLiteral("**Edge** `v2`")));
        QVERIFY(editor.model->connectNodes(node("web"), node("cache")));
        QVERIFY(editor.model->undo());
        QVERIFY(editor.model->redo());
        Diagram preview = editor.model->diagram();
        preview.nodes[node("web")].rect.translate(0, 200);
        editor.scene->showPreview(preview, {ElementRef(node("web"))});
        editor.scene->endPreview();
        editor.model->select({});
        for (const double zoom : {1.0, 0.5, 0.2, 0.1}) {
            EditorFixture fresh(editor.model->diagram());
            for (EditorFixture *each : {&editor, &fresh}) {
                each->view->zoomTo(zoom, QPointF(500, 350));
                each->view->centerOn(300, 200);
                each->scene->setHovered(std::nullopt);
            }
            QCOMPARE(pictureOf(editor), pictureOf(fresh));
        }
    }

    void aStepOfAWalkIsDrawn()
    {
        Diagram diagram = sample();
        RequestPath path;
        path.id = PathId::create();
        path.name = QStringLiteral("Ask");
        path.steps = {DiagramBuilder::edgeId(QStringLiteral("web"), QStringLiteral("api")),
                      DiagramBuilder::edgeId(QStringLiteral("api"), QStringLiteral("cache"))};
        diagram.paths.insert(path.id, path);
        EditorFixture editor(diagram);
        const QImage plain = pictureOf(editor);
        editor.model->highlightPath(path.id);
        const QImage whole = pictureOf(editor);
        QVERIFY(whole != plain);
        editor.scene->setStep(1, 0.5);
        const QImage first = pictureOf(editor);
        QVERIFY(first != whole);
        editor.scene->setStep(2, 0.5);
        QVERIFY(pictureOf(editor) != first);
        editor.scene->setStep(std::nullopt);
        QCOMPARE(pictureOf(editor), whole);
    }

    void screenReadersHearWhatIsThere()
    {
        Diagram diagram = sample();
        Layer layer;
        layer.id = LayerId::create();
        layer.name = QStringLiteral("Offline");
        diagram.layers.insert(layer.id, layer);
        Node &cache = diagram.nodes[node("cache")];
        cache.label = QStringLiteral("**Session** cache");
        cache.properties.insert(QStringLiteral("technology"), QStringLiteral("Redis"));
        cache.layer = layer.id;
        cache.isLocked = true;
        EditorFixture editor(diagram);
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(editor.view.get());
        QStringList heard;
        for (int i = 0; i < canvas->childCount(); ++i) {
            heard.append(canvas->child(i)->text(QAccessible::Name) + u": "
                         + canvas->child(i)->text(QAccessible::Description));
        }
        const QString all = heard.join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("Session cache: Cache, Redis, in group zone, 1 connection")),
                 qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("locked, on layer Offline")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("connection from web to api")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("group with 2 components")), qPrintable(all));
    }
};

ARCHDECK_TEST(TestCanvas)
#include "tst_canvas.moc"
