#pragma once

#include <QtCore/qpointer.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qdialog.h>

class QLineEdit;
class QListWidget;

namespace archdeck {

/// Finds and runs any action of the window by a few letters of its name (Ctrl+K).
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    /// `actions` are offered when enabled and named; they belong to somebody else.
    CommandPalette(const QList<QAction *> &actions, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &text);
    void runCurrent();

    QList<QPointer<QAction>> m_actions;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace archdeck
