#include "tests/support/testmain.h"
#include "widgets/cards/intervaltext.h"

#include <QtCore/qlocale.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestIntervalText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void intervals_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *text, std::chrono::milliseconds interval) {
            QTest::newRow(text) << qint64(interval.count()) << QString::fromLatin1(text);
        };
        row("0 s", 0ms);
        row("30 s", 30s);
        row("1 min", 59700ms);
        row("6 min", 330s);
        row("10 min", 10min);
        row("1 h", 59min + 40s);
        row("5 h", 5h);
        row("1 d", 23h + 40min);
        row("3 d", 72h);
        row("29 d", 29 * 24h);
        row("1 mo", 30 * 24h);
        row("2.4 mo", 72 * 24h);
        row("12.1 mo", 362 * 24h);
        row("1 y", 365 * 24h);
        row("1.1 y", 400 * 24h);
        row("100 y", 36500 * 24h);
    }

    void intervals()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(intervalText(std::chrono::milliseconds(ms)), text);
    }

    void durations()
    {
        QCOMPARE(durationText(-5ms), u"0 s"_s);
        QCOMPARE(durationText(45s), u"45 s"_s);
        QCOMPARE(durationText(6min + 10s), u"6 min"_s);
        QCOMPARE(durationText(59min + 45s), u"1 h"_s);
        QCOMPARE(durationText(65min), u"1 h 5 min"_s);
    }

    void waiting()
    {
        QCOMPARE(nextDueText(-1s), u"The next card is due in a minute."_s);
        QCOMPARE(nextDueText(10s), u"The next card is due in a minute."_s);
        QCOMPARE(nextDueText(7min + 1s), u"The next card is due in 8 minutes."_s);
        QCOMPARE(nextDueText(60min), u"The next card is due in an hour."_s);
        QCOMPARE(nextDueText(3h), u"The next card is due in 3 hours."_s);
        QCOMPARE(nextDueText(3h + 5min), u"The next card is due in 3 h 5 min."_s);
    }
};

ARCHDECK_TEST(TestIntervalText)
#include "tst_intervaltext.moc"
