#include "core/render/elementcolours.h"

#include "core/diagram/visiblepart.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;

class TestElementColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textOnAnyColourIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textOnAnyColourIsReadable()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        for (int red = 0; red <= 255; red += 51) {
            for (int green = 0; green <= 255; green += 51) {
                for (int blue = 0; blue <= 255; blue += 51) {
                    const QString name = QColor(red, green, blue).name();
                    for (const Style &style : {Style{name, {}}, Style{name, QStringLiteral("#808080")}}) {
                        const ElementColours node = nodeColours(theme.colours(Family::Data), style, theme);
                        const ElementColours note = noteColours(style, theme);
                        QVERIFY2(contrast(node.text, node.fill) >= 4.5, qPrintable(name));
                        QVERIFY2(contrast(node.muted, node.fill) >= 4.5, qPrintable(name));
                        QVERIFY2(contrast(node.line, node.fill) >= 3, qPrintable(name));
                        QVERIFY2(contrast(note.text, note.fill) >= 4.5, qPrintable(name));
                    }
                }
            }
        }
    }

    void lightThemesShowColoursAsTheyAre()
    {
        QCOMPARE(shownColour(QStringLiteral("#4f81bd"), Theme::light()), QColor(0x4f, 0x81, 0xbd));
        QVERIFY(!shownColour(QString(), Theme::light()).isValid());
        QVERIFY(!shownColour(QStringLiteral("no colour"), Theme::dark()).isValid());
    }

    void darkThemesTurnLightnessOver()
    {
        const Theme &dark = Theme::dark();
        const QColor paper = shownColour(QStringLiteral("#fff2cc"), dark);
        const QColor ink = shownColour(QStringLiteral("#1a1a1a"), dark);
        QVERIFY(paper.lightnessF() < 0.35f);
        QVERIFY(ink.lightnessF() > 0.75f);
        QVERIFY(contrast(paper, ink) >= 4.5); // what could be told apart still can
        QVERIFY(qAbs(paper.hueF() - QColor(0xff, 0xf2, 0xcc).hueF()) < 0.06f);
    }

    void colouringByGroupFollowsTheOutermostGroups()
    {
        Diagram diagram = DiagramBuilder()
                              .group(QStringLiteral("a"))
                              .group(QStringLiteral("inner"), QStringLiteral("a"))
                              .group(QStringLiteral("b"))
                              .build();
        QVERIFY(!GroupPalette(diagram).isUsed());
        diagram.info.properties.insert(QStringLiteral("colouring"), QStringLiteral("group"));
        const GroupPalette palette(diagram);
        QVERIFY(palette.isUsed());
        const auto of = [&](const QString &group) {
            return palette.coloursOf(diagram, DiagramBuilder::groupId(group), Theme::light()).line;
        };
        QCOMPARE(of(QStringLiteral("inner")), of(QStringLiteral("a")));
        QVERIFY(of(QStringLiteral("b")) != of(QStringLiteral("a")));
        QVERIFY(palette.coloursOf(diagram, GroupId(), Theme::light()).line != of(QStringLiteral("a")));
    }

    void aCollapsedGroupKeepsItsColour()
    {
        Diagram diagram = DiagramBuilder().group(QStringLiteral("a")).group(QStringLiteral("b")).build();
        diagram.info.properties.insert(QStringLiteral("colouring"), QStringLiteral("group"));
        const GroupId b = DiagramBuilder::groupId(QStringLiteral("b"));
        const QColor before = GroupPalette(diagram).coloursOf(diagram, b, Theme::light()).line;
        Diagram collapsed = diagram;
        collapsed.groups[DiagramBuilder::groupId(QStringLiteral("a"))].isCollapsed = true;
        collapsed = visiblePart(collapsed);
        QCOMPARE(GroupPalette(collapsed).coloursOf(collapsed, b, Theme::light()).line, before);
    }
};

ARCHDECK_TEST(TestElementColours)
#include "tst_elementcolours.moc"
