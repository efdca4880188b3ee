#pragma once

#include "core/base/result.h"
#include "core/catalog/componentkind.h"

#include <QtCore/qjsonobject.h>

namespace archdeck {

/// Reads one primitive of a symbol (docs/formats/component.md). Errors: InvalidInput.
Result<SymbolShape> parseSymbolShape(const QJsonObject &json);

} // namespace archdeck
