#include "widgets/diagram/estimatefeed.h"

#include <QtCore/quuid.h>

namespace archdeck {

EstimateFeed::EstimateFeed(EditorModel &model, JobRunner &jobs, QObject *parent)
    : QObject(parent), m_model(model), m_jobs(jobs),
      m_slot(QStringLiteral("estimate ") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    connect(&m_model, &EditorModel::changed, this, &EstimateFeed::follow);
    compute();
}

EstimateFeed::~EstimateFeed()
{
    m_jobs.cancel(m_slot);
}

void EstimateFeed::follow(const ChangeSet &changes)
{
    // Notes, trade-offs and sections carry no numbers.
    if (changes.info || !changes.nodes.isEmpty() || !changes.edges.isEmpty() || !changes.paths.isEmpty())
        compute();
}

void EstimateFeed::compute()
{
    EstimateOptions options;
    options.withPercentiles = false;
    Estimate quick = archdeck::estimate(m_model.diagram(), m_model.catalog(), options);
    if (quick == m_quick && m_hasPercentiles)
        return; // something moved: the percentiles hold
    m_quick = quick;
    m_estimate = std::move(quick);
    m_hasPercentiles = m_estimate.paths.isEmpty();
    if (m_hasPercentiles) {
        m_jobs.cancel(m_slot);
    } else {
        const Diagram diagram = m_model.diagram();
        const std::shared_ptr<const Catalog> catalog = m_model.sharedCatalog();
        m_jobs.run<Estimate>(m_slot, [diagram, catalog](const JobContext &) -> Result<Estimate> {
            return archdeck::estimate(diagram, *catalog);
        }, [this](const Result<Estimate> &result) {
            m_estimate = *result;
            m_hasPercentiles = true;
            Q_EMIT changed(m_estimate);
        });
    }
    Q_EMIT changed(m_estimate);
}

} // namespace archdeck
