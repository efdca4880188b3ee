#pragma once

#include "core/exchange/dotreader.h"
#include "core/exchange/exportjob.h"

namespace archdeck {

/// One file format as dialogs, command line and documentation list it.
struct Format
{
    using Write = Result<QByteArray> (*)(const ExportJob &job, const JobContext &context);
    using Read = Result<DotReading> (*)(const QByteArray &content, const DotReadOptions &options,
                                        const StopToken &stop);

    QString name;   ///< short and lower case, as given to `--format`
    QString suffix; ///< of its files, without the dot
    QString mimeType;
    QString description;   ///< for people: "PDF document"
    Write write = nullptr; ///< null when it can only be read
    Read read = nullptr;   ///< null when it can only be written

    bool isWritten() const { return write != nullptr; }
    bool isRead() const { return read != nullptr; }
};

} // namespace archdeck
