#pragma once

#include "core/diagram/elements.h"

#include <QtCore/qhash.h>
#include <QtCore/qline.h>

namespace archdeck {

/// The room between two boxes that equals another one, as a line from border to border.
struct SnapGap
{
    QLineF line;
    double length = 0;
};

/// Why a box came to rest where it is; drawn as long as the drag lasts.
struct SnapReasons
{
    QList<QLineF> guides; ///< edges and centres that agree
    QList<SnapGap> gaps; ///< all of the same length along one axis
    QList<QLineF> sizes; ///< widths or heights that agree, each drawn along its box

    bool isEmpty() const { return guides.isEmpty() && gaps.isEmpty() && sizes.isEmpty(); }
};

/// Which sides of a box follow the pointer while it is resized.
struct ResizeHandle
{
    bool left = false;
    bool top = false;
    bool right = false;
    bool bottom = false;

    bool any() const { return left || top || right || bottom; }
};

/// Brings a moved or resized box into line with those that stay: edges and centres, gaps as wide as other gaps, sizes as
/// large as other sizes, else the grid. Built once when a drag starts; a query looks only at boxes near the moved one,
/// so that it takes microseconds in a design of thousands. All lengths are diagram units.
class Snapper
{
public:
    struct Box
    {
        QRectF rect;
        GroupId parent; ///< gaps count between the members of one group
    };

    explicit Snapper(const QList<Box> &boxes);

    struct Moved
    {
        QPointF delta;
        SnapReasons reasons;
    };
    /// `box` moved by about `wanted`, within the group `parent`. `reach` is how far it may jump.
    Moved moved(const QRectF &box, const QPointF &wanted, GroupId parent, double reach) const;

    struct Resized
    {
        QRectF rect;
        SnapReasons reasons;
    };
    /// `wanted` with the sides of `handle` snapped.
    Resized resized(const QRectF &wanted, const ResizeHandle &handle, double reach) const;

private:
    QList<const Box *> near(const QRectF &box) const;

    QList<Box> m_boxes;
    QHash<QPoint, QList<qsizetype>> m_cells; ///< which boxes touch a square of the sheet
};

} // namespace archdeck
