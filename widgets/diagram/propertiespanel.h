#pragma once

#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/panelscroll.h"

namespace archdeck {

class PathsPanel;
class PropertyPage;
class ThemeController;

/// The Properties tab: fields of the selected element, what several selected ones have in common, or the design itself;
/// with the request paths where they matter.
class PropertiesPanel : public PanelScroll
{
    Q_OBJECT
public:
    PropertiesPanel(EditorModel &model, const ThemeController &themes, QWidget *parent);

private:
    void turnToSelection();
    PropertyPage *pageFor(const Selection &selection) const;

    EditorModel &m_model;
    PropertyPage *m_design;
    PropertyPage *m_component;
    PropertyPage *m_connection;
    PropertyPage *m_group;
    PropertyPage *m_note;
    PropertyPage *m_several;
    PropertyPage *m_style; ///< below the page of whatever is selected
    QWidget *m_styleLine;
    PropertyPage *m_current = nullptr;
    QWidget *m_line;
    PathsPanel *m_paths;
};

} // namespace archdeck
