#pragma once

#include <QtCore/qbasictimer.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

class DiagramView;

/// Leads back to the design when nothing of it is in sight. Child of the canvas.
class ContentButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ContentButton(DiagramView &view);

    /// Looks again, soon: panning asks with every pixel.
    void lookSoon();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    DiagramView &m_view;
    QBasicTimer m_timer;
};

} // namespace archdeck
