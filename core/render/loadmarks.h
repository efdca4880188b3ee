#pragma once

#include "core/estimate/estimate.h"
#include "core/render/diagrammarks.h"

namespace archdeck {

/// The bar of one component; the levels turn at `highUtilisation` and at 1.
LoadBar loadBar(const ComponentEstimate &component);

/// The bars of all loaded components, and a warning on each component with a number that can't be right.
DiagramMarks loadMarks(const Estimate &estimate);

} // namespace archdeck
