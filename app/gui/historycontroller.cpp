#include "app/gui/historycontroller.h"

#include "widgets/diagram/editorpage.h"
#include "widgets/diagram/historypanel.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qlocale.h>

namespace archdeck {

namespace {
constexpr int refreshMs = 200; // several steps in a row are read once
} // namespace

HistoryController::HistoryController(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &HistoryController::refresh);
}

void HistoryController::follow(EditorPage &page, DesignId design)
{
    if (m_page)
        disconnect(m_page, nullptr, this, nullptr);
    m_page = &page;
    m_design = design;
    m_refresh.stop();
    connect(&page, &EditorPage::historyWanted, this, [this] {
        if (m_page->historyPanel()->history().isEmpty())
            refresh();
        else
            m_refresh.start();
    });
    connect(&page, &EditorPage::stateNameWanted, this, &HistoryController::name);
    connect(&page, &EditorPage::restoreWanted, this, &HistoryController::restore);
    connect(&page, &EditorPage::stateWanted, this, [this](const QUuid &entry) {
        if (const auto state = stateOf(entry))
            m_page->showState(*state, titleOf(entry));
    });
    connect(&page, &EditorPage::versionComparisonWanted, this, [this](const QUuid &entry) {
        if (const auto state = stateOf(entry))
            m_page->showVersionComparison(*state, titleOf(entry));
    });
}

void HistoryController::refresh()
{
    m_refresh.stop();
    if (!m_page)
        return;
    const auto history = readHistory(m_workspace, m_design);
    if (!history)
        return Q_EMIT failed(history.error());
    m_page->setHistory(*history, m_workspace.clock().nowMs());
}

std::optional<Diagram> HistoryController::stateOf(const QUuid &entry)
{
    auto state = readState(m_workspace, m_design, entry);
    if (state)
        return std::move(*state);
    m_page->showPresent();
    Q_EMIT failed(state.error());
    return std::nullopt;
}

QString HistoryController::titleOf(const QUuid &entry) const
{
    const QList<HistoryEntry> &history = m_page->historyPanel()->history();
    const auto found = std::ranges::find(history, entry, &HistoryEntry::id);
    if (found == history.end())
        return {};
    if (!found->name.isEmpty())
        return found->name;
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(found->atMs), QLocale::ShortFormat);
    return found->label.isEmpty() ? tr("the start of the design, %1", "when").arg(when)
                                  : tr("%1, %2", "what was done, when").arg(found->label, when);
}

void HistoryController::name(const QUuid &entry, const QString &name)
{
    if (const auto named = nameState(m_workspace, m_design, entry, name); !named)
        Q_EMIT failed(named.error());
    refresh();
}

void HistoryController::restore(const QUuid &entry)
{
    const auto state = stateOf(entry);
    if (!state)
        return;
    const QString title = titleOf(entry);
    m_page->endComparison();
    m_page->showPresent();
    if (*state == m_page->model().diagram()) {
        Q_EMIT succeeded(tr("The design is already as it was then."), {}, {});
        return;
    }
    if (m_page->model().become(tr("Restore %1", "an earlier state").arg(title), *state))
        Q_EMIT succeeded(tr("Restored: %1", "an earlier state").arg(title), tr("Undo"), [page = m_page] {
            if (page)
                page->model().undo();
        });
}

} // namespace archdeck
