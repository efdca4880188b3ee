#pragma once

#include "core/catalog/catalog.h"
#include "core/exchange/reading.h"

namespace archdeck {

/// The drawing as a Structurizr workspace in its DSL (docs/formats/structurizr.md). It can't be read back. Pure.
Written writeStructurizr(const Diagram &diagram, const Catalog &catalog);

} // namespace archdeck
