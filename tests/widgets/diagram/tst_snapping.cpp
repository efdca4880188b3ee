#include "tests/support/testmain.h"
#include "widgets/diagram/gestures/snapping.h"

#include <QtTest/qtest.h>

using namespace archdeck;

namespace {

constexpr double reach = 6;

Snapper over(const QList<QRectF> &rects)
{
    QList<Snapper::Box> boxes;
    for (const QRectF &rect : rects)
        boxes.append({rect, {}});
    return Snapper(boxes);
}

} // namespace

class TestSnapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLoneBoxKeepsToTheGrid()
    {
        const Snapper::Moved moved = over({}).moved(QRectF(0, 0, 168, 64), QPointF(45, 51), {}, reach);
        QCOMPARE(moved.delta, QPointF(48, 48));
        QVERIFY(moved.reasons.isEmpty());
    }

    void edgesAndCentresGuide()
    {
        const Snapper snapper = over({QRectF(3, 300, 168, 64)});
        const Snapper::Moved left = snapper.moved(QRectF(0, 0, 100, 64), QPointF(5, 0), {}, reach);
        QCOMPARE(left.delta.x(), 3.0);
        QCOMPARE(left.reasons.guides.size(), 1);
        QCOMPARE(left.reasons.guides.first().x1(), 3.0);
        const Snapper::Moved centre = snapper.moved(QRectF(0, 0, 100, 64), QPointF(40, 0), {}, reach);
        QCOMPARE(centre.delta.x(), 37.0);
    }

    void aGapBecomesEqualToAnother()
    {
        // 50 between the first two: the third comes to rest 50 behind the second.
        const Snapper snapper = over({QRectF(0, 0, 100, 64), QRectF(150, 0, 100, 64)});
        const Snapper::Moved moved = snapper.moved(QRectF(0, 10, 130, 40), QPointF(303, 0), {}, reach);
        QCOMPARE(moved.delta.x(), 300.0);
        QCOMPARE(moved.reasons.gaps.size(), 2);
        for (const SnapGap &gap : moved.reasons.gaps)
            QCOMPARE(gap.length, 50.0);
    }

    void aBoxComesToRestInTheMiddleOfItsNeighbours()
    {
        const Snapper snapper = over({QRectF(0, 0, 100, 64), QRectF(401, 0, 100, 64)});
        const Snapper::Moved moved = snapper.moved(QRectF(0, 0, 100, 64), QPointF(198, 0), {}, reach);
        QCOMPARE(moved.delta.x(), 200.5);
        QCOMPARE(moved.reasons.gaps.size(), 2);
        QCOMPARE(moved.reasons.gaps.first().length, 100.5);
    }

    void gapsCountAmongTheMembersOfOneGroup()
    {
        const GroupId group = GroupId::create();
        const Snapper snapper({{QRectF(0, 0, 100, 64), group}, {QRectF(150, 0, 100, 64), group}});
        const QRectF box(0, 10, 130, 40);
        QVERIFY(snapper.moved(box, QPointF(303, 0), {}, reach).reasons.gaps.isEmpty());
        QCOMPARE(snapper.moved(box, QPointF(303, 0), group, reach).reasons.gaps.size(), 2);
    }

    void whatIsFarAwayDoesNotGuide()
    {
        const Snapper snapper = over({QRectF(3, 5000, 168, 64)});
        QCOMPARE(snapper.moved(QRectF(0, 0, 100, 64), QPointF(5, 0), {}, reach).delta.x(), 8.0);
    }

    void resizingTakesTheSizeOfAnother()
    {
        const Snapper snapper = over({QRectF(500, 0, 203, 64)});
        const Snapper::Resized resized = snapper.resized(QRectF(0, 0, 200, 64), {.right = true}, reach);
        QCOMPARE(resized.rect, QRectF(0, 0, 203, 64));
        QCOMPARE(resized.reasons.sizes.size(), 2);
        const Snapper::Resized left = snapper.resized(QRectF(0, 0, 200, 64), {.left = true}, reach);
        QCOMPARE(left.rect, QRectF(-3, 0, 203, 64));
    }

    void onlySidesThatAreHeldMove()
    {
        const Snapper::Resized resized = over({}).resized(QRectF(1, 1, 99, 51), {.right = true}, reach);
        QCOMPARE(resized.rect, QRectF(1, 1, 103, 51));
    }

    void theSameMoveGivesTheSameReasons()
    {
        QList<QRectF> rects;
        for (int i = 0; i < 400; ++i)
            rects.append(QRectF(i % 20 * 250, i / 20 * 130, 168, 64));
        const Snapper snapper = over(rects);
        const QRectF box(2500, 1300, 168, 64);
        const Snapper::Moved first = snapper.moved(box, QPointF(253, 127), {}, reach);
        const Snapper::Moved second = snapper.moved(box, QPointF(253, 127), {}, reach);
        QCOMPARE(first.delta, QPointF(250, 130));
        QCOMPARE(first.delta, second.delta);
        QCOMPARE(first.reasons.guides, second.reasons.guides);
    }
};

ARCHDECK_TEST(TestSnapping)
#include "tst_snapping.moc"
