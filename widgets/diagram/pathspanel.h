#pragma once

#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QListWidgetItem;
class QToolButton;

namespace archdeck {

class ToggleList;

/// The request paths of the design: the selected one is highlighted on the canvas, and its steps can be edited.
/// Selected connections become its next steps.
class PathsPanel : public QWidget
{
    Q_OBJECT
public:
    PathsPanel(EditorModel &model, QWidget *parent);

private:
    void buildPathButtons();
    void buildSteps();
    void refresh();
    void refreshPaths();
    void refreshSteps();
    void updateButtons();

    RequestPath current() const;
    QList<EdgeId> selectedEdges() const;
    void addPath();
    void renamePath(const QListWidgetItem *item);
    void appendSteps();
    void removeStep();
    void moveStep(int by);
    bool putSteps(const QList<EdgeId> &steps, int currentRow);

    EditorModel &m_model;
    ToggleList *m_paths;
    QLabel *m_empty;
    QToolButton *m_add;
    QToolButton *m_rename;
    QToolButton *m_delete;
    QWidget *m_stepPart;
    QLabel *m_stepTitle;
    ToggleList *m_steps;
    QToolButton *m_append;
    QToolButton *m_removeStep;
    QToolButton *m_up;
    QToolButton *m_down;
    bool m_isRefreshing = false;
};

} // namespace archdeck
