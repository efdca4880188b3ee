#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/insertgesture.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qevent.h>

namespace archdeck {

void DiagramView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(kindMimeType()) || m_model.isReadOnly())
        return;
    event->acceptProposedAction();
    m_gesture = std::make_unique<InsertGesture>(*this, QString::fromUtf8(event->mimeData()->data(kindMimeType())));
}

void DiagramView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!event->mimeData()->hasFormat(kindMimeType()))
        return;
    event->acceptProposedAction();
    moveGesture(event->position().toPoint(), event->modifiers());
}

void DiagramView::dragLeaveEvent(QDragLeaveEvent *)
{
    cancelGesture();
}

void DiagramView::dropEvent(QDropEvent *event)
{
    if (const auto gesture = std::move(m_gesture)) {
        const QPointF position = mapToScene(event->position().toPoint());
        gesture->move(position, event->modifiers());
        gesture->finish(position);
        event->acceptProposedAction();
    }
    setFocus();
    viewport()->update();
}

} // namespace archdeck
