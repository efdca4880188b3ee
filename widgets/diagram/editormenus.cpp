#include "widgets/diagram/editormenus.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/arrangeactions.h"
#include "widgets/diagram/connectionactions.h"
#include "widgets/diagram/editingactions.h"
#include "widgets/diagram/editoractions.h"
#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/insertingactions.h"
#include "widgets/diagram/layoutactions.h"
#include "widgets/diagram/selectionactions.h"
#include "widgets/diagram/viewingactions.h"

#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

void addUsable(QMenu &menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action->isEnabled())
            menu.addAction(action);
    }
}

void fillForCanvas(QMenu &menu, const EditorActions &actions)
{
    addUsable(menu, {actions.inserting->addComponent, actions.inserting->addNote, actions.editing->pasteHere});
    menu.addSeparator();
    addUsable(menu, {actions.layout->layOut, actions.layout->tidy});
    menu.addSeparator();
    addUsable(menu, {actions.viewing->fit, actions.viewing->grid});
}

void fillForSelection(QMenu &menu, const EditorActions &actions, const EditorModel &model)
{
    addUsable(menu, {actions.editing->rename, actions.inserting->connectTo});
    menu.addSeparator();
    addUsable(menu, {actions.editing->cut, actions.editing->copy, actions.editing->duplicate, actions.editing->remove});
    menu.addSeparator();
    menu.addMenu(EditorActions::tr("Copy as"))->addActions(actions.editing->copyAs);
    addUsable(menu, {actions.editing->copyStyle, actions.editing->pasteStyle});
    menu.addSeparator();
    addUsable(menu,
              {actions.arranging->group, actions.arranging->ungroup, actions.arranging->collapse,
               actions.arranging->enter, actions.arranging->takeOut, actions.arranging->lock});
    menu.addSeparator();
    const bool hasConnection = std::ranges::any_of(
        model.selection(), [](const ElementRef &element) { return element.type == ElementType::Edge; });
    if (hasConnection && !model.isReadOnly())
        actions.connections->fillMenu(*menu.addMenu(EditorActions::tr("Connections")));
    if (!model.isReadOnly())
        actions.arranging->fillMenu(*menu.addMenu(EditorActions::tr("Arrange")));
}

} // namespace

void fillContextMenu(QMenu &menu, const EditorActions &actions, const EditorModel &model)
{
    if (model.selection().isEmpty())
        fillForCanvas(menu, actions);
    else
        fillForSelection(menu, actions, model);
    menu.addSeparator();
    actions.selecting->fillMenu(*menu.addMenu(EditorActions::tr("Select")));
}

QToolButton *arrangeButton(const EditorActions &actions, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(QStringLiteral("align-left")));
    button->setAutoRaise(true);
    button->setToolTip(EditorActions::tr("Arrange: align, distribute, order, group, lock, layers"));
    button->setAccessibleName(EditorActions::tr("Arrange"));
    auto *menu = new QMenu(button);
    actions.arranging->fillMenu(*menu);
    menu->addSeparator();
    actions.connections->fillMenu(*menu->addMenu(EditorActions::tr("Connections")));
    actions.selecting->fillMenu(*menu->addMenu(EditorActions::tr("Select")));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace archdeck
