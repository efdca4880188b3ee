#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>

#include <vector>

namespace archdeck {

enum class Side { Right, Bottom, Left, Top };

/// A place where a route may begin or end: `at` on the border of a box, leaving towards `side`.
struct Port
{
    QPointF at;
    Side side = Side::Right;
};

/// The lines on which orthogonal routes run: the coordinates that matter, with a price for each stretch between two
/// neighbouring crossings. The price is the stretch's length times its weight; blocked stretches can't be used.
class RoutingGrid
{
public:
    /// Coordinates in any order, repeated ones allowed.
    RoutingGrid(std::vector<double> xs, std::vector<double> ys);

    /// Nothing may run inside `rect`; its border is free.
    void block(const QRectF &rect);
    /// What runs inside `rect` costs at least `weight` times its length. At least 1.
    void weigh(const QRectF &rect, double weight);
    /// As above for what runs along its border.
    void weighBorder(const QRectF &rect, double weight);

    /// The cheapest chain of points from one of `starts` to one of `goals` (A*, with a price for each bend); empty when there is
    /// none. All ports must lie on the grid's coordinates. The chain's inner points are its corners.
    QList<QPointF> findPath(const QList<Port> &starts, const QList<Port> &goals) const;

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
    void raise(const QRectF &rect, float weight);
    int pointAt(const QPointF &point) const;
    int columns() const { return int(m_xs.size()); }

    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<float> m_rightwards; ///< weight of the stretch from a crossing to its right neighbour
    std::vector<float> m_downwards;
};

/// What one bend costs, as a length.
inline constexpr double bendPrice = 50;

} // namespace archdeck
