#pragma once

#include "core/exchange/columnflow.h"
#include "core/render/theme.h"

#include <QtGui/qtextdocument.h>

#include <memory>

namespace archdeck {

/// How a piece of text on the cheat sheet looks.
struct SheetText
{
    QString markdown;
    double points = print::smallest;
    FontWeight weight = FontWeight::Regular;
    QColor colour = {};       ///< the theme's text colour when invalid
    QString label = {};       ///< stands before it in semi-bold, in `labelColour`
    QColor labelColour = {};
    QString suffix = {};      ///< stands after it, muted
    Qt::Alignment alignment = Qt::AlignLeft;
    bool isGlued = true; ///< numbers stay on one line with their units; not for texts with code
};

/// A laid out text, in layout units.
using SheetDocument = std::shared_ptr<QTextDocument>;

/// Markdown as it is set in a column of `width` points. What is too complex is set as the plain text that it is.
SheetDocument sheetDocument(const SheetText &text, double width);
double heightOf(const SheetDocument &document); ///< points
void drawSheetDocument(QPainter &painter, const SheetDocument &document, const QPointF &position);

/// Markdown that keeps together on a line what is read as one: a number and its unit, an operator and what follows it, a
/// short last word and the one before it.
QString sheetGlued(QString markdown);

/// Builds an item of a column from top to bottom.
class SheetItem
{
public:
    explicit SheetItem(double width) : m_width(width) {}

    double height() const { return m_height; }
    void addSpace(double points) { m_height += points; }
    void addText(const SheetText &text, double indent = 0);
    /// On a tint, with some room round it.
    void addBox(const SheetText &text, const QColor &paper);
    /// With a bar at the left, as something that is said.
    void addQuote(const SheetText &text, const QColor &bar);
    /// Two texts beside each other; the right one takes what it needs, at most `largestShare` of the width.
    void addRow(const SheetText &left, const SheetText &right, double largestShare);
    void addHairline();

    ColumnItem item() const;

private:
    using Draw = std::function<void(QPainter &)>; ///< relative to the item's upper left corner

    void place(const SheetDocument &document, double x, double y);

    double m_width;
    double m_height = 0;
    QList<Draw> m_draws;
};

} // namespace archdeck
