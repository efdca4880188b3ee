#pragma once

#include "core/diagram/edits.h"

namespace archdeck {

enum class Folding { Collapsed, Expanded };

/// How much room a group keeps round its members when it grows, in diagram units.
struct GroupMargins
{
    double side = 16;
    double title = 32; ///< at the top, in place of `side`
};

/// The selected groups collapsed or expanded. Locked ones stay as they are.
Diagram folded(const Diagram &diagram, const Selection &selection, Folding folding);

/// The selected components and groups as members of `group` (null takes them out of all groups). Groups that it lies in
/// itself are left out, and so are members of selected groups, which stay where they are.
Diagram movedInto(const Diagram &diagram, const Selection &selection, GroupId group);

/// The selected components and groups each one level further out.
Diagram takenOut(const Diagram &diagram, const Selection &selection);

/// Groups round `elements` (components and groups) so large that their members lie inside, from the innermost outwards;
/// a group whose members fit already keeps its box. Locked and collapsed groups keep theirs too.
Diagram grown(const Diagram &diagram, const Selection &elements, const GroupMargins &margins = {});

/// What goes when `selection` is removed: no locked element; with a collapsed group all that is inside it, since it
/// looks like one thing. (Connections go with their ends, see `removed`.)
Selection removable(const Diagram &diagram, const Selection &selection);

} // namespace archdeck
