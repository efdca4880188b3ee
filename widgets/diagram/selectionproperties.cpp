#include "widgets/diagram/selectionproperties.h"

#include "widgets/diagram/connectionproperties.h"
#include "widgets/diagram/panelparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

SelectionProperties::SelectionProperties(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent),
      m_call(new ChoiceField(tr("Call of the connections"), callChoices(), FieldWidth::Full, themes, this)),
      m_actions(new QWidget(this))
{
    column()->addWidget(m_call);
    bind(m_call, [this] { return commonCall(); }, [this](const QString &text) { return setCall(callFrom(text)); });

    QVBoxLayout *actions = plainColumn(m_actions, 4);
    const auto add = [&](const QString &iconName, const QString &text, bool (EditorModel::*command)()) {
        QToolButton *button = flatButton(iconName, text, m_actions);
        connect(button, &QToolButton::clicked, this, [this, command] { (this->model().*command)(); });
        actions->addWidget(button, 0, Qt::AlignLeft);
        return button;
    };
    m_group = add(QStringLiteral("group"), tr("Group"), &EditorModel::groupSelection);
    m_ungroup = add(QStringLiteral("ungroup"), tr("Ungroup"), &EditorModel::ungroupSelection);
    add(QStringLiteral("copy"), tr("Duplicate"), &EditorModel::duplicateSelection);
    add(QStringLiteral("trash"), tr("Delete"), &EditorModel::removeSelection);
    column()->addWidget(m_actions);
}

void SelectionProperties::refreshOthers()
{
    const Selection &selection = model().selection();
    const auto holds = [&selection](auto... types) {
        return std::ranges::any_of(selection, [&](const ElementRef &each) { return ((each.type == types) || ...); });
    };
    m_group->setVisible(holds(ElementType::Node, ElementType::Group, ElementType::Note));
    m_ungroup->setVisible(holds(ElementType::Group));
    m_call->setVisible(selectedEdges().size() > 1);
    m_actions->setHidden(model().isReadOnly());
}

QList<EdgeId> SelectionProperties::selectedEdges() const
{
    QList<EdgeId> edges;
    for (const ElementRef &each : model().selection()) {
        if (each.type == ElementType::Edge && diagram().contains(each))
            edges.append(EdgeId(each.id));
    }
    return edges;
}

QString SelectionProperties::commonCall() const
{
    QString common;
    for (const EdgeId id : selectedEdges()) {
        const QString call = callText(diagram().edges.value(id).call);
        if (!common.isEmpty() && common != call)
            return {};
        common = call;
    }
    return common;
}

bool SelectionProperties::setCall(CallKind call)
{
    Diagram after = diagram();
    const QList<EdgeId> edges = selectedEdges();
    for (const EdgeId id : edges)
        after.edges[id].call = call;
    return model().become(tr("Change %n connection(s)", nullptr, int(edges.size())), after);
}

QStringList selectionCounts(const Selection &selection)
{
    int nodes = 0, edges = 0, groups = 0, notes = 0;
    for (const ElementRef &each : selection) {
        nodes += each.type == ElementType::Node;
        edges += each.type == ElementType::Edge;
        groups += each.type == ElementType::Group;
        notes += each.type == ElementType::Note;
    }
    const auto counted = [](int count, const QString &one, const QString &many) {
        return count == 1 ? one : many.arg(count);
    };
    QStringList words;
    if (nodes > 0)
        words.append(counted(nodes, SelectionProperties::tr("1 component"), SelectionProperties::tr("%1 components")));
    if (edges > 0)
        words.append(
            counted(edges, SelectionProperties::tr("1 connection"), SelectionProperties::tr("%1 connections")));
    if (groups > 0)
        words.append(counted(groups, SelectionProperties::tr("1 group"), SelectionProperties::tr("%1 groups")));
    if (notes > 0)
        words.append(counted(notes, SelectionProperties::tr("1 note"), SelectionProperties::tr("%1 notes")));
    return words;
}

} // namespace archdeck
