#pragma once

#include "core/exchange/exportjob.h"

namespace archdeck {

/// The design as a PDF: its diagram, its request paths, its notes and its trade-offs, with bookmarks.
/// Errors: Cancelled, Internal.
Result<QByteArray> writePdf(const ExportJob &job, const JobContext &context);

} // namespace archdeck
