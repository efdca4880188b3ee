#pragma once

#include <QtWidgets/qdialog.h>

namespace archdeck {

/// Every key of the window, made from the actions themselves, so that it is never out of date.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent);
};

} // namespace archdeck
