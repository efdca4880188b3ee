#include "core/estimate/queueing.h"
#include "tests/estimate/vectors.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck::queueing;
using namespace archdeck::test;

namespace {

constexpr double exact = 1e-9;

double number(const QJsonValue &value, QStringView key)
{
    return value[key].toDouble();
}

} // namespace

/// Closed forms against the published vectors.
class TestQueueing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void erlang()
    {
        QVERIFY(scalars(QStringLiteral("erlang_b")).size() >= 10);
        for (const QJsonValue &value : scalars(QStringLiteral("erlang_b")))
            QVERIFY_CLOSE(erlangB(value[u"c"].toInt(), number(value, u"a")), number(value, u"value"), exact);
        QVERIFY(scalars(QStringLiteral("erlang_c")).size() >= 10);
        for (const QJsonValue &value : scalars(QStringLiteral("erlang_c")))
            QVERIFY_CLOSE(erlangC(value[u"c"].toInt(), number(value, u"a")), number(value, u"value"), exact);
        // The load at which one call in a hundred is lost, back through the recursion.
        for (const QJsonValue &value : scalars(QStringLiteral("erlang_b_inverse_load")))
            QVERIFY_CLOSE(erlangB(value[u"c"].toInt(), number(value, u"offered_load")), number(value, u"blocking"),
                          1e-8);
    }

    void erlangAtTheEdges()
    {
        QCOMPARE(erlangC(3, 0), 0.0);
        QCOMPARE(erlangC(3, 3), 1.0);
        QCOMPARE(erlangC(3, 7), 1.0);
        // The limit theorem takes over without a visible step.
        QVERIFY_CLOSE(erlangC(100001, 99800), erlangC(100000, 99799), 0.01);
        for (const QJsonValue &value : scalars(QStringLiteral("halfin_whitt_p_wait"))) {
            const double servers = 1e12;
            const double load = servers - number(value, u"beta") * std::sqrt(servers);
            QVERIFY_CLOSE(erlangC(qint64(servers), load), number(value, u"value"), 1e-4);
        }
    }

    void staffing()
    {
        QVERIFY(scalars(QStringLiteral("min_servers_for_p_wait")).size() >= 10);
        for (const QJsonValue &value : scalars(QStringLiteral("min_servers_for_p_wait")))
            QCOMPARE(serversForWaitProbability(number(value, u"a"), number(value, u"target")), value[u"c"].toInt());
    }

    void meansOfOneStation()
    {
        for (const QJsonValue &value : scalars(QStringLiteral("mg1_pollaczek_khinchine"))) {
            const double rate = number(value, u"lam");
            const double service = number(value, u"mean_service");
            const double wait = pollaczekKhinchineWait(rate, service, number(value, u"scv"));
            QVERIFY_CLOSE(wait, number(value, u"wq"), exact);
            // Exact for one server with Poisson arrivals.
            QVERIFY_CLOSE(allenCunneenWait(rate, service, 1, 1, number(value, u"scv")), wait, exact);
        }
        for (const QJsonValue &value : scalars(QStringLiteral("ggc_approximations"))) {
            QVERIFY_CLOSE(allenCunneenWait(number(value, u"lam"), 1 / number(value, u"mu"), value[u"c"].toInt(),
                                           number(value, u"ca2"), number(value, u"cs2")),
                          number(value, u"allen_cunneen_wq"), exact);
        }
        for (const QString &id : {QStringLiteral("md1"), QStringLiteral("mh21")}) {
            const QJsonValue answer = network(id)[u"exact"];
            QVERIFY_CLOSE(pollaczekKhinchineWait(0.7, 1, id == u"md1" ? 0 : 4), number(answer, u"wq"), exact);
        }
        QVERIFY_CLOSE(processorSharingResponse(0.8, 1, 1), 5, exact);
    }

    void percentilesOfOneStation()
    {
        const QJsonValue answer = network(QStringLiteral("mm1"))[u"exact"];
        QVERIFY_CLOSE(mmcWait(0.8, 1, 1).mean, number(answer, u"wq"), exact);
        QVERIFY_CLOSE(mmcWait(0.8, 1, 1).probability, number(answer, u"p_wait"), exact);
        const QJsonObject sojourns = answer[u"sojourn_pct"].toObject();
        QCOMPARE(sojourns.size(), 5);
        for (auto it = sojourns.begin(); it != sojourns.end(); ++it) {
            const double p = it.key().mid(1).toDouble() / 100;
            QVERIFY_CLOSE(mmcSojournQuantile(p, 0.8, 1, 1), it.value().toDouble(), exact);
            QVERIFY_CLOSE(mmcWaitQuantile(p, 0.8, 1, 1), number(answer[u"wait_pct"], it.key()), exact);
        }
        QVERIFY_CLOSE(mmcWaitTail(mmcWaitQuantile(0.95, 3.2, 1, 4), 3.2, 1, 4), 0.05, exact);
        // estimation: M/M/4 at 3.2
        QVERIFY_CLOSE(mmcWait(3.2, 1, 4).probability, 0.5964324718, 1e-9);
        QVERIFY_CLOSE(mmcWait(3.2, 1, 4).mean, 0.7455405897, 1e-9);
        QVERIFY_CLOSE(mmcSojournQuantile(0.95, 3.2, 1, 4), 4.738019, 1e-6);
        QVERIFY_CLOSE(mmcSojournQuantile(0.99, 3.2, 1, 4), 6.893204, 1e-6);
        // eta = mu, where the general form divides nought by nought
        QVERIFY_CLOSE(mmcSojournTail(1, 1, 1, 2), mmcSojournTail(1, 1 + 1e-7, 1, 2), 1e-5);
    }

    void tandem()
    {
        const QJsonValue answer = network(QStringLiteral("tandem3"))[u"exact"];
        const Traffic traffic = solveTraffic({8, 0, 0}, {{0, 1, 1}, {1, 2, 1}});
        const QList<double> service{0.1, 1.0 / 12, 0.05};
        double sum = 0;
        for (int i = 0; i < 3; ++i) {
            const QString station = QString(QChar(u'a' + i));
            QVERIFY_CLOSE(traffic.rates[i] * service[i], number(answer[u"util"], station), exact);
            const double sojourn = service[i] + mmcWait(traffic.rates[i], service[i], 1).mean;
            QVERIFY_CLOSE(sojourn, number(answer[u"station_w"], station), exact);
            sum += sojourn;
        }
        QVERIFY_CLOSE(sum, number(answer, u"w"), exact);
        QCOMPARE(traffic.calleesFirst, QList<int>({2, 1, 0}));
    }

    void jacksonNetworkWithFeedback()
    {
        const QJsonValue answer = network(QStringLiteral("jackson_feedback"))[u"exact"];
        const Traffic traffic = solveTraffic({5, 0}, {{0, 1, 1}, {1, 0, 0.25}});
        QVERIFY(traffic.runaways.isEmpty());
        QVERIFY_CLOSE(traffic.rates[0] / 5, number(answer, u"visits"), exact);
        const double gateway = 0.25 + mmcWait(traffic.rates[0], 0.25, 2).mean;
        const double service = 1.0 / 3 + mmcWait(traffic.rates[1], 1.0 / 3, 3).mean;
        QVERIFY_CLOSE(gateway, number(answer[u"station_w_per_visit"], u"gw"), exact);
        QVERIFY_CLOSE(service, number(answer[u"station_w_per_visit"], u"svc"), exact);
        QVERIFY_CLOSE(number(answer, u"visits") * (gateway + service), number(answer, u"w"), exact);
    }

    void aCycleThatGainsIsRefused_data()
    {
        QTest::addColumn<double>("gain");
        QTest::addColumn<bool>("refused");
        QTest::newRow("loses") << 0.999 << false;
        QTest::newRow("keeps") << 1.0 << true;
        QTest::newRow("gains") << 1.5 << true;
        QTest::newRow("doubles") << 2.0 << true;
        QTest::newRow("explodes") << 1e6 << true;
    }

    void aCycleThatGainsIsRefused()
    {
        QFETCH(double, gain);
        QFETCH(bool, refused);
        // 0 -> 1 -> 2 -> 1, 2 -> 3; and a cycle 4 <-> 5 that nothing reaches
        const Traffic traffic = solveTraffic({1, 0, 0, 0, 0, 0},
                                             {{0, 1, 1}, {1, 2, 1}, {2, 1, gain}, {2, 3, 1}, {4, 5, 2}, {5, 4, 2}});
        QCOMPARE(!traffic.runaways.isEmpty(), refused);
        QCOMPARE(traffic.rates[0], 1.0);
        if (refused) {
            QCOMPARE(traffic.runaways, QList<QList<int>>({{1, 2}}));
            QCOMPARE(traffic.rates, QList<double>({1, 0, 0, 0, 0, 0}));
        } else {
            QVERIFY_CLOSE(traffic.rates[3], 1 / (1 - gain), 1e-9);
        }
    }

    void aLargeCycle_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("gain");
        QTest::addColumn<bool>("refused");
        QTest::newRow("eliminated") << 200 << 0.5 << false;
        QTest::newRow("iterated") << 201 << 0.5 << false;
        QTest::newRow("loses") << 20000 << 0.9 << false;
        QTest::newRow("keeps") << 20000 << 1.0 << true;
        QTest::newRow("gains") << 20000 << 1.5 << true;
        QTest::newRow("explodes") << 20000 << 1e6 << true;
    }

    void aLargeCycle()
    {
        QFETCH(int, count);
        QFETCH(double, gain);
        QFETCH(bool, refused);
        QList<Flow> flows;
        for (int i = 0; i + 1 < count; ++i)
            flows.append({i, i + 1, 1});
        flows.append({count - 1, 0, gain});
        QList<double> entering(count, 0);
        entering[0] = 1;
        const Traffic traffic = solveTraffic(entering, flows);
        QCOMPARE(!traffic.runaways.isEmpty(), refused);
        QVERIFY_CLOSE(traffic.rates[count / 2] + 1, refused ? 1 : 1 + 1 / (1 - gain), 1e-9);
    }

    void aLargeCycleThatGainsInOnePlaceOnly()
    {
        // Neither all rows nor all columns of gains add up to 1 or more.
        constexpr int count = 1000;
        QList<Flow> flows{{0, 1, 2}, {1, 0, 2}};
        for (int i = 0; i < count; ++i)
            flows.append({i, (i + 1) % count, 0.1});
        QList<double> entering(count, 0);
        entering[count - 2] = 1;
        const Traffic traffic = solveTraffic(entering, flows);
        QCOMPARE(traffic.runaways.size(), 1);
        QCOMPARE(traffic.rates[count - 2], 0.0);
    }

    void aLargeCycleKeepsItsBalance()
    {
        constexpr int count = 3000;
        const auto expected = [](int i) { return i % 2 == 0 ? 1.0 : 1.5; };
        QList<Flow> flows;
        QList<double> entering(count);
        for (int i = 0; i < count; ++i) {
            const int before = (i + count - 1) % count;
            const int after = (i + 1) % count;
            flows.append({i, after, 0.3});
            flows.append({i, before, 0.1});
            flows.append({i, i, 0.05});
            flows.append({i, i, 0.05});
            entering[i] = 0.9 * expected(i) - 0.3 * expected(before) - 0.1 * expected(after);
        }
        const Traffic traffic = solveTraffic(entering, flows);
        QVERIFY(traffic.runaways.isEmpty());
        for (int i = 0; i < count; ++i)
            QVERIFY_CLOSE(traffic.rates[i], expected(i), 1e-9);
    }

    void aLongChainIsNoDeepStack()
    {
        constexpr int count = 100000;
        QList<Flow> flows;
        for (int i = 0; i + 1 < count; ++i)
            flows.append({i, i + 1, 1});
        QList<double> entering(count, 0);
        entering[0] = 3;
        QCOMPARE(solveTraffic(entering, flows).rates.constLast(), 3.0);
    }
};

ARCHDECK_TEST(TestQueueing)
#include "tst_queueing.moc"
