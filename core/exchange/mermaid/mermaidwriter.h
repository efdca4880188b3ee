#pragma once

#include "core/exchange/reading.h"

namespace archdeck {

/// The design as a Mermaid flowchart, which GitHub and many editors draw. What Mermaid has no place for stands in comments
/// at the end, so that `readMermaid` gives the same design again.
Written writeMermaid(const Diagram &diagram, const Catalog &catalog);

/// The same as a Mermaid architecture diagram. Its layout is weak: flowcharts are the better choice for most designs.
Written writeMermaidArchitecture(const Diagram &diagram, const Catalog &catalog);

/// The flowchart without the comments, for a page that only shows it.
QString mermaidFlowchart(const Diagram &diagram, const Catalog &catalog);

} // namespace archdeck
