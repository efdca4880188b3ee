#pragma once

#include "core/storage/stores.h"

#include <QtCore/qlatin1stringview.h>

namespace archdeck {

// Steps that several use cases on designs are made of. Part of `Workspace`.

/// Designs that come and go are steps of the library's own line in the journal.
Result<void> journalDesign(Stores &stores, DesignId id, const QString &label, QLatin1StringView what);

/// A new design of the user's own; `record` says what it is based on and which question it answers, its id is given here.
/// Errors: InvalidInput for a diagram that breaks its invariant.
Result<DesignId> createOwn(Stores &stores, const Diagram &diagram, DesignRecord record);

/// Unseals the reference that answers the question, when there is one.
Result<void> revealReferenceOf(Stores &stores, const QString &question);

} // namespace archdeck
