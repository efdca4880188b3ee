#pragma once

#include "core/exchange/printdesign.h"
#include "core/exchange/printdiagram.h"
#include "core/exchange/printlayout.h"
#include "core/exchange/printlegend.h"

namespace archdeck {

/// Appends the pages that show the drawing of a design, laid out anew for paper: one A4 sheet; or, where its text would
/// be smaller than 8 pt on that, an A3 sheet (or an overview and overlapping sheets) and a sheet for each request path
/// with its components only. Errors: LimitExceeded, Cancelled.
class SheetPlanner
{
public:
    SheetPlanner(PrintPlan &plan, const PrintEntry &entry, std::shared_ptr<const DiagramPainter> painter,
                 const QString &footer, const StopToken &stop);

    /// `level` is that of the bookmark "Diagram". The design has components.
    Result<void> addSheets(int level);

private:
    /// A drawing and how it is put on paper.
    struct Drawing
    {
        std::shared_ptr<const PrintedDiagram> printed;
        SheetLayout layout;
        PrintLegend legend;
        QString heading;

        bool isOnA4() const;
    };
    Result<QList<PrintedDiagram>> arrangements(const Diagram &diagram, const ConnectionNumbers &numbers) const;
    /// The one that takes the least paper, as large as that allows.
    Drawing best(const QList<PrintedDiagram> &candidates, PrintLegend::Paths paths, const QString &heading) const;
    Result<void> addPath(const RequestPath &path, int level);
    Result<void> addDrawing(const Drawing &drawing, int level);
    void addSingle(const Drawing &drawing);
    void addOverview(const Drawing &drawing);
    void addTile(const Drawing &drawing, qsizetype index);
    QString note() const;

    PrintPlan &m_plan;
    const PrintEntry &m_entry;
    std::shared_ptr<const DiagramPainter> m_painter;
    QString m_footer;
    StopToken m_stop;
};

} // namespace archdeck
