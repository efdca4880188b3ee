#include "core/base/jobrunner.h"

#include <QtCore/qmetaobject.h>

namespace archdeck {

JobRunner::JobRunner(QObject *parent) : QObject(parent)
{
    // Even on one core a short job must not wait behind a long one.
    m_pool.setMaxThreadCount(qMax(2, QThread::idealThreadCount()));
}

JobRunner::~JobRunner()
{
    for (const Job &job : std::as_const(m_jobs))
        job.stop.requestStop();
    m_pool.waitForDone();
}

void JobRunner::start(const QString &slot, Work work)
{
    cancel(slot);
    const Job job{++m_generation, StopToken()};
    m_jobs.insert(slot, job);
    Q_EMIT started(slot);

    m_pool.start([this, slot, job, work = std::move(work)] {
        JobContext context{job.stop, [this, slot, job](int done, int total) {
            QMetaObject::invokeMethod(this, [this, slot, job, done, total] {
                if (m_jobs.value(slot).generation == job.generation)
                    Q_EMIT progressed(slot, done, total);
            }, Qt::QueuedConnection);
        }};
        auto callback = work(context);
        QMetaObject::invokeMethod(this, [this, slot, job, callback = std::move(callback)] {
            deliver(slot, job.generation, callback);
        }, Qt::QueuedConnection);
    });
}

void JobRunner::deliver(const QString &slot, quint64 generation, const std::function<void()> &callback)
{
    if (m_jobs.value(slot).generation != generation)
        return;
    m_jobs.remove(slot);
    callback();
    Q_EMIT finished(slot);
}

void JobRunner::cancel(const QString &slot)
{
    const auto job = m_jobs.constFind(slot);
    if (job == m_jobs.constEnd())
        return;
    job->stop.requestStop();
    m_jobs.erase(job);
    Q_EMIT finished(slot);
}

} // namespace archdeck
