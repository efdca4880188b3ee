#pragma once

#include <QtWidgets/qplaintextedit.h>

namespace archdeck {

/// A field for several lines of plain text with the same rounded frame as the other fields. Tab leaves it.
class TextArea : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit TextArea(const QString &text, QWidget *parent);

    /// Makes it as tall as this many lines.
    void setLines(int lines);

Q_SIGNALS:
    /// Ctrl+Enter, or the focus went elsewhere.
    void editingFinished();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace archdeck
