#pragma once

#include "core/diagram/spatialindex.h"
#include "core/layout/router.h"

#include <QtCore/qhash.h>

#include <vector>

namespace archdeck {

/// One connection on its way to a route. Coordinates in diagram units.
struct RoutedLine
{
    const Edge *edge = nullptr;
    int from = -1; ///< box of that end
    int to = -1;
    QList<QPointF> points; ///< empty until it is routed
    bool isFixed = false;  ///< stored: neither moved nor labelled anew
    QSizeF label;
    QSizeF fromLabel;
    QSizeF toLabel;

    bool isLoop() const { return from == to; }
};

/// What routes have to go round: a diagram's boxes, found by place. Refers to the diagram, which must outlive it.
class RoutingScene
{
public:
    RoutingScene(const Diagram &diagram, const RouteOptions &options);

    const Diagram &diagram() const { return m_diagram; }
    const QRectF &bounds() const { return m_bounds; }

    int boxOf(NodeId node) const { return m_boxOf.value(node, -1); }
    const QRectF &box(int number) const { return m_boxes[std::size_t(number)]; }
    /// Numbers of components that are at, or near, `area`.
    const std::vector<int> &boxesNear(const QRectF &area) const { return m_boxIndex.near(area); }

    /// What a route should not run over, but may: notes and titles of groups.
    const QRectF &text(int number) const { return m_texts[std::size_t(number)]; }
    const std::vector<int> &textsNear(const QRectF &area) const { return m_textIndex.near(area); }

    struct Boundary
    {
        GroupId group;
        QRectF rect;
    };
    const Boundary &boundary(int number) const { return m_boundaries[std::size_t(number)]; }
    const std::vector<int> &boundariesNear(const QRectF &area) const { return m_boundaryIndex.near(area); }

    QSizeF sizeOf(const QString &text) const;
    /// How far one can go from a side of a box, beginning at `at`, before another component; at most `reach`.
    double freeWay(int box, const QPointF &at, const QPointF &direction, double reach) const;

private:
    const Diagram &m_diagram;
    const RouteOptions &m_options;
    QRectF m_bounds;
    QHash<NodeId, int> m_boxOf;
    std::vector<QRectF> m_boxes;
    std::vector<QRectF> m_texts;
    std::vector<Boundary> m_boundaries;
    SpatialIndex m_boxIndex;
    SpatialIndex m_textIndex;
    SpatialIndex m_boundaryIndex;
};

/// The straight pieces of routes, found by place.
class LineField
{
public:
    struct Piece
    {
        int line = -1;
        int index = 0; ///< from point `index` to the next
        QPointF from;
        QPointF to;
    };

    LineField(const QRectF &area, qsizetype lines);

    void add(int line, const QList<QPointF> &points);
    void remove(int line);
    const std::vector<int> &near(const QRectF &area) const { return m_index.near(area); }
    const Piece &piece(int number) const { return m_pieces[std::size_t(number)]; }

private:
    SpatialIndex m_index;
    std::vector<Piece> m_pieces;
    QHash<int, std::vector<int>> m_piecesOf;
};

/// The box round a line, which may have no area.
QRectF boxRound(const QPointF &a, const QPointF &b);

} // namespace archdeck
