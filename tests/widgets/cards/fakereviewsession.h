#pragma once

#include "core/cards/reviewsession.h"
#include "tests/support/fakeclock.h"

namespace archdeck::test {

/// A sitting over a list of cards that only lives in memory. What the page does with it can be read from the outside.
class FakeReviewSession final : public ReviewSession
{
public:
    /// Shared with the test, since the page owns the session.
    struct State
    {
        FakeClock clock;
        QList<ReviewItem> items;
        qsizetype at = 0;
        QList<Rating> answers;
        QList<qint64> times;
        std::optional<Error> failure; ///< of the next calls, until taken away
        bool failReading = false;
        std::optional<qint64> nextMs;
    };

    explicit FakeReviewSession(std::shared_ptr<State> state) : m_state(std::move(state)) {}

    Result<std::optional<ReviewItem>> current() override
    {
        if (m_state->failure)
            return std::unexpected(*m_state->failure);
        if (m_state->failReading)
            return archdeck::failure(ErrorCode::Io, QStringLiteral("The card can't be read."));
        if (m_state->at >= m_state->items.size())
            return std::nullopt;
        return m_state->items[m_state->at];
    }
    QueueCounts counts() override
    {
        return {.fresh = int(m_state->items.size() - m_state->at), .learning = 0, .due = 0};
    }
    std::optional<qint64> nextLearningMs() override { return m_state->nextMs; }
    Scheduler::Preview preview(const Card &card) override { return m_scheduler.preview(card, nowMs()); }
    Result<void> answer(Rating rating, qint64 tookMs) override
    {
        if (m_state->failure)
            return std::unexpected(*m_state->failure);
        m_state->answers.append(rating);
        m_state->times.append(tookMs);
        ++m_state->at;
        return {};
    }
    bool canUndo() const override { return !m_state->answers.isEmpty(); }
    Result<void> undo() override
    {
        if (m_state->failure)
            return std::unexpected(*m_state->failure);
        m_state->answers.removeLast();
        m_state->times.removeLast();
        --m_state->at;
        return {};
    }
    ReviewSummary summary() const override
    {
        ReviewSummary summary;
        for (const Rating rating : m_state->answers)
            ++summary.answers[size_t(rating) - 1];
        summary.newCards = summary.total();
        for (const qint64 time : m_state->times)
            summary.tookMs += time;
        return summary;
    }
    qint64 nowMs() const override { return m_state->clock.nowMs(); }

private:
    std::shared_ptr<State> m_state;
    Scheduler m_scheduler = Scheduler::create({}, ButtonRules::anki(), {}).value();
};

inline ReviewItem reviewItem(const QString &key, const QString &question, const QString &answer,
                             FactType type = FactType::QuestionAnswer, int ordinal = 0)
{
    ReviewItem item;
    item.deckTitle = QStringLiteral("Test deck");
    item.fact.key = key;
    item.fact.id = shippedFactId(QStringLiteral("test"), key);
    item.fact.type = type;
    item.fact.question = question;
    item.fact.answer = answer;
    item.fact.source = QStringLiteral("source of ") + key;
    item.card.id = shippedCardId(QStringLiteral("test"), key, ordinal);
    item.card.fact = item.fact.id;
    item.card.ordinal = ordinal;
    return item;
}

} // namespace archdeck::test
