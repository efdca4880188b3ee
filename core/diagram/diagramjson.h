#pragma once

#include "core/base/result.h"
#include "core/diagram/changeset.h"

#include <QtCore/qjsonobject.h>

namespace archdeck {

// Diagram values as JSON: the journal's form of a change and the clipboard's form of a fragment. What schema 1 of the
// library knew is always written; what came later (layers, colours, locks, pinned corners, …) only where it differs from
// its default, so that older texts stay as they are. A reader ignores unknown keys. Reading untrusted text fails with
// InvalidInput and never crashes.

QJsonObject toJson(const ChangeSet &changes);
Result<ChangeSet> changeSetFromJson(const QJsonObject &json);

QJsonObject toJson(const Diagram &diagram);
Result<Diagram> diagramFromJson(const QJsonObject &json);

QString toString(CallKind call);
/// Sync for anything unknown.
CallKind callKindFromString(QStringView text);

} // namespace archdeck
