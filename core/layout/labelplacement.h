#pragma once

#include "core/layout/routingscene.h"

#include <optional>

namespace archdeck {

/// Centres for the labels of all lines that are not fixed, in the order of `lines`; nothing for those without a label.
/// They stand on their own line, on a long level stretch if possible, off boxes, notes, titles, other lines and their arrowheads,
/// and other labels (those of fixed lines included), beside the line where it has no room. `Edge::labelPlace` wins.
std::vector<std::optional<QPointF>> placeLabels(const RoutingScene &scene, const std::vector<RoutedLine> &lines);

} // namespace archdeck
