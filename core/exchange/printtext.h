#pragma once

#include "core/diagram/diagram.h"
#include "core/exchange/printflow.h"

namespace archdeck {

/// The written part of a design, ready to be put on pages.
QList<FlowItem> sectionItems(const Diagram &diagram);
QList<FlowItem> pathItems(const Diagram &diagram);
QList<FlowItem> tradeOffItems(const Diagram &diagram);

} // namespace archdeck
