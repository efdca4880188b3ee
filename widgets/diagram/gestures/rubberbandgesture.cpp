#include "widgets/diagram/gestures/rubberbandgesture.h"

#include "core/diagram/arrange.h"
#include "core/diagram/visiblepart.h"
#include "widgets/diagram/connectionedits.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"

#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

bool isInside(const QRectF &band, const Diagram &full, const Diagram &drawn, const ElementRef &element)
{
    if (element.type != ElementType::Edge)
        return band.contains(drawnBox(full, element));
    const QList<QPointF> chain = chainOf(drawn, drawn.edges.value(EdgeId(element.id)));
    return std::ranges::all_of(chain, [&band](const QPointF &point) { return band.contains(point); });
}

} // namespace

RubberBandGesture::RubberBandGesture(DiagramView &view, const QPointF &start, const Selection &kept)
    : m_view(view), m_start(start), m_kept(kept), m_found(kept)
{
}

RubberBandGesture::~RubberBandGesture()
{
    m_view.diagramScene().setMarked({});
}

void RubberBandGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    DiagramScene &scene = m_view.diagramScene();
    const Diagram &drawn = scene.diagram();
    m_band = QRectF(m_start, position).normalized();
    m_found = m_kept;
    const EditorModel &model = m_view.model();
    for (const ElementRef &shown : scene.elementsIn(m_band)) {
        const ElementRef element = realElement(model.diagram(), shown);
        // A group is meant only when the band holds all of it; else each band inside a group would select the group.
        const bool wholly = element.type == ElementType::Group || modifiers & Qt::ControlModifier;
        if (model.isInReach(element) && (!wholly || isInside(m_band, model.diagram(), drawn, element)))
            m_found.insert(element);
    }
    scene.setMarked(m_found);
}

void RubberBandGesture::finish(const QPointF &)
{
    m_view.diagramScene().setMarked({});
    m_view.model().select(m_found);
}

void RubberBandGesture::paint(QPainter &painter) const
{
    QColor accent = m_view.diagramScene().painter().theme().accent;
    painter.setPen(QPen(accent, 0));
    accent.setAlphaF(0.08f);
    painter.setBrush(accent);
    painter.drawRect(m_band);
}

} // namespace archdeck
