#include "widgets/diagram/diagramview.h"

#include "core/render/componentmetrics.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/inlineeditor.h"
#include "widgets/diagram/ports.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qgesture.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double smallestZoom = 0.05;
constexpr double greatestZoom = 8.0;

double distance(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

DiagramView::DiagramView(DiagramScene &scene, QWidget *parent)
    : QGraphicsView(&scene, parent), m_scene(scene), m_model(scene.model()), m_editor(new InlineEditor(*this))
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

void DiagramView::editName(const ElementRef &element)
{
    if (!m_model.isReadOnly())
        m_editor->open(element);
}

bool DiagramView::event(QEvent *event)
{
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

void DiagramView::setPanning(bool panning)
{
    m_panning = panning;
    viewport()->setCursor(panning ? Qt::ClosedHandCursor : m_spaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    m_editor->commit();
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld);
    if (pans) {
        m_panFrom = event->position().toPoint();
        setPanning(true);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF position = mapToScene(event->position().toPoint());
    m_pressed = position;
    m_pressedPixel = event->position().toPoint();
    m_pressedGhost = m_scene.ghostAt(position);
    if (!m_pressedGhost.isEmpty()) {
        m_scene.focusGhost(m_pressedGhost);
        return;
    }
    NodeId portNode;
    if (const auto port = m_model.isReadOnly() ? std::nullopt : portAt(position, portNode)) {
        m_gesture = std::make_unique<ConnectGesture>(m_scene, portNode, *port);
        return;
    }
    ElementRef resizable;
    if (const ResizeHandle handle = handleAt(position, resizable); handle.any()) {
        m_gesture = std::make_unique<ResizeGesture>(m_scene, resizable, handle);
        return;
    }
    if (const auto element = m_scene.elementAt(position)) {
        pressOn(*element, position, event->modifiers());
        return;
    }
    const bool adds = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    const Selection kept = adds ? m_model.selection() : Selection();
    m_model.select(kept);
    m_gesture = std::make_unique<RubberBandGesture>(m_scene, position, kept);
}

void DiagramView::pressOn(const ElementRef &element, const QPointF &, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        m_model.toggle(element);
        return;
    }
    if (!m_model.selection().contains(element))
        m_model.select({element});
    m_pending = element;
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pixel = event->position().toPoint();
    if (m_panning) {
        const QPoint delta = pixel - std::exchange(m_panFrom, pixel);
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - delta.y());
        return;
    }
    const QPointF position = mapToScene(pixel);
    const bool isDrag = (pixel - m_pressedPixel).manhattanLength() >= QApplication::startDragDistance();
    if (m_pending && isDrag && !m_gesture && !m_model.isReadOnly()) {
        m_pending.reset();
        m_gesture = std::make_unique<MoveGesture>(m_scene, m_pressed);
    }
    if (m_gesture) {
        m_gesture->move(position, event->modifiers());
        viewport()->update();
        return;
    }
    follow(position);
}

void DiagramView::follow(const QPointF &position)
{
    NodeId portNode;
    const bool onPort = !m_model.isReadOnly() && portAt(position, portNode).has_value();
    const QString ghost = onPort ? QString() : m_scene.ghostAt(position);
    m_scene.setHoveredGhost(ghost);
    m_scene.setHovered(!ghost.isEmpty() ? std::nullopt
                           : onPort     ? std::optional(ElementRef(portNode))
                                        : m_scene.elementAt(position));
    ElementRef resizable;
    const ResizeHandle handle = handleAt(position, resizable);
    if (m_spaceHeld)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (!ghost.isEmpty())
        viewport()->setCursor(Qt::PointingHandCursor);
    else if (onPort)
        viewport()->setCursor(Qt::CrossCursor);
    else if (handle.any())
        viewport()->setCursor(handle.left == handle.top && handle.right == handle.bottom
                                      && (handle.left || handle.right)
                                  ? Qt::SizeFDiagCursor
                                  : (handle.left || handle.right) && (handle.top || handle.bottom) ? Qt::SizeBDiagCursor
                                  : handle.left || handle.right                                    ? Qt::SizeHorCursor
                                                                                                   : Qt::SizeVerCursor);
    else
        viewport()->setCursor(Qt::ArrowCursor);
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_panning) {
        setPanning(false);
        return;
    }
    const QPointF position = mapToScene(event->position().toPoint());
    if (const QString ghost = std::exchange(m_pressedGhost, {}); !ghost.isEmpty()) {
        if (m_scene.ghostAt(position) == ghost)
            m_scene.activateGhost(ghost);
        return;
    }
    if (m_pending && event->button() == Qt::LeftButton && m_model.selection().size() > 1)
        m_model.select({*m_pending}); // a click without a drag means this one
    m_pending.reset();
    if (const auto gesture = std::move(m_gesture)) {
        if ((event->position().toPoint() - m_pressedPixel).manhattanLength() >= QApplication::startDragDistance())
            gesture->finish(position);
    }
    viewport()->update();
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_gesture.reset();
    m_pending.reset();
    const QPointF position = mapToScene(event->position().toPoint());
    if (!m_scene.ghostAt(position).isEmpty())
        return; // its first click has done what there is to do
    if (const auto element = m_scene.elementAt(position))
        editName(*element);
    else if (!m_model.isReadOnly())
        Q_EMIT kindWanted();
}

bool DiagramView::nudge(QKeyEvent *event)
{
    const double distance = event->modifiers() & Qt::ShiftModifier ? 1 : metrics::grid;
    QPointF delta;
    switch (event->key()) {
    case Qt::Key_Left: delta = {-distance, 0}; break;
    case Qt::Key_Right: delta = {distance, 0}; break;
    case Qt::Key_Up: delta = {0, -distance}; break;
    case Qt::Key_Down: delta = {0, distance}; break;
    default: return false;
    }
    if (m_model.selection().isEmpty()) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(delta.x() * 5));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(delta.y() * 5));
    } else {
        m_model.moveSelection(delta);
    }
    return true;
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    if (pressKeyOnGhost(*event))
        return;
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        const bool hadGesture = m_gesture || m_pending;
        m_gesture.reset();
        m_pending.reset();
        if (!hadGesture)
            m_model.select({});
        viewport()->update();
        return;
    }
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && nudge(event))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const auto one = m_model.selectedOne())
            editName(*one);
        return;
    }
    QGraphicsView::keyPressEvent(event);
}

void DiagramView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

void DiagramView::contextMenuEvent(QContextMenuEvent *event)
{
    if (const auto element = m_scene.elementAt(mapToScene(event->pos()));
        element && !m_model.selection().contains(*element))
        m_model.select({*element});
    QMenu menu(this);
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

std::optional<QPointF> DiagramView::portAt(const QPointF &position, NodeId &node) const
{
    // Ports are offered on the component that the pointer is on, or was on a moment ago.
    QList<NodeId> candidates;
    if (const auto &hovered = m_scene.hovered(); hovered && hovered->type == ElementType::Node)
        candidates.append(NodeId(hovered->id));
    if (const auto under = m_scene.elementAt(position); under && under->type == ElementType::Node)
        candidates.append(NodeId(under->id));
    for (const NodeId &id : std::as_const(candidates)) {
        for (const QPointF &port : portsOf(m_scene.diagram().nodes.value(id).rect)) {
            if (distance(port, position) * zoom() <= portReach) {
                node = id;
                return port;
            }
        }
    }
    return std::nullopt;
}

ResizeHandle DiagramView::handleAt(const QPointF &position, ElementRef &element) const
{
    const auto one = m_model.selectedOne();
    if (m_model.isReadOnly() || !one || (one->type != ElementType::Group && one->type != ElementType::Note))
        return {};
    const QRectF rect = m_scene.diagram().rectOf(*one);
    const double reach = 6 / zoom();
    if (!rect.adjusted(-reach, -reach, reach, reach).contains(position))
        return {};
    element = *one;
    return {std::abs(position.x() - rect.left()) < reach, std::abs(position.y() - rect.top()) < reach,
            std::abs(position.x() - rect.right()) < reach, std::abs(position.y() - rect.bottom()) < reach};
}

void DiagramView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(kindMimeType()) && !m_model.isReadOnly())
        event->acceptProposedAction();
}

void DiagramView::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasFormat(kindMimeType()))
        event->acceptProposedAction();
}

void DiagramView::dropEvent(QDropEvent *event)
{
    const QString kind = QString::fromUtf8(event->mimeData()->data(kindMimeType()));
    if (m_model.addComponent(kind, mapToScene(event->position().toPoint())))
        event->acceptProposedAction();
    setFocus();
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fitPending && viewport()->width() > 100) {
        m_fitPending = false;
        fit();
    }
}

} // namespace archdeck
