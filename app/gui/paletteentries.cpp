#include "app/gui/paletteentries.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/diagram/kindpicker.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qpointer.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Palette)
};

} // namespace

QList<PaletteEntry> kindEntries(EditorPage &editor, const Catalog &catalog, const ThemeController &themes)
{
    QList<PaletteEntry> entries;
    if (editor.model().isReadOnly())
        return entries;
    for (const ComponentKind &kind : catalog.kinds()) {
        entries.append({.text = Text::tr("Add %1").arg(kind.name),
                        .hint = Text::tr("Component"),
                        .words = kind.synonyms.join(u' '),
                        .icon = kindIcon(catalog, themes, kind.id),
                        .run = [page = QPointer<EditorPage>(&editor), id = kind.id] {
            if (!page)
                return;
            page->model().addComponent(id, page->view().insertionPoint());
            page->view().setFocus();
        }});
    }
    return entries;
}

QList<PaletteEntry> designEntries(Workspace &workspace, const std::function<void(DesignId)> &open)
{
    QList<PaletteEntry> entries;
    for (const DesignSummary &design : workspace.listDesigns().value_or(QList<DesignSummary>())) {
        const bool isReference = design.origin == DesignOrigin::Reference;
        entries.append({.text = Text::tr("Open %1").arg(design.info.title),
                        .hint = isReference ? Text::tr("Case study") : Text::tr("Design"),
                        .words = design.info.family,
                        .icon = icon(QStringLiteral("designs")),
                        .run = [open, id = design.id] { open(id); }});
    }
    return entries;
}

QList<PaletteEntry> deckEntries(Workspace &workspace, const std::function<void(DeckId)> &open)
{
    QList<PaletteEntry> entries;
    const auto decks = workspace.read([](const Stores &stores) { return stores.cards.decks({}); });
    for (const DeckSummary &deck : decks.value_or(QList<DeckSummary>())) {
        entries.append({.text = Text::tr("Study %1").arg(deck.deck.title),
                        .hint = Text::tr("Deck"),
                        .words = deck.deck.description,
                        .icon = icon(QStringLiteral("review")),
                        .run = [open, id = deck.deck.id] { open(id); }});
    }
    return entries;
}

} // namespace archdeck
