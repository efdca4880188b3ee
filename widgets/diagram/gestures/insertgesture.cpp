#include "widgets/diagram/gestures/insertgesture.h"

#include "core/render/componentmetrics.h"
#include "widgets/diagram/connectionedits.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/preview.h"
#include "widgets/diagram/gestures/snapmarks.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

Node newComponent(const EditorModel &model, const QString &kindId, const QPointF &centre)
{
    Node node;
    node.id = NodeId::create();
    node.kind = kindId;
    node.label = model.catalog().nameOf(kindId);
    node.rect.setSize(componentSize(node));
    node.rect.moveCenter(centre);
    node.group = groupAt(model.diagram(), centre);
    node.order = model.diagram().nextOrder();
    return node;
}

bool addConnectedAt(DiagramView &view, NodeId from, const QString &kindId, const QPointF &place)
{
    EditorModel &model = view.model();
    if (!model.diagram().nodes.contains(from))
        return false;
    const QSizeF half = newComponent(model, kindId, place).rect.size() / 2;
    const QPointF way = place - model.diagram().nodes.value(from).rect.center();
    const bool isSideways = std::abs(way.x()) * half.height() >= std::abs(way.y()) * half.width();
    return model.addConnectedAt(kindId, from,
                                place
                                    + (isSideways ? QPointF(std::copysign(half.width(), way.x()), 0)
                                                  : QPointF(0, std::copysign(half.height(), way.y()))));
}

InsertGesture::InsertGesture(DiagramView &view, const QString &kindId)
    : m_view(view), m_node(newComponent(view.model(), kindId, {})),
      m_snapper(snapBoxes(view.diagramScene().diagram(), {})), m_second(EdgeId::create())
{
}

InsertGesture::~InsertGesture()
{
    m_view.diagramScene().setMarked({});
    m_view.diagramScene().endPreview();
}

void InsertGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    const Diagram &start = m_view.model().diagram();
    m_node.rect.moveCenter(position);
    m_node.group = groupAt(start, position);
    m_reasons = {};
    if (!(modifiers & Qt::AltModifier)) {
        const Snapper::Moved snapped = m_snapper.moved(m_node.rect, {}, m_node.group, m_view.snapReach());
        m_node.rect.translate(snapped.delta);
        m_reasons = snapped.reasons;
    }
    m_after = start;
    m_after.nodes.insert(m_node.id, m_node);
    Selection touched{ElementRef(m_node.id)};
    const EdgeId line = edgeThrough(start, m_node.rect);
    if (!line.isNull()) {
        m_after = insertedInto(m_after, line, m_node.id, m_second);
        setRoutes(m_after, routeEdges(m_after, {line, m_second}, routeOptions()));
        touched += {ElementRef(line), ElementRef(m_second)};
    }
    showFrame(m_view.diagramScene(), start, m_after, touched);
    m_view.diagramScene().setMarked(line.isNull() ? Selection() : Selection{ElementRef(line), ElementRef(m_second)});
}

void InsertGesture::finish(const QPointF &)
{
    m_view.diagramScene().setMarked({});
    m_view.diagramScene().endPreview();
    if (const auto second = m_after.edges.constFind(m_second); second != m_after.edges.constEnd()) {
        const NodeId to = second->to;
        const auto first = std::ranges::find(m_after.edges, m_node.id, &Edge::to);
        m_after = withRoomAround(m_after, first->from, m_node.id, to);
        m_after = EditorModel::rerouted(m_after, unrouted(m_after));
    }
    if (m_view.model().become(tr("Add %1").arg(m_node.label), m_after))
        m_view.model().select({ElementRef(m_node.id)});
}

void InsertGesture::paint(QPainter &painter) const
{
    paintSnapReasons(painter, m_reasons, m_view.diagramScene().painter().theme());
}

} // namespace archdeck
