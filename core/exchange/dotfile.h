#pragma once

#include "core/exchange/reading.h"

namespace archdeck {

/// Reads any Graphviz file: each graph of it is a page. As `readDot`, with stable ids, the nearest kinds of the catalogue,
/// and what the model has no place for kept in properties `dot.<attribute>`. Blocking (it runs the worker program).
/// Errors: as `parseDotGraph`.
Result<Reading> readDotFile(const QByteArray &content, const ReadOptions &options, const StopToken &stop);

/// `writeDot`, and what it leaves out.
Written writeDotFile(const Diagram &diagram, const Catalog &catalog);

/// The graphs of a file, each as a file of its own in which lines have the same numbers. One more than the most that are
/// read at the most. Pure.
QList<QByteArray> splitDotGraphs(const QByteArray &content);

} // namespace archdeck
