#include "core/base/resources.h"
#include "core/catalog/catalog.h"
#include "core/catalog/kindtranslation.h"
#include "core/catalog/symbolparser.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qjsonarray.h>

using namespace archdeck;

namespace {

QByteArray kindJson(const QByteArray &symbol, const QByteArray &extra = {})
{
    return R"({"id":"probe","language":"en","family":"data","name":"Probe","summary":"For tests.","synonyms":["tester"],
        "properties":[{"key":"replicas","label":"Replicas","type":"integer","minimum":1,"default":1},
                      {"key":"service_scv","label":"Variability","type":"number","default":1,"advanced":true}],"symbol":)"
        + symbol + extra + "}";
}

ComponentKind probe()
{
    return parseComponentKind(kindJson(R"([{"circle":[12,12,2]}])"), QStringLiteral("probe")).value();
}

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedKindsAreSound()
    {
        const Catalog catalog = Catalog::load(contentRoot() + QStringLiteral("/templates/components"));
        QVERIFY2(catalog.problems().isEmpty(), qPrintable(catalog.problems().join(u'\n')));
        QVERIFY(catalog.kinds().size() >= 60);
        for (Family family : allFamilies) {
            QVERIFY2(std::ranges::any_of(catalog.kinds(),
                                         [family](const ComponentKind &kind) { return kind.family == family; }),
                     qPrintable(displayName(family)));
        }
    }

    void searchPutsNamesBeforeSynonyms()
    {
        const Catalog catalog = Catalog::load(contentRoot() + QStringLiteral("/templates/components"));
        const auto byName = catalog.search(QStringLiteral("vector"));
        QVERIFY(!byName.isEmpty());
        QCOMPARE(byName.constFirst()->id, QStringLiteral("vector-index"));
        const auto bySynonym = catalog.search(QStringLiteral("kafka"));
        QVERIFY(std::ranges::any_of(bySynonym, [](const ComponentKind *kind) { return kind->id == u"event-stream"; }));
        QVERIFY(catalog.search(QStringLiteral("no such thing anywhere")).isEmpty());
        QCOMPARE(catalog.search(QString()).size(), catalog.kinds().size());
    }

    void speaksAnotherLanguage()
    {
        const Catalog catalog = Catalog::load(contentRoot() + QStringLiteral("/templates/components"),
                                              QStringLiteral("es"));
        QVERIFY2(catalog.problems().isEmpty(), qPrintable(catalog.problems().join(u'\n')));
        QCOMPARE(catalog.nameOf(QStringLiteral("load-balancer")), QStringLiteral("Balanceador de carga"));
        // Both languages, and products, find a kind.
        for (const char *words : {"balanceador", "load balancer", "haproxy", "proxy inverso"}) {
            const auto found = catalog.search(QString::fromLatin1(words));
            QVERIFY2(!found.isEmpty(), words);
            QCOMPARE(found.constFirst()->id, QStringLiteral("load-balancer"));
        }
        const auto &fields = catalog.find(QStringLiteral("cache"))->properties;
        const auto replicas = std::ranges::find(fields, QStringLiteral("replicas"), &PropertyField::key);
        QCOMPARE(replicas->label, QStringLiteral("Réplicas"));
    }

    void unknownLanguageIsAProblem()
    {
        const Catalog catalog = Catalog::load(contentRoot() + QStringLiteral("/templates/components"),
                                              QStringLiteral("xx"));
        QCOMPARE(catalog.problems().size(), 1);
        QVERIFY(catalog.problems().constFirst().contains(u"translations/xx.json"));
        QCOMPARE(catalog.nameOf(QStringLiteral("load-balancer")), QStringLiteral("Load balancer"));
    }

    void translationPutsTextsInPlace()
    {
        QList<ComponentKind> kinds{probe()};
        const QStringList problems = translateKinds(kinds, R"({"language":"es","kinds":{"probe":{"name":"Sonda",
            "summary":"Para pruebas.","synonyms":["probador","Probe","tester"]}},
            "labels":{"Replicas":"Réplicas","Variability":"Variabilidad"}})");
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QCOMPARE(kinds[0].name, QStringLiteral("Sonda"));
        QCOMPARE(kinds[0].summary, QStringLiteral("Para pruebas."));
        const QStringList synonyms{QStringLiteral("tester"), QStringLiteral("Probe"), QStringLiteral("probador")};
        QCOMPARE(kinds[0].synonyms, synonyms);
        QCOMPARE(kinds[0].properties[0].key, QStringLiteral("replicas"));
        QCOMPARE(kinds[0].properties[0].label, QStringLiteral("Réplicas"));
        QCOMPARE(kinds[0].properties[0].defaultValue, QStringLiteral("1"));
    }

    void translationNamesWhatIsWrong_data()
    {
        const QByteArray kind(R"("kinds":{"probe":{"name":"Sonda","summary":"Para pruebas."}})");
        const QByteArray labels(R"("labels":{"Replicas":"Réplicas","Variability":"Variabilidad"})");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        QTest::newRow("not JSON") << QByteArray("{\n nonsense") << QStringLiteral("line 2");
        QTest::newRow("unknown key") << QByteArray('{' + kind + ',' + labels + R"(,"colour":"rojo"})")
                                     << QStringLiteral("colour");
        QTest::newRow("no kind") << QByteArray('{' + labels + '}') << QStringLiteral("\"probe\" is missing");
        QTest::newRow("no summary") << QByteArray(R"({"kinds":{"probe":{"name":"Sonda"}},)" + labels + '}')
                                    << QStringLiteral("probe: \"name\" and \"summary\"");
        QTest::newRow("unknown kind") << QByteArray(R"({"kinds":{"probe":{"name":"S","summary":"P"},"other":{}},)"
                                                    + labels + '}')
                                      << QStringLiteral("\"other\"");
        QTest::newRow("key of a kind") << QByteArray(R"({"kinds":{"probe":{"name":"S","summary":"P","hue":"1"}},)"
                                                     + labels + '}')
                                       << QStringLiteral("probe: unknown key \"hue\"");
        QTest::newRow("no label") << QByteArray('{' + kind + R"(,"labels":{"Replicas":"Réplicas"}})")
                                  << QStringLiteral("\"Variability\" is missing");
        QTest::newRow("unknown label") << QByteArray('{' + kind
                                                     + R"(,"labels":{"Replicas":"R","Variability":"V","Gone":"Ido"}})")
                                       << QStringLiteral("labels: unknown key \"Gone\"");
        QTest::newRow("unknown unit") << QByteArray('{' + kind + ',' + labels + R"(,"units":{"miles":"millas"}})")
                                      << QStringLiteral("units: unknown key \"miles\"");
    }

    void translationNamesWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, problem);
        QList<ComponentKind> kinds{probe()};
        const QStringList problems = translateKinds(kinds, json);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.constFirst().contains(problem), qPrintable(problems.constFirst()));
        QVERIFY(!kinds[0].name.isEmpty());
        QVERIFY(!kinds[0].properties[1].label.isEmpty());
    }

    void unknownKindKeepsItsId()
    {
        const Catalog catalog;
        QVERIFY(!catalog.find(QStringLiteral("from-the-future")));
        QCOMPARE(catalog.nameOf(QStringLiteral("from-the-future")), QStringLiteral("from-the-future"));
    }

    void readsAllSymbolShapes()
    {
        const auto kind = parseComponentKind(kindJson(R"([{"rect":[3,4,18,16,3]},{"circle":[12,12,2],"fill":true},
            {"ellipse":[12,12,4,2]},{"line":[4,4,8,8]},{"polyline":[4,4,8,8,12,4]},{"polygon":[4,4,8,8,12,4]},
            {"arc":[4,4,16,16,0,180]},{"path":"M 4 4 L 8 8 H 12 V 16 Q 14 18 16 16 C 17 15 18 14 19 13 Z"}])"),
                                             QStringLiteral("probe"));
        QVERIFY_RESULT(kind);
        QCOMPARE(kind->symbol.size(), 8);
        QVERIFY(kind->symbol[1].filled);
        QCOMPARE(kind->properties.constFirst().minimum, 1.0);
        QVERIFY(!kind->properties.constFirst().isAdvanced);
        QVERIFY(kind->properties.constLast().isAdvanced);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("not JSON") << QByteArray("{\n\n nonsense") << QStringLiteral("line 3");
        QTest::newRow("other id") << QByteArray(R"({"id":"other"})") << QStringLiteral("\"other\"");
        QTest::newRow("family") << QByteArray(R"({"id":"probe","family":"magic"})") << QStringLiteral("magic");
        QTest::newRow("unknown key") << kindJson("[]", R"(,"colour":"red")") << QStringLiteral("colour");
        QTest::newRow("no symbol") << kindJson("[]") << QStringLiteral("symbol");
        QTest::newRow("outside the grid") << kindJson(R"([{"circle":[12,12,30]}])") << QStringLiteral("symbol[0]");
        QTest::newRow("broken path") << kindJson(R"([{"path":"M 4 4 L 8"}])") << QStringLiteral("M 4 4 L 8");
        QTest::newRow("unknown shape") << kindJson(R"([{"star":[4,4,8,8]}])") << QStringLiteral("star");
    }

    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto kind = parseComponentKind(json, QStringLiteral("probe"));
        QVERIFY(!kind);
        QCOMPARE(kind.error().code, ErrorCode::InvalidInput);
        QVERIFY2(kind.error().message.contains(place), qPrintable(kind.error().message));
    }
};

ARCHDECK_TEST(TestCatalog)
#include "tst_catalog.moc"
