#pragma once

#include <QtWidgets/qwidget.h>

class QStackedWidget;

namespace archdeck {

class InspectorTabs;
class LayersPanel;
class PalettePanel;
class ThemeController;

/// The pane at the left of the canvas: the kinds of components, or the layers.
class LeftPane : public QWidget
{
    Q_OBJECT
public:
    /// Takes both panels.
    LeftPane(PalettePanel *palette, LayersPanel *layers, const ThemeController &themes, QWidget *parent);

    enum class Tab { Components, Layers };
    Tab tab() const;
    void showTab(Tab tab);
    void focusFirst();

private:
    InspectorTabs *m_tabs;
    QStackedWidget *m_pages;
    PalettePanel *m_palette;
};

} // namespace archdeck
