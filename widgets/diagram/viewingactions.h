#pragma once

#include "widgets/diagram/actiontopic.h"

namespace archdeck {

/// Zoom, grid, and which panes are shown.
class ViewingActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit ViewingActions(const EditorContext &context);

    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *fit;
    QAction *fitSelection;
    QAction *grid;
    QAction *estimates; ///< checked while load bars and the line below the canvas are shown
    QAction *palette;   ///< checked while the palette is shown
    QAction *inspector;
    QAction *history; ///< checked while the history is shown

private:
    void addZoom();
    void addPanes();
};

} // namespace archdeck
