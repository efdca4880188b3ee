#pragma once

#include "widgets/common/actionlist.h"

class QMenu;

namespace archdeck {

class DiagramView;
class EditorModel;

/// What the actions of one editor work on. All of it outlives them.
struct EditorContext
{
    EditorModel &model;
    DiagramView &view;
    QWidget &page;
    ActionList &actions;
};

/// Base of the files that make the editor's actions, one file for each topic: editing, inserting, arranging and so on.
///
/// To add a topic: derive from this, call `add` for each action in the constructor, and create the topic in
/// `EditorActions::EditorActions`. The sheet of shortcuts, the command palette and the user's own keys follow from that.
/// Menus are made by hand: see editormenus.h.
class ActionTopic : public QObject
{
    Q_OBJECT
public:
    /// Keys of the page work while anything on it has the focus; those of the canvas, plain letters among them, only
    /// while the canvas has it, so that they never take what is typed into a field.
    enum class Scope { Page, Canvas };

protected:
    /// `key` is the middle of the ids: "editor.<key>.<name>". Child of the list of actions.
    ActionTopic(const EditorContext &context, const QString &key, const QString &heading);

    using Run = std::function<void()>;
    using Condition = std::function<bool()>;

    /// `name` ends the id; `iconName` may be empty. The condition is asked after every change of document or selection.
    QAction *add(const QString &name, const QString &text, const char *iconName, const QList<QKeySequence> &keys,
                 Scope scope, const Run &run, const Condition &isEnabled = {});

    EditorModel &model() const { return m_context.model; }
    DiagramView &view() const { return m_context.view; }
    QWidget &page() const { return m_context.page; }
    ActionList &list() const { return m_context.actions; }

    // Conditions that many actions share.
    bool isWritable() const;
    bool hasSelection() const;

private:
    EditorContext m_context;
    QString m_key;
    QString m_heading;
};

} // namespace archdeck
