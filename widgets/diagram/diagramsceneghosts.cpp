#include "core/render/edgegeometry.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/ghostitem.h"

#include <cmath>

namespace archdeck {

namespace {

/// Where the keyboard can stop: at an element or at a ghost.
struct Stop
{
    QPointF place; ///< row (in bands of half a box) and column
    std::optional<ElementRef> element;
    QString ghost;
    QRectF rect;
};

QPointF readingPlace(const QRectF &rect)
{
    return {rect.left(), std::floor(rect.top() / 32)};
}

bool isReadFirst(const QPointF &a, const QPointF &b)
{
    return a.y() != b.y() ? a.y() < b.y() : a.x() < b.x();
}

QList<Stop> stopsOf(const DiagramScene &scene)
{
    const Diagram &diagram = scene.diagram();
    QList<Stop> stops;
    const auto addAll = [&](const auto &table) {
        for (const auto &each : table)
            stops.append({readingPlace(each.rect), scene.real(ElementRef(each.id)), {}, each.rect});
    };
    addAll(diagram.nodes);
    addAll(diagram.groups);
    addAll(diagram.notes);
    for (const GhostComponent &ghost : scene.marks()->ghosts)
        stops.append({readingPlace(ghost.rect), std::nullopt, ghost.key, ghost.rect});
    std::ranges::stable_sort(stops, isReadFirst, &Stop::place);
    for (const Edge &edge : ordered(diagram.edges))
        stops.append({{}, ElementRef(edge.id), {}, diagram.rectOf(ElementRef(edge.id))});
    for (const GhostConnection &ghost : scene.marks()->ghostConnections)
        stops.append({{}, std::nullopt, ghost.key, scene.ghostRect(ghost.key)});
    return stops;
}

/// The connections of ghosts with routes, found in a diagram in which the ghosts exist.
QList<GhostConnection> routed(const DiagramMarks &marks, const Diagram &diagram)
{
    Diagram whole = diagram;
    QHash<QString, NodeId> nodes;
    for (const GhostComponent &ghost : marks.ghosts) {
        Node node;
        node.id = NodeId::create();
        node.rect = ghost.rect;
        nodes.insert(ghost.key, node.id);
        whole.nodes.insert(node.id, node);
    }
    QList<GhostConnection> connections = marks.ghostConnections;
    QList<EdgeId> edges;
    for (const GhostConnection &connection : std::as_const(connections)) {
        Edge edge;
        edge.id = EdgeId::create();
        edge.label = connection.label;
        edge.from = connection.from.node.isNull() ? nodes.value(connection.from.ghost) : connection.from.node;
        edge.to = connection.to.node.isNull() ? nodes.value(connection.to.ghost) : connection.to.node;
        edges.append(edge.id);
        if (whole.nodes.contains(edge.from) && whole.nodes.contains(edge.to))
            whole.edges.insert(edge.id, edge);
    }
    const QList<EdgeId> wanted = edges;
    edges.removeIf([&whole](EdgeId id) { return !whole.edges.contains(id); });
    whole = EditorModel::rerouted(whole, edges);
    for (qsizetype i = 0; i < connections.size(); ++i)
        connections[i].route = whole.edges.value(wanted[i]).route;
    return connections;
}

} // namespace

void DiagramScene::setMarks(const DiagramMarks &marks)
{
    DiagramMarks shown = marks;
    if (!shown.ghostConnections.isEmpty())
        shown.ghostConnections = routed(shown, m_shown);
    const bool hasOtherGhosts = shown.ghosts != m_marks->ghosts || shown.ghostConnections != m_marks->ghostConnections;
    m_marks = std::make_shared<const DiagramMarks>(std::move(shown));
    if (hasOtherGhosts)
        renewGhosts();
    recolour();
    Q_EMIT marksChanged();
}

void DiagramScene::renewGhosts()
{
    qDeleteAll(m_ghosts);
    m_ghosts.clear();
    const QStringList keys = ghostsInOrder();
    for (const QString &key : keys) {
        auto *item = new GhostItem(*this, key);
        m_ghosts.append(item);
        addItem(item);
    }
    if (!keys.contains(m_focusedGhost))
        m_focusedGhost.clear();
    m_hoveredGhost.clear();
    updateSceneRect();
}

QRectF DiagramScene::drawnBounds() const
{
    QRectF bounds = m_shown.bounds();
    for (const GhostComponent &ghost : m_marks->ghosts)
        bounds |= ghost.rect;
    return bounds;
}

QStringList DiagramScene::ghostsInOrder() const
{
    QStringList keys;
    QList<GhostComponent> components = m_marks->ghosts;
    std::ranges::stable_sort(components, isReadFirst,
                             [](const GhostComponent &ghost) { return readingPlace(ghost.rect); });
    for (const GhostComponent &ghost : std::as_const(components))
        keys.append(ghost.key);
    for (const GhostConnection &ghost : m_marks->ghostConnections)
        keys.append(ghost.key);
    return keys;
}

void DiagramScene::focusGhost(const QString &key)
{
    if (!key.isEmpty())
        m_model.select({});
    if (key == m_focusedGhost)
        return;
    m_focusedGhost = key;
    update();
}

void DiagramScene::setHoveredGhost(const QString &key)
{
    if (key == m_hoveredGhost)
        return;
    m_hoveredGhost = key;
    update();
}

QString DiagramScene::ghostAt(const QPointF &point) const
{
    const GhostItem *ghost = nullptr;
    for (QGraphicsItem *item : items(point, Qt::IntersectsItemShape, Qt::DescendingOrder)) {
        ghost = qgraphicsitem_cast<GhostItem *>(item);
        if (ghost)
            break;
    }
    if (!ghost)
        return {};
    // Ghost components lie above all but notes, ghost connections above lines and labels only.
    const auto element = elementAt(point);
    const bool isCovered = element
        && (element->type == ElementType::Note
            || (element->type == ElementType::Node && !m_marks->findGhost(ghost->key())));
    return isCovered ? QString() : ghost->key();
}

QRectF DiagramScene::ghostRect(const QString &key) const
{
    if (const GhostComponent *ghost = m_marks->findGhost(key))
        return ghost->rect;
    const GhostConnection *connection = m_marks->findGhostConnection(key);
    return connection ? m_marks->rectOf(connection->from, m_shown).united(m_marks->rectOf(connection->to, m_shown))
                      : QRectF();
}

QString DiagramScene::ghostName(const QString &key) const
{
    const auto withMark = [](const std::optional<DifferenceMark> &mark, const QString &name) {
        return mark ? tr("%1: %2").arg(displayName(*mark), name) : tr("To fill: %1").arg(name);
    };
    if (const GhostComponent *ghost = m_marks->findGhost(key))
        return withMark(ghost->mark, ghost->label.isEmpty() ? m_model.catalog().nameOf(ghost->kind) : ghost->label);
    const GhostConnection *connection = m_marks->findGhostConnection(key);
    if (!connection)
        return {};
    const auto endName = [this](const GhostEnd &end) {
        const GhostComponent *ghost = m_marks->findGhost(end.ghost);
        return ghost ? ghost->label : m_shown.nodes.value(end.node).label;
    };
    return withMark(connection->mark, endName(connection->from) + QStringLiteral(" → ") + endName(connection->to));
}

QString DiagramScene::ghostHint(const QString &key) const
{
    if (const GhostComponent *ghost = m_marks->findGhost(key))
        return ghost->hint;
    const GhostConnection *connection = m_marks->findGhostConnection(key);
    return connection ? connection->hint : QString();
}

void DiagramScene::activateGhost(const QString &key)
{
    if (m_marks->findGhost(key) || m_marks->findGhostConnection(key))
        Q_EMIT ghostActivated(key);
}

QRectF DiagramScene::focusNext(int step)
{
    const QList<Stop> stops = stopsOf(*this);
    if (stops.isEmpty())
        return {};
    const auto one = m_model.selectedOne();
    const auto current = std::ranges::find_if(stops, [&](const Stop &stop) {
        return m_focusedGhost.isEmpty() ? one && stop.element == one : stop.ghost == m_focusedGhost;
    });
    const qsizetype index = current != stops.end() ? current - stops.begin() : (step > 0 ? -1 : 0);
    const Stop &next = stops[(index + step + stops.size()) % stops.size()];
    if (next.element) {
        focusGhost({});
        m_model.select({*next.element});
    } else {
        focusGhost(next.ghost);
    }
    return next.rect;
}

} // namespace archdeck
