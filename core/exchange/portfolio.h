#pragma once

#include "core/exchange/exportjob.h"

namespace archdeck {

/// Several designs as one document.
struct PortfolioJob
{
    QString title;
    QString author; ///< may be empty
    QDate date;     ///< on the cover and every page; an invalid date is left out
    std::shared_ptr<const Catalog> catalog; ///< never null
    struct Entry
    {
        Diagram diagram;
        DesignOrigin origin = DesignOrigin::Mine;
    };
    QList<Entry> designs;
};

struct Portfolio
{
    QByteArray pdf;
    int pages = 0;
};

struct PortfolioReport
{
    int pages = 0;
    qint64 bytes = 0;
};

/// Cover, contents with thumbnails and links, then each design as `writePdf` prints it. Designs that are references are
/// marked as such. Errors: InvalidInput without any design, Cancelled, Internal.
Result<Portfolio> makePortfolio(const PortfolioJob &job, const JobContext &context);

/// The same into a file, in one step. Errors: also those of `atomicWrite`.
Result<PortfolioReport> writePortfolio(const PortfolioJob &job, const QString &path, const JobContext &context);

} // namespace archdeck
