#include "core/exchange/pdfexport.h"
#include "core/exchange/printestimates.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

/// 2,000,000 users, four actions each, one component of 10 ms and ten slots behind a client.
Diagram loadedDesign()
{
    Diagram diagram = DiagramBuilder()
                          .title(QStringLiteral("Shop"))
                          .node(QStringLiteral("web"), QStringLiteral("client-web"))
                          .node(QStringLiteral("api"))
                          .edge(QStringLiteral("web"), QStringLiteral("api"))
                          .path(QStringLiteral("Buy"), {QStringLiteral("web"), QStringLiteral("api")})
                          .build();
    diagram.info.properties = {{QStringLiteral("users"), QStringLiteral("2000000")},
                               {QStringLiteral("actions_per_user"), QStringLiteral("4")},
                               {QStringLiteral("peak_factor"), QStringLiteral("2.5")}};
    diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("api"))].properties = {
        {QStringLiteral("replicas"), QStringLiteral("2")},
        {QStringLiteral("max_concurrency"), QStringLiteral("2")},
        {QStringLiteral("service_time_ms"), QStringLiteral("10")},
        {QStringLiteral("price_per_hour_usd"), QStringLiteral("0.5")}};
    return diagram;
}

QString textOf(const QList<FlowItem> &items)
{
    QString text;
    for (const FlowItem &item : items)
        text += item.document->toPlainText() + u'\n';
    return text;
}

QString estimateText(const Diagram &diagram)
{
    const auto catalog = shippedCatalog();
    return textOf(estimateItems(diagram, estimate(diagram, *catalog), *catalog));
}

} // namespace

class TestPrintEstimates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingWithoutLoad();
    void formulasHoldTheNumbers();
    void anLlmServerIsMeasuredByItsCapacity();
    void usageHasNoPriceAnHour();
    void givenRateNeedsNoUsers();
    void tables();
    void tenTimesTheLoad();
    void overloadedDesignIsTold();
    void assumptionsAreListed();
    void labelsAreNoMarkdown();
    void pageShowsTheTiles();
};

void TestPrintEstimates::nothingWithoutLoad()
{
    const auto catalog = shippedCatalog();
    QVERIFY(estimateItems(sampleDiagram(), estimate(sampleDiagram(), *catalog), *catalog).isEmpty());
    QVERIFY(estimateItems(Diagram(), estimate(Diagram(), *catalog), *catalog).isEmpty());
}

void TestPrintEstimates::formulasHoldTheNumbers()
{
    const QString text = estimateText(loadedDesign());
    for (const QString &expected : {QStringLiteral("2,000,000 \u00D7 4 / 86,400 \u00D7 2.5 = 231 rps"),
                                    QStringLiteral("231/s \u00D7 10 ms / 4 = 58 %"), QStringLiteral("C(4, 2.31) = "),
                                    QStringLiteral("2 \u00D7 $0.50 \u00D7 730 = $730")})
        QVERIFY2(text.contains(expected), qPrintable(expected + u"\n" + text));
}

void TestPrintEstimates::anLlmServerIsMeasuredByItsCapacity()
{
    Diagram diagram = loadedDesign();
    Node &api = diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("api"))];
    api.kind = QStringLiteral("llm-server");
    api.properties = {{QStringLiteral("replicas"), QStringLiteral("20")}};
    diagram.info.properties = {{QStringLiteral("rps"), QStringLiteral("290")}};
    const QString text = estimateText(diagram);
    for (const QString &expected :
         {QStringLiteral("Utilisation of api = rate / rate at which it is full = 290/s / 377/s = 77 %"),
          QStringLiteral("Use of its limits = compute, sequences, KV cache = 46 %, 58 %, "),
          QStringLiteral("Cost of 1,000 requests")})
        QVERIFY2(text.contains(expected), qPrintable(expected + u"\n" + text));
}

void TestPrintEstimates::usageHasNoPriceAnHour()
{
    Diagram diagram = loadedDesign();
    diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("api"))].properties.insert(
        QStringLiteral("price_per_request_usd"), QStringLiteral("0.001"));
    const QString text = estimateText(diagram);
    QVERIFY2(text.contains(QStringLiteral("The largest part, api = $")), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("\u00D7 730 = ")), qPrintable(text));
}

void TestPrintEstimates::givenRateNeedsNoUsers()
{
    Diagram diagram = loadedDesign();
    diagram.info.properties = {{QStringLiteral("rps"), QStringLiteral("120")}};
    const QString text = estimateText(diagram);
    QVERIFY2(text.contains(QStringLiteral("Peak load = as required = 120 rps")), qPrintable(text));
}

void TestPrintEstimates::tables()
{
    const QString text = estimateText(loadedDesign());
    for (const QString &expected : {QStringLiteral("Components"), QStringLiteral("api"), QStringLiteral("400 rps"),
                                    QStringLiteral("$730"), QStringLiteral("Buy"), QStringLiteral("p99")})
        QVERIFY2(text.contains(expected), qPrintable(expected));
}

void TestPrintEstimates::tenTimesTheLoad()
{
    const QString text = estimateText(loadedDesign());
    for (const QString &expected :
         {QStringLiteral("2,315 rps"), QStringLiteral("What breaks: api is over its limit: it is full at 400 rps"),
          QStringLiteral("api: 2 \u2192 17"), QStringLiteral("overloaded")})
        QVERIFY2(text.contains(expected), qPrintable(expected + u"\n" + text));
}

void TestPrintEstimates::overloadedDesignIsTold()
{
    Diagram diagram = loadedDesign();
    diagram.info.properties.insert(QStringLiteral("rps"), QStringLiteral("1000"));
    const QString text = estimateText(diagram);
    QVERIFY(text.contains(QStringLiteral("overloaded")));
    QVERIFY(!text.contains(QStringLiteral("1,000 requests")));
    QVERIFY(!text.contains(QStringLiteral("nan")) && !text.contains(QStringLiteral("inf")));
}

void TestPrintEstimates::assumptionsAreListed()
{
    Diagram diagram = loadedDesign();
    diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("api"))].properties.remove(QStringLiteral("service_time_ms"));
    const QString text = estimateText(diagram);
    QVERIFY2(text.contains(QStringLiteral("Service time, ms: 5 (api)")), qPrintable(text));
}

void TestPrintEstimates::labelsAreNoMarkdown()
{
    Diagram diagram = loadedDesign();
    diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("api"))].label = QStringLiteral("a | *b* <c>");
    QVERIFY(estimateText(diagram).contains(QStringLiteral("a | *b* <c>")));
}

void TestPrintEstimates::pageShowsTheTiles()
{
    const auto pdf = writePdf(jobFor(loadedDesign()), {});
    QVERIFY_RESULT(pdf);
    const QString first = PdfFile(*pdf).pageTexts().constFirst();
    for (const QString &expected :
         {QStringLiteral("Peak load"), QStringLiteral("231 rps"), QStringLiteral("2,000,000 users a day"),
          QStringLiteral("Cost a month"), QStringLiteral("$730"), QStringLiteral("What breaks first"),
          QStringLiteral("api is full first, at 400 rps")})
        QVERIFY2(squeezed(first).contains(squeezed(expected)), qPrintable(expected + u"\n" + first));
}

ARCHDECK_TEST(TestPrintEstimates)
#include "tst_printestimates.moc"
