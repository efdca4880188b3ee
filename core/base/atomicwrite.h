#pragma once

#include "core/base/result.h"

#include <QtCore/qbytearray.h>

namespace archdeck {

/// Replaces `path` by `content` in one step that survives a power cut: temporary file, fsync, rename, fsync of the
/// folder. On failure the old file is untouched. Errors: ReadOnly, DiskFull, Io; the message names the file.
Result<void> atomicWrite(const QString &path, const QByteArray &content);

/// Flushes a folder's entries to disk (after a rename).
Result<void> syncFolder(const QString &path);

/// Reads a whole file of at most `limit` bytes. Errors: NotFound, Io, LimitExceeded; the message names the file.
Result<QByteArray> readFile(const QString &path, qint64 limit);

} // namespace archdeck
