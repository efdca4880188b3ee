#include "core/workspace/designhistory.h"

#include "core/diagram/diagramjson.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

Result<QList<HistoryEntry>> entriesOf(const Stores &stores, DesignId design)
{
    const auto summary = stores.designs.summary(design);
    const auto names = stores.designs.stateNames(design);
    const auto steps = stores.journal.headings(JournalScope::Design, design.uuid());
    if (!summary)
        return std::unexpected(summary.error());
    if (!names || !steps)
        return std::unexpected(names ? steps.error() : names.error());
    QList<HistoryEntry> entries;
    entries.reserve(steps->size() + 1);
    entries.append(
        {design.uuid(), summary->createdMs, EditKind::Edit, {}, names->value(design.uuid()), steps->isEmpty()});
    for (const JournalEntry &step : *steps)
        entries.append({step.id, step.stamp.wallMs, step.kind, step.label, names->value(step.id), false});
    entries.last().isCurrent = true;
    return entries;
}

/// The steps after the entry, with their changes, oldest first.
Result<QList<JournalEntry>> stepsAfter(const Stores &stores, DesignId design, const QUuid &entry)
{
    return entry == design.uuid() ? stores.journal.entries(JournalScope::Design, design.uuid())
                                  : stores.journal.entriesAfter(JournalScope::Design, design.uuid(), entry);
}

} // namespace

Result<QList<HistoryEntry>> readHistory(Workspace &workspace, DesignId design)
{
    return workspace.read([design](const Stores &stores) { return entriesOf(stores, design); });
}

Result<Diagram> readState(Workspace &workspace, DesignId design, const QUuid &entry)
{
    // Only the rows are read on the database thread; the way back is worked out on the caller's.
    using Stored = std::pair<Diagram, QList<JournalEntry>>;
    const auto stored = workspace.read([design, entry](const Stores &stores) -> Result<Stored> {
        const auto present = stores.designs.load(design);
        if (!present)
            return std::unexpected(present.error());
        return stepsAfter(stores, design, entry).transform([&present](const QList<JournalEntry> &steps) {
            return Stored(*present, steps);
        });
    });
    if (!stored)
        return std::unexpected(stored.error());
    QList<ChangeSet> later;
    later.reserve(stored->second.size());
    for (const JournalEntry &step : stored->second) {
        auto changes = changeSetFromJson(step.changes);
        if (!changes)
            return std::unexpected(changes.error());
        later.append(std::move(*changes));
    }
    return rewound(stored->first, later);
}

Result<void> nameState(Workspace &workspace, DesignId design, const QUuid &entry, const QString &name)
{
    const QString kept = name.simplified().left(stateNameLength);
    return workspace
        .transact(Op::EditDesign, [&](Stores &stores) -> Result<void> {
        const auto entries = entriesOf(stores, design);
        if (!entries)
            return std::unexpected(entries.error());
        if (!std::ranges::contains(*entries, entry, &HistoryEntry::id))
            return failure(ErrorCode::NotFound, Text::tr("There is no such step in the history of the design."));
        return stores.designs.nameState(design, entry, kept);
    }).transform([](const Outcome<void> &) {});
}

Result<void> removeStateName(Workspace &workspace, DesignId design, const QUuid &entry)
{
    return nameState(workspace, design, entry, {});
}

} // namespace archdeck
