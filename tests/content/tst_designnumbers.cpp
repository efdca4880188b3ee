#include "core/catalog/catalog.h"
#include "core/estimate/estimate.h"
#include "core/exchange/designfile.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>

#include <cmath>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isWithin(double actual, double written, double tolerance)
{
    return std::abs(actual - written) <= tolerance * written;
}

QString textOf(const EstimateProblem &problem)
{
    return problem.message;
}

} // namespace

/// The shipped designs compute what their notes say.
class DesignNumbersTest : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    QMap<QString, Diagram> m_designs;

    const ComponentEstimate *component(const QString &design, const Estimate &estimate, const QString &key) const
    {
        for (const Node &node : m_designs.find(design)->nodes) {
            if (node.key == key)
                return estimate.find(node.id);
        }
        return nullptr;
    }

    void addRows() const
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : m_designs.keys())
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = QStringLiteral(ARCHDECK_SOURCE_DIR "/templates");
        m_catalog = Catalog::load(folder + u"/components");
        const QDir designs(folder + u"/designs");
        for (const QString &name : designs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const auto reading = readDesign(designs.filePath(name), {DesignIds::Shipped, {}, {}}, {});
            QVERIFY_RESULT(reading);
            m_designs.insert(name, reading->diagram);
        }
        QVERIFY(m_designs.size() >= 5);
    }

    void everyNumberCanBeUsed_data() { addRows(); }
    void everyNumberCanBeUsed()
    {
        QFETCH(QString, name);
        const Estimate result = estimate(m_designs[name], m_catalog);
        QStringList problems;
        for (const EstimateProblem &problem : result.problems)
            problems.append(textOf(problem));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QVERIFY(result.hasLoad);
        QVERIFY(result.costPerMonth > 0);
    }

    void nothingIsNearItsLimit_data() { addRows(); }
    void nothingIsNearItsLimit()
    {
        QFETCH(QString, name);
        const Diagram &design = m_designs[name];
        const Estimate result = estimate(design, m_catalog);
        for (const ComponentEstimate &part : result.components) {
            QVERIFY2(part.utilisation <= highUtilisation,
                     qPrintable(design.nameOf(ElementRef(part.node)) + u": "_s + percentText(part.utilisation)));
        }
        for (const PathEstimate &path : result.paths)
            QVERIFY2(path.isStable, qPrintable(path.name));
    }

    void targetsAreMet_data() { addRows(); }
    void targetsAreMet()
    {
        QFETCH(QString, name);
        const Properties &targets = m_designs[name].info.properties;
        const Estimate result = estimate(m_designs[name], m_catalog);
        const PathEstimate &first = result.paths.constFirst();
        const double latency = targets.value(u"latency_target_ms"_s).toDouble() / 1000;
        const double availability = targets.value(u"availability_target_percent"_s).toDouble() / 100;
        QVERIFY2(first.p95 > 0 && first.p95 <= latency, qPrintable(secondsText(first.p95)));
        QVERIFY2(availability > 0.9 && first.availability >= availability, qPrintable(percentText(first.availability)));
        QVERIFY(!targets.value(u"quality_target"_s).isEmpty());
    }

    // As they are written in the estimates of the notes.
    void numbersAreThoseOfTheNotes_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("bottleneck");
        QTest::addColumn<double>("capacity");
        QTest::addColumn<double>("p50");
        QTest::addColumn<double>("p95");
        QTest::addColumn<double>("p99");
        QTest::addColumn<double>("costPerThousand");
        QTest::newRow("chat") << 290.0 << u"llm"_s << 379.0 << 3.1 << 9.4 << 15.0 << 0.62;
        QTest::newRow("recommendation") << 2000.0 << u"ranker"_s << 3333.0 << 0.051 << 0.087 << 0.114 << 0.0102;
        QTest::newRow("code-generation") << 500.0 << u"fim"_s << 2200.0 << 0.075 << 0.245 << 0.423 << 0.23;
        QTest::newRow("content-moderation") << 5000.0 << u"guard"_s << 7200.0 << 0.011 << 0.104 << 0.228 << 0.0080;
        QTest::newRow("multi-tenant-rag") << 200.0 << u"llm"_s << 252.0 << 3.4 << 10.8 << 16.9 << 1.26;
    }
    void numbersAreThoseOfTheNotes()
    {
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QFETCH(double, rate);
        QFETCH(QString, bottleneck);
        QFETCH(double, capacity);
        QFETCH(double, p50);
        QFETCH(double, p95);
        QFETCH(double, p99);
        QFETCH(double, costPerThousand);
        const Estimate result = estimate(m_designs[name], m_catalog);
        QCOMPARE(result.rate, rate);
        QCOMPARE(m_designs[name].nodes.value(result.bottleneck).key, bottleneck);
        QVERIFY2(isWithin(result.capacity, capacity, 0.05), qPrintable(rateText(result.capacity)));
        const PathEstimate &first = result.paths.constFirst();
        QVERIFY2(isWithin(first.p50, p50, 0.15), qPrintable(secondsText(first.p50)));
        QVERIFY2(isWithin(first.p95, p95, 0.15), qPrintable(secondsText(first.p95)));
        QVERIFY2(isWithin(first.p99, p99, 0.2), qPrintable(secondsText(first.p99)));
        QVERIFY2(isWithin(result.costPerThousand, costPerThousand, 0.1),
                 qPrintable(QString::number(result.costPerThousand)));
    }

    void utilisationIsThatOfTheNotes_data()
    {
        QTest::addColumn<QString>("design");
        QTest::addColumn<QString>("key");
        QTest::addColumn<double>("utilisation");
        const auto row = [](const char *design, const char *key, double utilisation) {
            QTest::addRow("%s %s", design, key)
                << QString::fromLatin1(design) << QString::fromLatin1(key) << utilisation;
        };
        row("chat", "gateway", 0.09);
        row("chat", "limiter", 0.07);
        row("chat", "guard_in", 0.44);
        row("chat", "sessions", 0.22);
        row("recommendation", "ranker", 0.60);
        row("content-moderation", "classifier", 0.61);
        row("content-moderation", "ingest", 0.21);
        row("multi-tenant-rag", "rerank", 0.60);
        row("multi-tenant-rag", "semcache", 0.25);
    }
    void utilisationIsThatOfTheNotes()
    {
        QFETCH(QString, design);
        QFETCH(QString, key);
        QFETCH(double, utilisation);
        const Estimate result = estimate(m_designs[design], m_catalog, {.withPercentiles = false});
        const ComponentEstimate *part = component(design, result, key);
        QVERIFY(part != nullptr);
        QVERIFY2(isWithin(part->utilisation, utilisation, 0.05), qPrintable(percentText(part->utilisation)));
    }

    void llmReplicasAreThoseOfTheNotes()
    {
        const Estimate chat = estimate(m_designs[u"chat"_s], m_catalog, {.withPercentiles = false});
        const auto server = component(u"chat"_s, chat, u"llm"_s)->llm;
        QVERIFY(server.has_value());
        QVERIFY(isWithin(server->computeLoad, 0.45, 0.02));
        QVERIFY(isWithin(server->batch, 55, 0.02));
        QVERIFY(isWithin(server->timePerToken, 0.018, 0.02));
        QVERIFY(isWithin(server->prefillSeconds, 0.0258, 0.02));
        QCOMPARE(server->limit, LlmLimit::Sequences);

        const Estimate rag = estimate(m_designs[u"multi-tenant-rag"_s], m_catalog, {.withPercentiles = false});
        const auto pool = component(u"multi-tenant-rag"_s, rag, u"llm"_s)->llm;
        QVERIFY(pool.has_value());
        QVERIFY(isWithin(pool->computeLoad, 0.50, 0.02));
        QVERIFY(isWithin(pool->batch, 28, 0.02));
        QVERIFY(isWithin(pool->timePerToken, 0.019, 0.03));
    }

    void aLostRegionStillMeetsTheTargets()
    {
        // Code: the twin region's half comes on top. Moderation: 5,787 instead of 5,000 messages a second.
        const Estimate code = estimate(m_designs[u"code-generation"_s], m_catalog, {.loadFactor = 2});
        QVERIFY2(isWithin(code.paths[0].p95, 0.291, 0.05), qPrintable(secondsText(code.paths[0].p95)));
        const Estimate moderation = estimate(m_designs[u"content-moderation"_s], m_catalog,
                                             {.loadFactor = 5787.0 / 5000});
        const ComponentEstimate *guard = component(u"content-moderation"_s, moderation, u"guard"_s);
        QVERIFY(isWithin(moderation.rate / guard->capacity, 0.80, 0.03));
    }
};

ARCHDECK_TEST(DesignNumbersTest)
#include "tst_designnumbers.moc"
