#include "core/exchange/portfolio.h"

#include "core/base/atomicwrite.h"
#include "core/exchange/drawnbounds.h"
#include "core/exchange/pdfprinter.h"
#include "core/exchange/printdesign.h"
#include "core/exchange/printstyle.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

constexpr double entryHeight = 104;
constexpr double thumbnailWidth = 132;
constexpr double contentsHeader = 44;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Portfolio)
};

QString counted(qsizetype designs)
{
    return designs == 1 ? Text::tr("1 design") : Text::tr("%1 designs").arg(designs);
}

/// "5 reference designs", "2 designs", or "3 designs, 1 of them a reference".
QString contentLine(const PortfolioJob &job)
{
    const qsizetype references = std::ranges::count(job.designs, DesignOrigin::Reference, &PortfolioJob::Entry::origin);
    if (references == 0)
        return counted(job.designs.size());
    if (references == job.designs.size())
        return references == 1 ? Text::tr("1 reference design") : Text::tr("%1 reference designs").arg(references);
    return Text::tr("%1, %2 of them for reference").arg(counted(job.designs.size()), QString::number(references));
}

void drawCover(QPainter &painter, const PortfolioJob &job)
{
    const Theme &theme = printTheme();
    const double width = print::a4Portrait.width() - 2 * print::margin;
    double y = 250;
    painter.setPen(QPen(theme.accent, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(print::margin, y - 48), QPointF(print::margin + 48, y - 48));
    for (const QString &line : printLines(job.title, 28, FontWeight::SemiBold, width, 3)) {
        drawPrintText(painter, {print::margin, y}, line, 28, FontWeight::SemiBold, theme.text);
        y += 36;
    }
    if (!job.author.isEmpty())
        drawPrintText(painter, {print::margin, y}, printElided(job.author, 14, FontWeight::Regular, width), 14,
                      FontWeight::Regular, theme.text);
    y += job.author.isEmpty() ? 0 : 28;
    drawPrintText(painter, {print::margin, y}, contentLine(job), 11, FontWeight::Regular, theme.muted);
    if (job.date.isValid())
        drawPrintText(painter, {print::margin, y + 17}, QLocale().toString(job.date, u"d MMMM yyyy"), 11,
                      FontWeight::Regular, theme.muted);
}

void drawThumbnail(QPainter &painter, const DiagramPainter &diagramPainter, const Diagram &diagram, const QRectF &frame)
{
    painter.setPen(QPen(printTheme().border, print::hairline));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 4, 4);
    const QRectF bounds = drawnBounds(diagram);
    if (bounds.isEmpty())
        return;
    const QRectF room = frame.adjusted(6, 6, -6, -6);
    const double scale = std::min({room.width() / bounds.width(), room.height() / bounds.height(), 0.4});
    painter.save();
    painter.translate(room.center());
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    PaintOptions options;
    options.detail = DetailLevel::Blocks; // without text: nothing is set smaller than 8 pt
    diagramPainter.paint(painter, diagram, options);
    painter.restore();
}

/// One design in the contents: thumbnail, title, what it is about, page number.
void drawEntry(QPainter &painter, const DiagramPainter &diagramPainter, const PortfolioJob::Entry &entry, double top,
               qsizetype page)
{
    const Theme &theme = printTheme();
    const double left = print::margin + thumbnailWidth + 16;
    const double right = print::a4Portrait.width() - print::margin;
    drawThumbnail(painter, diagramPainter, entry.diagram, QRectF(print::margin, top, thumbnailWidth, entryHeight - 20));
    const QString number = QString::number(page + 1);
    const double numberWidth = printTextWidth(number, 11, FontWeight::SemiBold);
    drawPrintText(painter, {right - numberWidth, top + 16}, number, 11, FontWeight::SemiBold, theme.text);
    const double width = right - 40 - left;
    drawPrintText(painter, {left, top + 16}, printElided(printedTitle(entry.diagram), 13, FontWeight::SemiBold, width),
                  13, FontWeight::SemiBold, theme.text);
    double y = top + 32;
    for (const QString &line : printLines(entry.diagram.info.summary, print::body, FontWeight::Regular, width, 2)) {
        drawPrintText(painter, {left, y}, line, print::body, FontWeight::Regular, theme.muted);
        y += 13;
    }
    QStringList facts = {Text::tr("%1 components").arg(entry.diagram.nodes.size()),
                         Text::tr("%1 trade-offs").arg(entry.diagram.tradeOffs.size())};
    if (entry.origin == DesignOrigin::Reference)
        facts.prepend(originLabel(entry.origin));
    drawPrintText(painter, {left, y + 3}, facts.join(u" \u00b7 "), 8.5, FontWeight::Regular, theme.muted);
}

qsizetype entriesPerPage()
{
    return qsizetype((print::contentArea(print::a4Portrait).height() - contentsHeader) / entryHeight);
}

/// The contents stand before the designs but need their page numbers: the pages are reserved and filled in later.
void fillContents(PrintPlan &plan, qsizetype firstContents, const PortfolioJob &job, const QList<qsizetype> &firstPages,
                  const std::shared_ptr<const DiagramPainter> &painter)
{
    for (qsizetype start = 0; start < job.designs.size(); start += entriesPerPage()) {
        const QList<PortfolioJob::Entry> entries = job.designs.sliced(
            start, std::min(entriesPerPage(), job.designs.size() - start));
        const QList<qsizetype> pages = firstPages.sliced(start, entries.size());
        PrintPage &page = plan.pages[firstContents + start / entriesPerPage()];
        page.draw = [entries, pages, painter](QPainter &canvas) {
            drawPrintText(canvas, {print::margin, print::margin + 18}, Text::tr("Contents"), 18, FontWeight::SemiBold,
                          printTheme().text);
            for (qsizetype i = 0; i < entries.size(); ++i)
                drawEntry(canvas, *painter, entries[i], print::margin + contentsHeader + double(i) * entryHeight,
                          pages[i]);
        };
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QRectF area(print::margin, print::margin + contentsHeader + double(i) * entryHeight,
                              print::a4Portrait.width() - 2 * print::margin, entryHeight - 20);
            page.links.append({area, {pages[i], 0}});
        }
    }
}

} // namespace

Result<Portfolio> makePortfolio(const PortfolioJob &job, const JobContext &context)
{
    if (job.designs.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Text::tr("There is no design to put into the portfolio. Choose at least one."));
    PrintPlan plan;
    plan.title = job.title;
    plan.author = job.author;
    plan.subject = contentLine(job);
    plan.language = job.designs.constFirst().diagram.info.language;
    plan.date = job.date;
    const auto painter = std::make_shared<const DiagramPainter>(job.catalog, printTheme());

    plan.pages.append({print::a4Portrait, {}, [job](QPainter &canvas) { drawCover(canvas, job); }, {}});
    plan.addBookmark(Text::tr("Cover"), 0, 0);
    const qsizetype firstContents = plan.pages.size();
    for (qsizetype start = 0; start < job.designs.size(); start += entriesPerPage())
        plan.pages.append({print::a4Portrait, job.title, {}, {}});
    plan.bookmarks.append({Text::tr("Contents"), 0, {firstContents, 0}});

    QList<qsizetype> firstPages;
    for (const PortfolioJob::Entry &entry : job.designs) {
        if (context.stop.stopRequested())
            return exportCancelled();
        firstPages.append(plan.pages.size());
        if (const Result<void> planned = planDesign(plan, entry.diagram, entry.origin, painter, 0); !planned)
            return std::unexpected(planned.error());
    }
    fillContents(plan, firstContents, job, firstPages, painter);
    const Result<QByteArray> pdf = printPlan(plan, context);
    if (!pdf)
        return std::unexpected(pdf.error());
    return Portfolio{*pdf, int(plan.pages.size())};
}

Result<PortfolioReport> writePortfolio(const PortfolioJob &job, const QString &path, const JobContext &context)
{
    const Result<Portfolio> portfolio = makePortfolio(job, context);
    if (!portfolio)
        return std::unexpected(portfolio.error());
    if (const Result<void> written = atomicWrite(path, portfolio->pdf); !written)
        return std::unexpected(written.error());
    return PortfolioReport{portfolio->pages, portfolio->pdf.size()};
}

} // namespace archdeck
