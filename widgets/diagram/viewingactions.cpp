#include "widgets/diagram/viewingactions.h"

#include "widgets/diagram/diagramview.h"

namespace archdeck {

ViewingActions::ViewingActions(const EditorContext &context) : ActionTopic(context, QStringLiteral("view"), tr("View"))
{
    addZoom();
    grid = add(QStringLiteral("grid"), tr("Show grid"), "grid", {QKeySequence(Qt::CTRL | Qt::Key_Apostrophe)},
               Scope::Page, {});
    grid->setCheckable(true);
    grid->setChecked(true);
    connect(grid, &QAction::toggled, &view(), &DiagramView::showGrid);
    addPanes();
}

void ViewingActions::addZoom()
{
    zoomIn = add(QStringLiteral("zoom-in"), tr("Zoom in"), "zoom-in",
                 {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}, Scope::Page,
                 [this] { view().zoomBy(1.25); });
    zoomOut = add(QStringLiteral("zoom-out"), tr("Zoom out"), "zoom-out", {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
                  Scope::Page, [this] { view().zoomBy(0.8); });
    zoomReset = add(QStringLiteral("zoom-reset"), tr("Zoom to 100 %"), "", {QKeySequence(Qt::CTRL | Qt::Key_0)},
                    Scope::Page, [this] { view().zoomTo(1, view().viewport()->rect().center()); });
    fit = add(QStringLiteral("fit"), tr("Fit the design"), "fit", {QKeySequence(Qt::SHIFT | Qt::Key_1)}, Scope::Canvas,
              [this] { view().fit(); });
    fitSelection = add(QStringLiteral("fit-selection"), tr("Fit the selection"), "",
                       {QKeySequence(Qt::SHIFT | Qt::Key_2)}, Scope::Canvas, [this] { view().fitSelection(); },
                       [this] { return hasSelection(); });
}

void ViewingActions::addPanes()
{
    const auto toggle = [this](const QString &name, const QString &text, const char *iconName,
                               const QList<QKeySequence> &keys, const Condition &isEnabled = {}) {
        QAction *action = add(name, text, iconName, keys, Scope::Page, {}, isEnabled);
        action->setCheckable(true);
        action->setChecked(true);
        return action;
    };
    estimates = toggle(QStringLiteral("estimates"), tr("Show estimates"), "gauge",
                       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)});
    palette = toggle(QStringLiteral("palette"), tr("Show the palette"), "panel-left", {},
                     [this] { return isWritable(); });
    inspector = toggle(QStringLiteral("inspector"), tr("Show the inspector"), "panel-right", {});
    history = toggle(QStringLiteral("history"), tr("History"), "backup",
                     {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}, [this] { return isWritable(); });
    history->setChecked(false);
}

} // namespace archdeck
