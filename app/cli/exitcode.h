#pragma once

#include "core/base/result.h"

namespace archdeck {

/// What the program returns (docs/formats/command-line.md). Scripts rely on the numbers: they never change.
enum class ExitCode {
    Success = 0,
    ProblemsFound = 1, ///< the work was done, and what was looked for is there: `check`, problems; `diff`, differences
    Usage = 2,
    NotFound = 3, ///< no such design, backup or file; or a name that fits several designs
    BadInput = 4,
    Locked = 5, ///< another program has the library open
    Io = 6, ///< reading or writing failed, no space, read-only, standard output closed
    UnusableLibrary = 7, ///< damaged, of a newer version, or not a library
    Internal = 8,
};

ExitCode exitCodeFor(ErrorCode code);

/// Why a command ended early: one line for standard error and the exit code.
struct Failure
{
    ExitCode code = ExitCode::Internal;
    QString message;

    Failure(ExitCode exitCode, const QString &text) : code(exitCode), message(text) {}
    Failure(const Error &error) : code(exitCodeFor(error.code)), message(toLine(error)) {}
};

template<typename T = void>
using CliResult = std::expected<T, Failure>;

inline std::unexpected<Failure> usageFailure(const QString &message)
{
    return std::unexpected(Failure(ExitCode::Usage, message));
}

} // namespace archdeck
