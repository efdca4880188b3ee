#include "widgets/common/markdowntext.h"

#include "core/richtext/markdown.h"

#include <QtGui/qabstracttextdocumentlayout.h>
#include <QtGui/qevent.h>
#include <QtGui/qtextoption.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

#include <cmath>

namespace archdeck {

MarkdownText::MarkdownText(QWidget *parent) : QTextBrowser(parent), m_document(new SafeTextDocument(this))
{
    setDocument(m_document);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(m_document->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MarkdownText::fitHeight);
}

void MarkdownText::setMarkdownText(const QString &markdown, const RichTextStyle &style)
{
    constexpr qsizetype longestRawText = 20000;
    if (!archdeck::setMarkdown(*m_document, markdown, style))
        m_document->setPlainText(markdown.left(longestRawText));
    m_document->setTextWidth(viewport()->width());
    moveCursor(QTextCursor::Start);
    fitHeight();
}

void MarkdownText::fitHeight()
{
    const bool isTooWide = m_document->idealWidth() > viewport()->width() + 1;
    const int bar = isTooWide ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(int(std::ceil(m_document->size().height())) + bar);
}

void MarkdownText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitHeight();
}

void MarkdownText::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::SelectAll)
        || (isEnter && textCursor().charFormat().isAnchor()))
        QTextBrowser::keyPressEvent(event);
    else
        event->ignore();
}

void MarkdownText::wheelEvent(QWheelEvent *event)
{
    if (std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y()))
        QTextBrowser::wheelEvent(event);
    else
        event->ignore();
}

void MarkdownText::focusInEvent(QFocusEvent *event)
{
    QTextBrowser::focusInEvent(event);
    parentWidget()->update(); // it draws the ring
}

void MarkdownText::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    parentWidget()->update();
}

void MarkdownText::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("Copy"), this, &QTextEdit::copy);
    copy->setEnabled(textCursor().hasSelection());
    menu.addAction(tr("Select all"), this, &QTextEdit::selectAll);
    menu.exec(event->globalPos());
}

} // namespace archdeck
