#pragma once

#include "core/base/hybridclock.h"
#include "core/sqlite/database.h"

namespace archdeck {

// What looks after a library as a whole: everything here is SQL that belongs to no single store.

/// What a database file is, read without changing it.
enum class FileKind { Empty, Library, Foreign };
Result<FileKind> fileKind(Database &db);

/// Exclusive, write-ahead log, full synchronisation: one owner, and what is committed survives a power cut. Every
/// setting is read back. Errors: Locked when another program has the file open.
Result<void> takeOwnership(Database &db);

/// Writes a compact copy to a new file, which is not flushed to disk yet.
Result<void> copyInto(Database &db, const QString &path);

/// The greatest stamp given out in this library.
Result<Stamp> lastStamp(Database &db);
Result<void> setLastStamp(Database &db, Stamp stamp);

/// References that lead nowhere, one line each.
Result<QStringList> brokenReferences(Database &db);

/// Rules that SQLite does not know: every design can be loaded and keeps its invariant, every card's schedule is in
/// range. One line each.
Result<QStringList> brokenRules(Database &db);

} // namespace archdeck
