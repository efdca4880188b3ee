#pragma once

#include "core/catalog/catalog.h"
#include "core/workspace/workspace.h"
#include "widgets/common/commandpalette.h"

namespace archdeck {

class EditorPage;
class ThemeController;

// What the command palette offers besides actions. What they capture outlives the palette.

/// "Add …" for each kind of component, onto the canvas of an editor that can be written to.
QList<PaletteEntry> kindEntries(EditorPage &editor, const Catalog &catalog, const ThemeController &themes);
/// Every design; `open` is given the chosen one. Nothing when they can't be read.
QList<PaletteEntry> designEntries(Workspace &workspace, const std::function<void(DesignId)> &open);
QList<PaletteEntry> deckEntries(Workspace &workspace, const std::function<void(DeckId)> &open);

} // namespace archdeck
