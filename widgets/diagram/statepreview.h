#pragma once

#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qwidget.h>

class QLabel;

namespace archdeck {

class DiagramScene;
class DiagramView;
class ThemeController;

/// An earlier state of a design to look at in the place of the canvas, under a bar that says so and leads back. Nothing
/// in it can be changed.
class StatePreview : public QWidget
{
    Q_OBJECT
public:
    StatePreview(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent);
    ~StatePreview() override;

    /// `name` tells which state it is: "Before the review", or "Move 3 components, 14:02". What is looked at stays in
    /// place while one state follows another.
    void showState(const Diagram &state, const QString &name);
    const Diagram &state() const { return m_model->diagram(); }
    DiagramView &view() { return *m_view; }
    /// The same part of the plane at the same zoom.
    void lookAsIn(const DiagramView &other);

Q_SIGNALS:
    void restoreWanted();
    void comparisonWanted();
    void backWanted();

private:
    QWidget *createBar();

    const ThemeController &m_themes;
    std::unique_ptr<EditorModel> m_model;
    DiagramScene *m_scene;
    DiagramView *m_view;
    QLabel *m_text;
};

} // namespace archdeck
