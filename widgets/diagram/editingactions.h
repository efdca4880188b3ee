#pragma once

#include "core/diagram/diagram.h"
#include "widgets/diagram/actiontopic.h"

#include <optional>

namespace archdeck {

/// Undo, the clipboard and the text of elements.
class EditingActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit EditingActions(const EditorContext &context);

    QAction *undo;
    QAction *redo;
    QAction *rename;
    QAction *cut;
    QAction *copy;
    QList<QAction *> copyAs; ///< as a PNG or SVG picture, as Mermaid or draw.io text
    QAction *paste;
    QAction *pasteHere; ///< with its middle where the pointer is
    QAction *copyStyle;
    QAction *pasteStyle;
    QAction *duplicate;
    QAction *remove;

    /// The texts of undo and redo say what they would do.
    void refreshTexts();

private:
    void copySelection();
    void addCopyAs();
    void copyAsFormat(const QString &format);
    /// Nothing, which the user is told, when the clipboard holds no drawing.
    std::optional<Diagram> clipboardPiece();
    void pasteClipboard();
    void pasteAtPointer();
    void addStyle();
};

} // namespace archdeck
