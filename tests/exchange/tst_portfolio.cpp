#include "core/exchange/portfolio.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <future>

using namespace archdeck;
using namespace archdeck::test;

namespace {

Diagram titled(const QString &title)
{
    Diagram diagram = sampleDiagram();
    diagram.info.title = title;
    return diagram;
}

PortfolioJob sampleJobs(int count, DesignOrigin origin)
{
    PortfolioJob job;
    job.title = QStringLiteral("My portfolio");
    job.author = QStringLiteral("Ada Example");
    job.role = QStringLiteral("Search engineer");
    job.links = {QStringLiteral("example.org/ada"), QStringLiteral("ada@example.org"), QStringLiteral("javascript:x")};
    job.date = QDate(2026, 3, 2);
    job.catalog = shippedCatalog();
    for (int i = 0; i < count; ++i)
        job.designs.append({titled(QStringLiteral("Design number %1").arg(i + 1)), origin});
    return job;
}

} // namespace

class TestPortfolio : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void frontAndContents();
    void pageNumbersAreRight();
    void contentsLink();
    void profileLinksLeadOut();
    void onePageEach();
    void referencesAreMarked();
    void mixedOriginsAreCounted();
    void noAuthorNoDate();
    void manyDesignsNeedMoreContentsPages();
    void emptyDesignInIt();
    void withoutDesigns();
    void writesOneFile();
    void cancelledWritesNothing();
    void severalAtOnce();
};

void TestPortfolio::frontAndContents()
{
    const auto portfolio = makePortfolio(sampleJobs(3, DesignOrigin::Mine), {});
    QVERIFY_RESULT(portfolio);
    const PdfFile file(portfolio->pdf);
    QCOMPARE(file.pageCount(), portfolio->pages);
    const QStringList pages = file.pageTexts();
    for (const QString &expected :
         {QStringLiteral("My portfolio"), QStringLiteral("Ada Example"), QStringLiteral("Search engineer"),
          QStringLiteral("example.org/ada"), QStringLiteral("3 designs"), QStringLiteral("2 March 2026"),
          QStringLiteral("Contents")})
        QVERIFY2(pages[0].contains(expected), qPrintable(expected));
    QVERIFY(!pages[0].contains(QStringLiteral("Page 1")));
    for (int i = 1; i <= 3; ++i)
        QVERIFY(pages[0].contains(QStringLiteral("Design number %1").arg(i)));
    QVERIFY(!file.text().contains(QStringLiteral("Reference design")));
    QCOMPARE(file.fontFamilies(), QStringList(QStringLiteral("Inter")));
    QVERIFY(toolOutput(QStringLiteral("pdfinfo"), {file.path()}).contains(QStringLiteral("Ada Example")));
}

void TestPortfolio::pageNumbersAreRight()
{
    const auto portfolio = makePortfolio(sampleJobs(3, DesignOrigin::Mine), {});
    QVERIFY_RESULT(portfolio);
    const PdfFile file(portfolio->pdf);
    const QStringList pages = file.pageTexts();
    for (int i = 1; i <= 3; ++i) {
        const QString title = QStringLiteral("Design number %1").arg(i);
        qsizetype first = 1;
        while (!pages[first].contains(title))
            ++first;
        QVERIFY2(pages[0].contains(QRegularExpression(QStringLiteral("\\b%1\\n%2\\b").arg(first + 1).arg(title))),
                 qPrintable(pages[0]));
    }
    QCOMPARE(file.outline().constFirst(), QStringLiteral("Contents"));
    QVERIFY(file.outline().contains(QStringLiteral("Design number 2")));
}

void TestPortfolio::contentsLink()
{
    const auto portfolio = makePortfolio(sampleJobs(3, DesignOrigin::Mine), {});
    QVERIFY_RESULT(portfolio);
    const PdfFile file(portfolio->pdf);
    const QString plain = toolOutput(
        QStringLiteral("qpdf"),
        {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), file.path(), QStringLiteral("-")});
    static const QRegularExpression internalLink(QStringLiteral("/Border \\[[^\\]]*\\]\\s*/Dest \\["));
    QCOMPARE(plain.count(internalLink), 3);
}

void TestPortfolio::profileLinksLeadOut()
{
    const auto portfolio = makePortfolio(sampleJobs(1, DesignOrigin::Mine), {});
    QVERIFY_RESULT(portfolio);
    const PdfFile file(portfolio->pdf);
    const QString urls = toolOutput(QStringLiteral("pdfinfo"), {QStringLiteral("-url"), file.path()});
    QVERIFY(urls.contains(QStringLiteral("https://example.org/ada")));
    QVERIFY(urls.contains(QStringLiteral("mailto:ada@example.org")));
    QVERIFY2(!urls.contains(QStringLiteral("javascript")), "shown, but leads nowhere");
    QVERIFY(file.pageTexts().constFirst().contains(QStringLiteral("javascript:x")));
}

void TestPortfolio::onePageEach()
{
    PortfolioJob job = sampleJobs(2, DesignOrigin::Mine);
    job.onePage = true;
    const auto portfolio = makePortfolio(job, {});
    QVERIFY_RESULT(portfolio);
    QCOMPARE(portfolio->pages, 2);
    const QStringList pages = PdfFile(portfolio->pdf).pageTexts();
    for (const QString &page : pages)
        QVERIFY(page.contains(QStringLiteral("Ada Example, Search engineer")));
    job.author.clear();
    job.role.clear();
    const auto nameless = makePortfolio(job, {});
    QVERIFY_RESULT(nameless);
    QVERIFY(!PdfFile(nameless->pdf).text().contains(QStringLiteral("Ada")));
}

void TestPortfolio::referencesAreMarked()
{
    const auto portfolio = makePortfolio(sampleJobs(2, DesignOrigin::Reference), {});
    QVERIFY_RESULT(portfolio);
    const QStringList pages = PdfFile(portfolio->pdf).pageTexts();
    QVERIFY(pages[0].contains(QStringLiteral("2 reference designs")));
    for (const QString &page : pages)
        QVERIFY(page.contains(QStringLiteral("eference design")));
}

void TestPortfolio::mixedOriginsAreCounted()
{
    PortfolioJob job = sampleJobs(3, DesignOrigin::Mine);
    job.designs[1].origin = DesignOrigin::Reference;
    const auto portfolio = makePortfolio(job, {});
    QVERIFY_RESULT(portfolio);
    QVERIFY(PdfFile(portfolio->pdf)
                .pageTexts()
                .constFirst()
                .contains(QStringLiteral("3 designs, 1 of them for reference")));
}

void TestPortfolio::noAuthorNoDate()
{
    PortfolioJob job = sampleJobs(1, DesignOrigin::Mine);
    job.author.clear();
    job.role.clear();
    job.links.clear();
    job.date = QDate();
    const auto portfolio = makePortfolio(job, {});
    QVERIFY_RESULT(portfolio);
    QVERIFY(PdfFile(portfolio->pdf)
                .pageTexts()
                .constFirst()
                .simplified()
                .startsWith(QStringLiteral("My portfolio 1 design Contents")));
}

void TestPortfolio::manyDesignsNeedMoreContentsPages()
{
    PortfolioJob job = sampleJobs(0, DesignOrigin::Mine);
    for (int i = 0; i < 17; ++i)
        job.designs.append(
            {DiagramBuilder().title(QStringLiteral("Design %1").arg(i)).node(QStringLiteral("a")).build(),
             DesignOrigin::Mine});
    const auto portfolio = makePortfolio(job, {});
    QVERIFY_RESULT(portfolio);
    const QStringList pages = PdfFile(portfolio->pdf).pageTexts();
    QCOMPARE(pages.filter(QStringLiteral("Contents")).size(), 3);
    QVERIFY(pages[2].contains(QStringLiteral("Design 16")));
}

void TestPortfolio::emptyDesignInIt()
{
    PortfolioJob job = sampleJobs(1, DesignOrigin::Mine);
    job.designs.append({Diagram(), DesignOrigin::Mine});
    QVERIFY_RESULT(makePortfolio(job, {}));
}

void TestPortfolio::withoutDesigns()
{
    const auto portfolio = makePortfolio(sampleJobs(0, DesignOrigin::Mine), {});
    QVERIFY(!portfolio);
    QCOMPARE(portfolio.error().code, ErrorCode::InvalidInput);
}

void TestPortfolio::writesOneFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("portfolio.pdf"));
    const auto report = writePortfolio(sampleJobs(2, DesignOrigin::Mine), path, {});
    QVERIFY_RESULT(report);
    QCOMPARE(QFile(path).size(), report->bytes);
    QVERIFY(report->pages >= 5);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestPortfolio::cancelledWritesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("portfolio.pdf"));
    const JobContext context;
    context.stop.requestStop();
    const auto report = writePortfolio(sampleJobs(2, DesignOrigin::Mine), path, context);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

void TestPortfolio::severalAtOnce()
{
    const auto expected = makePortfolio(sampleJobs(2, DesignOrigin::Mine), {});
    QVERIFY_RESULT(expected);
    std::vector<std::future<Result<Portfolio>>> running;
    running.reserve(4);
    for (int i = 0; i < 4; ++i)
        running.push_back(
            std::async(std::launch::async, [] { return makePortfolio(sampleJobs(2, DesignOrigin::Mine), {}); }));
    for (auto &future : running) {
        const auto portfolio = future.get();
        QVERIFY_RESULT(portfolio);
        QCOMPARE(PdfFile(portfolio->pdf).text(), PdfFile(expected->pdf).text());
    }
}

ARCHDECK_TEST(TestPortfolio)
#include "tst_portfolio.moc"
