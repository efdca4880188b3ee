#include "tests/support/routequality.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace archdeck::test {

namespace {

struct Piece
{
    int edge;
    QPointF from;
    QPointF to;
    bool isLevel() const { return std::abs(from.y() - to.y()) < 0.01; }
    double low() const { return isLevel() ? std::min(from.x(), to.x()) : std::min(from.y(), to.y()); }
    double high() const { return isLevel() ? std::max(from.x(), to.x()) : std::max(from.y(), to.y()); }
    double at() const { return isLevel() ? from.y() : from.x(); }
};

/// Only for level and upright ones.
bool enters(const Piece &piece, const QRectF &rect)
{
    const QRectF box(QPointF(std::min(piece.from.x(), piece.to.x()), std::min(piece.from.y(), piece.to.y())),
                     QPointF(std::max(piece.from.x(), piece.to.x()), std::max(piece.from.y(), piece.to.y())));
    return box.right() > rect.left() && box.left() < rect.right() && box.bottom() > rect.top()
        && box.top() < rect.bottom();
}

class Judge
{
public:
    Judge(const Diagram &diagram, const std::function<QSizeF(const QString &)> &textSize)
        : m_diagram(diagram), m_edges(ordered(diagram.edges))
    {
        for (int i = 0; i < m_edges.size(); ++i) {
            const QList<QPointF> &points = m_edges[i].route.points;
            for (qsizetype p = 1; p < points.size(); ++p) {
                const Piece piece{i, points[p - 1], points[p]};
                (piece.isLevel() ? m_level : m_upright).push_back(piece);
                m_quality.length += std::hypot(points[p].x() - points[p - 1].x(), points[p].y() - points[p - 1].y());
            }
            m_quality.bends += int(std::max<qsizetype>(0, points.size() - 2));
            if (textSize && m_edges[i].route.labelCentre && !m_edges[i].label.isEmpty()) {
                QRectF label(QPointF(), textSize(m_edges[i].label));
                label.moveCenter(*m_edges[i].route.labelCentre);
                m_labels.push_back({i, label});
            }
        }
        const auto byPlace = [](const Piece &a, const Piece &b) { return a.at() < b.at(); };
        std::ranges::sort(m_level, byPlace);
        std::ranges::sort(m_upright, byPlace);
    }

    RouteQuality run()
    {
        countCrossings();
        countOverlaps(m_level);
        countOverlaps(m_upright);
        countBoxes();
        countLabels();
        return m_quality;
    }

private:
    QString name(int edge) const { return m_diagram.nameOf(ElementRef(m_edges[edge].id)); }
    void fault(int &count, const QString &text)
    {
        ++count;
        m_quality.faults.append(text);
    }

    void countCrossings()
    {
        for (const Piece &level : m_level) {
            auto upright = std::ranges::upper_bound(m_upright, level.low(), {}, &Piece::at);
            for (; upright != m_upright.end() && upright->at() < level.high(); ++upright) {
                if (upright->edge != level.edge && upright->low() < level.at() && upright->high() > level.at())
                    ++m_quality.crossings;
            }
        }
    }

    void countOverlaps(const std::vector<Piece> &pieces)
    {
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            for (std::size_t j = i + 1; j < pieces.size() && pieces[j].at() - pieces[i].at() < 1; ++j) {
                const double shared = std::min(pieces[i].high(), pieces[j].high())
                    - std::max(pieces[i].low(), pieces[j].low());
                if (shared > 2 && pieces[i].edge != pieces[j].edge)
                    fault(m_quality.overlaps, name(pieces[i].edge) + u" lies on " + name(pieces[j].edge));
            }
        }
    }

    void countBoxes()
    {
        std::vector<std::pair<QRectF, const Node *>> boxes;
        for (const Node &node : m_diagram.nodes)
            boxes.emplace_back(node.rect.adjusted(1, 1, -1, -1), &node);
        std::ranges::sort(boxes, {}, [](const auto &box) { return box.first.left(); });
        double widest = 0;
        for (const auto &[rect, node] : boxes)
            widest = std::max(widest, rect.width());
        for (const auto *pieces : {&m_level, &m_upright}) {
            for (const Piece &piece : *pieces) {
                const double left = std::min(piece.from.x(), piece.to.x());
                const double right = std::max(piece.from.x(), piece.to.x());
                auto box = std::ranges::lower_bound(boxes, left - widest, {},
                                                    [](const auto &entry) { return entry.first.left(); });
                for (; box != boxes.end() && box->first.left() < right; ++box) {
                    if (enters(piece, box->first))
                        fault(m_quality.throughBoxes, name(piece.edge) + u" runs through " + box->second->label);
                }
            }
        }
    }

    void countLabels()
    {
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            const auto &[edge, label] = m_labels[i];
            for (const Node &node : m_diagram.nodes) {
                if (node.rect.intersects(label))
                    fault(m_quality.labelsOnBoxes, u"the label of " + name(edge) + u" lies on " + node.label);
            }
            for (std::size_t j = i + 1; j < m_labels.size(); ++j) {
                if (m_labels[j].second.intersects(label))
                    fault(m_quality.labelsOnLabels,
                          u"the labels of " + name(edge) + u" and " + name(m_labels[j].first) + u" overlap");
            }
            for (const Group &group : m_diagram.groups) {
                const QRectF title(group.rect.left() + 12, group.rect.top() + 6, double(group.label.size()) * 6, 16);
                if (title.intersects(label))
                    fault(m_quality.labelsOnTitles, u"the label of " + name(edge) + u" lies on " + group.label);
            }
            for (const auto *pieces : {&m_level, &m_upright}) {
                for (const Piece &piece : *pieces) {
                    if (piece.edge != edge && enters(piece, label))
                        fault(m_quality.labelsOnLines, u"the label of " + name(edge) + u" hides " + name(piece.edge));
                }
            }
        }
    }

    const Diagram &m_diagram;
    QList<Edge> m_edges;
    std::vector<Piece> m_level;
    std::vector<Piece> m_upright;
    std::vector<std::pair<int, QRectF>> m_labels;
    RouteQuality m_quality;
};

} // namespace

RouteQuality routeQuality(const Diagram &diagram, const std::function<QSizeF(const QString &)> &textSize)
{
    return Judge(diagram, textSize).run();
}

} // namespace archdeck::test
