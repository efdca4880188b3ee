#pragma once

#include "core/layout/layoutengine.h"

namespace archdeck {

/// How far a layout is from a good picture, to choose between two of the same diagram: area, shape (best at 1.7 to 1),
/// connections
/// against the direction of the diagram, length of connections and crossings. Smaller is better; the number means nothing by itself.
double layoutCost(const Diagram &diagram, const LayoutResult &layout);

} // namespace archdeck
