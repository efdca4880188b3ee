#include "core/workspace/librarycare.h"

#include "core/base/atomicwrite.h"
#include "core/sqlite/transaction.h"
#include "core/storage/maintenance.h"
#include "core/storage/migrations.h"
#include "core/storage/stores.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qscopeguard.h>
#include <QtCore/qtemporarydir.h>

#include <cerrno>
#include <unistd.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

QStringList problemsOf(const Result<QStringList> &result)
{
    return result ? *result : QStringList{toLine(result.error())};
}

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (source.copy(to))
        return syncFile(to);
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::Io,
                   full ? Text::tr("There is no space left to write %1. Free some space and try again.").arg(to)
                        : Text::tr("%1 can't be copied to %2.").arg(from, to),
                   source.errorString());
}

/// Proves that nobody has the library open and writes its log back, so that the file alone is all of it.
Result<void> settle(const QString &path)
{
    auto library = Database::open(path, OpenMode::ReadWrite);
    if (!library)
        return std::unexpected(library.error());
    const auto settled = takeOwnership(*library);
    // A damaged file need not settle: it is kept aside as it is, together with its log.
    if (!settled && settled.error().code == ErrorCode::Locked)
        return settled;
    return {};
}

QString asideName(const QString &path, const Clock &clock)
{
    const QFileInfo info(path);
    const QString dated =
        QDateTime::fromMSecsSinceEpoch(clock.nowMs(), QTimeZone::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString aside = u"%1/%2-before-restore-%3.archdeck"_s.arg(info.absolutePath(), info.completeBaseName(), dated);
    for (int number = 2; QFile::exists(aside); ++number)
        aside = u"%1/%2-before-restore-%3-%4.archdeck"_s.arg(info.absolutePath(), info.completeBaseName(), dated)
                    .arg(number);
    return aside;
}

/// Gives the library a second name, so that it exists under its own until the restored one takes that over.
Result<void> keepAside(const QString &path, const QString &aside)
{
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) != 0) {
        if (auto copied = copyFile(path, aside); !copied) // a file system without links
            return copied;
    }
    // The log of the old library must never meet the restored one.
    const QString log = path + u"-wal"_s;
    if (QFile::exists(log) && !QFile::rename(log, aside + u"-wal"_s))
        return failure(ErrorCode::Io, Text::tr("%1 can't be moved aside.").arg(log));
    return {};
}

Diagram withoutLooseEnds(Diagram diagram)
{
    erase_if(diagram.edges, [&diagram](const auto &item) {
        return !diagram.nodes.contains(item->from) || !diagram.nodes.contains(item->to);
    });
    for (Node &node : diagram.nodes) {
        if (!diagram.groups.contains(node.group))
            node.group = {};
    }
    for (Group &group : diagram.groups) {
        if (!diagram.groups.contains(group.parent))
            group.parent = {};
    }
    for (RequestPath &path : diagram.paths)
        path.steps.removeIf([&diagram](const EdgeId &step) { return !diagram.edges.contains(step); });
    for (Note &note : diagram.notes) {
        if (note.explains && !diagram.contains(*note.explains))
            note.explains.reset();
    }
    for (TradeOff &tradeOff : diagram.tradeOffs) {
        tradeOff.elements.removeIf([&diagram](const ElementRef &element) { return !diagram.contains(element); });
        if (tradeOff.decision >= tradeOff.options.size())
            tradeOff.decision = -1;
    }
    return diagram;
}

/// Designs that lost elements keep their invariant again; returns their titles.
Result<QStringList> mendDesigns(Database &db)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Stamp last = lastStamp(db).value_or(Stamp());
    StoreContext context{db, {last.wallMs, last.counter + 1}, QUuid().toString(QUuid::WithoutBraces), last.wallMs, {}};
    DesignStore designs(context);
    const auto list = designs.list();
    if (!list)
        return std::unexpected(list.error());
    QStringList mended;
    for (const DesignSummary &summary : *list) {
        const auto diagram = designs.load(summary.id);
        if (!diagram)
            return std::unexpected(diagram.error());
        const ChangeSet changes = difference(*diagram, withoutLooseEnds(*diagram));
        if (changes.isEmpty())
            continue;
        if (auto applied = designs.apply(summary.id, changes); !applied)
            return std::unexpected(applied.error());
        mended.append(summary.info.title);
    }
    return transaction->commit().transform([&mended] { return mended; });
}

Result<SalvageReport> salvageInto(const QString &copy, const QString &newPath, const StopToken &stop)
{
    auto damaged = Database::open(copy, OpenMode::ReadWrite, SchemaTrust::Foreign);
    // Triggers stay off: the append-only tables have to be filled, and orphans taken out of them.
    auto target = Database::open(newPath, OpenMode::Create, SchemaTrust::Foreign);
    if (!damaged || !target)
        return std::unexpected(damaged ? target.error() : damaged.error());
    const auto kind = fileKind(*damaged);
    if (!kind)
        return std::unexpected(kind.error());
    const auto schema = schemaOf(*damaged);
    if (*kind != FileKind::Library || !schema || *schema > latestSchema()) {
        return failure(ErrorCode::ForeignFile, Text::tr("%1 is not a library that this Archdeck can read.").arg(copy));
    }
    SalvageReport report{newPath, {}, {}};
    return takeOwnership(*target)
        .and_then([&] { return migrateTo(*target, *schema); })
        .and_then([&] { return target->setPragma("foreign_keys", u"0"_s); })
        .and_then([&] { return salvageRows(*damaged, *target, [&stop] { return stop.stopRequested(); }); })
        .and_then([&](const QList<SalvagedTable> &tables) {
        report.tables = tables;
        return target->setPragma("foreign_keys", u"1"_s);
    }).and_then([&] {
        return migrateTo(*target, latestSchema());
    }).and_then([&] {
        return mendDesigns(*target);
    }).transform([&report](const QStringList &mended) {
        report.mended = mended;
        return report;
    });
}

} // namespace

bool CheckReport::isSound() const
{
    return std::ranges::all_of(items, [](const CheckItem &item) { return item.problems.isEmpty(); });
}

Result<CheckReport> checkLibrary(Database &library, const Backups &backups)
{
    CheckReport report;
    report.items.append(
        {u"structure"_s, Text::tr("Structure of the file"), problemsOf(library.check(Database::Check::Quick))});
    report.items.append(
        {u"integrity"_s, Text::tr("Tables and indexes"), problemsOf(library.check(Database::Check::Full))});
    report.items.append({u"references"_s, Text::tr("References between rows"), problemsOf(brokenReferences(library))});
    report.items.append({u"rules"_s, Text::tr("Designs and schedules"), problemsOf(brokenRules(library))});
    CheckItem backupItem{u"backups"_s, Text::tr("Backups"), {}};
    const QList<BackupInfo> all = backups.list();
    for (const BackupInfo &backup : all) {
        if (const auto verified = Backups::verify(backup); !verified)
            backupItem.problems.append(toLine(verified.error()));
    }
    report.items.append(backupItem);
    return report;
}

Result<RestoreReport> restoreLibrary(const QString &libraryPath, const BackupInfo &backup, const Clock &clock)
{
    if (auto verified = Backups::verify(backup); !verified)
        return std::unexpected(verified.error());
    if (backup.schema > latestSchema()) {
        return failure(
            ErrorCode::NewerFile,
            Text::tr("The backup %1 was made by a newer Archdeck. Restore it with that version or update this one.")
                .arg(QDir::toNativeSeparators(backup.path)));
    }
    const QString path = QFileInfo(libraryPath).absoluteFilePath();
    const QString folder = QFileInfo(path).absolutePath();
    const QString temporary = path + u".restoring"_s;
    QDir().mkpath(folder);
    QFile::remove(temporary);
    const auto cleaner = qScopeGuard([&temporary] { QFile::remove(temporary); });
    RestoreReport report{backup, {}};
    return copyFile(backup.path, temporary)
        .and_then([&] { return hashOfFile(temporary); })
        .and_then([&](const QByteArray &hash) -> Result<void> {
        if (hash != backup.sha256)
            return failure(ErrorCode::Io, Text::tr("The backup %1 could not be copied correctly.").arg(backup.path));
        if (!QFile::exists(path))
            return {};
        report.keptAside = asideName(path, clock);
        return settle(path).and_then([&] { return keepAside(path, report.keptAside); });
    })
        .and_then([&]() -> Result<void> {
        QFile::remove(path + u"-shm"_s);
        if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) != 0)
            return failure(ErrorCode::Io, Text::tr("%1 can't be replaced.").arg(path), qt_error_string(errno));
        return syncFolder(folder);
    }).transform([&report] { return report; });
}

qint64 SalvageReport::saved() const
{
    qint64 sum = 0;
    for (const SalvagedTable &table : tables)
        sum += table.saved;
    return sum;
}

qint64 SalvageReport::missing() const
{
    qint64 sum = 0;
    for (const SalvagedTable &table : tables)
        sum += std::max(qint64(0), std::max(table.expected, table.saved + table.dropped) - table.saved);
    return sum;
}

Result<SalvageReport> salvageLibrary(const QString &damagedPath, const QString &newPath, const StopToken &stop)
{
    if (QFile::exists(newPath)) {
        return failure(
            ErrorCode::InvalidInput,
            Text::tr("There is a file %1 already. Choose another name.").arg(QDir::toNativeSeparators(newPath)));
    }
    if (!QFile::exists(damagedPath))
        return failure(ErrorCode::NotFound,
                       Text::tr("There is no file %1.").arg(QDir::toNativeSeparators(damagedPath)));
    // Work on a copy with its log: opening a database to read its log may change it.
    QTemporaryDir folder(QFileInfo(newPath).absolutePath() + u"/archdeck-salvage-XXXXXX"_s);
    const QString copy = folder.filePath(u"damaged.archdeck"_s);
    if (auto copied = copyFile(damagedPath, copy); !copied)
        return std::unexpected(copied.error());
    if (QFile::exists(damagedPath + u"-wal"_s)) {
        if (auto copied = copyFile(damagedPath + u"-wal"_s, copy + u"-wal"_s); !copied)
            return std::unexpected(copied.error());
    }
    const QString partial = folder.filePath(u"new.archdeck"_s);
    auto report = salvageInto(copy, partial, stop);
    if (!report) {
        Error error = report.error();
        error.message.replace(copy, QDir::toNativeSeparators(damagedPath));
        return std::unexpected(error);
    }
    report->path = newPath;
    return syncFile(partial)
        .and_then([&]() -> Result<void> {
        if (!QFile::rename(partial, newPath))
            return failure(ErrorCode::Io, Text::tr("%1 can't be written.").arg(QDir::toNativeSeparators(newPath)));
        return syncFolder(QFileInfo(newPath).absolutePath());
    }).transform([&report] { return *report; });
}

} // namespace archdeck
