#include "core/exchange/designfile.h"
#include "core/exchange/pdfexport.h"
#include "core/exchange/printlayout.h"
#include "core/render/componentmetrics.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

/// What is printed is drawn with ellipses where it does not fit; those are compared up to there.
void checkTexts(const PdfFile &pdf, const Diagram &diagram)
{
    const QString text = squeezed(pdf.text());
    for (const QString &expected : printedTexts(diagram))
        QVERIFY2(text.contains(squeezed(expected)), qPrintable(expected));
}

/// Compares with a stored text; UPDATE_GOLDEN=1 stores it.
void compareGolden(const QString &name, const QString &actual)
{
    const QString path = QStringLiteral(ARCHDECK_TEST_DATA "/golden/%1").arg(name);
    QFile file(path);
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual.toUtf8());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    QCOMPARE(actual, QString::fromUtf8(file.readAll()));
}

} // namespace

class TestPdfExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsFound();
    void golden();
    void everyCharacterSurvives();
    void oneFontFamily();
    void nothingBelowEightPoints();
    void outlineNamesEverything();
    void describesItself();
    void sameInputSameBytes();
    void linksLeadOutOnlyWhereWritten();
    void smallDesignFitsA4();
    void hugeDesignIsTiled();
    void pathThroughEverythingIsPrinted();
    void tilesShowEveryBoxWhole();
    void tooManySheetsAreRefused();
    void everyPathHasASheetWhereTheWholeIsTooLarge();
    void longPathIsFolded();
    void emptySectionsAreLeftOut();
    void copyTellsWhatItIsBasedOn();
    void emptyDesign();
    void missingTitle();
    void longSectionBreaksBetweenLines();
    void headingsStayWithTheirText();
    void shortTablesAreNotBroken();
    void tallTableCellIsNotLost();
    void tooComplexSectionIsPrintedAsText();
    void cancelled();
    void cancelledHalfWay();
    void progressCountsPages();
    void shippedDesigns_data();
    void shippedDesigns();
};

void TestPdfExport::everyTextIsFound()
{
    const auto pdf = writePdf(sampleJob(), {});
    QVERIFY_RESULT(pdf);
    const PdfFile file(*pdf);
    checkTexts(file, sampleDiagram());
    const QString text = squeezed(file.text());
    for (const QString &expected :
         {QStringLiteral("a->b, a < b, 10 \u2192 20, \u2019tis 50 \u00B5s"), QStringLiteral("1,157 rps"),
          QStringLiteral("quoted"), QStringLiteral("return [x for x in y if x != 0]  # filter"),
          QStringLiteral("Limits count 0123456789 tokens, not requests."), QStringLiteral("GPU \u00D7 8"),
          QStringLiteral("the paper"), QStringLiteral("Page 1 of"), QStringLiteral("2 March 2026")})
        QVERIFY2(text.contains(squeezed(expected)), qPrintable(expected));
}

void TestPdfExport::golden()
{
    const auto pdf = writePdf(sampleJob(), {});
    QVERIFY_RESULT(pdf);
    // A word a line: how words are joined to lines is the extracting tool's guess.
    QString words;
    for (const QString &page : PdfFile(*pdf).pageTexts())
        words += page.simplified().replace(u' ', u'\n') + QStringLiteral("\n---- next page ----\n");
    compareGolden(QStringLiteral("sample-design.txt"), words);
}

void TestPdfExport::everyCharacterSurvives()
{
    // Separated by letters, so that neither ligatures nor spaces of the extraction hide a loss.
    QString characters;
    for (char16_t c = 0x21; c < 0x7F; ++c)
        characters += QChar(c);
    for (char16_t c = 0xA1; c < 0x180; ++c) {
        if (c != 0xAD && c != 0x149 && c != 0x17F)
            characters += QChar(c);
    }
    for (char16_t c = 0x391; c < 0x3CA; ++c) {
        if (c != 0x3A2)
            characters += QChar(c);
    }
    characters += QStringLiteral(
        "\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u20AC\u2190\u2191\u2192\u2193\u2194\u2212\u221E\u2248\u2260\u2264\u2265");
    Diagram diagram = DiagramBuilder()
                          .title(QStringLiteral("Characters"))
                          .node(QStringLiteral("a"))
                          .tradeOff(QStringLiteral("t"), QStringLiteral("a"))
                          .build();
    diagram.tradeOffs.first().why = characters;
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    const QString text = squeezed(PdfFile(*pdf).text());
    QString lost;
    for (const QChar c : std::as_const(characters)) {
        if (!text.contains(c))
            lost += c;
    }
    QCOMPARE(lost, QString());
    for (const QString &pair : {QStringLiteral("->"), QStringLiteral("=>"), QStringLiteral("<="), QStringLiteral("!="),
                                QStringLiteral("fi"), QStringLiteral("ffl"), QStringLiteral("3x4")}) {
        diagram.tradeOffs.first().why = pair;
        const auto other = writePdf(jobFor(diagram), {});
        QVERIFY_RESULT(other);
        QVERIFY2(PdfFile(*other).text().contains(pair), qPrintable(pair));
    }
}

void TestPdfExport::oneFontFamily()
{
    const auto pdf = writePdf(sampleJob(), {});
    QVERIFY_RESULT(pdf);
    QCOMPARE(PdfFile(*pdf).fontFamilies(), QStringList(QStringLiteral("Inter")));
}

void TestPdfExport::nothingBelowEightPoints()
{
    Diagram diagram = largeDiagram(40); // large enough for the smallest scale
    diagram.tradeOffs = sampleDiagram().tradeOffs;
    diagram.tradeOffs.first().elements = {ElementRef(diagram.nodes.firstKey())};
    diagram.sections = sampleDiagram().sections;
    for (Edge &edge : diagram.edges)
        edge.label = QStringLiteral("label");
    for (const Diagram &each : {diagram, sampleDiagram()}) {
        const auto pdf = writePdf(jobFor(each), {});
        QVERIFY_RESULT(pdf);
        const QMultiMap<QString, double> heights = PdfFile(*pdf).wordHeights();
        const double eightPoints = heights.value(QStringLiteral("Page")); // the furniture is set in 8 pt
        QVERIFY(eightPoints > 7 && eightPoints < 12);
        for (auto it = heights.begin(); it != heights.end(); ++it)
            QVERIFY2(it.value() > eightPoints * 0.99, qPrintable(it.key()));
    }
}

void TestPdfExport::outlineNamesEverything()
{
    const auto pdf = writePdf(sampleJob(), {});
    QVERIFY_RESULT(pdf);
    QCOMPARE(PdfFile(*pdf).outline(),
             QStringList({QStringLiteral("First-class flight finder"), QStringLiteral("  Diagram"),
                          QStringLiteral("  Request paths"), QStringLiteral("    Search -> offer"),
                          QStringLiteral("  Trade-offs"), QStringLiteral("    Which one for gateway?"),
                          QStringLiteral("  Notes"), QStringLiteral("    Requirements 1 & 2"),
                          QStringLiteral("    Sources")}));
}

void TestPdfExport::describesItself()
{
    const auto pdf = writePdf(sampleJob(), {});
    QVERIFY_RESULT(pdf);
    const PdfFile file(*pdf);
    const QString facts = toolOutput(QStringLiteral("pdfinfo"), {file.path()});
    QVERIFY(facts.contains(QStringLiteral("First-class flight finder")));
    QVERIFY(facts.contains(QStringLiteral("Finds fifty-five fine flights, first try.")));
    QVERIFY(facts.contains(QStringLiteral("Archdeck")));
}

void TestPdfExport::sameInputSameBytes()
{
    const auto first = writePdf(sampleJob(), {});
    const auto second = writePdf(sampleJob(), {});
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QCOMPARE(PdfFile(*first).text(), PdfFile(*second).text());
    QCOMPARE(first->size(), second->size());
}

void TestPdfExport::linksLeadOutOnlyWhereWritten()
{
    const auto pdf = writePdf(sampleJob(), {});
    QVERIFY_RESULT(pdf);
    const PdfFile file(*pdf);
    const QString urls = toolOutput(QStringLiteral("pdfinfo"), {QStringLiteral("-url"), file.path()});
    QCOMPARE(urls.count(QStringLiteral("://")), urls.count(QStringLiteral("https://example.org/paper")));
    QVERIFY(!urls.contains(QStringLiteral("file:")));
}

void TestPdfExport::smallDesignFitsA4()
{
    const SheetLayout layout = planSheets({900, 500}, {}, {74, 30});
    QVERIFY(!layout.isTiled());
    QCOMPARE(layout.paper, print::a4Landscape);
    const SheetLayout tall = planSheets({500, 900}, {}, {74, 30});
    QCOMPARE(tall.paper, print::a4Portrait);
    const SheetLayout larger = planSheets({1400, 700}, {}, {74, 30});
    QCOMPARE(larger.paper, print::a3Landscape);
    for (const SheetLayout &each : {layout, tall, larger})
        QVERIFY(each.scale >= smallestPrintScale());
}

void TestPdfExport::hugeDesignIsTiled()
{
    const Diagram diagram = largeDiagram(300);
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    const PdfFile file(*pdf);
    QVERIFY(file.pageCount() > 4);
    const QString text = squeezed(file.text());
    for (const Node &node : diagram.nodes)
        QVERIFY2(text.contains(node.label), qPrintable(node.label));
    QVERIFY(file.outline().contains(QStringLiteral("    Sheet 2")));
    for (const QString &overview : file.pageTexts().first(2)) // without small text
        QVERIFY(!squeezed(overview).contains(QStringLiteral("n17")));
}

void TestPdfExport::pathThroughEverythingIsPrinted()
{
    constexpr int count = 1000;
    Diagram diagram = largeDiagram(count);
    RequestPath path;
    path.id = PathId::create();
    path.name = QStringLiteral("Long way");
    for (int i = 0; i + 1 < count; ++i)
        path.steps.append(DiagramBuilder::edgeId(QStringLiteral("n%1").arg(i), QStringLiteral("n%1").arg(i + 1)));
    diagram.paths.insert(path.id, path);
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    QVERIFY(squeezed(PdfFile(*pdf).pageTexts().constFirst()).contains(squeezed(QStringLiteral("of 1000 components"))));
}

void TestPdfExport::tilesShowEveryBoxWhole()
{
    QList<QRectF> boxes;
    for (int i = 0; i < 400; ++i)
        boxes.append(QRectF((i * 193) % 5000, (i * 311) % 3000, 200, 64));
    const SheetLayout layout = planSheets({5200, 3064}, boxes, {74, 30});
    QVERIFY(layout.isTiled());
    for (const QRectF &box : std::as_const(boxes)) {
        // Dense boxes may force a cut through one in one direction; no part of any is lost.
        QRectF shown;
        for (const QRectF &tile : layout.tiles)
            shown = shown.united(tile.intersected(box));
        QCOMPARE(shown, box);
    }
    const QList<QRectF> apart = {QRectF(0, 0, 200, 64), QRectF(1450, 0, 200, 64), QRectF(2900, 0, 200, 64)};
    const SheetLayout sparse = planSheets({3100, 64}, apart, {74, 30});
    for (const QRectF &box : apart)
        QVERIFY(std::ranges::any_of(sparse.tiles, [&box](const QRectF &tile) { return tile.contains(box); }));
}

void TestPdfExport::tooManySheetsAreRefused()
{
    Diagram diagram = largeDiagram(401); // too large to be laid out anew
    diagram.info.title = QStringLiteral("First-class flight finder");
    diagram.nodes.first().rect.moveTo(900000, 900000);
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::LimitExceeded);
    QVERIFY(pdf.error().message.contains(QStringLiteral("First-class flight finder")));
}

void TestPdfExport::everyPathHasASheetWhereTheWholeIsTooLarge()
{
    Diagram diagram = largeDiagram(60);
    const Diagram part = sampleDiagram();
    diagram.nodes.insert(part.nodes);
    diagram.edges.insert(part.edges);
    diagram.paths = part.paths;
    for (Node &node : diagram.nodes)
        node.group = GroupId();
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    const PdfFile file(*pdf);
    QVERIFY(file.outline().contains(QStringLiteral("    Search -> offer")));
    const QStringList sheets = file.pageTexts().filter(QStringLiteral("Request path: Search -> offer"));
    QCOMPARE(sheets.size(), 1);
    QVERIFY(sheets.constFirst().contains(QStringLiteral("gateway")));
    QVERIFY(!sheets.constFirst().contains(QStringLiteral("n17"))); // its components only
}

void TestPdfExport::longPathIsFolded()
{
    DiagramBuilder builder;
    QStringList keys;
    for (int i = 0; i < 16; ++i) {
        keys.append(QStringLiteral("station %1").arg(i));
        builder.node(keys.constLast());
        if (i > 0)
            builder.edge(keys[i - 1], keys[i]);
    }
    const Diagram diagram = builder.title(QStringLiteral("Chain")).path(QStringLiteral("Through"), keys).build();
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    const PdfFile file(*pdf);
    const QString first = file.pageTexts().constFirst();
    for (const QString &key : std::as_const(keys))
        QVERIFY2(squeezed(first).contains(squeezed(key)), qPrintable(key));
    const QString sizes = toolOutput(
        QStringLiteral("pdfinfo"),
        {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QStringLiteral("99"), file.path()});
    QVERIFY2(!sizes.contains(QStringLiteral("(A3)")), qPrintable(sizes));
}

void TestPdfExport::emptySectionsAreLeftOut()
{
    Diagram diagram = sampleDiagram();
    diagram.sections.first().heading = QStringLiteral("Nothing here");
    diagram.sections.first().body = QStringLiteral(" \n\n ");
    diagram.tradeOffs.clear();
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    const PdfFile file(*pdf);
    for (const QString &absent :
         {QStringLiteral("Nothing here"), QStringLiteral("Trade-offs"), QStringLiteral("Estimates"),
          QStringLiteral("Decisions"), QStringLiteral("What breaks first"), QStringLiteral("n/a")})
        QVERIFY2(!file.text().contains(absent), qPrintable(absent));
}

void TestPdfExport::copyTellsWhatItIsBasedOn()
{
    ExportJob job = sampleJob();
    job.basedOn = QStringLiteral("ChatGPT-like chat");
    const auto pdf = writePdf(job, {});
    QVERIFY_RESULT(pdf);
    for (const QString &page : PdfFile(*pdf).pageTexts())
        QVERIFY(page.contains(QStringLiteral("Based on ChatGPT-like chat")));
}

void TestPdfExport::emptyDesign()
{
    Diagram diagram;
    diagram.info.title = QStringLiteral("Blank sheet");
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    const PdfFile file(*pdf);
    QCOMPARE(file.pageCount(), 1);
    QVERIFY(file.text().contains(QStringLiteral("This design has no components yet.")));
}

void TestPdfExport::missingTitle()
{
    const auto pdf = writePdf(jobFor(DiagramBuilder().node(QStringLiteral("a")).build()), {});
    QVERIFY_RESULT(pdf);
    QVERIFY(PdfFile(*pdf).text().contains(QStringLiteral("Untitled design")));
}

void TestPdfExport::longSectionBreaksBetweenLines()
{
    Diagram diagram = sampleDiagram();
    QString body;
    for (int i = 0; i < 400; ++i)
        body += QStringLiteral("Sentence number%1 of a long text that goes on.%2")
                    .arg(i)
                    .arg(i % 5 == 4 ? QStringLiteral("\n\n") : QStringLiteral(" "));
    diagram.sections.first().body = body;
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    const QString text = PdfFile(*pdf).text();
    for (int i = 0; i < 400; ++i) // a line that is cut would be written on both pages
        QCOMPARE(text.count(QStringLiteral("number%1 ").arg(i)) + text.count(QStringLiteral("number%1\n").arg(i)), 1);
}

void TestPdfExport::headingsStayWithTheirText()
{
    Diagram diagram = sampleDiagram();
    QString body;
    for (int i = 0; i < 60; ++i)
        body += QStringLiteral("### Heading%1.\n\nFollower%1.\n\n%2\n\n")
                    .arg(i)
                    .arg(QStringLiteral("More text. ").repeated(i % 7 * 6));
    diagram.sections.first().body = body;
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    for (const QString &page : PdfFile(*pdf).pageTexts()) {
        for (int i = 0; i < 60; ++i) {
            const bool hasHeading = page.contains(QStringLiteral("Heading%1.").arg(i));
            QVERIFY2(hasHeading == page.contains(QStringLiteral("Follower%1.").arg(i)), qPrintable(page));
        }
    }
}

void TestPdfExport::shortTablesAreNotBroken()
{
    Diagram diagram = sampleDiagram();
    QString body;
    for (int i = 0; i < 30; ++i) {
        body += QStringLiteral("Some text before it. ").repeated(i % 9 * 8)
            + QStringLiteral("\n\n| first%1. | b |\n|---|---|\n").arg(i);
        body += QStringLiteral("| c | d |\n").repeated(i % 8) + QStringLiteral("| last%1. | e |\n\n").arg(i);
    }
    diagram.sections.first().body = body;
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    for (const QString &page : PdfFile(*pdf).pageTexts()) {
        for (int i = 0; i < 30; ++i)
            QCOMPARE(page.contains(QStringLiteral("first%1.").arg(i)), page.contains(QStringLiteral("last%1.").arg(i)));
    }
}

void TestPdfExport::tallTableCellIsNotLost()
{
    Diagram diagram = sampleDiagram();
    TradeOff &tradeOff = diagram.tradeOffs.first();
    for (int i = 0; i < 150; ++i)
        tradeOff.options[0].pros.append(QStringLiteral("point%1.").arg(i));
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    const QString text = PdfFile(*pdf).text();
    for (int i = 0; i < 150; ++i)
        QCOMPARE(text.count(QStringLiteral("point%1.").arg(i)), 1);
}

void TestPdfExport::tooComplexSectionIsPrintedAsText()
{
    Diagram diagram = sampleDiagram();
    diagram.sections.first().body = QString(60, u'>') + QStringLiteral(" deep thought");
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    QVERIFY(squeezed(PdfFile(*pdf).text()).contains(QStringLiteral(">>>>deepthought")));
}

void TestPdfExport::cancelled()
{
    const JobContext context;
    context.stop.requestStop();
    const auto pdf = writePdf(sampleJob(), context);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::Cancelled);
}

void TestPdfExport::cancelledHalfWay()
{
    JobContext context;
    context.progress = [stop = context.stop](int done, int) {
        if (done == 2)
            stop.requestStop();
    };
    const auto pdf = writePdf(sampleJob(), context);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::Cancelled);
}

void TestPdfExport::progressCountsPages()
{
    QList<int> steps;
    int total = 0;
    JobContext context;
    context.progress = [&](int done, int of) {
        steps.append(done);
        total = of;
    };
    const auto pdf = writePdf(sampleJob(), context);
    QVERIFY_RESULT(pdf);
    QCOMPARE(steps.size(), total);
    QCOMPARE(steps.constLast(), total);
    QCOMPARE(PdfFile(*pdf).pageCount(), total);
}

void TestPdfExport::shippedDesigns_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &name :
         QDir(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/designs")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << name;
}

void TestPdfExport::shippedDesigns()
{
    QFETCH(QString, folder);
    DesignReadOptions options;
    options.componentSize = [](const Node &node) { return componentSize(node); };
    const auto reading = readDesign(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/designs/%1").arg(folder), options,
                                    {});
    QVERIFY_RESULT(reading);
    QVERIFY(!reading->diagram.tradeOffs.isEmpty());
    QVERIFY(!reading->diagram.sections.isEmpty());
    const Diagram &diagram = reading->diagram;
    const auto pdf = writePdf(jobFor(diagram), {});
    QVERIFY_RESULT(pdf);
    const PdfFile printed(*pdf);
    checkTexts(printed, diagram);
    QCOMPARE(printed.fontFamilies(), QStringList(QStringLiteral("Inter")));
    const QMultiMap<QString, double> heights = printed.wordHeights();
    const double eightPoints = heights.value(QStringLiteral("Page"));
    for (auto it = heights.begin(); it != heights.end(); ++it)
        QVERIFY2(it.value() > eightPoints * 0.99, qPrintable(it.key()));
}

ARCHDECK_TEST(TestPdfExport)
#include "tst_pdfexport.moc"
