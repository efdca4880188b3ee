#include "core/layout/pathorder.h"

#include <cmath>

namespace archdeck {

namespace {

constexpr double hair = 0.01;

QPointF unit(const QPointF &vector)
{
    const double length = std::hypot(vector.x(), vector.y());
    return length > 0 ? vector / length : QPointF();
}

/// Walks along a route in one of its directions.
class Walker
{
public:
    Walker(const PathStretch &stretch, int step)
        : m_points(*stretch.points), m_next(step > 0 ? stretch.index + 1 : stretch.index), m_step(step)
    {
    }

    const QPointF &corner() const { return m_points[m_next]; }
    bool isAtEnd() const
    {
        const int after = m_next + m_step;
        return after < 0 || after >= m_points.size();
    }
    QPointF directionAfter() const { return isAtEnd() ? QPointF() : unit(m_points[m_next + m_step] - corner()); }
    void advance() { m_next += m_step; }

private:
    const QList<QPointF> &m_points;
    int m_next;
    int m_step;
};

/// 1 to the left of `direction`, -1 to the right (y grows downwards), 0 straight on or at the end.
int turn(const QPointF &direction, const QPointF &next)
{
    const double cross = direction.x() * next.y() - direction.y() * next.x();
    return cross < -0.5 ? 1 : cross > 0.5 ? -1 : 0;
}

/// 1 when `a` leaves to the left of `b`, walking in `direction`; 0 when they end together.
int leaves(Walker a, Walker b, QPointF direction)
{
    for (int steps = 0; steps < 1000; ++steps) {
        const double ahead = QPointF::dotProduct(a.corner() - b.corner(), direction);
        if (ahead < -hair)
            return turn(direction, a.directionAfter());
        if (ahead > hair)
            return -turn(direction, b.directionAfter());
        const int turnA = turn(direction, a.directionAfter());
        const int turnB = turn(direction, b.directionAfter());
        if (a.isAtEnd() || b.isAtEnd())
            return 0;
        if (turnA != turnB)
            return turnA > turnB ? 1 : -1;
        direction = a.directionAfter();
        a.advance();
        b.advance();
    }
    return 0;
}

} // namespace

int orderOnSharedWay(const PathStretch &a, const PathStretch &b)
{
    const auto delta = [](const PathStretch &s) { return (*s.points)[s.index + 1] - (*s.points)[s.index]; };
    const QPointF direction = unit(delta(a));
    const int stepB = QPointF::dotProduct(direction, delta(b)) > 0 ? 1 : -1;
    int left = leaves(Walker(a, 1), Walker(b, stepB), direction);
    if (left == 0)
        left = -leaves(Walker(a, -1), Walker(b, -stepB), -direction);
    return direction.x() > 0 ? -left : left;
}

} // namespace archdeck
