#include "widgets/diagram/gestures/roomgesture.h"

#include "core/render/componentmetrics.h"
#include "widgets/diagram/connectionedits.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/preview.h"
#include "widgets/diagram/gestures/snapmarks.h"

#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

RoomGesture::RoomGesture(DiagramView &view, const QPointF &start)
    : m_view(view), m_start(start), m_after(view.model().diagram())
{
}

RoomGesture::~RoomGesture()
{
    m_view.diagramScene().endPreview();
}

void RoomGesture::move(const QPointF &position, Qt::KeyboardModifiers)
{
    const QPointF delta = position - m_start;
    m_axis = std::abs(delta.x()) >= std::abs(delta.y()) ? Qt::Horizontal : Qt::Vertical;
    const double by = m_axis == Qt::Horizontal ? delta.x() : delta.y();
    m_by = std::round(by / metrics::grid) * metrics::grid;
    const Diagram &start = m_view.model().diagram();
    m_after = withRoom(start, m_axis, m_axis == Qt::Horizontal ? m_start.x() : m_start.y(), m_by);
    setRoutes(m_after, routeEdges(m_after, unrouted(m_after), routeOptions()));
    Selection touched;
    const auto addAll = [&touched](const auto &table) {
        for (const auto &element : table)
            touched.insert(ElementRef(element.id));
    };
    addAll(start.nodes);
    addAll(start.groups);
    addAll(start.notes);
    showFrame(m_view.diagramScene(), start, m_after, touched);
}

void RoomGesture::finish(const QPointF &)
{
    m_view.diagramScene().endPreview();
    if (m_after != m_view.model().diagram())
        m_view.model().become(m_by > 0 ? tr("Insert room") : tr("Remove room"), m_after);
}

void RoomGesture::paint(QPainter &painter) const
{
    const Theme &theme = m_view.diagramScene().painter().theme();
    const QRectF sheet = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    const QPointF end = m_start + (m_axis == Qt::Horizontal ? QPointF(m_by, 0) : QPointF(0, m_by));
    QRectF band = QRectF(m_start, end).normalized();
    if (m_axis == Qt::Horizontal) {
        band.setTop(sheet.top());
        band.setBottom(sheet.bottom());
    } else {
        band.setLeft(sheet.left());
        band.setRight(sheet.right());
    }
    QColor fill = theme.accent;
    fill.setAlphaF(0.1f);
    painter.fillRect(band, fill);
    QPen pen(theme.accent, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    if (m_axis == Qt::Horizontal)
        painter.drawLines({QLineF(band.topLeft(), band.bottomLeft()), QLineF(band.topRight(), band.bottomRight())});
    else
        painter.drawLines({QLineF(band.topLeft(), band.topRight()), QLineF(band.bottomLeft(), band.bottomRight())});
    SnapReasons length;
    if (m_by != 0)
        length.gaps.append({QLineF(m_start, end), std::abs(m_by)});
    paintSnapReasons(painter, length, theme);
}

Qt::CursorShape RoomGesture::cursor() const
{
    return m_axis == Qt::Horizontal ? Qt::SplitHCursor : Qt::SplitVCursor;
}

} // namespace archdeck
