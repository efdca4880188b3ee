#include "core/storage/cardstore.h"

#include "core/storage/cardrows.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

QStringList listOf(const QString &text)
{
    QStringList list;
    const QJsonArray items = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &item : items)
        list.append(item.toString());
    return list;
}

std::unexpected<Error> missing(CardId id)
{
    return failure(ErrorCode::NotFound, Text::tr("There is no such card in the library. It may have been removed."),
                   id.toString());
}

CardWithFact readCardWithFact(const Statement &row)
{
    CardWithFact result;
    result.card = readCard(row);
    int column = cardColumnCount;
    result.deck = row.id<DeckId>(column++);
    result.suspended = row.integer(column++) != 0;
    result.fact.id = result.card.fact;
    result.fact.key = row.text(column++);
    result.fact.type = factTypeFromWord(row.text(column++)).value_or(FactType::QuestionAnswer);
    result.fact.question = row.text(column++);
    result.fact.answer = row.text(column++);
    result.fact.source = row.text(column++);
    result.fact.tags = listOf(row.text(column++));
    result.fact.contentHash = row.blob(column++);
    result.fact.order = int(row.integer(column));
    return result;
}

#define ARCHDECK_FACT_COLUMNS                                                                                          \
    "card.deck, card.suspended, fact.key, fact.type, fact.question, fact.answer, fact.source, fact.tags, "             \
    "fact.content_hash, fact.position"

} // namespace

Result<QList<DeckSummary>> CardStore::decks(const QueueMoment &moment) const
{
    const auto due = counts(moment);
    if (!due)
        return std::unexpected(due.error());
    QList<DeckSummary> summaries;
    return m_context.db
        .query("SELECT id, key, language, title, description, "
               "(SELECT count(*) FROM fact WHERE fact.deck = deck.id AND fact.deleted IS NULL), "
               "(SELECT count(*) FROM card WHERE card.deck = deck.id AND card.deleted IS NULL), origin, opened_ms "
               "FROM deck WHERE deleted IS NULL ORDER BY origin DESC, title, id",
               [&summaries, &due](const Statement &row) {
        const auto id = row.id<DeckId>(0);
        summaries.append({{id, row.text(1), row.text(2), row.text(3), row.text(4)},
                          int(row.integer(5)),
                          int(row.integer(6)),
                          due->value(id),
                          row.text(7) == u"own" ? DeckOrigin::Own : DeckOrigin::Shipped,
                          row.optionalInteger(8)});
    }).transform([&summaries] { return summaries; });
}

Result<Deck> CardStore::deck(DeckId id) const
{
    std::optional<Deck> found;
    const auto read = m_context.db.query(
        "SELECT id, key, language, title, description FROM deck WHERE id = ? AND deleted IS NULL",
        [&found](const Statement &row) {
        found = Deck{row.id<DeckId>(0), row.text(1), row.text(2), row.text(3), row.text(4)};
    }, id);
    if (!read)
        return std::unexpected(read.error());
    if (!found)
        return failure(ErrorCode::NotFound, Text::tr("There is no such deck in the library. It may have been removed."),
                       id.toString());
    return *found;
}

Result<QList<CardWithFact>> CardStore::cardsOf(DeckId deck) const
{
    QList<CardWithFact> cards;
    return m_context.db
        .query("SELECT " ARCHDECK_CARD_COLUMNS ", " ARCHDECK_FACT_COLUMNS " FROM fact JOIN card ON card.fact = fact.id "
               "WHERE fact.deck = ? AND card.deleted IS NULL ORDER BY fact.position, card.ordinal",
               [&cards](const Statement &row) { cards.append(readCardWithFact(row)); }, deck)
        .transform([&cards] { return cards; });
}

Result<CardWithFact> CardStore::card(CardId id) const
{
    std::optional<CardWithFact> found;
    const auto read = m_context.db.query("SELECT " ARCHDECK_CARD_COLUMNS ", " ARCHDECK_FACT_COLUMNS
                                         " FROM card JOIN fact ON card.fact = fact.id "
                                         "WHERE card.id = ? AND card.deleted IS NULL",
                                         [&found](const Statement &row) { found = readCardWithFact(row); }, id);
    if (!read)
        return std::unexpected(read.error());
    if (!found)
        return missing(id);
    return *found;
}

Result<void> CardStore::writeSchedule(const Card &card)
{
    m_context.touched.cards.insert(card.id);
    return m_context.db.execute(
        "UPDATE card SET state = ?, step = ?, stability = ?, difficulty = ?, due_ms = ?, last_review_ms = ?, "
        "scheduled_days = ?, reps = ?, lapses = ?, changed = ?, device = ? WHERE id = ?",
        card.state, card.step, stabilityOf(card.memory), difficultyOf(card.memory), card.dueMs, card.lastReviewMs,
        card.scheduledDays, card.reps, card.lapses, m_context.stamp.packed(), m_context.device, card.id);
}

Result<void> CardStore::answer(const QUuid &session, const Card &before, const Card &after, const ReviewEntry &entry)
{
    const auto current = card(before.id);
    if (!current)
        return std::unexpected(current.error());
    if (!(current->card == before) || after.id != before.id || entry.card != before.id)
        return failure(ErrorCode::Conflict, Text::tr("The card changed in the meantime; the answer was not stored."));
    return writeSchedule(after)
        .and_then([&] {
        return m_context.db.execute(
            "INSERT INTO review_log (id, card, kind, reviewed_ms, rating, took_ms, state_before, state_after, "
            "last_review_before_ms, scheduled_days_before, scheduled_days_after, due_after_ms, stability_before, "
            "difficulty_before, stability_after, difficulty_after, changed, device) "
            "VALUES (?, ?, 'answer', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            entry.id, entry.card, entry.reviewedMs, entry.rating, entry.tookMs, entry.stateBefore, entry.stateAfter,
            before.lastReviewMs, entry.scheduledDaysBefore, entry.scheduledDaysAfter, entry.dueAfterMs,
            stabilityOf(before.memory), difficultyOf(before.memory), stabilityOf(entry.memoryAfter),
            difficultyOf(entry.memoryAfter), m_context.stamp.packed(), m_context.device);
    }).and_then([&] {
        return JournalStore(m_context).append(
            JournalScope::Review, session, EditKind::Edit, Text::tr("Answer a card"),
            {{"before"_L1, toJson(before)}, {"after"_L1, toJson(after)}, {"review"_L1, entry.id.toString()}});
    });
}

Result<std::optional<Card>> CardStore::undoAnswer(const QUuid &session)
{
    JournalStore journal(m_context);
    const auto line = journal.line(JournalScope::Review, session, 1);
    if (!line)
        return std::unexpected(line.error());
    if (line->undo.isEmpty())
        return std::nullopt;
    const JournalEntry &last = line->undo.constLast();
    const Card before = cardFromJson(last.changes.value("before"_L1).toObject());
    const Card after = cardFromJson(last.changes.value("after"_L1).toObject());
    const auto review = ReviewId::fromString(last.changes.value("review"_L1).toString());
    const auto current = card(before.id);
    if (!current)
        return std::unexpected(current.error());
    if (!(current->card == after))
        return failure(ErrorCode::Conflict, Text::tr("The card changed in the meantime; the answer was not undone."));
    return writeSchedule(before)
        .and_then([&] {
        return m_context.db.execute(
            "INSERT INTO review_log (id, card, kind, undoes, reviewed_ms, rating, took_ms, state_before, state_after, "
            "last_review_before_ms, scheduled_days_before, scheduled_days_after, due_after_ms, stability_before, "
            "difficulty_before, stability_after, difficulty_after, changed, device) "
            "SELECT ?, card, 'undo', id, ?, rating, 0, state_after, state_before, reviewed_ms, scheduled_days_after, "
            "scheduled_days_before, ?, stability_after, difficulty_after, stability_before, difficulty_before, ?, ? "
            "FROM review_log WHERE id = ?",
            ReviewId::create(), m_context.nowMs, before.dueMs, m_context.stamp.packed(), m_context.device, review);
    })
        .and_then([&] {
        return journal.append(
            JournalScope::Review, session, EditKind::Undo, last.label,
            {{"before"_L1, toJson(after)}, {"after"_L1, toJson(before)}, {"review"_L1, review.toString()}});
    }).transform([&before] { return std::optional(before); });
}

Result<void> CardStore::setSuspension(const QList<CardId> &cards, Suspension suspension)
{
    Result<void> result;
    for (qsizetype i = 0; result && i < cards.size(); ++i) {
        m_context.touched.cards.insert(cards[i]);
        result = m_context.db.execute("UPDATE card SET suspended = ?, changed = ?, device = ? WHERE id = ?",
                                      suspension == Suspension::Suspended, m_context.stamp.packed(), m_context.device,
                                      cards[i]);
    }
    return result;
}

Result<void> CardStore::bury(const QList<CardId> &cards, qint64 untilMs)
{
    Result<void> result;
    for (qsizetype i = 0; result && i < cards.size(); ++i) {
        m_context.touched.cards.insert(cards[i]);
        result = m_context.db.execute("UPDATE card SET buried_until_ms = ?, changed = ?, device = ? WHERE id = ?",
                                      untilMs, m_context.stamp.packed(), m_context.device, cards[i]);
    }
    return result;
}

Result<QList<ReviewEntry>> CardStore::reviews(CardId card) const
{
    QList<ReviewEntry> entries;
    return m_context.db
        .query(
            "SELECT id, reviewed_ms, rating, state_before, state_after, scheduled_days_before, scheduled_days_after, "
            "due_after_ms, took_ms, stability_after, difficulty_after FROM review_log AS answer "
            "WHERE card = ? AND kind = 'answer' AND NOT EXISTS "
            "(SELECT 1 FROM review_log AS other WHERE other.undoes = answer.id) ORDER BY reviewed_ms, rowid",
            [&entries, card](const Statement &row) {
        entries.append({.id = row.id<ReviewId>(0),
                        .card = card,
                        .reviewedMs = row.integer(1),
                        .rating = Rating(row.integer(2)),
                        .stateBefore = CardState(row.integer(3)),
                        .stateAfter = CardState(row.integer(4)),
                        .scheduledDaysBefore = int(row.integer(5)),
                        .scheduledDaysAfter = int(row.integer(6)),
                        .dueAfterMs = row.integer(7),
                        .memoryAfter = readMemory(row, 9),
                        .tookMs = row.integer(8)});
    }, card)
        .transform([&entries] { return entries; });
}

Result<DueCounts> CardStore::answeredSince(qint64 ms) const
{
    DueCounts done;
    return m_context.db
        .query(
            "SELECT state_before, count(*) FROM review_log AS answer WHERE reviewed_ms >= ? AND kind = 'answer' "
            "AND NOT EXISTS (SELECT 1 FROM review_log AS other WHERE other.undoes = answer.id) GROUP BY state_before",
            [&done](const Statement &row) {
        const int count = int(row.integer(1));
        switch (CardState(row.integer(0))) {
        case CardState::New: done.newCards += count; break;
        case CardState::Review: done.review += count; break;
        case CardState::Learning:
        case CardState::Relearning: done.learning += count; break;
        }
    }, ms)
        .transform([&done] { return done; });
}

Result<QList<CardStore::AnswerMoment>> CardStore::answerMoments(qint64 sinceMs) const
{
    QList<AnswerMoment> moments;
    return m_context.db
        .query("SELECT reviewed_ms, state_before FROM review_log AS answer WHERE reviewed_ms >= ? AND kind = 'answer' "
               "AND NOT EXISTS (SELECT 1 FROM review_log AS other WHERE other.undoes = answer.id) ORDER BY reviewed_ms",
               [&moments](const Statement &row) { moments.append({row.integer(0), CardState(row.integer(1))}); },
               sinceMs)
        .transform([&moments] { return moments; });
}

Result<QList<Card>> CardStore::reviewedCards() const
{
    QList<Card> cards;
    return m_context.db
        .query("SELECT " ARCHDECK_CARD_COLUMNS " FROM card INDEXED BY card_due WHERE suspended = 0 AND deleted IS NULL "
               "AND state IN (1, 2, 3)",
               [&cards](const Statement &row) {
        cards.append(readCard(row));
    }).transform([&cards] { return cards; });
}

Result<QList<FactId>> CardStore::factsAnsweredSince(qint64 ms) const
{
    QList<FactId> facts;
    return m_context.db
        .query("SELECT card.fact FROM review_log AS answer JOIN card ON card.id = answer.card "
               "WHERE answer.reviewed_ms >= ? AND answer.kind = 'answer' "
               "AND NOT EXISTS (SELECT 1 FROM review_log AS other WHERE other.undoes = answer.id)",
               [&facts](const Statement &row) { facts.append(row.id<FactId>(0)); }, ms)
        .transform([&facts] { return facts; });
}

} // namespace archdeck
