#pragma once

#include "core/diagram/diagram.h"

namespace archdeck {

/// The diagram as a Graphviz file in the dialect of docs/formats/design.md, with places (`pos`, `width`, `height`, `bb`),
/// which `readDot` takes over again and `dot` ignores. Reading it back gives the same diagram apart from ids, `order` and
/// straight routes, which come back as curves. Trade-offs, sections, summary and family belong into notes.md and are left out.
QByteArray writeDot(const Diagram &diagram);

} // namespace archdeck
