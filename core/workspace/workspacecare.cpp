#include "core/storage/maintenance.h"
#include "core/workspace/workspace.h"

namespace archdeck {

Result<BackupInfo> Workspace::backUp(const QString &reason)
{
    return m_thread.runAndWait([this, &reason]() -> Result<BackupInfo> {
        if (!m_library)
            return std::unexpected(closed());
        return m_library->backups().create(m_library->database(), reason);
    });
}

Result<std::optional<BackupInfo>> Workspace::backUpIfDue()
{
    return m_thread.runAndWait([this]() -> Result<std::optional<BackupInfo>> {
        if (!m_library)
            return std::unexpected(closed());
        Backups &backups = m_library->backups();
        const auto stamp = lastStamp(m_library->database());
        if (!stamp)
            return std::unexpected(stamp.error());
        if (!backups.isDue(*stamp))
            return std::nullopt;
        const auto made = backups.create(m_library->database(), QStringLiteral("regular"));
        if (!made)
            return std::unexpected(made.error());
        return backups.thin().transform([&made] { return std::optional(*made); });
    });
}

Result<QList<BackupInfo>> Workspace::backups()
{
    return m_thread.runAndWait([this]() -> Result<QList<BackupInfo>> {
        if (!m_library)
            return std::unexpected(closed());
        return m_library->backups().list();
    });
}

Result<CheckReport> Workspace::check()
{
    return m_thread.runAndWait([this]() -> Result<CheckReport> {
        if (!m_library)
            return std::unexpected(closed());
        return checkLibrary(m_library->database(), m_library->backups());
    });
}

Result<RestoreReport> Workspace::restore(const QString &backupPath)
{
    auto restored = m_thread.runAndWait([this, &backupPath]() -> Result<RestoreReport> {
        const auto backup = Backups::describe(backupPath).and_then([](const BackupInfo &described) {
            return Backups::verify(described).transform([&described] { return described; });
        });
        if (!backup)
            return std::unexpected(backup.error());
        m_library.reset();
        auto report = restoreLibrary(m_path, *backup, m_options.clock);
        const auto opened = openLibrary();
        if (!report)
            return report;
        return opened.transform([&report] { return *report; });
    });
    if (restored)
        announce([this] { Q_EMIT replaced(); });
    return restored;
}

} // namespace archdeck
