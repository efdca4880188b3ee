#include "core/exchange/printlayout.h"

#include "core/exchange/printdiagram.h"
#include "core/render/componentmetrics.h"

#include <cmath>

namespace archdeck {

namespace {

constexpr double overlap = 12 * print::pointsPerMm; // neighbouring sheets share this much

constexpr qsizetype largestTileCount = 10000; // more are counted, not listed

QSizeF roomOn(const QSizeF &paper, double headerHeight)
{
    const QRectF area = print::contentArea(paper);
    return {area.width(), area.height() - headerHeight};
}

/// Extent along one axis.
struct Extent
{
    double start = 0;
    double end = 0;
};

/// Where the sheets begin along one axis: each shares a strip with the one before, and what the one before cuts is whole
/// on the next.
QList<double> sheetStarts(double length, double window, double shared, const QList<Extent> &extents)
{
    QList<double> starts = {0};
    while (starts.constLast() + window < length) {
        const double cut = starts.constLast() + window;
        double next = cut - shared;
        for (const Extent &extent : extents) {
            if (extent.start < cut && extent.end > cut)
                next = std::min(next, extent.start - shared / 4);
        }
        starts.append(std::max(next, starts.constLast() + window / 2)); // always well forward
    }
    return starts;
}

/// The sheets along one axis: as few as the paper allows, each with about the same share of the drawing.
struct Cuts
{
    QList<double> starts;
    double window = 0;
};

Cuts balancedCuts(double length, double window, double shared, const QList<Extent> &extents)
{
    Cuts cuts{sheetStarts(length, window, shared, extents), window};
    double low = 0;
    double high = window;
    for (int step = 0; step < 12 && cuts.starts.size() > 1; ++step) {
        const double middle = std::max((low + high) / 2, 4 * shared);
        const QList<double> starts = sheetStarts(length, middle, shared, extents);
        if (starts.size() > cuts.starts.size()) {
            low = middle;
        } else {
            high = middle;
            cuts = {starts, middle};
        }
    }
    return cuts;
}

QList<Extent> extentsOf(const QList<QRectF> &boxes, Qt::Orientation orientation)
{
    QList<Extent> extents;
    for (const QRectF &box : boxes)
        extents.append(orientation == Qt::Horizontal ? Extent{box.left(), box.right()}
                                                     : Extent{box.top(), box.bottom()});
    return extents;
}

SheetLayout tiledOn(const QSizeF &paper, const QSizeF &size, const QList<QRectF> &boxes, double headerHeight)
{
    SheetLayout layout;
    layout.paper = paper;
    layout.scale = smallestPrintScale();
    const QSizeF window = roomOn(paper, headerHeight) / layout.scale;
    const double shared = overlap / layout.scale;
    const Cuts columns = balancedCuts(size.width(), window.width(), shared, extentsOf(boxes, Qt::Horizontal));
    const Cuts rows = balancedCuts(size.height(), window.height(), shared, extentsOf(boxes, Qt::Vertical));
    layout.columns = columns.starts.size();
    layout.rows = rows.starts.size();
    if (layout.columns * layout.rows > largestTileCount)
        return layout;
    for (const double top : rows.starts) {
        for (const double left : columns.starts)
            layout.tiles.append(QRectF(left, top, columns.window, rows.window));
    }
    return layout;
}

} // namespace

double smallestPrintScale()
{
    return print::smallest / metrics::smallSize;
}

double SheetLayout::paperArea() const
{
    return double(columns * rows) * paper.width() * paper.height();
}

SheetLayout planSheets(const QSizeF &size, const QList<QRectF> &boxes, const SheetHeaders &headers)
{
    const std::pair<QSizeF, QSizeF> formats[] = {{print::a4Landscape, print::a4Portrait},
                                                 {print::a3Landscape, print::a3Portrait}};
    for (const auto &[wide, tall] : formats) {
        const double wideScale = printScale(size, roomOn(wide, headers.single));
        const double tallScale = printScale(size, roomOn(tall, headers.single));
        const double scale = std::max(wideScale, tallScale);
        if (scale < smallestPrintScale())
            continue;
        const QSizeF paper = wideScale >= tallScale ? wide : tall;
        const QSizeF window = roomOn(paper, headers.single) / scale;
        return {paper, scale, 1, 1, {QRectF(QPointF((size.width() - window.width()) / 2, 0), window)}};
    }
    const SheetLayout wide = tiledOn(print::a3Landscape, size, boxes, headers.tile);
    const SheetLayout tall = tiledOn(print::a3Portrait, size, boxes, headers.tile);
    return tall.columns * tall.rows < wide.columns * wide.rows ? tall : wide;
}

} // namespace archdeck
