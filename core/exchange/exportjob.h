#pragma once

#include "core/base/jobrunner.h"
#include "core/catalog/catalog.h"
#include "core/diagram/designorigin.h"
#include "core/diagram/diagram.h"

#include <QtCore/qdatetime.h>

#include <memory>

namespace archdeck {

/// One design on its way out: an immutable snapshot that a job can take to another thread.
struct ExportJob
{
    Diagram diagram;
    std::shared_ptr<const Catalog> catalog; ///< never null
    DesignOrigin origin = DesignOrigin::Mine;
    QDate date;         ///< printed on every page; an invalid date is left out
    double pngScale = 2; ///< pixels per diagram unit
    QString basedOn = {}; ///< title of the design that it was copied from; empty for none
};

/// Room left round a diagram in pictures, in diagram units.
inline constexpr double pictureMargin = 24;

/// "Stopped" as an error, for jobs that were asked to stop.
std::unexpected<Error> exportCancelled();

} // namespace archdeck
