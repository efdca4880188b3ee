#pragma once

#include "core/render/theme.h"
#include "core/richtext/richtextstyle.h"

class QPainter;

namespace archdeck {

/// The light theme on white paper.
const Theme &printTheme();

/// The export font for drawing in layout units (tenths of a point).
QFont printFont(double points, FontWeight weight = FontWeight::Regular);

/// Running text in layout units, at most `width` points wide. Code is set in the same font on a tint, so that one font
/// is embedded.
RichTextStyle printTextStyle(double width);

/// One line of text with its baseline start at `position`, in points.
void drawPrintText(QPainter &painter, const QPointF &position, const QString &text, double points, FontWeight weight,
                   const QColor &colour);

/// Its width in points.
double printTextWidth(const QString &text, double points, FontWeight weight);

/// `text` shortened with an ellipsis to at most `width` points.
QString printElided(const QString &text, double points, FontWeight weight, double width);

/// Text in lines of at most `width` points, at most `maximumLines`, the last one shortened.
QStringList printLines(const QString &text, double points, FontWeight weight, double width, int maximumLines);

} // namespace archdeck
