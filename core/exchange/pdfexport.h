#pragma once

#include "core/exchange/exportjob.h"

namespace archdeck {

/// The design as a PDF, as `planDesign` prints it, with bookmarks and the design itself (embed.h). Blocking (worker program).
/// Errors: Cancelled, LimitExceeded, Internal.
Result<QByteArray> writePdf(const ExportJob &job, const JobContext &context);

} // namespace archdeck
