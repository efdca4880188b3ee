#include "core/workspace/libraryreviewsession.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Review)
};

struct LoadedQueue
{
    QList<QueueCard> cards;
    QList<FactId> answeredToday;
    int introducedToday = 0;
};

Result<LoadedQueue> readQueue(const CardStore &cards, qint64 nowMs, qint64 dayStartMs)
{
    LoadedQueue queue;
    return cards.queueCards(nowMs)
        .and_then([&](const QList<QueueCard> &found) {
        queue.cards = found;
        return cards.factsAnsweredSince(dayStartMs);
    })
        .and_then([&](const QList<FactId> &facts) {
        queue.answeredToday = facts;
        return cards.answeredSince(dayStartMs);
    }).transform([&](const DueCounts &answered) {
        queue.introducedToday = answered.newCards;
        return queue;
    });
}

} // namespace

Result<std::unique_ptr<LibraryReviewSession>> LibraryReviewSession::create(Workspace &workspace,
                                                                           const ReviewSettings &settings)
{
    const StudyDay day{.zone = workspace.clock().timeZone(), .rolloverHour = settings.rolloverHour};
    const auto scheduler = Scheduler::create(settings.scheduler, ButtonRules::anki(), day);
    if (!scheduler)
        return std::unexpected(scheduler.error());
    std::unique_ptr<LibraryReviewSession> session(new LibraryReviewSession(workspace, settings, *scheduler));
    if (const auto loaded = session->load(); !loaded)
        return std::unexpected(loaded.error());
    return session;
}

LibraryReviewSession::LibraryReviewSession(Workspace &workspace, const ReviewSettings &settings,
                                           const Scheduler &scheduler)
    : m_workspace(workspace), m_scheduler(scheduler), m_queue(scheduler.day(), settings.limits)
{
    QObject::connect(&workspace, &Workspace::changed, &m_connections, [this](Op op, const Touched &touched) {
        const bool isOwn = op == Op::AnswerCard || op == Op::UndoAnswer;
        m_isStale = m_isStale || (!isOwn && !(touched.cards.isEmpty() && touched.decks.isEmpty()));
    });
    QObject::connect(&workspace, &Workspace::replaced, &m_connections, [this] {
        m_isStale = true;
        m_current.reset();
        m_answers.clear();
    });
}

Result<void> LibraryReviewSession::load()
{
    const qint64 now = nowMs();
    const qint64 today = m_scheduler.day().dayOf(now);
    const auto queue = m_workspace.read([now, start = m_scheduler.day().startMs(today)](const Stores &stores) {
        return readQueue(stores.cards, now, start);
    });
    if (!queue)
        return std::unexpected(queue.error());
    m_queue.reset(queue->cards, queue->answeredToday, queue->introducedToday, now);
    m_loadedDay = today;
    m_isStale = false;
    return {};
}

Result<void> LibraryReviewSession::reloadIfNeeded()
{
    // A new day brings back what was buried until then.
    if (!m_isStale && m_scheduler.day().dayOf(nowMs()) == m_loadedDay)
        return {};
    return load();
}

Result<ReviewItem> LibraryReviewSession::read(CardId id)
{
    return m_workspace.read([id](const Stores &stores) -> Result<ReviewItem> {
        const auto found = stores.cards.card(id);
        if (!found)
            return std::unexpected(found.error());
        return stores.cards.deck(found->deck).transform([&found](const Deck &deck) {
            return ReviewItem{found->card, found->fact, deck.title};
        });
    });
}

Result<std::optional<ReviewItem>> LibraryReviewSession::current()
{
    if (m_current)
        return m_current;
    if (const auto loaded = reloadIfNeeded(); !loaded)
        return std::unexpected(loaded.error());
    while (const auto id = m_queue.next(nowMs())) {
        auto item = read(*id);
        if (item) {
            m_current = std::move(*item);
            return m_current;
        }
        if (item.error().code != ErrorCode::NotFound)
            return std::unexpected(item.error());
        m_queue.remove(*id); // its deck has gone since the queue was read
    }
    return std::nullopt;
}

QueueCounts LibraryReviewSession::counts()
{
    return m_queue.counts(nowMs());
}

std::optional<qint64> LibraryReviewSession::nextLearningMs()
{
    return m_queue.nextLearningMs(nowMs());
}

Scheduler::Preview LibraryReviewSession::preview(const Card &card)
{
    return m_scheduler.preview(card, nowMs());
}

Result<void> LibraryReviewSession::answer(Rating rating, qint64 tookMs)
{
    if (!m_current)
        return failure(ErrorCode::NotFound,
                       Text::tr("The card is no longer in the library; the answer was not stored."));
    const qint64 now = nowMs();
    const Card before = m_current->card;
    const Card after = m_scheduler.next(before, rating, now).card;
    const ReviewEntry entry = reviewEntry(before, after, rating, std::max<qint64>(0, tookMs));
    const auto stored = m_workspace.transact(
        Op::AnswerCard, [&](Stores &stores) { return stores.cards.answer(m_id, before, after, entry); });
    if (!stored) {
        const ErrorCode code = stored.error().code;
        if (code == ErrorCode::Conflict || code == ErrorCode::NotFound) {
            m_current.reset();
            m_isStale = true;
        }
        return std::unexpected(stored.error());
    }
    m_queue.answered(before, after, now);
    m_answers.append({before, after, rating, tookMs});
    m_current.reset();
    return {};
}

Result<void> LibraryReviewSession::undo()
{
    if (m_answers.isEmpty())
        return {};
    const auto restored = m_workspace.transact(Op::UndoAnswer,
                                               [this](Stores &stores) { return stores.cards.undoAnswer(m_id); });
    if (!restored)
        return std::unexpected(restored.error());
    const GivenAnswer last = m_answers.takeLast();
    m_queue.undone(last.before, last.after, nowMs());
    m_current.reset();
    auto item = read(last.before.id);
    if (!item)
        return std::unexpected(item.error());
    m_current = std::move(*item);
    return {};
}

ReviewSummary LibraryReviewSession::summary() const
{
    ReviewSummary summary;
    for (const GivenAnswer &given : m_answers) {
        ++summary.answers[size_t(given.rating) - 1];
        summary.newCards += given.before.state == CardState::New ? 1 : 0;
        summary.tookMs += given.tookMs;
    }
    return summary;
}

} // namespace archdeck
