#include "core/cards/studyday.h"
#include "tests/support/testmain.h"

#include <QtCore/qdatetime.h>
#include <QtTest/qtest.h>

using namespace archdeck;

class StudyDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAtTheRollover()
    {
        const StudyDay day{.zone = QTimeZone("Europe/Berlin"), .rolloverHour = 4};
        const qint64 start = QDateTime({2026, 1, 10}, {4, 0}, day.zone).toMSecsSinceEpoch();
        QCOMPARE(day.dayOf(start), QDate(2026, 1, 10).toJulianDay());
        QCOMPARE(day.dayOf(start - 1), QDate(2026, 1, 9).toJulianDay());
        QCOMPARE(day.startMs(QDate(2026, 1, 10).toJulianDay()), start);
    }

    void summerTimeChangesTheLengthOfOneDay()
    {
        const StudyDay day{.zone = QTimeZone("Europe/Berlin"), .rolloverHour = 4};
        const auto hours = [&day](const QDate &date) {
            return (day.startMs(date.toJulianDay() + 1) - day.startMs(date.toJulianDay())) / 3'600'000;
        };
        QCOMPARE(hours({2026, 3, 27}), 24);
        QCOMPARE(hours({2026, 3, 28}), 23); // the clocks change in the night to the 29th
        QCOMPARE(hours({2026, 10, 24}), 25);
    }

    void skippedAndRepeatedHours()
    {
        const StudyDay day{.zone = QTimeZone("Europe/Berlin"), .rolloverHour = 2};
        const qint64 spring = QDate(2026, 3, 29).toJulianDay();
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(day.startMs(spring), day.zone),
                 QDateTime({2026, 3, 29}, {3, 0}, day.zone));
        const qint64 autumn = QDate(2026, 10, 25).toJulianDay();
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(day.startMs(autumn), QTimeZone::UTC),
                 QDateTime({2026, 10, 25}, {0, 0}, QTimeZone::UTC));
    }

    void daysAndStartsAgree_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
                                 "America/Havana", "Asia/Beirut", "Pacific/Auckland"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void daysAndStartsAgree()
    {
        QFETCH(const QByteArray, zone);
        for (const int hour : {0, 1, 2, 3, 4, 23}) {
            const StudyDay day{.zone = QTimeZone(zone), .rolloverHour = hour};
            const qint64 first = QDate(2026, 1, 1).toJulianDay();
            for (qint64 d = first; d < first + 366; ++d) {
                const qint64 start = day.startMs(d);
                QCOMPARE(day.dayOf(start), d);
                QCOMPARE(day.dayOf(start - 1), d - 1);
            }
        }
    }
};

ARCHDECK_TEST(StudyDayTest)
#include "tst_studyday.moc"
