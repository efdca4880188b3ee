#include "core/exchange/portfoliofront.h"

#include "core/exchange/drawnbounds.h"
#include "core/exchange/printdesign.h"
#include "core/exchange/printstyle.h"
#include "core/richtext/markdown.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtGui/qpainter.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr double entryHeight = 104;
constexpr double thumbnailWidth = 132;
constexpr double contentsHeader = 36;
constexpr double nameSize = 28;
constexpr double linkSize = 10;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Portfolio)
};

double pageWidth()
{
    return print::a4Portrait.width() - 2 * print::margin;
}

/// What a link leads to; empty for what is no address.
QString addressOf(const QString &link)
{
    QString typed = link.trimmed();
    if (isAllowedLink(typed))
        return typed;
    if (typed.contains(u'@') && !typed.contains(u'/') && isAllowedLink(u"mailto:" + typed))
        return u"mailto:" + typed;
    const QString completed = u"https://" + typed;
    return typed.contains(u'.') && !typed.contains(u':') && isAllowedLink(completed) ? completed : QString();
}

QString shownLink(const QString &link)
{
    QString shown = link.trimmed();
    for (const QString &scheme : {QStringLiteral("https://"), QStringLiteral("http://"), QStringLiteral("mailto:")}) {
        if (shown.startsWith(scheme))
            shown.remove(0, scheme.size());
    }
    return shown.endsWith(u'/') ? shown.chopped(1) : shown;
}

/// The text above the contents, from its first line's top.
struct HeadLine
{
    QString text;
    double points = print::body;
    FontWeight weight = FontWeight::Regular;
    QColor colour = {};
    double advance = 0; ///< from its top to that of the next
};

QList<HeadLine> headLines(const PortfolioJob &job)
{
    const Theme &theme = printTheme();
    QList<HeadLine> all;
    const QString name = job.author.simplified();
    for (const QString &line :
         printLines(name.isEmpty() ? job.title : name, nameSize, FontWeight::SemiBold, pageWidth(), 2))
        all.append({line, nameSize, FontWeight::SemiBold, theme.text, 36});
    if (!job.role.trimmed().isEmpty())
        all.append({printElided(job.role.simplified(), 14, FontWeight::Regular, pageWidth()), 14, FontWeight::Regular,
                    theme.text, 22});
    QStringList facts = {contentLine(job)};
    if (!name.isEmpty() && !job.title.isEmpty())
        facts.prepend(job.title.simplified());
    if (job.date.isValid())
        facts.append(QLocale().toString(job.date, u"d MMMM yyyy"));
    all.append({printElided(facts.join(u" \u00b7 "), 10, FontWeight::Regular, pageWidth()), 10, FontWeight::Regular,
                theme.muted, 18});
    return all;
}

/// Where the links stand, in lines below `top`.
QList<PrintLink> placedLinks(const PortfolioJob &job, double top)
{
    QList<PrintLink> links;
    double x = print::margin;
    double y = top;
    for (const QString &link : job.links) {
        if (link.trimmed().isEmpty())
            continue;
        const double width = std::min(printTextWidth(shownLink(link), linkSize, FontWeight::Regular), pageWidth());
        if (x > print::margin && x + width > print::margin + pageWidth()) {
            x = print::margin;
            y += 16;
        }
        links.append({QRectF(x, y, width, 14), {}, addressOf(link)});
        x += width + 18;
    }
    return links;
}

constexpr double headTop = print::margin + 24;

double linksTop(const PortfolioJob &job)
{
    double y = headTop;
    for (const HeadLine &line : headLines(job))
        y += line.advance;
    return y;
}

double contentsTop(const PortfolioJob &job)
{
    const QList<PrintLink> links = placedLinks(job, linksTop(job));
    return (links.isEmpty() ? linksTop(job) : links.constLast().area.bottom()) + 32;
}

void drawHead(QPainter &painter, const PortfolioJob &job)
{
    painter.setPen(QPen(printTheme().accent, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(print::margin, print::margin + 8), QPointF(print::margin + 48, print::margin + 8));
    double y = headTop;
    for (const HeadLine &line : headLines(job)) {
        drawPrintText(painter, {print::margin, y + line.points}, line.text, line.points, line.weight, line.colour);
        y += line.advance;
    }
    const QList<PrintLink> links = placedLinks(job, y);
    qsizetype next = 0;
    for (const QString &link : job.links) {
        if (link.trimmed().isEmpty())
            continue;
        const PrintLink &place = links[next++];
        const QColor colour = place.url.isEmpty() ? printTheme().text : printTheme().accent;
        const QString shown = printElided(shownLink(link), linkSize, FontWeight::Regular, pageWidth());
        drawPrintText(painter, {place.area.left(), place.area.top() + linkSize + 0.5}, shown, linkSize,
                      FontWeight::Regular, colour);
    }
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
    QStringList summary;
    if (!entry.diagram.info.summary.isEmpty())
        summary = printLines(entry.diagram.info.summary, print::body, FontWeight::Regular, width, 3);
    for (const QString &line : std::as_const(summary)) {
        drawPrintText(painter, {left, y}, line, print::body, FontWeight::Regular, theme.muted);
        y += 13;
    }
    const qsizetype components = entry.diagram.nodes.size();
    const qsizetype tradeOffs = entry.diagram.tradeOffs.size();
    QStringList facts = {components == 1 ? Text::tr("1 component") : Text::tr("%1 components").arg(components)};
    if (tradeOffs > 0)
        facts.append(tradeOffs == 1 ? Text::tr("1 trade-off") : Text::tr("%1 trade-offs").arg(tradeOffs));
    if (const QString origin = originLabel(entry.origin, entry.basedOn); !origin.isEmpty())
        facts.prepend(origin);
    const QString shown = printElided(facts.join(u" \u00b7 "), 8.5, FontWeight::Regular, width);
    drawPrintText(painter, {left, y + 3}, shown, 8.5, FontWeight::Regular, theme.muted);
}

qsizetype entriesFrom(double top)
{
    const double room = print::contentArea(print::a4Portrait).bottom() - top - contentsHeader;
    return std::max<qsizetype>(1, qsizetype((room + 20) / entryHeight));
}

/// The designs of one page of contents.
struct ContentsPage
{
    qsizetype first = 0;
    qsizetype count = 0;
    double top = 0;
};

QList<ContentsPage> contentsPages(const PortfolioJob &job)
{
    QList<ContentsPage> pages;
    for (qsizetype first = 0; first < job.designs.size();) {
        const double top = pages.isEmpty() ? contentsTop(job) : print::margin;
        const qsizetype count = std::min(entriesFrom(top), job.designs.size() - first);
        pages.append({first, count, top});
        first += count;
    }
    return pages;
}

} // namespace

QString contentLine(const PortfolioJob &job)
{
    const qsizetype references = std::ranges::count(job.designs, DesignOrigin::Reference, &PortfolioJob::Entry::origin);
    const qsizetype count = job.designs.size();
    QString designs = count == 1 ? Text::tr("1 design") : Text::tr("%1 designs").arg(count);
    if (references == 0)
        return designs;
    if (references == count)
        return references == 1 ? Text::tr("1 reference design") : Text::tr("%1 reference designs").arg(references);
    return Text::tr("%1, %2 of them for reference").arg(designs, QString::number(references));
}

void addFront(PrintPlan &plan, const PortfolioJob &job)
{
    for (qsizetype i = 0; i < contentsPages(job).size(); ++i)
        plan.pages.append({print::a4Portrait, i == 0 ? QString() : job.title, {}, {}});
    plan.bookmarks.append({Text::tr("Contents"), 0, {0, contentsTop(job)}});
}

void fillFront(PrintPlan &plan, const PortfolioJob &job, const QList<qsizetype> &firstPages,
               const std::shared_ptr<const DiagramPainter> &painter)
{
    const QList<ContentsPage> pages = contentsPages(job);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const ContentsPage &part = pages[i];
        PrintPage &page = plan.pages[i];
        page.draw = [job, part, firstPages, painter, isFirst = i == 0](QPainter &canvas) {
            if (isFirst)
                drawHead(canvas, job);
            drawPrintText(canvas, {print::margin, part.top + 13}, Text::tr("Contents"), 15, FontWeight::SemiBold,
                          printTheme().text);
            for (qsizetype entry = 0; entry < part.count; ++entry)
                drawEntry(canvas, *painter, job.designs[part.first + entry],
                          part.top + contentsHeader + double(entry) * entryHeight, firstPages[part.first + entry]);
        };
        for (qsizetype entry = 0; entry < part.count; ++entry) {
            const QRectF area(print::margin, part.top + contentsHeader + double(entry) * entryHeight, pageWidth(),
                              entryHeight - 20);
            page.links.append({area, {firstPages[part.first + entry], 0}});
        }
    }
    for (const PrintLink &link : placedLinks(job, linksTop(job))) {
        if (!link.url.isEmpty())
            plan.pages.first().links.append(link);
    }
}

} // namespace archdeck
