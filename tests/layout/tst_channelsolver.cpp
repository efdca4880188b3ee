#include "core/layout/channelsolver.h"
#include "core/layout/pathorder.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;

/// The two halves of nudging: in which order shared stretches lie, and where that puts them.
class ChannelSolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasRoomStays()
    {
        const auto at = solve({{{0, -100, 100}, {50, -100, 100}}, {{0, 1, 12}}});
        QCOMPARE(at, (std::vector<double>{0, 50}));
    }

    void neighboursGiveWayByHalf()
    {
        const auto at = solve({{{0, -100, 100}, {0, -100, 100}}, {{0, 1, 12}}});
        QCOMPARE(at, (std::vector<double>{-6, 6}));
    }

    void narrowChannelsShrinkTheGaps()
    {
        const auto at = solve({{{0, 0, 9}, {0, 0, 9}, {0, 0, 9}, {0, 0, 9}}, {{0, 1, 12}, {1, 2, 12}, {2, 3, 12}}});
        for (std::size_t i = 1; i < at.size(); ++i)
            QVERIFY(std::abs(at[i] - at[i - 1] - 3) < 0.01);
    }

    void circlesAndContradictionsAreBroken()
    {
        const auto circle = solve({{{0, -50, 50}, {1, -50, 50}}, {{0, 1, 12}, {1, 0, 12}}});
        QVERIFY(circle[1] - circle[0] > 11.9);
        const auto fixed = solve({{{10, 10, 10}, {0, 0, 0}}, {{0, 1, 12}}});
        QCOMPARE(fixed, (std::vector<double>{10, 0}));
    }

    void limitsAlwaysHold()
    {
        QVERIFY(rc::check("every place keeps its limits, and the answer is the same twice", [] {
            ChannelProblem problem;
            const int count = *rc::gen::inRange(1, 12);
            for (int i = 0; i < count; ++i) {
                const double least = *rc::gen::inRange(-50, 50);
                const double most = least + *rc::gen::inRange(0, 60);
                problem.places.push_back({double(*rc::gen::inRange(-60, 60)), least, most});
            }
            const int gaps = *rc::gen::inRange(0, 20);
            for (int i = 0; i < gaps; ++i) {
                const int a = *rc::gen::inRange(0, count);
                const int b = *rc::gen::inRange(0, count);
                if (a != b)
                    problem.gaps.push_back({a, b, double(*rc::gen::inRange(1, 20))});
            }
            const auto at = solve(problem);
            RC_ASSERT(at.size() == problem.places.size());
            for (std::size_t i = 0; i < at.size(); ++i) {
                RC_ASSERT(at[i] >= problem.places[i].least - 1e-6);
                RC_ASSERT(at[i] <= problem.places[i].most + 1e-6);
            }
            RC_ASSERT(solve(problem) == at);
        }));
    }

    void whatTurnsUpFirstLiesAbove()
    {
        const QList<QPointF> up{{0, 0}, {50, 0}, {50, -80}};
        const QList<QPointF> on{{0, 0}, {90, 0}};
        const QList<QPointF> down{{70, 60}, {70, 0}, {0, 0}}; // drawn the other way round
        QCOMPARE(orderOnSharedWay({&up, 0}, {&on, 0}), -1);
        QCOMPARE(orderOnSharedWay({&on, 0}, {&up, 0}), 1);
        QCOMPARE(orderOnSharedWay({&on, 0}, {&down, 1}), -1);
        QCOMPARE(orderOnSharedWay({&on, 0}, {&on, 0}), 0);
    }

    void sharedWaysRoundACornerKeepTheirSides()
    {
        // Both turn down together; the one that turns left later has to run outside from the beginning: to the left all the way.
        const QList<QPointF> right{{0, 0}, {50, 0}, {50, 80}, {0, 80}};
        const QList<QPointF> left{{0, 0}, {50, 0}, {50, 80}, {120, 80}};
        QCOMPARE(orderOnSharedWay({&left, 0}, {&right, 0}), -1);
    }
};

ARCHDECK_TEST(ChannelSolverTest)
#include "tst_channelsolver.moc"
