#pragma once

#include "core/estimate/estimate.h"
#include "core/exchange/printflow.h"

namespace archdeck {

/// The computed estimates, ready to be put on pages: the formulas with the design's numbers put in, the components, the
/// request paths, and the design under ten times its load. Nothing for a design that says nothing of its load.
QList<FlowItem> estimateItems(const Diagram &diagram, const Estimate &estimate, const Catalog &catalog);

} // namespace archdeck
