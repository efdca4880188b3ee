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

class ActionList;
class DesignsPage;
class EditorPage;
class GuidedController;
class MessageBar;
class Rail;
class ReviewController;
class ReviewPage;
class SettingsPage;
class SittingController;
class ThemeController;
class TodayController;
class TodayPage;

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
    /// It ends with this one when interface and content are to come in another language: the window is made anew.
    static constexpr int languageCode = 1001;

    /// What a start, or a second start, asked for.
    void obey(const LaunchOptions &options);
    /// Brings the shipped content into the library where it is new.
    void seedContent();

    void showPage(const QString &key);
    DesignsPage &designsPage() const { return *m_designs; }
    ReviewPage &reviewPage() const { return *m_review; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createPages();
    void createActions();
    void greet();
    void connectDesigns();
    void connectToday();
    void connectReviews();
    void connectPractice();
    void changeLanguage();
    void releaseBoard();
    void restoreWindow();
    /// Stores what is being done and how the window looks, before it goes.
    void keepWindow();
    void libraryReplaced();
    void showCommands();
    void showShortcuts();
    QList<QAction *> allActions() const;
    /// Of the page that is shown; null while there is none.
    EditorPage *currentEditor() const;
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
    TodayPage *m_today = nullptr;
    TodayController *m_todayController = nullptr;
    DesignsPage *m_designs = nullptr;
    ReviewPage *m_review = nullptr;
    ReviewController *m_reviews = nullptr;
    SittingController *m_sittings = nullptr;
    GuidedController *m_guided = nullptr;
    SettingsPage *m_settings = nullptr;
    QTimer m_backupTimer;
    ActionList *m_actions = nullptr;
};

} // namespace archdeck
