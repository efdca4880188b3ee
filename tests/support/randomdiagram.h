#pragma once

#include "core/base/rng.h"
#include "core/diagram/diagram.h"

namespace archdeck::test {

/// `diagram` after one random step that an editor could make: something added, changed, moved or removed with all that
/// hangs on it; often another one, too, that changes a layer, a colour, a lock or how a connection is drawn. The result keeps the invariant of `Diagram`. Fresh ids come from the generator too, so that a seed
/// always gives the same diagram.
Diagram randomEdit(Diagram diagram, Rng &rng);

/// An empty diagram after `edits` random steps.
Diagram randomDiagram(int edits, Rng &rng);

} // namespace archdeck::test
