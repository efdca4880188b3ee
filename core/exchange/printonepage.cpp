#include "core/exchange/printonepage.h"

#include "core/exchange/printonedrawing.h"
#include "core/exchange/printstyle.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qpainter.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr double titleSize = 20;
constexpr double problemSize = 11;
constexpr double tileHeight = 66;
constexpr double tileGap = 8;
constexpr double sectionGap = 16;
constexpr double headingHeight = 18;
constexpr double columnGap = 16;
constexpr qsizetype columns = 3;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

/// Lines of one size below each other.
struct Lines
{
    QStringList texts;
    double points = print::body;
    FontWeight weight = FontWeight::Regular;
    QColor colour = printTheme().text;

    double lineHeight() const { return points * 1.3; }
    double height() const { return double(texts.size()) * lineHeight(); }
    /// Returns the y below.
    double draw(QPainter &painter, double left, double top) const
    {
        for (qsizetype i = 0; i < texts.size(); ++i)
            drawPrintText(painter, {left, top + (double(i) + 0.8) * lineHeight()}, texts[i], points, weight, colour);
        return top + height();
    }
};

Lines lines(const QString &text, double points, FontWeight weight, const QColor &colour, double width, int most)
{
    return {text.isEmpty() ? QStringList() : printLines(text, points, weight, width, most), points, weight, colour};
}

/// One decision, set in a column.
struct DecisionColumn
{
    Lines chosen;
    Lines over;
    Lines why;

    double height() const { return 8 + chosen.height() + over.height() + 3 + why.height(); }
};

/// Everything on the page but the drawing, measured.
class Page
{
public:
    Page(const PrintEntry &entry, const PrintFacts &facts);

    /// Room for the drawing and its caption.
    QSizeF drawingRoom() const;
    void draw(QPainter &painter, const DiagramPainter &diagramPainter, const SmallDrawing *drawing) const;

private:
    double headHeight() const;
    double tilesHeight() const;
    double decisionsHeight() const;
    double breaksHeight() const;
    double drawHead(QPainter &painter) const;
    double drawTiles(QPainter &painter, double top) const;
    double drawDrawing(QPainter &painter, const DiagramPainter &diagramPainter, const SmallDrawing &drawing,
                       double top) const;
    double drawDecisions(QPainter &painter, double top) const;
    void drawBreaksFirst(QPainter &painter, double top) const;
    double drawHeading(QPainter &painter, const QString &heading, double top) const;

    QRectF m_area = print::contentArea(print::a4Portrait);
    Lines m_title;
    Lines m_facts;
    Lines m_problem;
    QList<PrintTile> m_tiles;
    bool m_hasAssumption = false;
    QList<DecisionColumn> m_decisions;
    Lines m_breaksFirst;
    bool m_isEmpty = false;
};

Page::Page(const PrintEntry &entry, const PrintFacts &facts)
    : m_tiles(facts.tiles), m_isEmpty(entry.diagram.nodes.isEmpty())
{
    const Theme &theme = printTheme();
    const double width = m_area.width();
    m_title = lines(printedTitle(entry.diagram), titleSize, FontWeight::SemiBold, theme.text, width, 2);
    QStringList marks;
    for (const QString &mark : {entry.byline.simplified(), originLabel(entry.origin, entry.basedOn),
                                entry.diagram.info.family.simplified()}) {
        if (!mark.isEmpty())
            marks.append(mark);
    }
    m_facts = lines(marks.join(u" \u00b7 "), 8.5, FontWeight::SemiBold, theme.accent, width, 1);
    m_problem = lines(facts.problem, problemSize, FontWeight::Regular, theme.text, width, 4);
    m_hasAssumption = std::ranges::any_of(m_tiles, &PrintTile::isAssumed);
    const double column = (width - double(columns - 1) * columnGap) / double(columns);
    for (const PrintDecision &decision : facts.decisions) {
        const QString over = decision.over.isEmpty() ? QString() : Text::tr("over %1").arg(decision.over);
        m_decisions.append({lines(decision.chosen, print::body, FontWeight::SemiBold, theme.text, column, 3),
                            lines(over, 8.5, FontWeight::Regular, theme.muted, column, 3),
                            lines(decision.why, 9, FontWeight::Regular, theme.text, column, 9)});
    }
    m_breaksFirst = lines(facts.breaksFirst, print::body, FontWeight::Regular, theme.text, width - 24, 4);
}

double Page::headHeight() const
{
    return m_title.height() + m_facts.height() + 4 + m_problem.height();
}

double Page::tilesHeight() const
{
    return m_tiles.isEmpty() ? 0 : sectionGap + tileHeight + (m_hasAssumption ? 13 : 0);
}

double Page::decisionsHeight() const
{
    double height = 0;
    for (const DecisionColumn &decision : m_decisions)
        height = std::max(height, decision.height());
    return m_decisions.isEmpty() ? 0 : sectionGap + headingHeight + height;
}

double Page::breaksHeight() const
{
    return m_breaksFirst.texts.isEmpty() ? 0 : sectionGap + headingHeight + m_breaksFirst.height() + 12;
}

QSizeF Page::drawingRoom() const
{
    const double rest = headHeight() + tilesHeight() + decisionsHeight() + breaksHeight() + 2 * sectionGap;
    return {m_area.width(), m_area.height() - rest};
}

double Page::drawHead(QPainter &painter) const
{
    double y = m_title.draw(painter, m_area.left(), m_area.top());
    y = m_facts.draw(painter, m_area.left(), y) + 4;
    return m_problem.draw(painter, m_area.left(), y);
}

/// The largest size between 8 and 17 pt in which the value fits.
Lines valueLines(const QString &value, double width)
{
    for (const double points : {17.0, 15.0, 13.0, 11.0}) {
        if (printTextWidth(value, points, FontWeight::SemiBold) <= width)
            return lines(value, points, FontWeight::SemiBold, printTheme().text, width, 1);
    }
    return lines(value, 8.5, FontWeight::SemiBold, printTheme().text, width, 4);
}

double Page::drawTiles(QPainter &painter, double top) const
{
    if (m_tiles.isEmpty())
        return top;
    top += sectionGap;
    const Theme &theme = printTheme();
    const double count = double(std::max<qsizetype>(m_tiles.size(), 3));
    const double width = (m_area.width() - (count - 1) * tileGap) / count;
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        const PrintTile &tile = m_tiles[i];
        const QRectF box(m_area.left() + double(i) * (width + tileGap), top, width, tileHeight);
        painter.setPen(QPen(theme.border, 0.75));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 6, 6);
        const double left = box.left() + 8;
        const double room = width - 16;
        lines(tile.name, print::smallest, FontWeight::Regular, theme.muted, room, 1).draw(painter, left, top + 6);
        const Lines value = valueLines(tile.isAssumed ? tile.value + u'*' : tile.value, room);
        const bool isText = value.texts.size() > 1 || value.points < 10;
        value.draw(painter, left, isText ? top + 18 : top + 19 + (22 - value.lineHeight()) / 2);
        if (!isText)
            lines(tile.note, print::smallest, FontWeight::Regular, theme.muted, room, 2).draw(painter, left, top + 41);
    }
    double y = top + tileHeight;
    if (m_hasAssumption) {
        drawPrintText(painter, {m_area.left(), y + 11}, Text::tr("* assumed"), print::smallest, FontWeight::Regular,
                      theme.muted);
        y += 13;
    }
    return y;
}

double Page::drawHeading(QPainter &painter, const QString &heading, double top) const
{
    drawPrintText(painter, {m_area.left(), top + 11}, heading, 11, FontWeight::SemiBold, printTheme().text);
    return top + headingHeight;
}

double Page::drawDrawing(QPainter &painter, const DiagramPainter &diagramPainter, const SmallDrawing &drawing,
                         double top) const
{
    top += sectionGap;
    if (!drawing.caption.isEmpty())
        top = drawHeading(painter, printElided(drawing.caption, 11, FontWeight::SemiBold, m_area.width()), top);
    const QRectF &bounds = drawing.printed.bounds;
    const double height = bounds.height() * drawing.scale;
    painter.save();
    painter.translate(m_area.left() + (m_area.width() - bounds.width() * drawing.scale) / 2, top);
    painter.scale(drawing.scale, drawing.scale);
    painter.translate(-bounds.topLeft());
    PaintOptions options;
    options.detail = drawing.detail;
    paintPrinted(painter, diagramPainter, drawing.printed, options);
    painter.restore();
    return top + height;
}

double Page::drawDecisions(QPainter &painter, double top) const
{
    if (m_decisions.isEmpty())
        return top;
    const double y = drawHeading(painter, Text::tr("Decisions"), top + sectionGap);
    const double width = (m_area.width() - double(columns - 1) * columnGap) / double(columns);
    for (qsizetype i = 0; i < m_decisions.size(); ++i) {
        const double left = m_area.left() + double(i) * (width + columnGap);
        painter.setPen(QPen(printTheme().accent, 1.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(left, y), QPointF(left + width, y));
        double below = m_decisions[i].chosen.draw(painter, left, y + 8);
        below = m_decisions[i].over.draw(painter, left, below) + 3;
        m_decisions[i].why.draw(painter, left, below);
    }
    return top + decisionsHeight();
}

void Page::drawBreaksFirst(QPainter &painter, double top) const
{
    if (m_breaksFirst.texts.isEmpty())
        return;
    const double y = drawHeading(painter, Text::tr("What breaks first"), top + sectionGap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(printTheme().warn, Qt::white, 0.08));
    painter.drawRoundedRect(QRectF(m_area.left(), y, m_area.width(), m_breaksFirst.height() + 12), 6, 6);
    m_breaksFirst.draw(painter, m_area.left() + 12, y + 6);
}

void Page::draw(QPainter &painter, const DiagramPainter &diagramPainter, const SmallDrawing *drawing) const
{
    double y = drawTiles(painter, drawHead(painter));
    if (drawing)
        y = drawDrawing(painter, diagramPainter, *drawing, y);
    else if (m_isEmpty)
        y = lines(Text::tr("This design has no components yet."), print::body, FontWeight::Regular, printTheme().muted,
                  m_area.width(), 2)
                .draw(painter, m_area.left(), y + sectionGap);
    drawBreaksFirst(painter, drawDecisions(painter, y));
}

} // namespace

Result<PrintPage> onePage(const PrintEntry &entry, const PrintFacts &facts,
                          const std::shared_ptr<const DiagramPainter> &painter, const QString &footer,
                          const StopToken &stop)
{
    const Page page(entry, facts);
    std::shared_ptr<const SmallDrawing> drawing;
    if (!entry.diagram.nodes.isEmpty()) {
        QSizeF room = page.drawingRoom();
        room.rheight() -= headingHeight;
        auto made = smallDrawing(entry.diagram, room, stop);
        if (!made)
            return std::unexpected(made.error());
        drawing = std::make_shared<const SmallDrawing>(std::move(*made));
    }
    return PrintPage{print::a4Portrait, footer, [page, painter, drawing](QPainter &canvas) {
        page.draw(canvas, *painter, drawing.get());
    }, {}};
}

} // namespace archdeck
