#pragma once

#include "core/layout/layoutengine.h"

namespace archdeck {

/// Lays out only `options.scope`, each level on its own: the new arrangement stands where the old one stood, or at the
/// nearest place that is free, and everything else stays. Groups grow where they must. `layOut` calls it. Errors: Cancelled.
Result<LayoutResult> layOutScope(const Diagram &diagram, const LayoutOptions &options, const StopToken &stop);

/// Components and groups aligned with near neighbours and given room, moving as little as possible; what is pinned stays.
Diagram tidied(const Diagram &diagram, const LayoutOptions &options);

/// The places and routes of a diagram as a layout.
LayoutResult layoutOf(const Diagram &diagram);

} // namespace archdeck
