#include "core/layout/layoutcost.h"

#include "core/layout/routegeometry.h"

#include <cmath>

namespace archdeck {

namespace {

constexpr double bestAspect = 1.7;
// Weighed by eye on the shipped designs: a crossing counts like 150 units of line, a square of 1,000 units like 1,000.
constexpr double crossingLength = 150;
constexpr double againstLength = 300;
constexpr double areaScale = 1000;

double turn(const QPointF &a, const QPointF &b, const QPointF &c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

bool cross(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/// Connections that run against the direction of the diagram.
int connectionsAgainst(const Diagram &diagram, const LayoutResult &layout)
{
    const QString &direction = diagram.info.direction;
    int count = 0;
    for (const Edge &edge : diagram.edges) {
        const QPointF way = layout.nodes.value(edge.to).center() - layout.nodes.value(edge.from).center();
        const double forward = direction == u"TB" ? way.y()
            : direction == u"BT"                  ? -way.y()
            : direction == u"RL"                  ? -way.x()
                                                  : way.x();
        count += forward < 0 ? 1 : 0;
    }
    return count;
}

struct Line
{
    QList<QPointF> chain;
    QRectF box;
};

int crossings(const Line &one, const Line &other)
{
    if (!one.box.intersects(other.box))
        return 0;
    int count = 0;
    for (qsizetype i = 1; i < one.chain.size(); ++i) {
        for (qsizetype j = 1; j < other.chain.size(); ++j)
            count += cross(one.chain[i - 1], one.chain[i], other.chain[j - 1], other.chain[j]) ? 1 : 0;
    }
    return count;
}

} // namespace

double layoutCost(const Diagram &diagram, const LayoutResult &layout)
{
    QRectF bounds;
    for (const QRectF &rect : layout.nodes)
        bounds |= rect;
    for (const QRectF &rect : layout.groups)
        bounds |= rect;
    QList<Line> lines;
    double length = 0;
    for (const Route &route : layout.routes) {
        Line line{flattened(route), {}};
        for (qsizetype i = 1; i < line.chain.size(); ++i) {
            length += std::hypot(line.chain[i].x() - line.chain[i - 1].x(), line.chain[i].y() - line.chain[i - 1].y());
            line.box |= QRectF(line.chain[i - 1], line.chain[i]).normalized().adjusted(0, 0, 1, 1);
        }
        bounds |= line.box;
        lines.append(line);
    }
    int crossed = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (qsizetype j = i + 1; j < lines.size(); ++j)
            crossed += crossings(lines[i], lines[j]);
    }
    const double shape = bounds.isEmpty() ? 0 : std::abs(std::log(bounds.width() / bounds.height() / bestAspect));
    return length + crossed * crossingLength + connectionsAgainst(diagram, layout) * againstLength
        + bounds.width() * bounds.height() / areaScale * (1 + 2 * shape);
}

} // namespace archdeck
