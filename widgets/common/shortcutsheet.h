#pragma once

#include "widgets/common/actionlist.h"

#include <QtWidgets/qdialog.h>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace archdeck {

/// Every key of the program in one sheet, made from the actions themselves, so that it is never out of date; each can be
/// given other keys. A choice takes effect at once. Mouse and fixed keys stand at the end.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    /// The lists outlive the sheet. Actions of the first list come first.
    ShortcutSheet(const QList<ActionList *> &lists, QWidget *parent);

private:
    void fill();
    void addFixed();
    QTreeWidgetItem *heading(const QString &text);
    void filter(const QString &text);
    void showCurrent();
    void setKeys(const QList<QKeySequence> &keys);
    ActionList *currentList() const;
    QString currentId() const;
    void refreshRow(QTreeWidgetItem &row) const;
    void refreshRows();

    QList<ActionList *> m_lists;
    QLineEdit *m_search;
    QTreeWidget *m_rows;
    QLabel *m_name;
    QKeySequenceEdit *m_keys;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QLabel *m_message;
};

} // namespace archdeck
