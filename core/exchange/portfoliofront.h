#pragma once

#include "core/exchange/portfolio.h"
#include "core/exchange/printpage.h"
#include "core/render/diagrampainter.h"

namespace archdeck {

/// "5 reference designs", "2 designs", or "3 designs, 1 of them for reference".
QString contentLine(const PortfolioJob &job);

/// Appends the front of a portfolio, as the first pages of a plan: name, role, links, date and contents. The contents
/// need the pages of the designs after them: the pages are reserved here and filled by `fillFront`.
void addFront(PrintPlan &plan, const PortfolioJob &job);

/// `firstPages`: the page that each design begins on.
void fillFront(PrintPlan &plan, const PortfolioJob &job, const QList<qsizetype> &firstPages,
               const std::shared_ptr<const DiagramPainter> &painter);

} // namespace archdeck
