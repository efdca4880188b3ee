#include "widgets/diagram/overviewactions.h"

#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/findbar.h"
#include "widgets/diagram/minimap.h"
#include "widgets/diagram/presentation.h"

#include <QtCore/qsettings.h>

namespace archdeck {

namespace {

QString minimapSetting()
{
    return QStringLiteral("editor/minimap");
}

} // namespace

OverviewActions::OverviewActions(const EditorContext &context, const ThemeController &themes)
    : ActionTopic(context, QStringLiteral("overview"), tr("Overview")), m_themes(themes),
      m_find(new FindBar(context.view)), m_map(new Minimap(context.view))
{
    const Condition hasComponents = [this] { return !model().diagram().nodes.isEmpty(); };
    find = add(QStringLiteral("find"), tr("Find in this design…"), "search", {QKeySequence(Qt::CTRL | Qt::Key_F)},
               Scope::Page, [this] { m_find->open(); });
    minimap = add(QStringLiteral("minimap"), tr("Show the minimap"), "minimap",
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)}, Scope::Page, {});
    minimap->setCheckable(true);
    connect(minimap, &QAction::toggled, this, [this](bool shown) {
        QSettings().setValue(minimapSetting(), shown);
        m_map->setVisible(shown);
    });
    minimap->setChecked(QSettings().value(minimapSetting(), false).toBool());
    layers = add(QStringLiteral("layers"), tr("Layers"), "layers", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y)},
                 Scope::Page, [this] { Q_EMIT layersWanted(); }, [this] { return isWritable(); });
    present = add(QStringLiteral("present"), tr("Present"), "play", {QKeySequence(Qt::Key_F5)}, Scope::Page,
                  [this] { startPresentation(); }, hasComponents);
}

void OverviewActions::startPresentation()
{
    auto *presentation = new Presentation(model().diagram(), model().sharedCatalog(), m_themes, &page());
    presentation->begin(model().highlightedPath());
    presentation->showFullScreen();
    presentation->setFocus();
}

} // namespace archdeck
