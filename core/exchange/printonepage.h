#pragma once

#include "core/exchange/printdesign.h"
#include "core/exchange/printfacts.h"

namespace archdeck {

/// The page that is read in 30 seconds: problem, tiles, drawing, decisions, what breaks first. The drawing is laid out
/// anew for the room that the rest leaves; where its labels would be smaller than 9 pt it is the main request path alone.
/// Errors: Cancelled.
Result<PrintPage> onePage(const PrintEntry &entry, const PrintFacts &facts,
                          const std::shared_ptr<const DiagramPainter> &painter, const QString &footer,
                          const StopToken &stop);

} // namespace archdeck
