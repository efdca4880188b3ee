#include "widgets/diagram/layoutrunner.h"

#include "core/render/componentmetrics.h"
#include "widgets/common/messagebar.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"

namespace archdeck {

LayoutRunner::LayoutRunner(const Parts &parts, const QString &slot, QObject *parent)
    : QObject(parent), m_parts(parts), m_slot(slot)
{
    connect(&m_parts.jobs, &JobRunner::started, this, [this](const QString &started) {
        if (started == m_slot)
            Q_EMIT busyChanged(true);
    });
    connect(&m_parts.jobs, &JobRunner::finished, this, [this](const QString &finished) {
        if (finished == m_slot)
            Q_EMIT busyChanged(false);
    });
}

LayoutRunner::~LayoutRunner()
{
    cancel();
}

void LayoutRunner::cancel()
{
    m_parts.jobs.cancel(m_slot);
}

void LayoutRunner::run(LayoutOptions options)
{
    const Diagram before = m_parts.model.diagram();
    if (before.nodes.isEmpty())
        return;
    options.labelSize = [](const Edge &edge) { return edgeLabelSize(edge.label); };
    m_parts.jobs.run<LayoutResult>(m_slot, [before, options](const JobContext &context) {
        return layOut(before, options, context.stop);
    }, [this, before, options](const Result<LayoutResult> &result) { finish(before, options, result); });
}

void LayoutRunner::finish(const Diagram &before, const LayoutOptions &options, const Result<LayoutResult> &result)
{
    if (!result) {
        m_parts.messages.showError(result.error());
        return;
    }
    if (!(m_parts.model.diagram() == before)) {
        m_parts.messages.show(MessageKind::Information,
                              tr("The design changed while it was laid out. Lay it out again."));
        return;
    }
    const Diagram after = applied(before, *result);
    if (after == before) {
        m_parts.messages.show(MessageKind::Information,
                              result->notice.isEmpty() ? tr("Everything is in its place already.") : result->notice);
        return;
    }
    Q_EMIT aboutToApply();
    const bool isTidy = options.engine == LayoutEngine::Tidy;
    const QString label = isTidy  ? tr("Tidy up")
        : options.scope.isEmpty() ? tr("Lay out")
                                  : tr("Lay out the selection");
    if (!m_parts.model.become(label, after))
        return;
    // What stays where it was stays in sight too.
    if (options.scope.isEmpty() && !isTidy)
        m_parts.view.fit();
    m_parts.scene.animateFrom(before);
    if (!result->notice.isEmpty())
        m_parts.messages.show(MessageKind::Information, result->notice);
}

} // namespace archdeck
