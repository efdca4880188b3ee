#include "core/layout/separate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace archdeck {

namespace {

constexpr int rounds = 60;
/// What floating-point sums may miss by.
constexpr double slack = 0.01;

QPointF whole(const QPointF &point)
{
    return {std::round(point.x()), std::round(point.y())};
}

/// How deep two boxes reach into each other's room, per axis; positive in both when they are too close.
QPointF depth(const QRectF &a, const QRectF &b, double gap)
{
    return {(a.width() + b.width()) / 2 + gap - std::abs(a.center().x() - b.center().x()),
            (a.height() + b.height()) / 2 + gap - std::abs(a.center().y() - b.center().y())};
}

bool areTooClose(const QRectF &a, const QRectF &b, double gap)
{
    const QPointF reach = depth(a, b, gap);
    return reach.x() > slack && reach.y() > slack;
}

/// Indices in the order of their left sides, so that a sweep meets only near neighbours.
QList<qsizetype> fromLeft(const QList<Body> &bodies)
{
    QList<qsizetype> order(bodies.size());
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::ranges::stable_sort(order, {}, [&bodies](qsizetype i) { return bodies[i].rect.left(); });
    return order;
}

/// Moves two bodies that are too close apart along the axis where that takes less.
void push(Body &a, Body &b, double gap)
{
    const QPointF reach = depth(a.rect, b.rect, gap);
    const bool sideways = reach.x() <= reach.y();
    const double apart = sideways ? b.rect.center().x() - a.rect.center().x()
                                  : b.rect.center().y() - a.rect.center().y();
    const double sign = apart < 0 ? -1 : 1;
    const double amount = sideways ? reach.x() : reach.y();
    const double shareOfA = a.isFixed ? 0 : b.isFixed ? 1 : 0.5;
    const QPointF unit = sideways ? QPointF(sign, 0) : QPointF(0, sign);
    a.rect.translate(-unit * amount * shareOfA);
    b.rect.translate(unit * amount * (1 - shareOfA));
}

bool pushOnce(QList<Body> &bodies, double gap)
{
    bool pushed = false;
    const QList<qsizetype> order = fromLeft(bodies);
    for (qsizetype i = 0; i < order.size(); ++i) {
        for (qsizetype j = i + 1; j < order.size(); ++j) {
            Body &a = bodies[order[i]];
            Body &b = bodies[order[j]];
            if (b.rect.left() > a.rect.right() + gap + slack)
                break;
            if ((a.isFixed && b.isFixed) || !areTooClose(a.rect, b.rect, gap))
                continue;
            push(a, b, gap);
            pushed = true;
        }
    }
    return pushed;
}

/// The nearest place, straight along one of four directions, where `rect` is far enough from all `others`.
QRectF slidFree(const QRectF &rect, const QList<QRectF> &others, double gap)
{
    QRectF best = rect;
    double bestWay = std::numeric_limits<double>::max();
    for (const QPointF &direction : {QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1)}) {
        QRectF at = rect;
        // Each step passes one blocker for good, so that there are at most as many steps as blockers.
        for (qsizetype step = 0; step <= others.size(); ++step) {
            const auto blocker = std::ranges::find_if(others, [&](const QRectF &o) { return areTooClose(at, o, gap); });
            if (blocker == others.end())
                break;
            if (direction.x() > 0)
                at.moveLeft(blocker->right() + gap);
            else if (direction.x() < 0)
                at.moveRight(blocker->left() - gap);
            else if (direction.y() > 0)
                at.moveTop(blocker->bottom() + gap);
            else
                at.moveBottom(blocker->top() - gap);
        }
        const double way = std::abs(at.x() - rect.x()) + std::abs(at.y() - rect.y());
        if (way < bestWay) {
            bestWay = way;
            best = at;
        }
    }
    return best;
}

void slideStuck(QList<Body> &bodies, double gap)
{
    QList<QRectF> placed;
    for (const Body &body : std::as_const(bodies)) {
        if (body.isFixed)
            placed.append(body.rect);
    }
    for (Body &body : bodies) {
        if (body.isFixed)
            continue;
        body.rect.moveTopLeft(whole(body.rect.topLeft()));
        body.rect = slidFree(body.rect, placed, gap);
        placed.append(body.rect);
    }
}

bool areApart(const QList<Body> &bodies, double gap)
{
    const QList<qsizetype> order = fromLeft(bodies);
    for (qsizetype i = 0; i < order.size(); ++i) {
        for (qsizetype j = i + 1; j < order.size(); ++j) {
            const Body &a = bodies[order[i]];
            const Body &b = bodies[order[j]];
            if (b.rect.left() > a.rect.right() + gap + slack)
                break;
            if (!(a.isFixed && b.isFixed) && areTooClose(a.rect, b.rect, gap))
                return false;
        }
    }
    return true;
}

} // namespace

QList<QPointF> separated(QList<Body> bodies, double gap)
{
    const QList<Body> before = bodies;
    for (int round = 0; round < rounds && pushOnce(bodies, gap); ++round) {}
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        if (bodies[i].rect.topLeft() != before[i].rect.topLeft())
            bodies[i].rect.moveTopLeft(whole(bodies[i].rect.topLeft()));
    }
    if (!areApart(bodies, gap))
        slideStuck(bodies, gap);
    QList<QPointF> moves;
    moves.reserve(bodies.size());
    for (qsizetype i = 0; i < bodies.size(); ++i)
        moves.append(bodies[i].rect.topLeft() - before[i].rect.topLeft());
    return moves;
}

} // namespace archdeck
