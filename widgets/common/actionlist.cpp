#include "widgets/common/actionlist.h"

#include "widgets/common/icons.h"

#include <QtCore/qsettings.h>
#include <QtWidgets/qwidget.h>

#include <algorithm>

namespace archdeck {

namespace {

/// Every list there is: the library of designs and a sitting may each have an editor open.
QList<ActionList *> &lists()
{
    static QList<ActionList *> all;
    return all;
}

QString settingOf(const QString &id)
{
    return QStringLiteral("Shortcuts/") + id;
}

/// What the user chose; nothing while the default holds.
std::optional<QList<QKeySequence>> chosenKeys(const QString &id)
{
    const QSettings settings;
    if (!settings.contains(settingOf(id)))
        return {};
    const QString text = settings.value(settingOf(id)).toString();
    return text.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(text, QKeySequence::PortableText);
}

void showKeys(QAction &action)
{
    QString tip = action.property("tip").toString();
    if (!action.shortcut().isEmpty())
        tip += QStringLiteral("  (%1)").arg(action.shortcut().toString(QKeySequence::NativeText));
    action.setToolTip(tip);
}

} // namespace

ActionList::ActionList(QObject *parent) : QObject(parent)
{
    lists().append(this);
}

ActionList::~ActionList()
{
    lists().removeOne(this);
}

QAction *ActionList::add(const ActionSpec &spec)
{
    Q_ASSERT_X(!find(spec.id), "ActionList", "two actions with one id");
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon));
    action->setShortcutContext(spec.scope);
    QString tip = spec.text;
    action->setProperty("tip", tip.remove(u'…'));
    if (spec.run)
        connect(action, &QAction::triggered, this, spec.run);
    if (spec.isEnabled)
        m_conditions.append({action, spec.isEnabled});
    if (spec.owner)
        spec.owner->addAction(action);
    m_entries.append({action, spec.group, spec.keys});
    adopt(m_entries.constLast());
    return action;
}

void ActionList::adopt(const Entry &entry)
{
    entry.action->setShortcuts(chosenKeys(entry.action->objectName()).value_or(entry.defaultKeys));
    showKeys(*entry.action);
}

QList<QAction *> ActionList::actions() const
{
    QList<QAction *> all;
    for (const Entry &entry : m_entries)
        all.append(entry.action);
    return all;
}

QAction *ActionList::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_entries,
                                            [&id](const Entry &entry) { return entry.action->objectName() == id; });
    return found == m_entries.cend() ? nullptr : found->action;
}

QList<QKeySequence> ActionList::defaultKeys(const QString &id) const
{
    const auto found = std::ranges::find_if(m_entries,
                                            [&id](const Entry &entry) { return entry.action->objectName() == id; });
    return found == m_entries.cend() ? QList<QKeySequence>() : found->defaultKeys;
}

void ActionList::refresh()
{
    for (const auto &[action, isEnabled] : std::as_const(m_conditions))
        action->setEnabled(isEnabled());
}

void ActionList::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    QSettings settings;
    if (keys == defaultKeys(id))
        settings.remove(settingOf(id));
    else
        settings.setValue(settingOf(id), QKeySequence::listToString(keys, QKeySequence::PortableText));
    for (ActionList *list : std::as_const(lists())) {
        for (const Entry &entry : std::as_const(list->m_entries)) {
            if (entry.action->objectName() == id) {
                list->adopt(entry);
                Q_EMIT list->keysChanged(id);
            }
        }
    }
}

void ActionList::resetAllKeys()
{
    for (const Entry &entry : std::as_const(m_entries))
        resetKeys(entry.action->objectName());
}

QList<QAction *> ActionList::rivals(const QString &id, const QList<QKeySequence> &keys) const
{
    QList<QAction *> found;
    for (const Entry &entry : m_entries) {
        const bool isRival = std::ranges::any_of(entry.action->shortcuts(), [&keys](const QKeySequence &taken) {
            return std::ranges::any_of(keys, [&taken](const QKeySequence &wanted) {
                return wanted.matches(taken) != QKeySequence::NoMatch || taken.matches(wanted) != QKeySequence::NoMatch;
            });
        });
        if (isRival && entry.action->objectName() != id)
            found.append(entry.action);
    }
    return found;
}

} // namespace archdeck
