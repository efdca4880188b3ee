#include "app/gui/mainwindow.h"

#include "app/gui/designscontroller.h"
#include "app/gui/designspage.h"
#include "app/gui/greeting.h"
#include "app/gui/guidedcontroller.h"
#include "app/gui/paletteentries.h"
#include "app/gui/reviewcontroller.h"
#include "app/gui/settingspage.h"
#include "app/gui/sittingcontroller.h"
#include "app/gui/todaycontroller.h"
#include "app/gui/windowactions.h"
#include "core/base/resources.h"
#include "core/workspace/contentseeder.h"
#include "widgets/cards/reviewpage.h"
#include "widgets/common/commandpalette.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/rail.h"
#include "widgets/common/shortcutsheet.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/today/todaypage.h"

#include <QtCore/qsettings.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qstackedwidget.h>

#include <algorithm>

namespace archdeck {

namespace {
// Raised when saved window states of older versions no longer fit.
constexpr int stateVersion = 1;
constexpr int backupCheckMs = 5 * 60 * 1000;
constexpr int usualMinutes = 45; // of an interview
} // namespace

MainWindow::MainWindow(Workspace &workspace, std::shared_ptr<const Catalog> catalog, ThemeController &themes,
                       JobRunner &jobs, QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_catalog(std::move(catalog)), m_themes(themes), m_jobs(jobs),
      m_boards(m_workspace, m_catalog, m_themes, m_jobs)
{
    setWindowTitle(QStringLiteral("Archdeck"));
    createActions();
    createPages();
    restoreWindow();
    connect(&m_workspace, &Workspace::changed, this, [this](Op, const Touched &touched) {
        // An open design's own edits reach the gallery when it is shown again.
        if (touched.designList || (!touched.designs.isEmpty() && !m_designs->editor()))
            m_designs->refresh();
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
    m_designs->refresh();
    m_reviews->refresh();
    m_sittings->recover();
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
    m_rail->addPage(QStringLiteral("today"), QStringLiteral("star"), tr("Today"));
    m_rail->addPage(QStringLiteral("designs"), QStringLiteral("designs"), tr("Designs"));
    m_rail->addPage(QStringLiteral("review"), QStringLiteral("review"), tr("Review"));
    m_rail->addPage(QStringLiteral("practice"), QStringLiteral("practice"), tr("Practice"));
    m_rail->addPage(QStringLiteral("settings"), QStringLiteral("settings"), tr("Settings"), Rail::Place::Bottom);
    m_pages = new QStackedWidget(centre);
    m_today = new TodayPage(m_catalog, m_themes, m_pages);
    m_designs = new DesignsPage(m_workspace, m_catalog, m_themes, m_jobs, m_boards, *this);
    m_review = new ReviewPage(m_themes, m_pages);
    m_settings = new SettingsPage(m_workspace, m_themes, m_jobs, m_pages);
    const QString language = m_workspace.profile().value_or(Profile()).language;
    m_todayController = new TodayController(m_workspace, *m_today, language, this);
    m_reviews = new ReviewController(m_workspace, *m_review, this);
    m_sittings = new SittingController(m_workspace, m_catalog, m_themes, m_jobs, m_boards, language, m_pages);
    m_guided = new GuidedController(m_workspace, m_catalog, m_themes, m_jobs, m_boards, language, m_pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_today, m_designs, m_review, &m_sittings->pages(),
                                                          m_settings, &m_guided->page()})
        m_pages->addWidget(page);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    setCentralWidget(centre);

    connect(m_rail, &Rail::pageWanted, this, &MainWindow::showPage);
    connect(m_settings, &SettingsPage::repairWanted, this, [] { QApplication::exit(repairCode); });
    connect(m_settings, &SettingsPage::languageChanged, this, &MainWindow::changeLanguage);
    connectDesigns();
    connectToday();
    connectReviews();
    connectPractice();
    showPage(QStringLiteral("today"));
    greet();
}

void MainWindow::greet()
{
    auto *greeting = new Greeting(m_workspace, *m_pages, this);
    if (!greeting->show())
        return;
    m_rail->hide();
    connect(greeting, &Greeting::finished, this, [this] {
        m_rail->show();
        showPage(QStringLiteral("today"));
    });
    connect(greeting, &Greeting::languageChanged, this, &MainWindow::changeLanguage);
    connect(greeting, &Greeting::failed, this, &MainWindow::showError);
}

void MainWindow::connectDesigns()
{
    connect(m_designs, &DesignsPage::opened, this, [this] {
        m_pages->setCurrentWidget(m_designs);
        m_rail->setCurrent(QStringLiteral("designs"));
        m_actions->refresh();
    });
    connect(m_designs, &DesignsPage::attemptWanted, this, [this](const QString &question) {
        showPage(QStringLiteral("practice"));
        m_sittings->start(question, usualMinutes);
    });
    connect(m_designs, &DesignsPage::reviewWanted, this, [this] { showPage(QStringLiteral("review")); });
    connect(m_designs, &DesignsPage::failed, this, &MainWindow::showError);
}

void MainWindow::connectToday()
{
    connect(m_todayController, &TodayController::guidedWanted, this, [this] {
        m_designs->closeDesign(); // the guide opens the same drawing
        m_guided->start();
    });
    connect(m_todayController, &TodayController::reviewWanted, this, [this] { showPage(QStringLiteral("review")); });
    connect(m_todayController, &TodayController::designWanted, m_designs, &DesignsPage::openDesign);
    connect(m_todayController, &TodayController::questionWanted, m_designs, &DesignsPage::openQuestion);
    connect(m_todayController, &TodayController::compareWanted, m_designs, &DesignsPage::compareFor);
    connect(m_todayController, &TodayController::sittingWanted, this, [this](const QString &question) {
        showPage(QStringLiteral("practice"));
        m_sittings->showQuestion(question);
    });
    connect(m_todayController, &TodayController::resumeWanted, this, [this] {
        showPage(QStringLiteral("practice"));
        m_sittings->resume();
    });
    connect(m_todayController, &TodayController::deckWanted, m_reviews,
            [this](const QString &key) { m_reviews->openDeck(shippedDeckId(key)); });
    connect(m_todayController, &TodayController::portfolioWanted, &m_designs->controller(),
            &DesignsController::exportPortfolio);
    connect(m_todayController, &TodayController::profileWanted, this, [this] { showPage(QStringLiteral("settings")); });
    connect(m_todayController, &TodayController::failed, this, &MainWindow::showError);
}

void MainWindow::connectReviews()
{
    connect(m_reviews, &ReviewController::countsChanged, this, [this](const QueueCounts &counts) {
        m_rail->setBadge(QStringLiteral("review"), counts.total());
        m_todayController->setDue(counts.due + counts.learning, counts.fresh);
    });
    connect(m_reviews, &ReviewController::deckOpened, this, [this] { showPage(QStringLiteral("review")); });
    connect(m_reviews, &ReviewController::failed, this, &MainWindow::showError);
    connect(m_review, &ReviewPage::designsWanted, this, [this] { showPage(QStringLiteral("designs")); });
}

void MainWindow::connectPractice()
{
    connect(m_sittings, &SittingController::cardReviewWanted, this, [this] { showPage(QStringLiteral("review")); });
    connect(m_sittings, &SittingController::exportWanted, &m_designs->controller(), &DesignsController::exportDesign);
    connect(m_sittings, &SittingController::copyWanted, &m_designs->controller(), &DesignsController::copyDesign);
    connect(m_guided, &GuidedController::opened, this, [this] {
        m_pages->setCurrentWidget(&m_guided->page());
        m_rail->setCurrent(QStringLiteral("today"));
    });
    connect(m_guided, &GuidedController::done, this, [this] { showPage(QStringLiteral("today")); });
    connect(m_guided, &GuidedController::failed, this, &MainWindow::showError);
}

void MainWindow::changeLanguage()
{
    keepWindow();
    QApplication::exit(languageCode);
}

void MainWindow::createActions()
{
    const WindowActions::Runs runs{
        .newDesign = [this] { m_designs->controller().createDesign(); },
        .importDesign = [this] { m_designs->controller().importDesign(); },
        .exportPortfolio = [this] { m_designs->controller().exportPortfolio(); },
        .exportCheatSheet = [this] { m_designs->controller().exportCheatSheet(); },
        .compareDesign = [this] { m_designs->compareWithChosen(); },
        .exportDesign = [this] { m_designs->controller().exportDesign(m_designs->openedDesign()); },
        .findAnything = [this] { showCommands(); },
        .showShortcuts = [this] { showShortcuts(); },
        .toggleFullScreen = [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); },
        .quit = [this] { close(); },
    };
    m_actions = WindowActions(*this, runs, [this] { return m_designs && m_designs->editor(); }).list;
}

QList<QAction *> MainWindow::allActions() const
{
    const QList<QAction *> all = m_rail->pageActions() + m_actions->actions();
    EditorPage *editor = currentEditor();
    return editor ? all + editor->editorActions() : all;
}

EditorPage *MainWindow::currentEditor() const
{
    const QWidget *page = m_pages->currentWidget();
    return page == m_designs           ? m_designs->editor()
        : page == &m_sittings->pages() ? m_sittings->editor()
        : page == &m_guided->page()    ? m_guided->editor()
                                       : nullptr;
}

MessageBar &MainWindow::messages() const
{
    const QWidget *page = m_pages->currentWidget();
    if (page == m_today)
        return m_today->messages();
    if (page == m_review)
        return m_review->messages();
    if (page == &m_sittings->pages())
        return m_sittings->messages();
    if (page == &m_guided->page() && m_guided->messages())
        return *m_guided->messages();
    return page == m_settings ? m_settings->messages() : m_designs->messages();
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
    QWidget *page = key == u"today" ? static_cast<QWidget *>(m_today)
        : key == u"review"          ? static_cast<QWidget *>(m_review)
        : key == u"practice"        ? static_cast<QWidget *>(&m_sittings->pages())
        : key == u"settings"        ? static_cast<QWidget *>(m_settings)
                                    : m_designs;
    // A second press on Designs leads from the open design back to the gallery.
    if (page == m_designs && m_pages->currentWidget() == m_designs)
        m_designs->showGallery();
    if (page == &m_sittings->pages())
        releaseBoard();
    m_pages->setCurrentWidget(page);
    m_rail->setCurrent(key);
    if (page == m_review)
        m_review->setFocus();
}

void MainWindow::releaseBoard()
{
    // The board of a sitting is a design like others; two canvases on it would not know of each other.
    const auto open = m_workspace.openSitting();
    if (open && *open && (*open)->design == m_designs->openedDesign())
        m_designs->showGallery();
}

void MainWindow::libraryReplaced()
{
    m_designs->showGallery();
}

void MainWindow::seedContent()
{
    const auto outdated = outdatedContent(m_workspace, contentRoot());
    if (!outdated)
        return messages().showError(outdated.error());
    if (outdated->isEmpty())
        return;
    m_designs->messages().show(MessageKind::Information, tr("Bringing in the case studies and decks…"));
    m_jobs.run<PreparedContent>(QStringLiteral("content"),
                                [items = *outdated, catalog = m_catalog](const JobContext &context) {
        return prepareContent(items, contentRoot(), *catalog, context.stop);
    }, [this](const Result<PreparedContent> &content) {
        const auto report = content.and_then(
            [this](const PreparedContent &prepared) { return storeContent(m_workspace, prepared); });
        m_designs->messages().hide();
        if (!report)
            messages().showError(report.error());
        else if (!report->problems.isEmpty())
            messages().showError(
                {ErrorCode::InvalidInput,
                 tr("Some of the shipped content could not be read: %1").arg(report->problems.constFirst()),
                 {}});
        m_designs->refresh();
        m_reviews->refresh();
    });
}

void MainWindow::obey(const LaunchOptions &options)
{
    if (!options.page.isEmpty() && !m_rail->isHidden()) // the greeting comes first
        showPage(options.page);
    if (options.newDesign)
        m_designs->controller().createDesign();
    for (const QString &file : options.files)
        m_designs->controller().importFile(file);
}

void MainWindow::showCommands()
{
    m_actions->refresh();
    QList<PaletteEntry> entries = entriesOf(allActions());
    if (EditorPage *editor = currentEditor())
        entries += kindEntries(*editor, *m_catalog, m_themes);
    entries += designEntries(m_workspace, [this](DesignId id) { m_designs->openDesign(id); });
    entries += deckEntries(m_workspace, [this](DeckId id) { m_reviews->openDeck(id); });
    CommandPalette palette(entries, this);
    palette.move(mapToGlobal(QPoint((width() - palette.width()) / 2, height() / 6)));
    palette.exec();
}

void MainWindow::showShortcuts()
{
    // The editor's keys are the same in every design; without one open they are those of an empty one.
    std::unique_ptr<EditorPage> empty;
    EditorPage *editor = currentEditor();
    if (!editor) {
        auto document = std::make_unique<DiagramDocument>(Diagram(), EditHistory(),
                                                          [](const EditRecord &) { return Result<void>(); });
        empty = std::make_unique<EditorPage>(
            std::make_unique<EditorModel>(std::move(document), m_catalog, EditorModel::Access::ReadWrite), m_themes,
            m_jobs);
        editor = empty.get();
    }
    ShortcutSheet({m_actions, &editor->actionList()}, this).exec();
}

void MainWindow::restoreWindow()
{
    const QSettings settings;
    resize(1360, 860);
    if (settings.value(QStringLiteral("window/version")).toInt() == stateVersion)
        restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    setMinimumSize(760, 520);
}

void MainWindow::keepWindow()
{
    m_sittings->suspend();
    m_guided->close();
    QSettings settings;
    settings.setValue(QStringLiteral("window/version"), stateVersion);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_designs->closeDesign();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepWindow();
    QMainWindow::closeEvent(event);
}

} // namespace archdeck
