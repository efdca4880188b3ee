#include "core/workspace/exportdesign.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

QDate today(const Workspace &workspace)
{
    return workspace.clock().now().date();
}

/// The user's own designs; without any, the references.
QList<DesignId> defaultDesigns(const QList<DesignSummary> &all)
{
    QList<DesignId> own;
    QList<DesignId> references;
    for (const DesignSummary &design : all)
        (design.origin == DesignOrigin::Mine ? own : references).append(design.id);
    return own.isEmpty() ? references : own;
}

} // namespace

Result<ExportJob> exportJob(Workspace &workspace, DesignId design, const std::shared_ptr<const Catalog> &catalog)
{
    return workspace.read([&](const Stores &stores) -> Result<ExportJob> {
        const auto summary = stores.designs.summary(design);
        if (!summary)
            return std::unexpected(summary.error());
        return stores.designs.load(design).transform([&](const Diagram &diagram) {
            ExportJob job;
            job.diagram = diagram;
            job.catalog = catalog;
            job.origin = summary->origin;
            job.date = today(workspace);
            return job;
        });
    });
}

Result<PortfolioJob> portfolioJob(Workspace &workspace, QList<DesignId> designs,
                                  const std::shared_ptr<const Catalog> &catalog)
{
    if (designs.isEmpty()) {
        const auto all = workspace.listDesigns();
        if (!all)
            return std::unexpected(all.error());
        designs = defaultDesigns(*all);
    }
    PortfolioJob job;
    job.title = QCoreApplication::translate("archdeck::Portfolio", "System design portfolio");
    job.date = today(workspace);
    job.catalog = catalog;
    for (const DesignId id : designs) {
        const auto design = exportJob(workspace, id, catalog);
        if (!design)
            return std::unexpected(design.error());
        job.designs.append({design->diagram, design->origin});
    }
    return job;
}

} // namespace archdeck
