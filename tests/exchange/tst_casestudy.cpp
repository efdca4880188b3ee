#include "core/exchange/casestudy/casestudy.h"
#include "core/exchange/casestudy/casestudytext.h"
#include "core/exchange/mermaid/mermaidreader.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::StringLiterals;

namespace {

Diagram loadedDiagram()
{
    Diagram diagram = test::sampleDiagram();
    diagram.info.properties = {{u"users"_s, u"1000000"_s}, {u"actions_per_user"_s, u"10"_s}};
    return diagram;
}

Written written(const Diagram &diagram, const QString &baseName = u"my design"_s)
{
    const Result<Written> result = writeCaseStudy(test::jobFor(diagram), baseName, JobContext());
    return result.value_or(Written());
}

QStringList headings(const QString &page)
{
    QStringList result;
    for (const QString &line : page.split(u'\n')) {
        if (line.startsWith(u'#'))
            result.append(line);
    }
    return result;
}

} // namespace

class TestCaseStudy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAllParts();
    void bringsItsPicture();
    void hasNoPictureWithoutAName();
    void holdsADiagramThatCanBeRead();
    void staysTheSame();
    void writesAnEmptyDesign();
    void escapesTexts_data();
    void escapesTexts();
    void movesHeadings();
    void stops();
};

void TestCaseStudy::hasAllParts()
{
    const QString page = QString::fromUtf8(written(loadedDiagram()).content);
    QCOMPARE(headings(page).first(), u"# First-class flight finder"_s);
    const QStringList parts{u"## Diagram"_s,
                            u"## Numbers"_s,
                            u"### Method"_s,
                            u"## Components"_s,
                            u"## Request paths"_s,
                            u"## Trade-offs"_s,
                            u"## Requirements 1 \\& 2"_s,
                            u"## Sources"_s};
    qsizetype at = 0;
    for (const QString &part : parts) {
        const qsizetype found = page.indexOf(QString(u'\n' + part + u'\n'), at);
        QVERIFY2(found > at, qPrintable(part));
        at = found;
    }
    QVERIFY(page.contains(u"1. **web** → **gateway**: p99 \\< 200 ms, waits for the answer\n"_s));
    QVERIFY(page.contains(u"return [x for x in y if x != 0]  # filter"_s)); // code is left as it is
    QVERIFY(page.contains(u"Technology: GPU × 8"_s));
    for (const TradeOff &tradeOff : loadedDiagram().tradeOffs)
        QVERIFY(page.contains(tradeOff.options.first().name));
}

void TestCaseStudy::bringsItsPicture()
{
    const Written result = written(loadedDiagram());
    QCOMPARE(result.companions.keys(), QStringList(u".svg"_s));
    QVERIFY(result.companions.first().contains("<svg"));
    QVERIFY(QString::fromUtf8(result.content).contains(u"](my%20design.svg)\n"_s));
}

void TestCaseStudy::hasNoPictureWithoutAName()
{
    const Written result = written(loadedDiagram(), QString());
    QVERIFY(result.companions.isEmpty());
    QVERIFY(!result.content.contains(".svg"));
    QCOMPARE(result.losses.size(), 1); // the note on the canvas
}

void TestCaseStudy::holdsADiagramThatCanBeRead()
{
    const QString page = QString::fromUtf8(written(loadedDiagram()).content);
    const QString block = page.section(u"```mermaid\n"_s, 1).section(u"```\n"_s, 0, 0);
    const auto reading = readMermaid(block.toUtf8(), {}, StopToken());
    QVERIFY_RESULT(reading);
    QVERIFY(reading->problems.isEmpty());
    QCOMPARE(reading->pages.first().diagram.nodes.size(), 3);
    QCOMPARE(reading->pages.first().diagram.edges.size(), 3);
}

void TestCaseStudy::staysTheSame()
{
    QCOMPARE(written(loadedDiagram()).content, written(loadedDiagram()).content);
}

void TestCaseStudy::writesAnEmptyDesign()
{
    QCOMPARE(QString::fromUtf8(written(Diagram()).content), u"# Untitled design\n"_s);
}

void TestCaseStudy::escapesTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("plain") << u"p99 (whole answer): 1.5 s"_s << u"p99 (whole answer): 1.5 s"_s;
    QTest::newRow("marks") << u"a_b *c* [d](e) `f` <g> | h"_s << u"a\\_b \\*c\\* \\[d\\](e) \\`f\\` \\<g\\> \\| h"_s;
    QTest::newRow("money") << u"$5 or $6"_s << u"\\$5 or \\$6"_s;
    QTest::newRow("list") << u"1. first"_s << u"1\\. first"_s;
    QTest::newRow("number") << u"1.5 s"_s << u"1.5 s"_s;
    QTest::newRow("dash") << u"- first\nsecond"_s << u"\\- first second"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestCaseStudy::escapesTexts()
{
    QFETCH(QString, text);
    QTEST(markdownEscaped(text), "markdown");
}

void TestCaseStudy::movesHeadings()
{
    QCOMPARE(markdownUnder(u"# One\n\n### Three\n#tag\n```\n# code\n```\n"_s, 3),
             u"### One\n\n### Three\n#tag\n```\n# code\n```"_s);
    QCOMPARE(markdownCell(u"a | b \\| c\nd"_s), u"a \\| b \\| c d"_s);
}

void TestCaseStudy::stops()
{
    JobContext context;
    context.stop.requestStop();
    const auto result = writeCaseStudy(test::jobFor(loadedDiagram()), u"x"_s, context);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

ARCHDECK_TEST(TestCaseStudy)
#include "tst_casestudy.moc"
