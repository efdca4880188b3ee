#include "core/layout/separate.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;

namespace {

constexpr double gap = 40;

QList<QRectF> after(const QList<Body> &bodies)
{
    const QList<QPointF> moves = separated(bodies, gap);
    QList<QRectF> rects;
    for (qsizetype i = 0; i < bodies.size(); ++i)
        rects.append(bodies[i].rect.translated(moves[i]));
    return rects;
}

bool areApart(const QRectF &a, const QRectF &b)
{
    const double by = gap / 2 - 0.6; // places are rounded to whole units
    return !a.adjusted(-by, -by, by, by).intersects(b.adjusted(-by, -by, by, by));
}

QList<Body> randomBodies()
{
    QList<Body> bodies;
    const int count = *rc::gen::inRange(0, 40);
    for (int i = 0; i < count; ++i) {
        bodies.append({QRectF(*rc::gen::inRange(-300, 300), *rc::gen::inRange(-300, 300), *rc::gen::inRange(1, 300),
                              *rc::gen::inRange(1, 300)),
                       i % 7 == 3});
    }
    return bodies;
}

} // namespace

class SeparateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsApartStays()
    {
        const QList<QPointF> moves = separated({{QRectF(0, 0, 100, 50)}, {QRectF(140, 0, 100, 50)}}, gap);
        QVERIFY(std::ranges::all_of(moves, [](const QPointF &move) { return move.isNull(); }));
    }

    void bothMoveByHalf()
    {
        const QList<QPointF> moves = separated({{QRectF(0, 0, 100, 50)}, {QRectF(100, 0, 100, 50)}}, gap);
        QCOMPARE(moves[0], QPointF(-20, 0));
        QCOMPARE(moves[1], QPointF(20, 0));
    }

    void fixedBodiesMakeOthersGiveWay()
    {
        const QList<QPointF> moves = separated({{QRectF(0, 0, 100, 50), true}, {QRectF(0, 20, 100, 50)}}, gap);
        QVERIFY(moves[0].isNull());
        QCOMPARE(moves[1], QPointF(0, 70));
    }

    void randomOnesEndUpApart()
    {
        const bool holds = rc::check("bodies are apart, fixed ones stay, and it is deterministic", [] {
            const QList<Body> bodies = randomBodies();
            const QList<QRectF> rects = after(bodies);
            for (qsizetype i = 0; i < bodies.size(); ++i) {
                RC_ASSERT(!bodies[i].isFixed || rects[i] == bodies[i].rect);
                for (qsizetype j = i + 1; j < bodies.size(); ++j)
                    RC_ASSERT((bodies[i].isFixed && bodies[j].isFixed) || areApart(rects[i], rects[j]));
            }
            RC_ASSERT(after(bodies) == rects);
        });
        QVERIFY(holds);
    }
};

ARCHDECK_TEST(SeparateTest)
#include "tst_separate.moc"
