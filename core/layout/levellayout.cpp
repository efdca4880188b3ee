#include "core/layout/levellayout.h"

#include "core/layout/graphvizlayout.h"
#include "core/layout/levels.h"
#include "core/layout/separate.h"

namespace archdeck {

namespace {

class LevelLayout
{
public:
    LevelLayout(const Diagram &diagram, const LayoutOptions &options, const StopToken &stop)
        : m_diagram(diagram), m_options(options), m_stop(stop)
    {
    }

    Result<LayoutResult> run()
    {
        const QList<Group> groups = groupsInnermostFirst(m_diagram);
        for (const Group &group : groups) {
            if (auto done = placeLevel(group.id, titleSizeOf(group, m_options)); !done)
                return std::unexpected(done.error());
        }
        if (auto done = placeLevel({}, {}); !done)
            return std::unexpected(done.error());
        // From the outside in, so that a parent's rectangle is final when its children ask.
        for (auto group = groups.crbegin(); group != groups.crend(); ++group)
            m_result.groups[group->id].translate(originOf(group->parent));
        for (const Node &node : m_diagram.nodes)
            m_result.nodes[node.id].translate(originOf(node.group));
        return m_result;
    }

private:
    QPointF originOf(GroupId group) const
    {
        return group.isNull() ? QPointF() : m_result.groups.value(group).topLeft();
    }

    /// Places the items of a level relative to the corner of its group, whose size it notes.
    Result<void> placeLevel(GroupId level, const QSizeF &title)
    {
        const Diagram flat = levelDiagram(m_diagram, level, m_sizes);
        auto places = placesOf(flat);
        if (!places)
            return std::unexpected(places.error());
        QRectF bounds;
        for (const QRectF &rect : std::as_const(*places))
            bounds |= rect;
        const QPointF inset = level.isNull() ? QPointF()
                                             : QPointF(m_options.groupPadding, m_options.groupPadding + title.height());
        for (auto place = places->cbegin(); place != places->cend(); ++place) {
            const QRectF rect = place->translated(inset - bounds.topLeft());
            if (const GroupId group(place.key().uuid()); m_diagram.groups.contains(group))
                m_result.groups.insert(group, rect);
            else
                m_result.nodes.insert(place.key(), rect);
        }
        if (!level.isNull()) {
            const double width = std::max(bounds.width(), title.width()) + 2 * m_options.groupPadding;
            const double height = std::max(bounds.height(), m_options.nodeDistance) + title.height()
                + 2 * m_options.groupPadding;
            m_sizes.insert(level, QSizeF(std::ceil(width), std::ceil(height)));
        }
        return {};
    }

    Result<QMap<NodeId, QRectF>> placesOf(const Diagram &flat) const
    {
        QMap<NodeId, QRectF> places;
        if (flat.nodes.size() < 2) {
            for (const Node &node : flat.nodes)
                places.insert(node.id, node.rect);
            return places;
        }
        auto raw = graphvizLayout(flat, m_options, LayoutMethod::WithoutLabels, Ranking::Global, m_stop);
        if (!raw)
            return std::unexpected(raw.error());
        // Engines of the spring family keep boxes apart only roughly.
        QList<Body> bodies;
        for (const QRectF &rect : std::as_const(raw->nodes))
            bodies.append({rect});
        const QList<QPointF> moves = separated(bodies, m_options.nodeDistance);
        qsizetype i = 0;
        for (auto place = raw->nodes.begin(); place != raw->nodes.end(); ++place)
            places.insert(place.key(), place->translated(moves[i++]));
        return places;
    }

    const Diagram &m_diagram;
    const LayoutOptions &m_options;
    const StopToken &m_stop;
    QHash<GroupId, QSizeF> m_sizes;
    LayoutResult m_result;
};

} // namespace

Result<LayoutResult> levelLayout(const Diagram &diagram, const LayoutOptions &options, const StopToken &stop)
{
    return LevelLayout(diagram, options, stop).run();
}

} // namespace archdeck
