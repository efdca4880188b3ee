#include "core/sqlite/databasehandle.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>

#include <sqlite3.h>

#include <cerrno>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Database)
};

ErrorCode errorCodeOf(int code, int systemError)
{
    // A file-size limit or a quota shows only in errno: SQLite reports an I/O error.
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return ErrorCode::DiskFull;
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::Locked;
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::ReadOnly;
    case SQLITE_CANTOPEN:
        return systemError == EACCES || systemError == EPERM || systemError == EROFS ? ErrorCode::ReadOnly
                                                                                     : ErrorCode::Io;
    case SQLITE_CORRUPT: return ErrorCode::Corrupt;
    case SQLITE_NOTADB: return ErrorCode::ForeignFile;
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL: return ErrorCode::Io;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM: return ErrorCode::LimitExceeded;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH: return ErrorCode::InvalidInput;
    default: return ErrorCode::Internal;
    }
}

QString messageOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Locked: return Text::tr("%1 is in use by another program. Close it there and try again.");
    case ErrorCode::DiskFull: return Text::tr("There is no space left to write %1. Free some space and try again.");
    case ErrorCode::ReadOnly:
        return Text::tr(
            "%1 can't be written: the file or its folder is read-only. Choose another place or change its permissions.");
    case ErrorCode::Corrupt:
        return Text::tr("%1 is damaged. Restore it from a backup, or save what can be read into a new file.");
    case ErrorCode::ForeignFile: return Text::tr("%1 is not an Archdeck library. Choose another file.");
    case ErrorCode::Io:
        return Text::tr("%1 can't be read or written. Check that its folder exists and that the disk is sound.");
    case ErrorCode::LimitExceeded: return Text::tr("A value is too large to be stored in %1.");
    case ErrorCode::Cancelled: return Text::tr("The work on %1 was stopped.");
    case ErrorCode::InvalidInput: return Text::tr("The change breaks a rule of %1 and was not stored.");
    default: return Text::tr("An internal error happened with %1; the change was not stored.");
    }
}

} // namespace

DatabaseHandle::~DatabaseHandle()
{
    for (const QList<sqlite3_stmt *> &statements : std::as_const(idle)) {
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    }
    const int closed = sqlite3_close(connection);
    Q_ASSERT_X(closed == SQLITE_OK, "DatabaseHandle", "a statement outlives its database");
    Q_UNUSED(closed)
}

Error DatabaseHandle::errorOf(int code) const
{
    const int systemError = connection ? sqlite3_system_errno(connection) : 0;
    const int family = code & 0xff;
    const bool fromSystem = family == SQLITE_IOERR || family == SQLITE_CANTOPEN || family == SQLITE_FULL;
    const ErrorCode mapped = errorCodeOf(code, fromSystem ? systemError : 0);
    QString detail = QStringLiteral("SQLite %1: %2")
                         .arg(code)
                         .arg(QString::fromUtf8(connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code)));
    if (fromSystem && systemError != 0)
        detail += QStringLiteral(", ") + qt_error_string(systemError);
    return {mapped, messageOf(mapped).arg(QDir::toNativeSeparators(path)), detail};
}

} // namespace archdeck
