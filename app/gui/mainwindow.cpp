#include "app/gui/mainwindow.h"

#include "app/gui/designscontroller.h"
#include "app/gui/settingspage.h"
#include "app/gui/shortcutsdialog.h"
#include "core/base/resources.h"
#include "core/workspace/contentseeder.h"
#include "core/workspace/libraryreviewsession.h"
#include "widgets/cards/reviewpage.h"
#include "widgets/common/commandpalette.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/rail.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/gallery/gallerypage.h"

#include <QtCore/qsettings.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qstackedwidget.h>

namespace archdeck {

namespace {
// Raised when saved window states of older versions no longer fit.
constexpr int stateVersion = 1;
constexpr int backupCheckMs = 5 * 60 * 1000;
} // namespace

MainWindow::MainWindow(Workspace &workspace, std::shared_ptr<const Catalog> catalog, ThemeController &themes,
                       JobRunner &jobs, QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_catalog(std::move(catalog)), m_themes(themes), m_jobs(jobs),
      m_boards(m_workspace, m_catalog, m_themes, m_jobs)
{
    setWindowTitle(QStringLiteral("Archdeck"));
    m_designs = new DesignsController(m_workspace, m_catalog, m_jobs, *this);
    createPages();
    createActions();
    restoreWindow();
    connect(&m_workspace, &Workspace::changed, this, [this](Op, const Touched &touched) {
        // An open design's own edits reach the gallery when it is shown again.
        if (touched.designList || (!touched.designs.isEmpty() && !m_editor))
            refreshDesigns();
        if (!touched.decks.isEmpty())
            refreshReview();
    });
    connect(&m_workspace, &Workspace::replaced, this, &MainWindow::libraryReplaced);
    m_backupTimer.setInterval(backupCheckMs);
    connect(&m_backupTimer, &QTimer::timeout, this, [this] {
        m_jobs.run<std::optional<BackupInfo>>(QStringLiteral("backup"), [this](const JobContext &) {
            return m_workspace.backUpIfDue();
        }, [this](const Result<std::optional<BackupInfo>> &backup) {
            if (!backup)
                messages().showError(backup.error());
        });
    });
    m_backupTimer.start();
    refreshDesigns();
    refreshReview();
    if (m_workspace.wasRecovered())
        messages().show(MessageKind::Information,
                        tr("Archdeck did not end properly last time. The library was checked: nothing is lost."));
}

MainWindow::~MainWindow() = default;

void MainWindow::createPages()
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(m_themes, centre);
    m_rail->addPage(QStringLiteral("designs"), QStringLiteral("designs"), tr("Designs"));
    m_rail->addPage(QStringLiteral("review"), QStringLiteral("review"), tr("Review"));
    m_rail->addPage(QStringLiteral("settings"), QStringLiteral("settings"), tr("Settings"), Rail::Place::Bottom);
    m_pages = new QStackedWidget(centre);
    m_gallery = new GalleryPage(m_catalog, m_themes, m_jobs, [this](DesignId id) {
        return m_workspace.read([id](const Stores &stores) { return stores.designs.load(id); });
    }, m_pages);
    m_review = new ReviewPage(m_themes, m_pages);
    m_settings = new SettingsPage(m_workspace, m_themes, m_jobs, m_pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_gallery, m_review, m_settings})
        m_pages->addWidget(page);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    setCentralWidget(centre);

    connect(m_rail, &Rail::pageWanted, this, &MainWindow::showPage);
    connect(m_gallery, &GalleryPage::openWanted, this, &MainWindow::openDesign);
    connect(m_gallery, &GalleryPage::newWanted, m_designs, &DesignsController::createDesign);
    connect(m_gallery, &GalleryPage::importWanted, m_designs, &DesignsController::importDesign);
    connect(m_gallery, &GalleryPage::portfolioWanted, m_designs, &DesignsController::exportPortfolio);
    connect(m_gallery, &GalleryPage::copyWanted, m_designs, &DesignsController::copyDesign);
    connect(m_gallery, &GalleryPage::exportWanted, m_designs, &DesignsController::exportDesign);
    connect(m_gallery, &GalleryPage::renameWanted, m_designs, &DesignsController::renameDesign);
    connect(m_gallery, &GalleryPage::removeWanted, m_designs, &DesignsController::removeDesign);
    connect(m_designs, &DesignsController::openWanted, this, &MainWindow::openDesign);
    connect(m_designs, &DesignsController::failed, this, &MainWindow::showError);
    connect(m_designs, &DesignsController::succeeded, this,
            [this](const QString &text, const QString &actionText, const std::function<void()> &action) {
        messages().show(MessageKind::Success, text, actionText, action);
    });
    connect(m_settings, &SettingsPage::repairWanted, this, [] { QApplication::exit(repairCode); });
    connect(m_review, &ReviewPage::reviewed, this, &MainWindow::updateBadge);
    connect(m_review, &ReviewPage::designsWanted, this, [this] { showPage(QStringLiteral("designs")); });
    showPage(QStringLiteral("designs"));
}

void MainWindow::createActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto run) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_actions.append(action);
    };
    add(tr("New design"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { m_designs->createDesign(); });
    add(tr("Import a design…"), QKeySequence(Qt::CTRL | Qt::Key_O), [this] { m_designs->importDesign(); });
    add(tr("Export the portfolio…"), QKeySequence(), [this] { m_designs->exportPortfolio(); });
    add(tr("Export this design…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        [this] { m_designs->exportDesign(m_openDesign); });
    m_exportThis = m_actions.constLast();
    m_exportThis->setEnabled(false); // until a design is open
    add(tr("Find an action…"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { showCommands(); });
    add(tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), [this] { showShortcuts(); });
    add(tr("Full screen"), QKeySequence(Qt::Key_F11), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    add(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

QList<QAction *> MainWindow::allActions() const
{
    QList<QAction *> all = m_rail->pageActions() + m_actions;
    if (m_editor && m_pages->currentWidget() == m_editor)
        all += m_editor->editorActions();
    return all;
}

MessageBar &MainWindow::messages() const
{
    const QWidget *page = m_pages->currentWidget();
    if (m_editor && page == m_editor)
        return m_editor->messages();
    if (page == m_review)
        return m_review->messages();
    return page == m_settings ? m_settings->messages() : m_gallery->messages();
}

void MainWindow::showError(const Error &error)
{
    if (error.code == ErrorCode::Corrupt)
        messages().show(MessageKind::Error, error.message, tr("Repair…"), [] { QApplication::exit(repairCode); });
    else
        messages().showError(error);
}

void MainWindow::showPage(const QString &key)
{
    QWidget *page = key == u"review" ? static_cast<QWidget *>(m_review)
        : key == u"settings"         ? static_cast<QWidget *>(m_settings)
                                     : m_gallery;
    if (key == u"designs") {
        // A second press on Designs leads from the open design back to the gallery.
        const bool fromEditor = m_editor && m_pages->currentWidget() == m_editor;
        if (fromEditor)
            closeEditor();
        else if (m_editor)
            page = m_editor;
    }
    m_pages->setCurrentWidget(page);
    m_rail->setCurrent(key);
    if (page == m_review)
        m_review->setFocus();
}

void MainWindow::openDesign(DesignId id)
{
    closeEditor();
    const auto board = m_boards.open(id, m_pages);
    if (!board)
        return showError(board.error());
    m_editor = *board;
    m_openDesign = id;
    m_exportThis->setEnabled(true);
    m_editor->restoreLayout(QSettings().value(QStringLiteral("editor/splitter")).toByteArray());
    connect(m_editor, &EditorPage::backWanted, this, [this] { showPage(QStringLiteral("designs")); });
    connect(m_editor, &EditorPage::exportWanted, this, [this] { m_designs->exportDesign(m_openDesign); });
    connect(m_editor, &EditorPage::copyWanted, this, [this] { m_designs->copyDesign(m_openDesign); });
    m_pages->addWidget(m_editor);
    m_pages->setCurrentWidget(m_editor);
    m_rail->setCurrent(QStringLiteral("designs"));
}

void MainWindow::closeEditor()
{
    if (!m_editor)
        return;
    if (!m_editor->model().isReadOnly())
        QSettings().setValue(QStringLiteral("editor/splitter"), m_editor->saveLayout());
    m_pages->removeWidget(m_editor);
    // The page may be asking for this from one of its own signals.
    m_editor->deleteLater();
    m_editor = nullptr;
    m_openDesign = {};
    m_exportThis->setEnabled(false);
    refreshDesigns();
}

void MainWindow::refreshDesigns()
{
    const auto designs = m_workspace.listDesigns();
    if (designs)
        m_gallery->setDesigns(*designs);
    else
        m_gallery->messages().showError(designs.error());
}

void MainWindow::refreshReview()
{
    auto session = LibraryReviewSession::create(m_workspace);
    if (session)
        m_review->setSession(std::move(*session));
    else
        m_review->messages().showError(session.error());
    updateBadge();
}

void MainWindow::updateBadge()
{
    m_rail->setBadge(QStringLiteral("review"), m_review->counts().total());
}

void MainWindow::libraryReplaced()
{
    closeEditor();
    refreshDesigns();
    refreshReview();
}

void MainWindow::seedContent()
{
    const auto outdated = outdatedContent(m_workspace, contentRoot());
    if (!outdated)
        return messages().showError(outdated.error());
    if (outdated->isEmpty())
        return;
    m_gallery->messages().show(MessageKind::Information, tr("Bringing in the case studies and decks…"));
    m_jobs.run<PreparedContent>(QStringLiteral("content"),
                                [items = *outdated, catalog = m_catalog](const JobContext &context) {
        return prepareContent(items, contentRoot(), *catalog, context.stop);
    }, [this](const Result<PreparedContent> &content) {
        const auto report = content.and_then(
            [this](const PreparedContent &prepared) { return storeContent(m_workspace, prepared); });
        m_gallery->messages().hide();
        if (!report)
            messages().showError(report.error());
        else if (!report->problems.isEmpty())
            messages().showError(
                {ErrorCode::InvalidInput,
                 tr("Some of the shipped content could not be read: %1").arg(report->problems.constFirst()),
                 {}});
        refreshDesigns();
        refreshReview();
    });
}

void MainWindow::obey(const LaunchOptions &options)
{
    if (!options.page.isEmpty())
        showPage(options.page);
    if (options.newDesign)
        m_designs->createDesign();
    for (const QString &file : options.files)
        m_designs->importFile(file);
}

void MainWindow::showCommands()
{
    CommandPalette palette(allActions(), this);
    palette.move(mapToGlobal(QPoint((width() - palette.width()) / 2, height() / 6)));
    palette.exec();
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog(allActions(), this).exec();
}

void MainWindow::restoreWindow()
{
    const QSettings settings;
    resize(1360, 860);
    if (settings.value(QStringLiteral("window/version")).toInt() == stateVersion)
        restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    setMinimumSize(760, 520);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/version"), stateVersion);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    closeEditor();
    QMainWindow::closeEvent(event);
}

} // namespace archdeck
