#include "core/storage/practicestore.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qset.h>

#include <algorithm>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

std::unexpected<Error> missing(SittingId id)
{
    return failure(ErrorCode::NotFound, Text::tr("There is no such session in the library. It may have been removed."),
                   id.toString());
}

template<typename T>
std::optional<T> valueIn(const QMap<QString, T> &map, const QString &key)
{
    const auto found = map.constFind(key);
    return found == map.constEnd() ? std::nullopt : std::optional(*found);
}

template<typename Map>
void addKeys(QSet<QString> &keys, const Map &map)
{
    for (auto it = map.begin(); it != map.end(); ++it)
        keys.insert(it.key());
}

/// Calls `put(key, value)` where `after` differs from `before` and `remove(key)` for what is no longer in it.
template<typename T, typename Put, typename Remove>
Result<void> writeMap(const QMap<QString, T> &before, const QMap<QString, T> &after, Put put, Remove remove)
{
    Result<void> written;
    for (auto it = after.begin(); written && it != after.end(); ++it) {
        if (valueIn(before, it.key()) != *it)
            written = put(it.key(), *it);
    }
    for (auto it = before.begin(); written && it != before.end(); ++it) {
        if (!after.contains(it.key()))
            written = remove(it.key());
    }
    return written;
}

/// A macro, since a statement is a literal.
#define ARCHDECK_SITTING_COLUMNS                                                                                       \
    "id, question, design, minutes, state, started_ms, finished_ms, elapsed_ms, phase, requirement_change, "           \
    "change_at_ms"

Sitting sittingOf(const Statement &row)
{
    Sitting sitting;
    sitting.id = row.id<SittingId>(0);
    sitting.question = row.text(1);
    sitting.design = row.id<DesignId>(2);
    sitting.minutes = int(row.integer(3));
    sitting.state = sittingStateFromWord(row.text(4)).value_or(SittingState::Paused);
    sitting.startedMs = row.integer(5);
    sitting.finishedMs = row.optionalInteger(6).value_or(0);
    sitting.elapsedMs = row.integer(7);
    sitting.phase = row.text(8);
    sitting.change = row.text(9);
    sitting.changeAtMs = row.optionalInteger(10).value_or(0);
    return sitting;
}

/// What the row of table `sitting` itself holds.
Sitting headOf(const Sitting &sitting)
{
    Sitting head = sitting;
    head.phaseMs.clear();
    head.notes.clear();
    head.answers.clear();
    head.scores.clear();
    head.actions.clear();
    return head;
}

} // namespace

Result<Sitting> PracticeStore::sitting(SittingId id) const
{
    QMap<SittingId, Sitting> found;
    const auto read = m_context.db
                          .query("SELECT " ARCHDECK_SITTING_COLUMNS " FROM sitting WHERE id = ? AND deleted IS NULL",
                                 [&found](const Statement &row) { found.insert(row.id<SittingId>(0), sittingOf(row)); },
                                 id)
                          .and_then([&] { return readParts(found); });
    if (!read)
        return std::unexpected(read.error());
    if (found.isEmpty())
        return missing(id);
    return found.first();
}

Result<QList<Sitting>> PracticeStore::sittings() const
{
    QList<SittingId> order;
    QMap<SittingId, Sitting> found;
    return m_context.db
        .query("SELECT " ARCHDECK_SITTING_COLUMNS " FROM sitting WHERE deleted IS NULL ORDER BY started_ms DESC, id",
               [&](const Statement &row) {
        order.append(row.id<SittingId>(0));
        found.insert(order.constLast(), sittingOf(row));
    }).and_then([&] {
        return readParts(found);
    }).transform([&] {
        QList<Sitting> list;
        for (const SittingId &id : std::as_const(order))
            list.append(found.value(id));
        return list;
    });
}

Result<std::optional<Sitting>> PracticeStore::openSitting() const
{
    SittingId id;
    const auto read = m_context.db.query("SELECT id FROM sitting WHERE deleted IS NULL "
                                         "AND state IN ('running', 'paused') ORDER BY started_ms DESC, id LIMIT 1",
                                         [&id](const Statement &row) { id = row.id<SittingId>(0); });
    if (!read)
        return std::unexpected(read.error());
    if (id.isNull())
        return std::nullopt;
    return sitting(id).transform([](const Sitting &found) { return std::optional(found); });
}

Result<void> PracticeStore::readParts(QMap<SittingId, Sitting> &sittings) const
{
    // One sitting reads only its own rows; a list reads each table once.
    const SittingId only = sittings.size() == 1 ? sittings.firstKey() : SittingId();
    const auto each = [&sittings](auto use) {
        return [&sittings, use](const Statement &row) {
            const auto sitting = sittings.find(row.id<SittingId>(0));
            if (sitting != sittings.end())
                use(*sitting, row);
        };
    };
    if (sittings.isEmpty())
        return {};
    return m_context.db
        .query("SELECT sitting, phase, spent_ms, note FROM sitting_phase WHERE deleted IS NULL "
               "AND sitting = coalesce(?, sitting)",
               each([](Sitting &sitting, const Statement &row) {
        if (const auto spent = row.optionalInteger(2))
            sitting.phaseMs.insert(row.text(1), *spent);
        if (!row.isNull(3))
            sitting.notes.insert(row.text(1), row.text(3));
    }),
               only)
        .and_then([&] {
        return m_context.db.query(
            "SELECT sitting, estimate, value FROM sitting_answer WHERE deleted IS NULL AND sitting = coalesce(?, sitting)",
            each([](Sitting &sitting, const Statement &row) { sitting.answers.insert(row.text(1), row.real(2)); }),
            only);
    })
        .and_then([&] {
        return m_context.db.query("SELECT sitting, criterion, points, comment FROM sitting_score "
                                  "WHERE deleted IS NULL AND sitting = coalesce(?, sitting)",
                                  each([](Sitting &sitting, const Statement &row) {
            sitting.scores.insert(row.text(1), {int(row.integer(2)), row.text(3)});
        }),
                                  only);
    }).and_then([&] {
        return m_context.db.query("SELECT sitting, id, text, is_done FROM sitting_action WHERE deleted IS NULL "
                                  "AND sitting = coalesce(?, sitting) ORDER BY sitting, position, id",
                                  each([](Sitting &sitting, const Statement &row) {
            sitting.actions.append({row.uuid(1), row.text(2), row.integer(3) != 0});
        }),
                                  only);
    });
}

Result<void> PracticeStore::saveSitting(const Sitting &after)
{
    const auto stored = sitting(after.id);
    if (!stored && stored.error().code != ErrorCode::NotFound)
        return std::unexpected(stored.error());
    const Sitting before = stored.value_or(Sitting());
    m_context.touched.sittings.insert(after.id);
    Result<void> written;
    if (!stored || !(headOf(before) == headOf(after)))
        written = writeSitting(after);
    return written.and_then([&] { return writePhases(before, after); })
        .and_then([&] { return writeAnswers(before, after); })
        .and_then([&] {
        return writeScores(before, after);
    }).and_then([&] { return writeActions(before, after); });
}

Result<void> PracticeStore::writeSitting(const Sitting &sitting)
{
    const bool isChanged = !sitting.change.isEmpty();
    return m_context.db.execute(
        "INSERT INTO sitting (id, question, design, minutes, state, started_ms, finished_ms, elapsed_ms, phase, "
        "requirement_change, change_at_ms, changed, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET question = excluded.question, design = excluded.design, "
        "minutes = excluded.minutes, state = excluded.state, started_ms = excluded.started_ms, "
        "finished_ms = excluded.finished_ms, elapsed_ms = excluded.elapsed_ms, phase = excluded.phase, "
        "requirement_change = excluded.requirement_change, change_at_ms = excluded.change_at_ms, "
        "changed = excluded.changed, device = excluded.device, deleted = NULL",
        sitting.id, sitting.question, sitting.design, sitting.minutes, toWord(sitting.state), sitting.startedMs,
        sitting.finishedMs == 0 ? std::nullopt : std::optional(sitting.finishedMs), sitting.elapsedMs, sitting.phase,
        isChanged ? std::optional(sitting.change) : std::nullopt,
        isChanged ? std::optional(sitting.changeAtMs) : std::nullopt, m_context.stamp.packed(), m_context.device);
}

Result<void> PracticeStore::writePhases(const Sitting &before, const Sitting &after)
{
    QSet<QString> phases;
    addKeys(phases, before.phaseMs);
    addKeys(phases, before.notes);
    addKeys(phases, after.phaseMs);
    addKeys(phases, after.notes);
    const qint64 stamp = m_context.stamp.packed();
    for (const QString &phase : std::as_const(phases)) {
        const auto spent = valueIn(after.phaseMs, phase);
        const auto note = valueIn(after.notes, phase);
        if (spent == valueIn(before.phaseMs, phase) && note == valueIn(before.notes, phase))
            continue;
        const auto written = spent || note
            ? m_context.db.execute(
                  "INSERT INTO sitting_phase (sitting, phase, spent_ms, note, changed, device) VALUES (?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (sitting, phase) DO UPDATE SET spent_ms = excluded.spent_ms, note = excluded.note, "
                  "changed = excluded.changed, device = excluded.device, deleted = NULL",
                  after.id, phase, spent, note, stamp, m_context.device)
            : m_context.db.execute(
                  "UPDATE sitting_phase SET changed = ?, device = ?, deleted = ? WHERE sitting = ? AND phase = ?",
                  stamp, m_context.device, stamp, after.id, phase);
        if (!written)
            return written;
    }
    return {};
}

Result<void> PracticeStore::writeAnswers(const Sitting &before, const Sitting &after)
{
    const qint64 stamp = m_context.stamp.packed();
    return writeMap(before.answers, after.answers, [&](const QString &estimate, double value) {
        return m_context.db.execute(
            "INSERT INTO sitting_answer (sitting, estimate, value, changed, device) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (sitting, estimate) DO UPDATE SET value = excluded.value, changed = excluded.changed, "
            "device = excluded.device, deleted = NULL",
            after.id, estimate, value, stamp, m_context.device);
    }, [&](const QString &estimate) {
        return m_context.db.execute(
            "UPDATE sitting_answer SET changed = ?, device = ?, deleted = ? WHERE sitting = ? AND estimate = ?", stamp,
            m_context.device, stamp, after.id, estimate);
    });
}

Result<void> PracticeStore::writeScores(const Sitting &before, const Sitting &after)
{
    const qint64 stamp = m_context.stamp.packed();
    return writeMap(before.scores, after.scores, [&](const QString &criterion, const SittingScore &score) {
        return m_context.db.execute(
            "INSERT INTO sitting_score (sitting, criterion, points, comment, changed, device) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (sitting, criterion) DO UPDATE SET points = excluded.points, comment = excluded.comment, "
            "changed = excluded.changed, device = excluded.device, deleted = NULL",
            after.id, criterion, score.points, score.comment, stamp, m_context.device);
    }, [&](const QString &criterion) {
        return m_context.db.execute(
            "UPDATE sitting_score SET changed = ?, device = ?, deleted = ? WHERE sitting = ? AND criterion = ?", stamp,
            m_context.device, stamp, after.id, criterion);
    });
}

Result<void> PracticeStore::writeActions(const Sitting &before, const Sitting &after)
{
    const qint64 stamp = m_context.stamp.packed();
    for (qsizetype position = 0; position < after.actions.size(); ++position) {
        const SittingAction &action = after.actions[position];
        if (position < before.actions.size() && before.actions[position] == action)
            continue;
        const auto written = m_context.db.execute(
            "INSERT INTO sitting_action (sitting, id, text, is_done, position, changed, device) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sitting, id) DO UPDATE SET text = excluded.text, "
            "is_done = excluded.is_done, position = excluded.position, changed = excluded.changed, "
            "device = excluded.device, deleted = NULL",
            after.id, action.id, action.text, action.isDone, position, stamp, m_context.device);
        if (!written)
            return written;
    }
    for (const SittingAction &action : before.actions) {
        if (std::ranges::find(after.actions, action.id, &SittingAction::id) != after.actions.end())
            continue;
        const auto removed = m_context.db.execute(
            "UPDATE sitting_action SET changed = ?, device = ?, deleted = ? WHERE sitting = ? AND id = ?", stamp,
            m_context.device, stamp, after.id, action.id);
        if (!removed)
            return removed;
    }
    return {};
}

Result<void> PracticeStore::removeSitting(SittingId id)
{
    const qint64 stamp = m_context.stamp.packed();
    m_context.touched.sittings.insert(id);
    const auto removed = m_context.db.execute(
        "UPDATE sitting SET changed = ?, device = ?, deleted = ? WHERE id = ? AND deleted IS NULL", stamp,
        m_context.device, stamp, id);
    if (removed && m_context.db.changedRows() == 0)
        return missing(id);
    return removed;
}

Result<QMap<QString, QString>> PracticeStore::dismissals(DesignId design, DesignId reference) const
{
    QMap<QString, QString> reasons;
    return m_context.db
        .query("SELECT difference, reason FROM comparison_dismissal WHERE design = ? AND reference = ? "
               "AND deleted IS NULL",
               [&reasons](const Statement &row) { reasons.insert(row.text(0), row.text(1)); }, design, reference)
        .transform([&reasons] { return reasons; });
}

Result<void> PracticeStore::dismiss(DesignId design, DesignId reference, const QString &key, const QString &reason)
{
    m_context.touched.comparisons.insert(design);
    return m_context.db.execute(
        "INSERT INTO comparison_dismissal (design, reference, difference, reason, changed, device) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (design, reference, difference) DO UPDATE SET reason = excluded.reason, "
        "changed = excluded.changed, device = excluded.device, deleted = NULL",
        design, reference, key, reason, m_context.stamp.packed(), m_context.device);
}

Result<void> PracticeStore::undismiss(DesignId design, DesignId reference, const QString &key)
{
    const qint64 stamp = m_context.stamp.packed();
    m_context.touched.comparisons.insert(design);
    return m_context.db.execute("UPDATE comparison_dismissal SET changed = ?, device = ?, deleted = ? WHERE design = ? "
                                "AND reference = ? AND difference = ? AND deleted IS NULL",
                                stamp, m_context.device, stamp, design, reference, key);
}

} // namespace archdeck
