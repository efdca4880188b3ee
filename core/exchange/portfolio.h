#pragma once

#include "core/exchange/exportjob.h"

namespace archdeck {

/// Several designs as one document.
struct PortfolioJob
{
    QString title;
    QString author; ///< may be empty
    QString role;   ///< below the name; may be empty
    QStringList links; ///< addresses below it, as typed; those without a scheme are https
    QDate date;     ///< on the front and every page; an invalid date is left out
    std::shared_ptr<const Catalog> catalog; ///< never null
    struct Entry
    {
        Diagram diagram;
        DesignOrigin origin = DesignOrigin::Mine;
        QString basedOn = {}; ///< title of the design that it was copied from; empty for none
    };
    QList<Entry> designs;
    bool onePage =
        false; ///< no front, and of each design only the page that is read in 30 seconds, with the name on it
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

/// A front with name, role, links, date and contents with thumbnails and page numbers, then each design as `writePdf`
/// prints it. References are marked as such, copies with what they are based on. Blocking (worker program).
/// Errors: InvalidInput without any design, LimitExceeded, Cancelled, Internal.
Result<Portfolio> makePortfolio(const PortfolioJob &job, const JobContext &context);

/// The same into a file, in one step. Errors: also those of `atomicWrite`.
Result<PortfolioReport> writePortfolio(const PortfolioJob &job, const QString &path, const JobContext &context);

} // namespace archdeck
