#pragma once

#include "core/richtext/richtextstyle.h"

#include <QtWidgets/qtextbrowser.h>

namespace archdeck {

class SafeTextDocument;

/// Markdown to be read: as high as its text, so that whatever holds it scrolls; only what is too wide to wrap scrolls
/// here. Loads nothing and opens nothing: links are announced by anchorClicked(). Keys other than those for links and
/// copying are left to the parent.
class MarkdownText : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MarkdownText(QWidget *parent);

    /// Shows the Markdown; what is too complex to be laid out is shown as it is written.
    void setMarkdownText(const QString &markdown, const RichTextStyle &style);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fitHeight();

    SafeTextDocument *m_document;
};

} // namespace archdeck
