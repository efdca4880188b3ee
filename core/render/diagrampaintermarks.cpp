#include "core/render/componentmetrics.h"
#include "core/render/diagrampainter.h"
#include "core/render/edgegeometry.h"
#include "core/render/paintparts.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double differenceRadius = 9; ///< of the badge on a component
constexpr double barHeight = 4;

/// On the strong colours of a theme.
QColor markInk(const Theme &theme)
{
    return theme.isDark ? theme.window : theme.surface;
}

QPen ghostPen(const Theme &theme)
{
    QPen pen(theme.muted, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({3, 2.5});
    return pen;
}

/// Two arrows, one above the other, in opposite directions.
void drawOppositeArrows(QPainter &painter, const QPointF &centre, double unit)
{
    const auto arrow = [&](double y, double sign) {
        const QPointF tip = centre + QPointF(sign * unit, y);
        painter.drawLine(centre + QPointF(-sign * unit, y), tip);
        painter.drawLine(tip, tip + QPointF(-sign * unit * 0.55, -unit * 0.45));
        painter.drawLine(tip, tip + QPointF(-sign * unit * 0.55, unit * 0.45));
    };
    arrow(-unit * 0.55, 1);
    arrow(unit * 0.55, -1);
}

} // namespace

QColor colourOf(DifferenceMark mark, const Theme &theme)
{
    switch (mark) {
    case DifferenceMark::There: return theme.good;
    case DifferenceMark::Missing: return theme.bad;
    case DifferenceMark::Extra: return theme.colours(Family::Service).line;
    case DifferenceMark::OtherKind:
    case DifferenceMark::Reversed: return theme.warn;
    }
    return theme.muted;
}

QColor colourOf(LoadLevel level, const Theme &theme)
{
    switch (level) {
    case LoadLevel::Normal: return theme.good;
    case LoadLevel::Near: return theme.warn;
    case LoadLevel::Over: return theme.bad;
    }
    return theme.muted;
}

QRectF DiagramPainter::warningBadge(const QRectF &node)
{
    return {node.left() - 8, node.bottom() - 10, 18, 18};
}

DiagramPainter::NodeMarks DiagramPainter::marksOf(const Node &node, const PaintOptions &options)
{
    NodeMarks marks;
    if (!options.marks)
        return marks;
    if (const auto bar = options.marks->bars.constFind(node.id); bar != options.marks->bars.constEnd())
        marks.bar = &*bar;
    const auto &differences = options.marks->differences;
    if (const auto difference = differences.constFind(ElementRef(node.id)); difference != differences.constEnd())
        marks.difference = *difference;
    marks.isWarned = options.marks->warnings.contains(node.id);
    return marks;
}

QColor DiagramPainter::blockColour(const Diagram &diagram, const Node &node, const PaintOptions &options) const
{
    const NodeMarks marks = marksOf(node, options);
    // From so far away only what asks for attention can be told.
    if (marks.difference && *marks.difference != DifferenceMark::There)
        return colourOf(*marks.difference, m_theme);
    if (marks.bar && marks.bar->level == LoadLevel::Over)
        return m_theme.bad;
    const ElementColours colours = options.facts ? coloursOf(diagram, node, *options.facts)
                                                 : coloursOf(diagram, node, DesignFacts(diagram, PathId()));
    return colours.isFilled ? withContrast(colours.fill, m_theme.canvas, 1.4)
                            : blend(colours.line, m_theme.surface, 0.55);
}

void DiagramPainter::paintNodeMarks(QPainter &painter, const Node &node, const NodeMarks &marks, DetailLevel detail,
                                    double barRight) const
{
    if (marks.bar)
        paintLoadBar(painter, node.rect, *marks.bar, detail, barRight);
    const double scale = detail == DetailLevel::Symbols ? 2 : 1;
    if (marks.difference) {
        const bool isQuiet = *marks.difference == DifferenceMark::There;
        const QColor colour = colourOf(*marks.difference, m_theme);
        painter.setPen(QPen(isQuiet ? blend(colour, m_theme.surface, 0.65) : colour, (isQuiet ? 1.25 : 2) * scale));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(node.rect, metrics::componentRadius, metrics::componentRadius);
        paintDifference(painter, *marks.difference, node.rect.topRight() + QPointF(-10, 0),
                        (isQuiet ? 7 : differenceRadius) * scale);
    }
    if (marks.isWarned) {
        const QRectF badge = warningBadge(node.rect);
        drawWarning(painter, badge.center(), badge.height() * scale, m_theme.warn, markInk(m_theme));
    }
}

void DiagramPainter::paintLoadBar(QPainter &painter, const QRectF &box, const LoadBar &bar, DetailLevel detail,
                                  double right) const
{
    const QColor colour = colourOf(bar.level, m_theme);
    const bool isOver = bar.level == LoadLevel::Over;
    const bool isFull = detail == DetailLevel::Full;
    const double height = isFull ? barHeight : detail == DetailLevel::Labels ? 6 : 8;
    const double centre = box.bottom() - (isFull ? 11 : height / 2 + 5);
    double left = box.left() + metrics::padding;
    if (isFull && !bar.text.isEmpty()) {
        const QFont font = diagramFont(metrics::smallSize, isOver ? FontWeight::SemiBold : FontWeight::Regular);
        const double width = QFontMetricsF(font).horizontalAdvance(bar.text);
        if (isOver) {
            drawWarning(painter, QPointF(left + 5, centre), 11, colour, markInk(m_theme));
            left += 14;
        }
        drawCentred(painter, bar.text, font, bar.level == LoadLevel::Normal ? m_theme.muted : colour,
                    QRectF(left, centre - 7, width, 14));
        left = std::max(box.left() + 2 * metrics::padding + metrics::tileSize, left + width + 8);
    } else if (isOver) {
        right -= 2.5 * height;
        drawWarning(painter, QPointF(right + 1.5 * height, centre - height / 2), 2.5 * height, colour,
                    markInk(m_theme));
    }
    const QRectF track(left, centre - height / 2, std::max(right - left, 0.0), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(m_theme.text, m_theme.surface, 0.14));
    painter.drawRoundedRect(track, height / 2, height / 2);
    const double share = std::isfinite(bar.ratio) ? std::clamp(bar.ratio, 0.0, 1.0) : 1.0;
    painter.setBrush(colour);
    if (share > 0) // never shorter than a dot, so that a little load is seen as some
        painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(track.width() * share, height), height)),
                                height / 2, height / 2);
}

void DiagramPainter::paintDifference(QPainter &painter, DifferenceMark mark, const QPointF &centre, double radius) const
{
    painter.setPen(QPen(m_theme.canvas, radius / 6));
    painter.setBrush(colourOf(mark, m_theme));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(roundPen(markInk(m_theme), radius / 4.5));
    painter.setBrush(Qt::NoBrush);
    const double unit = radius * 0.5;
    switch (mark) {
    case DifferenceMark::There:
        painter.drawPolyline(QPolygonF({centre + QPointF(-unit, 0), centre + QPointF(-unit * 0.2, unit * 0.75),
                                        centre + QPointF(unit, -unit * 0.7)}));
        break;
    case DifferenceMark::Extra:
        painter.drawLine(centre + QPointF(0, -unit), centre + QPointF(0, unit));
        [[fallthrough]];
    case DifferenceMark::Missing: painter.drawLine(centre + QPointF(-unit, 0), centre + QPointF(unit, 0)); break;
    case DifferenceMark::OtherKind:
        painter.drawLine(centre + QPointF(-unit, -unit * 0.45), centre + QPointF(unit, -unit * 0.45));
        painter.drawLine(centre + QPointF(-unit, unit * 0.45), centre + QPointF(unit, unit * 0.45));
        painter.drawLine(centre + QPointF(unit * 0.6, -unit * 1.1), centre + QPointF(-unit * 0.6, unit * 1.1));
        break;
    case DifferenceMark::Reversed: drawOppositeArrows(painter, centre, unit * 1.1); break;
    }
}

void DiagramPainter::paintGhost(QPainter &painter, const GhostComponent &ghost, const PaintOptions &options) const
{
    const QRectF &box = ghost.rect;
    painter.setPen(ghostPen(m_theme));
    painter.setBrush(m_theme.canvas);
    painter.drawRoundedRect(box, metrics::componentRadius, metrics::componentRadius);
    if (options.detail == DetailLevel::Blocks)
        return;
    const bool symbolOnly = options.detail == DetailLevel::Symbols;
    const double size = symbolOnly ? 48 : metrics::tileSize - 8;
    const QPointF centre(symbolOnly ? box.center().x() : box.left() + metrics::padding + metrics::tileSize / 2,
                         box.center().y());
    paintSymbolIn(painter, ghost.kind, QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size), m_theme.muted);
    if (!symbolOnly) {
        const QFont labelFont = diagramFont(metrics::labelSize, FontWeight::SemiBold);
        const QFont smallFont = diagramFont(metrics::smallSize);
        const double left = box.left() + 2 * metrics::padding + metrics::tileSize;
        const double width = box.right() - metrics::padding - left + 1;
        const QStringList label = wrapped(ghost.label, labelFont, width, 2);
        const QStringList hint = ghost.hint.isEmpty() || options.detail != DetailLevel::Full
            ? QStringList()
            : wrapped(ghost.hint, smallFont, width, 3 - int(label.size()));
        const double height = double(label.size()) * QFontMetricsF(labelFont).lineSpacing()
            + double(hint.size()) * QFontMetricsF(smallFont).lineSpacing();
        const double below = drawLines(painter, label, labelFont, m_theme.muted, left, box.center().y() - height / 2);
        drawLines(painter, hint, smallFont, m_theme.muted, left, below);
    }
    if (ghost.mark)
        paintDifference(painter, *ghost.mark, box.topRight() + QPointF(-10, 0),
                        differenceRadius * (symbolOnly ? 2 : 1));
}

void DiagramPainter::paintGhostConnection(QPainter &painter, const Diagram &diagram, const GhostConnection &ghost,
                                          const PaintOptions &options) const
{
    const QRectF from = options.marks->rectOf(ghost.from, diagram);
    const QRectF to = options.marks->rectOf(ghost.to, diagram);
    if (from.isNull() || to.isNull())
        return;
    const EdgeGeometry geometry = edgeGeometry(from, to, ghost.route, ghost.label);
    painter.setPen(ghostPen(m_theme));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(geometry.line);
    painter.setPen(roundPen(m_theme.muted, 1));
    painter.setBrush(m_theme.muted);
    painter.drawPolygon(geometry.arrow);
    QPointF badge = geometry.line.pointAtPercent(0.5);
    if (options.detail == DetailLevel::Full && !geometry.label.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.canvas);
        painter.drawRoundedRect(geometry.label, geometry.label.height() / 2, geometry.label.height() / 2);
        drawCentred(painter, ghost.label, diagramFont(metrics::smallSize), m_theme.muted, geometry.label);
        badge = QPointF(geometry.label.center().x(), geometry.label.top() - 8);
    }
    if (ghost.mark && options.detail != DetailLevel::Blocks)
        paintDifference(painter, *ghost.mark, badge, 7);
}

} // namespace archdeck
