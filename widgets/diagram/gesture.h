#pragma once

#include "core/diagram/edits.h"

#include <QtCore/qline.h>
#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>

class QPainter;

namespace archdeck {

class DiagramScene;
class DiagramView;

/// One drag of the mouse, from press to release. It previews while it runs and makes one step of the model when it
/// ends; destroyed without `finish`, it leaves no trace. Positions are in diagram units.
class Gesture
{
public:
    virtual ~Gesture() = default;
    virtual void move(const QPointF &position, Qt::KeyboardModifiers modifiers) = 0;
    virtual void finish(const QPointF &position) = 0;
    /// Drawn above the canvas while the gesture runs, in diagram units.
    virtual void paint(QPainter &) const {}
};

/// Moves the selection; snaps to the grid, and to edges and centres of other components, unless Alt is held.
class MoveGesture final : public Gesture
{
public:
    MoveGesture(DiagramScene &scene, const QPointF &start);
    ~MoveGesture() override;
    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;

private:
    QPointF snappedDelta(const QPointF &wanted);

    DiagramScene &m_scene;
    QPointF m_start;
    QPointF m_delta;
    Selection m_moving;
    QRectF m_box;            ///< round what is moved, before the move
    QList<QRectF> m_others;  ///< boxes to align with
    QList<QLineF> m_guides;  ///< why it snapped
};

/// Selects what a rectangle touches; with Shift, adds to the selection.
class RubberBandGesture final : public Gesture
{
public:
    RubberBandGesture(DiagramScene &scene, const QPointF &start, const Selection &kept);
    ~RubberBandGesture() override;
    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;

private:
    Selection touched() const;

    DiagramScene &m_scene;
    QPointF m_start;
    QRectF m_band;
    Selection m_kept;
};

/// Draws a connection from a port to the component under the pointer.
class ConnectGesture final : public Gesture
{
public:
    ConnectGesture(DiagramScene &scene, NodeId from, const QPointF &start);
    ~ConnectGesture() override;
    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;

private:
    DiagramScene &m_scene;
    NodeId m_from;
    QPointF m_start;
    QPointF m_end;
};

/// Which edges of a box follow the pointer.
struct ResizeHandle
{
    bool left = false;
    bool top = false;
    bool right = false;
    bool bottom = false;

    bool any() const { return left || top || right || bottom; }
};

/// Resizes a group or note by a corner or an edge.
class ResizeGesture final : public Gesture
{
public:
    ResizeGesture(DiagramScene &scene, const ElementRef &element, const ResizeHandle &handle);
    ~ResizeGesture() override;
    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;

private:
    DiagramScene &m_scene;
    ElementRef m_element;
    ResizeHandle m_handle;
    QRectF m_rect;
};

} // namespace archdeck
