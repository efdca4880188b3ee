#include "core/render/diagrampainter.h"

#include "core/render/componentmetrics.h"
#include "core/render/edgegeometry.h"
#include "core/render/paintparts.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

constexpr double connectorWidth = 1.5;

QPen connectorPen(const QColor &colour, CallKind call)
{
    QPen pen = roundPen(colour, connectorWidth);
    pen.setCapStyle(Qt::FlatCap);
    if (call == CallKind::Async)
        pen.setDashPattern({6 / connectorWidth, 4 / connectorWidth});
    else if (call == CallKind::Batch)
        pen.setDashPattern({1.5 / connectorWidth, 3.5 / connectorWidth});
    return pen;
}

/// Null for none.
const DifferenceMark *differenceOf(const Edge &edge, const PaintOptions &options)
{
    if (!options.marks)
        return nullptr;
    const auto found = options.marks->differences.constFind(ElementRef(edge.id));
    return found == options.marks->differences.constEnd() ? nullptr : &*found;
}

bool isOnPath(const Diagram &diagram, const Edge &edge, PathId path)
{
    return diagram.paths.value(path).steps.contains(edge.id);
}

} // namespace

DetailLevel detailLevelFor(double zoom)
{
    if (zoom < 0.12)
        return DetailLevel::Blocks;
    if (zoom < 0.30)
        return DetailLevel::Symbols;
    return zoom < 0.60 ? DetailLevel::Labels : DetailLevel::Full;
}

DiagramPainter::DiagramPainter(std::shared_ptr<const Catalog> catalog, const Theme &theme)
    : m_catalog(std::move(catalog)), m_theme(theme)
{
}

Family DiagramPainter::familyOf(const QString &kindId) const
{
    const ComponentKind *kind = m_catalog->find(kindId);
    return kind ? kind->family : Family::External;
}

void DiagramPainter::paint(QPainter &painter, const Diagram &diagram, const PaintOptions &options) const
{
    const auto isWanted = [&options](const QRectF &box) {
        return options.clip.isNull() || options.clip.intersects(box);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    // Outer groups first, so that inner ones lie on top of them.
    QList<Group> groups = ordered(diagram.groups);
    std::ranges::stable_sort(groups, {}, [&diagram](const Group &group) { return diagram.depthOf(group.id); });
    for (const Group &group : std::as_const(groups)) {
        if (isWanted(group.rect))
            paintGroup(painter, diagram, group, options);
    }
    for (const Edge &edge : ordered(diagram.edges))
        paintEdge(painter, diagram, edge, options);
    for (const Edge &edge : ordered(diagram.edges))
        paintEdgeLabel(painter, diagram, edge, options);
    for (const Node &node : ordered(diagram.nodes)) {
        if (isWanted(node.rect))
            paintNode(painter, diagram, node, options);
    }
    for (const Note &note : ordered(diagram.notes))
        paintNote(painter, diagram, note, options);
    if (!options.marks)
        return;
    for (const GhostConnection &ghost : options.marks->ghostConnections)
        paintGhostConnection(painter, diagram, ghost, options);
    for (const GhostComponent &ghost : options.marks->ghosts) {
        if (isWanted(ghost.rect))
            paintGhost(painter, ghost, options);
    }
}

void DiagramPainter::paintGroup(QPainter &painter, const Diagram &, const Group &group,
                                const PaintOptions &options) const
{
    const QColor line = group.kind == u"trust" ? m_theme.bad : group.kind == u"tenant" ? m_theme.accent : m_theme.muted;
    painter.setBrush(blend(line, m_theme.canvas, 0.04));
    QPen pen(blend(line, m_theme.canvas, 0.5), 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawRoundedRect(group.rect, metrics::groupRadius, metrics::groupRadius);
    if (options.detail == DetailLevel::Blocks || options.detail == DetailLevel::Symbols)
        return;
    const QFont font = diagramFont(metrics::smallSize, FontWeight::SemiBold);
    const QString title = QFontMetricsF(font).elidedText(group.label, Qt::ElideRight,
                                                         group.rect.width() - 2 * metrics::padding);
    drawLines(painter, {title}, font, line, group.rect.left() + metrics::padding, group.rect.top() + 8);
}

void DiagramPainter::paintEdge(QPainter &painter, const Diagram &diagram, const Edge &edge,
                               const PaintOptions &options) const
{
    const EdgeGeometry geometry = edgeGeometry(diagram, edge);
    const bool hasPath = !options.highlightedPath.isNull();
    const bool isLit = hasPath && isOnPath(diagram, edge, options.highlightedPath);
    // What is there keeps its ink, so that differences stand out; its label carries a tick.
    const DifferenceMark *difference = differenceOf(edge, options);
    const bool isDifferent = difference && *difference != DifferenceMark::There;
    QColor colour = isLit ? m_theme.accent : isDifferent ? colourOf(*difference, m_theme) : m_theme.connector;
    if (hasPath && !isLit)
        colour = blend(colour, m_theme.canvas, 0.35);

    painter.setBrush(Qt::NoBrush);
    if (edge.call == CallKind::Stream) { // a double line: a wide one with the canvas drawn into its middle
        painter.setPen(QPen(colour, 4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(geometry.line);
        painter.setPen(QPen(m_theme.canvas, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    } else {
        QPen pen = connectorPen(colour, edge.call);
        if (isLit || isDifferent)
            pen.setWidthF(2.5);
        painter.setPen(pen);
    }
    painter.drawPath(geometry.line);
    painter.setPen(roundPen(colour, 1));
    painter.setBrush(colour);
    painter.drawPolygon(geometry.arrow);
}

void DiagramPainter::paintEdgeLabel(QPainter &painter, const Diagram &diagram, const Edge &edge,
                                    const PaintOptions &options) const
{
    const bool hasPath = !options.highlightedPath.isNull();
    const bool isLit = hasPath && isOnPath(diagram, edge, options.highlightedPath);
    const DifferenceMark *difference = options.detail == DetailLevel::Blocks ? nullptr : differenceOf(edge, options);
    if ((options.detail != DetailLevel::Full || edge.label.isEmpty()) && !isLit && !difference)
        return;
    const EdgeGeometry geometry = edgeGeometry(diagram, edge);
    QPointF stepsCentre = geometry.line.pointAtPercent(0.5);
    if (!geometry.label.isNull() && (options.detail == DetailLevel::Full || isLit)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.canvas);
        painter.drawRoundedRect(geometry.label, geometry.label.height() / 2, geometry.label.height() / 2);
        const QColor text = hasPath && !isLit ? blend(m_theme.muted, m_theme.canvas, 0.5) : m_theme.muted;
        drawCentred(painter, edge.label, diagramFont(metrics::smallSize), text, geometry.label);
        stepsCentre = QPointF(geometry.label.center().x(), geometry.label.top() - 8);
    }
    if (isLit)
        paintSteps(painter, diagram, edge, stepsCentre, options.highlightedPath);
    else if (difference)
        paintDifference(painter, *difference, stepsCentre, *difference == DifferenceMark::There ? 6 : 8);
}

void DiagramPainter::paintSteps(QPainter &painter, const Diagram &diagram, const Edge &edge, const QPointF &centre,
                                PathId path) const
{
    const QList<EdgeId> steps = diagram.paths.value(path).steps;
    QStringList numbers;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps[i] == edge.id)
            numbers.append(QString::number(i + 1));
    }
    const QString text = numbers.join(QStringLiteral(", "));
    const QFont font = diagramFont(metrics::smallSize, FontWeight::SemiBold);
    const double width = std::max(18.0, QFontMetricsF(font).horizontalAdvance(text) + 10);
    const QRectF badge(centre.x() - width / 2, centre.y() - 9, width, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(badge, 9, 9);
    drawCentred(painter, text, font, m_theme.isDark ? m_theme.window : m_theme.surface, badge);
}

void DiagramPainter::paintNode(QPainter &painter, const Diagram &diagram, const Node &node,
                               const PaintOptions &options) const
{
    const FamilyColours &colours = m_theme.colours(familyOf(node.kind));
    const QRectF &box = node.rect;
    const NodeMarks marks = marksOf(node, options);
    if (options.detail == DetailLevel::Blocks) {
        paintBlock(painter, node, marks);
        return;
    }
    const bool symbolOnly = options.detail == DetailLevel::Symbols;
    // From afar the family's colour has to carry what text and symbol say close up.
    painter.setPen(symbolOnly ? QPen(blend(colours.line, m_theme.surface, 0.6), 3) : QPen(m_theme.border, 1));
    painter.setBrush(symbolOnly ? colours.tint : m_theme.surface);
    painter.drawRoundedRect(box, metrics::componentRadius, metrics::componentRadius);
    // The 3 px edge in the family's colour follows the rounded left side.
    painter.setPen(QPen(colours.line, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(box.left() + 1, box.top() + metrics::componentRadius),
                     QPointF(box.left() + 1, box.bottom() - metrics::componentRadius));

    // A bar takes its room from below.
    const double centre = box.center().y() - (marks.bar ? 6 : 0);
    const double size = symbolOnly ? std::min(box.height() - (marks.bar ? 20 : 8), 56.0) : metrics::tileSize;
    const QRectF tile = symbolOnly ? QRectF(box.center().x() - size / 2, centre - size / 2, size, size)
                                   : QRectF(box.left() + metrics::padding, centre - size / 2, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.tint);
    painter.drawRoundedRect(tile, 8, 8);
    paintSymbol(painter, node.kind, tile.marginsRemoved(QMarginsF(size / 8, size / 8, size / 8, size / 8)));
    if (!symbolOnly)
        paintNodeText(painter, node, options, centre);
    const QRectF badge = options.detail == DetailLevel::Full ? paintBadge(painter, diagram, node) : QRectF();
    paintNodeMarks(painter, node, marks, options.detail,
                   badge.isNull() ? box.right() - metrics::padding : badge.left() - 8);
}

void DiagramPainter::paintNodeText(QPainter &painter, const Node &node, const PaintOptions &options,
                                   double centre) const
{
    const QFont labelFont = diagramFont(metrics::labelSize, FontWeight::SemiBold);
    const QFont smallFont = diagramFont(metrics::smallSize);
    const double left = node.rect.left() + 2 * metrics::padding + metrics::tileSize;
    const double width = node.rect.right() - metrics::padding - left;
    const QStringList lines = wrapped(node.label, labelFont, width + 1, 2);
    const QString subtitle = options.detail == DetailLevel::Full ? subtitleOf(node) : QString();
    double height = double(lines.size()) * QFontMetricsF(labelFont).lineSpacing();
    if (!subtitle.isEmpty())
        height += QFontMetricsF(smallFont).lineSpacing();
    const double below = drawLines(painter, lines, labelFont, m_theme.text, left, centre - height / 2);
    if (!subtitle.isEmpty()) {
        const QString shown = QFontMetricsF(smallFont).elidedText(subtitle, Qt::ElideRight, width + 1);
        drawLines(painter, {shown}, smallFont, m_theme.muted, left, below);
    }
}

QRectF DiagramPainter::paintBadge(QPainter &painter, const Diagram &diagram, const Node &node) const
{
    const ElementRef self(node.id);
    int count = 0;
    for (const TradeOff &tradeOff : diagram.tradeOffs)
        count += tradeOff.elements.contains(self) ? 1 : 0;
    if (count == 0)
        return {};
    // A pair of scales in small: the number of decisions that hang on this component, on its lower right corner.
    const QFont font = diagramFont(metrics::smallSize, FontWeight::SemiBold);
    const QString text = QString::number(count);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 27;
    const QRectF badge(node.rect.right() - width - 8, node.rect.bottom() - 8, width, 16);
    painter.setPen(QPen(m_theme.border, 1));
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(badge, 8, 8);
    painter.setPen(roundPen(m_theme.accent, 1.2));
    const QPointF base(badge.left() + 10, badge.center().y());
    painter.drawLine(base + QPointF(0, -4), base + QPointF(0, 4));
    painter.drawLine(base + QPointF(-4.5, -3), base + QPointF(4.5, -3));
    painter.drawLine(base + QPointF(-2, 4), base + QPointF(2, 4));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(base.x() - 6.5, base.y() - 3, 4, 5), 180 * 16, 180 * 16);
    painter.drawArc(QRectF(base.x() + 2.5, base.y() - 3, 4, 5), 180 * 16, 180 * 16);
    drawCentred(painter, text, font, m_theme.muted, badge.adjusted(16, 0, -2, 0));
    return badge;
}

void DiagramPainter::paintSymbol(QPainter &painter, const QString &kindId, const QRectF &rect) const
{
    paintSymbolIn(painter, kindId, rect, m_theme.colours(familyOf(kindId)).line);
}

void DiagramPainter::paintSymbolIn(QPainter &painter, const QString &kindId, const QRectF &rect,
                                   const QColor &colour) const
{
    const ComponentKind *kind = m_catalog->find(kindId);
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 24, rect.height() / 24);
    const QPen pen = roundPen(colour, 1.75);
    if (!kind) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(4, 6, 16, 12), 2, 2);
    } else {
        for (const SymbolShape &shape : kind->symbol) {
            painter.setPen(shape.filled ? QPen(Qt::NoPen) : pen);
            painter.setBrush(shape.filled ? QBrush(colour) : QBrush(Qt::NoBrush));
            painter.drawPath(shape.path);
        }
    }
    painter.restore();
}

void DiagramPainter::paintNote(QPainter &painter, const Diagram &diagram, const Note &note,
                               const PaintOptions &options) const
{
    if (note.explains && note.explains->type != ElementType::Design) {
        const QRectF target = diagram.rectOf(*note.explains);
        if (!target.isNull()) {
            QPointF end = borderPoint(target, note.rect.center());
            if (note.explains->type == ElementType::Edge)
                end = edgeGeometry(diagram, diagram.edges.value(EdgeId(note.explains->id))).line.pointAtPercent(0.5);
            painter.setPen(QPen(m_theme.noteBorder, 1));
            painter.drawLine(borderPoint(note.rect, end), end);
            painter.setBrush(m_theme.noteBorder);
            painter.drawEllipse(end, 2, 2);
        }
    }
    painter.setPen(QPen(m_theme.noteBorder, 1));
    painter.setBrush(m_theme.notePaper);
    painter.drawRoundedRect(note.rect, 6, 6);
    if (options.detail != DetailLevel::Full)
        return;
    const QFont font = diagramFont(metrics::smallSize);
    const int fitting = std::max(1, int((note.rect.height() - metrics::padding) / QFontMetricsF(font).lineSpacing()));
    const QStringList lines = wrapped(note.text, font, note.rect.width() - 2 * metrics::padding, fitting);
    drawLines(painter, lines, font, m_theme.text, note.rect.left() + metrics::padding,
              note.rect.top() + metrics::padding);
}

} // namespace archdeck
