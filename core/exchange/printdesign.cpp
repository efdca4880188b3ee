#include "core/exchange/printdesign.h"

#include "core/exchange/printsheets.h"
#include "core/exchange/printtext.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

} // namespace

QString originLabel(DesignOrigin origin)
{
    return origin == DesignOrigin::Reference ? Text::tr("Reference design") : QString();
}

QString printedTitle(const Diagram &diagram)
{
    const QString title = diagram.info.title.simplified();
    return title.isEmpty() ? Text::tr("Untitled design") : title;
}

Result<void> planDesign(PrintPlan &plan, const Diagram &diagram, DesignOrigin origin,
                        const std::shared_ptr<const DiagramPainter> &painter, int level)
{
    const QString title = printedTitle(diagram);
    const QString footer = origin == DesignOrigin::Reference ? title + u" \u00b7 " + originLabel(origin) : title;
    const qsizetype firstPage = plan.pages.size();
    plan.bookmarks.append({title, level, {firstPage, 0}});
    SheetPlanner sheets(plan, std::make_shared<const Diagram>(diagram), origin, painter, footer);
    if (const Result<void> added = sheets.addSheets(level + 1); !added)
        return added;

    const qsizetype firstOfText = plan.bookmarks.size();
    flowOntoPages(plan, pathItems(diagram) + sectionItems(diagram) + tradeOffItems(diagram), footer);
    for (qsizetype i = firstOfText; i < plan.bookmarks.size(); ++i)
        plan.bookmarks[i].level += level;
    return {};
}

} // namespace archdeck
