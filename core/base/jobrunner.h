#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"

#include <QtCore/qhash.h>
#include <QtCore/qobject.h>
#include <QtCore/qthreadpool.h>

#include <functional>

namespace archdeck {

/// What a running job is given: it reports progress and looks whether it should stop.
struct JobContext
{
    StopToken stop;
    std::function<void(int done, int total)> progress;
};

/// Runs work off the user interface's thread. Jobs take values and return a `Result` of values. Each job belongs to a
/// named slot; a newer job of the same slot asks the older one to stop and its result is dropped. Results and progress
/// arrive on the runner's own thread. Owner: the composition root; destroying the runner stops and waits for all jobs.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    template<typename T>
    void run(const QString &slot, std::function<Result<T>(const JobContext &)> work,
             std::function<void(Result<T>)> done)
    {
        start(slot,
              [work = std::move(work), done = std::move(done)](const JobContext &context) -> std::function<void()> {
            auto result = std::make_shared<Result<T>>(work(context));
            return [result, done] { done(std::move(*result)); };
        });
    }

    /// Asks the slot's job to stop; its result is dropped. Nothing happens when it has none.
    void cancel(const QString &slot);
    bool isRunning(const QString &slot) const { return m_jobs.contains(slot); }

Q_SIGNALS:
    void started(const QString &slot);
    void progressed(const QString &slot, int done, int total);
    /// Also after a cancelled job.
    void finished(const QString &slot);

private:
    using Work = std::function<std::function<void()>(const JobContext &)>;
    void start(const QString &slot, Work work);
    void deliver(const QString &slot, quint64 generation, const std::function<void()> &callback);

    struct Job
    {
        quint64 generation = 0;
        StopToken stop;
    };

    QThreadPool m_pool;
    QHash<QString, Job> m_jobs;
    quint64 m_generation = 0;
};

} // namespace archdeck
