#include "core/exchange/printsheets.h"

#include "core/exchange/drawnbounds.h"
#include "core/exchange/printdesign.h"
#include "core/exchange/printstyle.h"
#include "core/render/edgegeometry.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qset.h>
#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

constexpr double titleSize = 18;
constexpr double headerHeight = 74;
constexpr double tileHeaderHeight = 30;
constexpr double drawingMargin = 10; // units: pens and badges reach outside the boxes

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

/// Samples of the kinds of connection that the drawing uses, in one line that ends at `right`.
void drawLegend(QPainter &painter, const Diagram &diagram, double right, double baseline)
{
    struct Entry
    {
        CallKind call;
        QString name;
    };
    const Entry entries[] = {{CallKind::Batch, Text::tr("batch")},
                             {CallKind::Stream, Text::tr("stream")},
                             {CallKind::Async, Text::tr("asynchronous")},
                             {CallKind::Sync, Text::tr("synchronous")}};
    for (const Entry &entry : entries) {
        const bool isUsed = std::ranges::any_of(diagram.edges,
                                                [&entry](const Edge &edge) { return edge.call == entry.call; });
        if (!isUsed)
            continue;
        right -= printTextWidth(entry.name, print::smallest, FontWeight::Regular);
        drawPrintText(painter, {right, baseline}, entry.name, print::smallest, FontWeight::Regular, printTheme().muted);
        const double y = baseline - 2.8;
        QPen pen(printTheme().connector, entry.call == CallKind::Stream ? 3 : 1.1, Qt::SolidLine, Qt::FlatCap);
        if (entry.call == CallKind::Async)
            pen.setDashPattern({4, 2.7});
        else if (entry.call == CallKind::Batch)
            pen.setDashPattern({1, 2.4});
        painter.setPen(pen);
        painter.drawLine(QPointF(right - 28, y), QPointF(right - 6, y));
        if (entry.call == CallKind::Stream) {
            painter.setPen(QPen(Qt::white, 1.2, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(right - 28, y), QPointF(right - 6, y));
        }
        right -= 44;
    }
}

void drawSmallHeader(QPainter &painter, const QSizeF &paper, const QString &heading, const QString &note)
{
    const double right = paper.width() - print::margin;
    const double noteWidth = printTextWidth(note, 8.5, FontWeight::Regular);
    drawPrintText(painter, {right - noteWidth, print::margin + 12}, note, 8.5, FontWeight::Regular, printTheme().muted);
    const QString shown = printElided(heading, 13, FontWeight::SemiBold, right - noteWidth - print::margin - 20);
    drawPrintText(painter, {print::margin, print::margin + 12}, shown, 13, FontWeight::SemiBold, printTheme().text);
}

/// Corner marks round what the neighbouring sheet shows as well, so that printed sheets can be cut and joined.
void drawOverlapMarks(QPainter &painter, const QRectF &frame, const QRectF &tile, const QRectF &other, double scale)
{
    const QRectF shared = tile.intersected(other);
    const bool isBeside = tile.top() == other.top();
    const bool isBelow = tile.left() == other.left();
    if (shared.isEmpty() || isBeside == isBelow)
        return;
    constexpr double length = 7;
    painter.setPen(QPen(printTheme().muted, print::hairline));
    const QRectF strip(frame.topLeft() + (shared.topLeft() - tile.topLeft()) * scale, shared.size() * scale);
    for (const double x : {strip.left(), strip.right()}) {
        for (const double y : {strip.top(), strip.bottom()}) {
            const double inward = y == strip.top() ? length : -length;
            const double sideward = x == strip.left() ? length : -length;
            painter.drawLine(QPointF(x, y), QPointF(x, y + inward));
            painter.drawLine(QPointF(x, y), QPointF(x + sideward, y));
        }
    }
}

/// Without the connections and notes that a sheet doesn't show: each sheet would carry them all, out of sight.
Diagram partOn(const Diagram &diagram, const QRectF &area)
{
    QSet<QUuid> explained; // a note's leader needs its connection, wherever that runs
    for (const Note &note : diagram.notes) {
        if (note.explains)
            explained.insert(note.explains->id);
    }
    Diagram part = diagram;
    part.edges.removeIf([&](const auto &entry) {
        if (explained.contains(entry.key().uuid()))
            return false;
        const EdgeGeometry geometry = edgeGeometry(diagram, entry.value());
        const QRectF box = geometry.line.boundingRect().united(geometry.label).united(geometry.arrow.boundingRect());
        return !box.adjusted(-1, -1, 1, 1).intersects(area);
    });
    part.notes.removeIf([&](const auto &entry) {
        const Note &note = entry.value();
        const QRectF target = note.explains ? diagram.rectOf(*note.explains) : QRectF();
        return !note.rect.united(target).intersects(area);
    });
    return part;
}

} // namespace

SheetPlanner::SheetPlanner(PrintPlan &plan, std::shared_ptr<const Diagram> diagram, DesignOrigin origin,
                           std::shared_ptr<const DiagramPainter> painter, const QString &footer)
    : m_plan(plan), m_diagram(std::move(diagram)), m_origin(origin), m_painter(std::move(painter)), m_footer(footer)
{
    m_bounds = drawnBounds(*m_diagram);
    if (!m_bounds.isNull())
        m_bounds.adjust(-drawingMargin, -drawingMargin, drawingMargin, drawingMargin);
}

Result<void> SheetPlanner::addSheets(int level)
{
    if (m_bounds.isNull()) {
        addTitlePage();
        return {};
    }
    SheetLayout layout = planSheets(m_bounds.size(), textBoxes(), {headerHeight, tileHeaderHeight});
    const qsizetype sheets = layout.columns * layout.rows;
    if (sheets > largestSheetCount)
        return failure(
            ErrorCode::LimitExceeded,
            Text::tr(
                "The drawing of \"%1\" would take %2 sheets of paper. Bring its parts closer together, or export it as SVG.")
                .arg(printedTitle(*m_diagram), QString::number(sheets)));
    m_plan.bookmarks.append({Text::tr("Diagram"), level, {m_plan.pages.size(), 0}});
    if (!layout.isTiled()) {
        addWholeSheet(layout, PathId());
        for (const RequestPath &path : ordered(m_diagram->paths)) {
            addWholeSheet(layout, path.id);
            m_plan.addBookmark(path.name, level + 1, 0);
        }
        return {};
    }
    layout.tiles = tilesInUse(layout.tiles);
    addOverview(layout.tiles);
    for (qsizetype i = 0; i < layout.tiles.size(); ++i) {
        addTile(layout, i);
        m_plan.addBookmark(Text::tr("Sheet %1").arg(i + 1), level + 1, 0);
    }
    return {};
}

double SheetPlanner::drawHeader(QPainter &painter, const QSizeF &paper) const
{
    const Theme &theme = printTheme();
    const double width = paper.width() - 2 * print::margin;
    double y = print::margin + titleSize;
    const QString title = printElided(printedTitle(*m_diagram), titleSize, FontWeight::SemiBold, width);
    drawPrintText(painter, {print::margin, y}, title, titleSize, FontWeight::SemiBold, theme.text);
    QStringList facts;
    if (m_origin == DesignOrigin::Reference)
        facts.append(originLabel(m_origin));
    if (!m_diagram->info.family.isEmpty())
        facts.append(m_diagram->info.family);
    y += 15;
    drawPrintText(painter, {print::margin, y}, facts.join(u" \u00b7 "), 8.5, FontWeight::SemiBold, theme.accent);
    drawLegend(painter, *m_diagram, paper.width() - print::margin, y);
    y += facts.isEmpty() ? 0 : 14;
    for (const QString &line :
         printLines(m_diagram->info.summary, print::body, FontWeight::Regular, std::min(width, 560.0), 2)) {
        drawPrintText(painter, {print::margin, y}, line, print::body, FontWeight::Regular, theme.muted);
        y += 13;
    }
    return y;
}

void SheetPlanner::addTitlePage()
{
    const SheetPlanner self = *this;
    const auto draw = [self](QPainter &painter) {
        const double y = self.drawHeader(painter, print::a4Portrait) + 24;
        drawPrintText(painter, {print::margin, y}, Text::tr("This design has no components yet."), print::body,
                      FontWeight::Regular, printTheme().muted);
    };
    m_plan.pages.append({print::a4Portrait, m_footer, draw, {}});
}

void SheetPlanner::addWholeSheet(const SheetLayout &layout, PathId path)
{
    const auto draw = [self = *this, layout, path](QPainter &painter) {
        if (path.isNull())
            self.drawHeader(painter, layout.paper);
        else
            drawSmallHeader(painter, layout.paper, self.m_diagram->paths.value(path).name,
                            printedTitle(*self.m_diagram));
        painter.translate(print::margin, print::margin + headerHeight);
        painter.scale(layout.scale, layout.scale);
        painter.translate(-layout.tiles.constFirst().topLeft() - self.m_bounds.topLeft());
        PaintOptions options;
        options.highlightedPath = path;
        self.m_painter->paint(painter, *self.m_diagram, options);
    };
    m_plan.pages.append({layout.paper, m_footer, draw, {}});
}

void SheetPlanner::addOverview(const QList<QRectF> &tiles)
{
    const bool isWide = m_bounds.width() >= m_bounds.height();
    const QSizeF paper = isWide ? print::a4Landscape : print::a4Portrait;
    const qsizetype firstSheet = m_plan.pages.size() + 1;
    const QRectF area = print::contentArea(paper).adjusted(0, headerHeight, 0, 0);
    const double scale = std::min({area.width() / m_bounds.width(), area.height() / m_bounds.height(), 0.5});
    const QPointF corner = area.topLeft() + QPointF((area.width() - m_bounds.width() * scale) / 2, 0);
    const auto onPage = [corner, scale](const QRectF &tile) {
        return QRectF(corner + tile.topLeft() * scale, tile.size() * scale);
    };
    const auto draw = [self = *this, paper, scale, corner, tiles, onPage](QPainter &painter) {
        self.drawHeader(painter, paper);
        painter.save();
        painter.translate(corner);
        painter.scale(scale, scale);
        painter.translate(-self.m_bounds.topLeft());
        PaintOptions options;
        options.detail = DetailLevel::Symbols; // without text: nothing is set smaller than 8 pt
        self.m_painter->paint(painter, *self.m_diagram, options);
        painter.restore();
        for (qsizetype i = 0; i < tiles.size(); ++i) {
            const QRectF box = onPage(tiles[i]).intersected(onPage(QRectF(QPointF(), self.m_bounds.size())));
            painter.setPen(QPen(printTheme().accent, 0.75, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box);
            drawPrintText(painter, box.topLeft() + QPointF(4, 11), Text::tr("Sheet %1").arg(i + 1), 9,
                          FontWeight::SemiBold, printTheme().accent);
        }
    };
    PrintPage page{paper, m_footer, draw, {}};
    for (qsizetype i = 0; i < tiles.size(); ++i)
        page.links.append({onPage(tiles[i]), {firstSheet + i, 0}});
    m_plan.pages.append(page);
}

void SheetPlanner::addTile(const SheetLayout &layout, qsizetype index)
{
    const auto draw = [self = *this, layout, index](QPainter &painter) {
        drawSmallHeader(
            painter, layout.paper, printedTitle(*self.m_diagram),
            Text::tr("Sheet %1 of %2").arg(QString::number(index + 1), QString::number(layout.tiles.size())));
        const QRectF &tile = layout.tiles[index];
        const QRectF frame(QPointF(print::margin, print::margin + tileHeaderHeight), tile.size() * layout.scale);
        painter.save();
        painter.setClipRect(frame);
        painter.translate(frame.topLeft());
        painter.scale(layout.scale, layout.scale);
        painter.translate(-tile.topLeft() - self.m_bounds.topLeft());
        PaintOptions options;
        options.clip = tile.translated(self.m_bounds.topLeft());
        self.m_painter->paint(painter, partOn(*self.m_diagram, options.clip), options);
        painter.restore();
        for (const QRectF &other : layout.tiles)
            drawOverlapMarks(painter, frame, tile, other, layout.scale);
    };
    m_plan.pages.append({layout.paper, m_footer, draw, {}});
}

QList<QRectF> SheetPlanner::textBoxes() const
{
    QList<QRectF> boxes;
    for (const Node &node : m_diagram->nodes)
        boxes.append(node.rect.translated(-m_bounds.topLeft()));
    for (const Note &note : m_diagram->notes)
        boxes.append(note.rect.translated(-m_bounds.topLeft()));
    for (const Edge &edge : m_diagram->edges) {
        const QRectF label = edgeGeometry(*m_diagram, edge).label;
        if (!label.isNull())
            boxes.append(label.translated(-m_bounds.topLeft()));
    }
    return boxes;
}

QList<QRectF> SheetPlanner::tilesInUse(const QList<QRectF> &tiles) const
{
    QList<QRectF> boxes;
    for (const Node &node : m_diagram->nodes)
        boxes.append(node.rect);
    for (const Note &note : m_diagram->notes)
        boxes.append(note.rect);
    for (const Edge &edge : m_diagram->edges)
        boxes.append(edgeGeometry(*m_diagram, edge).line.boundingRect().adjusted(-1, -1, 1, 1));
    QList<QRectF> used;
    for (const QRectF &tile : tiles) {
        const QRectF area = tile.translated(m_bounds.topLeft());
        if (std::ranges::any_of(boxes, [&area](const QRectF &box) { return box.intersects(area); }))
            used.append(tile);
    }
    return used;
}

} // namespace archdeck
