#include "core/diagram/locking.h"
#include "core/render/componentmetrics.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/gesture.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qscrollbar.h>

namespace archdeck {

namespace {

constexpr Qt::KeyboardModifiers commandKeys = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

Qt::KeyboardModifier modifierOf(int key)
{
    switch (key) {
    case Qt::Key_Control: return Qt::ControlModifier;
    case Qt::Key_Alt: return Qt::AltModifier;
    case Qt::Key_Shift: return Qt::ShiftModifier;
    default: return Qt::NoModifier;
    }
}

bool isDelete(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace;
}

} // namespace

bool DiagramView::startsTyping(const QKeyEvent &event) const
{
    const auto one = m_model.selectedOne();
    const bool canRename = one && one->type == ElementType::Node && !m_model.isReadOnly()
        && !isLocked(m_model.diagram(), *one);
    return canRename && !(event.modifiers() & commandKeys) && event.text().size() == 1
        && event.text().front().isLetterOrNumber();
}

/// True for keys that mean something else on the canvas than the actions that have them as shortcuts.
bool DiagramView::overrides(const QKeyEvent &event) const
{
    if (m_gesture)
        return event.key() == Qt::Key_Escape;
    return startsTyping(event) || (isDelete(event) && m_hover.kind == CanvasHit::Kind::Corner);
}

bool DiagramView::nudge(const QKeyEvent &event)
{
    if (event.modifiers() & commandKeys)
        return false;
    const double distance = event.modifiers() & Qt::ShiftModifier ? 1 : metrics::grid;
    QPointF delta;
    switch (event.key()) {
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

void DiagramView::escape()
{
    if (cancelGesture())
        return;
    if (m_model.selection().isEmpty())
        m_model.leaveGroup();
    else
        m_model.select({});
}

/// A drag means something else while Ctrl, Alt or Shift is held; it shows that at once.
bool DiagramView::followModifiers(const QKeyEvent &event)
{
    const Qt::KeyboardModifier modifier = modifierOf(event.key());
    if (!m_gesture || modifier == Qt::NoModifier)
        return false;
    moveGesture(m_pointer, m_modifiers.setFlag(modifier, event.type() == QEvent::KeyPress));
    return true;
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    if (followModifiers(*event))
        return;
    if (event->key() == Qt::Key_Escape && m_press) {
        cancelGesture();
        return;
    }
    if (pressKeyOnGhost(*event))
        return;
    if (event->key() == Qt::Key_Space) {
        m_spaceHeld = true;
        showCursor();
        return;
    }
    if (event->key() == Qt::Key_Escape)
        return escape();
    if (isDelete(*event) && m_hover.kind == CanvasHit::Kind::Corner)
        return unpin(m_hover);
    if (nudge(*event))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const auto one = m_model.selectedOne())
            editName(*one);
        return;
    }
    if (startsTyping(*event)) {
        editName(*m_model.selectedOne(), event->text());
        return;
    }
    QGraphicsView::keyPressEvent(event);
}

void DiagramView::keyReleaseEvent(QKeyEvent *event)
{
    if (followModifiers(*event))
        return;
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        showCursor();
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

} // namespace archdeck
