#pragma once

#include "core/exchange/exportjob.h"

namespace archdeck {

/// What is shown of the diagram, as SVG 1.2 Tiny with text as text, title and description, on white; nothing is referred
/// to outside the file, and it carries the whole design (embed.h). Errors: Cancelled, Internal.
Result<QByteArray> writeSvg(const ExportJob &job, const JobContext &context);

} // namespace archdeck
