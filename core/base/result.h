#pragma once

#include <QtCore/qmetatype.h>
#include <QtCore/qstring.h>

#include <expected>

namespace archdeck {

enum class ErrorCode {
    InvalidInput, ///< the user's or a file's data does not follow the rules
    NotFound,
    Io,       ///< reading or writing a file failed
    DiskFull,
    ReadOnly,
    Locked,   ///< another program holds the file
    Corrupt,
    NewerFile,   ///< written by a newer Archdeck
    ForeignFile, ///< not an Archdeck file at all
    LimitExceeded,
    Cancelled,
    TimedOut,
    WorkerFailed, ///< a worker program died or answered nonsense
    Conflict,     ///< the data changed in the meantime
    Internal,
};

/// What went wrong, for the user. `message` is one sentence in the user's language that says what happened, to what, and
/// what to do; `detail` is for the log and for "Show details" (an SQLite text, a position).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail = {};

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorCode code, const QString &message, const QString &detail = {})
{
    return std::unexpected(Error{code, message, detail});
}

/// The error on one line, as the command line prints it: message, then detail in parentheses.
QString toLine(const Error &error);

} // namespace archdeck
