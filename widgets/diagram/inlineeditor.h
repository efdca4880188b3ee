#pragma once

#include "core/diagram/elements.h"

#include <QtWidgets/qplaintextedit.h>

#include <optional>

namespace archdeck {

class DiagramView;

/// Types the name of an element in its place. Enter keeps it (Shift+Enter breaks the line in notes), Escape drops it,
/// and leaving it keeps it. Child of the canvas.
class InlineEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit InlineEditor(DiagramView &view);

    /// With the name of the element, all of it selected, or with what was typed already.
    void open(const ElementRef &element, const QString &typed = {});
    /// Keeps what was typed, when it is open.
    void commit();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void close();
    QString currentText() const;
    QRectF place() const;

    DiagramView &m_view;
    std::optional<ElementRef> m_element;
};

} // namespace archdeck
