#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qrect.h>

namespace archdeck {

/// A box that may have to make room for others.
struct Body
{
    QRectF rect;
    bool isFixed = false; ///< never moves; two fixed ones may overlap
};

/// How far each body has to move so that all are at least `gap` units apart: as little as possible, first by pushing
/// neighbours away from each other, then by sliding what is still stuck to the nearest free place. Bodies that are apart
/// already stay. Whole units; the same input gives the same result. Pure.
QList<QPointF> separated(QList<Body> bodies, double gap);

} // namespace archdeck
