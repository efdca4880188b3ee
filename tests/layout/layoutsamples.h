#pragma once

#include "core/diagram/diagram.h"

namespace archdeck::test {

/// "n3"
QString name(const char *prefix, int i);

/// Groups in groups, an empty group, labels, a cycle, a self-connection and a note.
Diagram shop();

/// Up to 15 components in up to 5 groups; inside of a property of RapidCheck only.
Diagram randomLayoutDiagram();

/// Empty when the picture is sound, else what is wrong with it.
QString fault(const Diagram &diagram);

} // namespace archdeck::test
