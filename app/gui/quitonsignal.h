#pragma once

#include <QtCore/qsocketnotifier.h>

#include <memory>

namespace archdeck {

/// Ends the program properly when the desktop or a terminal asks it to (SIGTERM, SIGINT, SIGHUP), so that logging out
/// does not count as a crash. One at a time, on the user interface's thread.
class QuitOnSignal
{
public:
    QuitOnSignal();
    ~QuitOnSignal();
    Q_DISABLE_COPY_MOVE(QuitOnSignal)

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace archdeck
