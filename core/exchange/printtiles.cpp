#include "core/exchange/printtiles.h"

#include "core/exchange/printstyle.h"
#include "core/render/edgegeometry.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qset.h>
#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

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

bool showsSomething(const PrintedDiagram &printed, const QRectF &area)
{
    const auto touches = [&area](const QRectF &box) { return box.intersects(area); };
    if (std::ranges::any_of(printed.textBoxes(), touches))
        return true;
    return std::ranges::any_of(printed.diagram.edges, [&](const Edge &edge) {
        return touches(edgeGeometry(printed.diagram, edge).line.boundingRect().adjusted(-1, -1, 1, 1));
    });
}

} // namespace

QList<QRectF> tilesInUse(const PrintedDiagram &printed, const QList<QRectF> &tiles)
{
    QList<QRectF> used;
    for (const QRectF &tile : tiles) {
        if (showsSomething(printed, tile.translated(printed.bounds.topLeft())))
            used.append(tile);
    }
    return used;
}

void drawTile(QPainter &painter, const DiagramPainter &diagramPainter, const PrintedDiagram &printed,
              const SheetLayout &layout, qsizetype index, const QPointF &corner)
{
    const QRectF &tile = layout.tiles[index];
    const QRectF frame(corner, tile.size() * layout.scale);
    painter.save();
    painter.setClipRect(frame);
    painter.translate(frame.topLeft());
    painter.scale(layout.scale, layout.scale);
    painter.translate(-tile.topLeft() - printed.bounds.topLeft());
    PaintOptions options;
    options.clip = tile.translated(printed.bounds.topLeft());
    PrintedDiagram part = printed;
    part.diagram = partOn(printed.diagram, options.clip);
    paintPrinted(painter, diagramPainter, part, options);
    painter.restore();
    for (const QRectF &other : layout.tiles)
        drawOverlapMarks(painter, frame, tile, other, layout.scale);
}

QList<QRectF> drawOverview(QPainter *painter, const DiagramPainter &diagramPainter, const PrintedDiagram &printed,
                           const QList<QRectF> &tiles, const QRectF &area)
{
    const QRectF &bounds = printed.bounds;
    const double scale = std::min({area.width() / bounds.width(), area.height() / bounds.height(), 0.5});
    const QPointF corner = area.topLeft() + QPointF((area.width() - bounds.width() * scale) / 2, 0);
    const QRectF whole(corner, bounds.size() * scale);
    QList<QRectF> boxes;
    for (const QRectF &tile : tiles)
        boxes.append(QRectF(corner + tile.topLeft() * scale, tile.size() * scale).intersected(whole));
    if (!painter)
        return boxes;
    painter->save();
    painter->translate(corner);
    painter->scale(scale, scale);
    painter->translate(-bounds.topLeft());
    PaintOptions options;
    options.detail = DetailLevel::Symbols; // without text: nothing is set smaller than 8 pt
    paintPrinted(*painter, diagramPainter, printed, options);
    painter->restore();
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        painter->setPen(QPen(printTheme().accent, 0.75, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(boxes[i]);
        drawPrintText(*painter, boxes[i].topLeft() + QPointF(4, 11), Text::tr("Sheet %1").arg(i + 1), 9,
                      FontWeight::SemiBold, printTheme().accent);
    }
    return boxes;
}

} // namespace archdeck
