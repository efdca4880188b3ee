#pragma once

#include "core/diagram/historyentry.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace archdeck {

class ThemeController;

/// The states that a design went through, newest first, in groups of one sitting each: what was done and when, and the
/// names that the user gave. A view of plain values; what the user wants goes out as signals.
class HistoryPanel : public QWidget
{
    Q_OBJECT
public:
    HistoryPanel(const ThemeController &themes, QWidget *parent);

    /// Oldest first, as they are read; `nowMs` is for "5 minutes ago". What was current, unfolded and filtered stays so.
    void setHistory(const QList<HistoryEntry> &entries, qint64 nowMs);
    const QList<HistoryEntry> &history() const { return m_entries; }

    /// Null for none.
    QUuid currentEntry() const;
    /// Makes the entry current, without emitting that it is wanted.
    void setCurrentEntry(const QUuid &entry);
    /// Opens the name of the current entry for typing.
    void editName();

    void focusFirst();
    QSize sizeHint() const override;

Q_SIGNALS:
    /// An earlier state was chosen.
    void stateWanted(const QUuid &entry);
    /// The present state was chosen.
    void presentWanted();
    /// An empty name takes it away.
    void nameWanted(const QUuid &entry, const QString &name);
    void restoreWanted(const QUuid &entry);
    void comparisonWanted(const QUuid &entry);
    void closeWanted();

private:
    void createHead(QVBoxLayout *column);
    void createFoot(QVBoxLayout *column);
    void rebuild();
    void addEntry(QTreeWidgetItem *group, qsizetype place);
    bool isShown(qsizetype place) const;
    const HistoryEntry *current() const;
    void showDetail();

    const ThemeController &m_themes;
    QList<HistoryEntry> m_entries;
    qint64 m_nowMs = 0;
    bool m_isRebuilding = false;

    QLineEdit *m_filter;
    QToolButton *m_namedOnly;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_restore;
    QPushButton *m_compare;
    QPushButton *m_name;
};

/// "just now", "5 minutes ago", then the time of day. Times are milliseconds since 1970-01-01 UTC, shown in local time.
QString whenText(qint64 atMs, qint64 nowMs);

} // namespace archdeck
