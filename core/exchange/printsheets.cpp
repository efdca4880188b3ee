#include "core/exchange/printsheets.h"

#include "core/exchange/printparts.h"
#include "core/exchange/printstyle.h"
#include "core/exchange/printtiles.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qpainter.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr double headerHeight = 26;
constexpr double legendGap = 8;
constexpr qsizetype mostArrangedTwice = 120; // components; the second direction is tried up to here
constexpr qsizetype mostArranged = 400;      // above it the drawing stays as it is on the canvas

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

void drawSheetHeader(QPainter &painter, const QSizeF &paper, const QString &heading, const QString &note)
{
    const double right = paper.width() - print::margin;
    const double width = right - print::margin;
    const QString shownNote = printElided(note, 8.5, FontWeight::Regular, width * 0.45);
    const double noteWidth = printTextWidth(shownNote, 8.5, FontWeight::Regular);
    drawPrintText(painter, {right - noteWidth, print::margin + 12}, shownNote, 8.5, FontWeight::Regular,
                  printTheme().muted);
    const QString shown = printElided(heading, 13, FontWeight::SemiBold, width - noteWidth - 20);
    drawPrintText(painter, {print::margin, print::margin + 12}, shown, 13, FontWeight::SemiBold, printTheme().text);
}

/// Below the drawing, above the footer.
QRectF legendArea(const QSizeF &paper, const PrintLegend &legend)
{
    QRectF area = print::contentArea(paper);
    area.setTop(area.bottom() - legend.height(area.width()));
    return area;
}

QSizeF roomOn(const QSizeF &paper, const PrintLegend &legend)
{
    const QRectF area = print::contentArea(paper);
    return {area.width(), area.height() - headerHeight - legendGap - legend.height(area.width())};
}

/// Along the first request path, then as they are listed.
QList<NodeId> readingOrder(const Diagram &diagram)
{
    QList<NodeId> sequence;
    if (!diagram.paths.isEmpty())
        sequence = pathPart(diagram, ordered(diagram.paths).constFirst()).sequence;
    for (const Node &node : ordered(diagram.nodes)) {
        if (!sequence.contains(node.id))
            sequence.append(node.id);
    }
    return sequence;
}

} // namespace

bool SheetPlanner::Drawing::isOnA4() const
{
    return !layout.isTiled() && (layout.paper == print::a4Landscape || layout.paper == print::a4Portrait);
}

SheetPlanner::SheetPlanner(PrintPlan &plan, const PrintEntry &entry, std::shared_ptr<const DiagramPainter> painter,
                           const QString &footer, const StopToken &stop)
    : m_plan(plan), m_entry(entry), m_painter(std::move(painter)), m_footer(footer), m_stop(stop)
{
}

Result<QList<PrintedDiagram>> SheetPlanner::arrangements(const Diagram &diagram, const ConnectionNumbers &numbers) const
{
    if (diagram.nodes.size() > mostArranged)
        return QList<PrintedDiagram>{asDrawn(diagram, numbers)};
    QList<PrintedDiagram> candidates;
    for (const PrintFlow flow : {PrintFlow::Down, PrintFlow::Across}) {
        if (flow == PrintFlow::Across && diagram.nodes.size() > mostArrangedTwice)
            break;
        auto candidate = arranged(diagram, numbers, flow, m_stop);
        if (!candidate)
            return std::unexpected(candidate.error());
        candidates.append(std::move(*candidate));
    }
    return candidates;
}

SheetPlanner::Drawing SheetPlanner::best(const QList<PrintedDiagram> &candidates, PrintLegend::Paths paths,
                                         const QString &heading) const
{
    const double narrow = print::contentArea(print::a4Portrait).width();
    qsizetype chosen = 0;
    SheetLayout layout;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const PrintLegend legend(candidates[i].diagram, *m_painter, paths);
        const SheetHeaders headers{headerHeight + legendGap + legend.height(narrow), headerHeight};
        const SheetLayout other = planSheets(candidates[i].bounds.size(), candidates[i].textBoxes(), headers);
        const bool isLess = other.paperArea() < layout.paperArea() * 0.99;
        const bool isSame = other.paperArea() < layout.paperArea() * 1.01;
        if (i > 0 && !isLess && !(isSame && other.scale > layout.scale))
            continue;
        chosen = i;
        layout = other;
    }
    const auto printed = std::make_shared<const PrintedDiagram>(candidates[chosen]);
    return {printed, layout, PrintLegend(printed->diagram, *m_painter, paths), heading};
}

Result<void> SheetPlanner::addSheets(int level)
{
    Diagram diagram = m_entry.diagram;
    diagram.tradeOffs.clear(); // their marks lead nowhere on paper
    const qsizetype paths = diagram.paths.size();
    auto candidates = arrangements(diagram, pathNumbers(diagram));
    if (!candidates)
        return std::unexpected(candidates.error());
    const PrintLegend::Paths shown = paths > 1 ? PrintLegend::Paths::Numbered : PrintLegend::Paths::Hidden;
    const QString heading = paths == 1 ? Text::tr("Full diagram, steps of: %1").arg(diagram.paths.first().name)
                                       : Text::tr("Full diagram");
    Drawing whole = best(*candidates, shown, heading);
    if (!whole.isOnA4() && diagram.groups.isEmpty() && diagram.nodes.size() <= mostArranged) {
        const QList<NodeId> sequence = readingOrder(diagram);
        for (const QSizeF &paper : {print::a4Landscape, print::a3Landscape})
            candidates->append(folded(diagram, sequence, pathNumbers(diagram), roomOn(paper, whole.legend)));
        whole = best(*candidates, shown, heading);
    }
    m_plan.bookmarks.append({Text::tr("Diagram"), level, {m_plan.pages.size(), 0}});
    if (const auto added = addDrawing(whole, level + 1); !added || whole.isOnA4())
        return added;
    for (const RequestPath &path : ordered(diagram.paths)) {
        if (const auto added = addPath(path, level + 1); !added)
            return added;
    }
    return {};
}

Result<void> SheetPlanner::addPath(const RequestPath &path, int level)
{
    const PathPart part = pathPart(m_entry.diagram, path);
    if (part.sequence.isEmpty())
        return {};
    auto candidates = arrangements(part.diagram, part.steps);
    if (!candidates)
        return std::unexpected(candidates.error());
    const QString heading = Text::tr("Request path: %1").arg(path.name);
    Drawing drawing = best(*candidates, PrintLegend::Paths::Hidden, heading);
    if (!drawing.isOnA4() && part.sequence.size() <= mostArranged) {
        const QSizeF room = roomOn(print::a4Landscape, drawing.legend);
        for (const Diagram &each : {part.diagram, withoutConnectionLabels(part.diagram),
                                    withoutConnectionLabels(withoutDetail(part.diagram))}) {
            candidates->append(folded(each, part.sequence, part.steps, room));
            drawing = best(*candidates, PrintLegend::Paths::Hidden, heading);
            if (drawing.isOnA4())
                break;
        }
    }
    m_plan.bookmarks.append({path.name, level, {m_plan.pages.size(), 0}});
    return addDrawing(drawing, level + 1);
}

Result<void> SheetPlanner::addDrawing(const Drawing &drawing, int level)
{
    const qsizetype sheets = drawing.layout.columns * drawing.layout.rows;
    if (sheets > largestSheetCount)
        return failure(
            ErrorCode::LimitExceeded,
            Text::tr(
                "The drawing of \"%1\" would take %2 sheets of paper. Bring its parts closer together, or export it as SVG.")
                .arg(printedTitle(m_entry.diagram), QString::number(sheets)));
    if (!drawing.layout.isTiled()) {
        addSingle(drawing);
        return {};
    }
    Drawing tiled = drawing;
    tiled.layout.tiles = tilesInUse(*drawing.printed, drawing.layout.tiles);
    addOverview(tiled);
    for (qsizetype i = 0; i < tiled.layout.tiles.size(); ++i) {
        addTile(tiled, i);
        m_plan.addBookmark(Text::tr("Sheet %1").arg(i + 1), level, 0);
    }
    return {};
}

QString SheetPlanner::note() const
{
    QStringList parts = {printedTitle(m_entry.diagram)};
    if (const QString origin = originLabel(m_entry.origin, m_entry.basedOn); !origin.isEmpty())
        parts.append(origin);
    return parts.join(u" \u00b7 ");
}

void SheetPlanner::addSingle(const Drawing &drawing)
{
    const auto draw = [drawing, painter = m_painter, note = note()](QPainter &canvas) {
        const SheetLayout &layout = drawing.layout;
        drawSheetHeader(canvas, layout.paper, drawing.heading, note);
        const QRectF legend = legendArea(layout.paper, drawing.legend);
        drawing.legend.draw(canvas, legend);
        const QRectF room(print::margin, print::margin + headerHeight, legend.width(),
                          legend.top() - legendGap - print::margin - headerHeight);
        const QRectF &bounds = drawing.printed->bounds;
        canvas.translate(room.center());
        canvas.scale(layout.scale, layout.scale);
        canvas.translate(-bounds.center());
        paintPrinted(canvas, *painter, *drawing.printed);
    };
    m_plan.pages.append({drawing.layout.paper, m_footer, draw, {}});
}

void SheetPlanner::addOverview(const Drawing &drawing)
{
    const QRectF &bounds = drawing.printed->bounds;
    const QSizeF paper = bounds.width() >= bounds.height() ? print::a4Landscape : print::a4Portrait;
    const QRectF legend = legendArea(paper, drawing.legend);
    QRectF area = print::contentArea(paper).adjusted(0, headerHeight, 0, 0);
    area.setBottom(legend.top() - legendGap);
    const auto draw = [drawing, painter = m_painter, note = note(), paper, area, legend](QPainter &canvas) {
        drawSheetHeader(canvas, paper, drawing.heading, note);
        drawing.legend.draw(canvas, legend);
        drawOverview(&canvas, *painter, *drawing.printed, drawing.layout.tiles, area);
    };
    PrintPage page{paper, m_footer, draw, {}};
    const QList<QRectF> boxes = drawOverview(nullptr, *m_painter, *drawing.printed, drawing.layout.tiles, area);
    for (qsizetype i = 0; i < boxes.size(); ++i)
        page.links.append({boxes[i], {m_plan.pages.size() + 1 + i, 0}});
    m_plan.pages.append(page);
}

void SheetPlanner::addTile(const Drawing &drawing, qsizetype index)
{
    const auto draw = [drawing, painter = m_painter, index](QPainter &canvas) {
        const SheetLayout &layout = drawing.layout;
        drawSheetHeader(
            canvas, layout.paper, drawing.heading,
            Text::tr("Sheet %1 of %2").arg(QString::number(index + 1), QString::number(layout.tiles.size())));
        drawTile(canvas, *painter, *drawing.printed, layout, index,
                 QPointF(print::margin, print::margin + headerHeight));
    };
    m_plan.pages.append({drawing.layout.paper, m_footer, draw, {}});
}

} // namespace archdeck
