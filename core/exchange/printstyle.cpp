#include "core/exchange/printstyle.h"

#include "core/exchange/printpage.h"
#include "core/render/componentmetrics.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

namespace archdeck {

const Theme &printTheme()
{
    static const Theme theme = [] {
        Theme paper = Theme::light();
        paper.canvas = Qt::white;
        return paper;
    }();
    return theme;
}

QFont printFont(double points, FontWeight weight)
{
    return diagramFont(points * print::layoutUnits, weight);
}

RichTextStyle printTextStyle(double width)
{
    const Theme &theme = printTheme();
    RichTextStyle style;
    style.font = printFont(print::body);
    style.codeFont = printFont(print::body - 0.5);
    style.text = theme.text;
    style.muted = theme.muted;
    style.link = theme.accent;
    style.border = theme.border;
    style.codeBackground = theme.codeBackground;
    style.codeScheme = CodeScheme::Light;
    style.width = width * print::layoutUnits;
    style.lineWidth = print::hairline * print::layoutUnits;
    style.lineHeight = 1.25;
    return style;
}

void drawPrintText(QPainter &painter, const QPointF &position, const QString &text, double points, FontWeight weight,
                   const QColor &colour)
{
    painter.save();
    painter.translate(position);
    painter.scale(1 / print::layoutUnits, 1 / print::layoutUnits);
    painter.setFont(printFont(points, weight));
    painter.setPen(colour);
    painter.drawText(QPointF(), text);
    painter.restore();
}

double printTextWidth(const QString &text, double points, FontWeight weight)
{
    return QFontMetricsF(printFont(points, weight)).horizontalAdvance(text) / print::layoutUnits;
}

QString printElided(const QString &text, double points, FontWeight weight, double width)
{
    return QFontMetricsF(printFont(points, weight)).elidedText(text, Qt::ElideRight, width * print::layoutUnits);
}

QStringList printLines(const QString &text, double points, FontWeight weight, double width, int maximumLines)
{
    return wrapped(text, printFont(points, weight), width * print::layoutUnits, maximumLines);
}

} // namespace archdeck
