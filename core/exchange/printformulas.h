#pragma once

#include "core/estimate/estimate.h"

namespace archdeck {

/// The formulas of an estimate as a Markdown list, each with the design's numbers put in: load, utilisation and wait of
/// the fullest component, the limits of an LLM server, cost.
QString estimateFormulas(const Diagram &diagram, const Estimate &estimate);

/// What nobody entered: "Time per request: 5 ms (Gateway, Guard)", as a Markdown list. Empty without assumptions.
QString assumptionText(const Diagram &diagram, const Estimate &estimate, const Catalog &catalog);

} // namespace archdeck
