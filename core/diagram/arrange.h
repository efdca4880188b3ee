#pragma once

#include "core/diagram/edits.h"

#include <QtCore/qhash.h>

namespace archdeck {

// Placing several boxes in relation to one another. A box is a component, a group (as drawn, collapsed or not) or a
// note; what lies in a selected group moves with it and is no box of its own. Locked boxes stay where they are. The
// functions hand out `diagram` itself when there is nothing to do.

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };
enum class Dimension { Width, Height, Both };
enum class ZStep { ToFront, Forward, Backward, ToBack };

/// The boxes of `selection` by id.
QList<ElementRef> boxesOf(const Diagram &diagram, const Selection &selection);

/// The box of a component, group or note as drawn.
QRectF drawnBox(const Diagram &diagram, const ElementRef &element);

/// Each element moved by its own offset, members of a group by that of the group unless they have one. Locked elements
/// stay. Routes and pinned corners go along where both ends move alike, else the routes become automatic.
Diagram shifted(const Diagram &diagram, const QHash<ElementRef, QPointF> &offsets);

/// One edge or axis of all boxes on that of the rectangle round them; round the locked ones, where there are some.
Diagram aligned(const Diagram &diagram, const Selection &selection, Alignment alignment);

/// Equal gaps between the boxes from the first to the last one, by their centres; locked boxes in between stay and the
/// gaps on either side of them are made equal. Boxes that don't fit between overlap by the same amount.
Diagram distributed(const Diagram &diagram, const Selection &selection, Qt::Orientation orientation);

/// All boxes as wide or high as the largest one, about their centres. Collapsed groups keep their size.
Diagram sameSized(const Diagram &diagram, const Selection &selection, Dimension dimension);

/// The order in which elements of one kind are drawn over each other: to an end of it, or past the nearest one that they
/// overlap. (Groups lie below connections, these below components, these below notes, whatever the order.)
Diagram restacked(const Diagram &diagram, const Selection &selection, ZStep step);

} // namespace archdeck
