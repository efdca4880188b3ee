#pragma once

#include "core/base/result.h"
#include "core/exchange/mermaid/mermaidcomments.h"
#include "core/exchange/mermaid/mermaiddrawing.h"
#include "core/exchange/mermaid/mermaidsource.h"
#include "core/exchange/reading.h"

namespace archdeck {

/// Reads a Mermaid flowchart or architecture diagram. What it takes over is told in docs/formats/mermaid.md. A statement
/// that can't be read is a problem with its line, and the rest is read. Errors: ForeignFile for other diagrams and files;
/// InvalidInput, naming the first bad line, when nothing could be read; LimitExceeded; Cancelled.
Result<Reading> readMermaid(const QByteArray &content, const ReadOptions &options, const StopToken &stop);

/// What the statements alone say, without the comments of ours.
Result<MermaidDrawing> readMermaidStatements(const MermaidSource &source, const ReadOptions &options,
                                             ReadProblems &problems, const StopToken &stop);

} // namespace archdeck
