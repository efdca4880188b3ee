#include "core/practice/versiondiff.h"
#include "widgets/diagram/comparisonpanel.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editoractions.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/diagram/historypanel.h"
#include "widgets/diagram/inspector.h"
#include "widgets/diagram/palettepanel.h"
#include "widgets/diagram/statepreview.h"
#include "widgets/diagram/viewingactions.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qstackedwidget.h>

namespace archdeck {

void EditorPage::showHistory(bool shown)
{
    m_actions->viewing->history->setChecked(shown);
}

bool EditorPage::isHistoryShown() const
{
    return m_actions->viewing->history->isChecked();
}

void EditorPage::connectHistory()
{
    connect(m_actions->viewing->history, &QAction::toggled, this, [this](bool shown) {
        if (!shown)
            showPresent();
        else if (!m_historyPanel)
            createHistoryPanel();
        updateSide();
        if (!shown)
            return m_view->setFocus();
        showInspector(true);
        Q_EMIT historyWanted();
        m_historyPanel->focusFirst();
    });
    connect(m_model.get(), &EditorModel::changed, this, [this] {
        showPresent(); // what was done has to be seen
        if (isHistoryShown())
            Q_EMIT historyWanted();
    });
}

void EditorPage::createHistoryPanel()
{
    m_historyPanel = new HistoryPanel(m_themes, m_side);
    m_side->addWidget(m_historyPanel);
    connect(m_historyPanel, &HistoryPanel::stateWanted, this, &EditorPage::stateWanted);
    connect(m_historyPanel, &HistoryPanel::presentWanted, this, &EditorPage::showPresent);
    connect(m_historyPanel, &HistoryPanel::nameWanted, this, &EditorPage::stateNameWanted);
    connect(m_historyPanel, &HistoryPanel::restoreWanted, this, &EditorPage::restoreWanted);
    connect(m_historyPanel, &HistoryPanel::comparisonWanted, this, &EditorPage::versionComparisonWanted);
    connect(m_historyPanel, &HistoryPanel::closeWanted, this, [this] { showHistory(false); });
}

void EditorPage::createPreview()
{
    m_preview = new StatePreview(m_model->sharedCatalog(), m_themes, m_splitter);
    m_splitter->insertWidget(m_splitter->indexOf(m_view) + 1, m_preview);
    m_splitter->setStretchFactor(m_splitter->indexOf(m_preview), 1);
    m_splitter->setCollapsible(m_splitter->indexOf(m_preview), false);
    m_preview->hide();
    const auto entry = [this] { return m_historyPanel ? m_historyPanel->currentEntry() : QUuid(); };
    connect(m_preview, &StatePreview::restoreWanted, this, [this, entry] { Q_EMIT restoreWanted(entry()); });
    connect(m_preview, &StatePreview::comparisonWanted, this,
            [this, entry] { Q_EMIT versionComparisonWanted(entry()); });
    connect(m_preview, &StatePreview::backWanted, this, &EditorPage::showPresent);
}

void EditorPage::setHistory(const QList<HistoryEntry> &entries, qint64 nowMs)
{
    if (m_historyPanel)
        m_historyPanel->setHistory(entries, nowMs);
}

void EditorPage::showState(const Diagram &state, const QString &name)
{
    if (m_comparison)
        endComparison();
    const bool isFirst = !isLooking();
    QList<int> sizes = m_splitter->sizes(); // before a new pane takes its share
    if (!m_preview) {
        createPreview();
        sizes.insert(m_splitter->indexOf(m_preview), 0);
    }
    m_preview->showState(state, name);
    if (!isFirst)
        return;
    std::swap(sizes[m_splitter->indexOf(m_view)], sizes[m_splitter->indexOf(m_preview)]);
    const bool hadFocus = m_view->hasFocus();
    m_view->hide();
    m_preview->show();
    m_splitter->setSizes(sizes);
    m_preview->lookAsIn(*m_view);
    if (hadFocus)
        m_preview->view().setFocus();
}

void EditorPage::showPresent()
{
    if (!isLooking())
        return;
    QList<int> sizes = m_splitter->sizes();
    std::swap(sizes[m_splitter->indexOf(m_view)], sizes[m_splitter->indexOf(m_preview)]);
    const bool hadFocus = m_preview->isAncestorOf(focusWidget());
    m_preview->hide();
    m_view->show();
    m_splitter->setSizes(sizes);
    if (m_historyPanel && !m_historyPanel->history().isEmpty())
        m_historyPanel->setCurrentEntry(m_historyPanel->history().constLast().id);
    if (hadFocus)
        m_view->setFocus();
}

bool EditorPage::isLooking() const
{
    return m_preview && !m_preview->isHidden();
}

void EditorPage::showVersionComparison(const Diagram &earlier, const QString &name)
{
    showPresent();
    Comparison comparison{asDesignDiff(versionDiff(earlier, m_model->diagram())), earlier, {}, {}};
    comparison.versionName = name;
    beginComparison(std::move(comparison));
}

void EditorPage::updateSide()
{
    if (m_comparison)
        m_side->setCurrentWidget(m_comparisonPanel);
    else if (m_historyPanel && isHistoryShown())
        m_side->setCurrentWidget(m_historyPanel);
    else
        m_side->setCurrentWidget(m_inspector);
}

} // namespace archdeck
