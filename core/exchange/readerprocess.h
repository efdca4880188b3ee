#pragma once

#include "core/exchange/format.h"

namespace archdeck {

/// Reads a file that came from outside in a process of its own, with limits on time and memory, so that an unlucky or
/// hostile one costs an error and nothing else. Graphviz files have such a process already. Blocking, for jobs.
/// Sizes of components in formats without them are the usual ones; the caller measures (`ReadPage::hasPositions`).
/// Errors: those of the format; TimedOut, WorkerFailed, NotFound (the program is missing), Cancelled.
Result<Reading> readOutside(const Format &format, const QByteArray &content, const ReadOptions &options,
                            const StopToken &stop);

} // namespace archdeck
