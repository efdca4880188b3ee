#pragma once

#include "core/exchange/printpage.h"

#include <QtGui/qtextdocument.h>

#include <memory>

namespace archdeck {

/// A piece of text for the pages. `document` is laid out in layout units (print::layoutUnits) and is shared with the
/// pages that draw it.
struct FlowItem
{
    std::shared_ptr<QTextDocument> document;
    double spaceBefore = 0;  ///< points; dropped at the top of a page
    bool isKeptTogether = false;  ///< moves to the next page rather than break
    QList<std::pair<QString, int>> bookmarks; ///< title and level, outer ones first; they lead to its first line
};

/// Fills A4 pages with the items and appends them to the plan, with their bookmarks. Lines are never cut; headings stay
/// with what follows, rows of tables and the first and last two lines of a paragraph stay together while they fit a page.
void flowOntoPages(PrintPlan &plan, const QList<FlowItem> &items, const QString &footer);

/// Where a document may be cut, in layout units from its top, ascending: good places, and for what is taller than a
/// page, every gap between lines.
struct CutPlaces
{
    QList<double> good;
    QList<double> any;
};
CutPlaces cutPlaces(const QTextDocument &document);

} // namespace archdeck
