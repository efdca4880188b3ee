#include "core/workspace/exportdesign.h"

#include "core/workspace/profile.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Portfolio)
};

QDate today(const Workspace &workspace)
{
    return workspace.clock().now().date();
}

/// The title of the design that this one was copied from; empty when it is gone.
QString titleOfSource(const Stores &stores, const DesignSummary &summary)
{
    if (summary.basedOn.isNull())
        return {};
    const auto source = stores.designs.summary(summary.basedOn);
    return source ? source->info.title : QString();
}

Result<QList<DesignId>> ownDesigns(Workspace &workspace)
{
    const auto all = workspace.listDesigns();
    if (!all)
        return std::unexpected(all.error());
    QList<DesignId> own;
    for (const DesignSummary &design : *all) {
        if (design.origin == DesignOrigin::Mine)
            own.append(design.id);
    }
    if (own.isEmpty())
        return failure(
            ErrorCode::NotFound,
            Text::tr("A portfolio shows your own designs, and there are none yet. Draw one, copy a reference, "
                     "or name the references that should be printed."));
    return own;
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
            job.basedOn = titleOfSource(stores, *summary);
            return job;
        });
    });
}

Result<PortfolioJob> portfolioJob(Workspace &workspace, QList<DesignId> designs,
                                  const std::shared_ptr<const Catalog> &catalog)
{
    if (designs.isEmpty()) {
        const auto own = ownDesigns(workspace);
        if (!own)
            return std::unexpected(own.error());
        designs = *own;
    }
    const auto profile = workspace.read([](const Stores &stores) { return readProfile(stores.settings); });
    if (!profile)
        return std::unexpected(profile.error());
    PortfolioJob job;
    job.title = Text::tr("System design portfolio");
    job.author = profile->name.simplified();
    job.role = profile->role.simplified();
    job.links = profile->links.split(u'\n', Qt::SkipEmptyParts);
    job.date = today(workspace);
    job.catalog = catalog;
    for (const DesignId id : designs) {
        const auto design = exportJob(workspace, id, catalog);
        if (!design)
            return std::unexpected(design.error());
        job.designs.append({design->diagram, design->origin, design->basedOn});
    }
    return job;
}

} // namespace archdeck
