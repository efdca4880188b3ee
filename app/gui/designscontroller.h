#pragma once

#include "core/base/jobrunner.h"
#include "core/catalog/catalog.h"
#include "core/workspace/designimport.h"
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
    /// Asks for files.
    void importDesign();
    /// One after the other. A file with several pages becomes several designs; the first one is opened.
    void importFiles(const QStringList &paths);
    void importFile(const QString &path) { importFiles({path}); }
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
    void importNext();
    void takeImported(const ImportedFile &file, const QString &path);
    void tell(const QString &title, const QString &introduction, const QStringList &sentences);

    Workspace &m_workspace;
    std::shared_ptr<const Catalog> m_catalog;
    JobRunner &m_jobs;
    QWidget &m_window;
    QStringList m_waiting; ///< files still to import
};

} // namespace archdeck
