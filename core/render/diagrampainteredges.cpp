#include "core/render/componentmetrics.h"
#include "core/render/diagrampainter.h"
#include "core/render/edgegeometry.h"
#include "core/render/paintparts.h"
#include "core/render/sketch.h"

#include <QtGui/qpainter.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr double connectorWidth = 1.5;
constexpr double strongWidth = 2.5;
constexpr double currentWidth = 3.5;

/// Null for none.
const DifferenceMark *differenceOf(const Edge &edge, const PaintOptions &options)
{
    if (!options.marks)
        return nullptr;
    const auto found = options.marks->differences.constFind(ElementRef(edge.id));
    return found == options.marks->differences.constEnd() ? nullptr : &*found;
}

/// What is there keeps its ink, so that differences stand out; its label carries a tick.
bool isDifferent(const Edge &edge, const PaintOptions &options)
{
    const DifferenceMark *difference = differenceOf(edge, options);
    return difference && *difference != DifferenceMark::There;
}

QPen linePen(const QColor &colour, CallKind call, double width)
{
    QPen pen = roundPen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    if (call == CallKind::Async)
        pen.setDashPattern({6 / width, 4 / width});
    else if (call == CallKind::Batch)
        pen.setDashPattern({1.5 / width, 3.5 / width});
    return pen;
}

/// The geometry of a connection, from the cache or made for this call.
class Geometry
{
public:
    Geometry(const Diagram &diagram, const Edge &edge, const PaintOptions &options)
        : m_kept(options.cache ? &options.cache->geometry(diagram, edge) : nullptr)
    {
        if (!m_kept)
            m_own = edgeGeometry(diagram, edge, options.facts ? options.facts->jumps.value(edge.id) : QList<QPointF>());
    }
    const EdgeGeometry *operator->() const { return m_kept ? m_kept : &m_own; }
    const EdgeGeometry &operator*() const { return m_kept ? *m_kept : m_own; }

private:
    const EdgeGeometry *m_kept;
    EdgeGeometry m_own;
};

} // namespace

StepState stepStateOf(EdgeId edge, const PaintOptions &options, const DesignFacts &facts)
{
    if (options.highlightedPath.isNull())
        return StepState::NoPath;
    const auto steps = facts.pathSteps.constFind(edge);
    if (steps == facts.pathSteps.constEnd())
        return StepState::Off;
    if (!options.currentStep)
        return StepState::On;
    if (steps->contains(*options.currentStep))
        return StepState::Current;
    return steps->constFirst() < *options.currentStep ? StepState::Done : StepState::Ahead;
}

QColor DiagramPainter::lineOf(const Edge &edge, const PaintOptions &options, const DesignFacts &facts) const
{
    const QColor byHand = shownColour(edge.style.line, m_theme);
    const QColor own = isDifferent(edge, options) ? colourOf(*differenceOf(edge, options), m_theme)
        : byHand.isValid()                        ? byHand
                                                  : m_theme.connector;
    switch (stepStateOf(edge.id, options, facts)) {
    case StepState::NoPath: return own;
    case StepState::Off: return blend(own, m_theme.canvas, 0.35);
    case StepState::On:
    case StepState::Current: return m_theme.accent;
    case StepState::Done: return blend(m_theme.accent, m_theme.canvas, 0.6);
    case StepState::Ahead: return blend(m_theme.accent, m_theme.canvas, 0.35);
    }
    return own;
}

QColor DiagramPainter::hairlineColour(const Diagram &diagram, const Edge &edge, const PaintOptions &options,
                                      double zoom) const
{
    const QColor line = lineOf(edge, options, *factsOf(diagram, options));
    // A line of a pixel stands for one that is thinner than that.
    return isDifferent(edge, options) ? line
                                      : blend(line, m_theme.canvas, std::clamp(connectorWidth * zoom + 0.25, 0.4, 1.0));
}

void DiagramPainter::paintEdge(QPainter &painter, const Diagram &diagram, const Edge &edge,
                               const PaintOptions &options) const
{
    const Geometry geometry(diagram, edge, options);
    const auto facts = factsOf(diagram, options);
    const StepState state = stepStateOf(edge.id, options, *facts);
    const QColor colour = lineOf(edge, options, *facts);
    const double width = state == StepState::Current ? currentWidth
        : state == StepState::On || state == StepState::Done || isDifferent(edge, options)
        ? strongWidth
        : std::max(connectorWidth, options.leastLine);
    paintLine(painter, diagram, edge, *geometry, colour, width, options, facts->isSketch);
}

void DiagramPainter::paintLine(QPainter &painter, const Diagram &diagram, const Edge &edge,
                               const EdgeGeometry &geometry, const QColor &colour, double width,
                               const PaintOptions &options, bool isSketch) const
{
    painter.setBrush(Qt::NoBrush);
    QPainterPath own;
    const QPainterPath *line = &geometry.line;
    if (isSketch) {
        if (!options.cache)
            own = sketchedConnection(edge, geometry);
        line = options.cache ? &options.cache->sketchedLine(diagram, edge) : &own;
        if (edge.call == CallKind::Sync)
            width *= 0.8; // two passes make it look wider
    }
    if (edge.call == CallKind::Stream) { // a double line: a wide one with the canvas drawn into its middle
        painter.setPen(QPen(colour, width + 2.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(*line);
        painter.setPen(QPen(m_theme.canvas, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(*line);
    } else {
        painter.setPen(linePen(colour, edge.call, width));
        painter.drawPath(*line);
    }
    const std::optional<quint32> seed = isSketch ? std::optional(sketchSeed(edge.id.uuid())) : std::nullopt;
    paintHead(painter, geometry.arrow, geometry.shape, colour, width, seed);
    paintHead(painter, geometry.backArrow, geometry.shape, colour, width, seed);
}

void DiagramPainter::paintHead(QPainter &painter, const QPolygonF &head, ArrowShape shape, const QColor &colour,
                               double width, std::optional<quint32> seed) const
{
    if (head.isEmpty())
        return;
    QPainterPath path;
    if (shape == ArrowShape::Open) { // two strokes that meet at the tip
        path.moveTo(head.value(1));
        path.lineTo(head.value(0));
        path.lineTo(head.value(2));
    } else {
        path.addPolygon(head);
        path.closeSubpath();
    }
    painter.setPen(roundPen(colour, shape == ArrowShape::Filled ? 1 : std::clamp(width, 1.25, 2.5)));
    painter.setBrush(shape == ArrowShape::Filled        ? QBrush(colour)
                         : shape == ArrowShape::Diamond ? QBrush(m_theme.canvas)
                                                        : QBrush(Qt::NoBrush));
    if (seed && shape != ArrowShape::Open) { // the ground, then the outline
        const QPen pen = painter.pen();
        painter.setPen(Qt::NoPen);
        painter.drawPath(path);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawPath(seed ? sketched(path, *seed ^ 0x5bd1e995u) : path);
}

void DiagramPainter::paintPill(QPainter &painter, const QString &text, const QRectF &box, const QColor &colour,
                               const PaintOptions &options) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.canvas);
    const double radius = std::min(box.height() / 2, 10.0);
    painter.drawRoundedRect(box, radius, radius);
    LabelLayout own;
    const LabelStyle style = connectionLabelStyle();
    const LabelLayout &label = options.cache ? options.cache->label(text, style) : own = layOutLabel(text, style);
    drawLabel(painter, label, box.center() - QPointF(label.size.width() / 2, label.size.height() / 2), colour,
              m_theme.codeBackground);
}

void DiagramPainter::paintEdgeLabel(QPainter &painter, const Diagram &diagram, const Edge &edge,
                                    const PaintOptions &options) const
{
    const auto facts = factsOf(diagram, options);
    const StepState state = stepStateOf(edge.id, options, *facts);
    const bool isLit = state > StepState::Off;
    const DifferenceMark *difference = options.detail == DetailLevel::Blocks ? nullptr : differenceOf(edge, options);
    const bool isFull = options.detail == DetailLevel::Full;
    const bool hasText = !edge.label.isEmpty() || !edge.fromLabel.isEmpty() || !edge.toLabel.isEmpty();
    if ((!isFull || !hasText) && !isLit && !difference)
        return;
    const Geometry geometry(diagram, edge, options);
    const bool isPale = state == StepState::Off || state == StepState::Ahead;
    const QColor ink = isPale ? blend(m_theme.muted, m_theme.canvas, 0.5) : m_theme.muted;
    if (isFull && !geometry->fromLabel.isNull())
        paintPill(painter, edge.fromLabel, geometry->fromLabel, ink, options);
    if (isFull && !geometry->toLabel.isNull())
        paintPill(painter, edge.toLabel, geometry->toLabel, ink, options);
    QPointF stepsCentre = geometry->line.pointAtPercent(0.5);
    if (!geometry->label.isNull() && (isFull || isLit)) {
        paintPill(painter, edge.label, geometry->label, ink, options);
        stepsCentre = QPointF(geometry->label.center().x(), geometry->label.top() - 8);
    }
    if (isLit)
        paintSteps(painter, edge, stepsCentre, options, *facts);
    else if (difference)
        paintDifference(painter, *difference, stepsCentre, *difference == DifferenceMark::There ? 6 : 8);
}

void DiagramPainter::paintSteps(QPainter &painter, const Edge &edge, const QPointF &centre, const PaintOptions &options,
                                const DesignFacts &facts) const
{
    QStringList numbers;
    for (const int step : facts.pathSteps.value(edge.id))
        numbers.append(QString::number(step));
    LabelStyle style;
    style.pixelSize = metrics::smallSize;
    style.isStrong = true;
    LabelLayout own;
    const QString text = numbers.join(QStringLiteral(", "));
    const LabelLayout &label = options.cache ? options.cache->label(text, style) : own = layOutLabel(text, style);
    const StepState state = stepStateOf(edge.id, options, facts);
    const bool isCurrent = state == StepState::Current;
    const double height = isCurrent ? 22 : 18;
    const double width = std::max(height, label.size.width() + 10);
    const QRectF badge(centre.x() - width / 2, centre.y() - height / 2, width, height);
    const bool isStrong = state == StepState::On || isCurrent;
    // Quiet steps are outlined, so that their numbers stay readable.
    painter.setPen(isStrong ? QPen(Qt::NoPen) : QPen(lineOf(edge, options, facts), 1.25));
    painter.setBrush(isStrong ? m_theme.accent : m_theme.canvas);
    painter.drawRoundedRect(badge, height / 2, height / 2);
    const QColor ink = isStrong    ? (m_theme.isDark ? m_theme.window : m_theme.surface)
        : state == StepState::Done ? m_theme.accent
                                   : m_theme.muted;
    drawLabel(painter, label, badge.center() - QPointF(label.size.width() / 2, label.size.height() / 2), ink,
              m_theme.codeBackground);
}

void DiagramPainter::paintMarker(QPainter &painter, const Diagram &diagram, const PaintOptions &options) const
{
    if (!options.marker || !options.currentStep || options.highlightedPath.isNull())
        return;
    const QList<EdgeId> steps = diagram.paths.value(options.highlightedPath).steps;
    const qsizetype step = *options.currentStep - 1;
    if (step < 0 || step >= steps.size())
        return;
    const Geometry geometry(diagram, diagram.edges.value(steps[step]), options);
    if (geometry->line.isEmpty())
        return;
    const QPointF place = geometry->line.pointAtPercent(std::clamp(*options.marker, 0.0, 1.0));
    QColor halo = m_theme.accent;
    halo.setAlphaF(0.22f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(halo);
    painter.drawEllipse(place, 12, 12);
    painter.setPen(QPen(m_theme.canvas, 2));
    painter.setBrush(m_theme.accent);
    painter.drawEllipse(place, 6.5, 6.5);
}

} // namespace archdeck
