#include "core/exchange/pdfexport.h"

#include "core/exchange/drawio/drawiowriter.h"
#include "core/exchange/embed.h"
#include "core/exchange/pdfprinter.h"
#include "core/exchange/printdesign.h"
#include "core/exchange/printstyle.h"

namespace archdeck {

Result<QByteArray> writePdf(const ExportJob &job, const JobContext &context)
{
    PrintPlan plan;
    plan.title = printedTitle(job.diagram);
    plan.subject = job.diagram.info.summary;
    plan.language = job.diagram.info.language;
    plan.date = job.date;
    const auto painter = std::make_shared<const DiagramPainter>(job.catalog, printTheme());
    if (const Result<void> planned = planDesign(plan, {job.diagram, job.origin, job.basedOn}, painter, 0,
                                                PrintExtent::Complete, context.stop);
        !planned)
        return context.stop.stopRequested() ? exportCancelled() : std::unexpected(planned.error());
    return printPlan(plan, context).and_then([&job](const QByteArray &pdf) {
        return pdfWithDesign(pdf, writeDrawio(job.diagram, *job.catalog).content);
    });
}

} // namespace archdeck
