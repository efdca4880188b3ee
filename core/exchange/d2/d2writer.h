#pragma once

#include "core/catalog/catalog.h"
#include "core/exchange/reading.h"

namespace archdeck {

/// The drawing as D2 source (docs/formats/d2.md). What D2 lacks stands in comments at the end, by which `readD2` gets the
/// same design back. Pure.
Written writeD2(const Diagram &diagram, const Catalog &catalog);

} // namespace archdeck
