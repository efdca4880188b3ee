#include "widgets/diagram/diagramview.h"

#include "core/diagram/visiblepart.h"
#include "widgets/diagram/autoscroll.h"
#include "widgets/diagram/contentbutton.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/gestures/gesture.h"
#include "widgets/diagram/inlineeditor.h"
#include "widgets/diagram/navigation.h"
#include "widgets/diagram/neighbourfield.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qgesture.h>
#include <QtWidgets/qscrollbar.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double smallestZoom = 0.05;
constexpr double greatestZoom = 8.0;

} // namespace

DiagramView::DiagramView(DiagramScene &scene, QWidget *parent)
    : QGraphicsView(&scene, parent), m_scene(scene), m_model(scene.model()), m_editor(new InlineEditor(*this)),
      m_neighbourField(new NeighbourField(*this)), m_autoScroll(new AutoScroll(*this)),
      m_contentButton(new ContentButton(*this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setViewportUpdateMode(SmartViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    grabGesture(Qt::PinchGesture);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Canvas"));
    setAccessibleDescription(
        tr("Tab goes from element to element, arrow keys move, Enter renames, F6 leaves the canvas"));
    connect(&m_model, &EditorModel::nameWanted, this, [this](const ElementRef &element) {
        reveal(m_model.diagram().rectOf(element));
        editName(element);
    });
    connect(m_autoScroll, &AutoScroll::scrolled, this, [this] { moveGesture(m_pointer, m_modifiers); });
    connect(&m_model, &EditorModel::changed, this, &DiagramView::forgetOldDesign);
    connect(&m_model, &EditorModel::changed, m_contentButton, &ContentButton::lookSoon);
}

DiagramView::~DiagramView() = default;

QString DiagramView::kindMimeType()
{
    return QStringLiteral("application/vnd.archdeck.kind");
}

void DiagramView::zoomTo(double zoom, const QPointF &anchor)
{
    const double target = std::clamp(zoom, smallestZoom, greatestZoom);
    const QPointF fixed = mapToScene(anchor.toPoint());
    setTransform(QTransform::fromScale(target, target));
    const QPointF shift = QPointF(mapFromScene(fixed)) - anchor;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(shift.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(shift.y()));
    m_contentButton->lookSoon();
    m_neighbourField->follow();
    Q_EMIT zoomChanged(target);
}

void DiagramView::zoomBy(double factor)
{
    zoomTo(zoom() * factor, viewport()->rect().center());
}

void DiagramView::fit()
{
    const QRectF bounds = m_scene.drawnBounds();
    if (bounds.isEmpty()) {
        zoomTo(1, viewport()->rect().center());
        centerOn(400, 300);
        return;
    }
    const QRectF padded = bounds.adjusted(-32, -32, 32, 32);
    const double scale = std::min({viewport()->width() / padded.width(), viewport()->height() / padded.height(), 1.25});
    zoomTo(scale, viewport()->rect().center());
    centerOn(padded.center());
}

void DiagramView::fitSelection()
{
    QRectF box;
    for (const ElementRef &element : m_model.selection())
        box |= m_model.diagram().rectOf(element);
    if (box.isEmpty())
        return fit();
    const QRectF padded = box.adjusted(-64, -64, 64, 64);
    zoomTo(std::min({viewport()->width() / padded.width(), viewport()->height() / padded.height(), 2.0}),
           viewport()->rect().center());
    centerOn(padded.center());
}

void DiagramView::showGrid(bool shown)
{
    m_gridShown = shown;
    viewport()->update();
}

QPointF DiagramView::insertionPoint() const
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const bool isInside = viewport()->rect().contains(pointer) && viewport()->underMouse();
    return mapToScene(isInside ? pointer : viewport()->rect().center());
}

double DiagramView::snapReach() const
{
    return qBound(2.0, 6 / zoom(), 24.0);
}

void DiagramView::editName(const ElementRef &element, const QString &text)
{
    if (!m_model.isReadOnly())
        m_editor->open(element, text);
}

/// What is under the pointer may be gone, and a running drag would bring back the design that it began on.
void DiagramView::forgetOldDesign()
{
    m_hover = {};
    if (m_gesture)
        cancelGesture();
    else if (m_press && m_press->ghost.isEmpty())
        m_press->hit = hitAt(*this, m_press->position);
}

void DiagramView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    m_contentButton->lookSoon();
    m_neighbourField->follow();
}

void DiagramView::addNeighbour(Direction side)
{
    m_editor->commit();
    m_neighbourField->start(side);
}

void DiagramView::walk(Direction direction)
{
    const auto one = m_model.selectedOne();
    if (!one)
        return;
    const Diagram &drawn = m_scene.diagram();
    // A collapsed group is walked like a component.
    const auto shown = shownElement(m_model.diagram(), *one);
    if (!shown || shown->type != ElementType::Node)
        return;
    const NodeId next = neighbourTowards(drawn, NodeId(shown->id), direction);
    if (next.isNull())
        return;
    m_model.select({realElement(m_model.diagram(), ElementRef(next))});
    reveal(drawn.nodes.value(next).rect);
}

bool DiagramView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && overrides(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    // Tab visits the elements; F6 leads out of the canvas. Left to itself it would leave with the first press.
    if (event->type() == QEvent::KeyPress) {
        auto *press = static_cast<QKeyEvent *>(event);
        const bool isTab = press->key() == Qt::Key_Tab || press->key() == Qt::Key_Backtab;
        if (isTab && !(press->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
            reveal(m_scene.focusNext(press->key() == Qt::Key_Tab ? 1 : -1));
            return true;
        }
    }
    return QGraphicsView::event(event);
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Gesture) {
        auto *gestures = static_cast<QGestureEvent *>(event);
        if (auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture))) {
            zoomTo(zoom() * pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint().toPoint()));
            return true;
        }
    }
    if (event->type() == QEvent::NativeGesture) {
        auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() == Qt::ZoomNativeGesture) {
            zoomTo(zoom() * (1 + native->value()), native->position());
            return true;
        }
    }
    if (event->type() == QEvent::Leave) {
        m_scene.setHovered(std::nullopt);
        m_scene.setHoveredGhost({});
    }
    if (event->type() == QEvent::ToolTip) {
        showToolTip(*static_cast<QHelpEvent *>(event));
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomTo(zoom() * std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
        event->accept();
        return;
    }
    QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() * 60 / 120 : event->pixelDelta();
    if (event->modifiers() & Qt::ShiftModifier && delta.x() == 0)
        delta = QPoint(delta.y(), 0);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - delta.y());
    event->accept();
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    m_contentButton->lookSoon();
    if (m_fitPending && viewport()->width() > 100) {
        m_fitPending = false;
        fit();
    }
}

} // namespace archdeck
