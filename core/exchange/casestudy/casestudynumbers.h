#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"

namespace archdeck {

/// The estimate of a design as a chapter in Markdown: the main numbers, times of its request paths, load and cost of its
/// components, what was assumed, and the method. Empty for a design that says nothing of its load.
QString caseStudyNumbers(const Diagram &diagram, const Catalog &catalog);

} // namespace archdeck
