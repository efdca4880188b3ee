#pragma once

#include "core/workspace/designhistory.h"

#include <QtCore/qobject.h>
#include <QtCore/qpointer.h>
#include <QtCore/qtimer.h>

namespace archdeck {

class EditorPage;

/// Joins the history of an editor page with the library: lists the states, shows one, names, compares and restores it.
/// User interface thread.
class HistoryController : public QObject
{
    Q_OBJECT
public:
    /// `workspace` outlives this.
    explicit HistoryController(Workspace &workspace, QObject *parent = nullptr);

    /// Serves the page's wishes until it is gone or another one is followed. Its design is `design`.
    void follow(EditorPage &page, DesignId design);

Q_SIGNALS:
    void succeeded(const QString &text, const QString &actionText, const std::function<void()> &action);
    void failed(const archdeck::Error &error);

private:
    void refresh();
    void name(const QUuid &entry, const QString &name);
    void restore(const QUuid &entry);
    /// What a person calls the state: its name, or what was done and when.
    QString titleOf(const QUuid &entry) const;
    std::optional<Diagram> stateOf(const QUuid &entry);

    Workspace &m_workspace;
    QPointer<EditorPage> m_page;
    DesignId m_design;
    QTimer m_refresh; ///< for changes one after the other: a long history is read once for all of them
};

} // namespace archdeck
