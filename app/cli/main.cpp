#include "app/cli/command.h"
#include "app/cli/standardstreams.h"
#include "app/cli/text.h"
#include "core/base/resources.h"
#include "core/base/texts.h"
#include "core/render/componentmetrics.h"
#include "core/render/theme.h"

#include <QtGui/qguiapplication.h>

#include <memory>

using namespace archdeck;

namespace {

/// Text is measured and drawn without a display; whatever the user has set for window programs must not get in the way.
std::unique_ptr<QCoreApplication> makeApplication(Command::Needs needs, Chatter chatter)
{
    static char name[] = "archdeck-cli";
    static char *argv[] = {name, nullptr};
    static int argc = 1;
    if (needs == Command::Needs::Nothing) {
        auto application = std::make_unique<QCoreApplication>(argc, argv);
        useLanguage(systemLanguage());
        return application;
    }
    const QuietErrors quiet(chatter);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    qunsetenv("QT_SCALE_FACTOR");
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    useLanguage(systemLanguage());
    useCompiledContent();
    diagramFont(metrics::labelSize);
    return application;
}

std::optional<QList<OptionSpec>> optionsOf(const QString &name)
{
    const Command *command = findCommand(name);
    return command == nullptr ? std::nullopt : std::optional(command->options);
}

CliResult<> checkOperands(const Command &command, const Arguments &arguments)
{
    const qsizetype count = arguments.operands.size();
    if (count < command.minimumOperands)
        return usageFailure(
            Text::tr("something is missing; usage: archdeck-cli %1 %2").arg(command.name, command.operands));
    if (command.maximumOperands >= 0 && count > command.maximumOperands)
        return usageFailure(Text::tr("what is %1?; see \"archdeck-cli help %2\"")
                                .arg(arguments.operands[command.maximumOperands], command.name));
    return {};
}

CliResult<ExitCode> runCommand(const QStringList &words, QString &name)
{
    auto parsed = parseArguments(words, optionsOf, name);
    if (!parsed)
        return std::unexpected(parsed.error());
    Arguments arguments = *parsed;
    Output out(arguments.has(QStringLiteral("json")) ? Output::Style::Json : Output::Style::Text);
    if (arguments.has(QStringLiteral("help"))) {
        arguments.operands = arguments.command.isEmpty() ? QStringList() : QStringList{arguments.command};
        arguments.command = QStringLiteral("help");
    } else if (arguments.command.isEmpty()) {
        return usageFailure(Text::tr("which command? \"archdeck-cli help\" lists them"));
    }
    const Command &command = *findCommand(arguments.command);
    if (const auto fits = checkOperands(command, arguments); !fits)
        return std::unexpected(fits.error());

    const Chatter chatter = arguments.has(QStringLiteral("verbose")) ? Chatter::Verbose : Chatter::Silent;
    setChatter(chatter);
    const auto application = makeApplication(command.needs, chatter);
    const auto result = command.run({arguments, out});
    if (!result)
        return result;
    if (const auto flushed = out.flush(); !flushed)
        return std::unexpected(flushed.error());
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    prepareStandardStreams();
    QCoreApplication::setOrganizationName(QStringLiteral("archdeck"));
    QCoreApplication::setApplicationName(QStringLiteral("archdeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ARCHDECK_VERSION));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (words == QStringList{QStringLiteral("--version")})
        words = {QStringLiteral("version")};
    QString command;
    const auto result = runCommand(words, command);
    if (!result) {
        printError(command, result.error().message);
        return int(result.error().code);
    }
    return int(*result);
}
