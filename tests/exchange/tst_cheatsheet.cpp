#include "core/base/atomicwrite.h"
#include "core/base/resources.h"
#include "core/exchange/cheatsheet.h"
#include "core/exchange/cheatsheetcontent.h"
#include "core/exchange/pdfprinter.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

const QString shipped = QStringLiteral("/templates/cheatsheet/");

CheatSheetJob jobIn(const QString &language)
{
    CheatSheetJob job;
    job.language = language;
    job.author = QStringLiteral("Ada Lovelace");
    job.date = QDate(2026, 3, 2);
    job.catalog = shippedCatalog();
    return job;
}

CheatSheetContent shippedContent(const QString &language)
{
    const QString name = language == u"en" ? QStringLiteral("cheatsheet.md") : u"cheatsheet." + language + u".md";
    return readCheatSheetContent(readFile(contentRoot() + shipped + name, 1'000'000).value_or(QByteArray()), name);
}

/// Without the marks of Markdown and without any kind of space.
QString bare(QString text)
{
    text.remove(u'`');
    text.remove(QChar(QChar::Nbsp));
    return squeezed(text);
}

/// Every text of the sheet that its reader should find.
QStringList printedTexts(const CheatSheetContent &content)
{
    QStringList texts{content.title, content.subtitle, content.words.value(QStringLiteral("root"))};
    for (const QList<KeyedItem> &items :
         {content.clock, content.questions, content.formulas, content.numbers, content.patterns, content.switches,
          content.debugging, content.diagrams, content.sources}) {
        for (const KeyedItem &item : items) {
            texts.append(item.text);
            for (const KeyedField &field : item.fields) {
                if (field.name == u"leaf")
                    texts += cheatSheetLeaf(field.text);
                else if (field.name != u"source")
                    texts.append(field.text);
            }
        }
    }
    return texts;
}

/// The boxes of all words, page after page.
QList<QRectF> wordBoxes(const PdfFile &pdf)
{
    static const QRegularExpression word(
        QStringLiteral("<word xMin=\"([^\"]*)\" yMin=\"([^\"]*)\" xMax=\"([^\"]*)\" yMax=\"([^\"]*)\">"));
    const QString boxes = toolOutput(QStringLiteral("pdftotext"),
                                     {QStringLiteral("-bbox"), pdf.path(), QStringLiteral("-")});
    QList<QRectF> result;
    for (auto it = word.globalMatch(boxes); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result.append(QRectF(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
                             QPointF(match.captured(3).toDouble(), match.captured(4).toDouble())));
    }
    return result;
}

QList<WeakCard> hostileCards()
{
    const QString wide = QStringLiteral("| a | b | c | d | e | f | g | h |\n|---|---|---|---|---|---|---|---|\n"
                                        "| alpha | beta | gamma | delta | epsilon | zeta | eta | theta |\n");
    return {{QStringLiteral("Why **batch**?"), QStringLiteral("Because `weights` are read once."), 0.31},
            {QStringLiteral("Long"), QStringLiteral("word ").repeated(5000), 0.4},
            {QStringLiteral("x").repeated(3000), QStringLiteral("A long question"), -3},
            {QStringLiteral("Table"), wide, 7},
            {QStringLiteral("Code"), QStringLiteral("```cpp\nint f(int aVeryLongParameterName, int anotherOne);\n```"),
             0.5},
            {QString(), QString(), 0},
            {QStringLiteral("Deep"), QStringLiteral("> ").repeated(200) + u"end", 0.5},
            {QStringLiteral("Eighth"), QStringLiteral("<b>markup</b> \u202E reversed"), 0.9},
            {QStringLiteral("Ninth"), QStringLiteral("left out"), 0.95}};
}

} // namespace

class TestCheatSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useCompiledContent(); }
    void everyItemIsFound_data();
    void everyItemIsFound();
    void isSetForReading_data() { everyItemIsFound_data(); }
    void isSetForReading();
    void outlineAndProperties();
    void weakestCards();
    void brokenContentIsNamed();
    void refusesAndStops();
};

void TestCheatSheet::everyItemIsFound_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : cheatSheetLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestCheatSheet::everyItemIsFound()
{
    QFETCH(QString, language);
    const auto sheet = makeCheatSheet(jobIn(language), {});
    QVERIFY_RESULT(sheet);
    QCOMPARE(sheet->problems, ReadProblems());
    const QString text = bare(PdfFile(sheet->pdf).text());
    for (const QString &each : printedTexts(shippedContent(language)))
        QVERIFY2(text.contains(bare(each)), qPrintable(each));
    QVERIFY(text.contains(QStringLiteral("AdaLovelace")));
    QVERIFY(text.contains(QStringLiteral("2026")));
}

void TestCheatSheet::isSetForReading()
{
    QFETCH(QString, language);
    CheatSheetJob job = jobIn(language);
    job.weakest = hostileCards();
    const auto sheet = makeCheatSheet(job, {});
    QVERIFY_RESULT(sheet);
    const PdfFile pdf(sheet->pdf);
    QVERIFY(sheet->pages >= 4 && sheet->pages <= 6);
    QCOMPARE(pdf.pageCount(), sheet->pages);
    QCOMPARE(pdf.fontFamilies(), QStringList(QStringLiteral("Inter")));

    const QMultiMap<QString, double> heights = pdf.wordHeights();
    const double eightPoints = heights.value(language == u"en" ? QStringLiteral("Page") : QStringLiteral("Página"));
    QVERIFY(eightPoints > 7 && eightPoints < 12);
    for (auto it = heights.begin(); it != heights.end(); ++it)
        QVERIFY2(it.value() > eightPoints * 0.99, qPrintable(it.key()));
    const QRectF page(QPointF(0, 0), print::a4Portrait);
    for (const QRectF &box : wordBoxes(pdf))
        QVERIFY2(page.adjusted(28, 24, -28, -24).contains(box), qPrintable(QString::number(box.bottom())));
}

void TestCheatSheet::outlineAndProperties()
{
    const CheatSheetContent content = shippedContent(QStringLiteral("es"));
    CheatSheetJob job = jobIn(QStringLiteral("es"));
    QStringList expected;
    for (const char *key :
         {"clock", "questions", "formulas", "numbers", "patterns", "switches", "debugging", "diagrams", "sources"})
        expected.append(content.headings.value(QString::fromLatin1(key)).title);
    const auto pdf = writeCheatSheet(job, {});
    QVERIFY_RESULT(pdf);
    QCOMPARE(PdfFile(*pdf).outline(), expected);
    const PdfFile file(*pdf);
    const QString facts = toolOutput(QStringLiteral("pdfinfo"), {file.path()});
    QVERIFY(facts.contains(content.title));
    QVERIFY(facts.contains(QStringLiteral("Ada Lovelace")));
    const auto again = writeCheatSheet(job, {});
    QVERIFY_RESULT(again);
    QCOMPARE(PdfFile(*again).text(), file.text()); // nothing but the input decides what is drawn, and in which order
}

void TestCheatSheet::weakestCards()
{
    CheatSheetJob job = jobIn(QStringLiteral("en"));
    job.weakest = hostileCards();
    const auto pdf = writeCheatSheet(job, {});
    QVERIFY_RESULT(pdf);
    const QString text = PdfFile(*pdf).text();
    for (const char *part : {"Why batch?", "weights are read once", "31", "100", "Eighth", "<b>markup</b>"})
        QVERIFY2(text.contains(QString::fromLatin1(part)), part);
    QVERIFY(!text.contains(QStringLiteral("Ninth")));
    const QString heading = shippedContent(job.language).headings.value(QStringLiteral("cards")).title;
    QVERIFY(text.contains(heading));
    job.weakest.clear();
    const auto without = writeCheatSheet(job, {});
    QVERIFY_RESULT(without);
    QVERIFY(!PdfFile(*without).text().contains(heading));
}

void TestCheatSheet::brokenContentIsNamed()
{
    QTemporaryDir folder;
    QByteArray content = *readFile(contentRoot() + shipped + u"cheatsheet.md", 1'000'000);
    content.replace("  - value: 11.6 rps\n", "");
    QVERIFY_RESULT(atomicWrite(folder.filePath(QStringLiteral("cheatsheet.md")), content));
    QByteArray wide = "digraph \"chat\" {\n";
    for (int i = 0; i < 12; ++i)
        wide += "  a -> b" + QByteArray::number(i) + ";\n";
    QVERIFY_RESULT(atomicWrite(folder.filePath(QStringLiteral("chat.gv")), wide + "}\n"));
    QVERIFY_RESULT(atomicWrite(folder.filePath(QStringLiteral("rag.gv")), "digraph {"));

    ReadProblems problems;
    const auto plan = planCheatSheet(folder.path(), jobIn(QStringLiteral("en")), {}, problems);
    QVERIFY_RESULT(plan);
    const auto pdf = printPlan(*plan, {});
    QVERIFY_RESULT(pdf);
    QMap<QString, int> lines;
    for (const ReadProblem &problem : problems)
        lines.insert(problem.file, problem.line);
    QVERIFY(lines.value(QStringLiteral("cheatsheet.md")) > 100);
    for (const char *file : {"chat.gv", "rag.gv", "agents.gv"}) // too large, broken, missing
        QVERIFY2(lines.contains(QString::fromLatin1(file)), file);
    const QString text = PdfFile(*pdf).text();
    QVERIFY(!text.contains(QStringLiteral("1 M requests a day")));
    QVERIFY(text.contains(QStringLiteral("2,894")));
}

void TestCheatSheet::refusesAndStops()
{
    const auto unknown = writeCheatSheet(jobIn(QStringLiteral("../en")), {});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::InvalidInput);
    QVERIFY(unknown.error().message.contains(QStringLiteral("es")));

    JobContext context;
    int calls = 0;
    context.progress = [&](int done, int total) {
        QVERIFY(done <= total);
        if (++calls == 8) // while the pages are drawn
            context.stop.requestStop();
    };
    const auto stopped = writeCheatSheet(jobIn(QStringLiteral("en")), context);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

ARCHDECK_TEST(TestCheatSheet)
#include "tst_cheatsheet.moc"
