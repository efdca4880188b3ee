#pragma once

#include "widgets/diagram/gestures/snapping.h"

class QPainter;

namespace archdeck {

struct Theme;

/// Guides, gaps with their lengths, and equal sizes, in the accent colour, equally fine at each zoom.
void paintSnapReasons(QPainter &painter, const SnapReasons &reasons, const Theme &theme);

/// A short remark beside the pointer, on a pill.
void paintHint(QPainter &painter, const QString &text, const QPointF &at, const Theme &theme);

} // namespace archdeck
