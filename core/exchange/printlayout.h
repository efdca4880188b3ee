#pragma once

#include "core/exchange/printpage.h"

#include <QtCore/qsize.h>

namespace archdeck {

/// How a drawing is put on paper.
struct SheetLayout
{
    QSizeF paper;
    double scale = 1; ///< points per diagram unit
    qsizetype columns = 1;
    qsizetype rows = 1;
    /// The part of the drawing on each sheet, row by row, in units from the drawing's upper left corner.
    QList<QRectF> tiles;

    bool isTiled() const { return columns * rows > 1; }
    double paperArea() const; ///< of all sheets, in square points
};

/// The smallest scale at which the small text of a diagram still prints at 8 pt.
double smallestPrintScale();

/// Room for the headings above a drawing, in points.
struct SheetHeaders
{
    double single = 0; ///< on a sheet that holds the whole drawing
    double tile = 0;
};

/// Fits a drawing of `size` units on one sheet (A4, then A3, in the orientation in which it is larger) as long as its
/// small text prints at 8 pt or more; otherwise spreads it over overlapping A3 sheets, cut so that every one of `boxes`
/// (in units from the drawing's upper left corner) is whole on some sheet unless it is larger than half a sheet.
SheetLayout planSheets(const QSizeF &size, const QList<QRectF> &boxes, const SheetHeaders &headers);

} // namespace archdeck
