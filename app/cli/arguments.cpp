#include "app/cli/arguments.h"

#include "app/cli/text.h"

#include <algorithm>
#include <functional>

namespace archdeck {

namespace {

using OptionsOf = std::function<std::optional<QList<OptionSpec>>(const QString &)>;

} // namespace

std::optional<QString> Arguments::value(const QString &option) const
{
    const auto found = m_options.constFind(option);
    return found == m_options.constEnd() ? std::nullopt : std::optional(*found);
}

QList<OptionSpec> commonOptions()
{
    return {
        {QStringLiteral("library"), Text::tr("FILE"),
         Text::tr("use this library instead of the one in the data folder")},
        {QStringLiteral("json"), {}, Text::tr("print JSON")},
        {QStringLiteral("verbose"), {}, Text::tr("show the messages of the libraries in use")},
        {QStringLiteral("help"), {}, Text::tr("show help and do nothing else; also -h")},
    };
}

/// Goes through the words once.
class ArgumentParser
{
public:
    ArgumentParser(const QStringList &words, const OptionsOf &optionsOf, QString &command)
        : m_words(words), m_optionsOf(optionsOf), m_options(commonOptions()), m_command(command)
    {
    }

    CliResult<Arguments> parse()
    {
        bool onlyOperands = false;
        while (m_next < m_words.size()) {
            const QString word = m_words[m_next++];
            CliResult<> taken;
            if (onlyOperands || word == u"-" || !word.startsWith(u'-'))
                taken = takeOperand(word);
            else if (word == u"--")
                onlyOperands = true;
            else
                taken = takeOption(word);
            if (!taken)
                return std::unexpected(taken.error());
        }
        return m_arguments;
    }

private:
    CliResult<> takeOperand(const QString &word)
    {
        if (!m_arguments.command.isEmpty()) {
            m_arguments.operands.append(word);
            return {};
        }
        const auto own = m_optionsOf(word);
        if (!own)
            return usageFailure(Text::tr("there is no command %1; \"archdeck-cli help\" lists them").arg(word));
        m_options += *own;
        m_arguments.command = m_command = word;
        return {};
    }

    CliResult<> takeOption(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        QString name = equals < 0 ? word : word.left(equals);
        if (name == u"-h")
            name = QStringLiteral("--help");
        const auto spec = std::ranges::find_if(
            m_options, [&name](const OptionSpec &option) { return name == QStringLiteral("--") + option.name; });
        if (spec == m_options.end()) {
            return usageFailure(
                m_arguments.command.isEmpty()
                    ? Text::tr("there is no option %1 before the command").arg(name)
                    : Text::tr("there is no option %1; see \"archdeck-cli help %2\"").arg(name, m_arguments.command));
        }
        if (m_arguments.has(spec->name))
            return usageFailure(Text::tr("%1 is given twice").arg(name));
        if (spec->value.isEmpty()) {
            if (equals >= 0)
                return usageFailure(Text::tr("%1 takes no value").arg(name));
            m_arguments.m_options.insert(spec->name, {});
            return {};
        }
        if (equals < 0 && m_next == m_words.size())
            return usageFailure(Text::tr("%1 needs a value: %1 %2").arg(name, spec->value));
        const QString value = equals < 0 ? m_words[m_next++] : word.mid(equals + 1);
        if (value.isEmpty())
            return usageFailure(Text::tr("%1 needs a value that is not empty").arg(name));
        m_arguments.m_options.insert(spec->name, value);
        return {};
    }

    const QStringList &m_words;
    const OptionsOf &m_optionsOf;
    QList<OptionSpec> m_options;
    QString &m_command;
    Arguments m_arguments;
    qsizetype m_next = 0;
};

CliResult<Arguments> parseArguments(const QStringList &words, const OptionsOf &optionsOf, QString &command)
{
    return ArgumentParser(words, optionsOf, command).parse();
}

} // namespace archdeck
