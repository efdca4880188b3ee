#include "core/render/diagrampainter.h"

#include "core/render/componentmetrics.h"
#include "core/render/edgegeometry.h"
#include "core/render/farpicture.h"
#include "core/render/notetext.h"
#include "core/render/paintparts.h"
#include "core/render/sketch.h"

#include <QtGui/qpaintengine.h>
#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

/// Options that know the facts of `diagram`.
PaintOptions withFacts(const PaintOptions &options, const Diagram &diagram)
{
    PaintOptions complete = options;
    if (complete.facts)
        return complete;
    auto facts = std::make_shared<DesignFacts>(diagram, options.highlightedPath);
    if (options.detail >= DetailLevel::Labels) // from farther away they can't be seen
        facts->jumps = lineJumps(diagram);
    complete.facts = std::move(facts);
    return complete;
}

bool isMadeOfPixels(const QPainter &painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster
        && painter.worldTransform().type() <= QTransform::TxScale;
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

void DiagramPainter::paint(QPainter &painter, const Diagram &diagram, const PaintOptions &given) const
{
    const PaintOptions options = withFacts(given, diagram);
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
    const QList<Note> notes = ordered(diagram.notes);
    if (options.detail == DetailLevel::Blocks && isMadeOfPixels(painter)) {
        paintFar(painter, diagram, options);
    } else {
        for (const Edge &edge : ordered(diagram.edges))
            paintEdge(painter, diagram, edge, options);
        for (const Edge &edge : ordered(diagram.edges))
            paintEdgeLabel(painter, diagram, edge, options);
        for (const Note &note : notes)
            paintLeader(painter, diagram, note, options);
        for (const Node &node : ordered(diagram.nodes)) {
            if (isWanted(node.rect))
                paintNode(painter, diagram, node, options);
        }
    }
    for (const Note &note : notes)
        paintNote(painter, diagram, note, options);
    paintMarker(painter, diagram, options);
    if (!options.marks)
        return;
    for (const GhostConnection &ghost : options.marks->ghostConnections)
        paintGhostConnection(painter, diagram, ghost, options);
    for (const GhostComponent &ghost : options.marks->ghosts) {
        if (isWanted(ghost.rect))
            paintGhost(painter, ghost, options);
    }
}

void DiagramPainter::paintFar(QPainter &painter, const Diagram &diagram, const PaintOptions &options) const
{
    const QTransform back = painter.worldTransform().inverted();
    FarPicture picture(painter, back.mapRect(QRectF(0, 0, painter.device()->width(), painter.device()->height())));
    const double zoom = painter.worldTransform().m11();
    const QList<Edge> edges = ordered(diagram.edges);
    for (const Edge &edge : edges) {
        if (stepStateOf(edge.id, options, *options.facts) <= StepState::Off)
            picture.addLine(hairlineColour(diagram, edge, options, zoom).rgba(), farLine(edgeGeometry(diagram, edge)));
    }
    for (const Node &node : ordered(diagram.nodes))
        picture.addBlock(blockColour(diagram, node, options).rgba(), node.rect);
    picture.paint(painter);
    for (const Edge &edge : edges) { // the few that stand out lie above
        if (stepStateOf(edge.id, options, *options.facts) > StepState::Off) {
            paintEdge(painter, diagram, edge, options);
            paintEdgeLabel(painter, diagram, edge, options);
        }
    }
}

DiagramPainter::GroupColours DiagramPainter::coloursOf(const Diagram &diagram, const Group &group,
                                                       const PaintOptions &options) const
{
    const auto facts = factsOf(diagram, options);
    const QColor byHand = shownColour(group.style.line, m_theme);
    const bool isPalette = facts->palette.isUsed();
    const QColor line = byHand.isValid() ? byHand
        : isPalette                      ? facts->palette.coloursOf(diagram, group.id, m_theme).line
        : group.kind == u"trust"         ? m_theme.bad
        : group.kind == u"tenant"        ? m_theme.accent
                                         : m_theme.muted;
    const QColor fill = shownColour(group.style.fill, m_theme);
    GroupColours colours;
    colours.ground = fill.isValid() ? fill : blend(line, m_theme.canvas, isPalette ? 0.07 : 0.04);
    colours.line = byHand.isValid() ? line : blend(line, m_theme.canvas, 0.5);
    colours.title = fill.isValid() && !byHand.isValid() ? inkOn(fill) : line;
    colours.title = m_theme.strength < 1 ? blend(colours.title, colours.ground, m_theme.strength)
                                         : withContrast(colours.title, colours.ground, 4.5);
    return colours;
}

void DiagramPainter::paintGroup(QPainter &painter, const Diagram &diagram, const Group &group,
                                const PaintOptions &options) const
{
    const GroupColours colours = coloursOf(diagram, group, options);
    QPen pen(colours.line, std::max(1.0, options.leastLine));
    if (factsOf(diagram, options)->isSketch && options.detail >= DetailLevel::Labels) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ground);
        painter.drawRoundedRect(group.rect, metrics::groupRadius, metrics::groupRadius);
        painter.setBrush(Qt::NoBrush);
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({7, 5});
        painter.setPen(pen);
        painter.drawPath(sketchedBox(group.rect, metrics::groupRadius, sketchSeed(group.id.uuid()), SketchPasses::One));
    } else {
        painter.setBrush(colours.ground);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawRoundedRect(group.rect, metrics::groupRadius, metrics::groupRadius);
    }
    if (options.detail == DetailLevel::Blocks || options.detail == DetailLevel::Symbols)
        return;
    LabelStyle style;
    style.pixelSize = metrics::smallSize;
    style.isStrong = true;
    style.width = std::max(group.rect.width() - 2 * metrics::padding, 1.0);
    style.maximumLines = 1;
    paintLabel(painter, group.label, style, group.rect.topLeft() + QPointF(metrics::padding, 8), colours.title,
               options);
}

void DiagramPainter::paintLabel(QPainter &painter, const QString &text, const LabelStyle &style, const QPointF &topLeft,
                                const QColor &colour, const PaintOptions &options) const
{
    if (options.cache)
        drawLabel(painter, options.cache->label(text, style), topLeft, colour, m_theme.codeBackground);
    else
        drawLabel(painter, layOutLabel(text, style), topLeft, colour, m_theme.codeBackground);
}

std::shared_ptr<const DesignFacts> DiagramPainter::factsOf(const Diagram &diagram, const PaintOptions &options)
{
    return options.facts ? options.facts : std::make_shared<const DesignFacts>(diagram, options.highlightedPath);
}

void DiagramPainter::paintNote(QPainter &painter, const Diagram &diagram, const Note &note,
                               const PaintOptions &options) const
{
    const ElementColours colours = noteColours(note.style, m_theme);
    const bool isSketched = factsOf(diagram, options)->isSketch && options.detail >= DetailLevel::Labels;
    const QPen pen(colours.border, std::max(1.0, options.leastLine));
    painter.setPen(isSketched ? QPen(Qt::NoPen) : pen);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(note.rect, isSketched ? 2 : 6, isSketched ? 2 : 6);
    if (isSketched) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(sketchedBox(note.rect, 2, sketchSeed(note.id.uuid())));
    }
    if (options.detail == DetailLevel::Full && !note.rect.isEmpty())
        paintNoteText(painter, note, colours, options);
}

void DiagramPainter::paintLeader(QPainter &painter, const Diagram &diagram, const Note &note,
                                 const PaintOptions &options) const
{
    if (!note.explains || note.explains->type == ElementType::Design)
        return;
    const QRectF target = diagram.rectOf(*note.explains);
    if (target.isNull())
        return;
    QPointF end = borderPoint(target, note.rect.center());
    if (note.explains->type == ElementType::Edge) {
        const Edge edge = diagram.edges.value(EdgeId(note.explains->id));
        end = options.cache ? options.cache->geometry(diagram, edge).line.pointAtPercent(0.5)
                            : edgeGeometry(diagram, edge).line.pointAtPercent(0.5);
    }
    const QColor line = noteColours(note.style, m_theme).border;
    painter.setPen(QPen(line, std::max(1.0, options.leastLine)));
    painter.drawLine(borderPoint(note.rect, end), end);
    painter.setBrush(line);
    painter.drawEllipse(end, 2, 2);
}

void DiagramPainter::paintNoteText(QPainter &painter, const Note &note, const ElementColours &colours,
                                   const PaintOptions &options) const
{
    const double width = note.rect.width() - 2 * metrics::padding;
    if (!options.cache) {
        drawNoteText(painter, *noteDocument(note.text, width, colours, m_theme), note.rect);
        return;
    }
    const QString key = QStringLiteral("%1 %2 ").arg(width).arg(colours.text.rgb()) + note.text;
    const QTextDocument *document = options.cache->note(key);
    if (!document)
        document = options.cache->keepNote(key, noteDocument(note.text, width, colours, m_theme));
    drawNoteText(painter, *document, note.rect);
}

void DiagramPainter::paintLock(QPainter &painter, const QPointF &centre, double size) const
{
    const double unit = size / 14;
    painter.setPen(QPen(m_theme.border, unit));
    painter.setBrush(m_theme.surface);
    painter.drawEllipse(centre, 9 * unit, 9 * unit);
    painter.setPen(roundPen(m_theme.muted, 1.5 * unit));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(centre + QPointF(-2.6, -5) * unit, QSizeF(5.2, 6) * unit), 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.muted);
    painter.drawRoundedRect(QRectF(centre + QPointF(-4.2, -1.6) * unit, QSizeF(8.4, 6.4) * unit), 1.4 * unit,
                            1.4 * unit);
}

} // namespace archdeck
