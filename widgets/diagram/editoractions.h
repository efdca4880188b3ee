#pragma once

#include "widgets/diagram/actiontopic.h"

namespace archdeck {

class ArrangeActions;
class ConnectionActions;
class EditingActions;
class InsertingActions;
class LayoutActions;
class OverviewActions;
class SelectionActions;
class ViewingActions;

/// Every command of the editor as an action with a name, an icon and a key, put together from its topics. Child of the
/// page.
class EditorActions : public QObject
{
    Q_OBJECT
public:
    EditorActions(EditorModel &model, DiagramView &view, QWidget *page);

    EditingActions *editing;
    InsertingActions *inserting;
    ArrangeActions *arranging;
    ConnectionActions *connections;
    SelectionActions *selecting;
    ViewingActions *viewing;
    LayoutActions *layout;
    OverviewActions *overview;

    ActionList &list() { return *m_list; }
    /// All of them, for the command palette.
    QList<QAction *> all() const { return m_list->actions(); }

private:
    void refresh();

    ActionList *m_list;
};

} // namespace archdeck
