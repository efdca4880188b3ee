#pragma once

#include "core/base/result.h"
#include "core/diagram/changeset.h"

#include <QtCore/qobject.h>

#include <functional>

namespace archdeck {

/// What happened to the document: an edit, or a step through its history.
enum class EditKind { Edit, Undo, Redo };

/// One finished step as it goes to storage.
struct EditRecord
{
    EditKind kind = EditKind::Edit;
    QString label; ///< what the user did: "Move 3 components"
    ChangeSet changes;
};

/// The steps that can be undone and redone when a design is opened, oldest first.
struct EditHistory
{
    struct Step
    {
        QString label;
        ChangeSet changes;
    };
    QList<Step> undo;
    QList<Step> redo; ///< the last one is redone first
};

/// The only mutable owner of an open diagram. Every change is validated, then committed (stored durably), then
/// published; a change that can't be committed leaves the document as it was. Undo has no limit. Lives on the user
/// interface's thread.
class DiagramDocument : public QObject
{
    Q_OBJECT
public:
    /// Stores one step durably before it counts. An error keeps the document as it was.
    using Commit = std::function<Result<void>(const EditRecord &)>;

    DiagramDocument(Diagram diagram, EditHistory history, Commit commit, QObject *parent = nullptr);

    const Diagram &diagram() const { return m_diagram; }

    /// Makes one undoable step. Empty changes do nothing and succeed.
    Result<void> apply(const QString &label, const ChangeSet &changes);
    /// As above, towards `after`.
    Result<void> become(const QString &label, const Diagram &after);

    bool canUndo() const { return !m_history.undo.isEmpty(); }
    bool canRedo() const { return !m_history.redo.isEmpty(); }
    QString undoLabel() const { return canUndo() ? m_history.undo.constLast().label : QString(); }
    QString redoLabel() const { return canRedo() ? m_history.redo.constLast().label : QString(); }
    Result<void> undo();
    Result<void> redo();

Q_SIGNALS:
    /// After the change is stored and `diagram()` is the new one.
    void changed(const archdeck::ChangeSet &changes);
    void historyChanged();

private:
    Result<void> commitAndPublish(const EditRecord &record);

    Diagram m_diagram;
    EditHistory m_history;
    Commit m_commit;
};

} // namespace archdeck
