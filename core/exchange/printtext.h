#pragma once

#include "core/diagram/diagram.h"
#include "core/exchange/printflow.h"

namespace archdeck {

/// The parts of a printed design that written sections belong to.
enum class SectionPart { Problem, Estimates, Notes };

/// The sections of a part, ready to be put on pages; those without text are left out. `isPartOpen`: items of the same
/// part, with its heading, stand before them.
QList<FlowItem> sectionItems(const Diagram &diagram, SectionPart part, bool isPartOpen);
QList<FlowItem> pathItems(const Diagram &diagram);

} // namespace archdeck
