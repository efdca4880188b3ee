#pragma once

#include "core/sqlite/database.h"

#include <functional>

namespace archdeck {

/// Marks a file as an Archdeck library ("ARCD", `PRAGMA application_id`).
inline constexpr qint64 libraryApplicationId = 0x41524344;

/// The schema that this program writes: the number of its last migration.
int latestSchema();

/// `PRAGMA user_version`; 0 in a new file.
Result<int> schemaOf(Database &database);

/// Climbs the ladder to `latestSchema()`, each step in one exclusive transaction, so that an interruption leaves the
/// version before. Before the first step of a library that holds something, `backUp` is called; its error stops the
/// migration. Errors also: NewerFile when the file is beyond this program.
Result<void> migrate(Database &database, const std::function<Result<void>(int fromSchema)> &backUp);

/// As above, up to `schema` only: for tests of the ladder.
Result<void> migrateTo(Database &database, int schema);

} // namespace archdeck
