#include "widgets/diagram/autoscroll.h"

#include <QtCore/qcoreevent.h>
#include <QtWidgets/qabstractscrollarea.h>
#include <QtWidgets/qscrollbar.h>

namespace archdeck {

namespace {

constexpr int borderWidth = 24;
constexpr int greatestSpeed = 24;
constexpr int tick = 16; ///< milliseconds

int speedAt(int place, int length)
{
    const int before = borderWidth - place;
    const int behind = place - (length - borderWidth);
    if (before > 0)
        return -qMin(greatestSpeed, 1 + before / 3);
    return behind > 0 ? qMin(greatestSpeed, 1 + behind / 3) : 0;
}

} // namespace

AutoScroll::AutoScroll(QAbstractScrollArea &view) : QObject(&view), m_view(view) {}

void AutoScroll::follow(const QPoint &pixel)
{
    const QSize size = m_view.viewport()->size();
    m_speed = {speedAt(pixel.x(), size.width()), speedAt(pixel.y(), size.height())};
    m_wasInside |= m_speed.isNull();
    if (m_speed.isNull() || !m_wasInside)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(tick, this);
}

void AutoScroll::stop()
{
    m_timer.stop();
    m_wasInside = false;
}

void AutoScroll::timerEvent(QTimerEvent *)
{
    QScrollBar &across = *m_view.horizontalScrollBar();
    QScrollBar &down = *m_view.verticalScrollBar();
    const QPoint before(across.value(), down.value());
    across.setValue(across.value() + m_speed.x());
    down.setValue(down.value() + m_speed.y());
    if (QPoint(across.value(), down.value()) != before)
        Q_EMIT scrolled();
}

} // namespace archdeck
