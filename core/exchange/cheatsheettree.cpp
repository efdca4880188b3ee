#include "core/exchange/cheatsheetsections.h"

#include "core/exchange/cheatsheettext.h"
#include "core/exchange/printstyle.h"

#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double spine = 4;   // of the line at the left of a column, from its edge
constexpr double indent = 14; // of what hangs on it
constexpr double leafGap = 7;
constexpr double branchGap = 14;
constexpr double branchSize = 9.25;
constexpr double firstLine = 6; // from the top of a text to the middle of its first line

QPen linePen()
{
    return QPen(blend(printTheme().accent, Qt::white, 0.55), 1, Qt::SolidLine, Qt::FlatCap);
}

/// What hangs on a branch, and where its line ends.
struct Leaf
{
    SheetDocument text;
    double top = 0;
};

} // namespace

/// The question that all branches hang on; lines lead from it to the columns.
ColumnItem CheatSheetSections::root() const
{
    const double width = m_page.area.width();
    const SheetDocument text = sheetDocument({.markdown = m_content.words.value(QStringLiteral("root")),
                                              .points = branchSize,
                                              .weight = FontWeight::SemiBold,
                                              .alignment = Qt::AlignHCenter},
                                             width - 24);
    const double height = heightOf(text) + 9;
    return {height, [text, height](QPainter &painter, const ColumnPlace &place) {
        const QRectF box(place.area.topLeft(), QSizeF(place.area.width(), height));
        painter.setPen(linePen());
        painter.setBrush(blend(printTheme().accent, Qt::white, 0.08));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        drawSheetDocument(painter, text, box.topLeft() + QPointF(12, 4.5));
    }};
}

ColumnItem CheatSheetSections::branch(const KeyedItem &item, double leafSize) const
{
    const double width = columnWidth() - indent;
    const SheetDocument title = sheetDocument({.markdown = item.text,
                                               .points = branchSize,
                                               .weight = FontWeight::SemiBold,
                                               .colour = printTheme().accent,
                                               .suffix = sourceMark(item)},
                                              width);
    QList<Leaf> leaves;
    double height = heightOf(title);
    for (const QString &field : item.allFields(u"leaf")) {
        const QStringList parts = cheatSheetLeaf(field);
        const SheetText text{.markdown = sheetGlued(parts[0]) + u"  \n**" + sheetGlued(parts[1]) + u"**  \n→ "
                                 + parts[2],
                             .points = leafSize};
        height += leafGap;
        leaves.append({sheetDocument(text, width - indent), height});
        height += heightOf(leaves.constLast().text);
    }
    return {height, [title, leaves](QPainter &painter, const ColumnPlace &place) {
        const double left = place.area.left() + spine;
        const double top = place.area.top();
        painter.setPen(linePen());
        painter.drawLine(QPointF(left, place.isFirst ? top - 7 : top), QPointF(left, top + firstLine));
        painter.drawLine(QPointF(left, top + firstLine), QPointF(left + indent - spine - 3, top + firstLine));
        if (!place.isLast)
            painter.drawLine(QPointF(left, top + firstLine), QPointF(left, place.area.bottom() + branchGap));
        drawSheetDocument(painter, title, {place.area.left() + indent, top});
        const double inner = left + indent;
        for (const Leaf &leaf : leaves) {
            const double y = top + leaf.top + firstLine;
            painter.setPen(linePen());
            painter.drawLine(QPointF(inner, y), QPointF(inner + indent - spine - 3, y));
            drawSheetDocument(painter, leaf.text, {place.area.left() + 2 * indent, top + leaf.top});
        }
        if (leaves.isEmpty())
            return;
        painter.setPen(linePen());
        painter.drawLine(QPointF(inner, top + heightOf(title) + 1),
                         QPointF(inner, top + leaves.constLast().top + firstLine));
    }};
}

ColumnBand CheatSheetSections::debugging(double leafSize) const
{
    ColumnBand result = band(QStringLiteral("debugging"));
    result.itemGap = branchGap;
    result.hasRules = false;
    result.isWhole = true;
    result.lead = {root()};
    for (const KeyedItem &item : m_content.debugging)
        result.items.append(branch(item, leafSize));
    return result;
}

} // namespace archdeck
