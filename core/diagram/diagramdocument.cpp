#include "core/diagram/diagramdocument.h"

namespace archdeck {

DiagramDocument::DiagramDocument(Diagram diagram, EditHistory history, Commit commit, QObject *parent)
    : QObject(parent), m_diagram(std::move(diagram)), m_history(std::move(history)), m_commit(std::move(commit))
{
}

Result<void> DiagramDocument::apply(const QString &label, const ChangeSet &changes)
{
    if (changes.isEmpty())
        return {};
    return commitAndPublish({EditKind::Edit, label, changes});
}

Result<void> DiagramDocument::become(const QString &label, const Diagram &after)
{
    return apply(label, difference(m_diagram, after));
}

Result<void> DiagramDocument::undo()
{
    if (!canUndo())
        return {};
    const EditHistory::Step step = m_history.undo.constLast();
    return commitAndPublish({EditKind::Undo, step.label, inverted(step.changes)});
}

Result<void> DiagramDocument::redo()
{
    if (!canRedo())
        return {};
    const EditHistory::Step step = m_history.redo.constLast();
    return commitAndPublish({EditKind::Redo, step.label, step.changes});
}

Result<void> DiagramDocument::commitAndPublish(const EditRecord &record)
{
    auto next = applyChanges(m_diagram, record.changes);
    if (!next)
        return std::unexpected(next.error());
    if (auto stored = m_commit(record); !stored)
        return stored;

    m_diagram = std::move(*next);
    switch (record.kind) {
    case EditKind::Edit:
        m_history.undo.append({record.label, record.changes});
        m_history.redo.clear();
        break;
    case EditKind::Undo: m_history.redo.append(m_history.undo.takeLast()); break;
    case EditKind::Redo: m_history.undo.append(m_history.redo.takeLast()); break;
    }
    Q_EMIT changed(record.changes);
    Q_EMIT historyChanged();
    return {};
}

} // namespace archdeck
