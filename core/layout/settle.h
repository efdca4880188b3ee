#pragma once

#include "core/diagram/edits.h"
#include "core/layout/layoutengine.h"

namespace archdeck {

/// Makes room where components and groups overlap or stand too close, level by level from the innermost group outwards:
/// what is in `fixed` (and every group that holds something of it) stays where it is, the rest moves as little as it can.
/// Groups close round what they hold; those in `fixed` only grow. Notes go along with what they explain; the routes of
/// connections with an end that moved are dropped. Pure.
Diagram settled(const Diagram &diagram, const Selection &fixed, const LayoutOptions &options);

/// Components, groups and notes that automatic layout leaves where they are: the locked ones, those on locked layers,
/// and what lies in a locked group.
Selection pinnedElements(const Diagram &diagram);

} // namespace archdeck
