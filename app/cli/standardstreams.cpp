#include "app/cli/standardstreams.h"

#include "app/cli/output.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace archdeck {

namespace {

Chatter currentChatter = Chatter::Silent;

void handleMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg || currentChatter == Chatter::Verbose)
        writeAll(STDERR_FILENO, message.toUtf8() + '\n');
}

} // namespace

void prepareStandardStreams()
{
    for (int handle : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The wrong direction on purpose: reading from or writing to a closed stream stays an error.
        if (::fcntl(handle, F_GETFD) < 0)
            ::open("/dev/null", handle == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

void setChatter(Chatter chatter)
{
    currentChatter = chatter;
    qInstallMessageHandler(handleMessage);
}

QuietErrors::QuietErrors(Chatter chatter)
{
    if (chatter == Chatter::Verbose)
        return;
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0)
        return;
    m_saved = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (m_saved >= 0)
        ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

QuietErrors::~QuietErrors()
{
    if (m_saved < 0)
        return;
    ::dup2(m_saved, STDERR_FILENO);
    ::close(m_saved);
}

void printError(const QString &command, const QString &message)
{
    QString line = QStringLiteral("archdeck-cli: ");
    if (!command.isEmpty())
        line += command + QStringLiteral(": ");
    line += message;
    writeAll(STDERR_FILENO, line.simplified().toUtf8() + '\n');
}

} // namespace archdeck
