#include "core/render/farpicture.h"

#include "core/render/edgegeometry.h"

#include <QtGui/qpainter.h>
#include <QtGui/qtransform.h>

#include <algorithm>
#include <cmath>

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

FarPicture::FarPicture(const QPainter &painter, const QRectF &area)
    : m_pixelRatio(painter.device()->devicePixelRatioF())
{
    const QTransform transform = painter.worldTransform() * QTransform::fromScale(m_pixelRatio, m_pixelRatio);
    m_scaleX = transform.m11();
    m_scaleY = transform.m22();
    m_offset = QPointF(transform.dx(), transform.dy());
    const QRect device(0, 0, int(std::ceil(painter.device()->width() * m_pixelRatio)),
                       int(std::ceil(painter.device()->height() * m_pixelRatio)));
    m_area = transform.mapRect(area).toAlignedRect().adjusted(-1, -1, 1, 1).intersected(device);
    m_image = QImage(m_area.size().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
    m_image.fill(0);
}

QPoint FarPicture::pixelOf(const QPointF &point) const
{
    constexpr double far = 1e6; // so that what lies beyond any screen stays a number
    const auto bounded = [=](double value) { return int(std::floor(std::clamp(value, -far, far))); };
    return {bounded(point.x() * m_scaleX + m_offset.x()) - m_area.x(),
            bounded(point.y() * m_scaleY + m_offset.y()) - m_area.y()};
}

void FarPicture::setRun(QRgb colour, int left, int right, int y)
{
    if (y < 0 || y >= m_image.height())
        return;
    left = std::max(left, 0);
    right = std::min(right, m_image.width() - 1);
    if (left <= right)
        std::fill_n(reinterpret_cast<QRgb *>(m_image.scanLine(y)) + left, right - left + 1, colour);
}

void FarPicture::setLine(QRgb colour, QPoint from, QPoint to)
{
    if (from.y() == to.y()) {
        setRun(colour, std::min(from.x(), to.x()), std::max(from.x(), to.x()), from.y());
        return;
    }
    const int width = m_image.width();
    const int height = m_image.height();
    if (std::max(from.x(), to.x()) < 0 || std::min(from.x(), to.x()) >= width || std::max(from.y(), to.y()) < 0
        || std::min(from.y(), to.y()) >= height)
        return;
    auto *pixels = reinterpret_cast<QRgb *>(m_image.bits());
    const qsizetype stride = m_image.bytesPerLine() / qsizetype(sizeof(QRgb));
    const QPoint way = to - from;
    const bool isSteep = std::abs(way.y()) >= std::abs(way.x());
    const int steps = std::max(std::abs(way.x()), std::abs(way.y()));
    // Only the steps within the picture, counted along the longer side.
    const int start = isSteep ? from.y() : from.x();
    const int sign = (isSteep ? way.y() : way.x()) < 0 ? -1 : 1;
    const int limit = isSteep ? height : width;
    const int first = std::max(0, sign > 0 ? -start : start - (limit - 1));
    const int last = std::min(steps, sign > 0 ? limit - 1 - start : start);
    for (int step = first; step <= last; ++step) {
        const int x = from.x() + int(std::lround(double(way.x()) * step / steps));
        const int y = from.y() + int(std::lround(double(way.y()) * step / steps));
        if (x >= 0 && x < width && y >= 0 && y < height)
            pixels[y * stride + x] = colour;
    }
}

void FarPicture::addLine(QRgb colour, const QList<QPointF> &points)
{
    if (points.size() < 2)
        return;
    QPoint from = pixelOf(points.constFirst());
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPoint to = pixelOf(points[i]);
        // Pieces shorter than a pixel wait for the next one.
        if (to == from && i + 1 < points.size())
            continue;
        setLine(colour, from, to);
        from = to;
    }
}

void FarPicture::addBlock(QRgb colour, const QRectF &box)
{
    const QPoint corner = pixelOf(box.topLeft());
    const QPoint end = pixelOf(box.bottomRight());
    for (int y = std::max(corner.y(), 0); y <= std::min(std::max(end.y() - 1, corner.y()), m_image.height() - 1); ++y)
        setRun(colour, corner.x(), std::max(end.x() - 1, corner.x()), y);
}

void FarPicture::addFrame(QRgb colour, const QRectF &box)
{
    addLine(colour, {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()});
}

void FarPicture::paint(QPainter &painter) const
{
    const QTransform transform = painter.worldTransform();
    painter.setWorldTransform(QTransform::fromScale(1 / m_pixelRatio, 1 / m_pixelRatio));
    painter.drawImage(m_area.topLeft(), m_image);
    painter.setWorldTransform(transform);
}

} // namespace archdeck
