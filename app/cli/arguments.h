#pragma once

#include "app/cli/exitcode.h"

#include <QtCore/qmap.h>
#include <QtCore/qstringlist.h>

#include <functional>
#include <optional>

namespace archdeck {

/// An option that a command, or every command, understands.
struct OptionSpec
{
    QString name;  ///< without the dashes
    QString value; ///< what stands for its value in the help; empty for a switch
    QString help;
};

/// The words of a command line, sorted.
class Arguments
{
public:
    QString command; ///< empty when there was none
    QStringList operands;

    bool has(const QString &option) const { return m_options.contains(option); }
    /// Nothing when the option was not given.
    std::optional<QString> value(const QString &option) const;

private:
    friend class ArgumentParser;
    QMap<QString, QString> m_options;
};

/// Understood before and after every command.
QList<OptionSpec> commonOptions();

/// Sorts the words after the program's name. Options may stand anywhere; those before the command are common ones.
/// `--name value` and `--name=value` are the same; after `--` everything is an operand, and so is `-`. `optionsOf` gives
/// a command's own options, nothing for a word that is no command.
/// Failures: Usage. The command as far as it is known is left in `command`, for the message.
CliResult<Arguments> parseArguments(const QStringList &words,
                                    const std::function<std::optional<QList<OptionSpec>>(const QString &)> &optionsOf,
                                    QString &command);

} // namespace archdeck
