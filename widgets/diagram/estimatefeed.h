#pragma once

#include "core/base/jobrunner.h"
#include "core/estimate/estimate.h"
#include "widgets/diagram/editormodel.h"

namespace archdeck {

/// The estimate of the open design, always up to date: everything but percentiles at once after each change, and the
/// percentiles as soon as a job has sampled them. User interface thread.
class EstimateFeed : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the feed.
    EstimateFeed(EditorModel &model, JobRunner &jobs, QObject *parent = nullptr);
    ~EstimateFeed() override;

    const Estimate &estimate() const { return m_estimate; }
    /// False while p50, p95 and p99 of the paths are still being sampled.
    bool hasPercentiles() const { return m_hasPercentiles; }

Q_SIGNALS:
    void changed(const archdeck::Estimate &estimate);

private:
    void follow(const ChangeSet &changes);
    void compute();

    EditorModel &m_model;
    JobRunner &m_jobs;
    QString m_slot; ///< of its own, since two designs may be open beside each other
    Estimate m_quick;
    Estimate m_estimate;
    bool m_hasPercentiles = false;
};

} // namespace archdeck
