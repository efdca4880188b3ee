#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

/// Where the text at one end of a connection stands (`Edge::fromLabel`, `toLabel`), null for an empty size: beside the
/// line, close to the box. `end` is the end of the route on the border of the box, `next` and `after` its neighbours on the
/// route. Above lines that leave sideways and to the right of those that leave up or down, but on the other side where
/// the line soon turns to that one.
inline QRectF endLabelRect(const QPointF &end, const QPointF &next, const QPointF &after, const QSizeF &size)
{
    constexpr double fromBox = 10;
    constexpr double fromLine = 3;
    if (size.isEmpty())
        return {};
    const QPointF delta = next - end;
    if (std::abs(delta.x()) >= std::abs(delta.y())) {
        const double left = delta.x() >= 0 ? end.x() + fromBox : end.x() - fromBox - size.width();
        const bool isBelow = after.y() < next.y() && std::abs(delta.x()) < fromBox + size.width();
        return {QPointF(left, isBelow ? end.y() + fromLine : end.y() - fromLine - size.height()), size};
    }
    const double top = delta.y() >= 0 ? end.y() + fromBox : end.y() - fromBox - size.height();
    const bool isLeft = after.x() > next.x() && std::abs(delta.y()) < fromBox + size.height();
    return {QPointF(isLeft ? end.x() - fromLine - size.width() : end.x() + fromLine, top), size};
}

/// The point at a share (0 to 1) of the way along a chain: where a label stands that was put there by hand.
inline QPointF pointAlong(const QList<QPointF> &chain, double share)
{
    const auto lengthOf = [](const QPointF &delta) { return std::hypot(delta.x(), delta.y()); };
    double rest = 0;
    for (qsizetype i = 1; i < chain.size(); ++i)
        rest += lengthOf(chain[i] - chain[i - 1]);
    rest *= std::clamp(share, 0.0, 1.0);
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const double part = lengthOf(chain[i] - chain[i - 1]);
        if (rest <= part && part > 0)
            return chain[i - 1] + (chain[i] - chain[i - 1]) * (rest / part);
        rest -= part;
    }
    return chain.isEmpty() ? QPointF() : chain.constLast();
}

} // namespace archdeck
