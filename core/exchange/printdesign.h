#pragma once

#include "core/exchange/exportjob.h"
#include "core/exchange/printpage.h"
#include "core/render/diagrampainter.h"

namespace archdeck {

/// Appends a design's pages and bookmarks to a plan: diagram, request paths, notes, trade-offs. `painter` must have the
/// print theme; it is shared with the pages. `level` is that of the design's own bookmark.
/// Errors: LimitExceeded when the drawing would take more than `largestSheetCount` sheets.
Result<void> planDesign(PrintPlan &plan, const Diagram &diagram, DesignOrigin origin,
                        const std::shared_ptr<const DiagramPainter> &painter, int level);

inline constexpr qsizetype largestSheetCount = 200;

/// "Reference design" for references, nothing for the user's own.
QString originLabel(DesignOrigin origin);

/// The design's title, or what stands in for a missing one.
QString printedTitle(const Diagram &diagram);

} // namespace archdeck
