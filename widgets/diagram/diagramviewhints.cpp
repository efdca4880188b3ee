#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/panelparts.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qtooltip.h>

namespace archdeck {

void DiagramView::reveal(const QRectF &box)
{
    if (!box.isNull())
        ensureVisible(box, 48, 48);
}

void DiagramView::showToolTip(const QHelpEvent &event)
{
    const QPointF position = mapToScene(event.pos());
    QString text;
    QRectF place;
    if (const QString ghost = m_scene.ghostAt(position); !ghost.isEmpty()) {
        const QString hint = m_scene.ghostHint(ghost);
        text = hint.isEmpty() ? m_scene.ghostName(ghost) : m_scene.ghostName(ghost) + u'\n' + hint;
        place = m_scene.ghostRect(ghost);
    } else {
        const DiagramMarks &marks = *m_scene.marks();
        for (auto it = marks.warnings.begin(); it != marks.warnings.end(); ++it) {
            const QRectF box = m_scene.diagram().nodes.value(it.key()).rect;
            const QRectF badge = DiagramPainter::warningBadge(box);
            if (!box.isNull() && (badge.contains(position) || box.contains(position))) {
                text = it.value();
                place = badge.united(box);
            }
        }
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), plainToolTip(text), viewport(), mapFromScene(place).boundingRect());
}

bool DiagramView::pressKeyOnGhost(const QKeyEvent &event)
{
    const QString ghost = m_scene.focusedGhost();
    if (ghost.isEmpty())
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!event.isAutoRepeat())
            m_scene.activateGhost(ghost);
        return true;
    case Qt::Key_Escape: m_scene.focusGhost({}); return true;
    default: return false;
    }
}

} // namespace archdeck
