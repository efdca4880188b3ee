#include "widgets/diagram/editoractions.h"

#include "widgets/diagram/arrangeactions.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editingactions.h"
#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/insertingactions.h"
#include "widgets/diagram/selectionactions.h"
#include "widgets/diagram/viewingactions.h"

namespace archdeck {

EditorActions::EditorActions(EditorModel &model, DiagramView &view, QWidget *page)
    : QObject(page), m_model(model), m_list(new ActionList(this))
{
    const EditorContext context{model, view, *page, *m_list};
    editing = new EditingActions(context);
    inserting = new InsertingActions(context);
    arranging = new ArrangeActions(context);
    selecting = new SelectionActions(context);
    viewing = new ViewingActions(context);
    layOut = m_list->add({.id = QStringLiteral("editor.layout.run"),
                          .group = tr("Lay out"),
                          .text = tr("Lay out"),
                          .icon = QStringLiteral("layout"),
                          .keys = {QKeySequence(Qt::CTRL | Qt::Key_L)},
                          .owner = page,
                          .run = [this] { Q_EMIT layoutWanted(); },
                          .isEnabled = [this] { return !m_model.isReadOnly(); }});
    connect(&m_model, &EditorModel::selectionChanged, this, &EditorActions::refresh);
    connect(&m_model.document(), &DiagramDocument::historyChanged, this, &EditorActions::refresh);
    refresh();
}

void EditorActions::refresh()
{
    m_list->refresh();
    editing->refreshTexts();
}

} // namespace archdeck
