#include "app/cli/command.h"

#include <algorithm>

namespace archdeck {

const QList<Command> &commands()
{
    static const QList<Command> table{
        designsCommand(),  exportCommand(),  portfolioCommand(), cheatSheetCommand(), importCommand(), convertCommand(),
        estimateCommand(), compareCommand(), diffCommand(),      layoutCommand(),     decksCommand(),  dueCommand(),
        backupCommand(),   restoreCommand(), checkCommand(),     scheduleCommand(),   helpCommand(),   versionCommand(),
    };
    return table;
}

const Command *findCommand(const QString &name)
{
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().end() ? nullptr : &*found;
}

} // namespace archdeck
