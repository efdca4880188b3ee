#include "core/exchange/readerprocess.h"

#include "core/exchange/readerprotocol.h"
#include "core/worker/workerprocess.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Import)
};

/// A file of 50,000 elements takes some 300 MB; twice that and more for the worst.
constexpr WorkerLimits limits{std::chrono::milliseconds(10'000), 10, qint64(2) << 30, qint64(256) << 20};

} // namespace

Result<Reading> readOutside(const Format &format, const QByteArray &content, const ReadOptions &options,
                            const StopToken &stop)
{
    if (!format.isRead())
        return failure(ErrorCode::InvalidInput, Text::tr("Archdeck does not read %1 files.").arg(format.name));
    if (content.size() > readlimits::bytes)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("The file is larger than %1 MB.").arg(readlimits::bytes / (1024 * 1024)));
    if (format.name == u"dot")
        return format.read(content, options, stop);
    const QString language = QLocale().name().section(u'_', 0, 0);
    const ReaderRequest request{format.name, options.fileName, language, content};
    const auto reply = WorkerProcess(QStringLiteral("archdeck-reader")).run(toBytes(request), limits, stop);
    if (reply)
        return readingFrom(*reply);
    if (reply.error().code == ErrorCode::TimedOut)
        return failure(
            ErrorCode::TimedOut,
            Text::tr("Reading the file took too long and was stopped. It may be damaged, or made to do harm."),
            reply.error().message);
    if (reply.error().code == ErrorCode::WorkerFailed)
        return failure(
            ErrorCode::WorkerFailed,
            Text::tr("The file could not be read: the program that reads it stopped. The file may be damaged, "
                     "or made to do harm. Your designs are unchanged."),
            reply.error().detail);
    return std::unexpected(reply.error());
}

} // namespace archdeck
