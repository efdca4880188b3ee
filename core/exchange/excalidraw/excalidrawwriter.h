#pragma once

#include "core/catalog/catalog.h"
#include "core/exchange/reading.h"

namespace archdeck {

/// The drawing as an Excalidraw file (docs/formats/excalidraw.md). What Excalidraw does not know travels in `customData`,
/// which it keeps. Automatic connections get the course that the router gives them now. Pure.
Written writeExcalidraw(const Diagram &diagram, const Catalog &catalog);

} // namespace archdeck
