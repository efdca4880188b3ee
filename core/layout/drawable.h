#pragma once

#include "core/layout/router.h"

namespace archdeck {

/// What canvas, exports, print and minimap draw: `visiblePart` of the diagram, with every connection that has no stored
/// route (such as one that ends at a collapsed group) routed. Cheap when nothing is hidden, collapsed or automatic: the
/// diagram itself then.
Diagram drawable(const Diagram &diagram, const RouteOptions &options = {});

} // namespace archdeck
