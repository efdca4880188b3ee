#include "widgets/common/shortcutsheet.h"

#include "widgets/common/icons.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qkeysequenceedit.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtreewidget.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int listRole = Qt::UserRole + 1;

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral(", "));
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<ActionList *> &lists, QWidget *parent)
    : QDialog(parent), m_lists(lists), m_search(new QLineEdit(this)), m_rows(new QTreeWidget(this)),
      m_name(new QLabel(this)), m_keys(new QKeySequenceEdit(this)), m_clear(new QPushButton(tr("No key"), this)),
      m_reset(new QPushButton(tr("Reset"), this)), m_message(new QLabel(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Find an action or a key"));
    m_search->setAccessibleName(tr("Find an action or a key"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_rows->setColumnCount(2);
    m_rows->setUniformRowHeights(true);
    m_rows->setAllColumnsShowFocus(true);
    m_rows->setHeaderLabels({tr("Action"), tr("Keys")});
    m_rows->setAccessibleName(windowTitle());
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rows->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_keys->setAccessibleName(tr("Press the new key"));
    m_keys->setMaximumSequenceLength(1);
    m_name->setTextFormat(Qt::PlainText);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *all = new QPushButton(tr("Reset all"), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(all, QDialogButtonBox::ResetRole);
    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_keys, m_clear, m_reset})
        line->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_rows, 1);
    column->addLayout(line);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    connect(m_rows, &QTreeWidget::currentItemChanged, this, &ShortcutSheet::showCurrent);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, [this] {
        if (!m_keys->keySequence().isEmpty())
            setKeys({m_keys->keySequence()});
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { setKeys({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { setKeys(currentList()->defaultKeys(currentId())); });
    connect(all, &QPushButton::clicked, this, [this] {
        for (ActionList *list : std::as_const(m_lists))
            list->resetAllKeys();
        refreshRows();
        showCurrent();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    showCurrent();
    resize(640, 680);
}

QTreeWidgetItem *ShortcutSheet::heading(const QString &text)
{
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        if (m_rows->topLevelItem(i)->text(0) == text)
            return m_rows->topLevelItem(i);
    }
    auto *made = new QTreeWidgetItem(m_rows, {text});
    QFont font = made->font(0);
    font.setWeight(QFont::DemiBold);
    made->setFont(0, font);
    made->setFlags(Qt::ItemIsEnabled);
    made->setFirstColumnSpanned(true);
    made->setExpanded(true);
    return made;
}

void ShortcutSheet::fill()
{
    for (qsizetype i = 0; i < m_lists.size(); ++i) {
        for (const ActionList::Entry &entry : m_lists[i]->entries()) {
            auto *row = new QTreeWidgetItem(heading(entry.group), {plain(entry.action->text())});
            row->setData(0, idRole, entry.action->objectName());
            row->setData(0, listRole, i);
            refreshRow(*row);
        }
    }
    addFixed();
}

void ShortcutSheet::addFixed()
{
    QTreeWidgetItem *mouse = heading(tr("Mouse and fixed keys"));
    const std::pair<QString, QString> fixed[] = {
        {tr("Go to the next or previous element"), tr("Tab, Shift+Tab")},
        {tr("Go to the next pane"), tr("F6")},
        {tr("Move by 8 or by 1"), tr("Arrow keys, with Shift by 1")},
        {tr("Rename by typing"), tr("Any letter on a selected component")},
        {tr("Leave a group, drop a drag, select nothing"), tr("Escape")},
        {tr("Pan"), tr("Space and drag, middle or right button, wheel")},
        {tr("Zoom to the pointer"), tr("Ctrl and wheel, pinch")},
        {tr("Ignore the grid and guides"), tr("Alt while dragging")},
        {tr("Duplicate by dragging"), tr("Ctrl while dragging")},
        {tr("Keep to one axis"), tr("Shift while dragging")},
        {tr("Make room"), tr("Ctrl+Alt+Shift and drag")},
        {tr("Select what lies below"), tr("Alt and click")},
        {tr("Select inside a group"), tr("Ctrl and click")},
    };
    for (const auto &[action, keys] : fixed) {
        auto *row = new QTreeWidgetItem(mouse, {action, keys});
        row->setForeground(1, palette().color(QPalette::PlaceholderText));
    }
}

void ShortcutSheet::refreshRow(QTreeWidgetItem &row) const
{
    const ActionList &list = *m_lists[row.data(0, listRole).toInt()];
    const QString id = row.data(0, idRole).toString();
    const QAction *action = list.find(id);
    row.setText(1, keysText(action->shortcuts()));
    QFont font = row.font(1);
    font.setItalic(action->shortcuts() != list.defaultKeys(id)); // the user's own
    row.setFont(1, font);
}

void ShortcutSheet::refreshRows()
{
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_rows->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (!group->child(j)->data(0, idRole).toString().isEmpty())
                refreshRow(*group->child(j));
        }
    }
}

void ShortcutSheet::filter(const QString &text)
{
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_rows->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *row = group->child(j);
            const bool matches = row->text(0).contains(text, Qt::CaseInsensitive)
                || row->text(1).contains(text, Qt::CaseInsensitive);
            row->setHidden(!matches);
            any = any || matches;
        }
        group->setHidden(!any);
    }
}

ActionList *ShortcutSheet::currentList() const
{
    const QTreeWidgetItem *row = m_rows->currentItem();
    return row && !row->data(0, idRole).toString().isEmpty() ? m_lists[row->data(0, listRole).toInt()] : nullptr;
}

QString ShortcutSheet::currentId() const
{
    return m_rows->currentItem()->data(0, idRole).toString();
}

void ShortcutSheet::showCurrent()
{
    const ActionList *list = currentList();
    const QAction *action = list ? list->find(currentId()) : nullptr;
    for (QWidget *part : std::initializer_list<QWidget *>{m_keys, m_clear, m_reset})
        part->setEnabled(action);
    m_name->setText(action ? plain(action->text()) : tr("Choose an action to give it another key."));
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_clear->setEnabled(action && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action && action->shortcuts() != list->defaultKeys(currentId()));
    m_message->clear();
}

void ShortcutSheet::setKeys(const QList<QKeySequence> &keys)
{
    ActionList *list = currentList();
    if (!list)
        return;
    QStringList robbed;
    for (ActionList *other : std::as_const(m_lists)) {
        for (const QAction *rival : other->rivals(other == list ? currentId() : QString(), keys)) {
            QList<QKeySequence> left = rival->shortcuts();
            left.removeIf([&keys](const QKeySequence &taken) {
                return std::ranges::any_of(keys, [&taken](const QKeySequence &wanted) {
                    return wanted.matches(taken) != QKeySequence::NoMatch
                        || taken.matches(wanted) != QKeySequence::NoMatch;
                });
            });
            robbed.append(plain(rival->text()));
            other->setKeys(rival->objectName(), left);
        }
    }
    list->setKeys(currentId(), keys);
    refreshRows();
    showCurrent();
    if (!robbed.isEmpty())
        m_message->setText(
            tr("%1 belonged to \"%2\", which has lost it.").arg(keysText(keys), robbed.join(QStringLiteral("\", \""))));
}

} // namespace archdeck
