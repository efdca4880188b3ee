#pragma once

#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>

#include <cmath>

namespace archdeck {

/// Where the text at one end of a connection stands (`Edge::fromLabel`, `toLabel`), null for an empty size: beside the line, close to
/// the box. `end` is the end of the route on the border of the box, `next` its neighbour on the route. Above lines that
/// leave sideways, to the right of those that leave up or down.
inline QRectF endLabelRect(const QPointF &end, const QPointF &next, const QSizeF &size)
{
    constexpr double fromBox = 10;
    constexpr double fromLine = 3;
    if (size.isEmpty())
        return {};
    const QPointF delta = next - end;
    if (std::abs(delta.x()) >= std::abs(delta.y())) {
        const double left = delta.x() >= 0 ? end.x() + fromBox : end.x() - fromBox - size.width();
        return {QPointF(left, end.y() - fromLine - size.height()), size};
    }
    const double top = delta.y() >= 0 ? end.y() + fromBox : end.y() - fromBox - size.height();
    return {QPointF(end.x() + fromLine, top), size};
}

} // namespace archdeck
