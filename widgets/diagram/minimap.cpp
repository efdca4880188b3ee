#include "widgets/diagram/minimap.h"

#include "widgets/common/themecontroller.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qscrollbar.h>

namespace archdeck {

namespace {

constexpr QSize mapSize(208, 144);
constexpr int margin = 12; ///< to the borders of the canvas
constexpr double inset = 8;
constexpr double radius = 6;
constexpr int delay = 150; ///< milliseconds from a change to the new picture

} // namespace

Minimap::Minimap(DiagramView &view) : QWidget(&view), m_view(view)
{
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::NoFocus); // the keys of the canvas go everywhere that it leads to
    setAccessibleName(tr("Minimap"));
    setToolTip(tr("Drag to move what is in sight"));
    resize(sizeHint());
    connect(&view.model(), &EditorModel::changed, this, &Minimap::drawSoon);
    connect(view.diagramScene().themes(), &ThemeController::themeChanged, this, &Minimap::drawSoon);
    connect(&view, &DiagramView::zoomChanged, this, [this] { update(); });
    for (const QScrollBar *bar : {view.horizontalScrollBar(), view.verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, [this] { update(); });
    view.installEventFilter(this);
    hide();
}

QSize Minimap::sizeHint() const
{
    return mapSize;
}

void Minimap::showEvent(QShowEvent *event)
{
    place();
    draw();
    QWidget::showEvent(event);
}

bool Minimap::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Minimap::place()
{
    const QRect canvas = m_view.viewport()->geometry();
    move(canvas.right() - width() - margin, canvas.bottom() - height() - margin);
    raise();
}

void Minimap::drawSoon()
{
    if (isVisible())
        m_timer.start(delay, this);
}

void Minimap::timerEvent(QTimerEvent *)
{
    m_timer.stop();
    draw();
}

QRectF Minimap::shown() const
{
    return m_bounds.isEmpty() ? QRectF(0, 0, 1, 1) : m_bounds;
}

QTransform Minimap::toWidget() const
{
    const QRectF room = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const QRectF bounds = shown();
    const double scale = std::min(room.width() / bounds.width(), room.height() / bounds.height());
    QTransform transform;
    transform.translate(room.center().x(), room.center().y());
    transform.scale(scale, scale);
    transform.translate(-bounds.center().x(), -bounds.center().y());
    return transform;
}

void Minimap::draw()
{
    const DiagramScene &scene = m_view.diagramScene();
    m_bounds = scene.diagram().bounds();
    m_picture = QPixmap(size() * devicePixelRatio());
    m_picture.setDevicePixelRatio(devicePixelRatio());
    m_picture.fill(Qt::transparent);
    if (!m_bounds.isEmpty()) {
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const QTransform transform = toWidget();
        painter.setTransform(transform);
        PaintOptions options;
        options.detail = detailLevelFor(transform.m11());
        scene.painter().paint(painter, scene.diagram(), options);
    }
    update();
}

void Minimap::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_view.diagramScene().themes()->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.drawPixmap(0, 0, m_picture);
    if (m_bounds.isEmpty())
        return;
    const QRectF sight = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    if (sight.contains(m_bounds))
        return; // a frame round everything would say nothing
    const QRectF frame = toWidget().mapRect(sight) & QRectF(rect()).adjusted(2, 2, -2, -2);
    QColor tint = theme.accent;
    tint.setAlphaF(0.08F);
    painter.setBrush(tint);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawRoundedRect(frame, 3, 3);
}

void Minimap::goTo(const QPointF &position)
{
    m_view.centerOn(toWidget().inverted().map(position));
    update();
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position());
}

void Minimap::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept(); // the canvas below must not take it for the end of a drag of its own
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    const double factor = event->angleDelta().y() > 0 ? 1.25 : 0.8;
    if (event->angleDelta().y() != 0)
        m_view.zoomBy(factor);
    event->accept();
}

} // namespace archdeck
