#pragma once

#include "core/base/cleanexit.h"
#include "core/base/hybridclock.h"
#include "core/workspace/backups.h"

namespace archdeck {

struct LibraryOptions
{
    const Clock &clock;                          ///< outlives the library
    QString stateFolder;                         ///< where the device id and the mark of a running session are
    QString program = QStringLiteral("archdeck"); ///< how others name who has the library open
};

/// The open library file: one connection, exclusive, with all it needs around it. Lives on the database thread.
class Library
{
public:
    /// Opens or makes the library. Errors, each telling what to do: Locked (by whom, and the newest backup), ReadOnly,
    /// DiskFull, NewerFile, ForeignFile, Corrupt (with the newest backup), Io. Nothing is lost in any of them.
    static Result<std::unique_ptr<Library>> open(const QString &path, const LibraryOptions &options);
    /// Ends the session cleanly.
    ~Library();
    Q_DISABLE_COPY_MOVE(Library)

    QString path() const { return m_path; }
    Database &database() { return *m_database; }
    Backups &backups() { return m_backups; }
    HybridClock &stamps() { return *m_stamps; }
    QString device() const { return m_device; }
    /// True when the last session did not end properly; the file was checked and is sound.
    bool wasRecovered() const { return m_recovered; }
    bool wasCreated() const { return m_created; }

private:
    Library(const QString &path, const LibraryOptions &options);
    Result<void> openDatabase();
    Result<void> prepare(const LibraryOptions &options);
    Result<void> checkAfterCrash();
    Error explained(Error error) const;

    QString m_path;
    Backups m_backups;
    CleanExit m_cleanExit;
    QString m_device;
    std::optional<Database> m_database;
    std::optional<HybridClock> m_stamps;
    bool m_owned = false;
    bool m_recovered = false;
    bool m_created = false;
};

} // namespace archdeck
