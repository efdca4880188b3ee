#pragma once

#include "core/exchange/reading.h"

namespace archdeck {

/// Reads an Excalidraw drawing (`.excalidraw`, version 2; docs/formats/excalidraw.md). Places are kept; ends of arrows
/// that touch a box are connected to it. What `writeExcalidraw` wrote comes back without a loss. Pure.
/// Errors: InvalidInput, LimitExceeded, Cancelled.
Result<Reading> readExcalidraw(const QByteArray &content, const ReadOptions &options, const StopToken &stop);

} // namespace archdeck
