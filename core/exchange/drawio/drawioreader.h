#pragma once

#include "core/base/result.h"
#include "core/exchange/reading.h"

namespace archdeck {

/// Reads a draw.io file (docs/formats/drawio.md). Every page is a drawing of its own; places are those of the file.
/// Errors: those of `parseDrawio`.
Result<Reading> readDrawio(const QByteArray &content, const ReadOptions &options, const StopToken &stop);

} // namespace archdeck
