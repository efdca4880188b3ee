#pragma once

#include "core/diagram/diagram.h"

namespace archdeck {

/// The same design with new ids for all its elements; keys, texts and positions stay.
Diagram withFreshIds(const Diagram &diagram);

} // namespace archdeck
