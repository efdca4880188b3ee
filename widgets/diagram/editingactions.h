#pragma once

#include "core/diagram/diagram.h"
#include "widgets/diagram/actiontopic.h"
#include "widgets/diagram/clipboard.h"

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
    /// Puts a piece from the clipboard on the canvas, with its middle at `place`, or where there is room without one.
    void putDown(const Diagram &piece, std::optional<QPointF> place);

Q_SIGNALS:
    /// A drawing of another program is on the clipboard: reading it takes longer than a key may. It goes to `place`.
    void foreignWanted(const archdeck::ForeignContent &foreign, std::optional<QPointF> place);

private:
    void copySelection();
    void addCopyAs();
    void copyAsFormat(const QString &format);
    /// With its middle at `place`, or where there is room without one.
    void pasteClipboard(std::optional<QPointF> place = {});
    void addStyle();
};

} // namespace archdeck
