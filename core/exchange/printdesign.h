#pragma once

#include "core/exchange/exportjob.h"
#include "core/exchange/printpage.h"
#include "core/render/diagrampainter.h"

namespace archdeck {

/// A design as it is printed.
struct PrintEntry
{
    Diagram diagram;
    DesignOrigin origin = DesignOrigin::Mine;
    QString basedOn = {}; ///< title of the design that it was copied from; empty for none
    QString byline = {};  ///< who drew it, where no front says so; may be empty
};

enum class PrintExtent {
    Complete, ///< one page, drawing, request paths, estimates, trade-offs, notes
    OnePage,  ///< what is read in 30 seconds
};

/// Appends a design's pages and bookmarks to a plan. What is empty is left out. `painter` must have the print theme; it
/// is shared with the pages. `level` is that of the design's own bookmark. Blocking: lays the drawing out for paper.
/// Errors: Cancelled; LimitExceeded when the drawing would take more than `largestSheetCount` sheets.
Result<void> planDesign(PrintPlan &plan, const PrintEntry &entry, const std::shared_ptr<const DiagramPainter> &painter,
                        int level, PrintExtent extent, const StopToken &stop);

inline constexpr qsizetype largestSheetCount = 200;

/// "Reference design", "Based on Multi-tenant RAG", or nothing.
QString originLabel(DesignOrigin origin, const QString &basedOn);

/// The design's title, or what stands in for a missing one.
QString printedTitle(const Diagram &diagram);

} // namespace archdeck
