#include "core/layout/nudging.h"

#include "core/layout/channelsolver.h"
#include "core/layout/pathorder.h"
#include "core/layout/routegeometry.h"
#include "core/layout/routesearch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace archdeck {

namespace {

constexpr double lineGap = 12;
constexpr double endGap = 14;        ///< between ends on the same side of a box
constexpr double besideLabelGap = 14;
constexpr double labelGap = 20;      ///< between two lines whose labels have to stand above each other
constexpr double reach = 26;         ///< lines further apart leave each other alone
constexpr double alongReach = 8;     ///< lines that end this close to each other count as side by side
constexpr double boxGap = 13;        ///< between a box and a line along it; an arrowhead fits in
constexpr double softGap = 5;
constexpr double leastChannel = 24;  ///< beside a border of a group
constexpr double channelReach = 90;
constexpr double sameLine = 0.5;
constexpr double portsTogether = 24; ///< ends on a side this close are ordered by where they go

enum class Axis { Rows, Columns };

QPointF turned(const QPointF &point)
{
    return {point.y(), point.x()};
}

QRectF turned(const QRectF &rect)
{
    return {rect.top(), rect.left(), rect.height(), rect.width()};
}

QList<QPointF> turned(const QList<QPointF> &points)
{
    QList<QPointF> result;
    result.reserve(points.size());
    for (const QPointF &point : points)
        result.append(turned(point));
    return result;
}

/// A level piece of a route: it can go up and down.
struct Piece
{
    int line = 0;
    int index = 0;
    double y = 0;
    double left = 0;
    double right = 0;
    double least = 0;
    double most = 0;
    double wanted = 0;
    double labelWidth = 0;
    bool isFixed = false;
    int beginBox = -1; ///< the box at whose side this piece begins or ends
    int endBox = -1;

    bool isAtBox(int box) const { return box >= 0 && (box == beginBox || box == endBox); }
};

/// Moves the level pieces of all routes; for upright ones everything is turned round first.
class Pass
{
public:
    Pass(const RoutingScene &scene, std::vector<RoutedLine> &lines, Axis axis)
        : m_scene(scene), m_lines(lines), m_axis(axis),
          m_index(axis == Axis::Rows ? scene.bounds() : turned(scene.bounds()), qsizetype(lines.size()) * 2)
    {
    }

    void run(const std::vector<QList<QPointF>> &original)
    {
        collect();
        for (Piece &piece : m_pieces) {
            if (!piece.isFixed)
                limit(piece);
        }
        findGaps(original);
        solveAll();
        writeBack();
    }

private:
    QRectF seen(const QRectF &rect) const { return m_axis == Axis::Rows ? rect : turned(rect); }
    QPointF seen(const QPointF &point) const { return m_axis == Axis::Rows ? point : turned(point); }

    void collect()
    {
        for (int number = 0; number < int(m_lines.size()); ++number) {
            const RoutedLine &line = m_lines[std::size_t(number)];
            m_points.push_back(m_axis == Axis::Rows ? line.points : turned(line.points));
            const QList<QPointF> &points = m_points.back();
            const int first = int(m_pieces.size());
            for (int i = 0; i + 1 < points.size(); ++i) {
                if (points[i].y() != points[i + 1].y())
                    continue;
                Piece piece{number, i, points[i].y(), std::min(points[i].x(), points[i + 1].x()),
                            std::max(points[i].x(), points[i + 1].x())};
                piece.isFixed = line.isFixed || line.isLoop() || isPinned(line, piece);
                piece.beginBox = i == 0 ? line.from : -1;
                piece.endBox = i + 2 == points.size() ? line.to : -1;
                piece.least = piece.most = piece.wanted = piece.y;
                m_pieces.push_back(piece);
            }
            if (m_axis == Axis::Rows)
                markLabel(line, first);
        }
        for (int i = 0; i < int(m_pieces.size()); ++i)
            m_index.insert(i, boxOf(m_pieces[std::size_t(i)]));
    }

    static QRectF boxOf(const Piece &piece) { return {piece.left, piece.y, piece.right - piece.left, 0}; }

    bool isPinned(const RoutedLine &line, const Piece &piece) const
    {
        return std::ranges::any_of(line.edge->waypoints, [this, &piece](const QPointF &waypoint) {
            const QPointF at = seen(waypoint);
            return std::abs(at.y() - piece.y) < 0.01 && at.x() >= piece.left - 0.01 && at.x() <= piece.right + 0.01;
        });
    }

    /// The label will stand on the longest piece, if it fits there.
    void markLabel(const RoutedLine &line, int first)
    {
        if (line.label.isEmpty() || first == int(m_pieces.size()))
            return;
        const auto longest = std::max_element(
            m_pieces.begin() + first, m_pieces.end(),
            [](const Piece &a, const Piece &b) { return a.right - a.left < b.right - b.left; });
        if (longest->right - longest->left > line.label.width())
            longest->labelWidth = line.label.width();
    }

    void limit(Piece &piece) const
    {
        double low = piece.y - channelReach;
        double high = piece.y + channelReach;
        const QRectF way(piece.left - 4, low, piece.right - piece.left + 8, high - low);
        // What is above or below; a thing that the piece runs through already doesn't limit it.
        const auto meet = [&piece, &low, &high, &way](const QRectF &rect, double gap, double &above, double &below) {
            if (rect.right() <= way.left() || rect.left() >= way.right())
                return;
            if (rect.bottom() <= piece.y) {
                low = std::max(low, rect.bottom());
                above = std::max(above, rect.bottom() + gap);
            } else if (rect.top() >= piece.y) {
                high = std::min(high, rect.top());
                below = std::min(below, rect.top() - gap);
            }
        };
        double above = low;
        double below = high;
        for (const int number : m_scene.boxesNear(seen(way))) {
            if (!piece.isAtBox(number))
                meet(seen(m_scene.box(number)), boxGap, above, below);
        }
        for (const int number : m_scene.textsNear(seen(way)))
            meet(seen(m_scene.text(number)), softGap, above, below);
        if (above > below)
            above = below = std::clamp((low + high) / 2, low, high); // too narrow: the middle of the channel
        limitAtBoundaries(piece, way, above, below);
        limitAtWaypoints(piece, above, below);
        limitAtEnds(piece, above, below);
        piece.least = above;
        piece.most = below;
    }

    /// Lines keep to their side of a border of a group, unless there is no room for several.
    void limitAtBoundaries(Piece &piece, const QRectF &way, double &above, double &below) const
    {
        double least = above;
        double most = below;
        double nearest = std::numeric_limits<double>::max();
        for (const int number : m_scene.boundariesNear(seen(way))) {
            const QRectF rect = seen(m_scene.boundary(number).rect);
            if (rect.right() <= way.left() || rect.left() >= way.right())
                continue;
            for (const double border : {rect.top(), rect.bottom()}) {
                if (border <= piece.y)
                    least = std::max(least, border + softGap);
                else
                    most = std::min(most, border - softGap);
                if (std::abs(border - piece.y) < std::abs(nearest - piece.y))
                    nearest = border;
            }
        }
        if (most - least >= leastChannel) {
            above = least;
            below = most;
            return;
        }
        if (std::abs(nearest - piece.y) >= 2 * softGap)
            return;
        // Not on the border itself: on the side where there is more room.
        piece.wanted = nearest - above > below - nearest ? nearest - 2 * softGap : nearest + 2 * softGap;
    }

    /// What is pinned on the pieces next to this one stays on them.
    void limitAtWaypoints(const Piece &piece, double &above, double &below) const
    {
        for (const QPointF &waypoint : m_lines[std::size_t(piece.line)].edge->waypoints) {
            const QPointF at = seen(waypoint);
            if (std::abs(at.x() - piece.left) > 0.01 && std::abs(at.x() - piece.right) > 0.01)
                continue;
            if (at.y() <= piece.y)
                above = std::min(piece.y, std::max(above, at.y()));
            else
                below = std::max(piece.y, std::min(below, at.y()));
        }
        if (above > below)
            above = below = piece.y;
    }

    /// Ends stay on the sides of their boxes.
    void limitAtEnds(const Piece &piece, double &above, double &below) const
    {
        const RoutedLine &line = m_lines[std::size_t(piece.line)];
        for (const bool isBegin : {true, false}) {
            const int box = isBegin ? piece.beginBox : piece.endBox;
            if (box < 0)
                continue;
            const QRectF rect = seen(m_scene.box(box));
            const double inset = cornerInset(rect.height());
            const bool isAnchored = (isBegin ? line.edge->fromAnchor : line.edge->toAnchor).has_value();
            const double least = isAnchored ? piece.y : rect.top() + inset;
            const double most = isAnchored ? piece.y : rect.bottom() - inset;
            above = std::max(above, least);
            below = std::min(below, most);
            if (above > below)
                above = below = std::clamp(piece.y, least, most);
        }
    }

    void findGaps(const std::vector<QList<QPointF>> &original)
    {
        for (const QList<QPointF> &points : original)
            m_original.push_back(m_axis == Axis::Rows ? points : turned(points));
        for (int a = 0; a < int(m_pieces.size()); ++a) {
            const Piece &piece = m_pieces[std::size_t(a)];
            if (piece.isFixed)
                continue;
            const QRectF around = boxOf(piece).adjusted(-alongReach, -reach, alongReach, reach);
            for (const int b : m_index.near(around)) {
                const Piece &other = m_pieces[std::size_t(b)];
                if (a == b || (!other.isFixed && b < a) || std::abs(other.y - piece.y) > reach
                    || other.left > piece.right + alongReach || other.right < piece.left - alongReach)
                    continue;
                addGap(a, b);
            }
        }
    }

    void addGap(int a, int b)
    {
        const Piece &first = m_pieces[std::size_t(a)];
        const Piece &second = m_pieces[std::size_t(b)];
        const bool isSwapped = isBelow(first, second);
        m_gaps.push_back({isSwapped ? b : a, isSwapped ? a : b, gapBetween(first, second)});
    }

    static bool shareASide(const Piece &a, const Piece &b) { return a.isAtBox(b.beginBox) || a.isAtBox(b.endBox); }

    static double gapBetween(const Piece &a, const Piece &b)
    {
        double gap = shareASide(a, b) ? endGap : lineGap;
        if (a.labelWidth > 0 && b.labelWidth > 0) {
            const double shared = std::max(a.right, b.right) - std::min(a.left, b.left);
            return shared > a.labelWidth + b.labelWidth + 48 ? besideLabelGap : labelGap;
        }
        return a.labelWidth > 0 || b.labelWidth > 0 ? std::max(gap, besideLabelGap) : gap;
    }

    /// True when `a` has to be below `b`.
    bool isBelow(const Piece &a, const Piece &b) const
    {
        const double difference = a.y - b.y;
        if (a.line == b.line)
            return difference != 0 ? difference > 0 : a.index > b.index;
        const bool byWay = std::abs(difference) <= sameLine
            || (shareASide(a, b) && std::abs(difference) < portsTogether);
        if (!byWay)
            return difference > 0;
        const bool isTurned = a.line > b.line;
        const Piece &first = isTurned ? b : a;
        const Piece &second = isTurned ? a : b;
        int order = 0;
        if (isSound(first) && isSound(second))
            order = orderOnSharedWay({&m_original[std::size_t(first.line)], first.index},
                                     {&m_original[std::size_t(second.line)], second.index});
        if (order == 0 && difference != 0)
            return difference > 0;
        if (order == 0) { // the same way from end to end: side by side, in drawing order
            const QList<QPointF> &points = m_points[std::size_t(first.line)];
            order = points[first.index + 1].x() > points[first.index].x() ? -1 : 1;
        }
        return isTurned ? order < 0 : order > 0;
    }

    bool isSound(const Piece &piece) const
    {
        const QList<QPointF> &points = m_original[std::size_t(piece.line)];
        return piece.index + 1 < points.size() && points[piece.index].y() == points[piece.index + 1].y()
            && points[piece.index].x() != points[piece.index + 1].x();
    }

    int rootOf(int piece)
    {
        while (m_root[std::size_t(piece)] != piece) {
            m_root[std::size_t(piece)] = m_root[std::size_t(m_root[std::size_t(piece)])];
            piece = m_root[std::size_t(piece)];
        }
        return piece;
    }

    /// Pieces that can push each other are solved together; fixed ones push but pass nothing on.
    void solveAll()
    {
        m_root.resize(m_pieces.size());
        std::iota(m_root.begin(), m_root.end(), 0);
        const auto isFixed = [this](int piece) { return m_pieces[std::size_t(piece)].isFixed; };
        for (const auto &gap : m_gaps) {
            if (!isFixed(gap.before) && !isFixed(gap.after))
                m_root[std::size_t(rootOf(gap.before))] = rootOf(gap.after);
        }
        std::vector<std::vector<int>> members(m_pieces.size());
        for (int i = 0; i < int(m_pieces.size()); ++i) {
            if (!isFixed(i))
                members[std::size_t(rootOf(i))].push_back(i);
        }
        std::vector<std::vector<int>> gaps(m_pieces.size());
        for (int i = 0; i < int(m_gaps.size()); ++i) {
            const auto &gap = m_gaps[std::size_t(i)];
            gaps[std::size_t(rootOf(isFixed(gap.before) ? gap.after : gap.before))].push_back(i);
        }
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (!members[i].empty())
                solveGroup(members[i], gaps[i]);
        }
    }

    void solveGroup(const std::vector<int> &members, const std::vector<int> &gaps)
    {
        ChannelProblem problem;
        QHash<int, int> placeOf;
        const auto place = [this, &problem, &placeOf](int piece) {
            const auto known = placeOf.constFind(piece);
            if (known != placeOf.constEnd())
                return *known;
            const Piece &values = m_pieces[std::size_t(piece)];
            problem.places.push_back({values.wanted, values.least, values.most});
            placeOf.insert(piece, int(problem.places.size()) - 1);
            return int(problem.places.size()) - 1;
        };
        for (const int piece : members)
            place(piece);
        for (const int number : gaps) {
            const auto &gap = m_gaps[std::size_t(number)];
            problem.gaps.push_back({place(gap.before), place(gap.after), gap.gap});
        }
        const std::vector<double> positions = solve(std::move(problem));
        for (std::size_t i = 0; i < members.size(); ++i) {
            Piece &piece = m_pieces[std::size_t(members[i])];
            const double whole = std::round(positions[i]);
            piece.y = whole >= piece.least && whole <= piece.most ? whole : positions[i];
        }
    }

    void writeBack()
    {
        for (const Piece &piece : m_pieces) {
            if (piece.isFixed)
                continue;
            QList<QPointF> &points = m_lines[std::size_t(piece.line)].points;
            for (const int i : {piece.index, piece.index + 1}) {
                if (m_axis == Axis::Rows)
                    points[i].setY(piece.y);
                else
                    points[i].setX(piece.y);
            }
        }
    }

    const RoutingScene &m_scene;
    std::vector<RoutedLine> &m_lines;
    Axis m_axis;
    SpatialIndex m_index;
    std::vector<QList<QPointF>> m_points;
    std::vector<QList<QPointF>> m_original;
    std::vector<Piece> m_pieces;
    std::vector<ChannelProblem::Gap> m_gaps; ///< between pieces
    std::vector<int> m_root;
};

} // namespace

void nudge(const RoutingScene &scene, std::vector<RoutedLine> &lines)
{
    std::vector<QList<QPointF>> original;
    for (const RoutedLine &line : lines)
        original.push_back(line.points);
    // The second round separates what the first one lengthened.
    for (int round = 0; round < 2; ++round) {
        Pass(scene, lines, Axis::Rows).run(original);
        Pass(scene, lines, Axis::Columns).run(original);
    }
    for (RoutedLine &line : lines) {
        if (!line.isFixed)
            line.points = straightened(line.points);
    }
}

} // namespace archdeck
