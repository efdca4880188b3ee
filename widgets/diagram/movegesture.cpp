#include "core/render/componentmetrics.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/gesture.h"

#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double snapDistance = 6;

struct Snap
{
    double shift = 0;
    double line = 0; ///< where both boxes agree
    bool found = false;
};

/// The smallest shift that brings one of `mine` onto one of `theirs`.
Snap nearest(const std::array<double, 3> &mine, const QList<std::array<double, 3>> &theirs)
{
    Snap best;
    double bestDistance = snapDistance;
    for (const auto &other : theirs) {
        for (double target : other) {
            for (double value : mine) {
                if (std::abs(target - value) < bestDistance) {
                    bestDistance = std::abs(target - value);
                    best = {target - value, target, true};
                }
            }
        }
    }
    return best;
}

std::array<double, 3> horizontalStops(const QRectF &box)
{
    return {box.left(), box.center().x(), box.right()};
}

std::array<double, 3> verticalStops(const QRectF &box)
{
    return {box.top(), box.center().y(), box.bottom()};
}

double toGrid(double value)
{
    return std::round(value / metrics::grid) * metrics::grid;
}

} // namespace

MoveGesture::MoveGesture(DiagramScene &scene, const QPointF &start)
    : m_scene(scene), m_start(start), m_moving(withMembers(scene.diagram(), scene.model().selection()))
{
    const Diagram &diagram = scene.diagram();
    for (const ElementRef &element : std::as_const(m_moving)) {
        if (element.type != ElementType::Edge)
            m_box |= diagram.rectOf(element);
    }
    for (const Node &node : diagram.nodes) {
        if (!m_moving.contains(ElementRef(node.id)))
            m_others.append(node.rect);
    }
}

MoveGesture::~MoveGesture()
{
    m_scene.endPreview();
}

QPointF MoveGesture::snappedDelta(const QPointF &wanted)
{
    const QRectF box = m_box.translated(wanted);
    QList<std::array<double, 3>> columns;
    QList<std::array<double, 3>> rows;
    // Only boxes in sight of the moved one guide it: far ones would make it jump for no visible reason.
    const QRectF near = box.adjusted(-600, -600, 600, 600);
    for (const QRectF &other : std::as_const(m_others)) {
        if (near.intersects(other)) {
            columns.append(horizontalStops(other));
            rows.append(verticalStops(other));
        }
    }
    const Snap x = nearest(horizontalStops(box), columns);
    const Snap y = nearest(verticalStops(box), rows);
    const QPointF delta(x.found ? wanted.x() + x.shift : toGrid(m_box.left() + wanted.x()) - m_box.left(),
                        y.found ? wanted.y() + y.shift : toGrid(m_box.top() + wanted.y()) - m_box.top());
    const QRectF placed = m_box.translated(delta);
    m_guides.clear();
    for (const QRectF &other : std::as_const(m_others)) {
        const QRectF both = placed.united(other);
        const auto agrees = [](const std::array<double, 3> &stops, double line) {
            return std::ranges::any_of(stops, [line](double stop) { return std::abs(stop - line) < 0.01; });
        };
        if (near.intersects(other) && x.found && agrees(horizontalStops(other), x.line))
            m_guides.append(QLineF(x.line, both.top() - 8, x.line, both.bottom() + 8));
        if (near.intersects(other) && y.found && agrees(verticalStops(other), y.line))
            m_guides.append(QLineF(both.left() - 8, y.line, both.right() + 8, y.line));
    }
    return delta;
}

void MoveGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    QPointF wanted = position - m_start;
    if (modifiers & Qt::ShiftModifier) // along one axis
        (std::abs(wanted.x()) > std::abs(wanted.y()) ? wanted.ry() : wanted.rx()) = 0;
    m_guides.clear();
    m_delta = modifiers & Qt::AltModifier ? wanted : snappedDelta(wanted);

    const Diagram &before = m_scene.model().diagram();
    const Selection &selection = m_scene.model().selection();
    const QList<EdgeId> edges = edgesTouching(before, selection);
    Selection touched = m_moving;
    for (const EdgeId &edge : edges)
        touched.insert(ElementRef(edge));
    for (const Note &note : before.notes)
        touched.insert(ElementRef(note.id));
    m_scene.showPreview(EditorModel::rerouted(moved(before, selection, m_delta), edges), touched);
}

void MoveGesture::finish(const QPointF &)
{
    m_scene.endPreview();
    m_scene.model().moveSelection(m_delta);
}

void MoveGesture::paint(QPainter &painter) const
{
    painter.setPen(QPen(m_scene.painter().theme().accent, 0));
    painter.drawLines(m_guides);
}

} // namespace archdeck
