#include "widgets/diagram/arrangeactions.h"

#include "widgets/diagram/editormodel.h"

namespace archdeck {

ArrangeActions::ArrangeActions(const EditorContext &context)
    : ActionTopic(context, QStringLiteral("arrange"), tr("Arrange"))
{
    group = add(QStringLiteral("group"), tr("Group"), "group", {QKeySequence(Qt::CTRL | Qt::Key_G)}, Scope::Canvas,
                [this] { model().groupSelection(); }, [this] { return isWritable() && hasSelection(); });
    ungroup = add(QStringLiteral("ungroup"), tr("Ungroup"), "ungroup", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
                  Scope::Canvas, [this] { model().ungroupSelection(); }, [this] {
        return isWritable() && std::ranges::any_of(model().selection(), [](const ElementRef &element) {
            return element.type == ElementType::Group;
        });
    });
}

} // namespace archdeck
