#pragma once

#include "core/sqlite/database.h"

struct sqlite3_backup;

namespace archdeck {

/// Copies a database into another one page by page while the source stays in use by its own connection: changes made
/// between two slices are carried over. Both databases outlive the backup; same thread.
class Backup
{
public:
    static Result<Backup> begin(Database &source, Database &target);
    ~Backup();
    Backup(Backup &&other) noexcept;
    Backup &operator=(Backup &&) = delete;

    /// Copies up to `pages` pages. True when the copy is complete and committed.
    Result<bool> step(int pages);
    int remainingPages() const;

private:
    Backup(Database &target, sqlite3_backup *backup) : m_target(&target), m_backup(backup) {}

    Database *m_target;
    sqlite3_backup *m_backup;
};

} // namespace archdeck
