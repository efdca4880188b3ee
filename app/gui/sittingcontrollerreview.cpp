#include "app/gui/sittingcontroller.h"

#include "core/practice/expecteddesign.h"
#include "core/practice/gapcards.h"
#include "core/practice/sittingresults.h"
#include "core/workspace/boardhistoryreader.h"
#include "widgets/common/messagebar.h"
#include "widgets/diagram/comparisonpanel.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/practice/practicepage.h"

#include <QtWidgets/qlabel.h>

// What comes after a sitting: its review, the comparison on the canvas, and the cards.

namespace archdeck {

namespace {

QString comparisonSlot()
{
    return QStringLiteral("practice/comparison");
}

QString historySlot()
{
    return QStringLiteral("practice/history");
}

} // namespace

void SittingController::openReview(SittingId id)
{
    const auto sitting = m_workspace.read([id](const Stores &stores) { return stores.practice.sitting(id); });
    if (!sitting)
        return m_list->messages().showError(sitting.error());
    showReview(*sitting);
}

void SittingController::showReview(const Sitting &sitting)
{
    leaveReview();
    m_review = new SittingReviewPage(sitting, questionOf(sitting.question), m_framework, m_catalog, m_themes, storing(),
                                     m_pages);
    connect(m_review, &SittingReviewPage::backWanted, this, [this] {
        leaveReview();
        showList();
    });
    connect(m_review, &SittingReviewPage::canvasWanted, this, &SittingController::showCanvas);
    connect(m_review, &SittingReviewPage::cardsWanted, this,
            [this] { addCards(m_comparison.diff, m_review->messages()); });
    m_pages->addWidget(m_review);
    turnTo(m_review);
    readHistory();
    compare();
}

void SittingController::readHistory()
{
    m_jobs.run<BoardHistory>(historySlot(),
                             [&workspace = m_workspace, design = m_review->sitting().design](const JobContext &) {
        return readBoardHistory(workspace, design);
    }, [this](const Result<BoardHistory> &history) {
        if (!m_review)
            return;
        if (history)
            m_review->setHistory(*history);
        else
            m_review->messages().showError(history.error());
    });
}

void SittingController::cancelJobs()
{
    m_jobs.cancel(comparisonSlot());
    m_jobs.cancel(historySlot());
}

void SittingController::leaveReview()
{
    cancelJobs();
    leaveCanvas();
    drop(std::exchange(m_review, nullptr));
}

DesignId SittingController::otherOf(const Sitting &sitting, const Question &question)
{
    // Without a reference the question itself is what the drawing is compared with. It is no design that dismissals could
    // name; the drawing, which is never compared with itself, stands for it.
    return question.reference.isEmpty() ? sitting.design
                                        : DesignId::shipped(QStringLiteral("design/") + question.reference);
}

Result<std::pair<Diagram, Diagram>> SittingController::comparedDesigns(const Sitting &sitting,
                                                                       const Question &question) const
{
    return m_workspace.read([&](const Stores &stores) -> Result<std::pair<Diagram, Diagram>> {
        const auto mine = stores.designs.load(sitting.design);
        if (!mine)
            return std::unexpected(mine.error());
        if (question.reference.isEmpty())
            return std::pair(*mine, expectedDiagram(question, *m_catalog));
        return stores.designs.load(otherOf(sitting, question)).transform([&mine](const Diagram &theirs) {
            return std::pair(*mine, theirs);
        });
    });
}

void SittingController::compare()
{
    const Sitting &sitting = m_review->sitting();
    const Question &question = m_review->question();
    if (sitting.state == SittingState::Abandoned) {
        return m_review->setNoComparison(
            tr("This session was given up, so the reference stays as it was. Start another one to compare."));
    }
    const auto designs = comparedDesigns(sitting, question);
    const auto reasons = m_workspace.dismissals(sitting.design, otherOf(sitting, question));
    const auto keys = m_workspace.gapCardKeys();
    if (!keys)
        return m_review->messages().showError(keys.error());
    m_cardKeys = *keys;
    if (!designs || !reasons) {
        return m_review->setNoComparison(
            tr("The comparison can't be shown: %1").arg(designs ? reasons.error().message : designs.error().message));
    }
    struct Compared
    {
        DesignDiff diff;
        int cards = 0;
    };
    m_comparison = {question.reference.isEmpty() ? SittingComparison::With::Expected
                                                 : SittingComparison::With::Reference,
                    {},
                    designs->second,
                    0};
    m_jobs.run<Compared>(comparisonSlot(),
                         [designs = *designs, catalog = m_catalog, dismissed = reasons->keys(), id = question.id,
                          missed = missedEstimates(question, sitting),
                          keys = *keys](const JobContext &) -> Result<Compared> {
        const DesignDiff diff = compareDesigns(designs.first, designs.second, *catalog, {dismissed});
        return Compared{diff, gapCardOffer(diff, designs.second, *catalog, id, missed, keys).cards};
    },
                         [this](const Result<Compared> &compared) {
        if (!compared || !m_review)
            return;
        m_comparison.diff = compared->diff;
        m_comparison.cards = compared->cards;
        m_review->setComparison(m_comparison);
    });
}

void SittingController::showCanvas()
{
    const Sitting sitting = m_review->sitting();
    const Question question = m_review->question();
    const DesignId other = otherOf(sitting, question);
    const auto board = m_boards.open(sitting.design, m_pages);
    if (!board)
        return m_review->messages().showError(board.error());
    leaveCanvas();
    m_canvas = *board;
    m_canvas->showPalette(false); // it is for looking; room for both drawings
    m_pages->addWidget(m_canvas);
    turnTo(m_canvas);
    const auto report = [this](const Result<void> &done) {
        if (!done && m_canvas)
            m_canvas->messages().showError(done.error());
    };
    connect(m_canvas, &EditorPage::dismissWanted, this, [=, this](const QString &key, const QString &reason) {
        report(m_workspace.dismissDifference(sitting.design, other, key, reason));
    });
    connect(m_canvas, &EditorPage::dismissalUndone, this,
            [=, this](const QString &key) { report(m_workspace.undismissDifference(sitting.design, other, key)); });
    connect(m_canvas, &EditorPage::comparisonChanged, this, &SittingController::offerCards);
    connect(m_canvas, &EditorPage::cardsWanted, this,
            [this] { addCards(m_canvas->comparison(), m_canvas->messages()); });
    connect(m_canvas, &EditorPage::compareWanted, this, [this] { compareOnCanvas(); });
    compareOnCanvas();
    connect(m_canvas, &EditorPage::exportWanted, this, [this, id = sitting.design] { Q_EMIT exportWanted(id); });
    connect(m_canvas, &EditorPage::copyWanted, this, [this, id = sitting.design] { Q_EMIT copyWanted(id); });
    connect(m_canvas, &EditorPage::backWanted, this, [this] {
        turnTo(m_review);
        leaveCanvas();
        compare();
    });
    report(m_workspace.noteComparison(question.id));
}

void SittingController::compareOnCanvas()
{
    const Sitting &sitting = m_review->sitting();
    const auto reasons = m_workspace.dismissals(sitting.design, otherOf(sitting, m_review->question()));
    if (!reasons)
        return m_canvas->messages().showError(reasons.error());
    // On the spot: the canvas does the same after each change.
    const DesignDiff diff = compareDesigns(m_canvas->model().diagram(), m_comparison.theirs, *m_catalog,
                                           {reasons->keys()});
    m_canvas->showComparison(diff, m_comparison.theirs, *reasons);
}

void SittingController::leaveCanvas()
{
    drop(std::exchange(m_canvas, nullptr));
}

void SittingController::offerCards()
{
    const Question &question = m_review->question();
    m_canvas->comparisonPanel()->offerCards(gapCardOffer(m_canvas->comparison(), m_canvas->reference(), *m_catalog,
                                                         question.id, missedEstimates(question, m_review->sitting()),
                                                         m_cardKeys));
}

void SittingController::addCards(const DesignDiff &diff, MessageBar &messages)
{
    const Question &question = m_review->question();
    const QList<MissedEstimate> missed = missedEstimates(question, m_review->sitting());
    const QList<Fact> cards = gapCards(diff, m_comparison.theirs, *m_catalog, question.id, missed, m_cardKeys);
    const auto added = m_workspace.addGapCards(cards);
    if (!added)
        return messages.showError(added.error());
    for (const Fact &card : cards)
        m_cardKeys.insert(card.key);
    const int left = gapCardOffer(diff, m_comparison.theirs, *m_catalog, question.id, missed, m_cardKeys).gaps;
    QString text = *added == 0 ? tr("The cards of these gaps are in the deck already.")
                               : tr("%n cards made. They come with the next reviews.", nullptr, *added);
    if (left > 0)
        text = tr("%1 %2", "two sentences").arg(text, tr("%n gaps are left for later.", nullptr, left));
    messages.show(MessageKind::Success, text, tr("Review"), [this] { Q_EMIT cardReviewWanted(); });
    if (m_canvas)
        offerCards();
}

} // namespace archdeck
