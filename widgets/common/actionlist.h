#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qpointer.h>
#include <QtGui/qaction.h>

#include <functional>

class QWidget;

namespace archdeck {

/// What an action is before it is made.
struct ActionSpec
{
    QString id;    ///< "editor.arrange.align-left"; the user's own keys are stored under it, so it never changes
    QString group; ///< heading in the sheet of shortcuts, translated
    QString text;
    QString icon = {}; ///< see icons.json; empty for none
    QList<QKeySequence> keys = {};
    QWidget *owner = nullptr; ///< the keys work while it (see `scope`) has the focus
    Qt::ShortcutContext scope = Qt::WidgetWithChildrenShortcut;
    std::function<void()> run = {};
    /// Asked by `refresh`; without it the action's state is its maker's affair.
    std::function<bool()> isEnabled = {};
};

/// The actions of one part of the window, each with an id, a heading and its keys: its own ones, or those that the user
/// chose instead, from the group "Shortcuts" of the settings. A choice takes effect at once in all lists of the program
/// that have an action of that id. User interface thread.
class ActionList : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QAction *action; ///< a child of the list; its object name is the id
        QString group;
        QList<QKeySequence> defaultKeys;
    };

    explicit ActionList(QObject *parent = nullptr);
    ~ActionList() override;

    QAction *add(const ActionSpec &spec);

    /// In the order in which they were added.
    const QList<Entry> &entries() const { return m_entries; }
    QList<QAction *> actions() const;
    /// Null when there is none of that id.
    QAction *find(const QString &id) const;
    QList<QKeySequence> defaultKeys(const QString &id) const;

    /// Asks every action that has a condition whether it can be used now.
    void refresh();

    /// Stores the keys of an action; none for no keys at all. The default keys are stored as no choice.
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    void resetKeys(const QString &id) { setKeys(id, defaultKeys(id)); }
    void resetAllKeys();
    /// The other actions of this list that have one of `keys`, or begin with it.
    QList<QAction *> rivals(const QString &id, const QList<QKeySequence> &keys) const;

Q_SIGNALS:
    void keysChanged(const QString &id);

private:
    void adopt(const Entry &entry);

    QList<Entry> m_entries;
    QList<std::pair<QAction *, std::function<bool()>>> m_conditions;
};

} // namespace archdeck
