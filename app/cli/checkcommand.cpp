#include "app/cli/librarysession.h"
#include "app/cli/text.h"

#include <QtCore/qjsonarray.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

void printJson(Output &out, const QString &path, const CheckReport &report)
{
    QJsonArray items;
    for (const CheckItem &item : report.items)
        items.append(QJsonObject{{"id"_L1, item.id},
                                 {"sound"_L1, item.problems.isEmpty()},
                                 {"problems"_L1, QJsonArray::fromStringList(item.problems)}});
    out.json({{"library"_L1, path}, {"sound"_L1, report.isSound()}, {"checks"_L1, items}});
}

void printText(Output &out, const QString &path, const CheckReport &report)
{
    QList<QStringList> rows;
    for (const CheckItem &item : report.items)
        rows.append({item.name,
                     item.problems.isEmpty() ? Text::tr("sound") : Text::tr("%1 problems").arg(item.problems.size())});
    out.table(rows);
    for (const CheckItem &item : report.items) {
        for (const QString &problem : item.problems)
            out.line(item.id + QStringLiteral(": ") + problem);
    }
    out.line(
        report.isSound()
            ? Text::tr("%1 is sound.").arg(path)
            : Text::tr("%1 has problems. \"archdeck-cli restore\" puts the newest backup in its place.").arg(path));
}

CliResult<ExitCode> run(const CommandContext &context)
{
    // Nothing is brought in: what is looked at is what was there.
    const auto session = LibrarySession::open(context, LibrarySession::Content::AsItIs);
    if (!session)
        return std::unexpected(session.error());
    Workspace &workspace = (*session)->workspace();
    const auto report = workspace.check();
    if (!report)
        return std::unexpected(report.error());
    if (context.out.isJson())
        printJson(context.out, workspace.path(), *report);
    else
        printText(context.out, workspace.path(), *report);
    return report->isSound() ? ExitCode::Success : ExitCode::ProblemsFound;
}

} // namespace

Command checkCommand()
{
    return {.name = QStringLiteral("check"),
            .summary = Text::tr("look for damage in the library and its backups"),
            .needs = Command::Needs::Library,
            .run = run};
}

} // namespace archdeck
