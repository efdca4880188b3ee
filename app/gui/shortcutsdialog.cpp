#include "app/gui/shortcutsdialog.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qtreewidget.h>

namespace archdeck {

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *list = new QTreeWidget(this);
    list->setColumnCount(2);
    list->setHeaderLabels({tr("Action"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setAccessibleName(windowTitle());
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
        if (!keys.isEmpty())
            new QTreeWidgetItem(list, {action->text().remove(u'&').remove(u'…'), keys.join(QStringLiteral(", "))});
    }
    const auto fixed = {std::pair(tr("Go to the next or previous element"), QStringLiteral("Tab, Shift+Tab")),
                        std::pair(tr("Go to the next pane"), QStringLiteral("F6")),
                        std::pair(tr("Move by 8 or by 1"), tr("Arrow keys, with Shift by 1")),
                        std::pair(tr("Pan"), tr("Space and drag, middle button, wheel")),
                        std::pair(tr("Zoom to the pointer"), tr("Ctrl and wheel, pinch")),
                        std::pair(tr("Ignore the grid and guides"), tr("Alt while dragging"))};
    for (const auto &[action, keys] : fixed)
        new QTreeWidgetItem(list, {action, keys});
    list->sortItems(0, Qt::AscendingOrder);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(560, 560);
}

} // namespace archdeck
