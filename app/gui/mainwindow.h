#pragma once

#include "app/gui/boards.h"
#include "app/gui/launchoptions.h"
#include "core/base/jobrunner.h"
#include "core/catalog/catalog.h"
#include "core/workspace/workspace.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qmainwindow.h>

#include <memory>

class QStackedWidget;

namespace archdeck {

class DesignsController;
class EditorPage;
class GalleryPage;
class MessageBar;
class Rail;
class ReviewPage;
class SettingsPage;
class ThemeController;

/// The window: a rail and the pages. It composes; what a page does is the page's own.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// All outlive the window.
    MainWindow(Workspace &workspace, std::shared_ptr<const Catalog> catalog, ThemeController &themes, JobRunner &jobs,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The event loop ends with this code when the user wants the library repaired, for which it has to be closed.
    static constexpr int repairCode = 1000;

    /// What a start, or a second start, asked for.
    void obey(const LaunchOptions &options);
    /// Brings the shipped content into the library where it is new.
    void seedContent();

    void openDesign(DesignId id);
    void showPage(const QString &key);
    /// Null while the gallery is shown.
    EditorPage *editor() const { return m_editor; }
    ReviewPage &reviewPage() const { return *m_review; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createPages();
    void createActions();
    void closeEditor();
    void refreshDesigns();
    void refreshReview();
    void updateBadge();
    void restoreWindow();
    void libraryReplaced();
    void showCommands();
    void showShortcuts();
    QList<QAction *> allActions() const;
    MessageBar &messages() const;
    /// With the offer to repair the library when it is damaged.
    void showError(const Error &error);

    Workspace &m_workspace;
    std::shared_ptr<const Catalog> m_catalog;
    ThemeController &m_themes;
    JobRunner &m_jobs;
    Boards m_boards;
    Rail *m_rail = nullptr;
    QStackedWidget *m_pages = nullptr;
    GalleryPage *m_gallery = nullptr;
    EditorPage *m_editor = nullptr;
    ReviewPage *m_review = nullptr;
    SettingsPage *m_settings = nullptr;
    DesignsController *m_designs = nullptr;
    DesignId m_openDesign;
    QTimer m_backupTimer;
    QList<QAction *> m_actions;
    QAction *m_exportThis = nullptr;
};

} // namespace archdeck
