#pragma once

#include "core/catalog/catalog.h"
#include "core/exchange/reading.h"

namespace archdeck {

/// The design as a plain draw.io file with one page. draw.io shows every element; what it has no place for stands in
/// attributes that it keeps, so that reading the file gives the same design again (docs/formats/drawio.md).
Written writeDrawio(const Diagram &diagram, const Catalog &catalog);

} // namespace archdeck
