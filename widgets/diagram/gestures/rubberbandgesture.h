#pragma once

#include "core/diagram/edits.h"
#include "widgets/diagram/gestures/gesture.h"

#include <QtCore/qrect.h>

namespace archdeck {

class DiagramView;

/// Selects what a rectangle touches, with Ctrl only what lies wholly inside. `kept` stays selected.
class RubberBandGesture final : public Gesture
{
public:
    RubberBandGesture(DiagramView &view, const QPointF &start, const Selection &kept);
    ~RubberBandGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;

private:
    DiagramView &m_view;
    QPointF m_start;
    QRectF m_band;
    Selection m_kept;
    Selection m_found;
};

} // namespace archdeck
