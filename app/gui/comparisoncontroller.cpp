#include "app/gui/comparisoncontroller.h"

#include "core/practice/gapcards.h"
#include "core/practice/studyplan.h"
#include "widgets/diagram/comparisonpanel.h"
#include "widgets/diagram/editorpage.h"

#include <QtWidgets/qinputdialog.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>

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
    connect(&page, &EditorPage::comparisonChanged, this, &ComparisonController::offerCards);
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

bool ComparisonController::isAttempted() const
{
    return m_page->model().diagram().nodes.size() >= componentsForDesign;
}

bool ComparisonController::asksToBeShown() const
{
    const int components = int(m_page->model().diagram().nodes.size());
    QMessageBox question(
        QMessageBox::Question, tr("Compare"),
        tr("Your drawing has %n components so far. Comparing it shows the whole reference.", nullptr, components),
        QMessageBox::NoButton, &m_window);
    question.setTextFormat(Qt::PlainText);
    question.setDefaultButton(question.addButton(tr("Keep drawing"), QMessageBox::RejectRole));
    const QPushButton *show = question.addButton(tr("Just show me"), QMessageBox::AcceptRole);
    question.exec();
    return question.clickedButton() == show;
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
    const auto keys = m_workspace.gapCardKeys();
    if (!keys)
        return Q_EMIT failed(keys.error());
    const auto &[summary, theirs] = *opened;
    const auto reasons = m_workspace.dismissals(m_mine, other);
    if (!reasons)
        return Q_EMIT failed(reasons.error());
    if (isSealed(summary)) {
        if (!isAttempted() && !asksToBeShown())
            return;
        if (const auto revealed = m_workspace.revealReference(other); !revealed)
            return Q_EMIT failed(revealed.error());
    }
    m_jobs.run<DesignDiff>(
        slot(),
        [mine = m_page->model().diagram(), theirs = theirs, catalog = m_catalog, dismissed = reasons->keys()](
            const JobContext &) -> Result<DesignDiff> { return compareDesigns(mine, theirs, *catalog, {dismissed}); },
        [this, summary = summary, theirs = theirs, reasons = *reasons, keys = *keys](const Result<DesignDiff> &diff) {
        if (!diff || !m_page)
            return;
        m_other = summary;
        m_cardKeys = keys;
        m_page->showComparison(*diff, theirs, reasons);
        if (!m_other.templateId.isEmpty() && isAttempted()) {
            if (const auto noted = m_workspace.noteComparison(m_other.templateId); !noted)
                Q_EMIT failed(noted.error());
        }
        Q_EMIT compared();
    });
}

QString ComparisonController::source() const
{
    return m_other.templateId.isEmpty() ? m_other.id.toString() : m_other.templateId;
}

void ComparisonController::offerCards()
{
    m_page->comparisonPanel()->offerCards(
        gapCardOffer(m_page->comparison(), m_page->reference(), *m_catalog, source(), {}, m_cardKeys));
}

void ComparisonController::addCards()
{
    const DesignDiff &diff = m_page->comparison();
    const QList<Fact> cards = gapCards(diff, m_page->reference(), *m_catalog, source(), {}, m_cardKeys);
    const auto added = m_workspace.addGapCards(cards);
    if (!added)
        return Q_EMIT failed(added.error());
    for (const Fact &card : cards)
        m_cardKeys.insert(card.key);
    offerCards();
    const int left = gapCardOffer(diff, m_page->reference(), *m_catalog, source(), {}, m_cardKeys).gaps;
    QString text = *added == 0 ? tr("The cards of these gaps are in the deck already.")
                               : tr("%n cards made. They come with the next reviews.", nullptr, *added);
    if (left > 0)
        text = tr("%1 %2", "two sentences").arg(text, tr("%n gaps are left for later.", nullptr, left));
    Q_EMIT succeeded(text, tr("Review"), [this] { Q_EMIT reviewWanted(); });
}

} // namespace archdeck
