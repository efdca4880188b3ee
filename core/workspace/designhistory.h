#pragma once

#include "core/diagram/historyentry.h"
#include "core/workspace/workspace.h"

namespace archdeck {

// The states that a design went through, from its journal. All functions block, like the workspace. Errors: NotFound for
// a design or an entry that is not there, and those of `Database`.

/// Oldest first; the first is the state that the design began with, the last is the present one. Undo and redo are
/// entries like any other, since the history only grows.
Result<QList<HistoryEntry>> readHistory(Workspace &workspace, DesignId design);

/// The design as it was after the step, or before the first one for the design's own id. Error: Conflict when the
/// journal has a gap after it.
Result<Diagram> readState(Workspace &workspace, DesignId design, const QUuid &entry);

/// Gives a name of at most `stateNameLength` characters; white space around it is left out, and one without any takes
/// the name away.
Result<void> nameState(Workspace &workspace, DesignId design, const QUuid &entry, const QString &name);
Result<void> removeStateName(Workspace &workspace, DesignId design, const QUuid &entry);

inline constexpr qsizetype stateNameLength = 200;

} // namespace archdeck
