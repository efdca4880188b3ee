#include "core/cards/fuzz.h"
#include "core/cards/scheduler.h"
#include "tests/cards/vectors.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdatetime.h>
#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 86'400'000;

SchedulerSettings plainSettings()
{
    SchedulerSettings settings;
    settings.fuzz = SchedulerSettings::Fuzz::Off;
    return settings;
}

Scheduler ankiScheduler(const SchedulerSettings &settings = plainSettings(), const StudyDay &day = {})
{
    return *Scheduler::create(settings, ButtonRules::anki(), day);
}

qint64 at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch();
}

Card newCard()
{
    Card card;
    card.id = CardId::shipped(QStringLiteral("card"));
    return card;
}

/// A review card with this stability and last interval, answered `daysAgo` before `nowMs`.
Card reviewCard(double stability, int interval, qint64 nowMs, int daysAgo)
{
    Card card = newCard();
    card.state = CardState::Review;
    card.memory = MemoryState{.stability = stability, .difficulty = 5};
    card.scheduledDays = interval;
    card.lastReviewMs = nowMs - daysAgo * dayMs;
    card.dueMs = nowMs;
    card.reps = 3;
    return card;
}

QList<qint64> seconds(const Scheduler::Preview &preview)
{
    QList<qint64> result;
    for (const Answer &answer : preview)
        result.append(answer.interval.count() / 1000);
    return result;
}

} // namespace

class SchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewsOfTsFsrs()
    {
        // The previews of the vectors are those before each answer; replay shows that a preview is what is applied.
        for (const QJsonValue &history : vectors()[u"histories"].toArray()) {
            const QJsonValue config = history[u"config"];
            SchedulerSettings settings = plainSettings();
            settings.weights = weightsOf(history[u"params"].toString());
            settings.desiredRetention = config[u"desired_retention"].toDouble();
            settings.maximumInterval = config[u"maximum_interval"].toInt();
            settings.shortTerm = config[u"enable_short_term"].toBool() ? ShortTerm::On : ShortTerm::Off;
            settings.learningSteps.clear();
            settings.relearningSteps.clear();
            for (const QJsonValue &step : config[u"learning_steps"].toArray())
                settings.learningSteps.append(*stepFromText(step.toString()));
            for (const QJsonValue &step : config[u"relearning_steps"].toArray())
                settings.relearningSteps.append(*stepFromText(step.toString()));
            const auto scheduler = Scheduler::create(settings, ButtonRules::tsFsrs(),
                                                     {.zone = QTimeZone::UTC, .rolloverHour = 0});
            QVERIFY_RESULT(scheduler);
            const qint64 base = at("2024-01-01T09:00:00Z");
            Card card = newCard();
            for (const QJsonValue &review : history[u"reviews"].toArray()) {
                const qint64 now = base + review[u"t"].toInteger() * 1000;
                QList<qint64> expected;
                for (const QJsonValue &value : review[u"preview_secs"].toArray())
                    expected.append(value.toInteger());
                QCOMPARE(scheduler->elapsedDays(card, now), review[u"elapsed_days"].toInt());
                QCOMPARE(seconds(scheduler->preview(card, now)), expected);
                card = scheduler->next(card, Rating(review[u"rating"].toInt()), now).card;
                QCOMPARE(card.reps, review[u"reps"].toInt());
                QCOMPARE(card.lapses, review[u"lapses"].toInt());
            }
        }
    }

    void publishedIntervalHistory()
    {
        for (const QJsonValue &published : vectors()[u"published"].toArray()) {
            if (!published[u"scheduled_days"].isArray())
                continue;
            const auto scheduler = *Scheduler::create(plainSettings(), ButtonRules::tsFsrs(),
                                                      {.zone = QTimeZone::UTC, .rolloverHour = 0});
            Card card = newCard();
            qint64 now = at("2024-01-01T09:00:00Z");
            QList<double> days;
            for (const double rating : numbers(published[u"ratings"])) {
                card = scheduler.next(card, Rating(int(rating)), now).card;
                days.append(card.scheduledDays);
                now = card.dueMs;
            }
            QCOMPARE(days, numbers(published[u"scheduled_days"]));
            return;
        }
        QFAIL("the vectors have no interval history");
    }

    void learningStepsOfAnki_data()
    {
        QTest::addColumn<QList<int>>("minutes");
        QTest::addColumn<int>("step");
        QTest::addColumn<QList<qint64>>("delays"); // of Again, Hard and, unless it graduates, Good
        QTest::newRow("one step") << QList<int>{10} << 0 << QList<qint64>{600, 900};
        QTest::newRow("first of two") << QList<int>{1, 10} << 0 << QList<qint64>{60, 330, 600};
        QTest::newRow("second of two") << QList<int>{1, 10} << 1 << QList<qint64>{60, 600};
        QTest::newRow("middle of three") << QList<int>{1, 10, 100} << 1 << QList<qint64>{60, 600, 6000};
        QTest::newRow("steps became fewer") << QList<int>{1, 10} << 7 << QList<qint64>{60, 600};
    }
    void learningStepsOfAnki()
    {
        QFETCH(const QList<int>, minutes);
        QFETCH(const int, step);
        QFETCH(const QList<qint64>, delays);
        SchedulerSettings settings = plainSettings();
        settings.learningSteps.clear();
        for (const int value : minutes)
            settings.learningSteps.append(std::chrono::minutes(value));
        const Scheduler scheduler = ankiScheduler(settings);
        const qint64 now = at("2026-03-02T09:00:00Z");
        Card card = newCard();
        if (step > 0) {
            card = scheduler.next(card, Rating::Again, now).card;
            card.step = step;
        }
        const Scheduler::Preview preview = scheduler.preview(card, now);
        for (qsizetype i = 0; i < delays.size(); ++i) {
            QCOMPARE(seconds(preview)[i], delays[i]);
            QCOMPARE(preview[size_t(i)].card.state, CardState::Learning);
            QCOMPARE(preview[size_t(i)].card.dueMs, now + delays[i] * 1000);
        }
        for (size_t i = size_t(delays.size()); i < 4; ++i)
            QCOMPARE(preview[i].card.state, CardState::Review);
    }

    void hardOfLongFirstSteps()
    {
        using Rule = ButtonRules::HardStep;
        const Rule anki = Rule::FirstStepBetween;
        QCOMPARE(hardDelay({std::chrono::days(3)}, 0, anki), std::chrono::seconds(std::chrono::days(4)));
        QCOMPARE(hardDelay({std::chrono::days(1), std::chrono::days(4)}, 0, anki),
                 std::chrono::seconds(std::chrono::days(3)));
        QCOMPARE(hardDelay({1min, 10min}, 1, Rule::AlwaysBetween), 6min);
        QCOMPARE(hardDelay({10min}, 0, Rule::AlwaysBetween), 15min);
    }

    void firstAnswerIsLearning()
    {
        const Scheduler scheduler = ankiScheduler();
        const qint64 now = at("2026-03-02T09:00:00Z");
        const Card card = scheduler.next(newCard(), Rating::Good, now).card;
        QCOMPARE(card.state, CardState::Learning);
        QCOMPARE(card.step, 1);
        QCOMPARE(card.reps, 1);
        QCOMPARE(card.lastReviewMs, now);
        QCOMPARE(*card.memory, scheduler.model().initialState(Rating::Good));
        const Card graduated = scheduler.next(card, Rating::Good, now + 10 * minuteMs).card;
        QCOMPARE(graduated.state, CardState::Review);
        QCOMPARE(graduated.scheduledDays, 2);
        QCOMPARE(graduated.dueMs, at("2026-03-04T04:00:00Z"));
    }

    void easyGraduatesLaterThanGood()
    {
        // With these weights Good and Easy ask for the same interval.
        SchedulerSettings settings = plainSettings();
        settings.weights = weightsOf(QStringLiteral("default"));
        settings.weights[3] = settings.weights[2];
        settings.learningSteps = {10min};
        const Scheduler::Preview preview = ankiScheduler(settings).preview(newCard(), at("2026-03-02T09:00:00Z"));
        QCOMPARE(preview[2].card.scheduledDays, 2);
        QCOMPARE(preview[3].card.scheduledDays, 3);
    }

    void stepsAcrossTheEndOfTheDayBecomeDays()
    {
        SchedulerSettings settings = plainSettings();
        settings.learningSteps = {10min, 60min, std::chrono::days(2)};
        const Scheduler scheduler = ankiScheduler(settings);
        const qint64 late = at("2026-03-02T03:55:00Z"); // five minutes before the day ends
        const Card again = scheduler.next(newCard(), Rating::Again, late).card;
        QCOMPARE(again.state, CardState::Learning);
        QCOMPARE(again.dueMs, at("2026-03-02T04:00:00Z"));
        QCOMPARE(again.scheduledDays, 1);
        // Midnight itself is no boundary.
        const qint64 evening = at("2026-03-02T23:55:00Z");
        QCOMPARE(scheduler.next(newCard(), Rating::Again, evening).card.dueMs, evening + 10 * minuteMs);
        // Two days from noon end on the third study day.
        Card card = scheduler.next(newCard(), Rating::Good, at("2026-03-02T12:00:00Z")).card;
        card = scheduler.next(card, Rating::Good, at("2026-03-02T12:00:00Z")).card;
        QCOMPARE(card.step, 2);
        QCOMPARE(card.scheduledDays, 2);
        QCOMPARE(card.dueMs, at("2026-03-04T04:00:00Z"));
    }

    void withoutStepsShortIntervalsStayInLearning()
    {
        SchedulerSettings settings = plainSettings();
        settings.learningSteps.clear();
        settings.relearningSteps.clear();
        const Scheduler scheduler = ankiScheduler(settings);
        const qint64 now = at("2026-03-02T09:00:00Z");
        const Scheduler::Preview preview = scheduler.preview(newCard(), now);
        QCOMPARE(preview[0].card.state, CardState::Learning); // 0.212 days
        QCOMPARE(preview[0].interval, std::chrono::milliseconds(qint64(0.212 * 86400) * 1000));
        QCOMPARE(preview[1].card.state, CardState::Review);
        QCOMPARE(preview[1].card.scheduledDays, 1);
        // A lapse without relearning steps is a review again after at least a day, when FSRS asks for half a day or more.
        const Card lapsed = scheduler.next(reviewCard(100, 100, now, 100), Rating::Again, now).card;
        QCOMPARE(lapsed.state, CardState::Review);
        QCOMPARE(lapsed.lapses, 1);
        QCOMPARE(lapsed.scheduledDays, std::max(1, int(std::lround(lapsed.memory->stability))));

        settings.shortTerm = ShortTerm::Off;
        QCOMPARE(ankiScheduler(settings).next(newCard(), Rating::Again, now).card.state, CardState::Review);
    }

    void lapseGoesThroughRelearning()
    {
        const Scheduler scheduler = ankiScheduler();
        const qint64 now = at("2026-03-02T09:00:00Z");
        Card card = scheduler.next(reviewCard(50, 50, now, 50), Rating::Again, now).card;
        QCOMPARE(card.state, CardState::Relearning);
        QCOMPARE(card.lapses, 1);
        QCOMPARE(card.step, 0);
        QCOMPARE(card.dueMs, now + 10 * minuteMs);
        QVERIFY(card.memory->stability < 50);
        card = scheduler.next(card, Rating::Again, card.dueMs).card;
        QCOMPARE(card.state, CardState::Relearning);
        QCOMPARE(card.lapses, 1);
        card = scheduler.next(card, Rating::Good, card.dueMs).card;
        QCOMPARE(card.state, CardState::Review);
        QVERIFY(card.scheduledDays >= 1);
    }

    void minimumIntervalRule()
    {
        QCOMPARE(minimumInterval(2.7269, 4), 4);
        QCOMPARE(minimumInterval(2.7269, 5), 0);
        QCOMPARE(minimumInterval(4.59, 4), 5);
    }

    void reviewButtonsAscendUpToTheMaximum()
    {
        const qint64 now = at("2026-03-02T09:00:00Z");
        for (const SchedulerSettings::Fuzz fuzz : {SchedulerSettings::Fuzz::On, SchedulerSettings::Fuzz::Off}) {
            SchedulerSettings settings = plainSettings();
            settings.fuzz = fuzz;
            settings.maximumInterval = 365;
            const Scheduler scheduler = ankiScheduler(settings);
            for (int interval = 1; interval < 365; interval += 3) {
                const auto preview = scheduler.preview(reviewCard(interval, interval, now, interval), now);
                const int hard = preview[1].card.scheduledDays;
                const int good = preview[2].card.scheduledDays;
                const int easy = preview[3].card.scheduledDays;
                QVERIFY(hard >= 1 && easy <= 365);
                QVERIFY(good > hard || good == 365);
                QVERIFY(easy > good || easy == 365);
            }
        }
    }

    void previewedIsApplied()
    {
        SchedulerSettings settings; // with fuzz
        const Scheduler scheduler = ankiScheduler(settings);
        const bool held = rc::check([&] {
            const qint64 now = at("2026-03-02T09:00:00Z");
            const int interval = *rc::gen::inRange(1, 3000);
            Card card = reviewCard(*rc::gen::inRange(1, 3000), interval, now, *rc::gen::inRange(0, 3000));
            card.id = CardId::create();
            card.reps = *rc::gen::inRange(1, 50);
            const auto preview = scheduler.preview(card, now);
            for (const Rating rating : allRatings)
                RC_ASSERT(scheduler.next(card, rating, now + 5000).card.scheduledDays
                          == preview[size_t(rating) - 1].card.scheduledDays);
        });
        QVERIFY(held);
    }

    void fuzzSpreadsTheReviewsOfCards()
    {
        const Scheduler scheduler = ankiScheduler(SchedulerSettings());
        const qint64 now = at("2026-03-02T09:00:00Z");
        QSet<int> days;
        for (int i = 0; i < 100; ++i) {
            Card card = reviewCard(30, 30, now, 30);
            card.id = CardId::shipped(QString::number(i));
            days.insert(scheduler.next(card, Rating::Good, now).card.scheduledDays);
        }
        QVERIFY(days.size() > 3);
    }

    void fuzzDelaysLearningByAQuarterAtMost()
    {
        const Scheduler scheduler = ankiScheduler(SchedulerSettings());
        const qint64 now = at("2026-03-02T09:00:00Z");
        for (int i = 0; i < 50; ++i) {
            Card card = newCard();
            card.id = CardId::shipped(QString::number(i));
            const Answer answer = scheduler.next(card, Rating::Good, now);
            QCOMPARE(answer.interval, std::chrono::milliseconds(10min));
            QVERIFY(answer.card.dueMs >= now + 600'000 && answer.card.dueMs < now + 750'000);
        }
    }

    void daysCountFromTheRollover()
    {
        const Scheduler scheduler = ankiScheduler();
        Card card = reviewCard(10, 10, 0, 0);
        card.lastReviewMs = at("2026-03-02T23:50:00Z");
        QCOMPARE(scheduler.elapsedDays(card, at("2026-03-03T04:10:00Z")), 1);
        QCOMPARE(scheduler.elapsedDays(card, at("2026-03-03T03:59:00Z")), 0);
        card.lastReviewMs = at("2026-03-02T04:10:00Z");
        QCOMPARE(scheduler.elapsedDays(card, at("2026-03-02T23:50:00Z")), 0);
        // A clock that was set back doesn't make negative days.
        QCOMPARE(scheduler.elapsedDays(card, at("2026-02-01T00:00:00Z")), 0);
    }

    void anyAnswersKeepTheCardSound()
    {
        const bool held = rc::check([](const std::vector<unsigned char> &answers) {
            SchedulerSettings settings;
            settings.fuzz = *rc::gen::element(SchedulerSettings::Fuzz::On, SchedulerSettings::Fuzz::Off);
            settings.shortTerm = *rc::gen::element(ShortTerm::On, ShortTerm::Off);
            settings.desiredRetention = *rc::gen::inRange(1, 101) / 100.0;
            settings.maximumInterval = *rc::gen::inRange(1, 36501);
            settings.weights = *rc::gen::container<QList<double>>(
                21, rc::gen::map(rc::gen::inRange(0, 10000), [](int n) { return n / 100.0; }));
            const ButtonRules rules = *rc::gen::element(0, 1) == 0 ? ButtonRules::anki() : ButtonRules::tsFsrs();
            const StudyDay day{.zone = QTimeZone("America/New_York"), .rolloverHour = *rc::gen::inRange(0, 24)};
            const Scheduler scheduler = *Scheduler::create(settings, rules, day);
            Card card = newCard();
            qint64 now = 1'700'000'000'000;
            for (const unsigned char answer : answers) {
                const Card before = card;
                card = scheduler.next(card, Rating(answer % 4 + 1), now).card;
                RC_ASSERT(card.reps == before.reps + 1);
                RC_ASSERT(card.state != CardState::New);
                RC_ASSERT(card.dueMs > now);
                RC_ASSERT(card.scheduledDays >= 0 && card.scheduledDays <= 36503);
                RC_ASSERT(std::isfinite(card.memory->stability) && card.memory->stability >= Fsrs6::minStability);
                RC_ASSERT(card.memory->difficulty >= 1 && card.memory->difficulty <= 10);
                now = answer < 128 ? card.dueMs : now + answer * minuteMs;
                if (now > 4'000'000'000'000)
                    now = 4'000'000'000'000;
            }
        });
        QVERIFY(held);
    }

    void refusesImpossibleSettings()
    {
        const auto refused = [](auto change) {
            SchedulerSettings settings = plainSettings();
            StudyDay day;
            change(settings, day);
            const auto scheduler = Scheduler::create(settings, ButtonRules::anki(), day);
            return !scheduler && scheduler.error().code == ErrorCode::InvalidInput;
        };
        QVERIFY(refused([](auto &settings, auto &) { settings.desiredRetention = 0; }));
        QVERIFY(refused([](auto &settings, auto &) { settings.desiredRetention = std::nan(""); }));
        QVERIFY(refused([](auto &settings, auto &) { settings.maximumInterval = 0; }));
        QVERIFY(refused([](auto &settings, auto &) { settings.learningSteps = {0s}; }));
        QVERIFY(refused([](auto &settings, auto &) { settings.weights = {1, 2, 3}; }));
        QVERIFY(refused([](auto &, auto &day) { day.rolloverHour = 24; }));
        QVERIFY(refused([](auto &, auto &day) { day.zone = QTimeZone("No/Where"); }));
    }

    void readsAndWritesSteps()
    {
        QCOMPARE(stepFromText(u"30s"), 30s);
        QCOMPARE(stepFromText(u"10m"), 10min);
        QCOMPARE(stepFromText(u"2h"), 120min);
        QCOMPARE(stepFromText(u"1d"), std::chrono::seconds(std::chrono::days(1)));
        for (const QStringView bad : {u"", u"m", u"10", u"-1m", u"1.5m", u" 1m", u"1w", u"0m", u"9999999m", u"1mm"})
            QVERIFY2(!stepFromText(bad), qPrintable(bad.toString()));
        for (const QString &text :
             {QStringLiteral("90s"), QStringLiteral("10m"), QStringLiteral("1h"), QStringLiteral("3d")})
            QCOMPARE(stepToText(*stepFromText(text)), text);
    }
};

ARCHDECK_TEST(SchedulerTest)
#include "tst_scheduler.moc"
