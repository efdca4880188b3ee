#pragma once

#include "core/practice/designdiff.h"

namespace archdeck {

/// Which connection of one design stands for which of another.
struct ConnectionMatches
{
    QList<std::pair<EdgeId, EdgeId>> same;     ///< mine, theirs; in the same direction
    QList<std::pair<EdgeId, EdgeId>> reversed; ///< mine, theirs; between the same two, the other way round

    bool operator==(const ConnectionMatches &) const = default;
};

/// Follows the matched components: a connection stands for one between the partners of its ends. Where several run
/// between the same two, labels (0.6) and calls (0.4) decide. Directions are compared first; what is left of both
/// designs between the same two components is reversed. Deterministic in the same sense as matchComponents().
ConnectionMatches matchConnections(const Diagram &mine, const Diagram &theirs, const QList<ComponentMatch> &components);

} // namespace archdeck
