#pragma once

#include "core/diagram/diagram.h"

namespace archdeck {

/// The route as a chain of straight segments: curves become short ones (about 8 units). Empty for Automatic.
QList<QPointF> flattened(const Route &route);

/// True when the segment has points inside the rectangle; touching its border does not count.
bool segmentEnters(const QPointF &from, const QPointF &to, const QRectF &rect);

/// True when the route runs through a component that is not one of its own ends, or deep through one of its ends
/// (more than it needs to leave it). Borders don't count, nor does what lies within 1 unit of them.
bool runsThroughBox(const Diagram &diagram, EdgeId edge, const Route &route);

/// The point of the chain nearest to its middle, on its longest horizontal stretch if possible, where a label of this
/// size touches none of the boxes; the best there is when there is no such point. Nothing for an empty chain.
std::optional<QPointF> placeLabel(const QList<QPointF> &chain, const QSizeF &label, const QList<QRectF> &boxes);

/// Without repeated points and those in the middle of a straight stretch.
QList<QPointF> straightened(const QList<QPointF> &points);

/// The point of the chain that is nearest to `point`; nothing for an empty chain.
std::optional<QPointF> nearestOnChain(const QList<QPointF> &chain, const QPointF &point);

/// The point on the border of `rect` that is nearest to `point`.
QPointF nearestOnBorder(const QRectF &rect, const QPointF &point);

} // namespace archdeck
