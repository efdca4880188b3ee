#pragma once

#include "core/exchange/format.h"

namespace archdeck {

/// Every format there is, in the order in which menus show them. A new format is one row here.
const QList<Format> &formats();

/// By short name, in any case. Errors: InvalidInput, listing the names.
Result<Format> formatByName(const QString &name);

/// By the suffix of a file that is going to be written. Errors: InvalidInput, listing the suffixes.
Result<Format> formatForFile(const QString &path);

/// By what is in a file that is going to be read, and by its suffix where the content could be several things.
/// Errors: InvalidInput, listing what can be read.
Result<Format> formatOfContent(const QByteArray &content, const QString &path);

/// Name of the format that the content is surely in; empty when it could be anything.
QString surelyFormat(const QByteArray &content);

/// "Readable files (*.drawio *.gv …)" and a filter for each format, for a dialog that opens files.
QStringList readFilters();

/// What an export left behind.
struct ExportReport
{
    qint64 bytes = 0;
    QStringList files;  ///< written, the one that was asked for first
    QStringList losses; ///< sentences: what the format can't hold
};

/// Writes a design to a file in one step that never leaves half a file, and the files beside it that belong to it.
/// Errors: those of the format, of `atomicWrite`, and Cancelled; on any of them the old file is untouched.
Result<ExportReport> exportToFile(const ExportJob &job, const Format &format, const QString &path,
                                  const JobContext &context);

} // namespace archdeck
