#pragma once

#include "core/diagram/diagram.h"
#include "widgets/diagram/gestures/gesture.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

class DiagramView;

/// Pushes all that lies behind the place where the drag began to the side, or takes room away when dragged back.
class RoomGesture final : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::RoomGesture)
public:
    RoomGesture(DiagramView &view, const QPointF &start);
    ~RoomGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;
    Qt::CursorShape cursor() const override;

private:
    DiagramView &m_view;
    QPointF m_start;
    Qt::Orientation m_axis = Qt::Horizontal;
    double m_by = 0;
    Diagram m_after;
};

} // namespace archdeck
