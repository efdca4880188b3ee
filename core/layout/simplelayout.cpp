#include "core/layout/simplelayout.h"

#include "core/layout/graphvizlayout.h"

#include <QtCore/qhash.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

/// A component or an already laid out group among its siblings.
struct Item
{
    ElementRef element;
    QSizeF size;
    int rank = 0;
};

/// At most this many boxes stand above each other before a rank goes on in a further column.
constexpr qsizetype tallestColumn = 8;

class SimpleLayout
{
public:
    SimpleLayout(const Diagram &diagram, const LayoutOptions &options)
        : m_diagram(diagram), m_options(options), m_groups(groupsByDepth(diagram))
    {
    }

    LayoutResult run()
    {
        m_result.method = LayoutMethod::Simple;
        for (auto group = m_groups.crbegin(); group != m_groups.crend(); ++group) // innermost first
            m_sizes.insert(group->id, arrange(group->id, titleSizeOf(*group, m_options)));
        arrange(GroupId(), {});
        for (const Group &group : m_groups)
            m_result.groups[group.id].translate(originOf(group.parent));
        for (const Node &node : m_diagram.nodes)
            m_result.nodes[node.id].translate(originOf(node.group));
        return m_result;
    }

private:
    /// Groups are moved from the outside in, so that a parent's rectangle is final when its children ask.
    QPointF originOf(GroupId group) const
    {
        return group.isNull() ? QPointF() : m_result.groups.value(group).topLeft();
    }

    QList<Item> itemsOf(GroupId group) const
    {
        QList<Item> items;
        for (const Node &node : ordered(m_diagram.nodes)) {
            if (node.group == group)
                items.append({ElementRef(node.id), node.rect.size()});
        }
        for (const Group &child : m_groups) {
            if (child.parent == group)
                items.append({ElementRef(child.id), m_sizes.value(child.id)});
        }
        return items;
    }

    /// The item that is, or holds, a component; -1 when it is elsewhere.
    int itemOf(NodeId node, GroupId group, const QHash<ElementRef, int> &index) const
    {
        GroupId holder = m_diagram.nodes.value(node).group;
        if (holder == group)
            return index.value(ElementRef(node), -1);
        for (qsizetype steps = 0; !holder.isNull() && steps <= m_groups.size(); ++steps) {
            const GroupId parent = m_diagram.groups.value(holder).parent;
            if (parent == group)
                return index.value(ElementRef(holder), -1);
            holder = parent;
        }
        return -1;
    }

    /// Ranks by longest paths; connections that close a cycle are left out.
    void rank(QList<Item> &items, GroupId group) const
    {
        QHash<ElementRef, int> index;
        for (int i = 0; i < items.size(); ++i)
            index.insert(items[i].element, i);
        QList<QList<int>> next(items.size());
        for (const Edge &edge : ordered(m_diagram.edges)) {
            const int from = itemOf(edge.from, group, index);
            const int to = itemOf(edge.to, group, index);
            if (from >= 0 && to >= 0 && from != to)
                next[from].append(to);
        }
        const QList<int> sorted = depthFirstOrder(next);
        QList<int> place(items.size());
        for (int i = 0; i < sorted.size(); ++i)
            place[sorted[i]] = i;
        for (const int from : sorted) {
            for (const int to : std::as_const(next[from])) {
                if (place[to] > place[from])
                    items[to].rank = std::max(items[to].rank, items[from].rank + 1);
            }
        }
    }

    /// Reverse postorder, without recursion: a chain of thousands must not overflow the stack.
    static QList<int> depthFirstOrder(const QList<QList<int>> &next)
    {
        QList<int> finished;
        QList<bool> seen(next.size());
        for (int start = 0; start < next.size(); ++start) {
            QList<std::pair<int, int>> open;
            if (!seen[start])
                open.append({start, 0});
            seen[start] = true;
            while (!open.isEmpty()) {
                auto &[item, position] = open.last();
                if (position == next[item].size()) {
                    finished.append(item);
                    open.removeLast();
                    continue;
                }
                const int child = next[item][position++];
                if (!seen[child]) {
                    seen[child] = true;
                    open.append({child, 0});
                }
            }
        }
        std::ranges::reverse(finished);
        return finished;
    }

    /// Places the contents of a group relative to its corner and returns its size.
    QSizeF arrange(GroupId group, const QSizeF &title)
    {
        QList<Item> items = itemsOf(group);
        rank(items, group);
        std::ranges::stable_sort(items, {}, &Item::rank);
        const double pad = group.isNull() ? 0 : m_options.groupPadding;
        const double top = pad + title.height();
        QPointF at(pad, top);
        QSizeF used(0, 0);
        double column = 0;
        qsizetype inColumn = 0;
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (i > 0 && (items[i].rank != items[i - 1].rank || inColumn == tallestColumn)) {
                at = QPointF(std::ceil(at.x() + column + m_options.rankDistance * 2), top);
                column = 0;
                inColumn = 0;
            }
            put(items[i], at);
            column = std::max(column, items[i].size.width());
            used = used.expandedTo({at.x() + column, at.y() + items[i].size.height()});
            at.ry() = std::ceil(at.y() + items[i].size.height() + m_options.nodeDistance);
            ++inColumn;
        }
        const QSizeF least(title.width() + 2 * pad, top + 40);
        return used.expandedTo(least - QSizeF(pad, 0)) + QSizeF(pad, pad);
    }

    void put(const Item &item, const QPointF &at)
    {
        if (item.element.type == ElementType::Node)
            m_result.nodes.insert(NodeId(item.element.id), QRectF(at, item.size));
        else
            m_result.groups.insert(GroupId(item.element.id), QRectF(at, item.size));
    }

    const Diagram &m_diagram;
    const LayoutOptions &m_options;
    QList<Group> m_groups;
    QHash<GroupId, QSizeF> m_sizes;
    LayoutResult m_result;
};

} // namespace

LayoutResult simpleLayout(const Diagram &diagram, const LayoutOptions &options)
{
    return SimpleLayout(diagram, options).run();
}

} // namespace archdeck
