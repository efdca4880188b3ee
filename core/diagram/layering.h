#pragma once

#include "core/diagram/edits.h"

namespace archdeck {

// Layers of a design, besides the base layer, which has a null id and is always there, visible and free.

/// With a new layer above the others.
Diagram withNewLayer(const Diagram &diagram, LayerId id, const QString &name);

/// With the layer of that id as given: renamed, shown, hidden, locked.
Diagram withLayer(const Diagram &diagram, const Layer &layer);

/// Without the layer; what lay on it lies on the base layer.
Diagram withoutLayer(const Diagram &diagram, LayerId layer);

/// The layer at another place in the list, counted from 0 without it.
Diagram withLayerAt(const Diagram &diagram, LayerId layer, qsizetype place);

/// The selection with members of its groups on `layer`, locked elements left where they are.
Diagram onLayer(const Diagram &diagram, const Selection &selection, LayerId layer);

} // namespace archdeck
