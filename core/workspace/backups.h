#pragma once

#include "core/base/clock.h"
#include "core/base/hybridclock.h"
#include "core/sqlite/database.h"

namespace archdeck {

/// A verified copy of a library, as its manifest describes it.
struct BackupInfo
{
    QString path;
    qint64 createdMs = 0; ///< since 1970-01-01 UTC
    QString reason;       ///< "regular", "migration", "user", "repair"
    int schema = 0;
    Stamp lastStamp; ///< the newest change in it
    qint64 size = 0;
    QByteArray sha256;
};

/// The dated backups in the folder `backups` beside a library. A backup counts only once its manifest stands beside it:
/// it is written under a temporary name, flushed, checked, hashed and renamed before.
class Backups
{
public:
    /// `clock` outlives this.
    Backups(const QString &libraryPath, const Clock &clock);

    QString folder() const { return m_folder; }
    /// Newest first. Files without a readable manifest don't count.
    QList<BackupInfo> list() const;
    std::optional<BackupInfo> newest() const;

    /// Errors: DiskFull, ReadOnly, Io, Corrupt; the library is untouched and no half backup stays behind.
    Result<BackupInfo> create(Database &library, const QString &reason);
    /// Hash, then SQLite's own check. Errors: NotFound, Corrupt, Io.
    static Result<void> verify(const BackupInfo &backup);
    /// A backup by its path; also a plain library file without a manifest, whose hash is then taken as it is.
    static Result<BackupInfo> describe(const QString &path);

    /// True when the newest one is more than 30 minutes old, or missing, and `lastStamp` is not in it.
    bool isDue(Stamp lastStamp) const;
    static constexpr qint64 intervalMs = 30 * 60 * 1000;

    /// Deletes what `kept` leaves out. Errors: Io.
    Result<void> thin();
    /// Which of these times stay: the newest always; of the last 24 hours the newest of each hour, of 30 days of each
    /// day, of 26 weeks of each week, of the time before of each month (all UTC).
    static QList<qint64> kept(const QList<qint64> &timesMs, qint64 nowMs);

private:
    QString freshName() const;

    QString m_baseName;
    QString m_folder;
    const Clock &m_clock;
};

/// SHA-256 of a file. Errors: NotFound, Io.
Result<QByteArray> hashOfFile(const QString &path);

/// Flushes a file's content to disk. Errors: Io.
Result<void> syncFile(const QString &path);

} // namespace archdeck
