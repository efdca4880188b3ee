#include "core/render/componentmetrics.h"
#include "core/render/edgegeometry.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/gesture.h"

#include <QtGui/qpainter.h>

namespace archdeck {

RubberBandGesture::RubberBandGesture(DiagramScene &scene, const QPointF &start, const Selection &kept)
    : m_scene(scene), m_start(start), m_kept(kept)
{
}

RubberBandGesture::~RubberBandGesture()
{
    m_scene.setMarked({});
}

Selection RubberBandGesture::touched() const
{
    Selection found = m_kept;
    for (const ElementRef &element : m_scene.elementsIn(m_band)) {
        // A group is meant only when the band holds all of it; else each band inside a group would select the group.
        if (element.type != ElementType::Group || m_band.contains(m_scene.diagram().rectOf(element)))
            found.insert(element);
    }
    return found;
}

void RubberBandGesture::move(const QPointF &position, Qt::KeyboardModifiers)
{
    m_band = QRectF(m_start, position).normalized();
    m_scene.setMarked(touched());
}

void RubberBandGesture::finish(const QPointF &)
{
    const Selection found = touched();
    m_scene.setMarked({});
    m_scene.model().select(found);
}

void RubberBandGesture::paint(QPainter &painter) const
{
    QColor accent = m_scene.painter().theme().accent;
    painter.setPen(QPen(accent, 0));
    accent.setAlphaF(0.08f);
    painter.setBrush(accent);
    painter.drawRect(m_band);
}

ConnectGesture::ConnectGesture(DiagramScene &scene, NodeId from, const QPointF &start)
    : m_scene(scene), m_from(from), m_start(start), m_end(start)
{
}

ConnectGesture::~ConnectGesture()
{
    m_scene.setMarked({});
}

void ConnectGesture::move(const QPointF &position, Qt::KeyboardModifiers)
{
    m_end = position;
    const auto target = m_scene.elementAt(position);
    m_scene.setMarked(target && target->type == ElementType::Node ? Selection{*target} : Selection());
    m_scene.update();
}

void ConnectGesture::finish(const QPointF &position)
{
    const auto target = m_scene.elementAt(position);
    m_scene.setMarked({});
    if (target && target->type == ElementType::Node)
        m_scene.model().connectNodes(m_from, NodeId(target->id));
}

void ConnectGesture::paint(QPainter &painter) const
{
    painter.setPen(QPen(m_scene.painter().theme().accent, 1.5, Qt::DashLine));
    painter.drawLine(m_start, m_end);
    painter.setBrush(m_scene.painter().theme().accent);
    painter.drawEllipse(m_end, 4, 4);
}

ResizeGesture::ResizeGesture(DiagramScene &scene, const ElementRef &element, const ResizeHandle &handle)
    : m_scene(scene), m_element(element), m_handle(handle), m_rect(scene.diagram().rectOf(element))
{
}

ResizeGesture::~ResizeGesture()
{
    m_scene.endPreview();
}

void ResizeGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    const auto snapped = [&](double value) {
        return modifiers & Qt::AltModifier ? value : std::round(value / metrics::grid) * metrics::grid;
    };
    const QSizeF least = m_element.type == ElementType::Group ? QSizeF(120, 80) : QSizeF(96, 48);
    QRectF rect = m_scene.model().diagram().rectOf(m_element);
    if (m_handle.left)
        rect.setLeft(std::min(snapped(position.x()), rect.right() - least.width()));
    if (m_handle.right)
        rect.setRight(std::max(snapped(position.x()), rect.left() + least.width()));
    if (m_handle.top)
        rect.setTop(std::min(snapped(position.y()), rect.bottom() - least.height()));
    if (m_handle.bottom)
        rect.setBottom(std::max(snapped(position.y()), rect.top() + least.height()));
    m_rect = rect;
    m_scene.showPreview(resized(m_scene.model().diagram(), m_element, rect), {m_element});
}

void ResizeGesture::finish(const QPointF &)
{
    m_scene.endPreview();
    m_scene.model().resize(m_element, m_rect);
}

} // namespace archdeck
