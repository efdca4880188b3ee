#pragma once

#include "core/exchange/exportjob.h"
#include "core/exchange/reading.h"

#include <QtCore/qstringlist.h>

namespace archdeck {

/// One file format as dialogs, command line and documentation list it.
struct Format
{
    /// `baseName` is the name of the file without its suffix, for formats that refer to files beside it; else empty.
    using Write = Result<Written> (*)(const ExportJob &job, const QString &baseName, const JobContext &context);
    using Read = Result<Reading> (*)(const QByteArray &content, const ReadOptions &options, const StopToken &stop);

    QString name; ///< short and lower case, as given to `--format`
    QStringList suffixes; ///< of its files, without the dot, the usual one first
    QString mimeType;
    QString description; ///< for people: "PDF document"
    Write write = nullptr; ///< null when it can only be read
    Read read = nullptr; ///< null when it can only be written
    bool isText = true; ///< can be pasted

    QString suffix() const { return suffixes.constFirst(); }
    bool isWritten() const { return write != nullptr; }
    bool isRead() const { return read != nullptr; }
};

} // namespace archdeck
