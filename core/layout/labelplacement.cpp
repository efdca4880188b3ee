#include "core/layout/labelplacement.h"

#include "core/diagram/edgelabels.h"
#include "core/layout/routegeometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace archdeck {

namespace {

constexpr double step = 6;
constexpr double margin = 2;
constexpr double arrowRoom = 12;

constexpr double onBox = 4000;
constexpr double onLabel = 3000;
constexpr double onText = 1500;
constexpr double onLine = 700; ///< for each line that the label would hide
constexpr double onOwnEnd = 900;
constexpr double onBoundary = 60;
constexpr double onOwnCorner = 30;
constexpr double onUpright = 40;
constexpr double besideLine = 120;
constexpr double fromMiddle = 0.15;
constexpr int rounds = 2; ///< of looking again once all the others stand

QRectF rectAt(const QPointF &centre, const QSizeF &size)
{
    return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

double lengthOf(const QPointF &delta)
{
    return std::hypot(delta.x(), delta.y());
}

double overlap(const QRectF &a, const QRectF &b)
{
    const double width = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
    const double height = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return width > 0 && height > 0 ? width * height : 0;
}

/// A label that may be tried here; smaller is better.
struct Candidate
{
    QPointF centre;
    double cost = std::numeric_limits<double>::max();
};

class Placer
{
public:
    Placer(const RoutingScene &scene, const std::vector<RoutedLine> &lines)
        : m_scene(scene), m_lines(lines), m_field(scene.bounds(), qsizetype(lines.size())),
          m_labels(scene.bounds(), qsizetype(lines.size())), m_rects(lines.size() * 3), m_centres(lines.size())
    {
        for (int i = 0; i < int(lines.size()); ++i) {
            const RoutedLine &line = lines[std::size_t(i)];
            m_field.add(i, line.points);
            if (line.points.size() < 2)
                continue;
            const QList<QPointF> &points = line.points;
            const qsizetype last = points.size() - 1;
            const qsizetype third = std::min<qsizetype>(2, last);
            setRect(i * 3 + 1, endLabelRect(points[0], points[1], points[third], line.fromLabel));
            setRect(i * 3 + 2, endLabelRect(points[last], points[last - 1], points[last - third], line.toLabel));
            if (line.isFixed && line.edge->route.labelCentre && !line.label.isEmpty())
                setRect(i * 3, rectAt(*line.edge->route.labelCentre, line.label));
        }
    }

    std::vector<std::optional<QPointF>> run()
    {
        // The shortest lines have the least choice.
        std::vector<std::pair<double, int>> order;
        for (int i = 0; i < int(m_lines.size()); ++i) {
            const RoutedLine &line = m_lines[std::size_t(i)];
            if (line.isFixed || line.label.isEmpty() || line.points.size() < 2)
                continue;
            if (line.edge->labelPlace) {
                m_centres[std::size_t(i)] = pointAlong(line.points, *line.edge->labelPlace);
                setRect(i * 3, rectAt(*m_centres[std::size_t(i)], line.label));
                continue;
            }
            double length = 0;
            for (qsizetype p = 1; p < line.points.size(); ++p)
                length += lengthOf(line.points[p] - line.points[p - 1]);
            order.emplace_back(length - line.label.width(), i);
        }
        std::ranges::sort(order);
        for (int round = 0; round <= rounds; ++round) {
            for (const auto &[length, number] : order) {
                setRect(number * 3, {});
                const QPointF centre = best(number);
                m_centres[std::size_t(number)] = centre;
                setRect(number * 3, rectAt(centre, m_lines[std::size_t(number)].label));
            }
        }
        return m_centres;
    }

private:
    void setRect(int label, const QRectF &rect)
    {
        QRectF &known = m_rects[std::size_t(label)];
        if (!known.isEmpty())
            m_labels.remove(label, known);
        known = rect;
        if (!known.isEmpty())
            m_labels.insert(label, known);
    }

    QPointF best(int number) const
    {
        const RoutedLine &line = m_lines[std::size_t(number)];
        double length = 0;
        for (qsizetype i = 1; i < line.points.size(); ++i)
            length += lengthOf(line.points[i] - line.points[i - 1]);
        Candidate best{line.points.constFirst()};
        double done = 0;
        for (qsizetype i = 1; i < line.points.size(); ++i) {
            const QPointF delta = line.points[i] - line.points[i - 1];
            const double part = lengthOf(delta);
            const int steps = 2 * std::clamp(int(part / step / 2), 1, 200); // even: one of them is the middle
            for (int s = 0; part > 0 && s <= steps; ++s) {
                const double at = part * (s % 2 == 0 ? steps / 2 + s / 2 : steps / 2 - (s + 1) / 2) / steps;
                if (at < 0 || at > part)
                    continue;
                const double middle = std::abs(done + at - length / 2) * fromMiddle
                    + std::abs(at - part / 2) * fromMiddle;
                tryAt(number, line.points[i - 1] + delta * (at / part), delta, middle, best);
            }
            done += part;
        }
        return {std::round(best.centre.x()), std::round(best.centre.y())};
    }

    void tryAt(int number, const QPointF &on, const QPointF &delta, double cost, Candidate &best) const
    {
        const QSizeF size = m_lines[std::size_t(number)].label;
        const double upright = std::abs(delta.y()) > std::abs(delta.x()) ? onUpright : 0;
        const auto consider = [&](const QPointF &centre, double price) {
            if (price >= best.cost)
                return;
            const double full = price + costOf(number, rectAt(centre, size), best.cost - price);
            if (full < best.cost)
                best = {centre, full};
        };
        consider(on, cost + upright);
        const QPointF aside = upright > 0 ? QPointF(size.width() / 2 + 4, 0) : QPointF(0, size.height() / 2 + 2);
        consider(on - aside, cost + besideLine + upright);
        consider(on + aside, cost + besideLine + upright + 1);
    }

    /// May stop early when it exceeds `limit`.
    double costOf(int number, const QRectF &rect, double limit) const
    {
        const QRectF wide = rect.adjusted(-margin, -margin, margin, margin);
        double cost = 0;
        for (const int box : m_scene.boxesNear(wide)) {
            if (const double covered = overlap(wide, m_scene.box(box)); covered > 0)
                cost += onBox + covered;
        }
        if (cost > limit)
            return cost;
        for (const int label : m_labels.near(wide)) {
            if (const double covered = overlap(wide, m_rects[std::size_t(label)]); covered > 0)
                cost += onLabel + covered;
        }
        for (const int text : m_scene.textsNear(wide)) {
            if (const double covered = overlap(wide, m_scene.text(text)); covered > 0)
                cost += onText + covered;
        }
        for (const int boundaryNumber : m_scene.boundariesNear(wide)) {
            const QRectF &boundary = m_scene.boundary(boundaryNumber).rect;
            cost += boundary.intersects(rect) && !boundary.contains(rect) ? onBoundary : 0;
        }
        if (cost > limit)
            return cost;
        return cost + costOfLines(number, rect, wide);
    }

    double costOfLines(int number, const QRectF &rect, const QRectF &wide) const
    {
        double cost = 0;
        const QRectF around = wide.adjusted(-arrowRoom, -arrowRoom, arrowRoom, arrowRoom);
        for (const int pieceNumber : m_field.near(around)) {
            const LineField::Piece &piece = m_field.piece(pieceNumber);
            const RoutedLine &line = m_lines[std::size_t(piece.line)];
            if (piece.line != number) {
                cost += segmentEnters(piece.from, piece.to, wide) ? onLine : 0;
            } else if (piece.index > 0) {
                cost += rect.contains(piece.from) ? onOwnCorner : 0;
            }
            // Arrowheads stay in sight: the first and the last units of every line.
            const bool isFirst = piece.index == 0;
            const bool isLast = piece.index + 2 == int(line.points.size());
            const auto isNear = [&wide](const QPointF &end) {
                return wide.adjusted(-arrowRoom, -arrowRoom / 2, arrowRoom, arrowRoom / 2).contains(end);
            };
            if ((isFirst && isNear(piece.from)) || (isLast && isNear(piece.to)))
                cost += onOwnEnd;
        }
        return cost;
    }

    const RoutingScene &m_scene;
    const std::vector<RoutedLine> &m_lines;
    LineField m_field;
    SpatialIndex m_labels;
    std::vector<QRectF> m_rects; ///< for each line: its label, those of its ends
    std::vector<std::optional<QPointF>> m_centres;
};

} // namespace

std::vector<std::optional<QPointF>> placeLabels(const RoutingScene &scene, const std::vector<RoutedLine> &lines)
{
    return Placer(scene, lines).run();
}

} // namespace archdeck
