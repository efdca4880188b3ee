#pragma once

#include "core/layout/liverouter.h"
#include "widgets/diagram/gestures/gesture.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

class DiagramView;

/// Moves one pinned corner of a connection; it snaps to the corners beside it and to the grid unless Alt is held.
class CornerGesture final : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::CornerGesture)
public:
    CornerGesture(DiagramView &view, EdgeId edge, qsizetype index);
    ~CornerGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    Qt::CursorShape cursor() const override { return Qt::SizeAllCursor; }

private:
    DiagramView &m_view;
    EdgeId m_edge;
    qsizetype m_index;
    Diagram m_start;
    LiveRouter m_router;
    Diagram m_after;
};

/// Drags one straight piece of a connection to the side and pins it there; a straight or curved line gets a corner where
/// it is dragged. Pieces at a component slide along its side first.
class SegmentGesture final : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::SegmentGesture)
public:
    SegmentGesture(DiagramView &view, EdgeId edge, const QPointF &start);
    ~SegmentGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    Qt::CursorShape cursor() const override;

private:
    bool isOrthogonal() const;
    bool isLevel() const; ///< the dragged piece lies across the sheet
    Edge dragged(const QPointF &position) const;
    QList<QPointF> pinned(const QList<QPointF> &corners) const;
    std::optional<QPointF> slidAnchor(NodeId node, const QPointF &end, double place) const;

    DiagramView &m_view;
    EdgeId m_edge;
    QList<QPointF> m_chain; ///< as drawn before the drag
    qsizetype m_piece = 1; ///< from corner m_piece - 1 to m_piece
    Diagram m_start;
    LiveRouter m_router;
    Diagram m_after;
};

/// Slides the label of a connection along its line; the middle holds it.
class LabelGesture final : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::LabelGesture)
public:
    LabelGesture(DiagramView &view, EdgeId edge);
    ~LabelGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;
    Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    DiagramView &m_view;
    EdgeId m_edge;
    QList<QPointF> m_chain;
    Diagram m_after;
    QPointF m_place;
};

} // namespace archdeck
