#include "core/render/componentmetrics.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/gesture.h"

#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

void DiagramView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Theme &theme = m_scene.painter().theme();
    painter->fillRect(rect, theme.canvas);
    if (!m_gridShown)
        return;
    double step = metrics::grid * 2;
    while (step * zoom() < 14) // a finer grid would only grey the canvas
        step *= 2;
    QList<QPointF> dots;
    for (double x = std::floor(rect.left() / step) * step; x < rect.right(); x += step) {
        for (double y = std::floor(rect.top() / step) * step; y < rect.bottom(); y += step)
            dots.append(QPointF(x, y));
    }
    QPen pen(theme.gridDot, 2);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawPoints(dots.constData(), int(dots.size()));
}

void DiagramView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_gesture)
        paintHandles(*painter, *this);
    if (m_gesture)
        m_gesture->paint(*painter);
    const Diagram &diagram = m_scene.diagram();
    if (diagram.nodes.isEmpty() && diagram.notes.isEmpty() && diagram.groups.isEmpty()
        && m_scene.marks()->ghosts.isEmpty())
        drawEmptyHint(*painter);
}

void DiagramView::drawEmptyHint(QPainter &painter)
{
    const Theme &theme = m_scene.painter().theme();
    painter.save();
    painter.resetTransform();
    const QRectF area = viewport()->rect();
    painter.setFont(diagramFont(15, FontWeight::SemiBold));
    painter.setPen(theme.text);
    painter.drawText(area.translated(0, -16), Qt::AlignCenter, tr("An empty design"));
    painter.setFont(diagramFont(13));
    painter.setPen(theme.muted);
    painter.drawText(area.translated(0, 12), Qt::AlignCenter,
                     tr("Drag a component from the left, double-click here, or press A."));
    painter.restore();
}

} // namespace archdeck
