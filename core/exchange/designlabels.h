#pragma once

#include "core/diagram/diagram.h"
#include "core/exchange/readproblem.h"

namespace archdeck {

/// Puts the texts of a `labels.<language>.json` (docs/formats/design.md) on the elements that it names. What is wrong in
/// it is told in `problems` and the rest done. False when nothing could be read.
bool applyLabels(const QByteArray &content, const QString &fileName, Diagram &diagram, ReadProblems &problems);

} // namespace archdeck
