#include "app/cli/command.h"
#include "app/cli/librarysession.h"
#include "app/cli/text.h"
#include "core/workspace/librarycare.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qscopeguard.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

CliResult<ExitCode> listBackups(const QList<BackupInfo> &backups, Output &out)
{
    if (out.isJson()) {
        QJsonArray array;
        for (const BackupInfo &backup : backups)
            array.append(toJson(backup));
        out.json({{"backups"_L1, array}});
        return ExitCode::Success;
    }
    QList<QStringList> rows;
    for (const BackupInfo &backup : backups)
        rows.append({localTimeText(backup.createdMs), backup.reason, sizeText(backup.size), backup.path});
    out.table(rows);
    return ExitCode::Success;
}

/// A path, or the name of a file in the folder of backups; the newest backup without a name.
CliResult<BackupInfo> findBackup(const Backups &backups, const QStringList &operands)
{
    if (operands.isEmpty()) {
        const auto newest = backups.newest();
        if (!newest)
            return std::unexpected(
                Failure(ExitCode::NotFound, Text::tr("there is no backup in %1").arg(backups.folder())));
        return *newest;
    }
    const QString &name = operands.constFirst();
    const QString inFolder = backups.folder() + u'/' + name;
    const auto described = Backups::describe(!QFile::exists(name) && QFile::exists(inFolder) ? inFolder : name);
    if (!described)
        return std::unexpected(described.error());
    return *described;
}

CliResult<ExitCode> restore(const CommandContext &context, const QString &library, const Backups &backups)
{
    const auto backup = findBackup(backups, context.arguments.operands);
    if (!backup)
        return std::unexpected(backup.error());
    const SystemClock clock;
    const auto report = restoreLibrary(library, *backup, clock);
    if (!report)
        return std::unexpected(report.error());
    if (context.out.isJson()) {
        context.out.json({{"library"_L1, library},
                          {"backup"_L1, toJson(report->backup)},
                          {"kept_aside"_L1, orNull(report->keptAside)}});
        return ExitCode::Success;
    }
    context.out.line(Text::tr("Restored %1 from %2.").arg(library, report->backup.path));
    if (!report->keptAside.isEmpty())
        context.out.line(Text::tr("The library from before is kept as %1.").arg(report->keptAside));
    return ExitCode::Success;
}

QString salvagedName(const QString &library)
{
    const QFileInfo info(library);
    const QString base = info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral("-salvaged");
    QString name = base + QStringLiteral(".archdeck");
    for (int number = 2; QFile::exists(name); ++number)
        name = base + QStringLiteral("-%1.archdeck").arg(number);
    return name;
}

QJsonObject toJson(const SalvageReport &report)
{
    QJsonArray tables;
    for (const SalvagedTable &table : report.tables) {
        tables.append(QJsonObject{{"name"_L1, table.table},
                                  {"saved"_L1, table.saved},
                                  {"dropped"_L1, table.dropped},
                                  {"expected"_L1, table.expected}});
    }
    return {{"saved"_L1, report.saved()},
            {"missing"_L1, report.missing()},
            {"tables"_L1, tables},
            {"mended"_L1, QJsonArray::fromStringList(report.mended)}};
}

void describe(const SalvageReport &report, Output &out)
{
    out.line(Text::tr("Saved %1 rows; %2 are missing.").arg(report.saved()).arg(report.missing()));
    for (const QString &title : report.mended)
        out.line(Text::tr("The design %1 lost elements.").arg(title));
}

CliResult<ExitCode> salvageTo(const CommandContext &context, const QString &library, const QString &target)
{
    const auto report = salvageLibrary(library, target, {});
    if (!report)
        return std::unexpected(report.error());
    if (context.out.isJson()) {
        QJsonObject json = toJson(*report);
        json.insert("library"_L1, target);
        json.insert("kept_aside"_L1, QJsonValue());
        context.out.json(json);
        return ExitCode::Success;
    }
    describe(*report, context.out);
    context.out.line(Text::tr("They are in the new library %1; %2 was only read.").arg(target, library));
    return ExitCode::Success;
}

/// Salvages into a new file and puts that in the library's place; the damaged one is kept aside.
CliResult<ExitCode> salvageInPlace(const CommandContext &context, const QString &library)
{
    const QString target = salvagedName(library);
    const auto report = salvageLibrary(library, target, {});
    if (!report)
        return std::unexpected(report.error());
    const SystemClock clock;
    const auto replaced = Backups::describe(target).and_then(
        [&](const BackupInfo &salvaged) { return restoreLibrary(library, salvaged, clock); });
    QFile::remove(target);
    if (!replaced)
        return std::unexpected(replaced.error());
    if (context.out.isJson()) {
        QJsonObject json = toJson(*report);
        json.insert("library"_L1, library);
        json.insert("kept_aside"_L1, orNull(replaced->keptAside));
        context.out.json(json);
        return ExitCode::Success;
    }
    describe(*report, context.out);
    context.out.line(
        Text::tr("%1 is in order again; the damaged file is kept as %2.").arg(library, replaced->keptAside));
    return ExitCode::Success;
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const bool salvage = arguments.has(QStringLiteral("salvage"));
    const bool list = arguments.has(QStringLiteral("list"));
    const auto target = arguments.value(QStringLiteral("to"));
    if ((salvage || list) && !arguments.operands.isEmpty())
        return usageFailure(
            Text::tr("what is %1? --salvage and --list take no backup").arg(arguments.operands.constFirst()));
    if (salvage && list)
        return usageFailure(Text::tr("--salvage and --list exclude each other"));
    if (target && !salvage)
        return usageFailure(Text::tr("--to goes with --salvage"));

    const QString library = libraryPath(arguments);
    const SystemClock clock;
    const Backups backups(library, clock);
    if (list)
        return listBackups(backups.list(), context.out);
    if (salvage)
        return target ? salvageTo(context, library, QFileInfo(*target).absoluteFilePath())
                      : salvageInPlace(context, library);
    return restore(context, library, backups);
}

} // namespace

Command restoreCommand()
{
    return {
        .name = QStringLiteral("restore"),
        .operands = Text::tr("[BACKUP]"),
        .summary = Text::tr(
            "put a backup in the library's place (the newest by default), or save what can be read of a damaged library"),
        .maximumOperands = 1,
        .options = {{QStringLiteral("list"), {}, Text::tr("only list the backups, newest first")},
                    {QStringLiteral("salvage"),
                     {},
                     Text::tr("read the library row by row into a new one that takes its place")},
                    {QStringLiteral("to"), Text::tr("FILE"),
                     Text::tr("with --salvage: write there and leave the library alone")}},
        .run = run};
}

} // namespace archdeck
