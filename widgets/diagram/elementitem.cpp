#include "widgets/diagram/elementitem.h"

#include "core/render/componentmetrics.h"
#include "core/render/edgegeometry.h"
#include "widgets/diagram/diagramscene.h"

#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

// Layers of the scene; within one, `order` decides (scaled down so that layers never mix).
constexpr double groupLayer = 0;
constexpr double edgeLayer = 100;
constexpr double labelLayer = 150;
constexpr double nodeLayer = 200;
constexpr double noteLayer = 300;
constexpr double orderScale = 1e-5;

constexpr double edgeHitWidth = 12;
constexpr double groupBorderWidth = 10;

/// A group is hit on its border and title, so that a rubber band can start inside of it.
QPainterPath groupShape(const QRectF &rect)
{
    QPainterPath outer;
    outer.addRoundedRect(rect, metrics::groupRadius, metrics::groupRadius);
    QPainterPath inner;
    inner.addRect(rect.adjusted(groupBorderWidth, metrics::groupTitleHeight, -groupBorderWidth, -groupBorderWidth));
    return outer.subtracted(inner);
}

} // namespace

ElementItem::ElementItem(DiagramScene &scene, const ElementRef &element, Part part)
    : m_scene(scene), m_element(element), m_part(part)
{
    setAcceptHoverEvents(false); // the select tool follows the pointer itself
    refresh();
}

void ElementItem::refreshBox(const QRectF &rect)
{
    // Room for the selection ring, ports, badges (twice as large from afar) and the family's edge.
    m_bounds = rect.adjusted(-18, -20, 14, 20);
    m_shape = QPainterPath();
    if (m_element.type == ElementType::Group)
        m_shape = groupShape(rect);
    else
        m_shape.addRect(rect);
}

void ElementItem::refreshEdge()
{
    const Diagram &diagram = m_scene.diagram();
    const EdgeGeometry geometry = edgeGeometry(diagram, diagram.edges.value(EdgeId(m_element.id)));
    if (m_part == Part::Label) {
        // The step numbers of a highlighted path stand above the label, or on the middle of the line.
        m_bounds =
            (geometry.label | QRectF(geometry.line.pointAtPercent(0.5), QSizeF(1, 1))).adjusted(-40, -24, 40, 12);
        m_shape = QPainterPath();
        m_shape.addRect(geometry.label);
        return;
    }
    QPainterPathStroker stroker;
    stroker.setWidth(edgeHitWidth);
    m_shape = stroker.createStroke(geometry.line);
    m_shape.addPolygon(geometry.arrow);
    m_shape.setFillRule(Qt::WindingFill);
    m_bounds = (geometry.line.boundingRect() | geometry.arrow.boundingRect()).adjusted(-8, -8, 8, 8);
}

void ElementItem::refresh()
{
    prepareGeometryChange();
    const Diagram &diagram = m_scene.diagram();
    switch (m_element.type) {
    case ElementType::Group: {
        const Group group = diagram.groups.value(GroupId(m_element.id));
        setZValue(groupLayer + diagram.depthOf(group.id) + group.order * orderScale);
        refreshBox(group.rect);
        break;
    }
    case ElementType::Edge:
        setZValue((m_part == Part::Label ? labelLayer : edgeLayer)
                  + diagram.edges.value(EdgeId(m_element.id)).order * orderScale);
        refreshEdge();
        break;
    case ElementType::Note: {
        const Note note = diagram.notes.value(NoteId(m_element.id));
        setZValue(noteLayer + note.order * orderScale);
        refreshBox(note.rect);
        if (note.explains && note.explains->type != ElementType::Design)
            m_bounds |= diagram.rectOf(*note.explains).adjusted(-4, -4, 4, 4);
        break;
    }
    default: {
        const Node node = diagram.nodes.value(NodeId(m_element.id));
        setZValue(nodeLayer + node.order * orderScale);
        refreshBox(node.rect);
        break;
    }
    }
    update();
}

void ElementItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const Diagram &diagram = m_scene.diagram();
    const DiagramPainter &diagramPainter = m_scene.painter();
    PaintOptions options;
    options.detail = detailLevelFor(painter->worldTransform().m11() / painter->device()->devicePixelRatio());
    options.highlightedPath = m_scene.highlightedPath();
    options.marks = m_scene.marks();
    switch (m_element.type) {
    case ElementType::Group:
        diagramPainter.paintGroup(*painter, diagram, diagram.groups.value(GroupId(m_element.id)), options);
        break;
    case ElementType::Edge:
        if (m_part == Part::Label) {
            diagramPainter.paintEdgeLabel(*painter, diagram, diagram.edges.value(EdgeId(m_element.id)), options);
            return;
        }
        diagramPainter.paintEdge(*painter, diagram, diagram.edges.value(EdgeId(m_element.id)), options);
        break;
    case ElementType::Note:
        diagramPainter.paintNote(*painter, diagram, diagram.notes.value(NoteId(m_element.id)), options);
        break;
    default: diagramPainter.paintNode(*painter, diagram, diagram.nodes.value(NodeId(m_element.id)), options); break;
    }
    paintSelection(*painter);
}

void ElementItem::paintSelection(QPainter &painter) const
{
    const bool isSelected = m_scene.isSelected(m_element);
    const bool isHovered = m_scene.hovered() == m_element;
    if (!isSelected && !isHovered)
        return;
    const QColor accent = m_scene.painter().theme().accent;
    painter.setBrush(Qt::NoBrush);
    if (m_element.type == ElementType::Edge) {
        QColor halo = accent;
        halo.setAlphaF(isSelected ? 1.0f : 0.5f);
        painter.setPen(QPen(halo, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const Diagram &diagram = m_scene.diagram();
        painter.drawPath(edgeGeometry(diagram, diagram.edges.value(EdgeId(m_element.id))).line);
        return;
    }
    if (!isSelected)
        return;
    const double radius = m_element.type == ElementType::Note ? 6 : metrics::componentRadius;
    painter.setPen(QPen(accent, 2));
    painter.drawRoundedRect(m_scene.diagram().rectOf(m_element).adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
}

} // namespace archdeck
