#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>
#include <QtGui/qimage.h>

class QPainter;

namespace archdeck {

struct EdgeGeometry;

/// The line of a connection in straight pieces that are good enough to be seen from far away.
QList<QPointF> farLine(const EdgeGeometry &geometry);

/// What is left of many elements from far away: blocks, frames and hairlines on whole pixels. They are set in an image of
/// its own, which takes a tenth of the time of as many calls of a painter. For pictures made of pixels only.
class FarPicture
{
public:
    /// For what `painter` draws in `area` with its present transformation, which must not turn or shear.
    FarPicture(const QPainter &painter, const QRectF &area);

    /// A chain of straight pieces, in the painter's coordinates.
    void addLine(QRgb colour, const QList<QPointF> &points);
    /// At least one pixel large.
    void addBlock(QRgb colour, const QRectF &box);
    /// The border of a box.
    void addFrame(QRgb colour, const QRectF &box);
    /// Lays all over what `painter` has drawn so far.
    void paint(QPainter &painter) const;

private:
    QPoint pixelOf(const QPointF &point) const;
    void setLine(QRgb colour, QPoint from, QPoint to);
    void setRun(QRgb colour, int left, int right, int y);

    double m_scaleX;
    double m_scaleY;
    QPointF m_offset;
    double m_pixelRatio;
    QRect m_area; ///< in pixels of the device
    QImage m_image;
};

} // namespace archdeck
