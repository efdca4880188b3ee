#pragma once

#include "core/catalog/catalog.h"

namespace archdeck {

// The typed fields of what has no kind in the catalogue: numbers that the estimate reads from the design itself, from a
// request path and from a connection.

/// How many requests come: users, actions, peak factor, or the rate itself.
QList<PropertyField> loadFields();
/// What the design has to reach.
QList<PropertyField> targetFields();
QList<PropertyField> pathLoadFields();
QList<PropertyField> connectionLoadFields();

/// What people call a property: the label of its field, or the key itself.
QString propertyName(const QString &key, const QString &kindId, const Catalog &catalog);

} // namespace archdeck
