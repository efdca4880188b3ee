#include "widgets/diagram/connectionactions.h"

#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qmenu.h>

namespace archdeck {

ConnectionActions::ConnectionActions(const EditorContext &context)
    : ActionTopic(context, QStringLiteral("connection"), tr("Connections"))
{
    const Condition onConnections = [this] { return isWritable() && hasConnection(); };
    m_reverse = add(QStringLiteral("reverse"), tr("Reverse"), "swap", {}, Scope::Canvas,
                    [this] { model().reverseSelection(); }, onConnections);
    m_clear = add(QStringLiteral("clear-corners"), tr("Clear pinned corners"), "", {QKeySequence(Qt::CTRL | Qt::Key_R)},
                  Scope::Canvas, [this] { model().clearWaypoints(); }, onConnections);
    m_float = add(QStringLiteral("free-ends"), tr("Free fixed ends"), "", {}, Scope::Canvas,
                  [this] { model().floatEnds(); }, onConnections);
    const auto line = [&](const QString &name, const QString &text, LineShape shape) {
        m_lines.append(
            add(name, text, "", {}, Scope::Canvas, [this, shape] { model().setLineShape(shape); }, onConnections));
        m_lines.constLast()->setCheckable(true);
    };
    line(QStringLiteral("orthogonal"), tr("Orthogonal line"), LineShape::Orthogonal);
    line(QStringLiteral("straight"), tr("Straight line"), LineShape::Straight);
    line(QStringLiteral("curved"), tr("Curved line"), LineShape::Curved);
    const auto arrows = [&](const QString &name, const QString &text, Arrows ends) {
        m_arrows.append(
            add(name, text, "", {}, Scope::Canvas, [this, ends] { model().setArrows(ends); }, onConnections));
        m_arrows.constLast()->setCheckable(true);
    };
    arrows(QStringLiteral("arrow-forward"), tr("Arrow at the end"), Arrows::Forward);
    arrows(QStringLiteral("arrow-both"), tr("Arrows at both ends"), Arrows::Both);
    arrows(QStringLiteral("arrow-none"), tr("No arrows"), Arrows::None);
    connect(&model(), &EditorModel::selectionChanged, this, &ConnectionActions::checkChosen);
    connect(&model(), &EditorModel::changed, this, &ConnectionActions::checkChosen);
    // A click on what is checked already would take the mark away without changing anything.
    for (QAction *action : m_lines + m_arrows)
        connect(action, &QAction::triggered, this, &ConnectionActions::checkChosen);
}

bool ConnectionActions::hasConnection() const
{
    return std::ranges::any_of(model().selection(),
                               [](const ElementRef &element) { return element.type == ElementType::Edge; });
}

void ConnectionActions::checkChosen()
{
    const auto allAre = [this](auto isIt) {
        return hasConnection() && std::ranges::all_of(model().selection(), [&](const ElementRef &element) {
            return element.type != ElementType::Edge || isIt(model().diagram().edges.value(EdgeId(element.id)));
        });
    };
    for (int i = 0; i < int(m_lines.size()); ++i)
        m_lines[i]->setChecked(allAre([i](const Edge &edge) { return int(edge.line) == i; }));
    for (int i = 0; i < int(m_arrows.size()); ++i)
        m_arrows[i]->setChecked(allAre([i](const Edge &edge) { return int(edge.arrows) == i; }));
}

void ConnectionActions::fillMenu(QMenu &menu) const
{
    menu.addActions(m_lines);
    menu.addSeparator();
    menu.addActions(m_arrows);
    menu.addSeparator();
    menu.addActions({m_reverse, m_clear, m_float});
}

} // namespace archdeck
