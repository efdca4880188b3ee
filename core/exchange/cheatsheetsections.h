#pragma once

#include "core/exchange/cheatsheet.h"
#include "core/exchange/cheatsheetcontent.h"
#include "core/exchange/cheatsheetdiagram.h"
#include "core/exchange/columnflow.h"

namespace archdeck {

/// The parts of the cheat sheet as bands for `flowIntoColumns`, in their order. A part without items is left out.
class CheatSheetSections
{
public:
    CheatSheetSections(const CheatSheetContent &content, const ColumnPage &page) : m_content(content), m_page(page) {}

    /// The title of the sheet, with `byline` at its right.
    ColumnBand titleBand(const QString &byline) const;
    ColumnBand clock() const;
    ColumnBand questions() const;
    ColumnBand formulas() const;
    ColumnBand numbers() const;
    ColumnBand patterns() const;
    ColumnBand switchPoints() const;
    /// `leafSize` in points, 8 or more.
    ColumnBand debugging(double leafSize) const;
    /// `diagrams` by the keys of the content's items; items without one are left out.
    ColumnBand diagrams(const QMap<QString, CheatSheetDiagram> &diagrams,
                        const std::shared_ptr<const DiagramPainter> &painter) const;
    ColumnBand cards(const QList<WeakCard> &cards) const;
    ColumnBand sources() const;

private:
    ColumnBand band(const QString &key) const;
    QString sourceMark(const KeyedItem &item) const;
    double columnWidth() const { return m_page.columnWidth(3); }
    ColumnItem branch(const KeyedItem &item, double leafSize) const;
    ColumnItem root() const;
    ColumnItem timeline() const;

    const CheatSheetContent &m_content;
    ColumnPage m_page;
};

} // namespace archdeck
