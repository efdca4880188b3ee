#pragma once

#include "core/diagram/diagram.h"
#include "core/exchange/printflow.h"

namespace archdeck {

/// The trade-offs, ready to be put on pages: "Chose X over Y", because, switch when, and the options beside each other.
QList<FlowItem> tradeOffItems(const Diagram &diagram);

} // namespace archdeck
