#pragma once

#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qwidget.h>

class QComboBox;
class QTextBrowser;
class QToolButton;
class QUrl;

namespace archdeck {

class SectionEditor;
class ThemeController;

/// The Notes tab: the sections of the design's written notes, one at a time, to read, edit, add, delete and move.
class NotesPanel : public QWidget
{
    Q_OBJECT
public:
    NotesPanel(EditorModel &model, const ThemeController &themes, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildReader();
    QWidget *buildEmpty();
    void refresh();
    void render();
    void showSection(int index);
    void openLink(const QUrl &url);

    void beginEdit(const Section &section);
    void endEdit();
    void addSection();
    void removeSection();
    void moveSection(int by);
    QList<Section> sections() const { return ordered(m_model.diagram().sections); }
    int currentIndex() const;

    EditorModel &m_model;
    const ThemeController &m_themes;
    SectionId m_current;
    Section m_rendered;
    bool m_isRendered = false;
    QComboBox *m_picker;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_edit;
    QToolButton *m_add;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_delete;
    QTextBrowser *m_text;
    QWidget *m_reader;
    QWidget *m_empty;
    QToolButton *m_addFirst;
    SectionEditor *m_editor;
};

} // namespace archdeck
