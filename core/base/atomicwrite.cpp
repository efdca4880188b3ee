#include "core/base/atomicwrite.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsavefile.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::File)
};

std::unexpected<Error> writeFailure(const QString &path, const QFileDevice &file, int systemError)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (systemError == ENOSPC || systemError == EDQUOT)
        return failure(ErrorCode::DiskFull,
                       Text::tr("There is no space left to write %1. Free some space and try again.").arg(shown),
                       file.errorString());
    if (systemError == EROFS || systemError == EACCES || systemError == EPERM)
        return failure(
            ErrorCode::ReadOnly,
            Text::tr("%1 can't be written: the folder or file is read-only. Choose another place.").arg(shown),
            file.errorString());
    return failure(ErrorCode::Io, Text::tr("%1 can't be written.").arg(shown), file.errorString());
}

} // namespace

Result<void> syncFolder(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return failure(ErrorCode::Io, Text::tr("The folder %1 can't be opened.").arg(path), qt_error_string(errno));
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    if (!synced)
        return failure(ErrorCode::Io, Text::tr("The folder %1 can't be flushed to disk.").arg(path),
                       qt_error_string(errno));
    return {};
}

Result<void> atomicWrite(const QString &path, const QByteArray &content)
{
    QSaveFile file(path); // never falls back to writing in place
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(path, file, errno);
    if (file.write(content) != content.size()) {
        const int systemError = errno;
        file.cancelWriting();
        return writeFailure(path, file, systemError);
    }
    if (!file.commit())
        return writeFailure(path, file, errno);
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Text::tr("%1 can't be read.").arg(path), file.errorString());
    // One byte more than allowed tells a file that is too large, a device and a growing file included.
    QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Io, Text::tr("%1 can't be read.").arg(path), file.errorString());
    if (content.size() > limit)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("%1 is larger than %2 MB, the most that can be read.").arg(path).arg(limit / 1000000));
    return content;
}

} // namespace archdeck
