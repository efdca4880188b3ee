#pragma once

#include "core/diagram/diagram.h"

#include <functional>

namespace archdeck::test {

/// What can be seen to be wrong in a routed diagram, or better or worse. Orthogonal and straight routes only.
struct RouteQuality
{
    int crossings = 0;
    int bends = 0;
    int throughBoxes = 0; ///< pairs of a connection and a component that is not its end (or that it runs deep into)
    int overlaps = 0;     ///< pairs of connections that lie on each other for more than 2 units
    int labelsOnBoxes = 0;
    int labelsOnLabels = 0;
    int labelsOnLines = 0; ///< of other connections
    int labelsOnTitles = 0;
    double length = 0;
    QStringList faults; ///< in words, for all but crossings and bends
};

/// Labels are taken as large as `textSize` says; none without.
RouteQuality routeQuality(const Diagram &diagram, const std::function<QSizeF(const QString &)> &textSize = {});

} // namespace archdeck::test
