#pragma once

#include "core/diagram/edits.h"

namespace archdeck {

// A level is what lies directly in one group, or directly in the design (a null group): components, and groups as boxes.

/// Groups and components directly inside `level`, in drawing order, groups first.
QList<ElementRef> itemsOf(const Diagram &diagram, GroupId level);

/// The item of `level` that is `node` or holds it; nothing when `node` lies elsewhere.
std::optional<ElementRef> itemHolding(const Diagram &diagram, NodeId node, GroupId level);

/// The items of a level as a flat diagram: groups are components whose ids have the same UUID; connections run between
/// the items that hold their ends, one for each pair. `sizes` gives the boxes of groups.
Diagram levelDiagram(const Diagram &diagram, GroupId level, const QHash<GroupId, QSizeF> &sizes);

/// Groups, the innermost first, so that what a group holds is done before the group.
QList<Group> groupsInnermostFirst(const Diagram &diagram);

} // namespace archdeck
