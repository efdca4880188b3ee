#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"

namespace archdeck {

/// What a command is given.
struct CommandContext
{
    const Arguments &arguments;
    Output &out;
};

/// One command of the program. A new one is a file with a function `…Command()` and a row in commands.cpp.
struct Command
{
    /// What has to be set up before it runs.
    enum class Needs {
        Nothing,
        Library, ///< fonts too: a fresh library gets its content, which is laid out by measured text
    };

    QString name = {};
    QString operands = {}; ///< as the help shows them: "DESIGN --to FILE"
    QString summary = {};
    Needs needs = Needs::Nothing;
    int minimumOperands = 0;
    int maximumOperands = 0; ///< -1 for any number
    QList<OptionSpec> options = {};
    CliResult<ExitCode> (*run)(const CommandContext &context) = nullptr;
};

/// All commands, in the order of the help.
const QList<Command> &commands();

/// Null for a word that is no command.
const Command *findCommand(const QString &name);

// One each in its own file.
Command designsCommand();
Command exportCommand();
Command portfolioCommand();
Command cheatSheetCommand();
Command importCommand();
Command convertCommand();
Command estimateCommand();
Command compareCommand();
Command diffCommand();
Command layoutCommand();
Command decksCommand();
Command dueCommand();
Command backupCommand();
Command restoreCommand();
Command checkCommand();
Command scheduleCommand();
Command helpCommand();
Command versionCommand();

/// What `help NAME` prints.
QString helpText(const Command &command);

} // namespace archdeck
