#pragma once

#include "core/layout/layoutengine.h"

namespace archdeck {

/// A plain layered layout without Graphviz: in each group the contents stand in ranks along the connections, groups
/// being laid out first and then treated as boxes. Boxes never overlap and lie inside their groups. No routes, no notes.
LayoutResult simpleLayout(const Diagram &diagram, const LayoutOptions &options);

} // namespace archdeck
