#include "widgets/diagram/selectionactions.h"

#include "widgets/diagram/editormodel.h"

namespace archdeck {

SelectionActions::SelectionActions(const EditorContext &context)
    : ActionTopic(context, QStringLiteral("select"), tr("Select"))
{
    add(QStringLiteral("all"), tr("Select all"), "", {QKeySequence::SelectAll}, Scope::Canvas,
        [this] { model().selectAll(); });
}

} // namespace archdeck
