// The part of `CardStore` that takes over decks without touching a schedule.
#include "core/storage/cardstore.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qset.h>

namespace archdeck {

Result<void> CardStore::putDeck(const Deck &deck)
{
    m_context.touched.decks.insert(deck.id);
    return m_context.db.execute(
        "INSERT INTO deck (id, key, language, title, description, changed, device) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET key = excluded.key, language = excluded.language, title = excluded.title, "
        "description = excluded.description, changed = excluded.changed, device = excluded.device, deleted = NULL",
        deck.id, deck.key, deck.language, deck.title, deck.description, m_context.stamp.packed(), m_context.device);
}

Result<void> CardStore::renewDeck(const Deck &deck, const QList<Fact> &facts)
{
    Result<void> result = putDeck(deck);
    for (qsizetype i = 0; result && i < facts.size(); ++i) {
        result = putFact(deck, facts[i]).and_then([&] { return putCards(deck, facts[i]); });
    }
    return result.and_then([&] { return retireMissing(deck, facts); });
}

Result<void> CardStore::putFact(const Deck &deck, const Fact &fact)
{
    const QString tags = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(fact.tags)).toJson(QJsonDocument::Compact));
    return m_context.db.execute(
        "INSERT INTO fact (id, deck, key, type, question, answer, source, tags, content_hash, position, changed, device) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET key = excluded.key, "
        "type = excluded.type, question = excluded.question, answer = excluded.answer, source = excluded.source, "
        "tags = excluded.tags, content_hash = excluded.content_hash, position = excluded.position, "
        "changed = excluded.changed, device = excluded.device, deleted = NULL "
        "WHERE content_hash <> excluded.content_hash OR position <> excluded.position OR deleted IS NOT NULL",
        fact.id, deck.id, fact.key, toWord(fact.type), fact.question, fact.answer, fact.source, tags, fact.contentHash,
        fact.order, m_context.stamp.packed(), m_context.device);
}

Result<void> CardStore::putCards(const Deck &deck, const Fact &fact)
{
    Result<void> result;
    const QList<Card> cards = shippedCards(deck.key, fact);
    for (qsizetype i = 0; result && i < cards.size(); ++i) {
        result = m_context.db.execute(
            "INSERT INTO card (id, fact, deck, position, ordinal, state, step, due_ms, last_review_ms, scheduled_days, reps, "
            "lapses, changed, device) VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "position = excluded.position, changed = excluded.changed, device = excluded.device, deleted = NULL "
            "WHERE position <> excluded.position OR deleted IS NOT NULL",
            cards[i].id, fact.id, deck.id, fact.order, cards[i].ordinal, m_context.stamp.packed(), m_context.device);
    }
    return result;
}

Result<void> CardStore::retireMissing(const Deck &deck, const QList<Fact> &facts)
{
    QSet<FactId> keptFacts;
    QSet<CardId> keptCards;
    for (const Fact &fact : facts) {
        keptFacts.insert(fact.id);
        for (const Card &card : shippedCards(deck.key, fact))
            keptCards.insert(card.id);
    }
    const qint64 stamp = m_context.stamp.packed();
    QList<FactId> goneFacts;
    QList<CardId> goneCards;
    Result<void> result = m_context.db.query("SELECT id FROM fact WHERE deck = ? AND deleted IS NULL",
                                             [&](const Statement &row) {
        if (!keptFacts.contains(row.id<FactId>(0)))
            goneFacts.append(row.id<FactId>(0));
    }, deck.id);
    result = result.and_then([&] {
        return m_context.db.query("SELECT id FROM card WHERE deck = ? AND deleted IS NULL", [&](const Statement &row) {
            if (!keptCards.contains(row.id<CardId>(0)))
                goneCards.append(row.id<CardId>(0));
        }, deck.id);
    });
    for (qsizetype i = 0; result && i < goneFacts.size(); ++i) {
        result = m_context.db.execute("UPDATE fact SET changed = ?, device = ?, deleted = ? WHERE id = ?", stamp,
                                      m_context.device, stamp, goneFacts[i]);
    }
    for (qsizetype i = 0; result && i < goneCards.size(); ++i) {
        result = m_context.db.execute("UPDATE card SET changed = ?, device = ?, deleted = ? WHERE id = ?", stamp,
                                      m_context.device, stamp, goneCards[i]);
    }
    return result;
}

Result<void> CardStore::removeDeck(DeckId id)
{
    const qint64 stamp = m_context.stamp.packed();
    m_context.touched.decks.insert(id);
    return m_context.db
        .execute("UPDATE card SET changed = ?, device = ?, deleted = ? WHERE deck = ? AND deleted IS NULL", stamp,
                 m_context.device, stamp, id)
        .and_then([&] {
        return m_context.db.execute(
            "UPDATE fact SET changed = ?, device = ?, deleted = ? WHERE deck = ? AND deleted IS NULL", stamp,
            m_context.device, stamp, id);
    }).and_then([&] {
        return m_context.db.execute("UPDATE deck SET changed = ?, device = ?, deleted = ? WHERE id = ?", stamp,
                                    m_context.device, stamp, id);
    });
}

} // namespace archdeck
