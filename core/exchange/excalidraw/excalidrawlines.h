#pragma once

#include "core/diagram/elements.h"
#include "core/exchange/excalidraw/excalidrawscene.h"

namespace archdeck {

/// Gives a connection the course, the looks and the arrowheads of a line of the file, which runs from `from` to `to`.
/// `isReversed` when the connection runs against the order of the points.
void takeLine(const ExcalidrawElement &line, const QRectF &from, const QRectF &to, bool isReversed, Edge &edge);

/// True when every step runs along an axis.
bool isOrthogonal(const QList<QPointF> &points);

/// The call that a stroke stands for.
CallKind callOfStroke(const QString &strokeStyle);
QString strokeOfCall(CallKind call);

} // namespace archdeck
