#include "widgets/diagram/selectionactions.h"

#include "core/diagram/selecting.h"
#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qmenu.h>

namespace archdeck {

SelectionActions::SelectionActions(const EditorContext &context)
    : ActionTopic(context, QStringLiteral("select"), tr("Select"))
{
    const auto find = [this](const QString &name, const QString &text, const QList<QKeySequence> &keys,
                             const Run &run) { m_all.append(add(name, text, "", keys, Scope::Canvas, run)); };
    find(QStringLiteral("all"), tr("Select all"), {QKeySequence::SelectAll}, [this] { model().selectAll(); });
    find(QStringLiteral("components"), tr("Select all components"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
         [this] { model().selectShown(everyOf(model().diagram(), ElementType::Node)); });
    find(QStringLiteral("connections"), tr("Select all connections"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
         [this] { model().selectShown(everyOf(model().diagram(), ElementType::Edge)); });
    find(QStringLiteral("invert"), tr("Invert the selection"), {}, [this] { model().selectBy(restOf); });

    const auto relate = [this](const QString &name, const QString &text, EditorModel::Finder finder) {
        m_related.append(add(name, text, "", {}, Scope::Canvas, [this, finder] { model().selectBy(finder); },
                             [this] { return hasSelection(); }));
    };
    relate(QStringLiteral("same-kind"), tr("Select the same kind"), sameKind);
    relate(QStringLiteral("same-group"), tr("Select the same group"), sameGroup);
    relate(QStringLiteral("children"), tr("Select what is inside"), childrenOf);
    relate(QStringLiteral("neighbours"), tr("Select what is connected"), withNeighbours);
    relate(QStringLiteral("edges-among"), tr("Select the connections in between"), edgesAmong);
    m_related.append(add(QStringLiteral("way"), tr("Select the way between two components"), "", {}, Scope::Canvas,
                         [this] { model().selectWay(); }, [this] {
        return std::ranges::count_if(model().selection(), [](const ElementRef &element) {
            return element.type == ElementType::Node;
        }) == 2;
    }));
}

void SelectionActions::fillMenu(QMenu &menu) const
{
    menu.addActions(m_related);
    menu.addSeparator();
    menu.addActions(m_all);
}

} // namespace archdeck
