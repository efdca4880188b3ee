#pragma once

#include "core/practice/designdiff.h"
#include "core/render/diagrammarks.h"

namespace archdeck {

/// How a comparison is drawn over `mine`: a mark on each element that was matched or is different, and a ghost for each
/// component and connection that only `theirs` has. A ghost's key is that of its difference. Ghosts stand to their
/// matched neighbours as in `theirs`, moved to where they cover nothing. Dismissed differences count as right: they
/// leave no ghost, and what they are about is marked as there. `places` says where ghosts stood before, by key: they stay
/// there as long as they cover nothing, and only the others are placed. Pure.
DiagramMarks comparisonMarks(const DesignDiff &diff, const Diagram &mine, const Diagram &theirs,
                             const QHash<QString, QRectF> &places = {});

} // namespace archdeck
