#include "core/render/componentmetrics.h"
#include "widgets/diagram/editormodel.h"

#include <QtCore/qregularexpression.h>

namespace archdeck {

namespace {

constexpr int mostReplicas = 100'000;

QString replicasKey()
{
    return QStringLiteral("replicas");
}

QRegularExpressionMatch leadingNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^\\s*(\\d{1,6})(.*)$"),
                                           QRegularExpression::DotMatchesEverythingOption);
    return number.match(text);
}

void set(Properties &properties, const QString &key, const QString &value)
{
    if (value.isEmpty())
        properties.remove(key);
    else
        properties.insert(key, value);
}

} // namespace

int EditorModel::replicasOf(const Node &node) const
{
    const auto typed = leadingNumber(node.properties.value(replicasKey()));
    if (typed.hasMatch())
        return qBound(1, typed.captured(1).toInt(), mostReplicas);
    if (const ComponentKind *kind = catalog().find(node.kind)) {
        const auto field = std::ranges::find(kind->properties, replicasKey(), &PropertyField::key);
        if (field != kind->properties.end())
            return qMax(1, field->defaultValue.toInt());
    }
    return 1;
}

bool EditorModel::setReplicas(NodeId node, int replicas)
{
    const QString old = diagram().nodes.value(node).properties.value(replicasKey());
    const auto typed = leadingNumber(old);
    const QString count = QString::number(qBound(1, replicas, mostReplicas));
    return setProperty(node, replicasKey(), typed.hasMatch() ? count + typed.captured(2) : count);
}

bool EditorModel::changeReplicas(int by)
{
    Diagram after = diagram();
    QList<NodeId> nodes;
    for (const ElementRef &element : selection()) {
        if (element.type == ElementType::Node)
            nodes.append(NodeId(element.id));
    }
    for (const NodeId id : std::as_const(nodes)) {
        Node &node = after.nodes[id];
        const QString old = node.properties.value(replicasKey());
        const auto typed = leadingNumber(old);
        const QString count = QString::number(qBound(1, replicasOf(node) + by, mostReplicas));
        const QString text = typed.hasMatch() ? count + typed.captured(2) : count;
        // One replica more than none said is two; one less than one changes nothing.
        if (!old.isEmpty() || by > 0)
            node.properties.insert(replicasKey(), text);
        after = fitted(after, id);
    }
    if (nodes.isEmpty())
        return false;
    const auto count = int(qAbs(by));
    return step(by > 0 ? tr("Add %n replica(s)", nullptr, count) : tr("Remove %n replica(s)", nullptr, count), after);
}

bool EditorModel::setEdgeProperty(EdgeId edge, const QString &key, const QString &value)
{
    Diagram after = diagram();
    set(after.edges[edge].properties, key, value);
    return step(tr("Change connection"), after);
}

bool EditorModel::setPathProperty(PathId path, const QString &key, const QString &value)
{
    Diagram after = diagram();
    set(after.paths[path].properties, key, value);
    return step(tr("Change request path"), after);
}

bool EditorModel::setDesignProperty(const QString &key, const QString &value)
{
    Diagram after = diagram();
    set(after.info.properties, key, value);
    return step(tr("Change load and targets"), after);
}

bool EditorModel::fillGhost(const DiagramMarks &marks, const QString &key)
{
    Diagram after = diagram();
    QList<EdgeId> added;
    const auto addEdge = [&](const GhostConnection &connection, NodeId from, NodeId to) {
        const EdgeId id = EdgeId::create();
        after = connected(after, id, from, to, connection.call);
        after.edges[id].label = connection.label;
        added.append(id);
    };
    const auto exists = [&after](NodeId node) { return !node.isNull() && after.nodes.contains(node); };

    if (const GhostConnection *connection = marks.findGhostConnection(key)) {
        if (!exists(connection->from.node) || !exists(connection->to.node))
            return false;
        addEdge(*connection, connection->from.node, connection->to.node);
        if (!step(tr("Connect"), rerouted(after, added)))
            return false;
        select({ElementRef(added.constFirst())});
        return true;
    }
    const GhostComponent *ghost = marks.findGhost(key);
    if (!ghost)
        return false;
    Node node;
    node.id = NodeId::create();
    node.kind = ghost->kind;
    node.label = ghost->label.isEmpty() ? catalog().nameOf(ghost->kind) : ghost->label;
    node.properties = ghost->properties;
    node.rect.setSize(componentSize(node));
    node.rect.moveCenter(ghost->rect.center());
    node.group = groupAt(after, node.rect.center());
    node.order = after.nextOrder();
    after.nodes.insert(node.id, node);
    for (const GhostConnection &connection : marks.ghostConnections) {
        const NodeId from = connection.from.ghost == key ? node.id : connection.from.node;
        const NodeId to = connection.to.ghost == key ? node.id : connection.to.node;
        if ((from == node.id || to == node.id) && exists(from) && exists(to))
            addEdge(connection, from, to);
    }
    if (!step(tr("Add %1").arg(node.label), rerouted(after, added)))
        return false;
    select({ElementRef(node.id)});
    return true;
}

} // namespace archdeck
