#pragma once

class QMenu;
class QToolButton;
class QWidget;

namespace archdeck {

class EditorActions;
class EditorModel;

/// What the menu of the canvas offers for the selection: only what can be used on it, and what else there is in
/// submenus.
void fillContextMenu(QMenu &menu, const EditorActions &actions, const EditorModel &model);

/// A button with a menu of all that arranges, for the editor's tools.
QToolButton *arrangeButton(const EditorActions &actions, QWidget *parent);

} // namespace archdeck
