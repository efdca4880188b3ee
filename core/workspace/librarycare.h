#pragma once

#include "core/base/stoptoken.h"
#include "core/storage/salvagerows.h"
#include "core/workspace/backups.h"

namespace archdeck {

// Looking after library files that are not open: restoring, salvaging; and checking one that is.

/// One thing that was looked at, and what was wrong with it.
struct CheckItem
{
    QString id;   ///< "structure", "integrity", "references", "rules", "backups": the key in JSON
    QString name; ///< for people
    QStringList problems;
};

struct CheckReport
{
    QList<CheckItem> items;
    bool isSound() const;
};

/// SQLite's quick and full checks, references, our own rules, and the hash of every backup.
Result<CheckReport> checkLibrary(Database &library, const Backups &backups);

struct RestoreReport
{
    BackupInfo backup;
    QString keptAside; ///< where the library from before is now; empty when there was none
};

/// Puts a verified copy of `backup` in the place of the library, which must be closed, and keeps the present one aside
/// under a dated name. Errors: Corrupt, NotFound or NewerFile for the backup, Locked when the library is open somewhere, DiskFull,
/// ReadOnly, Io; the library is then as it was.
Result<RestoreReport> restoreLibrary(const QString &libraryPath, const BackupInfo &backup, const Clock &clock);

struct SalvageReport
{
    QString path; ///< the new library
    QList<SalvagedTable> tables;
    QStringList mended; ///< designs that lost elements and were put in order

    qint64 saved() const;
    /// Rows that are known to have been there and are not in the new library.
    qint64 missing() const;
};

/// Saves what can be read of a damaged library into the new file `newPath`; the damaged one is only read. Errors:
/// InvalidInput when `newPath` exists, Corrupt when nothing can be read, NotFound, DiskFull, ReadOnly, Io, Cancelled.
Result<SalvageReport> salvageLibrary(const QString &damagedPath, const QString &newPath, const StopToken &stop);

} // namespace archdeck
