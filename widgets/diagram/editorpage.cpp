#include "widgets/diagram/editorpage.h"

#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/comparisonpanel.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editingactions.h"
#include "widgets/diagram/editoractions.h"
#include "widgets/diagram/editormenus.h"
#include "widgets/diagram/estimatefeed.h"
#include "widgets/diagram/estimateline.h"
#include "widgets/diagram/historypanel.h"
#include "widgets/diagram/insertingactions.h"
#include "widgets/diagram/inspector.h"
#include "widgets/diagram/layerspanel.h"
#include "widgets/diagram/layoutactions.h"
#include "widgets/diagram/layoutrunner.h"
#include "widgets/diagram/leftpane.h"
#include "widgets/diagram/overviewactions.h"
#include "widgets/diagram/palettepanel.h"
#include "widgets/diagram/pasterunner.h"
#include "widgets/diagram/viewingactions.h"

#include <QtCore/qsettings.h>
#include <QtCore/quuid.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

QString slotName(const QString &work)
{
    return work + u' ' + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString estimatesSetting()
{
    return QStringLiteral("editor/estimates");
}

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    // The action's text changes ("Undo move"); the button's name for screen readers follows it.
    QObject::connect(action, &QAction::changed, button,
                     [action, button] { button->setAccessibleName(action->text()); });
    button->setAccessibleName(action->text());
    return button;
}

} // namespace

EditorPage::EditorPage(std::unique_ptr<EditorModel> model, const ThemeController &themes, JobRunner &jobs,
                       QWidget *parent, Frame frame)
    : QWidget(parent), m_model(std::move(model)), m_themes(themes), m_jobs(jobs),
      m_scene(new DiagramScene(*m_model, themes, this)), m_view(new DiagramView(*m_scene, this)),
      m_actions(new EditorActions(*m_model, *m_view, this)),
      m_palette(new PalettePanel(m_model->sharedCatalog(), themes, this)),
      m_left(new LeftPane(m_palette, new LayersPanel(*m_model, this), themes, this)), m_inspector(nullptr),
      m_messages(new MessageBar(themes, this)), m_splitter(new QSplitter(this)), m_side(new QStackedWidget(this)),
      m_estimates(new EstimateFeed(*m_model, jobs, this)),
      m_estimateLine(new EstimateLine(*m_model, *m_estimates, themes, this)),
      m_layouts(
          new LayoutRunner({*m_model, *m_view, *m_scene, *m_messages, jobs}, slotName(QStringLiteral("layout")), this)),
      m_pastes(
          new PasteRunner({*m_model, *m_actions->editing, *m_messages, jobs}, slotName(QStringLiteral("paste")), this)),
      m_comparisonSlot(slotName(QStringLiteral("compare")))
{
    m_inspector = new Inspector(*m_model, *m_estimates, themes, m_side);
    m_side->addWidget(m_inspector);
    m_left->setVisible(!m_model->isReadOnly());
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({240, 800, 344});
    m_splitter->setCollapsible(1, false);
    m_splitter->setAccessibleName(tr("Palette, canvas and inspector"));
    arrange(frame);
    connectParts();
    connectEstimates();
    connectHistory();
    updateHeader();
    updatePaths();
    updateFooter();
    updateMarks();
}

void EditorPage::arrange(Frame frame)
{
    const auto hairline = [this] {
        auto *line = new QWidget(this);
        line->setFixedHeight(1);
        line->setAutoFillBackground(true);
        line->setBackgroundRole(QPalette::Mid);
        return line;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHeader(frame));
    column->addWidget(hairline());
    column->addWidget(m_messages);
    column->addWidget(m_splitter, 1);
    column->addWidget(hairline());
    column->addWidget(m_estimateLine);
    column->addWidget(createFooter());
}

void EditorPage::connectParts()
{
    connect(m_model.get(), &EditorModel::changed, this, [this] {
        updateHeader();
        updatePaths();
        updateFooter();
    });
    connect(m_model.get(), &EditorModel::changed, this, &EditorPage::compareAnew);
    connect(m_model.get(), &EditorModel::selectionChanged, this, &EditorPage::updateFooter);
    connect(m_model.get(), &EditorModel::highlightChanged, this, &EditorPage::updatePaths);
    connect(m_model.get(), &EditorModel::failed, this, [this](const Error &error) {
        if (m_model->isReadOnly())
            m_messages->show(MessageKind::Information, error.message, tr("Edit a copy"),
                             [this] { Q_EMIT copyWanted(); });
        else
            m_messages->showError(error);
    });
    connect(m_palette, &PalettePanel::kindChosen, this, [this](const QString &kind) {
        m_model->addComponent(kind, m_view->mapToScene(m_view->viewport()->rect().center()));
        m_view->setFocus();
    });
    connect(m_view, &DiagramView::zoomChanged, this, &EditorPage::updateFooter);
    connect(m_actions->viewing->palette, &QAction::toggled, m_left, &QWidget::setVisible);
    connect(m_actions->overview, &OverviewActions::layersWanted, this, [this] {
        showPalette(true);
        m_left->showTab(LeftPane::Tab::Layers);
        m_left->focusFirst();
    });
    connect(m_actions->viewing->inspector, &QAction::toggled, m_side, &QWidget::setVisible);
    connect(m_actions->layout, &LayoutActions::wanted, m_layouts, &LayoutRunner::run);
    connect(m_layouts, &LayoutRunner::busyChanged, m_busy, &QWidget::setVisible);
    connect(m_layouts, &LayoutRunner::aboutToApply, this, [this] {
        if (m_comparison)
            m_comparison->places.clear(); // the ghosts find theirs in the new order
    });
    auto *nextPane = new QAction(tr("Go to the next pane"), this);
    nextPane->setShortcut(QKeySequence(Qt::Key_F6));
    nextPane->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(nextPane, &QAction::triggered, this, &EditorPage::focusNextPane);
    addAction(nextPane);
}

void EditorPage::connectEstimates()
{
    m_actions->viewing->estimates->setChecked(QSettings().value(estimatesSetting(), true).toBool());
    m_estimateLine->setVisible(m_actions->viewing->estimates->isChecked());
    connect(m_actions->viewing->estimates, &QAction::toggled, this, [this](bool shown) {
        QSettings().setValue(estimatesSetting(), shown);
        m_estimateLine->setVisible(shown);
        updateMarks();
    });
    connect(m_estimates, &EstimateFeed::changed, this, &EditorPage::updateMarks);
    connect(m_estimateLine, &EstimateLine::elementWanted, this, [this](const ElementRef &element) {
        selectAndShow(element);
        m_view->setFocus(); // plus and minus change its replicas from here
    });
    connect(m_estimateLine, &EstimateLine::loadWanted, this, [this] {
        showInspector(true);
        m_inspector->editLoad();
    });
    connect(m_estimateLine, &EstimateLine::designWanted, this, [this] {
        showInspector(true);
        m_model->select({});
        m_inspector->showTab(Inspector::Tab::Estimate);
    });
    connect(m_scene, &DiagramScene::ghostActivated, this, [this](const QString &key) {
        if (!m_comparison)
            Q_EMIT ghostActivated(key);
    });
}

EditorPage::~EditorPage()
{
    m_jobs.cancel(m_comparisonSlot);
    // The panels use the model to their end, and members go before children do.
    delete m_layouts;
    delete m_pastes;
    delete m_splitter;
    delete m_estimateLine;
    delete m_estimates;
    delete m_scene;
}

QWidget *EditorPage::createHeader(Frame frame)
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(4);
    if (frame == Frame::Page)
        addTitle(row);
    addTools(row);
    if (frame == Frame::Embedded)
        row->addStretch(1);
    m_paths = new QComboBox(header);
    m_paths->setAccessibleName(tr("Request path"));
    m_paths->setToolTip(tr("Follow a request path on the canvas"));
    m_paths->setMinimumWidth(frame == Frame::Page ? 168 : 120);
    connect(m_paths, &QComboBox::activated, this,
            [this](int index) { m_model->highlightPath(PathId::fromString(m_paths->itemData(index).toString())); });
    row->addWidget(m_paths);
    if (frame == Frame::Page) {
        row->addSpacing(8);
        auto *compare = new QPushButton(icon(QStringLiteral("scale")), tr("Compare"), header);
        compare->setToolTip(tr("Show how this design differs from a reference or another design"));
        connect(compare, &QPushButton::clicked, this, &EditorPage::compareWanted);
        row->addWidget(compare);
        auto *exportButton = new QPushButton(icon(QStringLiteral("export")), tr("Export"), header);
        connect(exportButton, &QPushButton::clicked, this, &EditorPage::exportWanted);
        row->addWidget(exportButton);
    }
    row->addSpacing(8);
    if (!m_model->isReadOnly())
        row->addWidget(buttonFor(m_actions->viewing->history, header));
    row->addWidget(buttonFor(m_actions->viewing->inspector, header));
    return header;
}

void EditorPage::addTitle(QHBoxLayout *row)
{
    auto *back = new QToolButton(this);
    back->setIcon(icon(QStringLiteral("back")));
    back->setAutoRaise(true);
    back->setToolTip(tr("Back to the designs"));
    back->setAccessibleName(back->toolTip());
    connect(back, &QToolButton::clicked, this, &EditorPage::backWanted);
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    QFont titleFont = m_title->font();
    titleFont.setPixelSize(20);
    titleFont.setWeight(QFont::DemiBold);
    m_title->setFont(titleFont);
    m_title->setMinimumWidth(80);
    row->addWidget(back);
    row->addSpacing(4);
    row->addWidget(m_title, 1);
}

void EditorPage::addTools(QHBoxLayout *row)
{
    if (m_model->isReadOnly()) {
        auto *editCopy = new QPushButton(tr("Edit a copy"), this);
        editCopy->setProperty("primary", true);
        connect(editCopy, &QPushButton::clicked, this, &EditorPage::copyWanted);
        row->addWidget(editCopy);
    } else {
        for (QAction *action :
             {m_actions->viewing->palette, m_actions->editing->undo, m_actions->editing->redo,
              m_actions->inserting->addComponent, m_actions->inserting->addNote, m_actions->inserting->connectTo})
            row->addWidget(buttonFor(action, this));
        row->addWidget(arrangeButton(*m_actions, this));
        auto *layouts = buttonFor(m_actions->layout->layOut, this);
        auto *menu = new QMenu(layouts);
        m_actions->layout->fillMenu(*menu);
        layouts->setMenu(menu);
        layouts->setPopupMode(QToolButton::MenuButtonPopup);
        row->addWidget(layouts);
    }
    row->addSpacing(8);
}

QWidget *EditorPage::createFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 2, 12, 2);
    row->setSpacing(4);
    m_saved = new QLabel(footer);
    m_selectionText = new QLabel(footer);
    m_selectionText->setTextFormat(Qt::PlainText);
    m_busy = new QWidget(footer);
    auto *busyRow = new QHBoxLayout(m_busy);
    busyRow->setContentsMargins(0, 0, 0, 0);
    auto *progress = new QProgressBar(m_busy);
    progress->setRange(0, 0);
    progress->setFixedSize(80, 6);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("Laying out"));
    auto *cancel = new QToolButton(m_busy);
    cancel->setText(tr("Cancel"));
    cancel->setAutoRaise(true);
    connect(cancel, &QToolButton::clicked, m_layouts, &LayoutRunner::cancel);
    busyRow->addWidget(new QLabel(tr("Laying out"), m_busy));
    busyRow->addWidget(progress);
    busyRow->addWidget(cancel);
    m_busy->hide();
    m_zoomText = new QToolButton(footer);
    m_zoomText->setAutoRaise(true);
    m_zoomText->setToolTip(tr("Zoom to 100 %"));
    connect(m_zoomText, &QToolButton::clicked, m_actions->viewing->zoomReset, &QAction::trigger);
    row->addWidget(m_saved);
    row->addSpacing(16);
    row->addWidget(m_selectionText, 1);
    row->addWidget(m_busy);
    for (QAction *action : {m_actions->viewing->estimates, m_actions->overview->minimap, m_actions->overview->present,
                            m_actions->viewing->grid, m_actions->viewing->fit, m_actions->viewing->zoomOut})
        row->addWidget(buttonFor(action, footer));
    row->addWidget(m_zoomText);
    row->addWidget(buttonFor(m_actions->viewing->zoomIn, footer));
    return footer;
}

void EditorPage::updateHeader()
{
    if (m_title)
        m_title->setText(m_model->diagram().info.title);
}

void EditorPage::updateFooter()
{
    m_saved->setText(m_model->isReadOnly() ? tr("Reference design, read-only") : tr("All changes saved"));
    const Diagram &diagram = m_model->diagram();
    const auto count = int(m_model->selection().size());
    m_selectionText->setText(count > 0 ? tr("%n selected", nullptr, count)
                                       : tr("%n components", nullptr, int(diagram.nodes.size())) + QStringLiteral(", ")
                                     + tr("%n connections", nullptr, int(diagram.edges.size())));
    const QString zoom = tr("%1 %").arg(qRound(m_view->zoom() * 100));
    m_zoomText->setText(zoom);
    m_zoomText->setAccessibleName(tr("Zoom %1").arg(zoom));
}

void EditorPage::updatePaths()
{
    const QSignalBlocker blocker(m_paths);
    m_paths->clear();
    m_paths->addItem(tr("All connections"), QString());
    for (const RequestPath &path : ordered(m_model->diagram().paths))
        m_paths->addItem(path.name, path.id.toString());
    m_paths->setCurrentIndex(qMax(
        0, m_paths->findData(m_model->highlightedPath().isNull() ? QString() : m_model->highlightedPath().toString())));
    m_paths->setVisible(m_paths->count() > 1);
}

void EditorPage::focusNextPane()
{
    struct Pane
    {
        const QWidget *widget;
        std::function<void()> focus;
    };
    const QList<Pane> panes{{m_left, [this] { m_left->focusFirst(); }},
                            {m_view, [this] { m_view->setFocus(Qt::ShortcutFocusReason); }},
                            {m_side,
                             [this] {
        if (m_comparison)
            m_comparisonPanel->focusFirst();
        else if (isHistoryShown())
            m_historyPanel->focusFirst();
        else
            m_inspector->focusFirst();
    }},
                            {m_sidePanel, [this] { m_sidePanel->setFocus(Qt::ShortcutFocusReason); }}};
    const QWidget *focused = focusWidget();
    const auto current = std::ranges::find_if(panes, [focused](const Pane &pane) {
        return pane.widget && (pane.widget == focused || pane.widget->isAncestorOf(focused));
    });
    const qsizetype from = current == panes.end() ? 0 : current - panes.begin();
    for (qsizetype i = 1; i <= panes.size(); ++i) {
        const Pane &next = panes[(from + i) % panes.size()];
        if (next.widget && next.widget->isVisible())
            return next.focus();
    }
}

QList<QAction *> EditorPage::editorActions() const
{
    return m_actions->all();
}

ActionList &EditorPage::actionList()
{
    return m_actions->list();
}

QByteArray EditorPage::saveLayout() const
{
    return m_splitter->saveState();
}

void EditorPage::restoreLayout(const QByteArray &state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
}

void EditorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view->setFocus();
}

} // namespace archdeck
