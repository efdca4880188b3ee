#include "widgets/diagram/navigation.h"

#include <cmath>

namespace archdeck {

namespace {

constexpr double asideCost = 2; ///< a step aside counts as two ahead
constexpr double widestAngle = 3; ///< how many steps aside for one ahead are still that direction

QPointF ahead(const QPointF &delta, Direction direction)
{
    switch (direction) {
    case Direction::Left: return {-delta.x(), delta.y()};
    case Direction::Right: return {delta.x(), delta.y()};
    case Direction::Up: return {-delta.y(), delta.x()};
    case Direction::Down: return {delta.y(), delta.x()};
    }
    return {};
}

} // namespace

NodeId neighbourTowards(const Diagram &drawn, NodeId from, Direction direction)
{
    const QPointF start = drawn.nodes.value(from).rect.center();
    NodeId best;
    double bestCost = 0;
    for (const Edge &edge : drawn.edges) {
        if (edge.from == edge.to || (edge.from != from && edge.to != from))
            continue;
        const NodeId other = edge.from == from ? edge.to : edge.from;
        const QPointF way = ahead(drawn.nodes.value(other).rect.center() - start, direction);
        const double aside = std::abs(way.y());
        if (way.x() <= 0 || aside > widestAngle * way.x())
            continue;
        const double cost = way.x() + asideCost * aside;
        if (best.isNull() || cost < bestCost || (cost == bestCost && other < best)) {
            best = other;
            bestCost = cost;
        }
    }
    return best;
}

} // namespace archdeck
