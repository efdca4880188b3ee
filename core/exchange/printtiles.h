#pragma once

#include "core/exchange/printdiagram.h"
#include "core/exchange/printlayout.h"

namespace archdeck {

/// The tiles that show anything.
QList<QRectF> tilesInUse(const PrintedDiagram &printed, const QList<QRectF> &tiles);

/// One of the overlapping sheets of a large drawing, its frame's upper left corner at `corner`, with overlap marks.
void drawTile(QPainter &painter, const DiagramPainter &diagramPainter, const PrintedDiagram &printed,
              const SheetLayout &layout, qsizetype index, const QPointF &corner);

/// The whole drawing in small, without text, and the numbered outlines of its sheets; where they are on the page. Only
/// tells where without a painter.
QList<QRectF> drawOverview(QPainter *painter, const DiagramPainter &diagramPainter, const PrintedDiagram &printed,
                           const QList<QRectF> &tiles, const QRectF &area);

} // namespace archdeck
