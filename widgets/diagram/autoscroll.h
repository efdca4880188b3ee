#pragma once

#include <QtCore/qbasictimer.h>
#include <QtCore/qobject.h>
#include <QtCore/qpoint.h>

class QAbstractScrollArea;

namespace archdeck {

/// Scrolls a view while a drag is held at the border of its viewport, faster the farther out. Child of the view.
class AutoScroll : public QObject
{
    Q_OBJECT
public:
    explicit AutoScroll(QAbstractScrollArea &view);

    /// The pointer of a drag is at `pixel` of the viewport.
    void follow(const QPoint &pixel);
    void stop();

Q_SIGNALS:
    /// The sheet moved below the pointer.
    void scrolled();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QAbstractScrollArea &m_view;
    QPoint m_speed; ///< pixels a tick
    bool m_wasInside = false; ///< a drag that begins at the border has to leave it before it scrolls
    QBasicTimer m_timer;
};

} // namespace archdeck
