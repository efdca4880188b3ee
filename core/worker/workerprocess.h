#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>

#include <chrono>

namespace archdeck {

/// What a worker may use up before it is stopped.
struct WorkerLimits
{
    std::chrono::milliseconds wall{10000}; ///< from start to the end of the reply
    int cpuSeconds = 15;                   ///< enforced by the worker's own resource limit
    qint64 memoryBytes = qint64(1) << 30;  ///< address space; not enforced in a build with a sanitizer
    qint64 outputBytes = qint64(64) << 20;
};

/// Runs a worker program once: request in, reply out, over pipes. The worker is a process of its own because what it
/// links may crash, hang, leak or grow on unlucky input; here that is an error and nothing else.
/// Blocking: call it from a job, never from the user interface's thread. Thread-safe, needs no event loop.
class WorkerProcess
{
public:
    /// `program` is the file name of the worker, for example "archdeck-layout".
    explicit WorkerProcess(const QString &program) : m_program(program) {}

    /// Errors: NotFound (no such program installed), Cancelled, TimedOut, LimitExceeded (too much output),
    /// WorkerFailed (it died or ended with an error; `detail` says how). Stopping is killing: nothing stays behind.
    Result<QByteArray> run(const QByteArray &request, const WorkerLimits &limits, const StopToken &stop) const;

    /// Full path of a worker program: in the folder that the environment variable ARCHDECK_LIBEXEC names, beside the
    /// running program, or in ../libexec/archdeck. Empty when it is in none of them.
    static QString find(const QString &program);

private:
    QString m_program;
};

} // namespace archdeck
