#include "widgets/common/commandpalette.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qpointer.h>
#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qstyleditemdelegate.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr qsizetype mostRows = 200;

QString nameOf(const QAction *action)
{
    return action->text().remove(u'&').remove(QStringLiteral("…"));
}

constexpr int placeRole = Qt::UserRole;
constexpr int hintRole = Qt::UserRole + 1;
constexpr int rowHeight = 32;
constexpr int mostVisibleRows = 12;
constexpr int hintMargin = 12;

/// A row as usual, with the hint at its right end.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -hintMargin, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(hintRole).toString());
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
    }
};

bool beginsWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

QList<PaletteEntry> entriesOf(const QList<QAction *> &actions)
{
    QList<PaletteEntry> entries;
    QSet<const QAction *> seen;
    for (QAction *action : actions) {
        if (!action->isEnabled() || action->isSeparator() || action->menu() || nameOf(action).isEmpty()
            || seen.contains(action))
            continue;
        seen.insert(action);
        entries.append({.text = nameOf(action),
                        .hint = action->shortcut().toString(QKeySequence::NativeText),
                        .words = {},
                        .icon = action->icon(),
                        .run = [pointer = QPointer<QAction>(action)] {
            if (pointer)
                pointer->trigger();
        }});
    }
    std::ranges::stable_sort(
        entries, [](const PaletteEntry &a, const PaletteEntry &b) { return a.text.localeAwareCompare(b.text) < 0; });
    return entries;
}

int paletteRank(const PaletteEntry &entry, const QString &typed)
{
    int worst = entry.text.startsWith(typed.trimmed(), Qt::CaseInsensitive) ? 0 : 1;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const int rank = beginsWord(entry.text, word)         ? 1
            : entry.text.contains(word, Qt::CaseInsensitive)  ? 2
            : beginsWord(entry.words, word)                   ? 3
            : entry.words.contains(word, Qt::CaseInsensitive) ? 4
                                                              : -1;
        if (rank < 0)
            return -1;
        worst = worst == 0 ? 0 : std::max(worst, rank);
    }
    return worst;
}

CommandPalette::CommandPalette(const QList<PaletteEntry> &entries, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_entries(entries), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_nothing(new QLabel(this))
{
    setAccessibleName(tr("Find anything"));
    m_search->setPlaceholderText(tr("Find an action, a component, a design or a deck"));
    m_search->setAccessibleName(tr("Find anything"));
    m_search->installEventFilter(this);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    m_nothing->setText(tr("Nothing has all of these words in its name. Try fewer letters."));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(8, 6, 8, 6);
    resize(600, 0);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    filter({});
}

void CommandPalette::filter(const QString &text)
{
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (const int rank = paletteRank(m_entries[i], text); rank >= 0)
            found.append({rank, i});
    }
    if (!text.trimmed().isEmpty())
        std::ranges::stable_sort(found, {}, &std::pair<int, qsizetype>::first);
    m_list->clear();
    found.resize(std::min(found.size(), mostRows));
    for (const auto &[rank, i] : std::as_const(found)) {
        const PaletteEntry &entry = m_entries[i];
        auto *item = new QListWidgetItem(entry.icon, entry.text, m_list);
        item->setData(hintRole, entry.hint);
        item->setData(placeRole, i);
    }
    m_list->setCurrentRow(0);
    m_nothing->setVisible(found.isEmpty());
    m_list->setVisible(!found.isEmpty());
    const int rows = std::clamp(int(found.size()), 1, mostVisibleRows);
    m_list->setFixedHeight(rows * rowHeight + 2 * m_list->frameWidth() + 4);
    layout()->activate();
    resize(width(), layout()->sizeHint().height());
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const auto run = m_entries[item->data(placeRole).toLongLong()].run;
    accept();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    // The arrow keys move through the list while the words are typed.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    // Without a title bar, the border alone tells the window from what is behind it.
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace archdeck
