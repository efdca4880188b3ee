// Connects `schedule` (app/cli/schedulecommand.h) with the table of commands and the exit codes.
#include "app/cli/command.h"
#include "app/cli/schedulecommand.h"
#include "app/cli/text.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qfile.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace archdeck {

namespace {

/// Standard output without a buffer, that remembers why a write failed.
class StandardOutput final : public QIODevice
{
public:
    StandardOutput() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    int lastError() const { return m_lastError; }

protected:
    bool isSequential() const override { return true; }
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_lastError = writeAll(STDOUT_FILENO, QByteArray::fromRawData(data, size));
        if (m_lastError == 0)
            return size;
        setErrorString(qt_error_string(m_lastError));
        return -1;
    }

private:
    int m_lastError = 0;
};

CliResult<ExitCode> run(const CommandContext &)
{
    QFile in;
    // A closed stream is held open the other way round (prepareStandardStreams), which QFile does not notice.
    const bool isReadable = (::fcntl(STDIN_FILENO, F_GETFL) & O_ACCMODE) != O_WRONLY;
    if (!isReadable || !in.open(STDIN_FILENO, QIODevice::ReadOnly))
        return std::unexpected(Failure(
            ExitCode::Io,
            Text::tr("standard input can't be read: %1").arg(isReadable ? in.errorString() : qt_error_string(EBADF))));
    StandardOutput out;
    QBuffer errors;
    errors.open(QIODevice::WriteOnly);
    const int code = runSchedule(in, out, errors);
    if (code == 0 || out.lastError() == EPIPE)
        return ExitCode::Success;
    return std::unexpected(
        Failure(code == 2 ? ExitCode::BadInput : ExitCode::Io, QString::fromUtf8(errors.data()).trimmed()));
}

} // namespace

Command scheduleCommand()
{
    return {.name = QStringLiteral("schedule"),
            .operands = QStringLiteral("--json < LINES"),
            .summary = Text::tr("schedule histories of answers: one JSON document a line in, one line out"),
            .run = run};
}

} // namespace archdeck
