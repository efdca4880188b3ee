#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>

#include <vector>

namespace archdeck {

/// The sides of a box; also the directions of travel, as that in which one leaves through the side.
enum class Side { Right, Bottom, Left, Top };

constexpr Side opposite(Side side)
{
    return Side((int(side) + 2) % 4);
}

constexpr bool isVertical(Side side)
{
    return side == Side::Bottom || side == Side::Top;
}

/// A place where a route may begin or end: `at` is on the grid, left towards `side` (or entered through it).
struct Port
{
    QPointF at;
    Side side = Side::Right;
    double price = 0; ///< for using this one, as a length
};

/// The lines on which orthogonal routes run: the coordinates that matter, with a price for each stretch between two
/// neighbouring crossings. The price is the stretch's length times its weight plus its charges; blocked stretches can't be used.
class RoutingGrid
{
public:
    enum class Along { Horizontal, Vertical, Both };

    /// Coordinates in any order, repeated ones allowed.
    RoutingGrid(std::vector<double> xs, std::vector<double> ys);

    /// Nothing may run inside `rect`; its border is free.
    void block(const QRectF &rect);
    /// What runs inside `rect` (in one direction, or any) costs at least `weight` times its length. At least 1.
    void weigh(const QRectF &rect, double weight, Along along = Along::Both);
    /// As above for what runs along its border, too.
    void weighBorder(const QRectF &rect, double weight);
    /// An orthogonal line that is there already: crossing it costs `crossing` once, running on it `sharing` times the length.
    void addLine(const QPointF &from, const QPointF &to, double crossing, double sharing);

    struct Path
    {
        QList<QPointF> points; ///< the inner ones are the corners; empty when there is no way
        qsizetype start = -1; ///< which port it begins at
        qsizetype goal = -1;
    };
    /// The cheapest way from one of `starts` to one of `goals` (A*, with `bendPrice` for each bend). All ports must lie
    /// on the grid's coordinates. With an `eagerness` above 1 it looks at fewer ways, and the one it finds may cost up to that many times
    /// as much as the cheapest.
    Path findPath(const QList<Port> &starts, const QList<Port> &goals, double eagerness = 1) const;

private:
    friend class PathSearch;

    struct Range
    {
        int first = 0;
        int last = -1;
    };
    /// Lines inside an open interval, and stretches that overlap it.
    static Range linesWithin(const std::vector<double> &lines, double low, double high);
    static Range stretchesWithin(const std::vector<double> &lines, double low, double high);
    void raise(const QRectF &rect, float weight, Along along);
    int pointAt(const QPointF &point) const;
    int columns() const { return int(m_xs.size()); }
    std::size_t index(int column, int row) const { return std::size_t(row) * m_xs.size() + std::size_t(column); }

    /// From a crossing to its right (lower) neighbour.
    struct Stretch
    {
        float weight = 1;
        float charge = 0;
    };
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<Stretch> m_rightwards;
    std::vector<Stretch> m_downwards;
};

/// What one bend costs, as a length.
inline constexpr double bendPrice = 50;

} // namespace archdeck
