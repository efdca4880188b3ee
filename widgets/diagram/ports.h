#pragma once

#include <QtCore/qrect.h>

#include <array>

namespace archdeck {

inline constexpr double portRadius = 5; ///< as drawn, pixels
inline constexpr double portReach = 9;  ///< how near the pointer has to come, pixels

/// Where connections can be pulled from a component: the middles of its sides.
inline std::array<QPointF, 4> portsOf(const QRectF &box)
{
    return {QPointF(box.right(), box.center().y()), QPointF(box.left(), box.center().y()),
            QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom())};
}

} // namespace archdeck
