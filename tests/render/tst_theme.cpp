#include "core/render/theme.h"
#include "tests/support/testmain.h"

#include <QtGui/qfontinfo.h>
#include <QtTest/qtest.h>

using namespace archdeck;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textIsReadable()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        for (const QColor &background : {theme.window, theme.surface, theme.raised, theme.canvas}) {
            for (const QColor &text : {theme.text, theme.muted, theme.good, theme.warn, theme.bad})
                QVERIFY2(contrast(text, background) >= 4.5, qPrintable(text.name() + u" on " + background.name()));
            QVERIFY2(contrast(theme.accent, background) >= 3, qPrintable(background.name()));
            QVERIFY2(contrast(theme.connector, background) >= 3, qPrintable(background.name()));
        }
        for (Family family : allFamilies) {
            const FamilyColours &colours = theme.colours(family);
            QVERIFY2(contrast(colours.line, colours.tint) >= 4.5, qPrintable(displayName(family)));
        }
        QVERIFY(contrast(theme.text, theme.notePaper) >= 4.5);
    }

    void everyPairOfTheCanvasIsReadable_data() { textIsReadable_data(); }
    void everyPairOfTheCanvasIsReadable()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        const QColor onAccent = dark ? theme.window : theme.surface;
        QVERIFY(contrast(onAccent, theme.accent) >= 4.5); // step numbers
        for (const QColor &text : {theme.text, theme.muted}) {
            QVERIFY(contrast(text, theme.codeBackground) >= 4.5);
            QVERIFY(contrast(text, theme.notePaper) >= 4.5);
        }
        QVERIFY(contrast(theme.accent, theme.canvas) >= 4.5); // numbers of steps that are done
        for (Family family : allFamilies) {
            const FamilyColours &colours = theme.colours(family);
            const char *name = qPrintable(displayName(family));
            for (const QColor &ground : {theme.surface, theme.canvas})
                QVERIFY2(contrast(colours.line, ground) >= 4.5, name); // edge, symbol, title of a coloured group
            QVERIFY2(contrast(theme.text, colours.tint) >= 4.5, name);
            QVERIFY2(contrast(theme.muted, colours.tint) >= 4.5, name);
            // From far away: a block on the canvas and on the tint of a group.
            const QColor block = blend(colours.line, theme.surface, 0.55);
            QVERIFY2(contrast(block, theme.canvas) >= 1.8, name);
            // Focus and selection are seen round each component, on the canvas and in a group.
            for (const QColor &ground : {theme.canvas, blend(colours.line, theme.canvas, 0.07), colours.tint})
                QVERIFY2(contrast(theme.accent, ground) >= 3, name);
        }
    }

    void diagramFontIsTheBundledOne()
    {
        QCOMPARE(QFontInfo(diagramFont(13)).family(), QStringLiteral("Inter"));
        QVERIFY(QFontInfo(diagramFont(13, FontWeight::SemiBold)).weight() >= QFont::DemiBold);
    }
};

ARCHDECK_TEST(TestTheme)
#include "tst_theme.moc"
