#pragma once

#include "core/layout/liverouter.h"
#include "widgets/diagram/gestures/gesture.h"
#include "widgets/diagram/gestures/snapping.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

class DiagramView;

/// Resizes a component, group or note by a corner or a side; snaps unless Alt is held, keeps the proportions with Shift.
class ResizeGesture final : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::ResizeGesture)
public:
    ResizeGesture(DiagramView &view, const ElementRef &element, const ResizeHandle &handle, const QPointF &start);
    ~ResizeGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;
    Qt::CursorShape cursor() const override;

private:
    QRectF wanted(const QPointF &position) const;
    QRectF limited(QRectF rect) const;
    QRectF inProportion(QRectF rect) const;

    DiagramView &m_view;
    ElementRef m_element;
    ResizeHandle m_handle;
    Diagram m_start;
    QRectF m_before;
    QPointF m_grip; ///< from the pointer to the corner or side that it holds
    Snapper m_snapper;
    LiveRouter m_router;
    Selection m_touched;
    SnapReasons m_reasons;
    Diagram m_after;
};

Qt::CursorShape cursorOf(const ResizeHandle &handle);

} // namespace archdeck
