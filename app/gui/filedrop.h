#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qstringlist.h>

class QWidget;

namespace archdeck {

/// Takes files that are dropped anywhere on a window, unless what they are dropped on wants them. Owned by the window.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace archdeck
