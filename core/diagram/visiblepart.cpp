#include "core/diagram/visiblepart.h"

#include <QtCore/qhash.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace archdeck {

namespace {

bool isHidden(const Diagram &diagram, LayerId layer)
{
    const auto found = diagram.layers.constFind(layer);
    return found != diagram.layers.cend() && !found->isVisible;
}

/// Works out what is left of one diagram. The parts depend on one another in the order in which `run` makes them.
class Reduction
{
public:
    explicit Reduction(const Diagram &full) : m_full(full) {}

    Diagram run()
    {
        m_result = m_full;
        m_result.layers.removeIf([](const QMap<LayerId, Layer>::iterator &entry) { return !entry->isVisible; });
        reduceBoxes();
        reduceEdges();
        redirect();
        return m_result;
    }

private:
    void reduceBoxes()
    {
        for (const Group &group : m_full.groups) {
            const GroupId root = collapsedRoot(m_full, group.id);
            if (root.isNull() && !isHidden(m_full, group.layer)) {
                m_result.groups[group.id].parent = shownParent(group.parent);
                continue;
            }
            m_result.groups.remove(group.id);
            if (root == group.id && !isHidden(m_full, group.layer))
                addStandIn(group);
        }
        for (const Node &node : m_full.nodes) {
            const GroupId root = collapsedRoot(m_full, node.group);
            if (root.isNull() && !isHidden(m_full, node.layer)) {
                m_result.nodes[node.id].group = shownParent(node.group);
                continue;
            }
            m_result.nodes.remove(node.id);
            const NodeId standIn(root.uuid());
            if (isHidden(m_full, node.layer) || !m_result.nodes.contains(standIn))
                continue;
            m_standIns.insert(node.id, standIn);
            QString &count = m_result.nodes[standIn].properties[collapsedProperty];
            count = QString::number(count.toInt() + 1);
        }
        m_result.notes.removeIf(
            [this](const QMap<NoteId, Note>::iterator &entry) { return isHidden(m_full, entry->layer); });
    }

    void addStandIn(const Group &group)
    {
        Node node;
        node.id = NodeId(group.id.uuid());
        node.key = group.key;
        node.kind = group.kind;
        node.label = group.label;
        node.rect = drawnRect(group);
        node.group = shownParent(group.parent);
        node.properties = group.properties;
        node.properties.insert(collapsedProperty, QStringLiteral("0"));
        node.order = group.order;
        node.style = group.style;
        node.layer = group.layer;
        node.isLocked = group.isLocked;
        m_result.nodes.insert(node.id, node);
    }

    /// The nearest group from `group` outwards that is drawn as a group.
    GroupId shownParent(GroupId group) const
    {
        for (qsizetype steps = 0; !group.isNull() && steps <= m_full.groups.size(); ++steps) {
            const Group candidate = m_full.groups.value(group);
            if (!isHidden(m_full, candidate.layer))
                return group;
            group = candidate.parent;
        }
        return {};
    }

    void reduceEdges()
    {
        for (const Edge &edge : ordered(m_full.edges)) {
            Edge &shown = m_result.edges[edge.id];
            shown.from = m_standIns.value(edge.from, edge.from);
            shown.to = m_standIns.value(edge.to, edge.to);
            const bool isRetargeted = shown.from != edge.from || shown.to != edge.to;
            const bool isInner = isRetargeted && shown.from == shown.to;
            if (isHidden(m_full, edge.layer) || isInner || !m_result.nodes.contains(shown.from)
                || !m_result.nodes.contains(shown.to)) {
                m_result.edges.remove(edge.id);
                if (isInner && !isHidden(m_full, edge.layer))
                    m_innerEdges.insert(edge.id, m_standIns.value(edge.from, edge.to));
                continue;
            }
            if (isRetargeted)
                merge(edge, shown);
        }
    }

    void merge(const Edge &edge, Edge &shown)
    {
        shown.route = Route();
        shown.waypoints.clear();
        shown.labelPlace.reset();
        if (shown.from != edge.from)
            shown.fromAnchor.reset();
        if (shown.to != edge.to)
            shown.toAnchor.reset();
        const auto [survivor, isFirst] = m_survivors.try_emplace(std::tuple(shown.from, shown.to, shown.call), edge.id);
        if (isFirst)
            return;
        m_merged.insert(edge.id, survivor->second);
        m_result.edges.remove(edge.id); // `shown` is gone from here on
        Edge &kept = m_result.edges[survivor->second];
        QString &count = kept.properties[mergedProperty];
        count = QString::number(std::max(count.toInt(), 1) + 1);
        // One label for connections that say different things would be wrong for all but one of them.
        if (kept.label != edge.label)
            kept.label.clear();
        if (kept.protocol != edge.protocol)
            kept.protocol.clear();
        if (kept.fromLabel != edge.fromLabel)
            kept.fromLabel.clear();
        if (kept.toLabel != edge.toLabel)
            kept.toLabel.clear();
    }

    std::optional<ElementRef> shownTarget(const ElementRef &element) const
    {
        if (element.type == ElementType::Edge) {
            const EdgeId edge(element.id);
            if (const auto standIn = m_innerEdges.constFind(edge); standIn != m_innerEdges.cend())
                return ElementRef(*standIn);
            const EdgeId survivor = m_merged.value(edge, edge);
            return m_result.edges.contains(survivor) ? std::optional(ElementRef(survivor)) : std::nullopt;
        }
        return shownElement(m_full, element);
    }

    void redirect()
    {
        for (RequestPath &path : m_result.paths) {
            QList<EdgeId> steps;
            for (const EdgeId &step : std::as_const(path.steps)) {
                const EdgeId survivor = m_merged.value(step, step);
                if (m_result.edges.contains(survivor))
                    steps.append(survivor);
            }
            path.steps = steps;
        }
        for (Note &note : m_result.notes) {
            if (note.explains)
                note.explains = shownTarget(*note.explains).value_or(ElementRef());
        }
        for (TradeOff &tradeOff : m_result.tradeOffs) {
            QList<ElementRef> targets;
            for (const ElementRef &element : std::as_const(tradeOff.elements)) {
                const std::optional<ElementRef> target = shownTarget(element);
                if (target && !targets.contains(*target))
                    targets.append(*target);
            }
            if (targets.isEmpty() && !tradeOff.elements.isEmpty())
                targets.append(ElementRef());
            tradeOff.elements = targets;
        }
    }

    const Diagram &m_full;
    Diagram m_result;
    QHash<NodeId, NodeId> m_standIns; ///< component inside a collapsed group -> what stands for it
    QHash<EdgeId, NodeId> m_innerEdges;
    QHash<EdgeId, EdgeId> m_merged; ///< connection left out -> the one that is drawn for it
    std::map<std::tuple<NodeId, NodeId, CallKind>, EdgeId> m_survivors;
};

} // namespace

Diagram visiblePart(const Diagram &diagram)
{
    const bool isWhole = std::ranges::all_of(diagram.layers, &Layer::isVisible)
        && std::ranges::none_of(diagram.groups, &Group::isCollapsed);
    return isWhole ? diagram : Reduction(diagram).run();
}

bool isStandIn(const Node &node)
{
    return node.properties.contains(collapsedProperty);
}

ElementRef realElement(const Diagram &full, const ElementRef &shown)
{
    const bool isGroup = shown.type == ElementType::Node && !full.nodes.contains(NodeId(shown.id))
        && full.groups.contains(GroupId(shown.id));
    return isGroup ? ElementRef(GroupId(shown.id)) : shown;
}

std::optional<ElementRef> shownElement(const Diagram &full, const ElementRef &real)
{
    if (!full.contains(real))
        return {};
    const auto inside = [&](GroupId group, LayerId layer) -> std::optional<ElementRef> {
        if (isHidden(full, layer))
            return {};
        const GroupId root = collapsedRoot(full, group);
        if (root.isNull())
            return real;
        if (isHidden(full, full.groups.value(root).layer))
            return {};
        return ElementRef(NodeId(root.uuid()));
    };
    switch (real.type) {
    case ElementType::Node: {
        const Node node = full.nodes.value(NodeId(real.id));
        return inside(node.group, node.layer);
    }
    case ElementType::Group: {
        const Group group = full.groups.value(GroupId(real.id));
        return inside(group.id, group.layer);
    }
    case ElementType::Note: return inside({}, full.notes.value(NoteId(real.id)).layer);
    case ElementType::Edge: {
        const Edge edge = full.edges.value(EdgeId(real.id));
        const auto from = shownElement(full, ElementRef(edge.from));
        const auto to = shownElement(full, ElementRef(edge.to));
        const bool isInner = from == to && from != ElementRef(edge.from);
        return !isHidden(full, edge.layer) && from && to && !isInner ? std::optional(real) : std::nullopt;
    }
    case ElementType::Design:
    case ElementType::Path: break;
    }
    return real;
}

GroupId collapsedRoot(const Diagram &diagram, GroupId group)
{
    GroupId root;
    for (qsizetype steps = 0; !group.isNull() && steps <= diagram.groups.size(); ++steps) {
        const Group candidate = diagram.groups.value(group);
        if (candidate.isCollapsed)
            root = group;
        group = candidate.parent;
    }
    return root;
}

QRectF drawnRect(const Group &group)
{
    return group.isCollapsed ? QRectF(group.rect.topLeft(), QSizeF(standInWidth, standInHeight)) : group.rect;
}

} // namespace archdeck
