#pragma once

#include "core/practice/boardhistory.h"
#include "core/workspace/workspace.h"

namespace archdeck {

/// What was drawn when: every edit, undo and redo of a design, from the journal. Blocking, like the workspace. Errors:
/// NotFound, and those of `Database`.
Result<BoardHistory> readBoardHistory(Workspace &workspace, DesignId design);

} // namespace archdeck
