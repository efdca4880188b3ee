#include "core/render/paintparts.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

namespace archdeck {

QPen roundPen(const QColor &colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

double drawLines(QPainter &painter, const QStringList &lines, const QFont &font, const QColor &colour, double left,
                 double top)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    for (const QString &line : lines) {
        painter.drawText(QPointF(left, top + metrics.ascent()), line);
        top += metrics.lineSpacing();
    }
    return top;
}

void drawCentred(QPainter &painter, const QString &text, const QFont &font, const QColor &colour, const QRectF &box)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(box.center().x() - metrics.horizontalAdvance(text) / 2,
                             box.center().y() + (metrics.ascent() - metrics.descent()) / 2),
                     text);
}

void drawWarning(QPainter &painter, const QPointF &centre, double size, const QColor &colour, const QColor &mark)
{
    const double half = size / 2;
    painter.setPen(roundPen(colour, size / 6));
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({centre + QPointF(0, -half * 0.8), centre + QPointF(half * 0.92, half * 0.78),
                                   centre + QPointF(-half * 0.92, half * 0.78)}));
    painter.setPen(roundPen(mark, size / 7));
    painter.drawLine(centre + QPointF(0, -half * 0.28), centre + QPointF(0, half * 0.16));
    painter.drawPoint(centre + QPointF(0, half * 0.54));
}

} // namespace archdeck
