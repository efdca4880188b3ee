#include "core/exchange/printdiagram.h"

#include "core/diagram/visiblepart.h"
#include "core/exchange/drawnbounds.h"
#include "core/exchange/printstyle.h"
#include "core/layout/drawable.h"
#include "core/layout/layoutengine.h"
#include "core/layout/routegeometry.h"
#include "core/render/componentmetrics.h"
#include "core/render/edgegeometry.h"
#include "core/render/paintparts.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double largestScale = 0.95;  // a small diagram is not blown up beyond running text
constexpr double drawingMargin = 9;    // units: pens and badges reach outside the boxes
constexpr qsizetype mostRoomy = 12;    // components; larger drawings stand closer, to fit the paper
constexpr double narrowest = 104;
constexpr double widest = 480;
constexpr double dot = 16;             // height of a number and least width
constexpr double dotGap = 3;
constexpr double labelPadding = 5;

QFont numberFont()
{
    return diagramFont(metrics::smallSize, FontWeight::SemiBold);
}

double dotWidth(const QString &number)
{
    return std::max(dot, QFontMetricsF(numberFont()).horizontalAdvance(number) + 8);
}

double dotsWidth(const QStringList &numbers)
{
    double width = 0;
    for (const QString &number : numbers)
        width += dotWidth(number) + dotGap;
    return width;
}

QSizeF labelSize(const QStringList &numbers, const QString &text)
{
    if (numbers.isEmpty() && text.isEmpty())
        return {};
    const QFontMetricsF font(diagramFont(metrics::smallSize));
    double width = dotsWidth(numbers);
    if (!text.isEmpty())
        width += std::ceil(font.horizontalAdvance(text)) + 2 * labelPadding;
    return {width, std::max(dot, std::ceil(font.height())) + 4};
}

QSizeF titleSize(const Group &group)
{
    if (group.label.isEmpty())
        return {};
    const QFontMetricsF font(diagramFont(metrics::smallSize, FontWeight::SemiBold));
    return {std::ceil(font.horizontalAdvance(group.label)) + 2 * metrics::padding + 2, std::ceil(font.height())};
}

double longestWord(const QString &text, const QFontMetricsF &font)
{
    double width = 0;
    for (const QString &word : text.split(u' '))
        width = std::max(width, font.horizontalAdvance(word));
    return width;
}

/// Takes the labels off the connections of a placed drawing and notes where they go.
PrintedDiagram withOwnLabels(const Diagram &placed, const ConnectionNumbers &numbers)
{
    PrintedDiagram printed{placed, {}, {}};
    QList<QRectF> boxes;
    for (const Node &node : placed.nodes)
        boxes.append(node.rect);
    for (const Edge &edge : ordered(placed.edges)) {
        printed.diagram.edges[edge.id].label.clear();
        const QStringList own = numbers.value(edge.id);
        const QSizeF size = labelSize(own, edge.label);
        if (size.isEmpty())
            continue;
        std::optional<QPointF> centre = edge.route.labelCentre;
        if (!centre)
            centre = placeLabel(flattened(edge.route), size, boxes);
        if (!centre)
            centre = edgeGeometry(placed, edge).line.pointAtPercent(0.5);
        const QRectF box(*centre - QPointF(size.width() / 2, size.height() / 2), size);
        printed.labels.append({box, own, edge.label});
        boxes.append(box);
    }
    printed.bounds = drawnBounds(printed.diagram);
    if (printed.bounds.isNull())
        return printed;
    for (const PrintedLabel &label : std::as_const(printed.labels))
        printed.bounds = printed.bounds.united(label.box);
    printed.bounds.adjust(-drawingMargin, -drawingMargin, drawingMargin, drawingMargin);
    return printed;
}

void paintLabel(QPainter &painter, const Theme &theme, const PrintedLabel &label)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.canvas);
    painter.drawRoundedRect(label.box, label.box.height() / 2, label.box.height() / 2);
    double left = label.box.left();
    for (const QString &number : label.numbers) {
        const QRectF box(left, label.box.center().y() - dot / 2, dotWidth(number), dot);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(box, dot / 2, dot / 2);
        drawCentred(painter, number, numberFont(), theme.surface, box);
        left = box.right() + dotGap;
    }
    if (!label.text.isEmpty())
        drawCentred(painter, label.text, diagramFont(metrics::smallSize), theme.muted,
                    QRectF(left, label.box.top(), label.box.right() - left, label.box.height()));
}

} // namespace

double printScale(const QSizeF &size, const QSizeF &room)
{
    if (size.isEmpty())
        return largestScale;
    return std::min({room.width() / size.width(), room.height() / size.height(), largestScale});
}

QList<QRectF> PrintedDiagram::textBoxes() const
{
    QList<QRectF> boxes;
    for (const Node &node : diagram.nodes)
        boxes.append(node.rect);
    for (const Note &note : diagram.notes)
        boxes.append(note.rect);
    for (const PrintedLabel &label : labels)
        boxes.append(label.box);
    return boxes;
}

QSizeF printedComponentSize(const Node &node)
{
    const QFont labelFont = diagramFont(metrics::labelSize, FontWeight::SemiBold);
    const QString subtitle = subtitleOf(node);
    const double chrome = 3 * metrics::padding + metrics::tileSize;
    const double text = std::max(longestWord(node.label, QFontMetricsF(labelFont)),
                                 QFontMetricsF(diagramFont(metrics::smallSize)).horizontalAdvance(subtitle));
    double width = std::clamp(std::ceil((chrome + text + 1) / metrics::grid) * metrics::grid, narrowest, widest);
    while (width < widest && wrapped(node.label, labelFont, width - chrome, 99).size() > 2)
        width += metrics::grid;
    return {width, subtitle.isEmpty() ? 48.0 : 60.0};
}

Result<PrintedDiagram> arranged(const Diagram &diagram, const ConnectionNumbers &numbers, PrintFlow flow,
                                const StopToken &stop)
{
    Diagram prepared = visiblePart(diagram);
    prepared.info.direction = flow == PrintFlow::Down ? QStringLiteral("TB") : QStringLiteral("LR");
    for (Node &node : prepared.nodes)
        node.rect.setSize(printedComponentSize(node));
    for (Note &note : prepared.notes)
        note.rect.setSize(noteSize(note));
    LayoutOptions options;
    const bool isClose = prepared.nodes.size() > mostRoomy;
    const bool isDown = flow == PrintFlow::Down; // then labels and numbers keep ranks apart anyway
    options.nodeDistance = isClose ? 14 : 20;
    options.rankDistance = isClose ? (isDown ? 16 : 20) : (isDown ? 34 : 28);
    options.groupPadding = isClose ? 10 : 14;
    options.titleHeight = isClose ? 22 : 26;
    options.labelSize = [&numbers](const Edge &edge) { return labelSize(numbers.value(edge.id), edge.label); };
    options.titleSize = titleSize;
    return layOut(prepared, options, stop).transform([&](const LayoutResult &layout) {
        return withOwnLabels(applied(prepared, layout), numbers);
    });
}

PrintedDiagram asDrawn(const Diagram &diagram, const ConnectionNumbers &numbers)
{
    return withOwnLabels(drawable(diagram), numbers);
}

void paintPrinted(QPainter &painter, const DiagramPainter &diagramPainter, const PrintedDiagram &printed,
                  const PaintOptions &options)
{
    diagramPainter.paint(painter, printed.diagram, options);
    if (options.detail != DetailLevel::Full)
        return;
    for (const PrintedLabel &label : printed.labels) {
        if (options.clip.isNull() || options.clip.intersects(label.box))
            paintLabel(painter, diagramPainter.theme(), label);
    }
}

} // namespace archdeck
