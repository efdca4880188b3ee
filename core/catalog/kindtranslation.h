#pragma once

#include "core/catalog/componentkind.h"

#include <QtCore/qbytearray.h>

namespace archdeck {

/// Puts the texts of a translation (docs/formats/component.md) into `kinds`. The source's names and synonyms stay as
/// synonyms, so that search and comparison find both languages. What `json` lacks stays in the source's language.
/// Returns what is missing and what belongs to no kind, one message each; a broken file is the only message.
QStringList translateKinds(QList<ComponentKind> &kinds, const QByteArray &json);

} // namespace archdeck
