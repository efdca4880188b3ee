#include "widgets/diagram/insertingactions.h"

#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/gestures/insertgesture.h"
#include "widgets/diagram/kindlist.h"
#include "widgets/diagram/picker.h"

#include <QtCore/qsortfilterproxymodel.h>
#include <QtGui/qstandarditemmodel.h>

namespace archdeck {

InsertingActions::InsertingActions(const EditorContext &context)
    : ActionTopic(context, QStringLiteral("insert"), tr("Insert"))
{
    const auto writable = [this] { return isWritable(); };
    addComponent = add(QStringLiteral("component"), tr("Add component…"), "plus",
                       {QKeySequence(Qt::Key_A), QKeySequence(Qt::Key_Slash)}, Scope::Canvas,
                       [this] { pickKindAndAdd(); }, writable);
    addNote = add(QStringLiteral("note"), tr("Add note"), "note", {QKeySequence(Qt::Key_N)}, Scope::Canvas,
                  [this] { model().addNote(view().insertionPoint()); }, writable);
    connectTo = add(QStringLiteral("connection"), tr("Connect to…"), "connect", {QKeySequence(Qt::CTRL | Qt::Key_J)},
                    Scope::Canvas, [this] { pickTargetAndConnect(); }, [this] { return isOnOneComponent(); });
    addNeighbourActions();
    addReplicaActions();
    connect(&view(), &DiagramView::kindWanted, this, &InsertingActions::pickKindAndAdd);
    // The drag that asks has to be over before a dialog opens.
    connect(&view(), &DiagramView::connectedKindWanted, this, &InsertingActions::pickKindAndConnect,
            Qt::QueuedConnection);
}

void InsertingActions::addNeighbourActions()
{
    const auto quick = [this](const QString &name, const QString &text, Qt::Key key, Direction direction) {
        add(name, text, "", {QKeySequence(Qt::CTRL | key)}, Scope::Canvas,
            [this, direction] { view().addNeighbour(direction); }, [this] { return isOnOneComponent(); });
    };
    quick(QStringLiteral("right"), tr("Add connected component to the right…"), Qt::Key_Right, Direction::Right);
    quick(QStringLiteral("below"), tr("Add connected component below…"), Qt::Key_Down, Direction::Down);
    quick(QStringLiteral("left"), tr("Add connected component to the left…"), Qt::Key_Left, Direction::Left);
    quick(QStringLiteral("above"), tr("Add connected component above…"), Qt::Key_Up, Direction::Up);
}

void InsertingActions::addReplicaActions()
{
    const auto onComponents = [this] {
        return isWritable() && std::ranges::any_of(model().selection(), [](const ElementRef &element) {
            return element.type == ElementType::Node;
        });
    };
    // On many keyboards the plus is a shifted key, or shares one with the equals sign.
    add(QStringLiteral("replica"), tr("Add a replica"), "plus",
        {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::SHIFT | Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
        Scope::Canvas, [this] { model().changeReplicas(1); }, onComponents);
    add(QStringLiteral("fewer-replicas"), tr("Remove a replica"), "", {QKeySequence(Qt::Key_Minus)}, Scope::Canvas,
        [this] { model().changeReplicas(-1); }, onComponents);
}

bool InsertingActions::isOnOneComponent() const
{
    const auto one = model().selectedOne();
    return isWritable() && one && one->type == ElementType::Node;
}

void InsertingActions::pickKindAndAdd()
{
    const QPointF place = view().insertionPoint();
    KindListModel kinds(model().sharedCatalog(), *view().diagramScene().themes());
    Picker picker(tr("Add a component"), kinds, [&kinds](const QString &text) { kinds.setSearch(text); }, &view());
    const QModelIndex chosen = picker.choose(view().viewport()->mapToGlobal(view().mapFromScene(place)));
    if (chosen.isValid())
        model().addComponent(chosen.data(KindListModel::KindIdRole).toString(), place);
}

void InsertingActions::pickKindAndConnect(NodeId from, const QPointF &place)
{
    KindListModel kinds(model().sharedCatalog(), *view().diagramScene().themes());
    Picker picker(tr("Add a connected component"), kinds, [&kinds](const QString &text) { kinds.setSearch(text); },
                  &view());
    const QModelIndex chosen = picker.choose(view().viewport()->mapToGlobal(view().mapFromScene(place)));
    if (chosen.isValid())
        addConnectedAt(view(), from, chosen.data(KindListModel::KindIdRole).toString(), place);
}

void InsertingActions::pickTargetAndConnect()
{
    const auto from = model().selectedOne();
    if (!from || from->type != ElementType::Node)
        return;
    QStandardItemModel targets;
    for (const Node &node : ordered(model().diagram().nodes)) {
        auto *item = new QStandardItem(node.label);
        item->setData(node.id.toString(), Qt::UserRole);
        targets.appendRow(item);
    }
    QSortFilterProxyModel narrowed;
    narrowed.setSourceModel(&targets);
    narrowed.setFilterCaseSensitivity(Qt::CaseInsensitive);
    Picker picker(tr("Connect to"), narrowed, [&narrowed](const QString &text) { narrowed.setFilterFixedString(text); },
                  &view());
    const QRectF box = model().diagram().rectOf(*from);
    const QModelIndex chosen = picker.choose(view().viewport()->mapToGlobal(view().mapFromScene(box.topRight())));
    if (chosen.isValid())
        model().connectNodes(NodeId(from->id), NodeId::fromString(chosen.data(Qt::UserRole).toString()));
}

} // namespace archdeck
