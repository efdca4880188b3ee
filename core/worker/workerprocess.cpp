#include "core/worker/workerprocess.h"

#include "core/worker/childprocess.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

#include <array>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace archdeck {

namespace {

using namespace std::chrono_literals;

constexpr auto lookForStop = 20ms;
constexpr qsizetype mostErrorText = 4000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Worker)
};

/// Nothing of the user's environment but what finding shared libraries needs: a locale or a Graphviz variable must not
/// change a result.
QByteArrayList workerEnvironment()
{
    QByteArrayList environment{"LC_ALL=C", "PATH=/usr/bin:/bin", "GV_FILE_PATH="};
    for (const char *name : {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TMPDIR"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.append(QByteArray(name) + '=' + qgetenv(name));
    }
    return environment;
}

/// One conversation with a started worker.
class Conversation
{
public:
    Conversation(ChildProcess &child, const QByteArray &request, const WorkerLimits &limits, const StopToken &stop)
        : m_child(child), m_request(request), m_limits(limits), m_stop(stop), m_deadline(limits.wall)
    {
    }

    Result<QByteArray> run()
    {
        while (m_child.output.isOpen()) {
            if (auto interrupted = interruption(); !interrupted)
                return std::unexpected(interrupted.error());
            waitAndTransfer();
            if (m_reply.size() > m_limits.outputBytes)
                return failure(ErrorCode::LimitExceeded, Text::tr("The worker program's answer is too large."));
        }
        return ended();
    }

private:
    Result<void> interruption() const
    {
        if (m_stop.stopRequested())
            return failure(ErrorCode::Cancelled, Text::tr("Cancelled."));
        if (m_deadline.hasExpired())
            return failure(
                ErrorCode::TimedOut,
                Text::tr("The work took longer than %1 s and was stopped.").arg(double(m_limits.wall.count()) / 1000));
        return {};
    }

    void waitAndTransfer()
    {
        std::array<pollfd, 3> handles{pollfd{m_child.output.get(), POLLIN, 0}, pollfd{m_child.errors.get(), POLLIN, 0},
                                      pollfd{m_child.input.get(), POLLOUT, 0}};
        if (::poll(handles.data(), handles.size(), int(lookForStop.count())) <= 0)
            return;
        if (handles[2].revents)
            send();
        if (handles[0].revents)
            receive(m_child.output, m_reply, m_limits.outputBytes + 1);
        if (handles[1].revents)
            receive(m_child.errors, m_errors, mostErrorText);
    }

    void send()
    {
        const qsizetype left = m_request.size() - m_sent;
        const ssize_t count = left > 0
            ? ::send(m_child.input.get(), m_request.constData() + m_sent, size_t(left), MSG_NOSIGNAL)
            : 0;
        if (count > 0)
            m_sent += count;
        const bool again = count < 0 && (errno == EAGAIN || errno == EINTR);
        // A worker that stops reading has failed; why, its end will tell.
        if (m_sent == m_request.size() || (count <= 0 && !again))
            m_child.input.close();
    }

    /// Reads what there is; keeps at most `most` bytes and goes on draining, so that the worker never blocks.
    static void receive(FileHandle &from, QByteArray &into, qint64 most)
    {
        std::array<char, 1 << 16> buffer;
        const ssize_t count = ::read(from.get(), buffer.data(), buffer.size());
        if (count > 0)
            into.append(buffer.data(), qsizetype(std::min<qint64>(count, std::max<qint64>(most - into.size(), 0))));
        else if (count == 0 || (errno != EAGAIN && errno != EINTR))
            from.close();
    }

    Result<QByteArray> ended()
    {
        std::optional<int> status;
        while (!(status = m_child.status())) {
            if (auto interrupted = interruption(); !interrupted)
                return std::unexpected(interrupted.error());
            ::usleep(500);
        }
        if (WIFEXITED(*status) && WEXITSTATUS(*status) == 0)
            return m_reply;
        const QString how = WIFSIGNALED(*status) ? QStringLiteral("signal %1 (%2)")
                                                       .arg(WTERMSIG(*status))
                                                       .arg(QLatin1StringView(strsignal(WTERMSIG(*status))))
                                                 : QStringLiteral("exit code %1").arg(WEXITSTATUS(*status));
        if (WIFSIGNALED(*status) && WTERMSIG(*status) == SIGXCPU)
            return failure(ErrorCode::TimedOut,
                           Text::tr("The work took more computing time than allowed and was stopped."), how);
        return failure(ErrorCode::WorkerFailed,
                       Text::tr("The worker program stopped unexpectedly. Your work is unchanged."),
                       QString(how + u' ' + QString::fromUtf8(m_errors)).trimmed());
    }

    ChildProcess &m_child;
    const QByteArray &m_request;
    const WorkerLimits &m_limits;
    const StopToken &m_stop;
    QDeadlineTimer m_deadline;
    QByteArray m_reply;
    QByteArray m_errors;
    qsizetype m_sent = 0;
};

} // namespace

Result<QByteArray> WorkerProcess::run(const QByteArray &request, const WorkerLimits &limits,
                                      const StopToken &stop) const
{
    const QString path = find(m_program);
    if (path.isEmpty())
        return failure(ErrorCode::NotFound,
                       Text::tr("The program %1 is missing. Install Archdeck again.").arg(m_program));
    ChildProcess child;
    const QByteArrayList arguments{QFile::encodeName(path), "--cpu", QByteArray::number(limits.cpuSeconds), "--memory",
                                   QByteArray::number(limits.memoryBytes)};
    if (!child.start(arguments, workerEnvironment()))
        return failure(ErrorCode::WorkerFailed, Text::tr("The program %1 can't be started.").arg(path),
                       qt_error_string(errno));
    return Conversation(child, request, limits, stop).run();
}

QString WorkerProcess::find(const QString &program)
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString chosen = qEnvironmentVariable("ARCHDECK_LIBEXEC");
    QStringList folders;
    if (chosen.isEmpty())
        folders << here << here + u"/../libexec/archdeck";
    else
        folders << chosen;
    for (const QString &folder : std::as_const(folders)) {
        const QFileInfo file(folder + u'/' + program);
        if (file.isFile() && file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace archdeck
