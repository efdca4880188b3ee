#pragma once

#include "core/catalog/componentkind.h"
#include "widgets/diagram/fieldrow.h"

namespace archdeck {

/// Says why `value` is no value of the field: not a number, out of range, none of the choices. Empty when it is one; an
/// empty value is always fine. A count without a unit may carry words after the number ("16 per cell").
QString problemWith(const PropertyField &field, const QString &value);

/// The control that fits the type of a field, with its unit, and its default as placeholder. `textWidth` is for a text;
/// everything else takes half.
FieldRow *makeFieldRow(const PropertyField &field, FieldWidth textWidth, const ThemeController &themes,
                       QWidget *parent);

} // namespace archdeck
