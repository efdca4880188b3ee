#pragma once

#include <QtCore/qbasictimer.h>
#include <QtGui/qpixmap.h>
#include <QtWidgets/qwidget.h>

namespace archdeck {

class DiagramView;

/// The whole design in small at the lower right of the canvas, with a frame round what is in sight; a press or drag on it
/// goes there. The picture is drawn again a moment after the last change.
class Minimap : public QWidget
{
    Q_OBJECT
public:
    explicit Minimap(DiagramView &view);

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void drawSoon();
    void draw();
    void place();
    void goTo(const QPointF &position);
    /// What the picture shows, in diagram units, and how it lies in the widget.
    QRectF shown() const;
    QTransform toWidget() const;

    DiagramView &m_view;
    QBasicTimer m_timer;
    QPixmap m_picture;
    QRectF m_bounds; ///< of the design when the picture was drawn
};

} // namespace archdeck
