#include "core/diagram/connecting.h"

#include "core/diagram/locking.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double gapSideways = 96;
constexpr double gapUpDown = 64;
constexpr double gapAcross = 32;

template<typename Apply>
Diagram withEdges(const Diagram &diagram, const Selection &selection, Apply apply)
{
    Diagram result = diagram;
    for (const ElementRef &element : unlocked(diagram, selection)) {
        if (element.type == ElementType::Edge && diagram.contains(element))
            apply(result.edges[EdgeId(element.id)]);
    }
    return result;
}

double roundedTo(double value, double grid)
{
    return grid > 0 ? std::round(value / grid) * grid : value;
}

} // namespace

Diagram withReversed(const Diagram &diagram, const Selection &selection)
{
    return withEdges(diagram, selection, [](Edge &edge) {
        std::swap(edge.from, edge.to);
        std::swap(edge.fromAnchor, edge.toAnchor);
        std::swap(edge.fromLabel, edge.toLabel);
        std::ranges::reverse(edge.waypoints);
        // Corners and Bézier control points alike read the same line backwards.
        std::ranges::reverse(edge.route.points);
        if (edge.labelPlace)
            edge.labelPlace = 1 - *edge.labelPlace;
    });
}

Diagram withLineShape(const Diagram &diagram, const Selection &selection, LineShape shape)
{
    return withEdges(diagram, selection, [shape](Edge &edge) {
        if (edge.line != shape)
            edge.route = Route();
        edge.line = shape;
    });
}

Diagram withArrows(const Diagram &diagram, const Selection &selection, Arrows arrows)
{
    return withEdges(diagram, selection, [arrows](Edge &edge) { edge.arrows = arrows; });
}

Diagram withCall(const Diagram &diagram, const Selection &selection, CallKind call)
{
    return withEdges(diagram, selection, [call](Edge &edge) { edge.call = call; });
}

Diagram withoutWaypoints(const Diagram &diagram, const Selection &selection)
{
    return withEdges(diagram, selection, [](Edge &edge) {
        edge.waypoints.clear();
        edge.route = Route();
    });
}

Diagram withFloatingEnds(const Diagram &diagram, const Selection &selection)
{
    return withEdges(diagram, selection, [](Edge &edge) {
        edge.fromAnchor.reset();
        edge.toAnchor.reset();
        edge.route = Route();
    });
}

Diagram withLabelPlace(const Diagram &diagram, EdgeId edge, std::optional<double> place)
{
    return withEdges(diagram, {ElementRef(edge)}, [place](Edge &changed) {
        changed.labelPlace = place ? std::optional(std::clamp(*place, 0.0, 1.0)) : std::nullopt;
    });
}

QRectF freePlaceBeside(const Diagram &diagram, const QRectF &box, const QSizeF &size, Direction side, double grid)
{
    const bool isSideways = side == Direction::Left || side == Direction::Right;
    const double sign = side == Direction::Left || side == Direction::Up ? -1 : 1;
    const QPointF offset = isSideways ? QPointF(sign * ((box.width() + size.width()) / 2 + gapSideways), 0)
                                      : QPointF(0, sign * ((box.height() + size.height()) / 2 + gapUpDown));
    const QPointF topLeft = box.center() + offset - QPointF(size.width() / 2, size.height() / 2);
    const QRectF nearest(QPointF(roundedTo(topLeft.x(), grid), roundedTo(topLeft.y(), grid)), size);
    const QPointF across = isSideways ? QPointF(0, roundedTo(size.height() + gapAcross, grid))
                                      : QPointF(roundedTo(size.width() + gapAcross, grid), 0);
    const auto isTaken = [&diagram](const QRectF &rect) {
        return std::ranges::any_of(diagram.nodes, [&rect](const Node &other) { return other.rect.intersects(rect); });
    };
    // In the middle first, then in turns on either side of it.
    for (int turn = 0;; ++turn) {
        const int steps = turn % 2 == 0 ? turn / 2 : -(turn / 2 + 1);
        const QRectF place = nearest.translated(-steps * across);
        if (!isTaken(place))
            return place;
    }
}

Diagram clonedAndConnected(const Diagram &diagram, NodeId node, Direction side, double grid, NodeId copy, EdgeId edge)
{
    Node clone = diagram.nodes.value(node);
    clone.id = copy;
    clone.key.clear();
    clone.isLocked = false;
    clone.order = diagram.nextOrder();
    clone.rect = freePlaceBeside(diagram, clone.rect, clone.rect.size(), side, grid);
    Diagram result = diagram;
    result.nodes.insert(copy, clone);
    return connected(result, edge, node, copy);
}

} // namespace archdeck
