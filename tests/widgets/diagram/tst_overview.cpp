#include "tests/support/testmain.h"
#include "tests/widgets/diagram/editorfixture.h"
#include "widgets/diagram/elementsearch.h"
#include "widgets/diagram/findbar.h"
#include "widgets/diagram/layerspanel.h"
#include "widgets/diagram/minimap.h"
#include "widgets/diagram/overviewactions.h"
#include "widgets/diagram/presentation.h"

#include <QtCore/qsettings.h>
#include <QtCore/qstandardpaths.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtoolbutton.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Diagram chain()
{
    Diagram diagram = DiagramBuilder()
                          .node(u"web"_s, u"client-web"_s)
                          .node(u"gateway"_s, u"api-gateway"_s)
                          .node(u"store"_s, u"vector-store"_s)
                          .edge(u"web"_s, u"gateway"_s, u"POST /turn"_s)
                          .edge(u"gateway"_s, u"store"_s, u"search"_s, CallKind::Async)
                          .path(u"ask"_s, {u"web"_s, u"gateway"_s, u"store"_s})
                          .build();
    qreal x = 0;
    for (const QString &key : {u"web"_s, u"gateway"_s, u"store"_s}) {
        diagram.nodes[DiagramBuilder::nodeId(key)].rect = QRectF(x, 100, 168, 64);
        x += 300;
    }
    return diagram;
}

ElementRef node(const QString &key)
{
    return ElementRef(DiagramBuilder::nodeId(key));
}

QToolButton *buttonNamed(const QWidget &parent, const QString &name)
{
    for (auto *button : parent.findChildren<QToolButton *>()) {
        if (button->accessibleName() == name || button->text() == name)
            return button;
    }
    return nullptr;
}

/// Rows are made anew in the next turn of the event loop.
void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

class OverviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
    }

    void searchesInTextsKindsAndProperties()
    {
        EditorFixture editor(chain());
        const Catalog &catalog = editor.model->catalog();
        Diagram diagram = chain();
        diagram.nodes[DiagramBuilder::nodeId(u"store"_s)].properties.insert(u"technology"_s, u"Qdrant"_s);
        diagram.nodes[DiagramBuilder::nodeId(u"web"_s)].properties.insert(u"drawio.style"_s, u"qdrant"_s);
        QCOMPARE(elementsMatching(diagram, catalog, u"qdr"_s), QList<ElementRef>{node(u"store"_s)});
        QCOMPARE(elementsMatching(diagram, catalog, u"TURN"_s),
                 QList<ElementRef>{ElementRef(DiagramBuilder::edgeId(u"web"_s, u"gateway"_s))});
        QVERIFY(elementsMatching(diagram, catalog, catalog.nameOf(u"vector-store"_s)).contains(node(u"store"_s)));
        QVERIFY(elementsMatching(diagram, catalog, u"  "_s).isEmpty());
        QVERIFY(elementsMatching(diagram, catalog, u"qdrant nobody"_s).isEmpty());
    }

    void findSelectsOneMatchAfterTheOther()
    {
        EditorFixture editor(chain());
        QTest::keyClick(editor.view.get(), Qt::Key_F, Qt::ControlModifier);
        auto *bar = editor.view->findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        auto *text = bar->findChild<QLineEdit *>();
        QTest::keyClicks(text, u"e"_s); // in every name
        const auto first = editor.model->selectedOne();
        QVERIFY(first.has_value());
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(editor.model->selectedOne() != first);
        QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(editor.model->selectedOne(), first);
        text->setText(u"no such thing"_s);
        QCOMPARE(bar->findChild<QLabel *>()->text(), u"No match"_s);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void theMinimapLeadsAcrossTheDesign()
    {
        EditorFixture editor(chain());
        editor.actions->overview->minimap->trigger();
        auto *map = editor.view->findChild<Minimap *>();
        QVERIFY(map->isVisible());
        editor.view->zoomTo(4, QPointF(500, 350));
        const auto centre = [&editor] { return editor.view->mapToScene(editor.view->viewport()->rect().center()); };
        QTest::mousePress(map, Qt::LeftButton, {}, QPoint(map->width() - 20, map->height() / 2));
        const QPointF right = centre();
        QTest::mouseRelease(map, Qt::LeftButton, {}, QPoint(map->width() - 20, map->height() / 2));
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(20, map->height() / 2));
        QVERIFY(centre().x() < right.x() - 300);
        QVERIFY(QSettings().value(u"editor/minimap"_s).toBool());
    }

    void layersAreShownAndHidden()
    {
        EditorFixture editor(chain());
        LayersPanel panel(*editor.model, nullptr);
        const LayerId layer = editor.model->addLayer(u"Offline path"_s);
        QVERIFY(!layer.isNull());
        editor.model->select({node(u"store"_s)});
        QVERIFY(editor.model->moveSelectionToLayer(layer));
        settle();
        QToolButton *eye = buttonNamed(panel, u"Show Offline path"_s);
        QVERIFY(eye && eye->isChecked());
        QTest::mouseClick(eye, Qt::LeftButton);
        settle();
        QVERIFY(!editor.model->diagram().layers.value(layer).isVisible);
        QVERIFY(!editor.scene->diagram().nodes.contains(DiagramBuilder::nodeId(u"store"_s)));
        QVERIFY(editor.model->undo());
        settle();
        QVERIFY(buttonNamed(panel, u"Show Offline path"_s)->isChecked());
    }

    void layersAreRenamedInPlace()
    {
        EditorFixture editor(chain());
        LayersPanel panel(*editor.model, nullptr);
        const LayerId layer = editor.model->addLayer(u"Offline path"_s);
        settle();
        auto *name = panel.findChild<QLineEdit *>();
        name->selectAll();
        QTest::keyClicks(name, u"Nightly"_s);
        QTest::keyClick(name, Qt::Key_Return);
        settle();
        QCOMPARE(editor.model->diagram().layers.value(layer).name, u"Nightly"_s);
    }

    void thePresentationWalksThePaths()
    {
        EditorFixture editor(chain());
        Presentation presentation(editor.model->diagram(), editor.model->sharedCatalog(), editor.themes, nullptr);
        presentation.setAttribute(Qt::WA_DeleteOnClose, false);
        presentation.resize(1200, 800);
        presentation.show();
        QCOMPARE(presentation.slides().size(), 4); // the design, the path, two steps
        QCOMPARE(presentation.heading(), editor.model->diagram().info.title);
        QTest::keyClick(&presentation, Qt::Key_Space);
        QCOMPARE(presentation.heading(), u"ask"_s);
        QTest::keyClick(&presentation, Qt::Key_Right);
        QVERIFY2(presentation.caption().contains(u"POST /turn"), qPrintable(presentation.caption()));
        QTest::mouseClick(&presentation, Qt::LeftButton);
        QVERIFY2(presentation.caption().contains(u"asynchronous"), qPrintable(presentation.caption()));
        QTest::keyClick(&presentation, Qt::Key_Right); // there is nothing behind the last one
        QCOMPARE(presentation.current(), 3);
        QTest::keyClick(&presentation, Qt::Key_Left);
        QCOMPARE(presentation.current(), 2);
        QTest::keyClick(&presentation, Qt::Key_Home);
        QCOMPARE(presentation.current(), 0);
        QVERIFY(!presentation.grab().isNull());
        QTest::keyClick(&presentation, Qt::Key_Escape);
        QVERIFY(!presentation.isVisible());
    }

    void itBeginsWithTheHighlightedPath()
    {
        const Diagram diagram = chain();
        EditorFixture editor(diagram);
        Presentation presentation(diagram, editor.model->sharedCatalog(), editor.themes, nullptr);
        presentation.setAttribute(Qt::WA_DeleteOnClose, false);
        presentation.begin(diagram.paths.firstKey());
        QCOMPARE(presentation.current(), 1);
        presentation.begin({}); // none is the whole design
        QCOMPARE(presentation.current(), 0);
    }
};

ARCHDECK_TEST(OverviewTest)
#include "tst_overview.moc"
