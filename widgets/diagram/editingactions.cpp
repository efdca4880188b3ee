#include "widgets/diagram/editingactions.h"

#include "widgets/diagram/clipboard.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editormodel.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>

namespace archdeck {

EditingActions::EditingActions(const EditorContext &context) : ActionTopic(context, QStringLiteral("edit"), tr("Edit"))
{
    const auto onSelection = [this] { return isWritable() && hasSelection(); };
    undo = add(QStringLiteral("undo"), tr("Undo"), "undo", {QKeySequence::Undo}, Scope::Page,
               [this] { model().undo(); }, [this] { return isWritable() && model().document().canUndo(); });
    redo = add(QStringLiteral("redo"), tr("Redo"), "redo",
               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}, Scope::Page,
               [this] { model().redo(); }, [this] { return isWritable() && model().document().canRedo(); });
    rename = add(QStringLiteral("rename"), tr("Rename"), "pencil", {QKeySequence(Qt::Key_F2)}, Scope::Canvas, [this] {
        view().editName(*model().selectedOne());
    }, [this] { return isWritable() && model().selectedOne().has_value(); });
    cut = add(QStringLiteral("cut"), tr("Cut"), "cut", {QKeySequence::Cut}, Scope::Canvas, [this] {
        copySelection();
        model().removeSelection();
    }, onSelection);
    copy = add(QStringLiteral("copy"), tr("Copy"), "copy", {QKeySequence::Copy}, Scope::Canvas,
               [this] { copySelection(); }, [this] { return hasSelection(); });
    paste = add(QStringLiteral("paste"), tr("Paste"), "paste", {QKeySequence::Paste}, Scope::Canvas,
                [this] { pasteClipboard(); }, [this] { return isWritable(); });
    pasteHere = add(QStringLiteral("paste-here"), tr("Paste here"), "paste",
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}, Scope::Canvas,
                    [this] { pasteClipboard(view().insertionPoint()); }, [this] { return isWritable(); });
    addCopyAs();
    addStyle();
    duplicate = add(QStringLiteral("duplicate"), tr("Duplicate"), "plus", {QKeySequence(Qt::CTRL | Qt::Key_D)},
                    Scope::Canvas, [this] { model().duplicateSelection(); }, onSelection);
    remove = add(QStringLiteral("delete"), tr("Delete"), "trash",
                 {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)}, Scope::Canvas,
                 [this] { model().removeSelection(); }, onSelection);
}

/// Of the selection, or of the whole design when nothing is selected.
void EditingActions::addCopyAs()
{
    for (const auto &[format, text] : {std::pair(QStringLiteral("png"), tr("Copy as a PNG picture")),
                                       std::pair(QStringLiteral("svg"), tr("Copy as SVG")),
                                       std::pair(QStringLiteral("mermaid"), tr("Copy as Mermaid")),
                                       std::pair(QStringLiteral("drawio"), tr("Copy as draw.io XML"))})
        copyAs.append(add(QStringLiteral("copy-as-") + format, text, "copy", {}, Scope::Page,
                          [this, format] { copyAsFormat(format); }));
}

void EditingActions::copyAsFormat(const QString &format)
{
    const Diagram piece = hasSelection() ? fragment(model().diagram(), model().selection()) : model().diagram();
    if (const auto data = toMimeDataAs(format, piece, model().sharedCatalog()))
        QGuiApplication::clipboard()->setMimeData(*data);
    else
        Q_EMIT model().failed(data.error());
}

void EditingActions::addStyle()
{
    copyStyle = add(QStringLiteral("copy-style"), tr("Copy style"), "", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)},
                    Scope::Canvas, [this] {
        model().copyStyle();
        list().refresh();
    }, [this] { return model().selectedOne().has_value(); });
    pasteStyle = add(QStringLiteral("paste-style"), tr("Paste style"), "",
                     {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V)}, Scope::Canvas, [this] { model().pasteStyle(); },
                     [this] { return isWritable() && hasSelection() && model().hasCopiedStyle(); });
}

void EditingActions::refreshTexts()
{
    undo->setText(undo->isEnabled() ? tr("Undo %1").arg(model().document().undoLabel()) : tr("Undo"));
    redo->setText(redo->isEnabled() ? tr("Redo %1").arg(model().document().redoLabel()) : tr("Redo"));
}

void EditingActions::copySelection()
{
    QGuiApplication::clipboard()->setMimeData(
        toMimeData(fragment(model().diagram(), model().selection()), model().sharedCatalog()));
}

void EditingActions::pasteClipboard(std::optional<QPointF> place)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return;
    if (const auto piece = fragmentFrom(*data))
        putDown(*piece, place);
    else if (const auto foreign = foreignContentOf(*data))
        Q_EMIT foreignWanted(*foreign, place);
    else
        Q_EMIT model().failed(nothingOnClipboard());
}

void EditingActions::putDown(const Diagram &piece, std::optional<QPointF> place)
{
    if (place) {
        model().pasteAt(piece, *place);
        return;
    }
    const QRectF bounds = piece.bounds();
    const bool overlaps = view().mapToScene(view().viewport()->rect()).boundingRect().intersects(bounds);
    // Beside the original when that is in sight, else into the middle of what is.
    model().paste(piece, overlaps ? QPointF(32, 32) : view().insertionPoint() - bounds.center());
}

} // namespace archdeck
