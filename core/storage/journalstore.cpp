#include "core/storage/journalstore.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

QString wordOf(JournalScope scope)
{
    switch (scope) {
    case JournalScope::Design: return QStringLiteral("design");
    case JournalScope::Review: return QStringLiteral("review");
    case JournalScope::Library: return QStringLiteral("library");
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordOf(EditKind kind)
{
    switch (kind) {
    case EditKind::Edit: return QStringLiteral("edit");
    case EditKind::Undo: return QStringLiteral("undo");
    case EditKind::Redo: return QStringLiteral("redo");
    }
    Q_UNREACHABLE_RETURN({});
}

EditKind kindOf(const QString &word)
{
    return word == u"undo" ? EditKind::Undo : word == u"redo" ? EditKind::Redo : EditKind::Edit;
}

JournalScope scopeOf(const QString &word)
{
    return word == u"design" ? JournalScope::Design : word == u"review" ? JournalScope::Review : JournalScope::Library;
}

/// Of a row with the columns id, scope_kind, scope_id, stamp, kind, label, changes.
JournalEntry entryOf(const Statement &row)
{
    return {row.uuid(0),
            scopeOf(row.text(1)),
            row.uuid(2),
            Stamp::fromPacked(row.integer(3)),
            kindOf(row.text(4)),
            row.text(5),
            QJsonDocument::fromJson(row.text(6).toUtf8()).object()};
}

} // namespace

Result<void> JournalStore::append(JournalScope scope, const QUuid &scopeId, EditKind kind, const QString &label,
                                  const QJsonObject &changes)
{
    return m_context.db.execute(
        "INSERT INTO journal (id, scope_kind, scope_id, stamp, device, kind, label, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        QUuid::createUuid(), wordOf(scope), scopeId, m_context.stamp.packed(), m_context.device, wordOf(kind), label,
        QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact)));
}

Result<JournalStore::Line> JournalStore::line(JournalScope scope, const QUuid &scopeId, qsizetype limit) const
{
    // First the shape of the history from the index alone, then only the entries that are still part of it.
    QList<qint64> undo;
    QList<qint64> redo;
    const auto walked = m_context.db.query(
        "SELECT rowid, kind FROM journal WHERE scope_kind = ? AND scope_id = ? ORDER BY stamp, rowid",
        [&undo, &redo](const Statement &row) {
        switch (kindOf(row.text(1))) {
        case EditKind::Edit:
            undo.append(row.integer(0));
            redo.clear();
            break;
        case EditKind::Undo:
            if (!undo.isEmpty())
                redo.append(undo.takeLast());
            break;
        case EditKind::Redo:
            if (!redo.isEmpty())
                undo.append(redo.takeLast());
            break;
        }
    }, wordOf(scope), scopeId);
    if (!walked)
        return std::unexpected(walked.error());
    const auto undoEntries = read(undo.last(qMin(limit, undo.size())));
    const auto redoEntries = read(redo.last(qMin(limit, redo.size())));
    if (!undoEntries || !redoEntries)
        return std::unexpected(undoEntries ? redoEntries.error() : undoEntries.error());
    return Line{*undoEntries, *redoEntries};
}

Result<QList<JournalEntry>> JournalStore::read(const QList<qint64> &rows) const
{
    QList<JournalEntry> entries;
    entries.reserve(rows.size());
    for (const qint64 number : rows) {
        const auto found = m_context.db.query(
            "SELECT id, scope_kind, scope_id, stamp, kind, label, changes FROM journal WHERE rowid = ?",
            [&entries](const Statement &row) { entries.append(entryOf(row)); }, number);
        if (!found)
            return std::unexpected(found.error());
    }
    return entries;
}

Result<QList<JournalEntry>> JournalStore::entries(JournalScope scope, const QUuid &scopeId) const
{
    QList<JournalEntry> entries;
    return m_context.db
        .query("SELECT id, scope_kind, scope_id, stamp, kind, label, changes FROM journal "
               "WHERE scope_kind = ? AND scope_id = ? ORDER BY stamp, rowid",
               [&entries](const Statement &row) { entries.append(entryOf(row)); }, wordOf(scope), scopeId)
        .transform([&entries] { return entries; });
}

Result<QList<JournalEntry>> JournalStore::headings(JournalScope scope, const QUuid &scopeId) const
{
    QList<JournalEntry> entries;
    return m_context.db
        .query("SELECT id, scope_kind, scope_id, stamp, kind, label, '' FROM journal "
               "WHERE scope_kind = ? AND scope_id = ? ORDER BY stamp, rowid",
               [&entries](const Statement &row) { entries.append(entryOf(row)); }, wordOf(scope), scopeId)
        .transform([&entries] { return entries; });
}

Result<QList<JournalEntry>> JournalStore::entriesAfter(JournalScope scope, const QUuid &scopeId,
                                                       const QUuid &entry) const
{
    const auto number = m_context.db.number(
        "SELECT rowid FROM journal WHERE id = ? AND scope_kind = ? AND scope_id = ?", entry, wordOf(scope), scopeId);
    if (!number)
        return std::unexpected(number.error());
    if (!*number)
        return failure(ErrorCode::NotFound, Text::tr("There is no such step in the history of the design."));
    QList<JournalEntry> entries;
    return m_context.db
        .query("SELECT id, scope_kind, scope_id, stamp, kind, label, changes FROM journal "
               "WHERE scope_kind = ? AND scope_id = ? "
               "AND (stamp, rowid) > (SELECT stamp, rowid FROM journal WHERE rowid = ?) ORDER BY stamp, rowid",
               [&entries](const Statement &row) { entries.append(entryOf(row)); }, wordOf(scope), scopeId, **number)
        .transform([&entries] { return entries; });
}

Result<Stamp> JournalStore::lastStamp() const
{
    return m_context.db.number("SELECT max(stamp) FROM journal").transform([](const std::optional<qint64> &packed) {
        return Stamp::fromPacked(packed.value_or(0));
    });
}

} // namespace archdeck
