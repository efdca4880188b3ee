#pragma once

#include "widgets/diagram/actiontopic.h"

namespace archdeck {

class FindBar;
class Minimap;
class ThemeController;

/// What gives an overview of a design: find, the minimap, the layers, the presentation. Owns find bar and minimap.
class OverviewActions : public ActionTopic
{
    Q_OBJECT
public:
    OverviewActions(const EditorContext &context, const ThemeController &themes);

    QAction *find;
    QAction *minimap; ///< checked while the minimap is shown; remembered
    QAction *layers;
    QAction *present;

Q_SIGNALS:
    void layersWanted();

private:
    void startPresentation();

    const ThemeController &m_themes;
    FindBar *m_find;
    Minimap *m_map;
};

} // namespace archdeck
