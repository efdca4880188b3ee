#pragma once

#include "core/exchange/mermaid/flowchart.h"
#include "core/exchange/mermaid/mermaiddrawing.h"
#include "core/exchange/mermaid/mermaidsource.h"
#include "core/exchange/reading.h"

namespace archdeck {

class ReadLosses;

/// Looks that the writer gave to the classes of families are not colours by hand: whether the file is one of ours.
enum class MermaidOrigin { Ours, Foreign };

/// The components, connections and groups of a flowchart, without places.
MermaidDrawing flowDrawing(const Flowchart &chart, const MermaidSource &source, MermaidOrigin origin,
                           const ReadOptions &options, ReadLosses &losses);

/// Prefix of the classes that the writer makes of families.
inline constexpr QLatin1StringView familyClassPrefix{"family_"};

} // namespace archdeck
