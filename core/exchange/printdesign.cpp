#include "core/exchange/printdesign.h"

#include "core/exchange/printestimates.h"
#include "core/exchange/printfacts.h"
#include "core/exchange/printonepage.h"
#include "core/exchange/printsheets.h"
#include "core/exchange/printtext.h"
#include "core/exchange/printtradeoffs.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

QString footerOf(const PrintEntry &entry)
{
    const QString origin = originLabel(entry.origin, entry.basedOn);
    const QString title = printedTitle(entry.diagram);
    return origin.isEmpty() ? title : QString(title + u" \u00b7 " + origin);
}

QList<FlowItem> writtenPart(const Diagram &diagram, const Estimate &numbers, const Catalog &catalog)
{
    const QList<FlowItem> computed = estimateItems(diagram, numbers, catalog);
    return pathItems(diagram) + sectionItems(diagram, SectionPart::Problem, false) + computed
        + sectionItems(diagram, SectionPart::Estimates, !computed.isEmpty()) + tradeOffItems(diagram)
        + sectionItems(diagram, SectionPart::Notes, false);
}

} // namespace

QString originLabel(DesignOrigin origin, const QString &basedOn)
{
    if (origin == DesignOrigin::Reference)
        return Text::tr("Reference design");
    return basedOn.isEmpty() ? QString() : Text::tr("Based on %1").arg(basedOn.simplified());
}

QString printedTitle(const Diagram &diagram)
{
    const QString title = diagram.info.title.simplified();
    return title.isEmpty() ? Text::tr("Untitled design") : title;
}

Result<void> planDesign(PrintPlan &plan, const PrintEntry &entry, const std::shared_ptr<const DiagramPainter> &painter,
                        int level, PrintExtent extent, const StopToken &stop)
{
    const QString footer = footerOf(entry);
    const Estimate numbers = estimate(entry.diagram, painter->catalog());
    plan.bookmarks.append({printedTitle(entry.diagram), level, {plan.pages.size(), 0}});
    auto first = onePage(entry, printFacts(entry.diagram, numbers), painter, footer, stop);
    if (!first)
        return std::unexpected(first.error());
    plan.pages.append(std::move(*first));
    if (extent == PrintExtent::OnePage)
        return {};
    if (!entry.diagram.nodes.isEmpty()) {
        SheetPlanner sheets(plan, entry, painter, footer, stop);
        if (const Result<void> added = sheets.addSheets(level + 1); !added)
            return added;
    }
    const qsizetype firstOfText = plan.bookmarks.size();
    flowOntoPages(plan, writtenPart(entry.diagram, numbers, painter->catalog()), footer);
    for (qsizetype i = firstOfText; i < plan.bookmarks.size(); ++i)
        plan.bookmarks[i].level += level;
    return {};
}

} // namespace archdeck
