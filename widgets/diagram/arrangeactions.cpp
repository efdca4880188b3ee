#include "widgets/diagram/arrangeactions.h"

#include "core/diagram/eachelement.h"
#include "widgets/common/icons.h"
#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qmenu.h>

namespace archdeck {

ArrangeActions::ArrangeActions(const EditorContext &context)
    : ActionTopic(context, QStringLiteral("arrange"), tr("Arrange"))
{
    addAlignment();
    addOrder();
    addGroups();
    connect(&model(), &EditorModel::selectionChanged, this, &ArrangeActions::refreshTexts);
    connect(&model(), &EditorModel::changed, this, &ArrangeActions::refreshTexts);
    refreshTexts();
}

void ArrangeActions::addAlignment()
{
    const auto align = [this](const QString &name, const QString &text, const char *iconName, Alignment where,
                              const QList<QKeySequence> &keys = {}) {
        alignment.append(add(name, text, iconName, keys, Scope::Canvas, [this, where] { model().align(where); },
                             [this] { return hasBoxes(2); }));
    };
    const auto shifted = [](Qt::Key key) { return QList{QKeySequence(Qt::CTRL | Qt::SHIFT | key)}; };
    align(QStringLiteral("align-left"), tr("Align left edges"), "align-left", Alignment::Left, shifted(Qt::Key_Left));
    align(QStringLiteral("align-centre"), tr("Align centres"), "align-centre", Alignment::Centre);
    align(QStringLiteral("align-right"), tr("Align right edges"), "align-right", Alignment::Right,
          shifted(Qt::Key_Right));
    align(QStringLiteral("align-top"), tr("Align top edges"), "align-top", Alignment::Top, shifted(Qt::Key_Up));
    align(QStringLiteral("align-middle"), tr("Align middles"), "align-middle", Alignment::Middle);
    align(QStringLiteral("align-bottom"), tr("Align bottom edges"), "align-bottom", Alignment::Bottom,
          shifted(Qt::Key_Down));
    const auto distribute = [this](const QString &name, const QString &text, const char *iconName,
                                   Qt::Orientation orientation) {
        distribution.append(add(name, text, iconName, {}, Scope::Canvas, [this, orientation] {
            model().distribute(orientation);
        }, [this] { return hasBoxes(3); }));
    };
    distribute(QStringLiteral("distribute-horizontally"), tr("Distribute horizontally"), "distribute-horizontally",
               Qt::Horizontal);
    distribute(QStringLiteral("distribute-vertically"), tr("Distribute vertically"), "distribute-vertically",
               Qt::Vertical);
    const auto match = [this](const QString &name, const QString &text, Dimension dimension) {
        sizes.append(add(name, text, "", {}, Scope::Canvas, [this, dimension] { model().matchSize(dimension); },
                         [this] { return hasBoxes(2); }));
    };
    match(QStringLiteral("same-width"), tr("Same width"), Dimension::Width);
    match(QStringLiteral("same-height"), tr("Same height"), Dimension::Height);
    match(QStringLiteral("same-size"), tr("Same size"), Dimension::Both);
}

void ArrangeActions::addOrder()
{
    const auto stack = [this](const QString &name, const QString &text, const char *iconName,
                              const QList<QKeySequence> &keys, ZStep step) {
        order.append(add(name, text, iconName, keys, Scope::Canvas, [this, step] { model().restack(step); },
                         [this] { return isWritable() && hasSelection(); }));
    };
    // With Shift held most keyboards send braces in place of brackets.
    stack(QStringLiteral("to-front"), tr("Bring to front"), "to-front",
          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight),
           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BraceRight)},
          ZStep::ToFront);
    stack(QStringLiteral("forward"), tr("Bring forward"), "", {QKeySequence(Qt::CTRL | Qt::Key_BracketRight)},
          ZStep::Forward);
    stack(QStringLiteral("backward"), tr("Send backward"), "", {QKeySequence(Qt::CTRL | Qt::Key_BracketLeft)},
          ZStep::Backward);
    stack(QStringLiteral("to-back"), tr("Send to back"), "to-back",
          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft),
           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BraceLeft)},
          ZStep::ToBack);
}

void ArrangeActions::addGroups()
{
    group = add(QStringLiteral("group"), tr("Group"), "group", {QKeySequence(Qt::CTRL | Qt::Key_G)}, Scope::Canvas,
                [this] { model().groupSelection(); }, [this] { return hasBoxes(1); });
    ungroup = add(QStringLiteral("ungroup"), tr("Ungroup"), "ungroup", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
                  Scope::Canvas, [this] { model().ungroupSelection(); }, [this] { return isWritable() && hasGroup(); });
    collapse = add(QStringLiteral("collapse"), tr("Collapse"), "", {}, Scope::Canvas, [this] {
        model().foldSelection(isAllCollapsed() ? Folding::Expanded : Folding::Collapsed);
    }, [this] { return isWritable() && hasGroup(); });
    enter = add(QStringLiteral("enter"), tr("Work inside the group"), "", {}, Scope::Canvas, [this] {
        model().enterGroup(GroupId(model().selectedOne()->id));
    }, [this] { return model().selectedOne() && hasGroup(); });
    takeOut = add(QStringLiteral("take-out"), tr("Take out of the group"), "", {}, Scope::Canvas,
                  [this] { model().takeSelectionOut(); }, [this] {
        return isWritable() && std::ranges::any_of(model().selection(), [this](const ElementRef &element) {
            return !model().diagram().nodes.value(NodeId(element.id)).group.isNull()
                || !model().diagram().groups.value(GroupId(element.id)).parent.isNull();
        });
    });
    lock = add(QStringLiteral("lock"), tr("Lock"), "lock", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
               Scope::Canvas, [this] { model().lockSelection(isAllLocked() ? Lock::Unlocked : Lock::Locked); },
               [this] { return isWritable() && hasSelection(); });
}

bool ArrangeActions::hasBoxes(int atLeast) const
{
    if (!isWritable())
        return false;
    int boxes = 0;
    for (const ElementRef &element : model().selection()) {
        boxes += element.type != ElementType::Edge;
        if (boxes >= atLeast)
            return true;
    }
    return false;
}

bool ArrangeActions::hasGroup() const
{
    return std::ranges::any_of(model().selection(),
                               [](const ElementRef &element) { return element.type == ElementType::Group; });
}

bool ArrangeActions::isAllLocked() const
{
    return hasSelection() && std::ranges::all_of(model().selection(), [this](const ElementRef &element) {
        return withElement(model().diagram(), element, [](const auto &found) { return found.isLocked; }).value_or(true);
    });
}

bool ArrangeActions::isAllCollapsed() const
{
    return hasGroup() && std::ranges::all_of(model().selection(), [this](const ElementRef &element) {
        return element.type != ElementType::Group || model().diagram().groups.value(GroupId(element.id)).isCollapsed;
    });
}

void ArrangeActions::refreshTexts()
{
    lock->setText(isAllLocked() ? tr("Unlock") : tr("Lock"));
    collapse->setText(isAllCollapsed() ? tr("Expand") : tr("Collapse"));
}

void ArrangeActions::fillMenu(QMenu &menu) const
{
    QMenu *align = menu.addMenu(icon(QStringLiteral("align-left")), tr("Align"));
    align->addActions(alignment);
    QMenu *distribute = menu.addMenu(icon(QStringLiteral("distribute-horizontally")), tr("Distribute and size"));
    distribute->addActions(distribution);
    distribute->addSeparator();
    distribute->addActions(sizes);
    QMenu *stack = menu.addMenu(icon(QStringLiteral("to-front")), tr("Order"));
    stack->addActions(order);
    menu.addSeparator();
    menu.addActions({group, ungroup, collapse, enter, takeOut});
    menu.addSeparator();
    menu.addAction(lock);
    QMenu *layers = menu.addMenu(icon(QStringLiteral("layers")), tr("Move to layer"));
    // A menu of the tools outlives many selections.
    connect(&menu, &QMenu::aboutToShow, layers, [this, layers] { layers->setEnabled(isWritable() && hasSelection()); });
    connect(layers, &QMenu::aboutToShow, this, [this, layers] {
        layers->clear();
        fillLayerMenu(*layers);
    });
}

void ArrangeActions::fillLayerMenu(QMenu &menu) const
{
    const auto offer = [&](const QString &name, LayerId layer) {
        QString text = name;
        QAction *action = menu.addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(std::ranges::all_of(model().selection(), [&](const ElementRef &element) {
            return layerOf(model().diagram(), element) == layer;
        }));
        connect(action, &QAction::triggered, this, [this, layer] { model().moveSelectionToLayer(layer); });
    };
    offer(tr("Base layer"), {});
    for (const Layer &layer : ordered(model().diagram().layers))
        offer(layer.name, layer.id);
    menu.addSeparator();
    QAction *fresh = menu.addAction(icon(QStringLiteral("plus")), tr("New layer"));
    connect(fresh, &QAction::triggered, this, [this] {
        const LayerId layer = model().addLayer(tr("Layer %1").arg(model().diagram().layers.size() + 1));
        if (!layer.isNull())
            model().moveSelectionToLayer(layer);
    });
}

} // namespace archdeck
