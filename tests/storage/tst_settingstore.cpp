#include "tests/storage/storagefixture.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestSettingStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesOfEveryKindAreKept_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("number") << QJsonValue(0.9);
        QTest::newRow("text") << QJsonValue(u"with \"quotes\", [brackets] and ünïcode"_s);
        QTest::newRow("truth") << QJsonValue(true);
        QTest::newRow("list") << QJsonValue(QJsonArray{1, u"two"_s});
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
    }

    void valuesOfEveryKindAreKept()
    {
        QFETCH(QJsonValue, value);
        StorageFixture library;
        QVERIFY_RESULT(
            library.write([&](Stores &stores) { return stores.settings.setValue(u"key"_s, QJsonValue(1)); }));
        QVERIFY_RESULT(library.write([&](Stores &stores) { return stores.settings.setValue(u"key"_s, value); }));
        QVERIFY(library.touched.settings.contains(u"key"_s));
        StoreContext context = library.context();
        QCOMPARE(SettingStore(context).value(u"key"_s).value(), value);
        QVERIFY_RESULT(library.write([&](Stores &stores) { return stores.settings.remove(u"key"_s); }));
        QVERIFY(SettingStore(context).value(u"key"_s).value().isUndefined());
    }

    void contentHashesAreKept()
    {
        StorageFixture library;
        StoreContext context = library.context();
        SettingStore settings(context);
        QCOMPARE(settings.contentHash(u"design/chat"_s).value(), QByteArray());
        QVERIFY_RESULT(settings.setContentHash(u"design/chat"_s, QByteArray("\0\1", 2)));
        QVERIFY_RESULT(settings.setContentHash(u"design/chat"_s, QByteArray("\0\2", 2)));
        QCOMPARE(settings.contentHash(u"design/chat"_s).value(), QByteArray("\0\2", 2));
    }
};

ARCHDECK_TEST(TestSettingStore)
#include "tst_settingstore.moc"
