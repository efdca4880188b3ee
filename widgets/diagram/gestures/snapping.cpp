#include "widgets/diagram/gestures/snapping.h"

#include "core/render/componentmetrics.h"

#include <QtCore/qset.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace archdeck {

namespace {

constexpr double cellSize = 512;
constexpr double sight = 600; ///< what lies farther off doesn't guide: the box would jump for no visible reason
constexpr double guideOverhang = 8;
constexpr double equal = 0.01;

/// One axis of a box, so that columns and rows share their code.
struct Span
{
    double from = 0;
    double to = 0;

    double length() const { return to - from; }
    double centre() const { return (from + to) / 2; }
    Span shifted(double by) const { return {from + by, to + by}; }
    std::array<double, 3> stops() const { return {from, centre(), to}; }
    bool overlaps(const Span &other) const { return from < other.to && other.from < to; }
};

Span along(const QRectF &box, Qt::Orientation axis)
{
    return axis == Qt::Horizontal ? Span{box.left(), box.right()} : Span{box.top(), box.bottom()};
}

Span across(const QRectF &box, Qt::Orientation axis)
{
    return along(box, axis == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal);
}

QPointF pointOn(Qt::Orientation axis, double along, double across)
{
    return axis == Qt::Horizontal ? QPointF(along, across) : QPointF(across, along);
}

double toGrid(double value)
{
    return std::round(value / metrics::grid) * metrics::grid;
}

/// The smallest shift so far.
struct Shift
{
    double by = 0;
    bool found = false;

    void offer(double shift, double reach)
    {
        if (std::abs(shift) <= reach && (!found || std::abs(shift) < std::abs(by) - equal)) {
            by = shift;
            found = true;
        }
    }
};

struct Pair
{
    QRectF first;
    QRectF second;
    double gap = 0;
};

/// Boxes beside each other along `axis` that `box` stands in one row with, in their order.
QList<QRectF> rowOf(const QList<const Snapper::Box *> &boxes, const QRectF &box, GroupId parent, Qt::Orientation axis)
{
    QList<QRectF> row;
    for (const Snapper::Box *other : boxes) {
        if (other->parent == parent && across(other->rect, axis).overlaps(across(box, axis)))
            row.append(other->rect);
    }
    std::ranges::sort(row, {}, [axis](const QRectF &rect) { return along(rect, axis).from; });
    return row;
}

QList<Pair> pairsOf(const QList<QRectF> &row, Qt::Orientation axis)
{
    QList<Pair> pairs;
    for (qsizetype i = 1; i < row.size(); ++i) {
        const double gap = along(row[i], axis).from - along(row[i - 1], axis).to;
        if (gap > equal)
            pairs.append({row[i - 1], row[i], gap});
    }
    return pairs;
}

/// The last of the row that ends before `box`, and the first that begins behind it.
std::pair<const QRectF *, const QRectF *> neighbours(const QList<QRectF> &row, const QRectF &box, Qt::Orientation axis)
{
    const QRectF *before = nullptr;
    const QRectF *behind = nullptr;
    const double centre = along(box, axis).centre();
    for (const QRectF &other : row) {
        const Span span = along(other, axis);
        if (span.to <= centre && (!before || span.to > along(*before, axis).to))
            before = &other;
        if (span.from >= centre && (!behind || span.from < along(*behind, axis).from))
            behind = &other;
    }
    return {before, behind};
}

void offerAlignment(Shift &shift, const QList<const Snapper::Box *> &boxes, const QRectF &box, Qt::Orientation axis,
                    double reach)
{
    const auto mine = along(box, axis).stops();
    for (const Snapper::Box *other : boxes) {
        for (double target : along(other->rect, axis).stops()) {
            for (double value : mine)
                shift.offer(target - value, reach);
        }
    }
}

void offerGaps(Shift &shift, const QList<QRectF> &row, const QRectF &box, Qt::Orientation axis, double reach)
{
    const auto [before, behind] = neighbours(row, box, axis);
    const Span span = along(box, axis);
    if (before && behind) {
        const double room = along(*behind, axis).from - along(*before, axis).to - span.length();
        if (room > 0)
            shift.offer(along(*before, axis).to + room / 2 - span.from, reach);
    }
    for (const Pair &pair : pairsOf(row, axis)) {
        if (before)
            shift.offer(along(*before, axis).to + pair.gap - span.from, reach);
        if (behind)
            shift.offer(along(*behind, axis).from - pair.gap - span.to, reach);
    }
}

SnapGap gapBetween(const QRectF &first, const QRectF &second, Qt::Orientation axis)
{
    const Span a = across(first, axis);
    const Span b = across(second, axis);
    const double middle = (std::max(a.from, b.from) + std::min(a.to, b.to)) / 2;
    const double from = along(first, axis).to;
    const double to = along(second, axis).from;
    return {QLineF(pointOn(axis, from, middle), pointOn(axis, to, middle)), to - from};
}

/// Every pair of the row whose gap equals one beside `box`.
void explainGaps(SnapReasons &reasons, const QList<QRectF> &row, const QRectF &box, Qt::Orientation axis)
{
    const auto [before, behind] = neighbours(row, box, axis);
    const double gapBefore = before ? along(box, axis).from - along(*before, axis).to : -1;
    const double gapBehind = behind ? along(*behind, axis).from - along(box, axis).to : -1;
    const QList<Pair> pairs = pairsOf(row, axis);
    const auto equals = [](double a, double b) { return a > equal && std::abs(a - b) < equal; };
    const auto explain = [&](double gap) {
        QList<SnapGap> others;
        for (const Pair &pair : pairs) {
            if (equals(gap, pair.gap))
                others.append(gapBetween(pair.first, pair.second, axis));
        }
        const bool both = equals(gapBefore, gapBehind);
        if (others.isEmpty() && !both)
            return;
        if (equals(gap, gapBefore))
            reasons.gaps.append(gapBetween(*before, box, axis));
        if (equals(gap, gapBehind))
            reasons.gaps.append(gapBetween(box, *behind, axis));
        reasons.gaps += others;
    };
    explain(gapBefore);
    if (!equals(gapBefore, gapBehind))
        explain(gapBehind);
}

void explainAlignment(SnapReasons &reasons, const QList<const Snapper::Box *> &boxes, const QRectF &box,
                      Qt::Orientation axis)
{
    const auto agrees = [axis](const Snapper::Box *other, double stop) {
        const auto theirs = along(other->rect, axis).stops();
        return std::ranges::any_of(theirs, [stop](double value) { return std::abs(value - stop) < equal; });
    };
    const Span span = along(box, axis);
    const bool hasBothSides = std::ranges::any_of(boxes, [&](const Snapper::Box *other) {
        const Span theirs = along(other->rect, axis);
        return std::abs(theirs.from - span.from) < equal && std::abs(theirs.to - span.to) < equal;
    });
    for (double stop : span.stops()) {
        if (hasBothSides && stop == span.centre())
            continue; // both sides say it, and the line would cross what stands in the boxes
        bool found = false;
        Span reach = across(box, axis);
        for (const Snapper::Box *other : boxes) {
            if (!agrees(other, stop))
                continue;
            found = true;
            reach = {std::min(reach.from, across(other->rect, axis).from),
                     std::max(reach.to, across(other->rect, axis).to)};
        }
        if (found)
            reasons.guides.append(
                QLineF(pointOn(axis, stop, reach.from - guideOverhang), pointOn(axis, stop, reach.to + guideOverhang)));
    }
}

/// The side that follows the pointer along `axis` moves to where it agrees with another side, or gives a size that
/// another box has.
void resizeAlong(QRectF &rect, SnapReasons &reasons, const QList<const Snapper::Box *> &boxes, Qt::Orientation axis,
                 bool movesStart, double reach)
{
    const Span span = along(rect, axis);
    const double side = movesStart ? span.from : span.to;
    Shift shift;
    for (const Snapper::Box *other : boxes) {
        const Span theirs = along(other->rect, axis);
        for (double target : theirs.stops())
            shift.offer(target - side, reach);
        shift.offer((theirs.length() - span.length()) * (movesStart ? -1 : 1), reach);
    }
    const double snapped = shift.found ? side + shift.by : toGrid(side);
    if (axis == Qt::Horizontal)
        movesStart ? rect.setLeft(snapped) : rect.setRight(snapped);
    else
        movesStart ? rect.setTop(snapped) : rect.setBottom(snapped);
    const auto sizeLine = [axis](const QRectF &box) {
        const Span size = along(box, axis);
        const double beside = across(box, axis).to + guideOverhang;
        return QLineF(pointOn(axis, size.from, beside), pointOn(axis, size.to, beside));
    };
    QList<QLineF> sizes;
    for (const Snapper::Box *other : boxes) {
        if (std::abs(along(other->rect, axis).length() - along(rect, axis).length()) < equal)
            sizes.append(sizeLine(other->rect));
    }
    if (!sizes.isEmpty())
        reasons.sizes += sizes << sizeLine(rect);
    SnapReasons lines;
    explainAlignment(lines, boxes, rect, axis);
    for (const QLineF &line : std::as_const(lines.guides)) {
        const double at = axis == Qt::Horizontal ? line.x1() : line.y1();
        if (std::abs(at - snapped) < equal) // the sides that stay agree with something only by chance
            reasons.guides.append(line);
    }
}

} // namespace

Snapper::Snapper(const QList<Box> &boxes) : m_boxes(boxes)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QRectF &rect = m_boxes[i].rect;
        const auto cell = [](double value) { return int(std::floor(value / cellSize)); };
        for (int x = cell(rect.left()); x <= cell(rect.right()); ++x) {
            for (int y = cell(rect.top()); y <= cell(rect.bottom()); ++y)
                m_cells[QPoint(x, y)].append(i);
        }
    }
}

QList<const Snapper::Box *> Snapper::near(const QRectF &box) const
{
    const QRectF area = box.adjusted(-sight, -sight, sight, sight);
    QSet<qsizetype> found;
    const auto cell = [](double value) { return int(std::floor(value / cellSize)); };
    for (int x = cell(area.left()); x <= cell(area.right()); ++x) {
        for (int y = cell(area.top()); y <= cell(area.bottom()); ++y) {
            for (qsizetype i : m_cells.value(QPoint(x, y))) {
                if (m_boxes[i].rect.intersects(area))
                    found.insert(i);
            }
        }
    }
    QList<qsizetype> indexes(found.begin(), found.end());
    std::ranges::sort(indexes); // the same drag gives the same picture
    QList<const Box *> boxes;
    for (qsizetype i : std::as_const(indexes))
        boxes.append(&m_boxes[i]);
    return boxes;
}

Snapper::Moved Snapper::moved(const QRectF &box, const QPointF &wanted, GroupId parent, double reach) const
{
    const QRectF free = box.translated(wanted);
    const QList<const Box *> boxes = near(free);
    Moved result{wanted, {}};
    for (const Qt::Orientation axis : {Qt::Horizontal, Qt::Vertical}) {
        Shift shift;
        offerAlignment(shift, boxes, free, axis, reach);
        offerGaps(shift, rowOf(boxes, free, parent, axis), free, axis, reach);
        const double from = along(free, axis).from;
        const double by = shift.found ? shift.by : toGrid(from) - from;
        result.delta += pointOn(axis, by, 0);
    }
    const QRectF placed = box.translated(result.delta);
    for (const Qt::Orientation axis : {Qt::Horizontal, Qt::Vertical}) {
        explainAlignment(result.reasons, boxes, placed, axis);
        explainGaps(result.reasons, rowOf(boxes, placed, parent, axis), placed, axis);
    }
    return result;
}

Snapper::Resized Snapper::resized(const QRectF &wanted, const ResizeHandle &handle, double reach) const
{
    Resized result{wanted, {}};
    const QList<const Box *> boxes = near(wanted);
    if (handle.left || handle.right)
        resizeAlong(result.rect, result.reasons, boxes, Qt::Horizontal, handle.left, reach);
    if (handle.top || handle.bottom)
        resizeAlong(result.rect, result.reasons, boxes, Qt::Vertical, handle.top, reach);
    return result;
}

} // namespace archdeck
