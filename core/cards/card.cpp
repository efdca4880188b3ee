#include "core/cards/card.h"

namespace archdeck {

ReviewEntry reviewEntry(const Card &before, const Card &after, Rating rating, qint64 tookMs)
{
    return {.id = ReviewId::create(),
            .card = after.id,
            .reviewedMs = after.lastReviewMs,
            .rating = rating,
            .stateBefore = before.state,
            .stateAfter = after.state,
            .scheduledDaysBefore = before.scheduledDays,
            .scheduledDaysAfter = after.scheduledDays,
            .dueAfterMs = after.dueMs,
            .memoryAfter = after.memory,
            .tookMs = tookMs};
}

QString toWord(CardState state)
{
    switch (state) {
    case CardState::New: return QStringLiteral("new");
    case CardState::Learning: return QStringLiteral("learning");
    case CardState::Review: return QStringLiteral("review");
    case CardState::Relearning: return QStringLiteral("relearning");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<CardState> cardStateFromWord(QStringView word)
{
    for (const CardState state : {CardState::New, CardState::Learning, CardState::Review, CardState::Relearning}) {
        if (word == toWord(state))
            return state;
    }
    return std::nullopt;
}

std::optional<Rating> ratingFromNumber(int number)
{
    if (number < int(Rating::Again) || number > int(Rating::Easy))
        return std::nullopt;
    return Rating(number);
}

QList<Card> shippedCards(const QString &deckKey, const Fact &fact)
{
    QList<Card> cards;
    for (const int ordinal : cardOrdinals(fact)) {
        Card card;
        card.id = shippedCardId(deckKey, fact.key, ordinal);
        card.fact = fact.id;
        card.ordinal = ordinal;
        cards.append(card);
    }
    return cards;
}

} // namespace archdeck
