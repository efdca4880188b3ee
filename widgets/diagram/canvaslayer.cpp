#include "widgets/diagram/canvaslayer.h"

#include "core/render/componentmetrics.h"
#include "core/render/farpicture.h"
#include "widgets/diagram/diagramscene.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qstyleoption.h>

namespace archdeck {

namespace {

constexpr double outsideShare = 0.35; ///< of the ink of what is not in the group that was entered
constexpr double edgeless = 1e7;       ///< the canvas reaches this far

/// Whether a layer is drawn as blocks and hairlines.
bool isFar(CanvasLayerId layer, const PaintOptions &options)
{
    switch (layer) {
    case CanvasLayerId::Groups:
    case CanvasLayerId::Edges: return options.detail <= DetailLevel::Symbols;
    case CanvasLayerId::Nodes: return options.detail == DetailLevel::Blocks;
    default: return false;
    }
}

} // namespace

CanvasLayer::CanvasLayer(DiagramScene &scene, const QList<CanvasLayerId> &layers, double z)
    : m_scene(scene), m_layers(layers)
{
    setFlag(ItemUsesExtendedStyleOption); // for the exposed rectangle
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(z);
}

QRectF CanvasLayer::boundingRect() const
{
    return QRectF(-edgeless, -edgeless, 2 * edgeless, 2 * edgeless);
}

QPainterPath CanvasLayer::shape() const
{
    return {};
}

void CanvasLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const double zoom = painter->worldTransform().m11();
    m_scene.beginFrame(zoom, painter->device()->devicePixelRatioF());
    const QRectF area = m_scene.withRings(option->exposedRect);
    const PaintOptions options = m_scene.paintOptions(zoom);
    FarPicture far(*painter, isFar(m_layers.constFirst(), options) ? option->exposedRect : QRectF());
    QList<std::pair<CanvasLayerId, const DrawnElement *>> above; // the few that stand out
    bool hasFar = false;
    for (const CanvasLayerId layer : m_layers) {
        if (isFar(layer, options)) {
            addFar(far, layer, area, options, above);
            hasFar = true;
        }
    }
    if (hasFar)
        far.paint(*painter);
    for (const auto &[layer, drawn] : std::as_const(above))
        paintNear(*painter, layer, *drawn, options);
    for (const CanvasLayerId layer : m_layers) {
        const bool isHidden = layer == CanvasLayerId::Labels && !m_scene.hasFarLabels()
            && options.detail != DetailLevel::Full;
        if (isHidden || isFar(layer, options))
            continue;
        for (const DrawnElement *drawn : m_scene.elements().in(layer, area))
            paintNear(*painter, layer, *drawn, options);
    }
    if (m_layers.contains(CanvasLayerId::Labels)) { // below the components, above all lines
        for (const DrawnElement *drawn : m_scene.elements().in(CanvasLayerId::Notes, area)) {
            const DiagramPainter &leaders = m_scene.isOutside(drawn->element) ? m_scene.fadedPainter()
                                                                              : m_scene.painter();
            leaders.paintLeader(*painter, m_scene.diagram(),
                                *m_scene.diagram().notes.constFind(NoteId(drawn->element.id)), options);
        }
    }
    if (m_layers.contains(CanvasLayerId::Notes))
        m_scene.painter().paintMarker(*painter, m_scene.diagram(), options);
}

void CanvasLayer::addFar(FarPicture &picture, CanvasLayerId layer, const QRectF &area, const PaintOptions &options,
                         QList<std::pair<CanvasLayerId, const DrawnElement *>> &above) const
{
    const QColor canvas = m_scene.painter().theme().canvas;
    const auto all = layer == CanvasLayerId::Edges ? m_scene.elements().anywhereIn(layer, area)
                                                   : m_scene.elements().in(layer, area);
    const bool hasStates = m_scene.hasStates();
    for (const DrawnElement *drawn : all) {
        const bool isOutside = m_scene.isOutside(drawn->element);
        const auto ink = [&](QRgb colour) {
            return isOutside ? blend(QColor::fromRgb(colour), canvas, outsideShare).rgb() : colour;
        };
        bool standsOut = hasStates && (m_scene.isSelected(drawn->element) || m_scene.isHovered(drawn->element));
        if (layer == CanvasLayerId::Edges) {
            if (!options.highlightedPath.isNull())
                standsOut |= stepStateOf(EdgeId(drawn->element.id), options, *options.facts) > StepState::Off;
            picture.addLine(ink(drawn->farColour), drawn->farLine);
        } else {
            picture.addBlock(ink(drawn->farColour), drawn->box);
            if (layer == CanvasLayerId::Groups)
                picture.addFrame(ink(drawn->farFrame), drawn->box);
        }
        if (standsOut)
            above.append({layer, drawn});
    }
}

void CanvasLayer::paintNear(QPainter &painter, CanvasLayerId layer, const DrawnElement &drawn,
                            const PaintOptions &options) const
{
    paintOne(painter, layer, drawn.element, options);
    if (layer != CanvasLayerId::Labels)
        paintState(painter, drawn.element, options);
}

void CanvasLayer::paintOne(QPainter &painter, CanvasLayerId layer, const ElementRef &element,
                           const PaintOptions &options) const
{
    const DiagramPainter &diagramPainter = m_scene.isOutside(element) ? m_scene.fadedPainter() : m_scene.painter();
    const Diagram &diagram = m_scene.diagram();
    switch (layer) {
    case CanvasLayerId::Groups:
        diagramPainter.paintGroup(painter, diagram, *diagram.groups.constFind(GroupId(element.id)), options);
        break;
    case CanvasLayerId::Edges:
        diagramPainter.paintEdge(painter, diagram, *diagram.edges.constFind(EdgeId(element.id)), options);
        break;
    case CanvasLayerId::Labels:
        diagramPainter.paintEdgeLabel(painter, diagram, *diagram.edges.constFind(EdgeId(element.id)), options);
        break;
    case CanvasLayerId::Nodes:
        diagramPainter.paintNode(painter, diagram, *diagram.nodes.constFind(NodeId(element.id)), options);
        break;
    case CanvasLayerId::Notes:
        diagramPainter.paintNote(painter, diagram, *diagram.notes.constFind(NoteId(element.id)), options);
        break;
    }
}

void CanvasLayer::paintState(QPainter &painter, const ElementRef &element, const PaintOptions &options) const
{
    const bool isSelected = m_scene.isSelected(element);
    const bool isHovered = m_scene.isHovered(element);
    if (!isSelected && !isHovered)
        return;
    const double zoom = painter.worldTransform().m11();
    const QColor accent = m_scene.painter().theme().accent;
    const double least = 1.5 / zoom; // a ring that can be seen from far away as well
    painter.setBrush(Qt::NoBrush);
    QPointF lock;
    if (element.type == ElementType::Edge) {
        QColor halo = accent;
        halo.setAlphaF(isSelected ? 1.0f : 0.5f);
        painter.setPen(QPen(halo, std::max(2.5, least), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPainterPath &line =
            options.cache->geometry(m_scene.diagram(), m_scene.diagram().edges[EdgeId(element.id)]).line;
        painter.drawPath(line);
        lock = line.pointAtPercent(0.5) + QPointF(0, 16);
    } else {
        const QRectF box = m_scene.diagram().rectOf(element);
        const double radius = element.type == ElementType::Note ? 6 : metrics::componentRadius;
        const double gap = std::max(3.0, 2 * least);
        painter.setPen(QPen(accent, std::max(2.0, least)));
        if (isSelected)
            painter.drawRoundedRect(box.adjusted(-gap, -gap, gap, gap), radius + gap, radius + gap);
        lock = box.topLeft();
    }
    if (options.detail >= DetailLevel::Labels && m_scene.isLocked(element))
        m_scene.painter().paintLock(painter, lock, 14 / std::clamp(zoom, 0.6, 1.0));
}

} // namespace archdeck
