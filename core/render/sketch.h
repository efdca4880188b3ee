#pragma once

#include <QtCore/quuid.h>
#include <QtGui/qpainterpath.h>

namespace archdeck {

/// A number that depends on nothing but the id, so that what is drawn by hand looks the same each time.
quint32 sketchSeed(const QUuid &id);

/// `path` as a hand draws it: two slightly bowed passes over each line. The same for the same seed.
QPainterPath sketched(const QPainterPath &path, quint32 seed);

/// The outline of a box in the same way.
QPainterPath sketchedBox(const QRectF &box, double radius, quint32 seed);

} // namespace archdeck
