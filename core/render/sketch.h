#pragma once

#include <QtCore/quuid.h>
#include <QtGui/qpainterpath.h>

namespace archdeck {

/// A number that depends on nothing but the id, so that what is drawn by hand looks the same each time.
quint32 sketchSeed(const QUuid &id);

/// How often the hand goes over a line; dashes are drawn once, or they would fill each other's gaps.
enum class SketchPasses { One, Two };

/// `path` as a hand draws it: slightly bowed, long lines in several strokes of the arm. The same for the same seed.
QPainterPath sketched(const QPainterPath &path, quint32 seed, SketchPasses passes = SketchPasses::Two);

/// The outline of a box in the same way.
QPainterPath sketchedBox(const QRectF &box, double radius, quint32 seed, SketchPasses passes = SketchPasses::Two);

} // namespace archdeck
