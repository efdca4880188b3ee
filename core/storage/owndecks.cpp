// The part of `CardStore` about decks that are opened and those of the user's own.
#include "core/storage/cardstore.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qset.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

} // namespace

Result<void> CardStore::openDeck(DeckId id)
{
    m_context.touched.decks.insert(id);
    return deck(id).and_then([&](const Deck &) {
        return m_context.db.execute(
            "UPDATE deck SET opened_ms = ?, changed = ?, device = ? WHERE id = ? AND opened_ms IS NULL",
            m_context.nowMs, m_context.stamp.packed(), m_context.device, id);
    });
}

Result<int> CardStore::addFacts(const Deck &deck, const QList<Fact> &facts)
{
    const auto shipped = m_context.db.number("SELECT 1 FROM deck WHERE id = ? AND origin = 'shipped'", deck.id);
    if (!shipped)
        return std::unexpected(shipped.error());
    if (*shipped)
        return failure(ErrorCode::Conflict,
                       Text::tr("\"%1\" is a shipped deck; it takes no further cards.").arg(deck.title));

    QSet<FactId> present;
    qint64 place = 0;
    Result<void> done = m_context.db.query("SELECT id, position, deleted FROM fact WHERE deck = ?",
                                           [&](const Statement &row) {
        place = std::max(place, row.integer(1) + 1);
        if (row.isNull(2))
            present.insert(row.id<FactId>(0));
    }, deck.id);
    done = done.and_then([&] { return putDeck(deck); }).and_then([&] {
        return m_context.db.execute("UPDATE deck SET origin = 'own', opened_ms = coalesce(opened_ms, ?) WHERE id = ?",
                                    m_context.nowMs, deck.id);
    });
    int added = 0;
    for (qsizetype i = 0; done && i < facts.size(); ++i) {
        Fact fact = facts[i];
        fact.id = shippedFactId(deck.key, fact.key);
        if (present.contains(fact.id))
            continue;
        present.insert(fact.id);
        fact.contentHash = contentHashOf(fact);
        fact.order = int(place++);
        ++added;
        done = putFact(deck, fact).and_then([&] { return putCards(deck, fact); });
    }
    return done.transform([&added] { return added; });
}

Result<void> CardStore::removeFacts(const QList<FactId> &facts)
{
    const qint64 stamp = m_context.stamp.packed();
    Result<void> result;
    for (qsizetype i = 0; result && i < facts.size(); ++i) {
        DeckId home;
        result = m_context.db.query("SELECT deck FROM fact WHERE id = ? AND deleted IS NULL "
                                    "AND deck IN (SELECT id FROM deck WHERE origin = 'own')",
                                    [&home](const Statement &row) { home = row.id<DeckId>(0); }, facts[i]);
        if (!result || home.isNull())
            continue;
        m_context.touched.decks.insert(home);
        result = m_context.db
                     .execute("UPDATE fact SET changed = ?, device = ?, deleted = ? WHERE id = ?", stamp,
                              m_context.device, stamp, facts[i])
                     .and_then([&] {
            return m_context.db.execute(
                "UPDATE card SET changed = ?, device = ?, deleted = ? WHERE fact = ? AND deleted IS NULL", stamp,
                m_context.device, stamp, facts[i]);
        });
    }
    return result;
}

} // namespace archdeck
