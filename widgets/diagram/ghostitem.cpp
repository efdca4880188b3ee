#include "widgets/diagram/ghostitem.h"

#include "core/render/componentmetrics.h"
#include "core/render/edgegeometry.h"
#include "widgets/diagram/diagramscene.h"

#include <QtGui/qpainter.h>

namespace archdeck {

namespace {
constexpr double connectionLayer = 160; ///< above the labels of connections
constexpr double componentLayer = 250;  ///< above the components
constexpr double hitWidth = 12;

EdgeGeometry geometryOf(const DiagramScene &scene, const GhostConnection &ghost)
{
    const QRectF from = scene.marks()->rectOf(ghost.from, scene.diagram());
    const QRectF to = scene.marks()->rectOf(ghost.to, scene.diagram());
    return from.isNull() || to.isNull() ? EdgeGeometry() : edgeGeometry(from, to, ghost.route, ghost.label);
}
} // namespace

GhostItem::GhostItem(DiagramScene &scene, const QString &key) : m_scene(scene), m_key(key)
{
    setAcceptHoverEvents(false);
    if (const GhostComponent *ghost = scene.marks()->findGhost(key)) {
        m_shape.addRect(ghost->rect);
        m_bounds = ghost->rect.adjusted(-12, -22, 14, 12);
        setZValue(componentLayer);
        return;
    }
    setZValue(connectionLayer);
    const EdgeGeometry geometry = geometryOf(scene, *scene.marks()->findGhostConnection(key));
    if (geometry.line.isEmpty())
        return;
    QPainterPathStroker stroker;
    stroker.setWidth(hitWidth);
    m_shape = stroker.createStroke(geometry.line);
    m_shape.addRect(geometry.label);
    m_shape.setFillRule(Qt::WindingFill);
    m_bounds = m_shape.boundingRect().united(geometry.arrow.boundingRect()).adjusted(-10, -20, 10, 10);
}

void GhostItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    PaintOptions options;
    options.detail = detailLevelFor(painter->worldTransform().m11());
    options.marks = m_scene.marks();
    const QColor accent = m_scene.painter().theme().accent;
    const bool isFocused = m_scene.focusedGhost() == m_key;
    const bool isHovered = m_scene.hoveredGhost() == m_key;
    if (const GhostComponent *ghost = options.marks->findGhost(m_key)) {
        m_scene.painter().paintGhost(*painter, *ghost, options);
        if (!isFocused && !isHovered)
            return;
        const double gap = isFocused ? 3 : 0;
        const double radius = metrics::componentRadius + gap;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(accent, isFocused ? 2 : 1.5));
        painter->drawRoundedRect(ghost->rect.adjusted(-gap, -gap, gap, gap), radius, radius);
        return;
    }
    const GhostConnection *connection = options.marks->findGhostConnection(m_key);
    if (isFocused || isHovered) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(accent, isFocused ? 5 : 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(geometryOf(m_scene, *connection).line);
    }
    m_scene.painter().paintGhostConnection(*painter, m_scene.diagram(), *connection, options);
}

} // namespace archdeck
