#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qpoint.h>

namespace archdeck {

/// A stretch of an orthogonal route: from point `index` to the next.
struct PathStretch
{
    const QList<QPointF> *points = nullptr;
    int index = 0;
};

/// For two routes that share (part of) a level stretch: -1 when `a` should lie above `b` there, 1 when below, so that they
/// cross at most once over all that they share. 0 when both have the same way to its very ends.
/// Where the two ends of the shared way disagree, that in the direction of `a` counts: give both stretches of a pair
/// of routes in the same order for every stretch that they share.
int orderOnSharedWay(const PathStretch &a, const PathStretch &b);

} // namespace archdeck
