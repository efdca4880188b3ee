#pragma once

#include "core/base/result.h"
#include "core/diagram/changeset.h"

#include <QtCore/qjsonobject.h>

namespace archdeck {

// Diagram values as JSON: the journal's form of a change and the clipboard's form of a fragment. Every field is written;
// a reader ignores unknown keys. Reading untrusted text fails with InvalidInput and never crashes.

QJsonObject toJson(const ChangeSet &changes);
Result<ChangeSet> changeSetFromJson(const QJsonObject &json);

QJsonObject toJson(const Diagram &diagram);
Result<Diagram> diagramFromJson(const QJsonObject &json);

QString toString(CallKind call);
/// Sync for anything unknown.
CallKind callKindFromString(QStringView text);

} // namespace archdeck
