#include "widgets/diagram/comparisonmarks.h"

#include "core/render/componentmetrics.h"

#include <QtCore/qhash.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double clearance = 24;  ///< between a ghost and whatever stands beside it
constexpr double farthest = 360;  ///< from a neighbour: references are laid out more generously than drawings
constexpr int searchRings = 60;

std::optional<DifferenceMark> markOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::ComponentExtra:
    case DifferenceKind::ConnectionExtra: return DifferenceMark::Extra;
    case DifferenceKind::ComponentOtherKind: return DifferenceMark::OtherKind;
    case DifferenceKind::ConnectionReversed: return DifferenceMark::Reversed;
    case DifferenceKind::ComponentMissing:
    case DifferenceKind::ConnectionMissing: break;
    }
    return std::nullopt;
}

/// Puts what is missing beside what was matched.
class GhostPlacer
{
public:
    GhostPlacer(const DesignDiff &diff, const Diagram &mine, const Diagram &theirs) : m_mine(mine), m_theirs(theirs)
    {
        for (const ComponentMatch &match : diff.components)
            m_matches.insert(match.theirs, match.mine);
        for (const Node &node : mine.nodes)
            m_taken.append(node.rect);
        for (const Note &note : mine.notes)
            m_taken.append(note.rect);
    }

    NodeId mineOf(NodeId theirs) const { return m_matches.value(theirs); }

    /// Whether the box is still free; then it is taken.
    bool keep(NodeId missing, const QRectF &rect)
    {
        const bool isFree = std::ranges::none_of(m_taken, [&](const QRectF &taken) { return taken.intersects(rect); });
        if (isFree) {
            m_taken.append(rect);
            m_placed.insert(missing, rect);
        }
        return isFree;
    }

    /// Where it was kept, else a place that is found now.
    QRectF place(const Node &missing)
    {
        if (const QRectF kept = m_placed.value(missing.id); !kept.isNull())
            return kept;
        const QSizeF size = componentSize(missing);
        const QPointF wanted = wantedCentre(missing);
        QRectF rect(toGrid(wanted - QPointF(size.width() / 2, size.height() / 2)), size);
        rect = nearestFree(rect);
        m_taken.append(rect);
        m_placed.insert(missing.id, rect);
        return rect;
    }

private:
    static QPointF toGrid(const QPointF &point)
    {
        return {std::round(point.x() / metrics::grid) * metrics::grid,
                std::round(point.y() / metrics::grid) * metrics::grid};
    }

    /// The box in the drawing of a component of the reference; null when it has none yet.
    QRectF boxOf(NodeId theirs) const
    {
        if (const NodeId mine = m_matches.value(theirs); !mine.isNull())
            return m_mine.nodes.value(mine).rect;
        return m_placed.value(theirs);
    }

    QPointF wantedCentre(const Node &missing) const
    {
        QPointF sum;
        double weight = 0;
        const auto add = [&](NodeId other, double share) {
            const QRectF box = boxOf(other);
            if (box.isNull() || other == missing.id)
                return;
            QPointF offset = missing.rect.center() - m_theirs.nodes.value(other).rect.center();
            const double length = std::hypot(offset.x(), offset.y());
            if (length > farthest)
                offset *= farthest / length;
            sum += (box.center() + offset) * share;
            weight += share;
        };
        for (const EdgeId &edge : m_theirs.edgesAt(missing.id)) {
            add(m_theirs.edges.value(edge).from, 1);
            add(m_theirs.edges.value(edge).to, 1);
        }
        if (weight > 0)
            return sum / weight;
        // Without neighbours in the drawing, the nearest component that is there tells the place.
        NodeId nearest;
        double best = 0;
        for (auto it = m_matches.begin(); it != m_matches.end(); ++it) {
            const QPointF offset = m_theirs.nodes.value(it.key()).rect.center() - missing.rect.center();
            const double length = std::hypot(offset.x(), offset.y());
            if (nearest.isNull() || length < best || (length == best && it.key() < nearest)) {
                nearest = it.key();
                best = length;
            }
        }
        if (!nearest.isNull())
            add(nearest, 1);
        return weight > 0              ? sum / weight
            : m_mine.bounds().isNull() ? missing.rect.center()
                                       : QPointF(m_mine.bounds().right() + farthest, m_mine.bounds().center().y());
    }

    bool isFree(const QRectF &rect) const
    {
        const QRectF room = rect.adjusted(-clearance, -clearance, clearance, clearance);
        return std::ranges::none_of(m_taken, [&room](const QRectF &taken) { return taken.intersects(room); });
    }

    /// The free place with the least way, looked for in growing rings.
    QRectF nearestFree(const QRectF &wanted) const
    {
        if (isFree(wanted))
            return wanted;
        const double stepX = 3 * metrics::grid;
        const double stepY = 2 * metrics::grid;
        for (int ring = 1; ring <= searchRings; ++ring) {
            std::optional<QPointF> best;
            for (int x = -ring; x <= ring; ++x) {
                for (int y = -ring; y <= ring; ++y) {
                    if (std::max(std::abs(x), std::abs(y)) != ring)
                        continue;
                    const QPointF shift(x * stepX, y * stepY);
                    if ((!best || std::hypot(shift.x(), shift.y()) < std::hypot(best->x(), best->y()))
                        && isFree(wanted.translated(shift)))
                        best = shift;
                }
            }
            if (best)
                return wanted.translated(*best);
        }
        // Everything in reach is taken: below all of it there is room.
        QRectF all;
        for (const QRectF &taken : m_taken)
            all |= taken;
        return QRectF(QPointF(wanted.left(), toGrid(all.bottomLeft()).y() + 2 * clearance), wanted.size());
    }

    const Diagram &m_mine;
    const Diagram &m_theirs;
    QHash<NodeId, NodeId> m_matches; ///< theirs to mine
    QHash<NodeId, QRectF> m_placed;
    QList<QRectF> m_taken;
};

void markWhatIsThere(const DesignDiff &diff, const Diagram &mine, DiagramMarks &marks)
{
    for (const ComponentMatch &match : diff.components)
        marks.differences.insert(ElementRef(match.mine), DifferenceMark::There);
    for (const auto &[edge, theirs] : diff.connections)
        marks.differences.insert(ElementRef(edge), DifferenceMark::There);
    for (const Difference &difference : diff.differences) {
        if (const auto mark = markOf(difference.kind); mark && difference.mine)
            marks.differences.insert(*difference.mine, difference.isDismissed ? DifferenceMark::There : *mark);
    }
    // The drawing may have changed since it was compared.
    marks.differences.removeIf([&mine](const auto &each) { return !mine.contains(each.key()); });
}

} // namespace

DiagramMarks comparisonMarks(const DesignDiff &diff, const Diagram &mine, const Diagram &theirs,
                             const QHash<QString, QRectF> &places)
{
    DiagramMarks marks;
    markWhatIsThere(diff, mine, marks);
    const auto isGhost = [&theirs](const Difference &difference) {
        return difference.kind == DifferenceKind::ComponentMissing && difference.theirs && !difference.isDismissed
            && difference.theirs->type == ElementType::Node && theirs.contains(*difference.theirs);
    };
    GhostPlacer placer(diff, mine, theirs);
    for (const Difference &difference : diff.differences) {
        if (isGhost(difference) && places.contains(difference.key))
            placer.keep(NodeId(difference.theirs->id), places.value(difference.key));
    }
    QHash<NodeId, QString> ghosts;
    for (const Difference &difference : diff.differences) {
        if (!isGhost(difference))
            continue;
        const Node node = theirs.nodes.value(NodeId(difference.theirs->id));
        GhostComponent ghost;
        ghost.key = difference.key;
        ghost.kind = node.kind;
        ghost.label = node.label;
        ghost.rect = placer.place(node);
        ghost.properties = node.properties;
        ghost.mark = DifferenceMark::Missing;
        ghosts.insert(node.id, ghost.key);
        marks.ghosts.append(ghost);
    }
    for (const Difference &difference : diff.differences) {
        if (difference.kind != DifferenceKind::ConnectionMissing || !difference.theirs || difference.isDismissed)
            continue;
        const Edge edge = theirs.edges.value(EdgeId(difference.theirs->id));
        GhostConnection ghost;
        ghost.key = difference.key;
        ghost.from = {placer.mineOf(edge.from), ghosts.value(edge.from)};
        ghost.to = {placer.mineOf(edge.to), ghosts.value(edge.to)};
        ghost.label = edge.label;
        ghost.hint = difference.text;
        ghost.call = edge.call;
        ghost.mark = DifferenceMark::Missing;
        // An end that was dismissed, or deleted since, leaves nothing to draw.
        if (!marks.rectOf(ghost.from, mine).isNull() && !marks.rectOf(ghost.to, mine).isNull())
            marks.ghostConnections.append(ghost);
    }
    return marks;
}

} // namespace archdeck
