#include "core/sqlite/backup.h"

#include "core/sqlite/databasehandle.h"

#include <sqlite3.h>

namespace archdeck {

Result<Backup> Backup::begin(Database &source, Database &target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.raw(), "main", source.raw(), "main");
    if (!backup)
        return std::unexpected(target.errorOf(sqlite3_extended_errcode(target.raw())));
    return Backup(target, backup);
}

Backup::Backup(Backup &&other) noexcept : m_target(other.m_target), m_backup(std::exchange(other.m_backup, nullptr)) {}

Backup::~Backup()
{
    if (m_backup)
        sqlite3_backup_finish(m_backup);
}

Result<bool> Backup::step(int pages)
{
    Q_ASSERT(m_backup);
    const int code = sqlite3_backup_step(m_backup, pages);
    if (code == SQLITE_OK)
        return false;
    if (code != SQLITE_DONE)
        return std::unexpected(m_target->errorOf(code));
    const int finished = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (finished != SQLITE_OK)
        return std::unexpected(m_target->errorOf(finished));
    return true;
}

int Backup::remainingPages() const
{
    return m_backup ? sqlite3_backup_remaining(m_backup) : 0;
}

} // namespace archdeck
