#include "core/cards/fuzz.h"
#include "tests/cards/vectors.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;

class FuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reproducesTheRangesOfTsFsrs()
    {
        QCOMPARE(vectors()[u"fuzz_range"].toArray().size(), 14);
        for (const QJsonValue &row : vectors()[u"fuzz_range"].toArray()) {
            const FuzzRange range = tsFsrsFuzzRange(row[u"interval"].toInt(), row[u"elapsed_days"].toInt(),
                                                    row[u"maximum_interval"].toInt());
            QCOMPARE(range.low, row[u"min_ivl"].toInt());
            QCOMPARE(range.high, row[u"max_ivl"].toInt());
        }
    }

    void picksTheDaysOfAnki_data()
    {
        QTest::addColumn<double>("interval");
        QTest::addColumn<int>("minimum");
        QTest::addColumn<QList<int>>("days");
        QTest::newRow("2.5") << 2.5 << 1 << QList<int>{2, 3, 4};
        QTest::newRow("7") << 7.0 << 1 << QList<int>{5, 7, 9};
        QTest::newRow("17") << 17.0 << 1 << QList<int>{14, 17, 20};
        QTest::newRow("37") << 37.0 << 1 << QList<int>{33, 37, 41};
        QTest::newRow("100 from 101") << 100.0 << 101 << QList<int>{101, 105, 108};
        QTest::newRow("too short") << 2.4 << 1 << QList<int>{2, 2, 2};
        QTest::newRow("below the minimum") << 3.0 << 5 << QList<int>{5, 6, 6};
    }
    void picksTheDaysOfAnki()
    {
        QFETCH(const double, interval);
        QFETCH(const int, minimum);
        QFETCH(const QList<int>, days);
        const FuzzRange range = ankiFuzzRange(interval, minimum, 36500);
        const QList<double> factors{0, .5, .99};
        for (qsizetype i = 0; i < factors.size(); ++i)
            QCOMPARE(pickDay(range, factors[i]), days[i]);
    }

    void neverLeavesMinimumAndMaximum()
    {
        for (double interval = 1; interval < 200; interval += 0.7) {
            const FuzzRange range = ankiFuzzRange(interval, 10, 100);
            QVERIFY(range.low >= 10 && range.low <= range.high && range.high <= 100);
        }
        QCOMPARE(ankiFuzzRange(50, 200, 100), (FuzzRange{100, 100}));
    }

    void factorIsFixedByCardAndReps()
    {
        Card card;
        card.id = CardId::shipped(QStringLiteral("a"));
        const double factor = ankiFuzzFactor(card);
        QVERIFY(factor >= 0 && factor < 1);
        QCOMPARE(ankiFuzzFactor(card), factor);
        card.reps = 1;
        QVERIFY(ankiFuzzFactor(card) != factor);
    }

    // Values printed by ts-fsrs 5.4.2.
    void drawsTheNumbersOfAlea()
    {
        QCOMPARE(aleaFirst("1704099600000_1_0"), 0.967712354613468);
        QCOMPARE(aleaFirst("1704099600000_7_123.456789"), 0.2819631260354072);
        QCOMPARE(aleaFirst("hello"), 0.8750656815245748);
        QCOMPARE(aleaFirst(""), 0.1666577742435038);
    }
};

ARCHDECK_TEST(FuzzTest)
#include "tst_fuzz.moc"
