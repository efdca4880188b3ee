#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>
#include <QtGui/qrgb.h>
#include <QtGui/qtransform.h>

#include <map>

class QPainter;

namespace archdeck {

struct EdgeGeometry;

/// The line of a connection in straight pieces that are good enough to be seen from far away.
QList<QPointF> farLine(const EdgeGeometry &geometry);

/// What is left of many elements from far away: blocks and hairlines on whole pixels, drawn in as few calls as there are
/// colours. For pictures made of pixels only.
class FarPicture
{
public:
    /// For what `painter` draws with its present transformation, which must not turn or shear.
    explicit FarPicture(const QPainter &painter);

    /// A chain of straight pieces, in the painter's coordinates.
    void addLine(QRgb colour, const QList<QPointF> &points);
    /// At least one pixel large.
    void addBlock(QRgb colour, const QRectF &box);
    /// Draws lines, then blocks, and forgets them.
    void paint(QPainter &painter);

private:
    QTransform m_toPixels;
    double m_pixelRatio;
    QRect m_area; ///< in pixels; nothing outside is drawn
    std::map<QRgb, QList<QLine>> m_lines; ///< in an order of their own, so that each frame is the same
    QList<std::pair<QRgb, QRect>> m_blocks;
};

} // namespace archdeck
