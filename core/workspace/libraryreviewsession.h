#pragma once

#include "core/cards/reviewsession.h"
#include "core/workspace/workspace.h"

namespace archdeck {

/// How the learner studies.
struct ReviewSettings
{
    SchedulerSettings scheduler;
    QueueLimits limits;
    int rolloverHour = 4; ///< when one day of study ends, 0 to 23 o'clock in the clock's zone
};

/// A sitting over all decks of the library, with the button rules of Anki. Each answer is one transaction: the card, a
/// row of the review log and an entry in the journal of this sitting, from which it is undone. The queue is read anew
/// when a study day begins and when cards were changed otherwise; after a restore the sitting starts over.
class LibraryReviewSession final : public ReviewSession
{
public:
    /// `workspace` outlives the session. Errors: InvalidInput for a setting out of its range, those of the workspace.
    static Result<std::unique_ptr<LibraryReviewSession>> create(Workspace &workspace,
                                                                const ReviewSettings &settings = {});

    Result<std::optional<ReviewItem>> current() override;
    QueueCounts counts() override;
    std::optional<qint64> nextLearningMs() override;
    Scheduler::Preview preview(const Card &card) override;
    /// NotFound or Conflict when the card was removed or changed in the meantime; current() then has what is up to date.
    Result<void> answer(Rating rating, qint64 tookMs) override;
    bool canUndo() const override { return !m_answers.isEmpty(); }
    Result<void> undo() override;
    ReviewSummary summary() const override;
    qint64 nowMs() const override { return m_workspace.clock().nowMs(); }

private:
    struct GivenAnswer
    {
        Card before;
        Card after;
        Rating rating = Rating::Again;
        qint64 tookMs = 0;
    };

    LibraryReviewSession(Workspace &workspace, const ReviewSettings &settings, const Scheduler &scheduler);
    Result<void> load();
    Result<void> reloadIfNeeded();
    Result<ReviewItem> read(CardId id);

    Workspace &m_workspace;
    QObject m_connections; ///< ends the connections to the workspace with the session
    QUuid m_id = QUuid::createUuid();
    Scheduler m_scheduler;
    StudyQueue m_queue;
    qint64 m_loadedDay = 0;
    bool m_isStale = false;
    std::optional<ReviewItem> m_current;
    QList<GivenAnswer> m_answers; ///< oldest first, without those taken back
};

} // namespace archdeck
