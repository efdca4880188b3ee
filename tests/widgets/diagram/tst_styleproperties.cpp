#include "widgets/diagram/styleproperties.h"

#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"
#include "widgets/diagram/propertiespanel.h"

#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

ElementRef node(const char *key)
{
    return ElementRef(DiagramBuilder::nodeId(QString::fromLatin1(key)));
}

const ElementRef line(DiagramBuilder::edgeId(QStringLiteral("a"), QStringLiteral("b")));

Diagram sample()
{
    Diagram diagram = DiagramBuilder()
                          .group(QStringLiteral("g"))
                          .node(QStringLiteral("a"))
                          .node(QStringLiteral("b"))
                          .edge(QStringLiteral("a"), QStringLiteral("b"))
                          .build();
    Layer layer;
    layer.id = LayerId::shipped(QStringLiteral("test/layer"));
    layer.name = QStringLiteral("Offline");
    diagram.layers.insert(layer.id, layer);
    return diagram;
}

Style styleOf(const PanelFixture &fixture, const char *key)
{
    return fixture.diagram().nodes.value(NodeId(node(key).id)).style;
}

void pick(QComboBox *combo, const QString &text)
{
    QVERIFY(combo);
    const int index = combo->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

/// The first visible swatch of that name; fills come before lines.
QAbstractButton *swatch(const QWidget &panel, const QString &name)
{
    return button(panel, name);
}

} // namespace

class TestStyleProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColourGoesToAllThatIsSelected()
    {
        PanelFixture fixture(sample());
        PropertiesPanel panel(*fixture.model, fixture.themes, nullptr);
        panel.resize(344, 900);
        QVERIFY(present(panel));
        fixture.model->select({node("a"), node("b"), line});
        click(swatch(panel, QStringLiteral("Amber")));
        QCOMPARE(fixture.records.size(), 1);
        QVERIFY(!styleOf(fixture, "a").fill.isEmpty());
        QCOMPARE(styleOf(fixture, "a"), styleOf(fixture, "b"));
        QVERIFY(swatch(panel, QStringLiteral("Amber"))->isChecked());
        click(swatch(panel, QStringLiteral("By the design")));
        QCOMPARE(styleOf(fixture, "a"), Style());
    }

    void severalColoursShowNoneAsChosen()
    {
        PanelFixture fixture(sample());
        PropertiesPanel panel(*fixture.model, fixture.themes, nullptr);
        panel.resize(344, 900);
        QVERIFY(present(panel));
        fixture.model->select({node("a")});
        click(swatch(panel, QStringLiteral("Green")));
        fixture.model->select({node("a"), node("b")});
        QVERIFY(!swatch(panel, QStringLiteral("Green"))->isChecked());
        QVERIFY(!swatch(panel, QStringLiteral("By the design"))->isChecked());
        fixture.model->select({node("b")});
        QVERIFY(swatch(panel, QStringLiteral("By the design"))->isChecked());
    }

    void theKeyboardPicksAColour()
    {
        PanelFixture fixture(sample());
        PropertiesPanel panel(*fixture.model, fixture.themes, nullptr);
        panel.resize(344, 900);
        QVERIFY(present(panel));
        fixture.model->select({node("a")});
        QAbstractButton *blue = swatch(panel, QStringLiteral("Blue"));
        QVERIFY(blue);
        blue->setFocus(Qt::TabFocusReason);
        QTest::keyClick(blue, Qt::Key_Space);
        QVERIFY(!styleOf(fixture, "a").fill.isEmpty());
    }

    void lineAndArrowsOfAConnection()
    {
        PanelFixture fixture(sample());
        PropertiesPanel panel(*fixture.model, fixture.themes, nullptr);
        panel.resize(344, 900);
        QVERIFY(present(panel));
        fixture.model->select({line});
        pick(named<QComboBox>(panel, QStringLiteral("Line")), QStringLiteral("Curved"));
        pick(named<QComboBox>(panel, QStringLiteral("Arrows")), QStringLiteral("At both ends"));
        QCOMPARE(fixture.diagram().edges.first().line, LineShape::Curved);
        QCOMPARE(fixture.diagram().edges.first().arrows, Arrows::Both);
        fixture.model->select({node("a")});
        QVERIFY(!named<QComboBox>(panel, QStringLiteral("Arrows")));
    }

    void layerLockAndFold()
    {
        PanelFixture fixture(sample());
        PropertiesPanel panel(*fixture.model, fixture.themes, nullptr);
        panel.resize(344, 900);
        QVERIFY(present(panel));
        fixture.model->select({ElementRef(DiagramBuilder::groupId(QStringLiteral("g")))});
        pick(named<QComboBox>(panel, QStringLiteral("Layer")), QStringLiteral("Offline"));
        QCOMPARE(fixture.diagram().groups.first().layer, fixture.diagram().layers.firstKey());
        click(button(panel, QStringLiteral("Collapsed")));
        QVERIFY(fixture.diagram().groups.first().isCollapsed);
        click(button(panel, QStringLiteral("Locked in place")));
        QVERIFY(fixture.diagram().groups.first().isLocked);
        click(button(panel, QStringLiteral("Collapsed"))); // refused: it is locked
        QVERIFY(fixture.diagram().groups.first().isCollapsed);
        QVERIFY(button(panel, QStringLiteral("Collapsed"))->isChecked());
    }

    void theDesignChoosesItsLook()
    {
        PanelFixture fixture(sample());
        PropertiesPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        pick(named<QComboBox>(panel, QStringLiteral("Look")), QStringLiteral("Hand-drawn"));
        pick(named<QComboBox>(panel, QStringLiteral("Colours")), QStringLiteral("By group"));
        QCOMPARE(fixture.diagram().info.properties.value(QStringLiteral("look")), QStringLiteral("sketch"));
        QCOMPARE(fixture.diagram().info.properties.value(QStringLiteral("colouring")), QStringLiteral("group"));
        pick(named<QComboBox>(panel, QStringLiteral("Look")), QStringLiteral("Plain"));
        QVERIFY(!fixture.diagram().info.properties.contains(QStringLiteral("look")));
    }

    void aReferenceShowsNoStyleToChange()
    {
        PanelFixture fixture(sample(), EditorModel::Access::ReadOnly);
        PropertiesPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        fixture.model->select({node("a")});
        QVERIFY(!swatch(panel, QStringLiteral("Amber")));
        QVERIFY(!button(panel, QStringLiteral("Locked in place")));
    }
};

ARCHDECK_TEST(TestStyleProperties)
#include "tst_styleproperties.moc"
