#include "core/layout/routingscene.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double labelCharacter = 6.2; ///< mean advance at 11 px
constexpr double titleCharacter = 6.6;
constexpr double labelHeight = 17;
constexpr double titleTop = 4;
constexpr double titleHeight = 20;
constexpr double titleInset = 8;

QRectF boundsOf(const Diagram &diagram)
{
    const QRectF bounds = diagram.bounds();
    return bounds.isNull() ? QRectF(0, 0, 1, 1) : bounds.adjusted(-200, -200, 200, 200);
}

} // namespace

RoutingScene::RoutingScene(const Diagram &diagram, const RouteOptions &options)
    : m_diagram(diagram), m_options(options), m_bounds(boundsOf(diagram)), m_boxIndex(m_bounds, diagram.nodes.size()),
      m_textIndex(m_bounds, diagram.notes.size() + diagram.groups.size()),
      m_boundaryIndex(m_bounds, diagram.groups.size())
{
    m_boxes.reserve(std::size_t(diagram.nodes.size()));
    m_boxOf.reserve(diagram.nodes.size());
    for (const Node &node : diagram.nodes) {
        m_boxOf.insert(node.id, int(m_boxes.size()));
        m_boxIndex.insert(int(m_boxes.size()), node.rect);
        m_boxes.push_back(node.rect);
    }
    const auto addText = [this](const QRectF &rect) {
        m_textIndex.insert(int(m_texts.size()), rect);
        m_texts.push_back(rect);
    };
    for (const Note &note : diagram.notes)
        addText(note.rect);
    for (const Group &group : diagram.groups) {
        m_boundaryIndex.insert(int(m_boundaries.size()), group.rect);
        m_boundaries.push_back({group.id, group.rect});
        if (!group.label.isEmpty()) {
            const double width = std::min(double(group.label.size()) * titleCharacter,
                                          group.rect.width() - 2 * titleInset);
            addText(QRectF(group.rect.left() + titleInset, group.rect.top() + titleTop, std::max(0.0, width) + 8,
                           titleHeight));
        }
    }
}

QSizeF RoutingScene::sizeOf(const QString &text) const
{
    if (text.isEmpty())
        return {0, 0};
    if (m_options.textSize)
        return m_options.textSize(text).expandedTo({0, 0});
    qsizetype longest = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        longest = std::max(longest, line.size());
    return {std::ceil(double(longest) * labelCharacter) + 12, labelHeight + double(lines.size() - 1) * 13};
}

double RoutingScene::freeWay(int own, const QPointF &at, const QPointF &direction, double reach) const
{
    const QRectF way = boxRound(at, at + direction * reach);
    double free = reach;
    for (const int number : boxesNear(way)) {
        const QRectF &other = box(number);
        if (number == own)
            continue;
        const bool isBeside = direction.x() != 0 ? other.top() < at.y() && other.bottom() > at.y()
                                                 : other.left() < at.x() && other.right() > at.x();
        if (!isBeside)
            continue;
        const double begin = direction.x() > 0 ? other.left() - at.x()
            : direction.x() < 0                ? at.x() - other.right()
            : direction.y() > 0                ? other.top() - at.y()
                                               : at.y() - other.bottom();
        const double depth = direction.x() != 0 ? other.width() : other.height();
        if (begin + depth > 0)
            free = std::min(free, std::max(0.0, begin));
    }
    return free;
}

LineField::LineField(const QRectF &area, qsizetype lines) : m_index(area, lines * 3) {}

void LineField::add(int line, const QList<QPointF> &points)
{
    std::vector<int> &pieces = m_piecesOf[line];
    for (int i = 0; i + 1 < points.size(); ++i) {
        const int number = int(m_pieces.size());
        m_pieces.push_back({line, i, points[i], points[i + 1]});
        m_index.insert(number, boxRound(points[i], points[i + 1]));
        pieces.push_back(number);
    }
}

void LineField::remove(int line)
{
    const std::vector<int> pieces = m_piecesOf.take(line);
    for (const int number : pieces)
        m_index.remove(number, boxRound(piece(number).from, piece(number).to));
}

QRectF boxRound(const QPointF &a, const QPointF &b)
{
    return {QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
            QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y()))};
}

} // namespace archdeck
