#include "core/layout/settle.h"

#include "core/layout/graphvizlayout.h"
#include "core/layout/levels.h"
#include "core/layout/separate.h"

namespace archdeck {

namespace {

class Settling
{
public:
    Settling(const Diagram &diagram, const Selection &fixed, const LayoutOptions &options)
        : m_before(diagram), m_diagram(diagram), m_fixed(fixed), m_options(options)
    {
        for (const ElementRef &element : fixed) {
            GroupId home = element.type == ElementType::Node ? diagram.nodes.value(NodeId(element.id)).group
                : element.type == ElementType::Group         ? diagram.groups.value(GroupId(element.id)).parent
                                                             : GroupId();
            for (; !home.isNull(); home = diagram.groups.value(home).parent)
                m_holding.insert(home);
        }
    }

    Diagram run()
    {
        for (const Group &group : groupsInnermostFirst(m_before)) {
            settleLevel(group.id);
            closeRound(group);
        }
        settleLevel({});
        followNotes();
        dropRoutes();
        return m_diagram;
    }

private:
    bool isFixed(const ElementRef &item) const
    {
        return m_fixed.contains(item) || (item.type == ElementType::Group && m_holding.contains(GroupId(item.id)));
    }

    void settleLevel(GroupId level)
    {
        const QList<ElementRef> items = itemsOf(m_diagram, level);
        QList<Body> bodies;
        for (const ElementRef &item : items)
            bodies.append({m_diagram.rectOf(item), isFixed(item)});
        const QList<QPointF> moves = separated(bodies, m_options.nodeDistance);
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (!moves[i].isNull())
                translate(items[i], moves[i]);
        }
    }

    void translate(const ElementRef &item, const QPointF &by)
    {
        if (item.type == ElementType::Node) {
            m_diagram.nodes[NodeId(item.id)].rect.translate(by);
            return;
        }
        for (const ElementRef &element : withMembers(m_diagram, {item})) {
            if (element.type == ElementType::Node)
                m_diagram.nodes[NodeId(element.id)].rect.translate(by);
            else if (element.type == ElementType::Group)
                m_diagram.groups[GroupId(element.id)].rect.translate(by);
        }
    }

    void closeRound(const Group &group)
    {
        QRectF contents;
        for (const ElementRef &item : itemsOf(m_diagram, group.id))
            contents |= m_diagram.rectOf(item);
        if (contents.isNull())
            return;
        const QSizeF title = titleSizeOf(group, m_options);
        QRectF rect = contents.adjusted(-m_options.groupPadding, -m_options.groupPadding - title.height(),
                                        m_options.groupPadding, m_options.groupPadding);
        rect.setWidth(std::max(rect.width(), title.width() + 2 * m_options.groupPadding));
        if (m_fixed.contains(ElementRef(group.id)))
            rect |= group.rect;
        m_diagram.groups[group.id].rect = rect;
    }

    void followNotes()
    {
        for (Note &note : m_diagram.notes) {
            if (!note.explains || m_fixed.contains(ElementRef(note.id)))
                continue;
            const QRectF was = m_before.rectOf(*note.explains);
            const QRectF is = m_diagram.rectOf(*note.explains);
            if (!was.isNull() && !is.isNull())
                note.rect.translate(is.center() - was.center());
        }
    }

    void dropRoutes()
    {
        for (Edge &edge : m_diagram.edges) {
            const bool moved = m_diagram.nodes.value(edge.from).rect != m_before.nodes.value(edge.from).rect
                || m_diagram.nodes.value(edge.to).rect != m_before.nodes.value(edge.to).rect;
            if (moved)
                edge.route = Route();
        }
    }

    const Diagram &m_before;
    Diagram m_diagram;
    const Selection &m_fixed;
    const LayoutOptions &m_options;
    QSet<GroupId> m_holding; ///< groups with something fixed in them
};

bool isOnLockedLayer(const Diagram &diagram, LayerId layer)
{
    return diagram.layers.value(layer).isLocked;
}

} // namespace

Diagram settled(const Diagram &diagram, const Selection &fixed, const LayoutOptions &options)
{
    return Settling(diagram, fixed, options).run();
}

Selection pinnedElements(const Diagram &diagram)
{
    Selection pinned;
    const auto collect = [&](const auto &table) {
        for (const auto &element : table) {
            if (element.isLocked || isOnLockedLayer(diagram, element.layer))
                pinned.insert(ElementRef(element.id));
        }
    };
    collect(diagram.nodes);
    collect(diagram.groups);
    collect(diagram.notes);
    return withMembers(diagram, pinned);
}

} // namespace archdeck
