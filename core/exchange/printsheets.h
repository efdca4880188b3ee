#pragma once

#include "core/exchange/exportjob.h"
#include "core/exchange/printlayout.h"
#include "core/exchange/printpage.h"
#include "core/render/diagrampainter.h"

namespace archdeck {

/// Appends the pages that show the drawing of a design: one sheet and one for each request path, or, for a large
/// drawing, an overview and numbered sheets that overlap. Errors: LimitExceeded.
class SheetPlanner
{
public:
    SheetPlanner(PrintPlan &plan, std::shared_ptr<const Diagram> diagram, DesignOrigin origin,
                 std::shared_ptr<const DiagramPainter> painter, const QString &footer);

    /// `level` is that of the bookmark "Diagram".
    Result<void> addSheets(int level);

private:
    void addTitlePage();
    void addWholeSheet(const SheetLayout &layout, PathId path);
    void addOverview(const QList<QRectF> &tiles);
    void addTile(const SheetLayout &layout, qsizetype index);
    double drawHeader(QPainter &painter, const QSizeF &paper) const;
    /// Boxes of components, notes and labels, from the drawing's upper left corner.
    QList<QRectF> textBoxes() const;
    QList<QRectF> tilesInUse(const QList<QRectF> &tiles) const;

    PrintPlan &m_plan;
    std::shared_ptr<const Diagram> m_diagram;
    DesignOrigin m_origin;
    std::shared_ptr<const DiagramPainter> m_painter;
    QString m_footer;
    QRectF m_bounds;
};

} // namespace archdeck
