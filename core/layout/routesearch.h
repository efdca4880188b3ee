#pragma once

#include "core/layout/routinggrid.h"
#include "core/layout/routingscene.h"

namespace archdeck {

/// Room between routes and boxes, where there is room; also how long the straight piece at an end is at least.
inline constexpr double boxClearance = 16;

/// Ends keep this far from the corners of a box, where it is large enough.
double cornerInset(double sideLength);

/// How much is looked at before a way is taken.
enum class RoutingEffort {
    Best, ///< the cheapest way there is
    Fast, ///< a good one, for thousands of connections
    Hasty, ///< one that will do while dragging
};

/// Finds the way of one orthogonal connection between the boxes of a scene, by A* over the coordinates that matter in a window
/// round its ends. What is in `field` already costs to cross.
class RouteSearch
{
public:
    /// `lines` are what the pieces in `field` belong to.
    RouteSearch(const RoutingScene &scene, const LineField &field, const std::vector<RoutedLine> &lines,
                RoutingEffort effort)
        : m_scene(scene), m_field(field), m_lines(lines), m_effort(effort)
    {
    }

    /// From border to border, with no more corners than it needs; through a box only when there is no other way. Not for loops.
    QList<QPointF> route(const RoutedLine &line) const;

private:
    enum class Room { Comfortable, Wide, Tight };

    /// What the lines of a grid are made from.
    struct Coordinates
    {
        std::vector<double> xs;
        std::vector<double> ys;

        void add(const QRectF &rect)
        {
            xs.insert(xs.end(), {rect.left(), rect.right()});
            ys.insert(ys.end(), {rect.top(), rect.bottom()});
        }
    };
    /// Of the boxes between `a` and `b`; where it is crowded (`isSparse`) only of those in line with one of them.
    Coordinates coordinatesOfBoxes(const std::vector<int> &boxes, const QPointF &a, const QPointF &b, bool isSparse,
                                   Room room) const;

    QList<QPointF> leg(const RoutedLine &line, const QList<Port> &starts, const QList<Port> &goals,
                       Side &arrival) const;
    RoutingGrid::Path search(const RoutedLine &line, const QList<Port> &starts, const QList<Port> &goals,
                             const QRectF &window, Room room) const;
    void addMiddles(const RoutedLine &line, std::vector<double> &xs, std::vector<double> &ys) const;
    double sharedMiddle(const RoutedLine &line, const QRectF &gap, bool isUpright) const;
    void price(RoutingGrid &grid, const RoutedLine &line, const QRectF &window, const std::vector<int> &boxes) const;
    bool isHolding(GroupId group, const RoutedLine &line) const;

    QList<Port> ports(int box, const std::optional<QPointF> &anchor, const QRectF &towards) const;
    void addPort(QList<Port> &ports, int box, Side side, double at, double price) const;
    int crowdAt(int box, Side side) const;

    const RoutingScene &m_scene;
    const LineField &m_field;
    const std::vector<RoutedLine> &m_lines;
    RoutingEffort m_effort;
};

} // namespace archdeck
