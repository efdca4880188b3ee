#include "widgets/diagram/layoutactions.h"

#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qmenu.h>

namespace archdeck {

LayoutActions::LayoutActions(const EditorContext &context)
    : ActionTopic(context, QStringLiteral("layout"), tr("Lay out"))
{
    const Condition hasComponents = [this] { return isWritable() && !model().diagram().nodes.isEmpty(); };
    layOut = add(QStringLiteral("run"), tr("Lay out"), "layout", {QKeySequence(Qt::CTRL | Qt::Key_L)}, Scope::Page,
                 [this] { ask(LayoutEngine::Dot); }, hasComponents);
    selection = add(QStringLiteral("selection"), tr("Lay out the selection"), "layout",
                    {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L)}, Scope::Page, [this] {
        ask(LayoutEngine::Dot, selectedBoxes());
    }, [this] { return isWritable() && selectedBoxes().size() > 1; });
    tidy = add(QStringLiteral("tidy"), tr("Tidy up, moving little"), "", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_T)},
               Scope::Page, [this] { ask(LayoutEngine::Tidy, selectedBoxes()); }, hasComponents);
    for (const LayoutEngine engine : allLayoutEngines) {
        if (engine == LayoutEngine::Dot || engine == LayoutEngine::Tidy)
            continue;
        engines.append(add(nameOf(engine), tr("Lay out: %1").arg(describe(engine)), "", {}, Scope::Page,
                           [this, engine] { ask(engine); }, hasComponents));
    }
}

void LayoutActions::fillMenu(QMenu &menu) const
{
    menu.addAction(layOut);
    menu.addAction(selection);
    menu.addAction(tidy);
    menu.addSeparator();
    menu.addActions(engines);
}

Selection LayoutActions::selectedBoxes() const
{
    Selection boxes = model().selection();
    boxes.removeIf([](const ElementRef &element) {
        return element.type != ElementType::Node && element.type != ElementType::Group;
    });
    return boxes;
}

void LayoutActions::ask(LayoutEngine engine, const Selection &scope)
{
    LayoutOptions options;
    options.engine = engine;
    options.scope = scope;
    Q_EMIT wanted(options);
}

} // namespace archdeck
