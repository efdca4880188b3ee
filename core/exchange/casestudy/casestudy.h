#pragma once

#include "core/base/jobrunner.h"
#include "core/exchange/exportjob.h"
#include "core/exchange/reading.h"

namespace archdeck {

/// The design as a Markdown page for a repository (docs/formats/casestudy.md): title, picture, Mermaid diagram, numbers with
/// their method, components, request paths, trade-offs and written notes. The same design always gives the same bytes.
///
/// `baseName` is the name of the file without its suffix: the picture is a companion ".svg" with that name and is linked.
/// Without a name (a clipboard, a pipe) there is no picture. Errors: those of `writeSvg`; Cancelled.
Result<Written> writeCaseStudy(const ExportJob &job, const QString &baseName, const JobContext &context);

} // namespace archdeck
