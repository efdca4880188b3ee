#pragma once

#include "core/exchange/reading.h"

namespace archdeck {

/// Reads the subset of D2 in docs/formats/d2.md. Layers, scenarios and steps become further pages. Only files that
/// `writeD2` wrote have places. Pure. Errors: InvalidInput with the line, LimitExceeded, Cancelled.
Result<Reading> readD2(const QByteArray &content, const ReadOptions &options, const StopToken &stop);

} // namespace archdeck
