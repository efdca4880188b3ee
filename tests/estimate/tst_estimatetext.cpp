#include "core/estimate/estimate.h"
#include "tests/support/testmain.h"

#include <QtCore/qlocale.h>
#include <QtTest/qtest.h>

using namespace archdeck;

/// Numbers as they are shown.
class TestEstimateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void availabilityKeepsItsNines()
    {
        QCOMPARE(percentText(1), QStringLiteral("100 %"));
        QCOMPARE(percentText(0.999), QStringLiteral("99.90 %"));
        QCOMPARE(percentText(0.9995), QStringLiteral("99.95 %"));
        QCOMPARE(percentText(0.999996), QStringLiteral("99.999 %"));
        QCOMPARE(percentText(0.999999999), QStringLiteral("99.999 %"));
        QCOMPARE(percentText(0.58), QStringLiteral("58 %"));
        QCOMPARE(percentText(0.004), QStringLiteral("0.4 %"));
        QCOMPARE(percentText(0), QStringLiteral("0 %"));
    }

    void timesRatesAndMoney()
    {
        QCOMPARE(secondsText(0), QStringLiteral("0 µs"));
        QCOMPARE(secondsText(1e-9), QStringLiteral("0 µs"));
        QCOMPARE(secondsText(0.0123), QStringLiteral("12 ms"));
        QCOMPARE(secondsText(3.85), QStringLiteral("3.9 s"));
        QCOMPARE(rateText(1157.4), QStringLiteral("1,157 rps"));
        QCOMPARE(moneyText(1.4e6), QStringLiteral("$1.4M"));
        QCOMPARE(moneyText(2.5), QStringLiteral("$2.50"));
        QCOMPARE(moneyText(0.63), QStringLiteral("$0.63"));
        QCOMPARE(moneyText(0.0098), QStringLiteral("$0.0098"));
        QCOMPARE(moneyText(0), QStringLiteral("$0"));
        QVERIFY(rateText(1e30).size() < 15 && percentText(1e30).size() < 15 && moneyText(1e60).size() < 15);
    }
};

ARCHDECK_TEST(TestEstimateText)
#include "tst_estimatetext.moc"
