#pragma once

#include "core/diagram/edits.h"

namespace archdeck {

enum class Lock { Locked, Unlocked };

/// True when the element or the layer that it lies on is locked. Members of a locked group are not locked with it.
bool isLocked(const Diagram &diagram, const ElementRef &element);

/// Those of `selection` that may be changed.
Selection unlocked(const Diagram &diagram, const Selection &selection);

/// What moves when `selection` moves: its members come along, locked elements stay.
Selection movable(const Diagram &diagram, const Selection &selection);

/// The selected components, connections, groups and notes with their own lock set or taken off.
Diagram withLock(const Diagram &diagram, const Selection &selection, Lock lock);

/// The layer that an element lies on; null for the base layer and for what lies on none.
LayerId layerOf(const Diagram &diagram, const ElementRef &element);

} // namespace archdeck
