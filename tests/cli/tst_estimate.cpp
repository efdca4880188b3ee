#include "tests/cli/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto cell = R"(digraph cell {
  graph [label="Chat cell", path_send="Send", design_rps="290"];
  web [kind="client-web", label="Web client"];
  gateway [kind="api-gateway", label="API gateway", replicas="16 per cell", max_concurrency="1", service_time_ms="4"];
  guard [kind="guardrail", label="Input guard", replicas="8", max_concurrency="1", service_time_ms="12"];
  llm [kind="llm-server", label="70B replicas", replicas="20"];
  web -> gateway [path="send:1"];
  gateway -> guard [path="send:2"];
  gateway -> llm [path="send:3", call="stream"];
})";

QJsonObject component(const QJsonObject &json, const QString &key)
{
    for (const QJsonValue &value : json[u"components"].toArray()) {
        if (value[u"key"] == key)
            return value.toObject();
    }
    return {};
}

} // namespace

/// `estimate`.
class TestEstimateCommand : public QObject
{
    Q_OBJECT

    CliFixture m_fixture;

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture.seed();
        m_fixture.write(u"cell.gv"_s, cell);
    }

    void aFileAsJson()
    {
        const CliRun run = m_fixture.run({u"estimate"_s, u"cell.gv"_s, u"--json"_s});
        QCOMPARE_EXIT(run, 0);
        const QJsonObject json = run.json();
        QCOMPARE(json[u"design"][u"title"].toString(), u"Chat cell"_s);
        QVERIFY(json[u"design"][u"id"].isNull());
        QCOMPARE(json[u"design"][u"file"].toString(), m_fixture.path(u"cell.gv"_s));
        QCOMPARE(json[u"rate_rps"].toDouble(), 290.0);
        QCOMPARE(json[u"mean_rate_rps"].toDouble(), 116.0);
        QVERIFY(json[u"has_load"].toBool());
        const QJsonObject llm = component(json, u"llm"_s);
        QCOMPARE(json[u"bottleneck"], llm[u"id"]);
        QVERIFY(std::abs(json[u"capacity_rps"].toDouble() - 379) < 4);
        QCOMPARE(llm[u"llm"][u"limit"].toString(), u"sequences"_s);
        QVERIFY(std::abs(llm[u"utilisation"].toDouble() - 0.77) < 0.01);
        const QJsonObject guard = component(json, u"guard"_s);
        QVERIFY(std::abs(guard[u"utilisation"].toDouble() - 0.435) < 1e-9);
        QCOMPARE(guard[u"service_time_ms"].toDouble(), 12.0);
        QVERIFY(guard[u"llm"].isNull());
        QCOMPARE(guard[u"replicas_needed"].toInt(), 5);
        const QJsonValue path = json[u"paths"][0];
        QCOMPARE(path[u"key"].toString(), u"send"_s);
        QVERIFY(path[u"p50_ms"].toDouble() < path[u"mean_ms"].toDouble());
        QVERIFY(path[u"p95_ms"].toDouble() < path[u"p99_ms"].toDouble());
        QCOMPARE(path[u"slowest"][0], llm[u"id"]);
        QCOMPARE(json[u"problems"].toArray().size(), 1);
        QCOMPARE(json[u"problems"][0][u"severity"].toString(), u"warning"_s);
        QCOMPARE(json[u"problems"][0][u"element"][u"name"].toString(), u"API gateway"_s);
        QVERIFY(!json[u"assumptions"].toArray().isEmpty());
    }

    void moreLoadOverloads()
    {
        const CliRun run = m_fixture.run({u"estimate"_s, u"cell.gv"_s, u"--json"_s, u"--load-factor=10"_s});
        QCOMPARE_EXIT(run, 0);
        const QJsonObject json = run.json();
        QCOMPARE(json[u"load_factor"].toDouble(), 10.0);
        QCOMPARE(json[u"rate_rps"].toDouble(), 2900.0);
        QVERIFY(component(json, u"llm"_s)[u"overloaded"].toBool());
        QVERIFY(json[u"cost_per_month_usd"].toDouble() > 0 && json[u"cost_per_1000_usd"].isNull());
        QVERIFY(component(json, u"llm"_s)[u"response_ms"].isNull());
        QVERIFY(!json[u"paths"][0][u"stable"].toBool() && json[u"paths"][0][u"p95_ms"].isNull());
    }

    void aFileAsText()
    {
        const CliRun run = m_fixture.run({u"estimate"_s, u"cell.gv"_s});
        QCOMPARE_EXIT(run, 0);
        const QString text = QString::fromUtf8(run.out);
        for (const QString &part : {u"Chat cell"_s, u"290 rps at peak"_s, u"per 1,000 requests"_s, u"70B replicas"_s,
                                    u"77 % ###############\n"_s, u"Send"_s, u"is full first"_s, u"sequence slots"_s,
                                    u"16 per cell"_s, u"availability_percent=99.9"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QVERIFY2(run.err.isEmpty(), run.err.constData());
        const CliRun over = m_fixture.run({u"estimate"_s, u"cell.gv"_s, u"--load-factor=10"_s});
        QCOMPARE_EXIT(over, 0);
        QVERIFY2(over.out.contains(" a month\n") && !over.out.contains("per 1,000"), over.out.constData());
    }

    void aDesignOfTheLibrary()
    {
        const CliRun run = m_fixture.run({u"estimate"_s, u"multi-tenant-rag"_s, u"--json"_s});
        QCOMPARE_EXIT(run, 0);
        QVERIFY(!run.json()[u"design"][u"id"].isNull());
        QVERIFY(run.json()[u"components"].toArray().size() >= 15);
        QVERIFY(!run.json()[u"paths"].toArray().isEmpty());
    }

    void aFileNeedsNoLibrary()
    {
        const CliFixture empty;
        empty.write(u"cell.gv"_s, cell);
        QCOMPARE_EXIT(empty.run({u"estimate"_s, u"cell.gv"_s}), 0);
        QVERIFY(!QFile::exists(empty.libraryPath()));
    }

    void wrongWords()
    {
        QCOMPARE_EXIT(m_fixture.run({u"estimate"_s}), 2);
        for (const QString &factor : {u"0"_s, u"-1"_s, u"nan"_s, u"many"_s, u"1e9"_s})
            QCOMPARE_EXIT(m_fixture.run({u"estimate"_s, u"cell.gv"_s, u"--load-factor="_s + factor}), 2);
        QCOMPARE_EXIT(m_fixture.run({u"estimate"_s, u"no such design"_s}), 3);
        QCOMPARE_EXIT(m_fixture.run({u"estimate"_s, u"none.gv"_s}), 3);
        m_fixture.write(u"broken.gv"_s, "digraph {");
        QCOMPARE_EXIT(m_fixture.run({u"estimate"_s, u"broken.gv"_s}), 4);
    }
};

ARCHDECK_TEST(TestEstimateCommand)
#include "tst_estimate.moc"
