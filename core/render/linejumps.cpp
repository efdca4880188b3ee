#include "core/diagram/spatialindex.h"
#include "core/render/edgegeometry.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace archdeck {

namespace {

constexpr double roomAtCorner = 7;
constexpr double roomAtEnd = 16; ///< an arrowhead and half a jump

struct Piece
{
    int edge;
    QPointF from;
    QPointF to;
    bool isFirst;
    bool isLast;

    QRectF box() const
    {
        return {QPointF(std::min(from.x(), to.x()), std::min(from.y(), to.y())),
                QPointF(std::max(from.x(), to.x()), std::max(from.y(), to.y()))};
    }
};

/// Where the later piece crosses the earlier one, if there is room for a jump.
std::optional<QPointF> crossing(const Piece &later, const Piece &earlier)
{
    const QPointF a = later.to - later.from;
    const QPointF b = earlier.to - earlier.from;
    const double cross = a.x() * b.y() - a.y() * b.x();
    const double lengthA = std::hypot(a.x(), a.y());
    const double lengthB = std::hypot(b.x(), b.y());
    if (std::abs(cross) < 0.2 * lengthA * lengthB) // nearly along each other: a jump would not help
        return std::nullopt;
    const QPointF between = earlier.from - later.from;
    const double along = (between.x() * b.y() - between.y() * b.x()) / cross * lengthA;
    const double alongEarlier = (between.x() * a.y() - between.y() * a.x()) / cross * lengthB;
    if (alongEarlier < 0 || alongEarlier > lengthB || along < (later.isFirst ? roomAtEnd : roomAtCorner)
        || along > lengthA - (later.isLast ? roomAtEnd : roomAtCorner))
        return std::nullopt;
    return later.from + a * (along / lengthA);
}

} // namespace

LineJumps lineJumps(const Diagram &diagram)
{
    std::vector<const Edge *> edges;
    for (const Edge &edge : diagram.edges)
        edges.push_back(&edge);
    std::ranges::stable_sort(edges, {}, &Edge::order);
    std::vector<Piece> pieces;
    for (int i = 0; i < int(edges.size()); ++i) {
        const Route &route = edges[std::size_t(i)]->route;
        for (qsizetype p = 1; route.shape == RouteShape::Polyline && p < route.points.size(); ++p) {
            if (route.points[p] != route.points[p - 1])
                pieces.push_back({i, route.points[p - 1], route.points[p], p == 1, p + 1 == route.points.size()});
        }
    }
    LineJumps jumps;
    SpatialIndex index(diagram.bounds().adjusted(-100, -100, 100, 100), qsizetype(pieces.size()));
    for (int i = 0; i < int(pieces.size()); ++i) { // earlier connections are in the index already
        const Piece &piece = pieces[std::size_t(i)];
        for (const int number : index.near(piece.box())) {
            const Piece &other = pieces[std::size_t(number)];
            if (other.edge == piece.edge)
                continue;
            if (const auto point = crossing(piece, other))
                jumps[edges[std::size_t(piece.edge)]->id].append(*point);
        }
        index.insert(i, piece.box());
    }
    return jumps;
}

} // namespace archdeck
