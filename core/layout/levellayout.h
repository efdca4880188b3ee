#pragma once

#include "core/layout/layoutengine.h"

namespace archdeck {

/// A layout by one of the engines that know no clusters: the contents of each group are laid out on their own, innermost
/// first, and the group is a box for the level above. Boxes never overlap and lie inside their groups. No routes and no
/// notes. Blocking. Errors: Cancelled, and those of `WorkerProcess`.
Result<LayoutResult> levelLayout(const Diagram &diagram, const LayoutOptions &options, const StopToken &stop);

} // namespace archdeck
