#pragma once

#include <QtCore/qrect.h>
#include <QtCore/qstringlist.h>
#include <QtGui/qfont.h>
#include <QtGui/qpen.h>

class QPainter;

namespace archdeck {

// The small parts that the files of `DiagramPainter` share.

QPen roundPen(const QColor &colour, double width);

/// Lines of text from `top` downwards; returns the y below the last.
double drawLines(QPainter &painter, const QStringList &lines, const QFont &font, const QColor &colour, double left,
                 double top);

/// One line in the middle of `box`.
void drawCentred(QPainter &painter, const QString &text, const QFont &font, const QColor &colour, const QRectF &box);

/// A triangle with an exclamation mark, `size` high.
void drawWarning(QPainter &painter, const QPointF &centre, double size, const QColor &colour, const QColor &mark);

} // namespace archdeck
