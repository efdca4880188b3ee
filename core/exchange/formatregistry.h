#pragma once

#include "core/exchange/format.h"

namespace archdeck {

/// Every format there is, in the order in which menus show them. A new format is one row here.
const QList<Format> &formats();

/// By short name, in any case. Errors: InvalidInput, listing the names.
Result<Format> formatByName(const QString &name);

/// By the suffix of a file that is going to be written. Errors: InvalidInput, listing the suffixes.
Result<Format> formatForFile(const QString &path);

/// Writes a design to a file in one step that never leaves half a file. Returns the number of bytes.
/// Errors: those of the format, of `atomicWrite`, and Cancelled; on any of them the old file is untouched.
Result<qint64> exportToFile(const ExportJob &job, const Format &format, const QString &path, const JobContext &context);

} // namespace archdeck
