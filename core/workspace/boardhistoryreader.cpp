#include "core/workspace/boardhistoryreader.h"

#include "core/diagram/diagramjson.h"

namespace archdeck {

namespace {

using StoredBoard = std::pair<Diagram, QList<JournalEntry>>;

} // namespace

Result<BoardHistory> readBoardHistory(Workspace &workspace, DesignId design)
{
    const auto stored = workspace.read([design](const Stores &stores) -> Result<StoredBoard> {
        const auto diagram = stores.designs.load(design);
        if (!diagram)
            return std::unexpected(diagram.error());
        return stores.journal.entries(JournalScope::Design, design.uuid())
            .transform([&diagram](const QList<JournalEntry> &entries) { return StoredBoard(*diagram, entries); });
    });
    return stored.transform([](const StoredBoard &board) {
        QList<BoardStep> steps;
        steps.reserve(board.second.size());
        for (const JournalEntry &entry : board.second) {
            // An entry that can't be read leaves a hole, behind which the history begins.
            const auto changes = changeSetFromJson(entry.changes);
            if (changes)
                steps.append({entry.stamp.wallMs, entry.kind, entry.label, *changes});
            else
                steps.clear();
        }
        return BoardHistory(board.first, steps);
    });
}

} // namespace archdeck
