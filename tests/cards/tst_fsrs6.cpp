#include "core/cards/fsrs6.h"
#include "tests/cards/vectors.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace archdeck;
using namespace archdeck::test;

namespace {

FsrsRules tsFsrsRules(bool shortTerm = true)
{
    return {.rounding = FsrsRules::Rounding::EightDecimals,
            .sameDay = shortTerm ? FsrsRules::SameDay::ShortTermFormula : FsrsRules::SameDay::LongTermFormula,
            .initialStabilityFloor = 0.1};
}

FsrsParameters parametersOf(const QString &name, const FsrsLimits &limits = {})
{
    return *FsrsParameters::create(weightsOf(name), limits);
}

MemoryState replay(const Fsrs6 &model, const QList<double> &ratings, const QList<double> &deltas)
{
    MemoryState memory = model.initialState(Rating(int(ratings.first())));
    for (qsizetype i = 1; i < ratings.size(); ++i)
        memory = model.nextState(memory, int(deltas[i]), Rating(int(ratings[i])));
    return memory;
}

} // namespace

class Fsrs6Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThePublishedOnes()
    {
        const FsrsParameters defaults;
        const QList<double> published = weightsOf(QStringLiteral("default"));
        for (int i = 0; i < FsrsParameters::count; ++i)
            QCOMPARE(defaults[i], published[i]);
    }

    void clipsAndUpgradesWeights_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("relearningSteps");
        QTest::addColumn<bool>("shortTerm");
        for (const QString &set : vectors()[u"parameter_sets"].toObject().keys()) {
            const auto row = [&set](const char *suffix) -> QByteArray { return set.toUtf8() + suffix; };
            QTest::newRow(row(": one step").constData()) << set << QStringLiteral("effective") << 1 << true;
            QTest::newRow(row(": short term off").constData())
                << set << QStringLiteral("effective_short_term_off") << 1 << false;
            QTest::newRow(row(": two steps").constData())
                << set << QStringLiteral("effective_2_relearning_steps") << 2 << true;
        }
    }
    void clipsAndUpgradesWeights()
    {
        QFETCH(const QString, set);
        QFETCH(const QString, expected);
        QFETCH(const int, relearningSteps);
        QFETCH(const bool, shortTerm);
        const auto parameters = FsrsParameters::create(weightsOf(set),
                                                       {.relearningSteps = relearningSteps,
                                                        .shortTerm = shortTerm ? ShortTerm::On : ShortTerm::Off,
                                                        .shortTermCapFloor = 0.01});
        QVERIFY_RESULT(parameters);
        const QList<double> weights = numbers(vectors()[u"parameter_sets"][set][expected]);
        for (int i = 0; i < FsrsParameters::count; ++i)
            QVERIFY2(std::abs((*parameters)[i] - weights[i]) <= 1e-8,
                     qPrintable(QStringLiteral("w%1: %2").arg(i).arg((*parameters)[i])));
    }

    void capOfTwoRelearningStepsHasTheFloorOfFsrsRs()
    {
        const auto parameters = FsrsParameters::create(weightsOf(QStringLiteral("random_1")), {.relearningSteps = 2});
        QCOMPARE((*parameters)[17], 0.1);
        QCOMPARE((*parameters)[18], 0.1);
    }

    void refusesWhatIsNoParameterSet()
    {
        QCOMPARE(FsrsParameters::create({}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(FsrsParameters::create(QList<double>(20, 1.0)).error().code, ErrorCode::InvalidInput);
        for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity()}) {
            QList<double> weights = weightsOf(QStringLiteral("default"));
            weights[3] = bad;
            QVERIFY(FsrsParameters::create(weights).error().message.contains(u"w3"));
        }
    }

    void reproducesTheFunctions_data()
    {
        QTest::addColumn<QJsonObject>("functions");
        int rows = 0;
        for (const QJsonValue &functions : vectors()[u"functions"].toArray()) {
            const QString name = functions[u"params"].toString();
            if (weightsOf(name).isEmpty())
                continue; // the file has no weights of this set
            QTest::newRow(name.toUtf8().constData()) << functions.toObject();
            ++rows;
        }
        QCOMPARE(rows, 11);
    }
    void reproducesTheFunctions()
    {
        QFETCH(const QJsonObject, functions);
        const Fsrs6 model(parametersOf(functions[u"params"].toString()), tsFsrsRules());
        QVERIFY(functions[u"retrievability"].toArray().size() > 50);
        const auto rating = [](const QJsonValue &row) { return Rating(row[u"rating"].toInt()); };
        const auto memory = [](const QJsonValue &row) {
            return MemoryState{row[u"s"].toDouble(), row[u"d"].toDouble()};
        };
        QVERIFY(std::abs(model.decay() - functions[u"decay"].toDouble()) < 1e-8);
        QVERIFY(std::abs(model.factor() - functions[u"factor"].toDouble()) < 1e-8);
        for (const QJsonValue &row : functions[u"init"].toArray()) {
            QVERIFY(sameStability(model.initialState(rating(row)).stability, row[u"s"].toDouble()));
            QVERIFY(sameDifficulty(model.initialState(rating(row)).difficulty, row[u"d"].toDouble()));
            QVERIFY(sameDifficulty(model.initialDifficulty(rating(row)), row[u"d_unclamped"].toDouble()));
        }
        for (const QJsonValue &row : functions[u"retrievability"].toArray())
            QVERIFY(std::abs(model.retrievability(row[u"t"].toDouble(), row[u"s"].toDouble()) - row[u"r"].toDouble())
                    < 1e-7);
        for (const QJsonValue &row : functions[u"interval"].toArray()) {
            const double modifier = model.intervalModifier(row[u"dr"].toDouble());
            QVERIFY(sameStability(modifier, row[u"modifier"].toDouble()));
            QVERIFY(sameStability(row[u"s"].toDouble() * modifier, row[u"raw"].toDouble()));
        }
        for (const QJsonValue &row : functions[u"difficulty"].toArray())
            QVERIFY(sameDifficulty(model.difficultyAfter(row[u"d"].toDouble(), rating(row)), row[u"next"].toDouble()));
        for (const QJsonValue &row : functions[u"recall_stability"].toArray())
            QVERIFY(sameStability(model.stabilityAfterRecall(memory(row), row[u"r"].toDouble(), rating(row)),
                                  row[u"next"].toDouble()));
        for (const QJsonValue &row : functions[u"forget_stability_uncapped"].toArray()) {
            QVERIFY(
                sameStability(model.stabilityAfterLapse(memory(row), row[u"r"].toDouble()), row[u"next"].toDouble()));
            QVERIFY(sameStability(model.stabilityCapAfterLapse(row[u"s"].toDouble()), row[u"cap"].toDouble()));
        }
        for (const QJsonValue &row : functions[u"short_term_stability"].toArray())
            QVERIFY(
                sameStability(model.stabilityOnSameDay(row[u"s"].toDouble(), rating(row)), row[u"next"].toDouble()));
    }

    void reproducesTheSequences_data()
    {
        QTest::addColumn<QJsonObject>("sequence");
        QVERIFY(vectors()[u"sequences"].toArray().size() > 80);
        for (const QJsonValue &sequence : vectors()[u"sequences"].toArray())
            QTest::addRow("%d", sequence[u"id"].toInt()) << sequence.toObject();
    }
    void reproducesTheSequences()
    {
        QFETCH(const QJsonObject, sequence);
        const bool shortTerm = sequence[u"enable_short_term"].toBool();
        const FsrsLimits limits{.shortTerm = shortTerm ? ShortTerm::On : ShortTerm::Off};
        const FsrsParameters parameters = parametersOf(sequence[u"params"].toString(), limits);
        const Fsrs6 rounded(parameters, tsFsrsRules(shortTerm));
        const Fsrs6 exact(parameters);
        const double retention = sequence[u"desired_retention"].toDouble();
        MemoryState memory;
        MemoryState exactMemory;
        bool first = true;
        for (const QJsonValue &review : sequence[u"reviews"].toArray()) {
            const auto rating = Rating(review[u"rating"].toInt());
            const int days = review[u"delta_t"].toInt();
            if (!first)
                QVERIFY(std::abs(rounded.retrievability(days, memory.stability) - review[u"r_before"].toDouble())
                        < 1e-6);
            memory = first ? rounded.initialState(rating) : rounded.nextState(memory, days, rating);
            exactMemory = first ? exact.initialState(rating) : exact.nextState(exactMemory, days, rating);
            first = false;
            QVERIFY(sameStability(memory.stability, review[u"s"].toDouble()));
            QVERIFY(sameDifficulty(memory.difficulty, review[u"d"].toDouble()));
            const double days90 = memory.stability * rounded.intervalModifier(retention);
            const bool onTheEdge = std::abs(days90 - std::floor(days90) - 0.5) < 1e-6;
            const double interval = std::clamp(std::round(days90), 1.0, 36500.0);
            QVERIFY(std::abs(interval - review[u"interval"].toDouble()) <= (onTheEdge ? 1 : 0));
            if (const QJsonValue rs = review[u"rs"]; rs.isObject() && shortTerm) {
                // fsrs-rs computes with 32 bits.
                QVERIFY(std::abs(exactMemory.stability / rs[u"s"].toDouble() - 1) < 1e-5);
                QVERIFY(std::abs(exactMemory.difficulty - rs[u"d"].toDouble()) < 1e-5);
            }
        }
    }

    void reproducesThePublishedHistories()
    {
        int checked = 0;
        for (const QJsonValue &history : vectors()[u"published"].toArray()) {
            if (!history[u"s"].isDouble() || !history[u"tol"].isDouble())
                continue;
            const FsrsRules::SameDay sameDay = history[u"zero"].isArray() ? FsrsRules::SameDay::KeepStability
                                                                          : FsrsRules::SameDay::ShortTermFormula;
            const Fsrs6 model(parametersOf(history[u"params"].toString()), {.sameDay = sameDay});
            const MemoryState memory = replay(model, numbers(history[u"ratings"]), numbers(history[u"delta_t"]));
            QVERIFY(std::abs(memory.stability - history[u"s"].toDouble()) < history[u"tol"].toDouble());
            QVERIFY(std::abs(memory.difficulty - history[u"d"].toDouble()) < history[u"tol"].toDouble());
            ++checked;
        }
        QCOMPARE(checked, 3);
    }

    void reproducesThePublishedForgettingCurve()
    {
        const Fsrs6 model;
        const QList<double> days{0, 1, 2, 3, 4, 5, 1, 2, 3};
        const QList<double> stabilities{1, 2, 3, 4, 4, 2, 1, 1, 1};
        const QList<double> expected{1, .9403443, .9253786, .9185229, .9, .8261359, .9, .84588464, .80938810};
        for (qsizetype i = 0; i < days.size(); ++i)
            QVERIFY(std::abs(model.retrievability(days[i], stabilities[i]) - expected[i]) < 1e-7);
    }

    void reproducesThePublishedIntervals()
    {
        const Fsrs6 model;
        const QList<double> expected{3116769, 34793, 2508, 387, 90, 27, 9, 3, 1, 1};
        for (int i = 0; i < expected.size(); ++i)
            QCOMPARE(std::max(1.0, std::round(model.intervalModifier((i + 1) / 10.0))), expected[i]);
    }

    void stepByStepOfTheReference()
    {
        const Fsrs6 model;
        const QList<MemoryState> expected{{0.212, 6.4133},           {0.24668919, 6.40211507},
                                          {2.02147724, 6.39094132},  {7.86369875, 6.37977875},
                                          {21.91771334, 6.36862734}, {53.62690465, 6.35748708}};
        const QList<int> days{0, 0, 1, 3, 8, 21};
        MemoryState memory = model.initialState(Rating::Again);
        for (qsizetype i = 0; i < days.size(); ++i) {
            if (i > 0)
                memory = model.nextState(memory, days[i], Rating::Good);
            QVERIFY(sameStability(memory.stability, expected[i].stability));
            QVERIFY(sameDifficulty(memory.difficulty, expected[i].difficulty));
        }
    }

    void staysWithinItsBounds()
    {
        const Fsrs6 model(*FsrsParameters::create(QList<double>(21, 1000.0)));
        MemoryState memory{.stability = Fsrs6::maxStability, .difficulty = 1};
        memory = model.nextState(memory, 1'000'000, Rating::Easy);
        QVERIFY(memory.stability <= Fsrs6::maxStability);
        const Fsrs6 harsh(*FsrsParameters::create(QList<double>(21, 0.0)));
        memory = harsh.nextState({.stability = Fsrs6::minStability, .difficulty = 10}, 5, Rating::Again);
        QVERIFY(memory.stability >= Fsrs6::minStability && memory.difficulty <= 10 && memory.difficulty >= 1);
    }
};

ARCHDECK_TEST(Fsrs6Test)
#include "tst_fsrs6.moc"
