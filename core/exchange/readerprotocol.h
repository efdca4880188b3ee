#pragma once

#include "core/exchange/reading.h"

namespace archdeck {

// What Archdeck and archdeck-reader say to each other (docs/formats/reader-protocol.md): a line of JSON and the bytes of
// the file there, a line of JSON back.

struct ReaderRequest
{
    QString format; ///< name in the registry
    QString fileName; ///< for messages and titles
    QString language; ///< of messages
    QByteArray content;
};

QByteArray toBytes(const ReaderRequest &request);
/// Errors: InvalidInput.
Result<ReaderRequest> readerRequestFrom(const QByteArray &bytes);

QByteArray toBytes(const Result<Reading> &reading);
/// The reading, or the error, that the other side sent. Every diagram is checked. Errors of its own: WorkerFailed.
Result<Reading> readingFrom(const QByteArray &bytes);

} // namespace archdeck
