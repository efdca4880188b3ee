#include "core/exchange/printflow.h"

#include "core/exchange/printstyle.h"

#include <QtGui/qabstracttextdocumentlayout.h>
#include <QtGui/qpainter.h>
#include <QtGui/qtexttable.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double tolerance = 0.5; // layout units; lines touch each other

constexpr double largestWholeTable = 0.4; // of a page; tables up to this height are not broken

struct Span
{
    double top = 0;
    double bottom = 0;
};

/// Walks a document and notes its lines and what should stay together.
class SpanFinder
{
public:
    explicit SpanFinder(const QTextDocument &document) : m_layout(document.documentLayout())
    {
        visit(document.rootFrame());
    }

    QList<Span> lines;
    QList<Span> kept;

private:
    void visit(QTextFrame *frame);
    void visitBlock(const QTextBlock &block);
    void visitTable(QTextTable *table);
    /// Ties what came before and must not stand alone to `span`.
    void follow(const Span &span);

    QAbstractTextDocumentLayout *m_layout;
    double m_leadTop = -1; ///< top of a heading that waits for its text; -1 for none
};

void SpanFinder::follow(const Span &span)
{
    if (m_leadTop >= 0)
        kept.append({m_leadTop, span.bottom});
    m_leadTop = -1;
}

void SpanFinder::visit(QTextFrame *frame)
{
    for (auto it = frame->begin(); !it.atEnd(); ++it) {
        if (auto *table = qobject_cast<QTextTable *>(it.currentFrame()))
            visitTable(table);
        else if (it.currentFrame())
            visit(it.currentFrame());
        else
            visitBlock(it.currentBlock());
    }
}

void SpanFinder::visitBlock(const QTextBlock &block)
{
    const QTextLayout *layout = block.layout();
    const QRectF box = m_layout->blockBoundingRect(block);
    const double offset = box.top() - layout->boundingRect().top();
    QList<Span> own;
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QRectF line = layout->lineAt(i).rect().translated(0, offset);
        own.append({line.top(), line.bottom()});
    }
    if (own.isEmpty() || block.length() <= 1)
        return;
    lines += own;
    if (own.size() > 1) { // neither the first nor the last line stands alone
        kept.append({own[0].top, own[1].bottom});
        kept.append({own[own.size() - 2].top, own.constLast().bottom});
    }
    const Span start{own.constFirst().top, own[std::min<qsizetype>(1, own.size() - 1)].bottom};
    const bool isLead = block.blockFormat().headingLevel() > 0 || block.text().endsWith(u':');
    if (!isLead) {
        follow(start);
        return;
    }
    const double top = m_leadTop >= 0 ? m_leadTop : own.constFirst().top;
    kept.append({top, own.constLast().bottom});
    m_leadTop = top;
}

void SpanFinder::visitTable(QTextTable *table)
{
    const QRectF box = m_layout->frameBoundingRect(table);
    const double page = print::contentArea(print::a4Portrait).height() * print::layoutUnits;
    const bool isWhole = box.height() < page * largestWholeTable;
    if (isWhole)
        kept.append({box.top(), box.bottom()});
    if (table->rows() == 1 && table->columns() == 1) { // code or a quotation
        const qsizetype first = lines.size();
        const double lead = m_leadTop;
        m_leadTop = -1;
        visit(table);
        if (lines.size() == first)
            return;
        const Span head{box.top(), lines[std::min(first + 1, lines.size() - 1)].bottom};
        kept.append(head);
        kept.append({lines.constLast().top, box.bottom()});
        m_leadTop = lead;
        follow(head);
        return;
    }
    const double lead = m_leadTop; // a heading stays with the table, or with its head and first row
    double rowTop = box.top();
    for (int row = 0; row < table->rows(); ++row) {
        double bottom = rowTop;
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(row, column);
            for (auto it = cell.begin(); !it.atEnd(); ++it) {
                const qsizetype first = lines.size();
                m_leadTop = -1;
                if (it.currentBlock().isValid())
                    visitBlock(it.currentBlock());
                for (qsizetype i = first; i < lines.size(); ++i)
                    bottom = std::max(bottom, lines[i].bottom + cell.format().toTableCellFormat().bottomPadding());
            }
        }
        if (row + 1 == table->rows())
            bottom = box.bottom();
        kept.append({rowTop, bottom});
        if (lead >= 0 && row == std::min(1, table->rows() - 1))
            kept.append({lead, isWhole ? box.bottom() : bottom});
        rowTop = bottom;
    }
    m_leadTop = -1;
}

/// The gaps between spans once those that overlap are taken as one.
QList<double> gaps(QList<Span> spans)
{
    std::ranges::sort(spans, {}, &Span::top);
    QList<double> cuts;
    double bottom = -1;
    for (const Span &span : std::as_const(spans)) {
        if (bottom >= 0 && span.top >= bottom - 2 * tolerance)
            cuts.append((span.top + bottom) / 2);
        bottom = std::max(bottom, span.bottom);
    }
    return cuts;
}

/// A part of a document on a page.
struct Slice
{
    std::shared_ptr<QTextDocument> document;
    double top = 0;    ///< layout units
    double bottom = 0; ///< layout units
    double y = 0;      ///< points on the page
};

void drawSlice(QPainter &painter, const Slice &slice)
{
    painter.save();
    painter.translate(print::margin, slice.y);
    painter.scale(1 / print::layoutUnits, 1 / print::layoutUnits);
    painter.translate(0, -slice.top);
    const QRectF part(0, slice.top, slice.document->size().width(), slice.bottom - slice.top);
    if (part.height() < slice.document->size().height() - tolerance)
        painter.setClipRect(part.adjusted(-50, 0, 50, 0));
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part.adjusted(-50, tolerance, 50, -tolerance);
    context.palette.setColor(QPalette::Text, printTheme().text);
    slice.document->documentLayout()->draw(&painter, context);
    painter.restore();
}

/// Fills pages from top to bottom.
class Flow
{
public:
    Flow(PrintPlan &plan, const QString &footer)
        : m_plan(plan), m_footer(footer), m_area(print::contentArea(print::a4Portrait))
    {
    }
    void add(const FlowItem &item);
    void finishPage();

private:
    double room() const { return (m_area.bottom() - m_y) * print::layoutUnits; }
    bool isPageEmpty() const { return m_slices.isEmpty(); }
    void place(const FlowItem &item, double top, double bottom);

    PrintPlan &m_plan;
    QString m_footer;
    QRectF m_area;
    QList<Slice> m_slices;
    QList<PrintBookmark> m_bookmarks;
    double m_y = print::margin;
};

void Flow::finishPage()
{
    if (isPageEmpty())
        return;
    const auto draw = [slices = m_slices](QPainter &painter) {
        for (const Slice &slice : slices)
            drawSlice(painter, slice);
    };
    m_plan.pages.append({print::a4Portrait, m_footer, draw, {}});
    for (const PrintBookmark &bookmark : std::as_const(m_bookmarks))
        m_plan.addBookmark(bookmark.title, bookmark.level, bookmark.target.y);
    m_slices.clear();
    m_bookmarks.clear();
    m_y = m_area.top();
}

void Flow::place(const FlowItem &item, double top, double bottom)
{
    if (top == 0) {
        for (const auto &[title, level] : item.bookmarks)
            m_bookmarks.append({title, level, {0, m_y}});
    }
    m_slices.append({item.document, top, bottom, m_y});
    m_y += (bottom - top) / print::layoutUnits;
}

/// The last of `cuts` after `top` and not below `limit`; `top` when there is none.
double lastCut(const QList<double> &cuts, double top, double limit)
{
    double best = top;
    for (const double cut : cuts) {
        if (cut > top + tolerance && cut <= limit)
            best = cut;
    }
    return best;
}

void Flow::add(const FlowItem &item)
{
    const double height = item.document->size().height();
    const CutPlaces cuts = cutPlaces(*item.document);
    if (!isPageEmpty())
        m_y += item.spaceBefore;
    const double page = m_area.height() * print::layoutUnits;
    if (item.isKeptTogether && height > room() && height <= page)
        finishPage();
    double top = 0;
    while (height - top > room()) {
        double cut = lastCut(cuts.good, top, top + room());
        if (cut <= top && !isPageEmpty()) {
            finishPage();
            continue;
        }
        if (cut <= top)
            cut = lastCut(cuts.any, top, top + room());
        if (cut <= top) // one line taller than a page
            cut = top + room();
        place(item, top, cut);
        finishPage();
        top = cut;
    }
    place(item, top, height);
}

} // namespace

CutPlaces cutPlaces(const QTextDocument &document)
{
    const SpanFinder finder(document);
    return {gaps(finder.lines + finder.kept), gaps(finder.lines)};
}

void flowOntoPages(PrintPlan &plan, const QList<FlowItem> &items, const QString &footer)
{
    Flow flow(plan, footer);
    for (const FlowItem &item : items)
        flow.add(item);
    flow.finishPage();
}

} // namespace archdeck
