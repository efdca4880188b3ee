#include "core/cards/schedulejson.h"
#include "tests/cards/vectors.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

/// A document of the command with the default weights and these reviews.
QJsonObject documentWith(const QByteArray &reviews, const QByteArray &config = "{}")
{
    QJsonObject document;
    document.insert(u"params", vectors()[u"parameter_sets"][u"default"][u"input"]);
    document.insert(u"config", QJsonDocument::fromJson(config).object());
    document.insert(u"base_time", QStringLiteral("2024-01-01T09:00:00.000Z"));
    document.insert(u"reviews", QJsonDocument::fromJson(reviews).array());
    return document;
}

QList<int> column(const Result<QJsonObject> &result, QStringView name)
{
    QList<int> values;
    for (const QJsonValue &review : (*result)[u"reviews"].toArray())
        values.append(review[name].toInt());
    return values;
}

QStringList states(const Result<QJsonObject> &result)
{
    QStringList values;
    for (const QJsonValue &review : (*result)[u"reviews"].toArray())
        values.append(review[u"state"].toString());
    return values;
}

} // namespace

class ScheduleJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reproducesTheHistories_data()
    {
        QTest::addColumn<QJsonObject>("history");
        QVERIFY(vectors()[u"histories"].toArray().size() > 90);
        for (const QJsonValue &history : vectors()[u"histories"].toArray())
            QTest::addRow("%d", history[u"id"].toInt()) << history.toObject();
    }
    void reproducesTheHistories()
    {
        QFETCH(QJsonObject, history);
        history.insert(u"params", vectors()[u"parameter_sets"][history[u"params"].toString()][u"input"]);
        history.insert(u"base_time", vectors()[u"meta"][u"base_time"]);
        history.insert(u"rollover_hour", 0);
        const auto result = scheduleDocument(history);
        QVERIFY_RESULT(result);
        const QJsonArray expected = history[u"reviews"].toArray();
        const QJsonArray actual = (*result)[u"reviews"].toArray();
        QCOMPARE(actual.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(actual[i][u"state"], expected[i][u"state"]);
            QCOMPARE(actual[i][u"step"], expected[i][u"step"]);
            QCOMPARE(actual[i][u"scheduled_days"], expected[i][u"scheduled_days"]);
            QCOMPARE(actual[i][u"due"], expected[i][u"due"]);
            QVERIFY(sameStability(actual[i][u"s"].toDouble(), expected[i][u"s"].toDouble()));
            QVERIFY(sameDifficulty(actual[i][u"d"].toDouble(), expected[i][u"d"].toDouble()));
        }
    }

    // Printed by ts-fsrs 5.4.2 with enable_fuzz.
    void fuzzesAsTsFsrsDoes()
    {
        const auto result = scheduleDocument(documentWith(
            R"([{"t":0,"rating":3},{"t":600,"rating":3},{"t":173400,"rating":3},{"t":1296600,"rating":3},
                {"t":5530200,"rating":1},{"t":5530800,"rating":3},{"t":5790000,"rating":3},{"t":6567600,"rating":4},
                {"t":9418800,"rating":2},{"t":14602800,"rating":3},{"t":24279600,"rating":3},{"t":41386800,"rating":3}])",
            R"({"enable_fuzz": true})"));
        QVERIFY_RESULT(result);
        QCOMPARE(column(result, u"scheduled_days"), (QList<int>{0, 2, 13, 49, 0, 3, 9, 33, 60, 112, 198, 351}));
    }

    // Printed by ts-fsrs 5.4.2 with learning steps 1m 1d and relearning steps 10m 2d.
    void graduatesOnStepsOfADay()
    {
        const auto result = scheduleDocument(documentWith(
            R"([{"t":0,"rating":3},{"t":86400,"rating":3},{"t":691200,"rating":1},{"t":691800,"rating":3},
                {"t":864600,"rating":1},{"t":1037400,"rating":2},{"t":1123800,"rating":3},{"t":1383000,"rating":4},
                {"t":1901400,"rating":1},{"t":1902000,"rating":1},{"t":1902600,"rating":3},{"t":2075400,"rating":3}])",
            R"({"learning_steps": ["1m","1d"], "relearning_steps": ["10m","2d"]})"));
        QVERIFY_RESULT(result);
        QCOMPARE(column(result, u"step"), (QList<int>{1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0}));
        QCOMPARE(column(result, u"scheduled_days"), (QList<int>{1, 7, 0, 2, 2, 1, 3, 6, 0, 0, 2, 2}));
        QCOMPARE(column(result, u"due"),
                 (QList<int>{86400, 691200, 691800, 864600, 1037400, 1123800, 1383000, 1901400, 1902000, 1902600,
                             2075400, 2248200}));
        QVERIFY(sameStability((*result)[u"reviews"][10][u"s"].toDouble(), 0.40059955));
        QCOMPARE(states(result)[3], QStringLiteral("review"));
        QCOMPARE(states(result)[8], QStringLiteral("relearning"));
    }

    void printsOneCompactLine()
    {
        const QByteArray line = QJsonDocument(documentWith(R"([{"t":0,"rating":3}])")).toJson(QJsonDocument::Compact);
        const auto result = scheduleLine(line);
        QVERIFY_RESULT(result);
        QCOMPARE(
            *result,
            QByteArray(
                R"({"reviews":[{"d":2.11810397,"due":600,"s":2.3065,"scheduled_days":0,"state":"learning","step":1}]})"));
        QCOMPARE(*scheduleLine(QJsonDocument(documentWith("[]")).toJson(QJsonDocument::Compact)),
                 QByteArray(R"({"reviews":[]})"));
    }

    void takesOlderParameterSets()
    {
        QJsonObject document = documentWith(R"([{"t":0,"rating":3}])");
        for (const QString &set : {QStringLiteral("fsrs_rs_inference_test_19"), QStringLiteral("fsrs_rs_v4dot5_17")}) {
            document.insert(u"params", vectors()[u"parameter_sets"][set][u"input"]);
            const auto result = scheduleDocument(document);
            QVERIFY_RESULT(result);
            QCOMPARE((*result)[u"reviews"][0][u"s"].toDouble(), weightsOf(set)[2]);
        }
    }

    void countsDaysOfTheZoneAndRollover()
    {
        // 23:50 and 04:10 in Berlin; the memory differs between the same day and the next one.
        QJsonObject document = documentWith(R"([{"t":0,"rating":4},{"t":15600,"rating":3}])");
        document.insert(u"base_time", QStringLiteral("2024-01-01T23:50:00+01:00"));
        const auto stability = [&document] { return (*scheduleDocument(document))[u"reviews"][1][u"s"].toDouble(); };
        document.insert(u"time_zone", QStringLiteral("Europe/Berlin"));
        document.insert(u"rollover_hour", 4);
        const double nextDay = stability();
        document.insert(u"rollover_hour", 5);
        const double sameDay = stability();
        QVERIFY(nextDay > sameDay);
        document.insert(u"base_time", QStringLiteral("2024-01-01T23:50:00"));
        QCOMPARE(stability(), sameDay);
        document.remove(u"time_zone");
        document.remove(u"rollover_hour");
        document.insert(u"base_time",
                        QStringLiteral("2024-01-01T23:50:00+01:00")); // 22:50 UTC, then 03:10 of the next UTC day
        QCOMPARE(stability(), nextDay);
    }

    void readsALocalTimeThatTheZoneRepeats()
    {
        QJsonObject document = documentWith(R"([{"t":0,"rating":3}])");
        document.insert(u"time_zone", QStringLiteral("Europe/Berlin"));
        for (const QStringView time : {u"2024-03-31T02:30:00", u"2024-10-27T02:30:00"}) {
            document.insert(u"base_time", time.toString());
            QVERIFY_RESULT(scheduleDocument(document));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *member, const char *value, const QString &said) {
            QTest::newRow(name) << QByteArray(member) << QByteArray(value) << said;
        };
        row("no params", "params", "null", QStringLiteral("params"));
        row("20 params", "params", "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]",
            QStringLiteral("20 numbers"));
        row("a text in params", "params", R"([1,"2"])", QStringLiteral("params[1]"));
        row("config", "config", "[]", QStringLiteral("config"));
        row("retention 0", "config", R"({"desired_retention":0})", QStringLiteral("desired_retention"));
        row("retention 1.1", "config", R"({"desired_retention":1.1})", QStringLiteral("desired_retention"));
        row("retention text", "config", R"({"desired_retention":"0.9"})", QStringLiteral("desired_retention"));
        row("maximum 0", "config", R"({"maximum_interval":0})", QStringLiteral("maximum_interval"));
        row("maximum 1.5", "config", R"({"maximum_interval":1.5})", QStringLiteral("maximum_interval"));
        row("steps text", "config", R"({"learning_steps":"1m"})", QStringLiteral("learning_steps"));
        row("step unit", "config", R"({"learning_steps":["1m","10w"]})", QStringLiteral("learning_steps[1]"));
        row("step 0", "config", R"({"relearning_steps":["0m"]})", QStringLiteral("relearning_steps[0]"));
        row("step number", "config", R"({"relearning_steps":[10]})", QStringLiteral("relearning_steps[0]"));
        row("short term", "config", R"({"enable_short_term":1})", QStringLiteral("enable_short_term"));
        row("fuzz", "config", R"({"enable_fuzz":"no"})", QStringLiteral("enable_fuzz"));
        row("base time", "base_time", R"("yesterday")", QStringLiteral("base_time"));
        row("no base time", "base_time", "null", QStringLiteral("base_time"));
        row("zone", "time_zone", R"("Europe/Atlantis")", QStringLiteral("time_zone"));
        row("rollover", "rollover_hour", "24", QStringLiteral("rollover_hour"));
        row("reviews", "reviews", "{}", QStringLiteral("reviews"));
        row("rating 0", "reviews", R"([{"t":0,"rating":0}])", QStringLiteral("reviews[0].rating"));
        row("rating 5", "reviews", R"([{"t":0,"rating":5}])", QStringLiteral("reviews[0].rating"));
        row("rating 2.5", "reviews", R"([{"t":0,"rating":2.5}])", QStringLiteral("reviews[0].rating"));
        row("no rating", "reviews", R"([{"t":0}])", QStringLiteral("reviews[0]"));
        row("no t", "reviews", R"([{"rating":3}])", QStringLiteral("reviews[0].t"));
        row("negative t", "reviews", R"([{"t":-1,"rating":3}])", QStringLiteral("reviews[0].t"));
        row("huge t", "reviews", R"([{"t":1e300,"rating":3}])", QStringLiteral("reviews[0].t"));
        row("decreasing t", "reviews", R"([{"t":5,"rating":3},{"t":4,"rating":3}])", QStringLiteral("reviews[1].t"));
        row("a number for a review", "reviews", "[3]", QStringLiteral("reviews[0]"));
    }
    void refuses()
    {
        QFETCH(const QByteArray, member);
        QFETCH(const QByteArray, value);
        QFETCH(const QString, said);
        QJsonObject document = documentWith(R"([{"t":0,"rating":3}])");
        document.insert(QString::fromUtf8(member), QJsonDocument::fromJson('[' + value + ']').array().first());
        const auto result = scheduleDocument(document);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY2(result.error().message.contains(said), qPrintable(result.error().message));
    }

    void refusesWhatIsNoObject()
    {
        for (const QByteArray &line :
             {QByteArray("nonsense"), QByteArray("[1]"), QByteArray("{\"a\":"), QByteArray("\xff\xfe"),
              QByteArray(R"({"params":[NaN]})"), QByteArray(100'000, '[')})
            QCOMPARE(scheduleLine(line).error().code, ErrorCode::InvalidInput);
    }

    void survivesAnyLine()
    {
        QVERIFY(rc::check([](const std::string &bytes) { (void)scheduleLine(QByteArray::fromStdString(bytes)); }));
    }
};

ARCHDECK_TEST(ScheduleJsonTest)
#include "tst_schedulejson.moc"
