#pragma once

#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/panelscroll.h"

namespace archdeck {

class DesignEstimate;
class EstimateFeed;
class PropertyPage;
class ThemeController;

/// The Estimate tab: the numbers of the selected component or connection, or of the design.
class EstimatePanel : public PanelScroll
{
    Q_OBJECT
public:
    EstimatePanel(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes, QWidget *parent);

    /// Gives the focus to the field that says how many requests come; only without a selection.
    void focusLoad();

private:
    void turnToSelection();

    EditorModel &m_model;
    DesignEstimate *m_design;
    PropertyPage *m_component;
    PropertyPage *m_connection;
    PropertyPage *m_current = nullptr;
};

} // namespace archdeck
