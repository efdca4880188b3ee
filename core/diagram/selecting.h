#pragma once

#include "core/diagram/edits.h"

namespace archdeck {

// What to select next, worked out from the diagram and what is selected now.

/// All elements of the types and kinds (of a connection: kind of call) that are selected.
Selection sameKind(const Diagram &diagram, const Selection &selection);

/// All components and groups in the groups that the selected ones are directly in.
Selection sameGroup(const Diagram &diagram, const Selection &selection);

/// What lies in the selected groups, at any depth, without those groups.
Selection childrenOf(const Diagram &diagram, const Selection &selection);

/// The selected components with the components next to them and the connections in between.
Selection withNeighbours(const Diagram &diagram, const Selection &selection);

/// The connections between the selected components (and those in selected groups).
Selection edgesAmong(const Diagram &diagram, const Selection &selection);

/// All elements of a type.
Selection everyOf(const Diagram &diagram, ElementType type);

/// All drawn elements: components, connections, groups and notes.
Selection everything(const Diagram &diagram);

/// All drawn elements that are not selected.
Selection restOf(const Diagram &diagram, const Selection &selection);

/// Components and connections on a shortest way from one component to the other along the calls; where there is none,
/// against them too. Empty when the two are not joined at all. The same diagram gives the same way.
Selection wayBetween(const Diagram &diagram, NodeId from, NodeId to);

} // namespace archdeck
