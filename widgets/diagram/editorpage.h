#pragma once

#include "core/base/jobrunner.h"
#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qwidget.h>

class QComboBox;
class QLabel;
class QSplitter;
class QToolButton;

namespace archdeck {

class DiagramScene;
class DiagramView;
class EditorActions;
class Inspector;
class MessageBar;
class PalettePanel;
class ThemeController;

/// One open design: a title line with its few main actions, palette | canvas | inspector, and a slim bar below.
class EditorPage : public QWidget
{
    Q_OBJECT
public:
    /// Takes the model; `themes` and `jobs` outlive the page.
    EditorPage(std::unique_ptr<EditorModel> model, const ThemeController &themes, JobRunner &jobs,
               QWidget *parent = nullptr);
    ~EditorPage() override;

    EditorModel &model() { return *m_model; }
    DiagramView &view() { return *m_view; }
    MessageBar &messages() { return *m_messages; }
    /// For menus and the command palette.
    QList<QAction *> editorActions() const;

    QByteArray saveLayout() const;
    /// Ignores what it can't read.
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    void backWanted();
    void exportWanted();
    void copyWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectParts();
    QWidget *createHeader();
    QWidget *createFooter();
    void layOutNow();
    void focusNextPane();
    void updateHeader();
    void updateFooter();
    void updatePaths();

    std::unique_ptr<EditorModel> m_model;
    const ThemeController &m_themes;
    JobRunner &m_jobs;
    DiagramScene *m_scene;
    DiagramView *m_view;
    EditorActions *m_actions;
    PalettePanel *m_palette;
    Inspector *m_inspector;
    MessageBar *m_messages;
    QSplitter *m_splitter;
    QLabel *m_title;
    QLabel *m_saved;
    QLabel *m_selectionText;
    QToolButton *m_zoomText;
    QComboBox *m_paths;
    QWidget *m_busy;
};

} // namespace archdeck
