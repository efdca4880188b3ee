#include "widgets/diagram/editoractions.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/clipboard.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/kindlist.h"
#include "widgets/diagram/picker.h"

#include <QtCore/qmimedata.h>
#include <QtCore/qsortfilterproxymodel.h>
#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qstandarditemmodel.h>

namespace archdeck {

EditorActions::EditorActions(EditorModel &model, DiagramView &view, QWidget *page)
    : QObject(page), m_model(model), m_view(view), m_page(page)
{
    createEditing();
    createInserting();
    createViewing();
    createPanes();
    connect(&m_model, &EditorModel::selectionChanged, this, &EditorActions::updateEnabled);
    connect(&m_model.document(), &DiagramDocument::historyChanged, this, &EditorActions::updateEnabled);
    updateEnabled();
}

QAction *EditorActions::add(const QString &text, const char *iconName, const QKeySequence &keys, Scope scope,
                            const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    if (*iconName)
        action->setIcon(icon(QString::fromLatin1(iconName)));
    action->setShortcut(keys);
    action->setShortcutContext(scope == Scope::Canvas ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    QString tip = text;
    tip.remove(u'…');
    action->setToolTip(keys.isEmpty() ? tip
                                      : tip + QStringLiteral("  (%1)").arg(keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, run);
    if (scope == Scope::Canvas)
        m_view.addAction(action);
    else
        m_page->addAction(action);
    m_all.append(action);
    return action;
}

void EditorActions::createEditing()
{
    undo = add(tr("Undo"), "undo", QKeySequence::Undo, Scope::Page, [this] { m_model.undo(); });
    redo = add(tr("Redo"), "redo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), Scope::Page,
               [this] { m_model.redo(); });
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    rename = add(tr("Rename"), "pencil", QKeySequence(Qt::Key_F2), Scope::Canvas, [this] {
        if (const auto one = m_model.selectedOne())
            m_view.editName(*one);
    });
    remove = add(tr("Delete"), "trash", QKeySequence::Delete, Scope::Canvas, [this] { m_model.removeSelection(); });
    remove->setShortcuts({QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    cut = add(tr("Cut"), "cut", QKeySequence::Cut, Scope::Canvas, [this] {
        copySelection();
        m_model.removeSelection();
    });
    copy = add(tr("Copy"), "copy", QKeySequence::Copy, Scope::Canvas, [this] { copySelection(); });
    paste = add(tr("Paste"), "paste", QKeySequence::Paste, Scope::Canvas, [this] { pasteClipboard(); });
    duplicate = add(tr("Duplicate"), "plus", QKeySequence(Qt::CTRL | Qt::Key_D), Scope::Canvas,
                    [this] { m_model.duplicateSelection(); });
    selectAll = add(tr("Select all"), "", QKeySequence::SelectAll, Scope::Canvas, [this] { m_model.selectAll(); });
    group = add(tr("Group"), "group", QKeySequence(Qt::CTRL | Qt::Key_G), Scope::Canvas,
                [this] { m_model.groupSelection(); });
    ungroup = add(tr("Ungroup"), "ungroup", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), Scope::Canvas,
                  [this] { m_model.ungroupSelection(); });
}

void EditorActions::createInserting()
{
    addComponent = add(tr("Add component…"), "plus", QKeySequence(Qt::Key_A), Scope::Canvas,
                       [this] { pickKindAndAdd(); });
    addNote = add(tr("Add note"), "note", QKeySequence(Qt::Key_N), Scope::Canvas,
                  [this] { m_model.addNote(m_view.insertionPoint()); });
    connectTo = add(tr("Connect to…"), "connect", QKeySequence(Qt::Key_C), Scope::Canvas,
                    [this] { pickTargetAndConnect(); });
    const auto quick = [this](const QString &text, Qt::Key key, Direction direction) {
        return add(text, "", QKeySequence(Qt::CTRL | key), Scope::Canvas,
                   [this, direction] { pickKindAndConnect(int(direction)); });
    };
    quickRight = quick(tr("Add connected component to the right…"), Qt::Key_Right, Direction::Right);
    quickDown = quick(tr("Add connected component below…"), Qt::Key_Down, Direction::Down);
    quickLeft = quick(tr("Add connected component to the left…"), Qt::Key_Left, Direction::Left);
    quickUp = quick(tr("Add connected component above…"), Qt::Key_Up, Direction::Up);
    layOut = add(tr("Lay out"), "layout", QKeySequence(Qt::CTRL | Qt::Key_L), Scope::Page,
                 [this] { Q_EMIT layoutWanted(); });
    connect(&m_view, &DiagramView::kindWanted, this, &EditorActions::pickKindAndAdd);
    moreReplicas = add(tr("Add a replica"), "plus", QKeySequence(Qt::Key_Plus), Scope::Canvas,
                       [this] { m_model.changeReplicas(1); });
    // On many keyboards the plus is a shifted key, or shares one with the equals sign.
    moreReplicas->setShortcuts(
        {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::SHIFT | Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
    fewerReplicas = add(tr("Remove a replica"), "", QKeySequence(Qt::Key_Minus), Scope::Canvas,
                        [this] { m_model.changeReplicas(-1); });
}

void EditorActions::createViewing()
{
    zoomIn = add(tr("Zoom in"), "zoom-in", QKeySequence(Qt::CTRL | Qt::Key_Plus), Scope::Page,
                 [this] { m_view.zoomBy(1.25); });
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add(tr("Zoom out"), "zoom-out", QKeySequence(Qt::CTRL | Qt::Key_Minus), Scope::Page,
                  [this] { m_view.zoomBy(0.8); });
    zoomReset = add(tr("Zoom to 100 %"), "", QKeySequence(Qt::CTRL | Qt::Key_0), Scope::Page,
                    [this] { m_view.zoomTo(1, m_view.viewport()->rect().center()); });
    fit = add(tr("Fit the design"), "fit", QKeySequence(Qt::SHIFT | Qt::Key_1), Scope::Canvas,
              [this] { m_view.fit(); });
    fitSelection = add(tr("Fit the selection"), "", QKeySequence(Qt::SHIFT | Qt::Key_2), Scope::Canvas,
                       [this] { m_view.fitSelection(); });
    grid = add(tr("Show grid"), "grid", QKeySequence(Qt::CTRL | Qt::Key_Apostrophe), Scope::Page, [] {});
    grid->setCheckable(true);
    grid->setChecked(true);
    connect(grid, &QAction::toggled, &m_view, &DiagramView::showGrid);
}

void EditorActions::createPanes()
{
    const auto toggle = [this](const QString &text, const char *iconName, const QKeySequence &keys) {
        QAction *action = add(text, iconName, keys, Scope::Page, [] {});
        action->setCheckable(true);
        action->setChecked(true);
        return action;
    };
    estimates = toggle(tr("Show estimates"), "gauge", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U));
    palette = toggle(tr("Show the palette"), "panel-left", {});
    inspector = toggle(tr("Show the inspector"), "panel-right", {});
}

void EditorActions::updateEnabled()
{
    const bool writable = !m_model.isReadOnly();
    const bool any = !m_model.selection().isEmpty();
    const auto one = m_model.selectedOne();
    const bool oneNode = one && one->type == ElementType::Node;
    undo->setEnabled(writable && m_model.document().canUndo());
    redo->setEnabled(writable && m_model.document().canRedo());
    undo->setText(undo->isEnabled() ? tr("Undo %1").arg(m_model.document().undoLabel()) : tr("Undo"));
    redo->setText(redo->isEnabled() ? tr("Redo %1").arg(m_model.document().redoLabel()) : tr("Redo"));
    for (QAction *action : {remove, cut, duplicate, group})
        action->setEnabled(writable && any);
    copy->setEnabled(any);
    rename->setEnabled(writable && one.has_value());
    ungroup->setEnabled(writable && std::ranges::any_of(m_model.selection(), [](const ElementRef &element) {
        return element.type == ElementType::Group;
    }));
    for (QAction *action : {connectTo, quickLeft, quickRight, quickUp, quickDown})
        action->setEnabled(writable && oneNode);
    for (QAction *action : {addComponent, addNote, paste, layOut, palette})
        action->setEnabled(writable);
    const bool anyNode = std::ranges::any_of(
        m_model.selection(), [](const ElementRef &element) { return element.type == ElementType::Node; });
    moreReplicas->setEnabled(writable && anyNode);
    fewerReplicas->setEnabled(writable && anyNode);
    fitSelection->setEnabled(any);
}

void EditorActions::pickKindAndAdd()
{
    const QPointF place = m_view.insertionPoint();
    KindListModel kinds(m_model.sharedCatalog(), *m_view.diagramScene().themes());
    Picker picker(tr("Add a component"), kinds, [&kinds](const QString &text) { kinds.setSearch(text); }, &m_view);
    const QModelIndex chosen = picker.choose(m_view.viewport()->mapToGlobal(m_view.mapFromScene(place)));
    if (chosen.isValid())
        m_model.addComponent(chosen.data(KindListModel::KindIdRole).toString(), place);
}

void EditorActions::pickKindAndConnect(int direction)
{
    const auto from = m_model.selectedOne();
    if (!from || from->type != ElementType::Node)
        return;
    const QRectF box = m_model.diagram().rectOf(*from);
    KindListModel kinds(m_model.sharedCatalog(), *m_view.diagramScene().themes());
    Picker picker(tr("Add a connected component"), kinds, [&kinds](const QString &text) { kinds.setSearch(text); },
                  &m_view);
    const QModelIndex chosen = picker.choose(m_view.viewport()->mapToGlobal(m_view.mapFromScene(box.topRight())));
    if (chosen.isValid())
        m_model.addConnected(chosen.data(KindListModel::KindIdRole).toString(), Direction(direction));
}

void EditorActions::pickTargetAndConnect()
{
    const auto from = m_model.selectedOne();
    if (!from || from->type != ElementType::Node)
        return;
    QStandardItemModel targets;
    for (const Node &node : ordered(m_model.diagram().nodes)) {
        auto *item = new QStandardItem(node.label);
        item->setData(node.id.toString(), Qt::UserRole);
        targets.appendRow(item);
    }
    QSortFilterProxyModel narrowed;
    narrowed.setSourceModel(&targets);
    narrowed.setFilterCaseSensitivity(Qt::CaseInsensitive);
    Picker picker(tr("Connect to"), narrowed, [&narrowed](const QString &text) { narrowed.setFilterFixedString(text); },
                  &m_view);
    const QRectF box = m_model.diagram().rectOf(*from);
    const QModelIndex chosen = picker.choose(m_view.viewport()->mapToGlobal(m_view.mapFromScene(box.topRight())));
    if (chosen.isValid())
        m_model.connectNodes(NodeId(from->id), NodeId::fromString(chosen.data(Qt::UserRole).toString()));
}

void EditorActions::copySelection()
{
    QGuiApplication::clipboard()->setMimeData(toMimeData(fragment(m_model.diagram(), m_model.selection())));
}

void EditorActions::pasteClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (const auto piece = data ? fragmentFrom(*data) : std::nullopt) {
        const QRectF bounds = piece->bounds();
        const bool overlaps = m_view.mapToScene(m_view.viewport()->rect()).boundingRect().intersects(bounds);
        // Beside the original when that is in sight, else into the middle of what is.
        const QPointF offset = overlaps ? QPointF(32, 32) : m_view.insertionPoint() - bounds.center();
        m_model.paste(*piece, offset);
    }
}

} // namespace archdeck
