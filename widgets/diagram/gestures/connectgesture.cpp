#include "widgets/diagram/gestures/connectgesture.h"

#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/preview.h"
#include "widgets/diagram/gestures/snapmarks.h"

#include <QtGui/qpainter.h>

namespace archdeck {

ConnectionTarget targetAt(DiagramView &view, const QPointF &position)
{
    const Diagram &diagram = view.model().diagram();
    const auto element = view.diagramScene().elementAt(position);
    // What stands for a collapsed group is no component to connect to.
    if (!element || element->type != ElementType::Node || !diagram.contains(*element))
        return {};
    const NodeId node(element->id);
    return {node, anchorAt(diagram.nodes.value(node).rect, position)};
}

void paintLooseEnd(QPainter &painter, const DiagramView &view, const QPointF &from, const QPointF &to)
{
    const QColor accent = view.diagramScene().painter().theme().accent;
    painter.setPen(QPen(accent, 1.5 / view.zoom(), Qt::DashLine));
    painter.drawLine(from, to);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawEllipse(to, 4 / view.zoom(), 4 / view.zoom());
}

void paintAnchor(QPainter &painter, const DiagramView &view, const ConnectionTarget &target)
{
    if (target.node.isNull() || !target.anchor)
        return;
    const Theme &theme = view.diagramScene().painter().theme();
    const QPointF place = placeOf(*target.anchor, view.model().diagram().nodes.value(target.node).rect);
    painter.setPen(QPen(theme.surface, 2 / view.zoom()));
    painter.setBrush(theme.accent);
    painter.drawEllipse(place, 6 / view.zoom(), 6 / view.zoom());
}

ConnectGesture::ConnectGesture(DiagramView &view, NodeId from, const QPointF &start)
    : m_view(view), m_from(from), m_edge(EdgeId::create()), m_start(start), m_end(start)
{
}

ConnectGesture::~ConnectGesture()
{
    m_view.diagramScene().setMarked({});
    m_view.diagramScene().endPreview();
}

void ConnectGesture::move(const QPointF &position, Qt::KeyboardModifiers)
{
    DiagramScene &scene = m_view.diagramScene();
    const Diagram &diagram = m_view.model().diagram();
    m_end = position;
    m_target = targetAt(m_view, position);
    m_hasLeft |= m_target.node != m_from;
    if (m_target.node == m_from) {
        m_target.anchor.reset(); // a loop needs both ends free
        if (!m_hasLeft)
            m_target.node = {};
    }
    if (m_target.node.isNull()) {
        scene.setMarked({});
        scene.endPreview();
        return;
    }
    m_after = reconnected(connected(diagram, m_edge, m_from, m_target.node), m_edge, EdgeEnd::To, m_target.node,
                          m_target.anchor);
    setRoutes(m_after, routeEdges(m_after, {m_edge}, routeOptions()));
    scene.showPreview(m_after, {ElementRef(m_edge)});
    scene.setMarked({ElementRef(m_target.node), ElementRef(m_edge)});
}

void ConnectGesture::finish(const QPointF &position)
{
    m_view.diagramScene().setMarked({});
    m_view.diagramScene().endPreview();
    if (!m_target.node.isNull()) {
        if (m_view.model().become(tr("Connect"), m_after))
            m_view.model().select({ElementRef(m_edge)});
    } else if (m_hasLeft && !m_view.diagramScene().elementAt(position)) {
        Q_EMIT m_view.connectedKindWanted(m_from, position);
    }
}

void ConnectGesture::paint(QPainter &painter) const
{
    if (!m_target.node.isNull()) {
        paintAnchor(painter, m_view, m_target);
        return;
    }
    paintLooseEnd(painter, m_view, m_start, m_end);
    if (m_hasLeft)
        paintHint(painter, tr("Release to add a connected component"), m_end, m_view.diagramScene().painter().theme());
}

ReconnectGesture::ReconnectGesture(DiagramView &view, EdgeId edge, EdgeEnd end)
    : m_view(view), m_edge(edge), m_side(end)
{
    const Diagram &drawn = view.diagramScene().diagram();
    const QList<QPointF> chain = chainOf(drawn, drawn.edges.value(edge));
    m_fixed = end == EdgeEnd::From ? chain.constLast() : chain.constFirst();
    m_end = end == EdgeEnd::From ? chain.constFirst() : chain.constLast();
}

ReconnectGesture::~ReconnectGesture()
{
    m_view.diagramScene().setMarked({});
    m_view.diagramScene().endPreview();
}

void ReconnectGesture::move(const QPointF &position, Qt::KeyboardModifiers)
{
    DiagramScene &scene = m_view.diagramScene();
    m_end = position;
    m_target = targetAt(m_view, position);
    if (m_target.node.isNull()) {
        scene.endPreview();
        scene.setMarked({});
        return;
    }
    m_after = reconnected(m_view.model().diagram(), m_edge, m_side, m_target.node, m_target.anchor);
    setRoutes(m_after, routeEdges(m_after, {m_edge}, routeOptions()));
    scene.showPreview(m_after, {ElementRef(m_edge)});
    scene.setMarked({ElementRef(m_target.node)});
}

void ReconnectGesture::finish(const QPointF &)
{
    m_view.diagramScene().setMarked({});
    m_view.diagramScene().endPreview();
    if (!m_target.node.isNull() && m_after != m_view.model().diagram())
        m_view.model().become(tr("Reconnect"), m_after);
}

void ReconnectGesture::paint(QPainter &painter) const
{
    if (!m_target.node.isNull()) {
        paintAnchor(painter, m_view, m_target);
        return;
    }
    paintLooseEnd(painter, m_view, m_fixed, m_end);
    paintHint(painter, tr("Drop it on a component, or it stays where it was"), m_end,
              m_view.diagramScene().painter().theme());
}

} // namespace archdeck
