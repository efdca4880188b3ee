#pragma once

#include "core/diagram/connecting.h"

namespace archdeck {

/// The component that a walk along connections comes to from `from` in a direction: of those connected with it, in either
/// direction of the call, the one that lies best in line. Null when none lies that way.
NodeId neighbourTowards(const Diagram &drawn, NodeId from, Direction direction);

} // namespace archdeck
