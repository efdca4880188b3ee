#include "core/layout/noteplacement.h"

#include "core/layout/graphvizlayout.h"
#include "core/layout/routegeometry.h"

#include <cmath>
#include <limits>

namespace archdeck {

namespace {

constexpr double clearance = 14;
constexpr double step = 12;
constexpr double reach = 420; ///< how far from its element a note is looked for a place
constexpr double crossedLine = 160;
constexpr double strangeGroup = 90;
constexpr double outsideDrawing = 24;

double gap(const QRectF &a, const QRectF &b)
{
    const double x = std::max({0.0, a.left() - b.right(), b.left() - a.right()});
    const double y = std::max({0.0, a.top() - b.bottom(), b.top() - a.bottom()});
    return std::hypot(x, y);
}

class NotePlacer
{
public:
    NotePlacer(const Diagram &diagram, const LayoutOptions &options, LayoutResult &layout)
        : m_diagram(diagram), m_options(options), m_layout(layout), m_placed(applied(diagram, layout))
    {
        for (const QRectF &rect : layout.nodes)
            m_boxes.append(rect);
        for (auto it = layout.routes.begin(); it != layout.routes.end(); ++it)
            addRoute(diagram.edges.value(it.key()), *it);
        for (const QRectF &box : std::as_const(m_boxes))
            m_bounds |= box;
        for (const QRectF &group : layout.groups)
            m_bounds |= group;
    }

    void place(const Note &note)
    {
        const QRectF target = targetOf(note);
        const QRectF near = target.adjusted(-reach, -reach, reach, reach);
        chooseNear(near);
        QRectF best(m_bounds.left(), m_bounds.bottom() + clearance * 2, note.rect.width(), note.rect.height());
        double bestCost = std::numeric_limits<double>::max();
        for (double y = near.top(); y <= near.bottom(); y += step) {
            for (double x = near.left(); x <= near.right(); x += step) {
                const QRectF place(std::round(x), std::round(y), note.rect.width(), note.rect.height());
                const double cost = costOf(place, target, note);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = place;
                }
            }
        }
        m_layout.notes.insert(note.id, best);
        m_boxes.append(best);
        m_bounds |= best;
    }

private:
    void addRoute(const Edge &edge, const Route &route)
    {
        const QList<QPointF> chain = flattened(route);
        for (qsizetype i = 1; i < chain.size(); ++i)
            m_lines.append({chain[i - 1], chain[i]});
        const QSizeF label = labelSizeOf(edge, m_options);
        if (!route.labelCentre || label.isEmpty())
            return;
        QRectF box(QPointF(), label);
        box.moveCenter(*route.labelCentre);
        m_boxes.append(box);
    }

    QRectF targetOf(const Note &note) const
    {
        if (!note.explains)
            return {m_bounds.left(), m_bounds.bottom(), 1, 1};
        if (note.explains->type == ElementType::Edge) {
            const Route route = m_placed.edges.value(EdgeId(note.explains->id)).route;
            if (route.labelCentre)
                return {*route.labelCentre - QPointF(4, 4), QSizeF(8, 8)};
        }
        const QRectF rect = m_placed.rectOf(*note.explains);
        return rect.isNull() ? QRectF(m_bounds.left(), m_bounds.bottom(), 1, 1) : rect;
    }

    void chooseNear(const QRectF &near)
    {
        const QRectF wide = near.adjusted(-reach, -reach, reach, reach);
        m_nearBoxes.clear();
        m_nearLines.clear();
        for (const QRectF &box : std::as_const(m_boxes)) {
            if (box.intersects(wide))
                m_nearBoxes.append(box.adjusted(-clearance, -clearance, clearance, clearance));
        }
        for (const auto &line : std::as_const(m_lines)) {
            if (segmentEnters(line.first, line.second, wide))
                m_nearLines.append(line);
        }
    }

    /// Infinite where the note must not be.
    double costOf(const QRectF &place, const QRectF &target, const Note &note) const
    {
        constexpr double never = std::numeric_limits<double>::max();
        for (const QRectF &box : m_nearBoxes) {
            if (box.intersects(place))
                return never;
        }
        double cost = gap(place, target);
        for (auto it = m_layout.groups.begin(); it != m_layout.groups.end(); ++it) {
            const QRectF &group = *it;
            const QRectF contents = group.adjusted(clearance / 2, m_options.titleHeight, -clearance / 2,
                                                   -clearance / 2);
            if (!group.adjusted(-clearance, -clearance, clearance, clearance).intersects(place))
                continue;
            if (!contents.contains(place))
                return never;
            if (!isInGroup(note, it.key()))
                cost += strangeGroup;
        }
        for (const auto &[from, to] : m_nearLines) {
            if (segmentEnters(from, to, place.adjusted(-4, -4, 4, 4)))
                cost += crossedLine;
        }
        if (!m_bounds.contains(place))
            cost += outsideDrawing + gap(place, m_bounds);
        return cost;
    }

    bool isInGroup(const Note &note, GroupId group) const
    {
        if (!note.explains)
            return false;
        switch (note.explains->type) {
        case ElementType::Node:
            return m_diagram.isInside(m_diagram.nodes.value(NodeId(note.explains->id)).group, group);
        case ElementType::Group: return m_diagram.isInside(GroupId(note.explains->id), group);
        case ElementType::Edge: {
            const Edge edge = m_diagram.edges.value(EdgeId(note.explains->id));
            return m_diagram.isInside(m_diagram.nodes.value(edge.from).group, group)
                || m_diagram.isInside(m_diagram.nodes.value(edge.to).group, group);
        }
        default: return false;
        }
    }

    const Diagram &m_diagram;
    const LayoutOptions &m_options;
    LayoutResult &m_layout;
    Diagram m_placed;
    QRectF m_bounds;
    QList<QRectF> m_boxes;
    QList<std::pair<QPointF, QPointF>> m_lines;
    QList<QRectF> m_nearBoxes;
    QList<std::pair<QPointF, QPointF>> m_nearLines;
};

} // namespace

void placeNotes(const Diagram &diagram, const LayoutOptions &options, LayoutResult &layout)
{
    NotePlacer placer(diagram, options, layout);
    for (const Note &note : ordered(diagram.notes))
        placer.place(note);
}

} // namespace archdeck
