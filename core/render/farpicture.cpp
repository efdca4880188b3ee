#include "core/render/farpicture.h"

#include "core/render/edgegeometry.h"

#include <QtGui/qcolor.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpen.h>

namespace archdeck {

QList<QPointF> farLine(const EdgeGeometry &geometry)
{
    constexpr double coarseness = 0.15; // about the zoom from which curves are seen as such
    QList<QPointF> points;
    for (const QPolygonF &piece : geometry.line.toSubpathPolygons(QTransform::fromScale(coarseness, coarseness))) {
        for (const QPointF &point : piece)
            points.append(point / coarseness);
    }
    return points;
}

FarPicture::FarPicture(const QPainter &painter) : m_pixelRatio(painter.device()->devicePixelRatioF())
{
    m_toPixels = painter.worldTransform() * QTransform::fromScale(m_pixelRatio, m_pixelRatio);
    m_area = QRect(0, 0, int(painter.device()->width() * m_pixelRatio) + 1,
                   int(painter.device()->height() * m_pixelRatio) + 1);
}

void FarPicture::addLine(QRgb colour, const QList<QPointF> &points)
{
    if (points.size() < 2)
        return;
    QList<QLine> &lines = m_lines[colour];
    QPoint from = m_toPixels.map(points.constFirst()).toPoint();
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPoint to = m_toPixels.map(points[i]).toPoint();
        // Pieces shorter than a pixel wait for the next one.
        if (to == from && i + 1 < points.size())
            continue;
        const bool isOutside = std::max(from.x(), to.x()) < 0 || std::max(from.y(), to.y()) < 0
            || std::min(from.x(), to.x()) > m_area.right() || std::min(from.y(), to.y()) > m_area.bottom();
        if (!isOutside)
            lines.append(QLine(from, to));
        from = to;
    }
}

void FarPicture::addBlock(QRgb colour, const QRectF &box)
{
    QRect pixels = m_toPixels.mapRect(box).toRect();
    pixels.setSize(pixels.size().expandedTo(QSize(1, 1)));
    if (pixels.intersects(m_area))
        m_blocks.append({colour, pixels});
}

void FarPicture::paint(QPainter &painter)
{
    painter.save();
    painter.setWorldTransform(QTransform::fromScale(1 / m_pixelRatio, 1 / m_pixelRatio));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto &[colour, lines] : m_lines) {
        painter.setPen(QPen(QColor::fromRgba(colour), 0));
        painter.drawLines(lines.constData(), int(lines.size()));
    }
    for (const auto &[colour, block] : std::as_const(m_blocks))
        painter.fillRect(block, QColor::fromRgba(colour));
    painter.restore();
    m_lines.clear();
    m_blocks.clear();
}

} // namespace archdeck
