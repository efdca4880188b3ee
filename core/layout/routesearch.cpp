#include "core/layout/routesearch.h"

#include "core/layout/routegeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace archdeck {

namespace {

constexpr double windowMargin = 120;
constexpr double wideMargin = 420;
constexpr double bandWidth = 130;      ///< half of it, round the plain ways between two ends far apart
constexpr std::size_t mostBoxes = 60;  ///< in a window before only those in bands give lines
constexpr std::size_t mostBoxesFast = 24;
constexpr std::size_t mostTightBoxes = 60;
constexpr double mergedFast = 10; ///< of lines closer than this, one is enough
constexpr std::size_t mostCrossings = 1'000'000; ///< of the lines of one grid
constexpr double windowMarginFast = 80;
constexpr double eagernessFast = 1.4; ///< ways at most this much dearer than the best
constexpr double eagernessHasty = 2.2;
constexpr double sharedReach = 30;
constexpr double textGap = 6;
constexpr double boundaryGap = 10;

constexpr double besideBox = 1.04; ///< keeps bends in the middle of the room between boxes
constexpr double closeToBox = 3;
constexpr double throughText = 8;
constexpr double throughGroup = 1.6;
constexpr double alongBoundary = 4;
constexpr double nearBoundary = 6;
constexpr double crossingPrice = 65;
constexpr double sharingPrice = 0.15;
constexpr double acrossDirection = 14; ///< leaving sideways of the design's direction: between equals, it reads worse
constexpr double offMiddle = 0.2;
constexpr double crowdPrice = 4;
constexpr double fullSidePrice = 60;
constexpr double placeForEnd = 12;
constexpr double atCornerPrice = 20;

QPointF direction(Side side)
{
    constexpr std::array<std::pair<int, int>, 4> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
    return {double(steps[std::size_t(side)].first), double(steps[std::size_t(side)].second)};
}

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

QPointF onSide(const QRectF &rect, Side side, double at)
{
    switch (side) {
    case Side::Right: return {rect.right(), at};
    case Side::Bottom: return {at, rect.bottom()};
    case Side::Left: return {rect.left(), at};
    case Side::Top: break;
    }
    return {at, rect.top()};
}

QRectF boxRound(const QList<Port> &ports)
{
    QRectF box = archdeck::boxRound(ports.constFirst().at, ports.constFirst().at);
    for (const Port &port : ports) {
        box.setLeft(std::min(box.left(), port.at.x()));
        box.setRight(std::max(box.right(), port.at.x()));
        box.setTop(std::min(box.top(), port.at.y()));
        box.setBottom(std::max(box.bottom(), port.at.y()));
    }
    return box;
}

QRectF joined(const QRectF &a, const QRectF &b)
{
    return {QPointF(std::min(a.left(), b.left()), std::min(a.top(), b.top())),
            QPointF(std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom()))};
}

QPointF clamped(const QPointF &point, const QRectF &rect)
{
    return {std::clamp(point.x(), rect.left(), rect.right()), std::clamp(point.y(), rect.top(), rect.bottom())};
}

/// Without those that are close to their neighbours.
void thinOut(std::vector<double> &lines, double gap)
{
    std::ranges::sort(lines);
    std::size_t kept = 0;
    for (const double line : lines) {
        if (kept == 0 || line - lines[kept - 1] >= gap)
            lines[kept++] = line;
    }
    lines.resize(kept);
}

/// On a long way past thousands of things there are fewer lines to choose from, lest the grid fill the memory.
void limitGrid(std::vector<double> &xs, std::vector<double> &ys)
{
    for (double gap = 2 * mergedFast; xs.size() * ys.size() > mostCrossings; gap *= 2) {
        thinOut(xs, gap);
        thinOut(ys, gap);
    }
}

/// A corner that makes the way to `to` orthogonal; for ways that the search could not find.
void appendOrthogonal(QList<QPointF> &points, const QPointF &to)
{
    const QPointF last = points.constLast();
    if (last.x() != to.x() && last.y() != to.y())
        points.append({to.x(), last.y()});
    points.append(to);
}

} // namespace

double cornerInset(double sideLength)
{
    return std::min(7.0, sideLength / 4);
}

QList<QPointF> RouteSearch::route(const RoutedLine &line) const
{
    const Edge &edge = *line.edge;
    const QRectF &from = m_scene.box(line.from);
    const QRectF &to = m_scene.box(line.to);
    const QList<QPointF> &waypoints = edge.waypoints;
    const QRectF first = waypoints.isEmpty() ? to : QRectF(waypoints.constFirst(), QSizeF(0, 0));
    const QRectF last = waypoints.isEmpty() ? from : QRectF(waypoints.constLast(), QSizeF(0, 0));

    QList<Port> starts = ports(line.from, edge.fromAnchor, first);
    QList<QPointF> points;
    Side arrival = Side::Right;
    for (qsizetype i = 0; i <= waypoints.size(); ++i) {
        QList<Port> goals;
        if (i == waypoints.size()) {
            goals = ports(line.to, edge.toAnchor, last);
        } else {
            for (const Side side : {Side::Right, Side::Bottom, Side::Left, Side::Top})
                goals.append({waypoints[i], side, 0});
        }
        const QList<QPointF> part = leg(line, starts, goals, arrival);
        if (!part.isEmpty()) {
            points += part;
        } else { // an end is covered by another box, or the waypoint is
            if (points.isEmpty())
                points.append(nearestOnBorder(from, first.center()));
            appendOrthogonal(points, i < waypoints.size() ? waypoints[i] : nearestOnBorder(to, last.center()));
        }
        if (i == waypoints.size())
            break;
        starts.clear();
        for (const Side side : {Side::Right, Side::Bottom, Side::Left, Side::Top}) {
            const double bends = side == arrival ? 0 : side == opposite(arrival) ? 6 : 1;
            starts.append({waypoints[i], side, bends * bendPrice});
        }
    }
    points.prepend(clamped(points.constFirst(), from));
    points.append(clamped(points.constLast(), to));
    return straightened(points);
}

QList<QPointF> RouteSearch::leg(const RoutedLine &line, const QList<Port> &starts, const QList<Port> &goals,
                                Side &arrival) const
{
    if (starts.isEmpty() || goals.isEmpty())
        return {};
    const QRectF ends = joined(joined(boxRound(starts), boxRound(goals)),
                               line.edge->waypoints.isEmpty() ? joined(m_scene.box(line.from), m_scene.box(line.to))
                                                              : boxRound(starts));
    auto path = search(line, starts, goals,
                       grown(ends, m_effort != RoutingEffort::Best ? windowMarginFast : windowMargin),
                       Room::Comfortable);
    if (path.points.isEmpty())
        path = search(line, starts, goals, grown(ends, wideMargin), Room::Wide);
    if (path.points.isEmpty())
        path = search(line, starts, goals, grown(ends, 2 * wideMargin), Room::Tight);
    if (!path.points.isEmpty())
        arrival = opposite(goals[path.goal].side);
    return path.points;
}

RouteSearch::Coordinates RouteSearch::coordinatesOfBoxes(const std::vector<int> &boxes, const QPointF &a,
                                                         const QPointF &b, bool isSparse, Room room) const
{
    Coordinates lines;
    for (const int box : boxes) {
        const QRectF &rect = m_scene.box(box);
        const auto isAbout = [&rect](const QPointF &point) {
            const QRectF near = grown(rect, bandWidth);
            return std::pair((near.left() < point.x() && point.x() < near.right()),
                             (near.top() < point.y() && point.y() < near.bottom()));
        };
        const auto [aboveA, besideA] = isAbout(a);
        const auto [aboveB, besideB] = isAbout(b);
        if (!isSparse || aboveA || aboveB)
            lines.xs.insert(lines.xs.end(), {rect.left() - boxClearance, rect.right() + boxClearance});
        if (!isSparse || besideA || besideB)
            lines.ys.insert(lines.ys.end(), {rect.top() - boxClearance, rect.bottom() + boxClearance});
        if (isSparse && (besideA || besideB || aboveA || aboveB)) {
            lines.xs.push_back(rect.right() + boxClearance);
            lines.ys.push_back(rect.bottom() + boxClearance);
        }
        if (room == Room::Tight)
            lines.add(rect);
    }
    return lines;
}

RoutingGrid::Path RouteSearch::search(const RoutedLine &line, const QList<Port> &starts, const QList<Port> &goals,
                                      const QRectF &window, Room room) const
{
    std::vector<int> boxes = m_scene.boxesNear(window);
    std::erase_if(boxes, [this, &window](int box) { return !m_scene.box(box).intersects(window); });
    if (room == Room::Tight && boxes.size() > mostTightBoxes)
        return {};
    const bool isFast = m_effort != RoutingEffort::Best;
    const bool isSparse = boxes.size() > (isFast ? mostBoxesFast : mostBoxes);
    auto lines = coordinatesOfBoxes(boxes, boxRound(starts).center(), boxRound(goals).center(), isSparse, room);
    for (const int number : m_scene.boundariesNear(window)) {
        const auto &[group, rect] = m_scene.boundary(number);
        if (rect.intersects(window))
            lines.add(grown(rect, isHolding(group, line) ? -boundaryGap : boundaryGap));
    }
    for (const int number : m_scene.textsNear(window)) {
        const QRectF text = grown(m_scene.text(number), textGap);
        if (text.intersects(window))
            lines.add(text);
    }
    auto &[xs, ys] = lines;
    if (room != Room::Tight && (isFast || isSparse)) {
        thinOut(xs, mergedFast);
        thinOut(ys, mergedFast);
    }
    addMiddles(line, xs, ys);
    // Lines beyond the window would allow long ways round what only reaches into it.
    std::erase_if(xs, [&window](double x) { return x < window.left() || x > window.right(); });
    std::erase_if(ys, [&window](double y) { return y < window.top() || y > window.bottom(); });
    limitGrid(xs, ys);
    for (const QList<Port> *ends : {&starts, &goals}) {
        for (const Port &port : *ends) {
            xs.push_back(port.at.x());
            ys.push_back(port.at.y());
        }
    }
    RoutingGrid grid(std::move(xs), std::move(ys));
    price(grid, line, window, boxes);
    const double eagerness = m_effort == RoutingEffort::Hasty ? eagernessHasty : isFast || isSparse ? eagernessFast : 1;
    return grid.findPath(starts, goals, eagerness);
}

/// Half-way between the two boxes: the place for the bend of a plain Z.
void RouteSearch::addMiddles(const RoutedLine &line, std::vector<double> &xs, std::vector<double> &ys) const
{
    const QRectF &from = m_scene.box(line.from);
    const QRectF &to = m_scene.box(line.to);
    const QRectF &left = from.left() < to.left() ? from : to;
    const QRectF &right = from.left() < to.left() ? to : from;
    if (left.right() < right.left())
        xs.push_back(sharedMiddle(line,
                                  {QPointF(left.right(), std::min(from.top(), to.top())),
                                   QPointF(right.left(), std::max(from.bottom(), to.bottom()))},
                                  true));
    const QRectF &upper = from.top() < to.top() ? from : to;
    const QRectF &lower = from.top() < to.top() ? to : from;
    if (upper.bottom() < lower.top())
        ys.push_back(sharedMiddle(line,
                                  {QPointF(std::min(from.left(), to.left()), upper.bottom()),
                                   QPointF(std::max(from.right(), to.right()), lower.top())},
                                  false));
}

/// The middle of a gap; but where a line to or from one of the same boxes runs near it, that line's place: what shares a way can be put
/// in an order without crossings.
double RouteSearch::sharedMiddle(const RoutedLine &line, const QRectF &gap, bool isUpright) const
{
    const auto at = [isUpright](const QPointF &point) { return isUpright ? point.x() : point.y(); };
    const double middle = std::round(at(gap.center()));
    const double reach = std::min(sharedReach, (isUpright ? gap.width() : gap.height()) / 2 - boxClearance);
    double best = middle;
    double least = reach;
    for (const int number : m_field.near(gap)) {
        const LineField::Piece &piece = m_field.piece(number);
        const RoutedLine &other = m_lines[std::size_t(piece.line)];
        const bool isAlong = at(piece.from) == at(piece.to);
        if (!isAlong || (other.from != line.from && other.to != line.to))
            continue;
        const double distance = std::abs(at(piece.from) - middle);
        if (distance < least || (distance == least && at(piece.from) < best)) {
            least = distance;
            best = at(piece.from);
        }
    }
    return best;
}

bool RouteSearch::isHolding(GroupId group, const RoutedLine &line) const
{
    const Diagram &diagram = m_scene.diagram();
    return diagram.isInside(diagram.nodes.constFind(line.edge->from)->group, group)
        || diagram.isInside(diagram.nodes.constFind(line.edge->to)->group, group);
}

void RouteSearch::price(RoutingGrid &grid, const RoutedLine &line, const QRectF &window,
                        const std::vector<int> &boxes) const
{
    for (const int box : boxes) {
        const QRectF &rect = m_scene.box(box);
        grid.weighBorder(grown(rect, boxClearance), besideBox);
        grid.weigh(grown(rect, boxClearance), closeToBox);
        grid.block(rect);
    }
    for (const int number : m_scene.boundariesNear(window)) {
        const auto &[group, rect] = m_scene.boundary(number);
        if (!rect.intersects(window))
            continue;
        for (const double y : {rect.top(), rect.bottom()})
            grid.weigh(QRectF(rect.left(), y - nearBoundary, rect.width(), 2 * nearBoundary), alongBoundary,
                       RoutingGrid::Along::Horizontal);
        for (const double x : {rect.left(), rect.right()})
            grid.weigh(QRectF(x - nearBoundary, rect.top(), 2 * nearBoundary, rect.height()), alongBoundary,
                       RoutingGrid::Along::Vertical);
        if (!isHolding(group, line))
            grid.weigh(rect, throughGroup);
    }
    for (const int number : m_scene.textsNear(window))
        grid.weigh(m_scene.text(number), throughText);
    for (const int number : m_field.near(window)) {
        const LineField::Piece &piece = m_field.piece(number);
        const QPointF corner(piece.to.x(), piece.from.y()); // a slanted one is taken as its two legs
        if (piece.from.y() == piece.to.y() || piece.from.x() != piece.to.x())
            grid.addLine(piece.from, corner, crossingPrice, sharingPrice);
        if (piece.from.x() == piece.to.x() || piece.from.y() != piece.to.y())
            grid.addLine(corner, piece.to, crossingPrice, sharingPrice);
    }
}

QList<Port> RouteSearch::ports(int box, const std::optional<QPointF> &anchor, const QRectF &towards) const
{
    const QRectF &rect = m_scene.box(box);
    QList<Port> ports;
    if (anchor) {
        const QPointF at = rect.topLeft() + QPointF(anchor->x() * rect.width(), anchor->y() * rect.height());
        for (const Side side : {Side::Right, Side::Bottom, Side::Left, Side::Top}) {
            const double along = isVertical(side) ? at.x() : at.y();
            if (onSide(rect, side, along) == nearestOnBorder(rect, at))
                addPort(ports, box, side, along, 0);
        }
        return ports;
    }
    const QString &flow = m_scene.diagram().info.direction;
    const bool flowsDown = flow == u"TB" || flow == u"BT";
    for (const Side side : {Side::Right, Side::Bottom, Side::Left, Side::Top}) {
        const bool isAcross = isVertical(side) != flowsDown;
        const double low = isVertical(side) ? rect.left() : rect.top();
        const double high = isVertical(side) ? rect.right() : rect.bottom();
        const double towardsLow = isVertical(side) ? towards.left() : towards.top();
        const double towardsHigh = isVertical(side) ? towards.right() : towards.bottom();
        const int crowd = crowdAt(box, side);
        const double price = (isAcross ? acrossDirection : 0) + crowdPrice * crowd
            + ((crowd + 1) * placeForEnd > high - low ? fullSidePrice : 0);
        const double middle = std::round((low + high) / 2);
        addPort(ports, box, side, middle, price);
        // Where both boxes lie beside each other the line can be straight, a little off the middle.
        // Not too close to the corners where others may have to pass between.
        const auto common = [low, high, towardsLow, towardsHigh](double more) {
            const double inset = cornerInset(high - low) + std::min(more, (high - low) / 8);
            const double towardsInset = cornerInset(towardsHigh - towardsLow)
                + std::min(more, (towardsHigh - towardsLow) / 8);
            return std::pair(std::max(low + inset, towardsLow + towardsInset),
                             std::min(high - inset, towardsHigh - towardsInset));
        };
        auto [first, last] = common(8);
        if (const auto [corner, end] = common(1); first > last && crowd == 0 && corner <= end)
            addPort(ports, box, side, std::round((corner + end) / 2), price + atCornerPrice);
        const double towardsMiddle = std::round((towardsLow + towardsHigh) / 2);
        for (const double at : {towardsMiddle, std::round((first + last) / 2)}) {
            if (at >= first && at <= last && at != middle)
                addPort(ports, box, side, at, price + std::abs(at - middle) * offMiddle);
        }
    }
    return ports;
}

void RouteSearch::addPort(QList<Port> &ports, int box, Side side, double at, double price) const
{
    const QPointF begin = onSide(m_scene.box(box), side, at);
    const double free = m_scene.freeWay(box, begin, direction(side), 2 * boxClearance);
    if (free > 0)
        ports.append({begin + direction(side) * std::min(boxClearance, free / 2), side, price});
}

/// How many routes end at this side already.
int RouteSearch::crowdAt(int box, Side side) const
{
    const QRectF &rect = m_scene.box(box);
    const QRectF line = archdeck::boxRound(onSide(rect, side, isVertical(side) ? rect.left() : rect.top()),
                                           onSide(rect, side, isVertical(side) ? rect.right() : rect.bottom()));
    const auto isOn = [&line](const QPointF &point) {
        return point.x() >= line.left() && point.x() <= line.right() && point.y() >= line.top()
            && point.y() <= line.bottom();
    };
    int count = 0;
    for (const int number : m_field.near(line)) {
        const LineField::Piece &piece = m_field.piece(number);
        count += isOn(piece.from) || isOn(piece.to) ? 1 : 0;
    }
    return count;
}

} // namespace archdeck
