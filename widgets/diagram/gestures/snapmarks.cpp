#include "widgets/diagram/gestures/snapmarks.h"

#include "core/render/theme.h"

#include <QtCore/qlocale.h>
#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

constexpr double tick = 4; ///< pixels to each side

double scaleOf(const QPainter &painter)
{
    return painter.worldTransform().m11();
}

/// `text` on a filled pill of fixed size on screen, round `centre`.
void paintPill(QPainter &painter, const QString &text, const QPointF &centre, const QColor &fill, const QColor &ink)
{
    painter.save();
    const QPointF pixel = painter.worldTransform().map(centre);
    painter.resetTransform();
    painter.setFont(diagramFont(11));
    const QFontMetricsF metrics(painter.font());
    QRectF pill(QPointF(), QSizeF(metrics.horizontalAdvance(text) + 12, metrics.height() + 4));
    pill.moveCenter(pixel);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(ink);
    painter.drawText(pill, Qt::AlignCenter, text);
    painter.restore();
}

/// A line with a tick across each end.
void paintMeasure(QPainter &painter, const QLineF &line)
{
    const QLineF unit = line.normalVector().unitVector();
    const QPointF side = (unit.p2() - unit.p1()) * tick / scaleOf(painter);
    painter.drawLine(line);
    painter.drawLine(QLineF(line.p1() - side, line.p1() + side));
    painter.drawLine(QLineF(line.p2() - side, line.p2() + side));
}

} // namespace

void paintSnapReasons(QPainter &painter, const SnapReasons &reasons, const Theme &theme)
{
    QPen pen(theme.accent, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawLines(reasons.guides);
    for (const QLineF &size : reasons.sizes)
        paintMeasure(painter, size);
    for (const SnapGap &gap : reasons.gaps)
        paintMeasure(painter, gap.line);
    for (const SnapGap &gap : reasons.gaps) {
        // A number in a gap narrower than itself would hide what it measures.
        if (gap.length * scaleOf(painter) > 48)
            paintPill(painter, QLocale().toString(qRound(gap.length)), gap.line.center(), theme.accent, theme.canvas);
    }
}

void paintHint(QPainter &painter, const QString &text, const QPointF &at, const Theme &theme)
{
    paintPill(painter, text, at + QPointF(0, 28) / scaleOf(painter), theme.text, theme.canvas);
}

} // namespace archdeck
