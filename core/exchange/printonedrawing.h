#pragma once

#include "core/exchange/printdiagram.h"

namespace archdeck {

/// The drawing of the page that is read in 30 seconds.
struct SmallDrawing
{
    PrintedDiagram printed;
    QString caption; ///< what is shown when it isn't the whole design; may be empty
    DetailLevel detail = DetailLevel::Full;
    double scale = 1; ///< points per unit
};

/// The whole design if its labels can be 9 pt or more in `room` (points), else its main request path, else its beginning,
/// and without a path the whole without text. Errors: Cancelled.
Result<SmallDrawing> smallDrawing(const Diagram &diagram, const QSizeF &room, const StopToken &stop);

} // namespace archdeck
