// The queries of `CardStore` that decide what is studied next. Their conditions repeat those of the partial indexes,
// which are named, since the planner can't know that almost every card is new or almost none is.
#include "core/storage/cardrows.h"
#include "core/storage/cardstore.h"

namespace archdeck {

namespace {

template<typename... Args>
Result<QList<Card>> cards(Database &db, Sql sql, const Args &...args)
{
    QList<Card> found;
    return db.query(sql, [&found](const Statement &row) { found.append(readCard(row)); }, args...).transform([&found] {
        return found;
    });
}

} // namespace

Result<QList<Card>> CardStore::learningDue(const QueueMoment &moment, DeckId deck, int limit) const
{
    if (deck.isNull()) {
        return cards(m_context.db,
                     "SELECT " ARCHDECK_CARD_COLUMNS
                     " FROM card INDEXED BY card_due WHERE suspended = 0 AND deleted IS NULL AND state IN (1, 3) "
                     "AND due_ms <= ? AND buried_until_ms <= ? ORDER BY due_ms, id LIMIT ?",
                     moment.nowMs, moment.nowMs, limit);
    }
    return cards(m_context.db,
                 "SELECT " ARCHDECK_CARD_COLUMNS
                 " FROM card INDEXED BY card_due_in_deck WHERE suspended = 0 AND deleted IS NULL AND deck = ? "
                 "AND state IN (1, 3) AND due_ms <= ? AND buried_until_ms <= ? ORDER BY due_ms, id LIMIT ?",
                 deck, moment.nowMs, moment.nowMs, limit);
}

Result<QList<Card>> CardStore::reviewDue(const QueueMoment &moment, DeckId deck, int limit) const
{
    if (deck.isNull()) {
        return cards(m_context.db,
                     "SELECT " ARCHDECK_CARD_COLUMNS
                     " FROM card INDEXED BY card_due WHERE suspended = 0 AND deleted IS NULL AND state = 2 "
                     "AND due_ms < ? AND buried_until_ms <= ? ORDER BY due_ms LIMIT ?",
                     moment.dayEndMs, moment.nowMs, limit);
    }
    return cards(m_context.db,
                 "SELECT " ARCHDECK_CARD_COLUMNS
                 " FROM card INDEXED BY card_due_in_deck WHERE suspended = 0 AND deleted IS NULL AND deck = ? "
                 "AND state = 2 AND due_ms < ? AND buried_until_ms <= ? ORDER BY due_ms LIMIT ?",
                 deck, moment.dayEndMs, moment.nowMs, limit);
}

Result<QList<Card>> CardStore::newCards(const QueueMoment &moment, DeckId deck, int limit) const
{
    if (deck.isNull()) {
        return cards(m_context.db,
                     "SELECT " ARCHDECK_CARD_COLUMNS
                     " FROM card INDEXED BY card_new WHERE state = 0 AND suspended = 0 AND deleted IS NULL "
                     "AND buried_until_ms <= ? AND deck IN (SELECT id FROM deck WHERE opened_ms IS NOT NULL) "
                     "ORDER BY position, ordinal, deck LIMIT ?",
                     moment.nowMs, limit);
    }
    return cards(m_context.db,
                 "SELECT " ARCHDECK_CARD_COLUMNS
                 " FROM card INDEXED BY card_new_in_deck WHERE state = 0 AND suspended = 0 AND deleted IS NULL "
                 "AND deck = (SELECT id FROM deck WHERE id = ? AND opened_ms IS NOT NULL) AND buried_until_ms <= ? "
                 "ORDER BY position, ordinal LIMIT ?",
                 deck, moment.nowMs, limit);
}

Result<QList<QueueCard>> CardStore::queueCards(qint64 nowMs) const
{
    QList<QueueCard> cards;
    int order = -1;
    FactId last;
    return m_context.db
        .query("SELECT card.id, card.fact, card.state, card.due_ms, card.scheduled_days, card.ordinal "
               "FROM card JOIN deck ON deck.id = card.deck WHERE card.suspended = 0 AND card.deleted IS NULL "
               "AND card.buried_until_ms <= ? AND (card.state <> 0 OR deck.opened_ms IS NOT NULL) "
               "ORDER BY deck.origin, deck.title, deck.id, card.position, card.fact, card.ordinal",
               [&](const Statement &row) {
        const auto fact = row.id<FactId>(1);
        order += fact == last ? 0 : 1;
        last = fact;
        cards.append({.id = row.id<CardId>(0),
                      .fact = fact,
                      .state = CardState(row.integer(2)),
                      .dueMs = row.integer(3),
                      .scheduledDays = int(row.integer(4)),
                      .order = order,
                      .ordinal = int(row.integer(5))});
    }, nowMs)
        .transform([&cards] { return cards; });
}

Result<std::optional<qint64>> CardStore::nextLearningMs(const QueueMoment &moment, DeckId deck) const
{
    if (deck.isNull()) {
        return m_context.db.number("SELECT min(due_ms) FROM card WHERE suspended = 0 AND deleted IS NULL "
                                   "AND state IN (1, 3) AND due_ms > ? AND buried_until_ms <= ?",
                                   moment.nowMs, moment.nowMs);
    }
    return m_context.db.number("SELECT min(due_ms) FROM card WHERE suspended = 0 AND deleted IS NULL AND deck = ? "
                               "AND state IN (1, 3) AND due_ms > ? AND buried_until_ms <= ?",
                               deck, moment.nowMs, moment.nowMs);
}

Result<QHash<DeckId, DueCounts>> CardStore::counts(const QueueMoment &moment) const
{
    QHash<DeckId, DueCounts> counts;
    const auto add = [&counts](int DueCounts::*member) {
        return [&counts, member](const Statement &row) { counts[row.id<DeckId>(0)].*member += int(row.integer(1)); };
    };
    return m_context.db
        .query("SELECT deck, count(*) FROM card WHERE state = 0 AND suspended = 0 AND deleted IS NULL "
               "AND buried_until_ms <= ? AND deck IN (SELECT id FROM deck WHERE opened_ms IS NOT NULL) GROUP BY deck",
               add(&DueCounts::newCards), moment.nowMs)
        .and_then([&] {
        return m_context.db.query("SELECT deck, count(*) FROM card WHERE suspended = 0 AND deleted IS NULL "
                                  "AND state IN (1, 3) AND due_ms <= ? AND buried_until_ms <= ? GROUP BY deck",
                                  add(&DueCounts::learning), moment.nowMs, moment.nowMs);
    })
        .and_then([&] {
        return m_context.db.query("SELECT deck, count(*) FROM card WHERE suspended = 0 AND deleted IS NULL "
                                  "AND state = 2 AND due_ms < ? AND buried_until_ms <= ? GROUP BY deck",
                                  add(&DueCounts::review), moment.dayEndMs, moment.nowMs);
    }).transform([&counts] { return counts; });
}

} // namespace archdeck
