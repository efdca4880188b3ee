#include "widgets/diagram/editoractions.h"

#include "widgets/diagram/arrangeactions.h"
#include "widgets/diagram/canvasactions.h"
#include "widgets/diagram/connectionactions.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editingactions.h"
#include "widgets/diagram/editormenus.h"
#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/insertingactions.h"
#include "widgets/diagram/layoutactions.h"
#include "widgets/diagram/overviewactions.h"
#include "widgets/diagram/selectionactions.h"
#include "widgets/diagram/viewingactions.h"

#include <QtWidgets/qmenu.h>

namespace archdeck {

EditorActions::EditorActions(EditorModel &model, DiagramView &view, QWidget *page)
    : QObject(page), m_list(new ActionList(this))
{
    const EditorContext context{model, view, *page, *m_list};
    editing = new EditingActions(context);
    inserting = new InsertingActions(context);
    arranging = new ArrangeActions(context);
    connections = new ConnectionActions(context);
    selecting = new SelectionActions(context);
    viewing = new ViewingActions(context);
    layout = new LayoutActions(context);
    overview = new OverviewActions(context, *view.diagramScene().themes());
    new CanvasActions(context);
    connect(&view, &DiagramView::menuWanted, this, [this, &model, page](const QPoint &place) {
        auto *menu = new QMenu(page);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillContextMenu(*menu, *this, model);
        menu->popup(place);
    });
    connect(&model, &EditorModel::selectionChanged, this, &EditorActions::refresh);
    connect(&model.document(), &DiagramDocument::historyChanged, this, &EditorActions::refresh);
    refresh();
}

void EditorActions::refresh()
{
    m_list->refresh();
    editing->refreshTexts();
}

} // namespace archdeck
