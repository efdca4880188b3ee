#include "widgets/diagram/gestures/linegestures.h"

#include "core/render/componentmetrics.h"
#include "widgets/diagram/connectionedits.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/preview.h"

#include <QtCore/qline.h>
#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double stub = 24; ///< how far a line leaves its component before a pinned corner
constexpr double sideMargin = 8; ///< of a box, that a line's end keeps from its corners

double toGrid(double value)
{
    return std::round(value / metrics::grid) * metrics::grid;
}

QList<QPointF> drawnChain(DiagramView &view, EdgeId edge)
{
    const Diagram &drawn = view.diagramScene().diagram();
    return chainOf(drawn, drawn.edges.value(edge));
}

void show(DiagramView &view, const Diagram &start, const Diagram &after, EdgeId edge)
{
    showFrame(view.diagramScene(), start, after, {ElementRef(edge)});
}

QPointF pointAt(const QList<QPointF> &chain, double length)
{
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QLineF piece(chain[i - 1], chain[i]);
        if (length <= piece.length() || i == chain.size() - 1)
            return piece.length() > 0 ? piece.pointAt(std::min(1.0, length / piece.length())) : piece.p1();
        length -= piece.length();
    }
    return {};
}

} // namespace

CornerGesture::CornerGesture(DiagramView &view, EdgeId edge, qsizetype index)
    : m_view(view), m_edge(edge), m_index(index), m_start(view.model().diagram()),
      m_router(m_start, {ElementRef(edge)}, routeOptions()), m_after(m_start)
{
}

CornerGesture::~CornerGesture()
{
    m_view.diagramScene().endPreview();
}

void CornerGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    QList<QPointF> corners = m_start.edges.value(m_edge).waypoints;
    QPointF place = position;
    if (!(modifiers & Qt::AltModifier)) {
        place = {toGrid(position.x()), toGrid(position.y())};
        for (qsizetype neighbour : {m_index - 1, m_index + 1}) {
            if (neighbour < 0 || neighbour >= corners.size())
                continue;
            if (std::abs(corners[neighbour].x() - position.x()) < m_view.snapReach())
                place.setX(corners[neighbour].x());
            if (std::abs(corners[neighbour].y() - position.y()) < m_view.snapReach())
                place.setY(corners[neighbour].y());
        }
    }
    corners[m_index] = place;
    m_after = withWaypoints(m_start, m_edge, corners);
    setRoutes(m_after, m_router.reroute(m_after));
    show(m_view, m_start, m_after, m_edge);
}

void CornerGesture::finish(const QPointF &)
{
    m_view.diagramScene().endPreview();
    if (m_after != m_start)
        m_view.model().become(tr("Move a corner"), m_after);
}

SegmentGesture::SegmentGesture(DiagramView &view, EdgeId edge, const QPointF &start)
    : m_view(view), m_edge(edge), m_chain(drawnChain(view, edge)), m_start(view.model().diagram()),
      m_router(m_start, {ElementRef(edge)}, routeOptions()), m_after(m_start)
{
    double best = -1;
    for (qsizetype i = 1; i < m_chain.size(); ++i) {
        const QList<QPointF> piece{m_chain[i - 1], m_chain[i]};
        const double distance = QLineF(pointAt(piece, lengthAt(piece, start)), start).length();
        if (best < 0 || distance < best) {
            best = distance;
            m_piece = i;
        }
    }
}

SegmentGesture::~SegmentGesture()
{
    m_view.diagramScene().endPreview();
}

bool SegmentGesture::isLevel() const
{
    return std::abs(m_chain[m_piece].y() - m_chain[m_piece - 1].y()) < 0.5;
}

bool SegmentGesture::isOrthogonal() const
{
    const bool isUpright = std::abs(m_chain[m_piece].x() - m_chain[m_piece - 1].x()) < 0.5;
    return m_start.edges.value(m_edge).line == LineShape::Orthogonal && (isLevel() || isUpright);
}

/// The corners that are pinned already, with those of the dragged piece replaced.
QList<QPointF> SegmentGesture::pinned(const QList<QPointF> &corners) const
{
    const double from = lengthAt(m_chain, m_chain[m_piece - 1]);
    const double to = lengthAt(m_chain, m_chain[m_piece]);
    QList<QPointF> before;
    QList<QPointF> behind;
    for (const QPointF &corner : m_start.edges.value(m_edge).waypoints) {
        const double place = lengthAt(m_chain, corner);
        if (place < from - 1 || (!isOrthogonal() && place <= from + 1))
            before.append(corner);
        else if (place > to + 1 || (!isOrthogonal() && place >= to - 1))
            behind.append(corner);
    }
    return before + corners + behind;
}

/// Where an end of the piece comes to lie on its component when the piece moves to `place`; nothing past the corners.
std::optional<QPointF> SegmentGesture::slidAnchor(NodeId node, const QPointF &end, double place) const
{
    const QRectF box = m_start.nodes.value(node).rect;
    const double from = (isLevel() ? box.top() : box.left()) + sideMargin;
    const double to = (isLevel() ? box.bottom() : box.right()) - sideMargin;
    if (box.isEmpty() || place < from || place > to)
        return std::nullopt;
    return isLevel() ? QPointF(end.x() > box.center().x() ? 1 : 0, (place - box.top()) / box.height())
                     : QPointF((place - box.left()) / box.width(), end.y() > box.center().y() ? 1 : 0);
}

Edge SegmentGesture::dragged(const QPointF &position) const
{
    Edge edge = m_start.edges.value(m_edge);
    edge.route = Route();
    if (!isOrthogonal()) {
        edge.waypoints = pinned({position});
        return edge;
    }
    const double place = isLevel() ? position.y() : position.x();
    const auto shifted = [&](const QPointF &point) {
        return isLevel() ? QPointF(point.x(), place) : QPointF(place, point.y());
    };
    const QPointF start = m_chain[m_piece - 1];
    const QPointF end = m_chain[m_piece];
    const QLineF piece(start, end);
    const QPointF direction = (end - start) / std::max(1.0, piece.length());
    const double room = std::min(stub, piece.length() / 3);
    const bool isFirst = m_piece == 1;
    const bool isLast = m_piece == m_chain.size() - 1;
    const auto fromAnchor = isFirst ? slidAnchor(edge.from, start, place) : std::nullopt;
    const auto toAnchor = isLast ? slidAnchor(edge.to, end, place) : std::nullopt;
    QList<QPointF> corners;
    if (fromAnchor)
        edge.fromAnchor = fromAnchor;
    else
        corners.append(shifted(isFirst ? start + direction * room : start));
    if (toAnchor)
        edge.toAnchor = toAnchor;
    else
        corners.append(shifted(isLast ? end - direction * room : end));
    edge.waypoints = pinned(corners);
    return edge;
}

void SegmentGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    QPointF place = position;
    if (!(modifiers & Qt::AltModifier)) {
        place = {toGrid(position.x()), toGrid(position.y())};
        // In line with the next parallel pieces, so that a kink can be dragged away.
        for (qsizetype i : {m_piece - 2, m_piece - 3, m_piece + 1, m_piece + 2}) {
            if (i < 0 || i >= m_chain.size())
                continue;
            if (std::abs(m_chain[i].y() - position.y()) < m_view.snapReach())
                place.setY(m_chain[i].y());
            if (std::abs(m_chain[i].x() - position.x()) < m_view.snapReach())
                place.setX(m_chain[i].x());
        }
    }
    m_after = m_start;
    m_after.edges.insert(m_edge, dragged(place));
    setRoutes(m_after, m_router.reroute(m_after));
    show(m_view, m_start, m_after, m_edge);
}

void SegmentGesture::finish(const QPointF &)
{
    m_view.diagramScene().endPreview();
    if (m_after != m_start)
        m_view.model().become(tr("Pin a corner"), m_after);
}

Qt::CursorShape SegmentGesture::cursor() const
{
    if (!isOrthogonal())
        return Qt::SizeAllCursor;
    return isLevel() ? Qt::SizeVerCursor : Qt::SizeHorCursor;
}

LabelGesture::LabelGesture(DiagramView &view, EdgeId edge)
    : m_view(view), m_edge(edge), m_chain(drawnChain(view, edge)), m_after(view.model().diagram())
{
}

LabelGesture::~LabelGesture()
{
    m_view.diagramScene().endPreview();
}

void LabelGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    const double length = lengthOf(m_chain);
    double place = lengthAt(m_chain, position);
    if (!(modifiers & Qt::AltModifier) && std::abs(place - length / 2) < m_view.snapReach())
        place = length / 2;
    m_place = pointAt(m_chain, place);
    const Diagram &start = m_view.model().diagram();
    m_after = start;
    Edge &edge = m_after.edges[m_edge];
    edge.labelPlace = length > 0 ? place / length : 0.5;
    edge.route.labelCentre = m_place;
    show(m_view, start, m_after, m_edge);
}

void LabelGesture::finish(const QPointF &)
{
    m_view.diagramScene().endPreview();
    if (m_after != m_view.model().diagram())
        m_view.model().become(tr("Move a label"), m_after);
}

void LabelGesture::paint(QPainter &painter) const
{
    QColor accent = m_view.diagramScene().painter().theme().accent;
    accent.setAlphaF(0.5f);
    painter.setPen(QPen(accent, 1 / m_view.zoom(), Qt::DotLine));
    painter.drawPolyline(m_chain.constData(), int(m_chain.size()));
}

} // namespace archdeck
