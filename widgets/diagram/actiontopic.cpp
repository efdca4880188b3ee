#include "widgets/diagram/actiontopic.h"

#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editormodel.h"

namespace archdeck {

ActionTopic::ActionTopic(const EditorContext &context, const QString &key, const QString &heading)
    : QObject(&context.actions), m_context(context), m_key(key), m_heading(heading)
{
}

QAction *ActionTopic::add(const QString &name, const QString &text, const char *iconName,
                          const QList<QKeySequence> &keys, Scope scope, const Run &run, const Condition &isEnabled)
{
    const bool isOfCanvas = scope == Scope::Canvas;
    return m_context.actions.add({.id = u"editor." + m_key + u'.' + name,
                                  .group = m_heading,
                                  .text = text,
                                  .icon = QString::fromLatin1(iconName),
                                  .keys = keys,
                                  .owner = isOfCanvas ? &view() : &page(),
                                  .scope = isOfCanvas ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut,
                                  .run = run,
                                  .isEnabled = isEnabled});
}

bool ActionTopic::isWritable() const
{
    return !model().isReadOnly();
}

bool ActionTopic::hasSelection() const
{
    return !model().selection().isEmpty();
}

} // namespace archdeck
