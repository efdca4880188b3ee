#include "core/exchange/portfolio.h"

#include "core/base/atomicwrite.h"
#include "core/exchange/pdfprinter.h"
#include "core/exchange/portfoliofront.h"
#include "core/exchange/printdesign.h"
#include "core/exchange/printstyle.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Portfolio)
};

PrintPlan emptyPlan(const PortfolioJob &job)
{
    PrintPlan plan;
    plan.title = job.title;
    plan.author = job.author;
    plan.subject = contentLine(job);
    plan.language = job.designs.constFirst().diagram.info.language;
    plan.date = job.date;
    return plan;
}

PrintEntry printEntry(const PortfolioJob &job, const PortfolioJob::Entry &entry)
{
    PrintEntry printed{entry.diagram, entry.origin, entry.basedOn};
    if (job.onePage) {
        QStringList byline = {job.author.simplified(), job.role.simplified()};
        byline.removeAll(QString());
        printed.byline = byline.join(QStringLiteral(", "));
    }
    return printed;
}

} // namespace

Result<Portfolio> makePortfolio(const PortfolioJob &job, const JobContext &context)
{
    if (job.designs.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Text::tr("There is no design to put into the portfolio. Choose at least one."));
    PrintPlan plan = emptyPlan(job);
    const auto painter = std::make_shared<const DiagramPainter>(job.catalog, printTheme());
    if (!job.onePage)
        addFront(plan, job);
    QList<qsizetype> firstPages;
    const PrintExtent extent = job.onePage ? PrintExtent::OnePage : PrintExtent::Complete;
    for (const PortfolioJob::Entry &entry : job.designs) {
        if (context.stop.stopRequested())
            return exportCancelled();
        firstPages.append(plan.pages.size());
        const auto planned = planDesign(plan, printEntry(job, entry), painter, 0, extent, context.stop);
        if (!planned)
            return context.stop.stopRequested() ? exportCancelled() : std::unexpected(planned.error());
    }
    if (!job.onePage)
        fillFront(plan, job, firstPages, painter);
    const Result<QByteArray> pdf = printPlan(plan, context);
    if (!pdf)
        return std::unexpected(pdf.error());
    return Portfolio{*pdf, int(plan.pages.size())};
}

Result<PortfolioReport> writePortfolio(const PortfolioJob &job, const QString &path, const JobContext &context)
{
    const Result<Portfolio> portfolio = makePortfolio(job, context);
    if (!portfolio)
        return std::unexpected(portfolio.error());
    if (const Result<void> written = atomicWrite(path, portfolio->pdf); !written)
        return std::unexpected(written.error());
    return PortfolioReport{portfolio->pages, portfolio->pdf.size()};
}

} // namespace archdeck
