#pragma once

#include "core/diagram/diagram.h"
#include "core/sqlite/database.h"

namespace archdeck {

/// The elements of a design, one query per table; `info` stays empty. Part of `DesignStore`.
Result<Diagram> readElements(Database &db, DesignId design);

} // namespace archdeck
