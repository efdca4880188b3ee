#include "app/cli/command.h"
#include "app/cli/text.h"

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

CliResult<ExitCode> run(const CommandContext &context)
{
    const QString version = QCoreApplication::applicationVersion();
    if (context.out.isJson())
        context.out.json({{"version"_L1, version}, {"qt"_L1, QString::fromLatin1(qVersion())}});
    else
        context.out.line(QStringLiteral("Archdeck ") + version);
    return ExitCode::Success;
}

} // namespace

Command versionCommand()
{
    return {.name = QStringLiteral("version"), .summary = Text::tr("print the version"), .run = run};
}

} // namespace archdeck
