#include "app/gui/quitonsignal.h"

#include <QtCore/qcoreapplication.h>

#include <array>
#include <csignal>
#include <unistd.h>

namespace archdeck {

namespace {

constexpr std::array quittingSignals{SIGTERM, SIGINT, SIGHUP};

// A signal handler may do next to nothing: it writes a byte, and the event loop does the rest.
int pipeEnds[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

QuitOnSignal::QuitOnSignal()
{
    if (::pipe(pipeEnds) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, [] { QCoreApplication::quit(); });
    for (int number : quittingSignals)
        std::signal(number, onSignal);
}

QuitOnSignal::~QuitOnSignal()
{
    for (int number : quittingSignals)
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

} // namespace archdeck
