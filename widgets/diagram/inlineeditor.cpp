#include "widgets/diagram/inlineeditor.h"

#include "core/render/componentmetrics.h"
#include "core/render/edgegeometry.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"

#include <QtGui/qevent.h>

namespace archdeck {

InlineEditor::InlineEditor(DiagramView &view) : QPlainTextEdit(view.viewport()), m_view(view)
{
    setAccessibleName(tr("Name"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    hide();
}

QString InlineEditor::currentText() const
{
    const Diagram &diagram = m_view.model().diagram();
    switch (m_element->type) {
    case ElementType::Node: return diagram.nodes.value(NodeId(m_element->id)).label;
    case ElementType::Edge: return diagram.edges.value(EdgeId(m_element->id)).label;
    case ElementType::Group: return diagram.groups.value(GroupId(m_element->id)).label;
    case ElementType::Note: return diagram.notes.value(NoteId(m_element->id)).text;
    default: return {};
    }
}

/// In diagram units.
QRectF InlineEditor::place() const
{
    const Diagram &diagram = m_view.diagramScene().diagram();
    // A collapsed group is drawn as a component.
    const QRectF box = m_view.diagramScene().drawnRect(*m_element);
    switch (m_element->type) {
    case ElementType::Node: return box.adjusted(metrics::tileSize + metrics::padding + 4, 8, -4, -8);
    case ElementType::Group: return QRectF(box.left() + 6, box.top() + 2, std::min(box.width() - 12, 240.0), 30);
    case ElementType::Edge: {
        const EdgeGeometry geometry = edgeGeometry(diagram, diagram.edges.value(EdgeId(m_element->id)));
        const QPointF centre = geometry.label.isNull() ? geometry.line.pointAtPercent(0.5) : geometry.label.center();
        return QRectF(centre.x() - 80, centre.y() - 15, 160, 30);
    }
    default: return box.adjusted(4, 4, -4, -4);
    }
}

void InlineEditor::open(const ElementRef &element, const QString &typed)
{
    commit();
    m_element = element;
    const QRectF scene = place();
    QRect pixels = m_view.mapFromScene(scene).boundingRect();
    pixels.setSize(pixels.size().expandedTo(element.type == ElementType::Note ? QSize(180, 64) : QSize(140, 32)));
    setGeometry(pixels);
    QFont text = font();
    text.setPixelSize(qBound(12, qRound(13 * m_view.zoom()), 26));
    setFont(text);
    setPlainText(typed.isEmpty() ? currentText() : typed);
    if (typed.isEmpty())
        selectAll();
    else
        moveCursor(QTextCursor::End);
    show();
    setFocus(Qt::OtherFocusReason);
}

void InlineEditor::commit()
{
    if (!m_element)
        return;
    const ElementRef element = *m_element;
    const QString text = toPlainText();
    const bool isChanged = text.trimmed() != currentText();
    close();
    if (isChanged && m_view.model().diagram().contains(element))
        m_view.model().rename(element, text);
}

void InlineEditor::close()
{
    m_element.reset();
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
}

void InlineEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool breaksLine = isEnter && (event->modifiers() & Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isEnter && !breaksLine)
        commit();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void InlineEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        commit();
}

} // namespace archdeck
