#pragma once

#include "core/exchange/printpage.h"

namespace archdeck {

/// Where an item came to stand.
struct ColumnPlace
{
    QRectF area; ///< on the page, in points
    bool isFirst = true; ///< of its column
    bool isLast = true;
};

/// Something that is never cut.
struct ColumnItem
{
    double height = 0; ///< points, at the width of its column
    std::function<void(QPainter &, const ColumnPlace &)> draw;
};

/// A part of a document: a heading over the whole width, and below it items in columns of about the same height.
struct ColumnBand
{
    QString title;         ///< for the outline; empty for none
    double headHeight = 0; ///< of the heading, in points
    /// `isContinued` is true where the band goes on from the page before.
    std::function<void(QPainter &, const QRectF &, bool isContinued)> drawHead;
    QList<ColumnItem> lead; ///< across all columns, between heading and columns
    QList<ColumnItem> items;
    int columns = 3;
    double itemGap = 0;      ///< points between items of a column
    double spaceBefore = 0;  ///< dropped at the top of a page
    bool hasRules = true;    ///< hairlines between the columns
    bool isWhole = false;    ///< goes to the next page rather than be split, if it fits one
};

/// The measures of a page in columns, in points.
struct ColumnPage
{
    QSizeF paper;
    QRectF area;
    double gap = 0; ///< between columns

    double columnWidth(int columns) const { return (area.width() - gap * (columns - 1)) / columns; }
};

/// How many items each column gets, in their order, so that the tallest is as low as it can be and the columns differ
/// little. Fewer than `columns` entries when there are fewer items.
QList<qsizetype> balancedColumns(const QList<double> &heights, int columns, double gap);

/// Appends pages with the bands to a plan, and a bookmark for each band. A band that does not fit goes on at the next
/// page, with at least one item in every column on both. Items taller than a page are drawn beyond its end: the caller
/// bounds their height.
void flowIntoColumns(PrintPlan &plan, const ColumnPage &page, const QList<ColumnBand> &bands);

} // namespace archdeck
