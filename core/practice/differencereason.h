#pragma once

#include "core/catalog/catalog.h"
#include "core/practice/designdiff.h"

namespace archdeck {

/// Why the reference has what the drawing lacks or draws otherwise, in plain text, a line for each thought: what the
/// component does there (in general, where the reference doesn't say; for a connection, the one that is called), and the
/// first trade-off that decided on it. Empty where the reference says nothing, as for what is extra. Any thread.
QString differenceReason(const Difference &difference, const Diagram &reference, const Catalog &catalog);

} // namespace archdeck
