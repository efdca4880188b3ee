#pragma once

#include "core/exchange/designnotes.h"

namespace archdeck {

/// Reads the lines of the section "Trade-offs"; `firstLine` is the number of the first of them. Sound trade-offs and
/// the problems of the others are added to `notes`.
void readTradeOffs(const QStringList &lines, int firstLine, const QString &fileName, DesignNotes &notes);

} // namespace archdeck
