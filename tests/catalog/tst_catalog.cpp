#include "core/base/resources.h"
#include "core/catalog/catalog.h"
#include "core/catalog/symbolparser.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qjsonarray.h>

using namespace archdeck;

namespace {

QByteArray kindJson(const QByteArray &symbol, const QByteArray &extra = {})
{
    return R"({"id":"probe","language":"en","family":"data","name":"Probe","summary":"For tests.","synonyms":["tester"],
        "properties":[{"key":"replicas","label":"Replicas","type":"integer","minimum":1,"default":1}],"symbol":)"
        + symbol + extra + "}";
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
