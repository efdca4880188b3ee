#include "widgets/diagram/textarea.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>

namespace archdeck {

TextArea::TextArea(const QString &text, QWidget *parent) : QPlainTextEdit(text, parent)
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(4, 3, 3, 3);
    setTabChangesFocus(true);
}

void TextArea::setLines(int lines)
{
    setFixedHeight(lines * fontMetrics().lineSpacing() + 16);
}

bool TextArea::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Accent), 1.5)
                                  : QPen(palette().color(QPalette::Mid), 1));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    return QPlainTextEdit::event(event);
}

void TextArea::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ControlModifier))
        Q_EMIT editingFinished();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void TextArea::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void TextArea::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
    // A menu over the field is no end of editing. Another window is: it may be the last that happens to this one.
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT editingFinished();
}

} // namespace archdeck
