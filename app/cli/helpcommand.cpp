#include "app/cli/command.h"
#include "app/cli/text.h"

#include <QtCore/qjsonarray.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

QString spelled(const OptionSpec &option)
{
    const QString name = QStringLiteral("--") + option.name;
    return option.value.isEmpty() ? name : name + u' ' + option.value;
}

QString optionLines(const QList<OptionSpec> &options)
{
    QString text;
    for (const OptionSpec &option : options)
        text += QStringLiteral("  ") + spelled(option).leftJustified(20) + u"  " + option.help + u'\n';
    return text;
}

QString exitCodeLines()
{
    return Text::tr("Exit codes:\n"
                    "  0  done\n"
                    "  1  check found problems\n"
                    "  2  wrong command line\n"
                    "  3  no such design, file or backup, or a name that fits several designs\n"
                    "  4  wrong input\n"
                    "  5  another program has the library open\n"
                    "  6  reading or writing failed, or there is no space left\n"
                    "  7  the library is damaged, of a newer version, or not a library\n"
                    "  8  Archdeck or one of its parts failed\n");
}

QString overview()
{
    QString text = Text::tr("Archdeck's designs, decks and library without a window.") + u"\n\n"
        + Text::tr("Usage: %1").arg(QStringLiteral("archdeck-cli [--library FILE] [--json] COMMAND [ARGUMENTS]"))
        + u"\n\n" + Text::tr("Commands:") + u'\n';
    for (const Command &command : commands())
        text += QStringLiteral("  ") + command.name.leftJustified(10) + u"  " + command.summary + u'\n';
    text += u'\n' + Text::tr("Options of every command:") + u'\n' + optionLines(commonOptions());
    text += u'\n'
        + Text::tr("DESIGN is an id, the folder name of a reference design, or a title that only one design has.");
    return text + u"\n\n" + exitCodeLines();
}

QJsonArray optionsToJson(const QList<OptionSpec> &options)
{
    QJsonArray array;
    for (const OptionSpec &option : options)
        array.append(QJsonObject{{"name"_L1, option.name}, {"value"_L1, option.value}, {"help"_L1, option.help}});
    return array;
}

QJsonObject toJson(const Command &command)
{
    return {{"name"_L1, command.name},
            {"operands"_L1, command.operands},
            {"summary"_L1, command.summary},
            {"options"_L1, optionsToJson(command.options)}};
}

CliResult<ExitCode> run(const CommandContext &context)
{
    if (context.arguments.operands.isEmpty()) {
        if (context.out.isJson()) {
            QJsonArray all;
            for (const Command &command : commands())
                all.append(toJson(command));
            context.out.json({{"commands"_L1, all}, {"options"_L1, optionsToJson(commonOptions())}});
        } else {
            context.out.bytes(overview().toUtf8());
        }
        return ExitCode::Success;
    }
    const QString name = context.arguments.operands.constFirst();
    const Command *command = findCommand(name);
    if (command == nullptr)
        return usageFailure(Text::tr("there is no command %1; \"archdeck-cli help\" lists them").arg(name));
    if (context.out.isJson())
        context.out.json(toJson(*command));
    else
        context.out.bytes(helpText(*command).toUtf8());
    return ExitCode::Success;
}

} // namespace

QString helpText(const Command &command)
{
    QString usage = QStringLiteral("archdeck-cli ") + command.name;
    if (!command.operands.isEmpty())
        usage += u' ' + command.operands;
    QString text = Text::tr("Usage: %1").arg(usage) + u"\n\n" + command.summary + u'\n';
    if (!command.options.isEmpty())
        text += u'\n' + Text::tr("Options:") + u'\n' + optionLines(command.options);
    return text + u'\n' + Text::tr("Options of every command:") + u'\n' + optionLines(commonOptions());
}

Command helpCommand()
{
    return {.name = QStringLiteral("help"),
            .operands = Text::tr("[COMMAND]"),
            .summary = Text::tr("show all commands, or how to use one of them"),
            .maximumOperands = 1,
            .run = run};
}

} // namespace archdeck
