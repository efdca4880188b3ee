#include "core/layout/routegeometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace archdeck {

namespace {

constexpr double borderTolerance = 1;
constexpr double flatStep = 8;
constexpr double offStretch = 60; ///< how far from the middle a label goes to lie on a level stretch

void appendCurve(QList<QPointF> &chain, const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    const auto distance = [](const QPointF &p, const QPointF &q) { return std::hypot(p.x() - q.x(), p.y() - q.y()); };
    const double length = distance(a, b) + distance(b, c) + distance(c, d);
    const int steps = std::clamp(int(std::ceil(length / flatStep)), 4, 256);
    for (int i = 1; i <= steps; ++i) {
        const double t = double(i) / steps;
        const double u = 1 - t;
        chain.append(u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d);
    }
}

/// True when a label centred `at` units along this part lies along it: within a straight level stretch, or on a level
/// piece of a curve.
bool liesAlong(const QPointF &delta, double at, double part, double labelWidth)
{
    if (part > 2 * flatStep)
        return delta.y() == 0 && at >= labelWidth / 2 && at <= part - labelWidth / 2;
    return std::abs(delta.y()) <= std::abs(delta.x()) / 4;
}

/// How well a label fits at a point; smaller is better.
double labelCost(const QRectF &label, double fromMiddle, bool liesWell, const QList<QRectF> &boxes)
{
    double covered = 0;
    for (const QRectF &box : boxes) {
        const QRectF common = label & box.adjusted(-4, -4, 4, 4);
        covered += std::max(0.0, common.width()) * std::max(0.0, common.height());
    }
    return covered * 10 + fromMiddle + (liesWell ? 0 : offStretch);
}

} // namespace

QList<QPointF> flattened(const Route &route)
{
    if (route.shape != RouteShape::Curve)
        return route.points;
    QList<QPointF> chain;
    if (!route.points.isEmpty())
        chain.append(route.points.constFirst());
    for (qsizetype i = 3; i < route.points.size(); i += 3)
        appendCurve(chain, route.points[i - 3], route.points[i - 2], route.points[i - 1], route.points[i]);
    return chain;
}

bool segmentEnters(const QPointF &from, const QPointF &to, const QRectF &rect)
{
    // Liang and Barsky's clipping, against the open rectangle.
    double enter = 0;
    double leave = 1;
    const QPointF delta = to - from;
    const std::array<std::pair<double, double>, 4> sides{{{-delta.x(), from.x() - rect.left()},
                                                          {delta.x(), rect.right() - from.x()},
                                                          {-delta.y(), from.y() - rect.top()},
                                                          {delta.y(), rect.bottom() - from.y()}}};
    for (const auto &[slope, room] : sides) {
        if (slope == 0) {
            if (room <= 0)
                return false;
        } else if (slope < 0) {
            enter = std::max(enter, room / slope);
        } else {
            leave = std::min(leave, room / slope);
        }
    }
    return enter < leave;
}

bool runsThroughBox(const Diagram &diagram, EdgeId edgeId, const Route &route)
{
    const auto edge = diagram.edges.constFind(edgeId);
    const QList<QPointF> chain = flattened(route);
    if (edge == diagram.edges.constEnd())
        return false;
    for (const Node &node : diagram.nodes) {
        const bool isEnd = node.id == edge->from || node.id == edge->to;
        // A curve may graze its own box where it leaves; crossing the middle half of it is running through.
        const double inset = isEnd ? std::min(node.rect.width(), node.rect.height()) / 4 : borderTolerance;
        const QRectF core = node.rect.adjusted(inset, inset, -inset, -inset);
        for (qsizetype i = 1; i < chain.size(); ++i) {
            if (segmentEnters(chain[i - 1], chain[i], core))
                return true;
        }
    }
    return false;
}

std::optional<QPointF> placeLabel(const QList<QPointF> &chain, const QSizeF &label, const QList<QRectF> &allBoxes)
{
    QRectF around;
    for (const QPointF &point : chain)
        around |= QRectF(point - QPointF(label.width(), label.width()),
                         QSizeF(2 * label.width() + 1, 2 * label.width() + 1));
    QList<QRectF> boxes;
    std::ranges::copy_if(allBoxes, std::back_inserter(boxes),
                         [&around](const QRectF &box) { return box.intersects(around); });

    double length = 0;
    for (qsizetype i = 1; i < chain.size(); ++i)
        length += std::hypot(chain[i].x() - chain[i - 1].x(), chain[i].y() - chain[i - 1].y());

    std::optional<QPointF> best;
    double bestCost = std::numeric_limits<double>::max();
    double done = 0;
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QPointF delta = chain[i] - chain[i - 1];
        const double part = std::hypot(delta.x(), delta.y());
        const int steps = std::clamp(int(part / 12), 1, 200);
        for (int step = 0; step <= steps; ++step) {
            const double at = part * step / steps;
            QRectF box(QPointF(), label);
            box.moveCenter(chain[i - 1] + delta * (part > 0 ? at / part : 0));
            const double cost = labelCost(box, std::abs(done + at - length / 2),
                                          liesAlong(delta, at, part, label.width()), boxes);
            if (cost < bestCost) {
                bestCost = cost;
                best = box.center();
            }
        }
        done += part;
    }
    return best;
}

QList<QPointF> straightened(const QList<QPointF> &points)
{
    const auto isBetween = [](double a, double b, double c) { return (a <= b && b <= c) || (a >= b && b >= c); };
    QList<QPointF> corners;
    for (const QPointF &point : points) {
        if (!corners.isEmpty() && corners.constLast() == point)
            continue;
        if (corners.size() >= 2) {
            const QPointF &before = corners[corners.size() - 2];
            const QPointF &last = corners.constLast();
            const bool isStraight = (before.x() == last.x() && last.x() == point.x()
                                     && isBetween(before.y(), last.y(), point.y()))
                || (before.y() == last.y() && last.y() == point.y() && isBetween(before.x(), last.x(), point.x()));
            if (isStraight)
                corners.removeLast();
        }
        corners.append(point);
    }
    return corners;
}

std::optional<QPointF> nearestOnChain(const QList<QPointF> &chain, const QPointF &point)
{
    std::optional<QPointF> best;
    double least = std::numeric_limits<double>::max();
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QPointF delta = chain[i] - chain[i - 1];
        const double square = QPointF::dotProduct(delta, delta);
        const double part = square > 0 ? std::clamp(QPointF::dotProduct(point - chain[i - 1], delta) / square, 0.0, 1.0)
                                       : 0;
        const QPointF candidate = chain[i - 1] + part * delta;
        const double distance = QPointF::dotProduct(candidate - point, candidate - point);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

QPointF nearestOnBorder(const QRectF &rect, const QPointF &point)
{
    QPointF inside(std::clamp(point.x(), rect.left(), rect.right()), std::clamp(point.y(), rect.top(), rect.bottom()));
    const double left = inside.x() - rect.left();
    const double right = rect.right() - inside.x();
    const double top = inside.y() - rect.top();
    const double bottom = rect.bottom() - inside.y();
    const double least = std::min({left, right, top, bottom});
    if (least == left)
        inside.setX(rect.left());
    else if (least == right)
        inside.setX(rect.right());
    else if (least == top)
        inside.setY(rect.top());
    else
        inside.setY(rect.bottom());
    return inside;
}

} // namespace archdeck
