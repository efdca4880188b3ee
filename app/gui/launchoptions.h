#pragma once

#include "core/base/result.h"

#include <QtCore/qstringlist.h>

namespace archdeck {

/// What the program was started with; also what a second start passes to the first.
struct LaunchOptions
{
    QString library; ///< absolute path; the default library when not given
    QString page;    ///< "today", "designs", "practice", "review", "settings" or empty
    bool newDesign = false;
    QStringList files; ///< to import as designs, absolute

#ifdef ARCHDECK_TEST_HOOKS
    bool testScript = false; ///< commands come on standard input, acknowledgements go to standard output
#endif
};

/// Reads the command line; answers --help and --version itself and ends the program then.
/// Errors: InvalidInput for an unknown option or page.
Result<LaunchOptions> parseLaunchOptions(const QStringList &arguments);

QByteArray toMessage(const LaunchOptions &options);
LaunchOptions fromMessage(const QByteArray &message);

} // namespace archdeck
