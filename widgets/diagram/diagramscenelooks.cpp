#include "core/diagram/visiblepart.h"
#include "core/render/componentmetrics.h"
#include "widgets/diagram/diagramscene.h"

#include <QtCore/qline.h>
#include <QtCore/qvariantanimation.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qstyle.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double edgeReach = 6; ///< how far from a line it is still hit
constexpr double groupBorderWidth = 10;
constexpr qsizetype mostAnimated = 600; ///< components; more would stutter

// Pixels on which a crowd is measured: those of a large window.
constexpr double windowPixels = 1.6e6;
constexpr double mostSymbols = 2600; ///< components in a window; more are blocks, whatever the zoom
constexpr double mostLabels = 1300;

/// What of a group is hit: its border and title, so that a rubber band can start inside of it.
QRectF groupInside(const QRectF &rect)
{
    return rect.adjusted(groupBorderWidth, metrics::groupTitleHeight, -groupBorderWidth, -groupBorderWidth);
}

double distanceTo(const QLineF &piece, const QPointF &point)
{
    const QPointF along = piece.p2() - piece.p1();
    const double square = QPointF::dotProduct(along, along);
    const double share = square > 0 ? std::clamp(QPointF::dotProduct(point - piece.p1(), along) / square, 0.0, 1.0) : 0;
    const QPointF off = point - (piece.p1() + along * share);
    return std::hypot(off.x(), off.y());
}

bool isNear(const QList<QPointF> &line, const QPointF &point)
{
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (distanceTo(QLineF(line[i], line[i + 1]), point) <= edgeReach)
            return true;
    }
    return false;
}

bool crosses(const QList<QPointF> &line, const QRectF &rect)
{
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QLineF piece(line[i], line[i + 1]);
        if (rect.contains(piece.p1()) || rect.contains(piece.p2()))
            return true;
        for (const QLineF &side :
             {QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
              QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())}) {
            if (piece.intersects(side) == QLineF::BoundedIntersection)
                return true;
        }
    }
    return false;
}

QRectF between(const QRectF &from, const QRectF &to, double progress)
{
    return QRectF(from.topLeft() + (to.topLeft() - from.topLeft()) * progress,
                  from.size() + (to.size() - from.size()) * progress);
}

} // namespace

PaintOptions DiagramScene::paintOptions(double zoom) const
{
    PaintOptions options;
    options.detail = detailLevelFor(zoom);
    // In a crowd details are too small to be seen long before the zoom says so.
    const double inWindow = m_crowd * windowPixels / (zoom * zoom) / 1e6;
    if (inWindow > mostSymbols && options.detail > DetailLevel::Blocks && double(m_shown.nodes.size()) > mostSymbols)
        options.detail = DetailLevel::Blocks;
    else if (inWindow > mostLabels && options.detail > DetailLevel::Symbols
             && double(m_shown.nodes.size()) > mostLabels)
        options.detail = DetailLevel::Symbols;
    options.highlightedPath = m_model.highlightedPath();
    options.currentStep = m_step;
    options.marker = m_marker;
    options.marks = m_marks;
    options.cache = &m_cache;
    options.facts = m_facts;
    return options;
}

QRectF DiagramScene::withRings(const QRectF &area) const
{
    const double reach = 6 / m_zoom;
    return area.adjusted(-reach, -reach, reach, reach);
}

bool DiagramScene::hasFarLabels() const
{
    return !m_model.highlightedPath().isNull() || !m_marks->differences.isEmpty();
}

ElementRef DiagramScene::real(const ElementRef &shown) const
{
    return m_isReduced || m_isPreview ? realElement(m_model.diagram(), shown) : shown;
}

QRectF DiagramScene::drawnRect(const ElementRef &element) const
{
    if (element.type == ElementType::Group && !m_shown.groups.contains(GroupId(element.id)))
        return m_shown.nodes.value(NodeId(element.id)).rect;
    return m_shown.contains(element) ? m_shown.rectOf(element) : QRectF();
}

bool DiagramScene::isSelected(const ElementRef &element) const
{
    const Selection &selection = m_model.selection();
    if (selection.isEmpty() && m_marked.isEmpty())
        return false;
    const ElementRef meant = real(element);
    return selection.contains(meant) || m_marked.contains(meant);
}

bool DiagramScene::isLocked(const ElementRef &element) const
{
    const auto isHeld = [this](const auto &table, auto id) {
        const auto found = table.constFind(id);
        return found != table.cend() && (found->isLocked || m_shown.layers.value(found->layer).isLocked);
    };
    switch (element.type) {
    case ElementType::Node: return isHeld(m_shown.nodes, NodeId(element.id));
    case ElementType::Edge: return isHeld(m_shown.edges, EdgeId(element.id));
    case ElementType::Group: return isHeld(m_shown.groups, GroupId(element.id));
    case ElementType::Note: return isHeld(m_shown.notes, NoteId(element.id));
    default: return false;
    }
}

bool DiagramScene::isOutside(const ElementRef &element) const
{
    const GroupId entered = m_model.enteredGroup();
    if (entered.isNull())
        return false;
    const auto isIn = [&](NodeId node) { return m_shown.isInside(m_shown.nodes.value(node).group, entered); };
    switch (element.type) {
    case ElementType::Node: return !isIn(NodeId(element.id));
    case ElementType::Group: return !m_shown.isInside(GroupId(element.id), entered);
    case ElementType::Edge: {
        const Edge edge = m_shown.edges.value(EdgeId(element.id));
        return !isIn(edge.from) && !isIn(edge.to);
    }
    default: return !m_shown.groups.value(entered).rect.contains(m_shown.rectOf(element).center());
    }
}

std::optional<ElementRef> DiagramScene::elementAt(const QPointF &point) const
{
    const QRectF spot(point - QPointF(edgeReach, edgeReach), QSizeF(2 * edgeReach, 2 * edgeReach));
    const auto isHit = [&](CanvasLayerId layer, const DrawnElement &drawn) {
        switch (layer) {
        case CanvasLayerId::Edges: return isNear(drawn.farLine, point);
        case CanvasLayerId::Labels: {
            const auto edge = m_shown.edges.constFind(EdgeId(drawn.element.id));
            return m_cache.geometry(m_shown, *edge).label.contains(point);
        }
        case CanvasLayerId::Groups: {
            const QRectF box = m_shown.rectOf(drawn.element);
            return box.contains(point) && !groupInside(box).contains(point);
        }
        default: return m_shown.rectOf(drawn.element).contains(point);
        }
    };
    for (const CanvasLayerId layer : {CanvasLayerId::Notes, CanvasLayerId::Nodes, CanvasLayerId::Labels,
                                      CanvasLayerId::Edges, CanvasLayerId::Groups}) {
        const QList<const DrawnElement *> near = m_elements.in(layer, spot);
        for (auto drawn = near.crbegin(); drawn != near.crend(); ++drawn) {
            if (isHit(layer, **drawn))
                return real((*drawn)->element);
        }
    }
    return std::nullopt;
}

Selection DiagramScene::elementsIn(const QRectF &rect) const
{
    Selection found;
    for (const CanvasLayerId layer : {CanvasLayerId::Nodes, CanvasLayerId::Notes}) {
        for (const DrawnElement *drawn : m_elements.in(layer, rect)) {
            if (m_shown.rectOf(drawn->element).intersects(rect))
                found.insert(real(drawn->element));
        }
    }
    for (const DrawnElement *drawn : m_elements.in(CanvasLayerId::Groups, rect)) {
        const QRectF box = m_shown.rectOf(drawn->element);
        if (box.intersects(rect) && !groupInside(box).contains(rect))
            found.insert(drawn->element);
    }
    for (const DrawnElement *drawn : m_elements.in(CanvasLayerId::Edges, rect)) {
        if (crosses(drawn->farLine, rect))
            found.insert(drawn->element);
    }
    return found;
}

void DiagramScene::animateFrom(const Diagram &before)
{
    const int duration = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    if (duration <= 0 || m_shown.nodes.size() > mostAnimated)
        return;
    m_animation->disconnect(this);
    m_animation->setDuration(qBound(120, duration, 200));
    const Diagram after = m_shown;
    connect(m_animation, &QVariantAnimation::valueChanged, this, [this, before, after](const QVariant &value) {
        const double progress = value.toDouble();
        Diagram step = after;
        for (Node &node : step.nodes)
            node.rect = between(before.nodes.value(node.id, node).rect, node.rect, progress);
        for (Group &group : step.groups)
            group.rect = between(before.groups.value(group.id, group).rect, group.rect, progress);
        for (Note &note : step.notes)
            note.rect = between(before.notes.value(note.id, note).rect, note.rect, progress);
        for (Edge &edge : step.edges)
            edge.route = Route(); // straight while the boxes are on their way
        m_isPreview = true;
        show(step, touchedBy(difference(m_shown, step)));
    });
    connect(m_animation, &QVariantAnimation::finished, this, [this] { endPreview(); });
    m_animation->start();
}

} // namespace archdeck
