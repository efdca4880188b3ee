#include "core/diagram/arrange.h"
#include "core/diagram/locking.h"
#include "core/render/componentmetrics.h"
#include "widgets/diagram/autoscroll.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/connectgesture.h"
#include "widgets/diagram/gestures/linegestures.h"
#include "widgets/diagram/gestures/movegesture.h"
#include "widgets/diagram/gestures/resizegesture.h"
#include "widgets/diagram/gestures/roomgesture.h"
#include "widgets/diagram/gestures/rubberbandgesture.h"
#include "widgets/diagram/inlineeditor.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qscrollbar.h>

namespace archdeck {

namespace {

constexpr Qt::KeyboardModifiers roomKeys = Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier;

bool isDrag(const QPoint &from, const QPoint &to)
{
    return (to - from).manhattanLength() >= QApplication::startDragDistance();
}

} // namespace

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    m_editor->commit();
    if (m_press || m_pan)
        return; // a second button during a drag
    const Qt::MouseButton button = event->button();
    const QPoint pixel = event->position().toPoint();
    if (button == Qt::LeftButton && !m_spaceHeld) {
        press(*event);
    } else if (button == Qt::LeftButton || button == Qt::MiddleButton || button == Qt::RightButton) {
        m_pan = Pan{button, pixel, pixel};
        showCursor();
    }
}

void DiagramView::press(QMouseEvent &event)
{
    const QPoint pixel = event.position().toPoint();
    const QPointF position = mapToScene(pixel);
    const QString ghost = m_scene.ghostAt(position);
    m_press = Press{position, pixel, event.modifiers(), ghost.isEmpty() ? hitAt(*this, position) : CanvasHit(), ghost};
    m_modifiers = event.modifiers();
    m_pointer = pixel;
    if (!ghost.isEmpty()) {
        m_scene.focusGhost(ghost);
        return;
    }
    const bool isPlain = event.modifiers() == Qt::NoModifier;
    if (m_press->hit.kind != CanvasHit::Kind::Nothing && !m_model.isInReach(m_press->hit.element))
        m_model.enterGroup({}); // a press outside leaves the group
    switch (m_press->hit.kind) {
    case CanvasHit::Kind::Nothing:
        if (isPlain)
            m_model.select({});
        break;
    case CanvasHit::Kind::Element:
    case CanvasHit::Kind::Segment:
    case CanvasHit::Kind::Label:
        if (isPlain && !m_model.selection().contains(m_press->hit.element))
            m_model.select({m_press->hit.element});
        break;
    default: break;
    }
}

std::unique_ptr<Gesture> DiagramView::gestureFor(const Press &press)
{
    const CanvasHit &hit = press.hit;
    const bool adds = press.modifiers & Qt::ShiftModifier;
    if (!press.ghost.isEmpty())
        return nullptr;
    if (press.modifiers == roomKeys && !m_model.isReadOnly())
        return std::make_unique<RoomGesture>(*this, press.position);
    if (hit.kind == CanvasHit::Kind::Nothing)
        return std::make_unique<RubberBandGesture>(*this, press.position, adds ? m_model.selection() : Selection());
    if (m_model.isReadOnly())
        return nullptr;
    switch (hit.kind) {
    case CanvasHit::Kind::Port: return std::make_unique<ConnectGesture>(*this, NodeId(hit.element.id), hit.place);
    case CanvasHit::Kind::Resize:
        return std::make_unique<ResizeGesture>(*this, hit.element, hit.handle, press.position);
    case CanvasHit::Kind::End: return std::make_unique<ReconnectGesture>(*this, EdgeId(hit.element.id), hit.end);
    case CanvasHit::Kind::Corner: return std::make_unique<CornerGesture>(*this, EdgeId(hit.element.id), hit.corner);
    default: break;
    }
    if (!m_model.selection().contains(hit.element))
        m_model.select(adds ? m_model.selection() + Selection{hit.element} : Selection{hit.element});
    if (m_model.selectedOne() && hit.kind == CanvasHit::Kind::Segment)
        return std::make_unique<SegmentGesture>(*this, EdgeId(hit.element.id), press.position);
    if (m_model.selectedOne() && hit.kind == CanvasHit::Kind::Label)
        return std::make_unique<LabelGesture>(*this, EdgeId(hit.element.id));
    if (isLocked(m_model.diagram(), hit.element) || boxesOf(m_model.diagram(), m_model.selection()).isEmpty())
        return nullptr;
    return std::make_unique<MoveGesture>(*this, press.position);
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pixel = event->position().toPoint();
    if (m_pan) {
        pan(pixel);
        return;
    }
    if (m_press && !m_gesture && isDrag(m_press->pixel, pixel)) {
        m_gesture = gestureFor(*m_press);
        if (m_gesture)
            m_scene.setHovered(std::nullopt);
    }
    if (m_gesture) {
        moveGesture(pixel, event->modifiers());
        m_autoScroll->follow(pixel);
        return;
    }
    if (!m_press)
        follow(mapToScene(pixel));
}

void DiagramView::moveGesture(const QPoint &pixel, Qt::KeyboardModifiers modifiers)
{
    if (!m_gesture)
        return;
    m_pointer = pixel;
    m_modifiers = modifiers;
    m_gesture->move(mapToScene(pixel), modifiers);
    showCursor();
    viewport()->update();
}

bool DiagramView::cancelGesture()
{
    const bool had = m_press.has_value();
    m_autoScroll->stop();
    m_gesture.reset();
    m_press.reset();
    showCursor();
    viewport()->update();
    return had;
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pan) {
        if (event->button() != m_pan->button)
            return;
        const Pan ended = *std::exchange(m_pan, std::nullopt);
        showCursor();
        if (ended.button == Qt::RightButton && !ended.moved)
            showMenu(event->globalPosition().toPoint());
        return;
    }
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    m_autoScroll->stop();
    const Press ended = *std::exchange(m_press, std::nullopt);
    const auto gesture = std::move(m_gesture);
    const QPoint pixel = event->position().toPoint();
    if (gesture) {
        gesture->move(mapToScene(pixel), event->modifiers());
        gesture->finish(mapToScene(pixel));
    } else if (!isDrag(ended.pixel, pixel)) {
        click(ended);
    }
    showCursor();
    viewport()->update();
}

void DiagramView::click(const Press &press)
{
    if (!press.ghost.isEmpty()) {
        m_scene.activateGhost(press.ghost);
        return;
    }
    const bool isElement = press.hit.kind == CanvasHit::Kind::Element || press.hit.kind == CanvasHit::Kind::Segment
        || press.hit.kind == CanvasHit::Kind::Label;
    if (press.modifiers == Qt::AltModifier)
        selectBelow(press.position);
    else if (isElement && press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        m_model.toggle(press.hit.element);
    else if (isElement && press.modifiers == Qt::NoModifier)
        m_model.select({press.hit.element}); // of several, this one is meant
}

void DiagramView::selectBelow(const QPointF &position)
{
    const QList<ElementRef> pile = elementsBelow(*this, position);
    if (pile.isEmpty())
        return;
    const auto one = m_model.selectedOne();
    const qsizetype current = one ? pile.indexOf(*one) : -1;
    // The first such click means what the uppermost one hides; each further one goes down, and begins again.
    m_model.select({pile[(current < 0 ? std::min<qsizetype>(1, pile.size() - 1) : current + 1) % pile.size()]});
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_pan)
        return;
    cancelGesture();
    const QPointF position = mapToScene(event->position().toPoint());
    if (!m_scene.ghostAt(position).isEmpty())
        return; // its first click has done what there is to do
    const CanvasHit hit = hitAt(*this, position);
    switch (hit.kind) {
    case CanvasHit::Kind::Nothing:
        if (!m_model.isReadOnly())
            Q_EMIT kindWanted();
        break;
    case CanvasHit::Kind::Corner: unpin(hit); break;
    case CanvasHit::Kind::End: break;
    default: enterOrRename(hit.element, position);
    }
}

void DiagramView::enterOrRename(const ElementRef &element, const QPointF &position)
{
    const Group group = m_model.diagram().groups.value(GroupId(element.id));
    if (element.type != ElementType::Group)
        editName(element);
    else if (group.isCollapsed)
        m_model.fold(group.id, Folding::Expanded);
    else if (position.y() < group.rect.top() + metrics::groupTitleHeight)
        editName(element);
    else
        m_model.enterGroup(group.id);
}

void DiagramView::unpin(const CanvasHit &corner)
{
    const EdgeId edge(corner.element.id);
    QList<QPointF> corners = m_model.diagram().edges.value(edge).waypoints;
    corners.removeAt(corner.corner);
    m_model.become(tr("Unpin a corner"),
                   EditorModel::rerouted(withWaypoints(m_model.diagram(), edge, corners), {edge}));
    m_hover = {};
}

void DiagramView::pan(const QPoint &pixel)
{
    m_pan->moved |= isDrag(m_pan->start, pixel);
    if (!m_pan->moved && m_pan->button == Qt::RightButton)
        return; // a click of the right button opens the menu
    const QPoint delta = pixel - std::exchange(m_pan->last, pixel);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - delta.y());
    showCursor();
}

void DiagramView::follow(const QPointF &position)
{
    const QString ghost = m_scene.ghostAt(position);
    m_hover = ghost.isEmpty() ? hitAt(*this, position) : CanvasHit();
    m_scene.setHoveredGhost(ghost);
    const bool isElement = m_hover.kind != CanvasHit::Kind::Nothing;
    m_scene.setHovered(isElement ? std::optional(m_hover.element) : std::nullopt);
    showCursor();
}

void DiagramView::showCursor()
{
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_pan && (m_pan->moved || m_pan->button != Qt::RightButton))
        shape = Qt::ClosedHandCursor;
    else if (m_gesture)
        shape = m_gesture->cursor();
    else if (m_spaceHeld)
        shape = Qt::OpenHandCursor;
    else if (!m_scene.hoveredGhost().isEmpty())
        shape = Qt::PointingHandCursor;
    else if (m_hover.kind == CanvasHit::Kind::Port)
        shape = Qt::CrossCursor;
    else if (m_hover.kind == CanvasHit::Kind::Resize)
        shape = cursorOf(m_hover.handle);
    else if (m_hover.kind == CanvasHit::Kind::End || m_hover.kind == CanvasHit::Kind::Corner)
        shape = Qt::SizeAllCursor;
    else if (m_hover.kind == CanvasHit::Kind::Label)
        shape = Qt::OpenHandCursor;
    viewport()->setCursor(shape);
}

void DiagramView::contextMenuEvent(QContextMenuEvent *event)
{
    // A drag of the right button moves the sheet; some platforms ask for the menu before they know.
    if (event->reason() == QContextMenuEvent::Keyboard) {
        // About what is selected, wherever the pointer is.
        const auto one = m_model.selectedOne();
        const QRect box = one ? mapFromScene(drawnBox(m_model.diagram(), *one)).boundingRect() : QRect();
        const QPoint place = viewport()->rect().contains(box.center()) ? box.center() : viewport()->rect().center();
        Q_EMIT menuWanted(viewport()->mapToGlobal(place));
    } else if (event->reason() == QContextMenuEvent::Other) {
        showMenu(event->globalPos());
    }
    event->accept();
}

void DiagramView::showMenu(const QPoint &globalPosition)
{
    const CanvasHit hit = hitAt(*this, mapToScene(viewport()->mapFromGlobal(globalPosition)));
    if (hit.kind == CanvasHit::Kind::Nothing)
        m_model.select({});
    else if (!m_model.selection().contains(hit.element))
        m_model.select({hit.element});
    Q_EMIT menuWanted(globalPosition);
}

} // namespace archdeck
