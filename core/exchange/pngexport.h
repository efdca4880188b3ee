#pragma once

#include "core/exchange/exportjob.h"

namespace archdeck {

/// Pixels a side that most programs still open.
inline constexpr int largestPictureSide = 16384;

/// What is shown of the diagram as PNG on white, carrying the whole design (embed.h), `ExportJob::pngScale` pixels per unit. Errors: LimitExceeded when a side would be
/// longer than `largestPictureSide`, InvalidInput for a scale outside 0.1 to 16, Cancelled.
Result<QByteArray> writePng(const ExportJob &job, const JobContext &context);

} // namespace archdeck
