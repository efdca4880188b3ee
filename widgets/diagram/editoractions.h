#pragma once

#include <QtCore/qobject.h>
#include <QtGui/qkeysequence.h>

#include <functional>

class QAction;

namespace archdeck {

class DiagramView;
class EditorModel;

/// Every command of the editor as an action with a name, an icon and a key. Those with plain letters work while the
/// canvas has the focus, so that they never take what is typed into a field. Child of the page.
class EditorActions : public QObject
{
    Q_OBJECT
public:
    EditorActions(EditorModel &model, DiagramView &view, QWidget *page);

    QAction *undo;
    QAction *redo;
    QAction *addComponent;
    QAction *addNote;
    QAction *connectTo;
    QAction *group;
    QAction *ungroup;
    QAction *layOut;
    QAction *rename;
    QAction *remove;
    QAction *duplicate;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *selectAll;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *fit;
    QAction *fitSelection;
    QAction *grid;
    QAction *quickLeft;
    QAction *quickRight;
    QAction *quickUp;
    QAction *quickDown;
    QAction *moreReplicas;
    QAction *fewerReplicas;
    QAction *estimates; ///< checked while load bars and the line below the canvas are shown
    QAction *palette;   ///< checked while the palette is shown
    QAction *inspector;

    /// All of the above, for menus and the command palette.
    QList<QAction *> all() const { return m_all; }

Q_SIGNALS:
    void layoutWanted();

private:
    enum class Scope { Page, Canvas };
    QAction *add(const QString &text, const char *iconName, const QKeySequence &keys, Scope scope,
                 const std::function<void()> &run);
    void createEditing();
    void createInserting();
    void createViewing();
    void createPanes();
    void updateEnabled();
    void pickKindAndAdd();
    void pickKindAndConnect(int direction);
    void pickTargetAndConnect();
    void copySelection();
    void pasteClipboard();

    EditorModel &m_model;
    DiagramView &m_view;
    QWidget *m_page;
    QList<QAction *> m_all;
};

} // namespace archdeck
