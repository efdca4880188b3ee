#include "widgets/diagram/historypanel.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/historydelegate.h"
#include "widgets/diagram/panelparts.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qlocale.h>
#include <QtCore/qscopedvaluerollback.h>
#include <QtCore/qset.h>
#include <QtGui/qshortcut.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qtoolbutton.h>
#include <QtWidgets/qtreewidget.h>

namespace archdeck {

namespace {

constexpr qint64 minuteMs = 60'000;
/// A longer time without a step ends a sitting.
constexpr qint64 longestPauseMs = 30 * minuteMs;

QDateTime localTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms);
}

QString timeOfDay(qint64 ms)
{
    return QLocale().toString(localTime(ms).time(), QLocale::ShortFormat);
}

QString dayText(const QDate &day, const QDate &today)
{
    if (day == today)
        return HistoryPanel::tr("Today");
    if (day == today.addDays(-1))
        return HistoryPanel::tr("Yesterday");
    const bool isThisYear = day.year() == today.year();
    return QLocale().toString(day,
                              isThisYear ? HistoryPanel::tr("d MMMM", "a day of this year: 3 May")
                                         : HistoryPanel::tr("d MMMM yyyy", "a day of another year: 3 May 2024"));
}

/// "Today, 14:02 – 14:40".
QString sittingText(qint64 firstMs, qint64 lastMs, qint64 nowMs)
{
    const QString day = dayText(localTime(lastMs).date(), localTime(nowMs).date());
    const QString first = timeOfDay(firstMs);
    const QString last = timeOfDay(lastMs);
    return first == last ? HistoryPanel::tr("%1, %2", "day, time").arg(day, first)
                         : HistoryPanel::tr("%1, %2 – %3", "day, from, to").arg(day, first, last);
}

QString stepText(const HistoryEntry &entry, qsizetype place)
{
    if (place == 0)
        return HistoryPanel::tr("Start of the design");
    switch (entry.kind) {
    case EditKind::Undo: return HistoryPanel::tr("Undo: %1").arg(entry.label);
    case EditKind::Redo: return HistoryPanel::tr("Redo: %1").arg(entry.label);
    case EditKind::Edit: break;
    }
    return entry.label.isEmpty() ? HistoryPanel::tr("Edit") : entry.label;
}

bool isOtherSitting(qint64 laterMs, qint64 earlierMs)
{
    return laterMs - earlierMs > longestPauseMs || localTime(laterMs).date() != localTime(earlierMs).date();
}

} // namespace

QString whenText(qint64 atMs, qint64 nowMs)
{
    const qint64 minutes = (nowMs - atMs) / minuteMs;
    if (minutes < 1)
        return HistoryPanel::tr("just now");
    if (minutes < 60)
        return HistoryPanel::tr("%n min ago", nullptr, int(minutes));
    return timeOfDay(atMs);
}

HistoryPanel::HistoryPanel(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setAccessibleName(tr("History"));
    setMinimumWidth(280);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    createHead(column);

    m_list = new QTreeWidget(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(8);
    m_list->setUniformRowHeights(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("States of the design"));
    auto *delegate = new HistoryDelegate(m_themes, m_list);
    m_list->setItemDelegate(delegate);
    column->addWidget(m_list, 1);
    m_empty = captionLabel({}, this);
    m_empty->setWordWrap(true);
    column->addWidget(m_empty);
    column->addWidget(separator(this));
    createFoot(column);

    connect(delegate, &HistoryDelegate::named, this, [this](const QUuid &entry, const QString &name) {
        const auto found = std::ranges::find(m_entries, entry, &HistoryEntry::id);
        if (found != m_entries.end() && found->name != name.simplified())
            Q_EMIT nameWanted(entry, name.simplified());
    }, Qt::QueuedConnection); // the answer is a new list, and the editor of the old one has to be gone by then
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        showDetail();
        const HistoryEntry *entry = current();
        if (m_isRebuilding || !entry)
            return;
        if (entry->isCurrent)
            Q_EMIT presentWanted();
        else
            Q_EMIT stateWanted(entry->id);
    });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_list);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, &HistoryPanel::presentWanted);
    connect(&themes, &ThemeController::themeChanged, m_list->viewport(), qOverload<>(&QWidget::update));
    showDetail();
}

void HistoryPanel::createHead(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    QToolButton *close = symbolButton(QStringLiteral("close"), tr("Close the history"), this);
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &HistoryPanel::closeWanted);
    line->addWidget(sectionLabel(tr("History"), this), 1);
    line->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(line);

    auto *search = new QHBoxLayout;
    search->setSpacing(8);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter by step or name"));
    m_filter->setAccessibleName(tr("Filter the history"));
    m_filter->setClearButtonEnabled(true);
    m_namedOnly = symbolButton(QStringLiteral("star"), tr("Show named states only"), this);
    m_namedOnly->setCheckable(true);
    m_namedOnly->setAutoRaise(true);
    search->addWidget(m_filter, 1);
    search->addWidget(m_namedOnly);
    column->addLayout(search);
    connect(m_filter, &QLineEdit::textChanged, this, &HistoryPanel::rebuild);
    connect(m_namedOnly, &QToolButton::toggled, this, &HistoryPanel::rebuild);
}

void HistoryPanel::createFoot(QVBoxLayout *column)
{
    m_compare = new QPushButton(icon(QStringLiteral("scale")), tr("Compare with now"), this);
    m_restore = new QPushButton(icon(QStringLiteral("backup")), tr("Restore"), this);
    m_restore->setToolTip(tr("Make the design as it was then. This is a step that can be undone."));
    m_name = new QPushButton(icon(QStringLiteral("star")), tr("Name"), this);
    m_name->setToolTip(tr("Give this state a name (F2)"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_restore, 1);
    column->addLayout(row);
    column->addWidget(m_compare);
    connect(m_name, &QPushButton::clicked, this, &HistoryPanel::editName);
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT comparisonWanted(currentEntry()); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreWanted(currentEntry()); });
}

void HistoryPanel::setHistory(const QList<HistoryEntry> &entries, qint64 nowMs)
{
    const HistoryEntry *entry = current();
    const bool wasPresent = !entry || entry->isCurrent;
    m_entries = entries;
    m_nowMs = nowMs;
    rebuild();
    if (wasPresent && !m_entries.isEmpty())
        setCurrentEntry(m_entries.constLast().id);
}

bool HistoryPanel::isShown(qsizetype place) const
{
    const HistoryEntry &entry = m_entries.at(place);
    if (m_namedOnly->isChecked() && entry.name.isEmpty())
        return false;
    const QString wanted = m_filter->text().trimmed();
    return wanted.isEmpty() || entry.name.contains(wanted, Qt::CaseInsensitive)
        || stepText(entry, place).contains(wanted, Qt::CaseInsensitive);
}

void HistoryPanel::addEntry(QTreeWidgetItem *group, qsizetype place)
{
    const HistoryEntry &entry = m_entries.at(place);
    auto *item = new QTreeWidgetItem(group);
    const QString step = stepText(entry, place);
    const QString when = whenText(entry.atMs, m_nowMs);
    item->setText(0, step);
    item->setData(0, HistoryDelegate::entryRole, entry.id);
    item->setData(0, HistoryDelegate::nameRole, entry.name);
    item->setData(0, HistoryDelegate::whenRole, entry.isCurrent ? tr("now") : when);
    item->setData(0, HistoryDelegate::isQuietRole, entry.kind != EditKind::Edit);
    item->setData(0, HistoryDelegate::isPresentRole, entry.isCurrent);
    item->setToolTip(0, plainToolTip(QLocale().toString(localTime(entry.atMs), QLocale::LongFormat)));
    const QString said = entry.name.isEmpty() ? step : tr("%1: %2", "name: step").arg(entry.name, step);
    item->setData(0, Qt::AccessibleTextRole,
                  entry.isCurrent ? tr("%1, the present state").arg(said) : tr("%1, %2", "step, when").arg(said, when));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren);
}

void HistoryPanel::rebuild()
{
    const QScopedValueRollback guard(m_isRebuilding, true);
    const QUuid shown = currentEntry();
    QSet<QUuid> folded; // groups are known by their oldest entry
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_list->topLevelItem(i);
        if (!group->isExpanded())
            folded.insert(group->data(0, HistoryDelegate::groupRole).toUuid());
    }
    const int position = m_list->verticalScrollBar()->value();
    m_list->clear();
    for (qsizetype last = m_entries.size() - 1; last >= 0;) {
        qsizetype first = last;
        while (first > 0 && !isOtherSitting(m_entries.at(first).atMs, m_entries.at(first - 1).atMs))
            --first;
        auto *group = new QTreeWidgetItem;
        for (qsizetype i = last; i >= first; --i) {
            if (isShown(i))
                addEntry(group, i);
        }
        group->setText(0, sittingText(m_entries.at(first).atMs, m_entries.at(last).atMs, m_nowMs));
        group->setData(0, HistoryDelegate::groupRole, m_entries.at(first).id);
        group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        if (group->childCount() > 0) {
            m_list->addTopLevelItem(group);
            group->setExpanded(!folded.contains(m_entries.at(first).id));
        } else {
            delete group;
        }
        last = first - 1;
    }
    m_empty->setText(m_namedOnly->isChecked() && m_filter->text().trimmed().isEmpty()
                         ? tr("No state has a name yet. Choose a state and press F2 to name it.")
                         : tr("No step fits the filter."));
    m_empty->setVisible(m_list->topLevelItemCount() == 0 && !m_entries.isEmpty());
    setCurrentEntry(shown);
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(position);
    showDetail();
}

QUuid HistoryPanel::currentEntry() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, HistoryDelegate::entryRole).toUuid() : QUuid();
}

const HistoryEntry *HistoryPanel::current() const
{
    const auto found = std::ranges::find(m_entries, currentEntry(), &HistoryEntry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

void HistoryPanel::setCurrentEntry(const QUuid &entry)
{
    const QScopedValueRollback guard(m_isRebuilding, true);
    for (int i = 0; i < m_list->topLevelItemCount() && !entry.isNull(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (group->child(j)->data(0, HistoryDelegate::entryRole).toUuid() == entry) {
                m_list->setCurrentItem(group->child(j));
                return;
            }
        }
    }
}

void HistoryPanel::editName()
{
    if (!current())
        return;
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->editItem(m_list->currentItem());
}

void HistoryPanel::showDetail()
{
    const HistoryEntry *entry = current();
    m_name->setEnabled(entry);
    m_name->setText(entry && !entry->name.isEmpty() ? tr("Rename") : tr("Name"));
    m_compare->setEnabled(entry && !entry->isCurrent);
    m_restore->setEnabled(entry && !entry->isCurrent);
}

void HistoryPanel::focusFirst()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QSize HistoryPanel::sizeHint() const
{
    return {qBound(344, fontMetrics().averageCharWidth() * 40, 480), 640};
}

} // namespace archdeck
