#pragma once

#include <QtCore/qstring.h>

namespace archdeck {

/// Makes the three standard streams safe to use, whatever the program was started with: a closed one is held open by a
/// placeholder, so that no file of ours gets its number; a pipe without reader is an error of the write, not a signal.
void prepareStandardStreams();

/// Sends away what Qt and the libraries below it have to say, unless `verbose`. Fatal messages still appear.
enum class Chatter { Silent, Verbose };
void setChatter(Chatter chatter);

/// While it lives, nothing that C libraries write to standard error appears (fontconfig reports an unwritable cache there).
class QuietErrors
{
public:
    explicit QuietErrors(Chatter chatter);
    ~QuietErrors();
    Q_DISABLE_COPY_MOVE(QuietErrors)

private:
    int m_saved = -1;
};

/// One line on standard error: "archdeck-cli: import: message".
void printError(const QString &command, const QString &message);

} // namespace archdeck
