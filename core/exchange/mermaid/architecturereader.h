#pragma once

#include "core/base/stoptoken.h"
#include "core/exchange/mermaid/mermaiddrawing.h"
#include "core/exchange/mermaid/mermaidsource.h"

namespace archdeck {

class ReadLosses;

/// The drawing of a Mermaid architecture diagram, without places. Lines that can't be read go to `problems`. Errors:
/// LimitExceeded; Cancelled.
Result<MermaidDrawing> readArchitecture(const MermaidSource &source, const ReadOptions &options, ReadLosses &losses,
                                        ReadProblems &problems, const StopToken &stop);

} // namespace archdeck
