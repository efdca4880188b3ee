#pragma once

#include "core/exchange/drawio/drawiocells.h"

#include <QtCore/qjsonobject.h>

namespace archdeck {

// What a cell of draw.io has no place for stands as JSON in the attribute `archdeck` of its <object>: the difference
// between the element (as core/diagram/elementjson.h writes it) and what reading the cell alone gives. So it is empty
// for most, and whatever is changed in draw.io counts: fields that are seen there are only taken from the JSON while the
// cell still looks as it was written, which its field "look" (a checksum) tells.

/// The fields to set (null: to remove) to turn `from` into `to`.
QJsonObject patchBetween(const QJsonObject &from, const QJsonObject &to);
QJsonObject patched(QJsonObject json, const QJsonObject &patch);

/// Checksum of what is seen of a cell: text, style, place, ends and, for an edge, its labels.
int lookOf(const DrawioCell &cell, const QPointF &origin, const QList<const DrawioCell *> &labels);

/// True when a field of the patch is one that draw.io shows.
bool hasSeenFields(const QJsonObject &patch);
QJsonObject withoutSeenFields(QJsonObject patch);

} // namespace archdeck
