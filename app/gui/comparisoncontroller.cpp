#include "app/gui/comparisoncontroller.h"

#include "core/practice/gapcards.h"
#include "widgets/diagram/editorpage.h"

#include <QtWidgets/qinputdialog.h>

namespace archdeck {

namespace {

QString slot()
{
    return QStringLiteral("comparison/first");
}

} // namespace

ComparisonController::ComparisonController(Workspace &workspace, std::shared_ptr<const Catalog> catalog,
                                           JobRunner &jobs, QWidget &window)
    : QObject(&window), m_workspace(workspace), m_catalog(std::move(catalog)), m_jobs(jobs), m_window(window)
{
}

void ComparisonController::follow(EditorPage &page, DesignId design)
{
    if (m_page)
        disconnect(m_page, nullptr, this, nullptr);
    m_jobs.cancel(slot());
    m_page = &page;
    m_mine = design;
    connect(&page, &EditorPage::compareWanted, this, &ComparisonController::compare);
    connect(&page, &EditorPage::dismissWanted, this, [this](const QString &key, const QString &reason) {
        if (const auto kept = m_workspace.dismissDifference(m_mine, m_other.id, key, reason); !kept)
            Q_EMIT failed(kept.error());
    });
    connect(&page, &EditorPage::dismissalUndone, this, [this](const QString &key) {
        if (const auto undone = m_workspace.undismissDifference(m_mine, m_other.id, key); !undone)
            Q_EMIT failed(undone.error());
    });
    connect(&page, &EditorPage::cardsWanted, this, &ComparisonController::addCards);
}

std::optional<DesignId> ComparisonController::usualOther() const
{
    const auto designs = m_workspace.listDesigns();
    if (!designs)
        return std::nullopt;
    const auto mine = std::ranges::find(*designs, m_mine, &DesignSummary::id);
    if (mine == designs->end())
        return std::nullopt;
    const auto reference = std::ranges::find_if(*designs, [&mine](const DesignSummary &design) {
        return !design.templateId.isEmpty() && design.templateId == mine->question;
    });
    if (reference != designs->end())
        return reference->id;
    const bool isThere = std::ranges::contains(*designs, mine->basedOn, &DesignSummary::id);
    return isThere ? std::optional(mine->basedOn) : std::nullopt;
}

void ComparisonController::compare()
{
    if (const auto other = usualOther())
        compareWith(*other);
    else
        compareWithChosen();
}

void ComparisonController::compareWithChosen()
{
    const auto designs = m_workspace.listDesigns();
    if (!designs)
        return Q_EMIT failed(designs.error());
    QStringList titles;
    QList<DesignId> ids;
    for (const DesignSummary &design : *designs) {
        if (design.id == m_mine)
            continue;
        titles.append(design.origin == DesignOrigin::Reference ? tr("%1 (case study)").arg(design.info.title)
                                                               : design.info.title);
        ids.append(design.id);
    }
    bool accepted = false;
    const QString title = QInputDialog::getItem(&m_window, tr("Compare"), tr("Compare this design with"), titles, 0,
                                                false, &accepted);
    if (accepted && titles.contains(title))
        compareWith(ids.value(titles.indexOf(title)));
}

void ComparisonController::compareWith(DesignId other)
{
    if (!m_page)
        return;
    const auto opened = m_workspace.read([other](const Stores &stores) -> Result<std::pair<DesignSummary, Diagram>> {
        const auto summary = stores.designs.summary(other);
        if (!summary)
            return std::unexpected(summary.error());
        return stores.designs.load(other).transform(
            [&summary](const Diagram &diagram) { return std::pair(*summary, diagram); });
    });
    if (!opened)
        return Q_EMIT failed(opened.error());
    std::tie(m_other, m_theirs) = *opened;
    const auto reasons = m_workspace.read(
        [this](const Stores &stores) { return stores.practice.dismissals(m_mine, m_other.id); });
    if (!reasons)
        return Q_EMIT failed(reasons.error());
    if (m_other.origin == DesignOrigin::Reference && !m_other.isRevealed) {
        if (const auto revealed = m_workspace.revealReference(other); !revealed)
            return Q_EMIT failed(revealed.error());
    }
    m_jobs.run<DesignDiff>(slot(),
                           [mine = m_page->model().diagram(), theirs = m_theirs, catalog = m_catalog,
                            dismissed = reasons->keys()](const JobContext &) -> Result<DesignDiff> {
        return compareDesigns(mine, theirs, *catalog, {dismissed});
    },
                           [this, reasons = *reasons](const Result<DesignDiff> &diff) {
        if (!diff || !m_page)
            return;
        m_page->showComparison(*diff, m_theirs, reasons);
        if (!m_other.templateId.isEmpty()) {
            if (const auto noted = m_workspace.noteComparison(m_other.templateId); !noted)
                Q_EMIT failed(noted.error());
        }
        Q_EMIT compared();
    });
}

void ComparisonController::addCards()
{
    const QString source = m_other.templateId.isEmpty() ? m_other.id.toString() : m_other.templateId;
    const QList<Fact> cards = gapCards(m_page->comparison(), m_theirs, *m_catalog, source);
    const auto added = m_workspace.addGapCards(cards);
    if (!added)
        return Q_EMIT failed(added.error());
    const QString text = *added == 0 ? tr("The cards of these gaps are in the deck already.")
                                     : tr("%n cards made. They come with the next reviews.", nullptr, *added);
    Q_EMIT succeeded(text, tr("Review"), [this] { Q_EMIT reviewWanted(); });
}

} // namespace archdeck
