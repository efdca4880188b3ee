#include "app/cli/librarysession.h"
#include "app/cli/text.h"

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

CliResult<ExitCode> run(const CommandContext &context)
{
    const auto session = LibrarySession::open(context);
    if (!session)
        return std::unexpected(session.error());
    const auto backup = (*session)->workspace().backUp();
    if (!backup)
        return std::unexpected(backup.error());
    if (context.out.isJson()) {
        context.out.json({{"library"_L1, (*session)->workspace().path()}, {"backup"_L1, toJson(*backup)}});
        return ExitCode::Success;
    }
    context.out.line(Text::tr("Wrote %1 (%2).").arg(backup->path, sizeText(backup->size)));
    return ExitCode::Success;
}

} // namespace

Command backupCommand()
{
    return {.name = QStringLiteral("backup"),
            .summary = Text::tr("write a verified backup of the library beside it"),
            .needs = Command::Needs::Library,
            .run = run};
}

} // namespace archdeck
