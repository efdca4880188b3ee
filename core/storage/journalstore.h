#pragma once

#include "core/diagram/diagramdocument.h"
#include "core/storage/storecontext.h"

#include <QtCore/qjsonobject.h>

namespace archdeck {

/// What an entry of the journal belongs to: its own line of undo.
enum class JournalScope { Design, Review, Library };

struct JournalEntry
{
    QUuid id;
    JournalScope scope = JournalScope::Library;
    QUuid scopeId;
    Stamp stamp;
    EditKind kind = EditKind::Edit;
    QString label;
    QJsonObject changes;
};

/// The append-only record of everything that changed.
class JournalStore
{
public:
    explicit JournalStore(StoreContext &context) : m_context(context) {}

    /// `label` says what the user did; `changes` holds both sides, so that it is its own inverse.
    Result<void> append(JournalScope scope, const QUuid &scopeId, EditKind kind, const QString &label,
                        const QJsonObject &changes);

    /// The entries that undo and redo stand at, oldest first: an edit pushes and clears redo, undo moves the last one
    /// over, redo moves it back. At most the newest `limit` of each; the last of `redo` is redone first.
    struct Line
    {
        QList<JournalEntry> undo;
        QList<JournalEntry> redo;
    };
    Result<Line> line(JournalScope scope, const QUuid &scopeId, qsizetype limit) const;

    /// Everything that happened in the scope, oldest first.
    Result<QList<JournalEntry>> entries(JournalScope scope, const QUuid &scopeId) const;
    /// As above, without the changes: enough for a list.
    Result<QList<JournalEntry>> headings(JournalScope scope, const QUuid &scopeId) const;
    /// As above, with the changes, of what happened after the entry with this id. Error: NotFound.
    Result<QList<JournalEntry>> entriesAfter(JournalScope scope, const QUuid &scopeId, const QUuid &entry) const;

    /// The greatest stamp in the journal.
    Result<Stamp> lastStamp() const;

private:
    Result<QList<JournalEntry>> read(const QList<qint64> &rows) const;

    StoreContext &m_context;
};

} // namespace archdeck
