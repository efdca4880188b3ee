#include "widgets/diagram/gestures/resizegesture.h"

#include "core/diagram/grouping.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/preview.h"
#include "widgets/diagram/gestures/snapmarks.h"

#include <QtGui/qpainter.h>

#include <algorithm>

namespace archdeck {

namespace {

QSizeF leastSize(ElementType type)
{
    switch (type) {
    case ElementType::Group: return {120, 80};
    case ElementType::Note: return {96, 48};
    default: return {64, 40};
    }
}

Selection touchedBy(const Diagram &diagram, const ElementRef &element)
{
    Selection touched{element};
    if (element.type == ElementType::Node) {
        for (const EdgeId &edge : diagram.edgesAt(NodeId(element.id)))
            touched.insert(ElementRef(edge));
    }
    for (const Note &note : diagram.notes)
        touched.insert(ElementRef(note.id));
    return touched;
}

} // namespace

Qt::CursorShape cursorOf(const ResizeHandle &handle)
{
    const bool isCorner = (handle.left || handle.right) && (handle.top || handle.bottom);
    if (isCorner)
        return handle.left == handle.top ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
    return handle.left || handle.right ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

ResizeGesture::ResizeGesture(DiagramView &view, const ElementRef &element, const ResizeHandle &handle,
                             const QPointF &start)
    : m_view(view), m_element(element), m_handle(handle), m_start(view.model().diagram()),
      m_before(m_start.rectOf(element)),
      m_grip(QPointF(handle.left ? m_before.left() : m_before.right(), handle.top ? m_before.top() : m_before.bottom())
             - start),
      m_snapper(snapBoxes(view.diagramScene().diagram(), withMembers(m_start, {element}))),
      m_router(m_start, {element}, routeOptions()), m_touched(touchedBy(m_start, element)), m_after(m_start)
{
}

ResizeGesture::~ResizeGesture()
{
    m_view.diagramScene().endPreview();
}

QRectF ResizeGesture::wanted(const QPointF &position) const
{
    const QPointF place = position + m_grip;
    QRectF rect = m_before;
    if (m_handle.left)
        rect.setLeft(place.x());
    if (m_handle.right)
        rect.setRight(place.x());
    if (m_handle.top)
        rect.setTop(place.y());
    if (m_handle.bottom)
        rect.setBottom(place.y());
    return rect;
}

QRectF ResizeGesture::limited(QRectF rect) const
{
    const QSizeF least = leastSize(m_element.type);
    if (rect.width() < least.width())
        m_handle.left ? rect.setLeft(rect.right() - least.width()) : rect.setWidth(least.width());
    if (rect.height() < least.height())
        m_handle.top ? rect.setTop(rect.bottom() - least.height()) : rect.setHeight(least.height());
    return rect;
}

QRectF ResizeGesture::inProportion(QRectF rect) const
{
    // Files may hold boxes without an extent.
    const double scale = std::max(rect.width() / std::max(m_before.width(), 1.0),
                                  rect.height() / std::max(m_before.height(), 1.0));
    const QSizeF size = m_before.size() * scale;
    m_handle.left ? rect.setLeft(rect.right() - size.width()) : rect.setWidth(size.width());
    m_handle.top ? rect.setTop(rect.bottom() - size.height()) : rect.setHeight(size.height());
    return rect;
}

void ResizeGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    QRectF rect = limited(wanted(position));
    m_reasons = {};
    const bool isCorner = (m_handle.left || m_handle.right) && (m_handle.top || m_handle.bottom);
    if (modifiers & Qt::ShiftModifier && isCorner) {
        rect = limited(inProportion(rect));
    } else if (!(modifiers & Qt::AltModifier)) {
        const Snapper::Resized snapped = m_snapper.resized(rect, m_handle, m_view.snapReach());
        rect = limited(snapped.rect);
        m_reasons = rect == snapped.rect ? snapped.reasons : SnapReasons();
    }
    m_after = grown(resized(m_start, m_element, rect), {m_element});
    setRoutes(m_after, m_router.reroute(m_after));
    showFrame(m_view.diagramScene(), m_start, m_after, m_touched);
}

void ResizeGesture::finish(const QPointF &)
{
    m_view.diagramScene().endPreview();
    if (m_after.rectOf(m_element) != m_before)
        m_view.model().become(tr("Resize"), m_after);
}

void ResizeGesture::paint(QPainter &painter) const
{
    paintSnapReasons(painter, m_reasons, m_view.diagramScene().painter().theme());
}

Qt::CursorShape ResizeGesture::cursor() const
{
    return cursorOf(m_handle);
}

} // namespace archdeck
