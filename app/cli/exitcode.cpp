#include "app/cli/exitcode.h"

namespace archdeck {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::LimitExceeded: return ExitCode::BadInput;
    case ErrorCode::NotFound: return ExitCode::NotFound;
    case ErrorCode::Io:
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly: return ExitCode::Io;
    case ErrorCode::Locked: return ExitCode::Locked;
    case ErrorCode::Corrupt:
    case ErrorCode::NewerFile:
    case ErrorCode::ForeignFile: return ExitCode::UnusableLibrary;
    case ErrorCode::Cancelled:
    case ErrorCode::TimedOut:
    case ErrorCode::WorkerFailed:
    case ErrorCode::Conflict:
    case ErrorCode::Internal: break;
    }
    return ExitCode::Internal;
}

} // namespace archdeck
