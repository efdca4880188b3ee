#pragma once

#include "core/catalog/catalog.h"
#include "core/exchange/exportjob.h"
#include "core/exchange/portfolio.h"
#include "core/workspace/workspace.h"

namespace archdeck {

/// A snapshot of a design, ready for any format. `catalog` is shared with the job. Errors: NotFound and those of the library.
Result<ExportJob> exportJob(Workspace &workspace, DesignId design, const std::shared_ptr<const Catalog> &catalog);

/// Snapshots for a portfolio of these designs, in this order; without any, of all of the user's own. Title and date are
/// filled in, name, role and links come from the profile. Errors: NotFound, also when designs are left to choose and the
/// user has none; those of the library.
Result<PortfolioJob> portfolioJob(Workspace &workspace, QList<DesignId> designs,
                                  const std::shared_ptr<const Catalog> &catalog);

} // namespace archdeck
