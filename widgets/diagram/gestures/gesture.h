#pragma once

#include <QtCore/qnamespace.h>
#include <QtCore/qpoint.h>

class QPainter;

namespace archdeck {

/// One drag of the mouse, from press to release. It previews while it runs and makes one step of the model when it
/// ends; destroyed without `finish`, it leaves no trace. Positions are in diagram units. Owned by the canvas.
class Gesture
{
public:
    Gesture() = default;
    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;
    virtual ~Gesture() = default;

    virtual void move(const QPointF &position, Qt::KeyboardModifiers modifiers) = 0;
    /// `position` is where the last `move` was.
    virtual void finish(const QPointF &position) = 0;
    /// Drawn above the canvas while the gesture runs, in diagram units.
    virtual void paint(QPainter &) const {}
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }
};

} // namespace archdeck
