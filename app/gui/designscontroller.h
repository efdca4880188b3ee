#pragma once

#include "core/base/jobrunner.h"
#include "core/catalog/catalog.h"
#include "core/workspace/workspace.h"

#include <QtCore/qobject.h>

#include <memory>

class QWidget;

namespace archdeck {

/// What the window does with designs as a whole: make, copy, rename, delete, import, export. Asks what it has to ask,
/// does long work in jobs, and says how it went. User interface thread.
class DesignsController : public QObject
{
    Q_OBJECT
public:
    /// Everything outlives this; `window` is the parent of dialogs.
    DesignsController(Workspace &workspace, std::shared_ptr<const Catalog> catalog, JobRunner &jobs, QWidget &window);

    void createDesign();
    /// A blank drawing that answers the question of this reference.
    void createFor(DesignId reference);
    void copyDesign(DesignId id);
    void renameDesign(DesignId id);
    void removeDesign(DesignId id);
    /// Asks for a file.
    void importDesign();
    void importFile(const QString &path);
    void exportDesign(DesignId id);
    void exportPortfolio();
    void exportCheatSheet();

Q_SIGNALS:
    void openWanted(archdeck::DesignId id);
    void succeeded(const QString &text, const QString &actionText, const std::function<void()> &action);
    void failed(const archdeck::Error &error);

private:
    QString freeTitle(const QString &wanted) const;
    QString suggestedPath(const QString &title, const QString &suffix) const;
    void rememberFolder(const QString &path);
    void tellWritten(const QString &path);

    Workspace &m_workspace;
    std::shared_ptr<const Catalog> m_catalog;
    JobRunner &m_jobs;
    QWidget &m_window;
};

} // namespace archdeck
