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

    void diagramFontIsTheBundledOne()
    {
        QCOMPARE(QFontInfo(diagramFont(13)).family(), QStringLiteral("Inter"));
        QVERIFY(QFontInfo(diagramFont(13, FontWeight::SemiBold)).weight() >= QFont::DemiBold);
    }
};

ARCHDECK_TEST(TestTheme)
#include "tst_theme.moc"
