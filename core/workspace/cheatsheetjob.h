#pragma once

#include "core/exchange/cheatsheet.h"
#include "core/workspace/workspace.h"

namespace archdeck {

/// A cheat sheet for whom the library belongs to: name and language of the profile, the weakest cards of today.
/// `catalog` is never null; the date is left to the caller. Errors: those of reading the library.
Result<CheatSheetJob> cheatSheetJob(Workspace &workspace, std::shared_ptr<const Catalog> catalog);

} // namespace archdeck
