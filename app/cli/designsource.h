#pragma once

#include "app/cli/librarysession.h"

namespace archdeck {

/// A design of the library or of a Graphviz file, to look at.
struct DesignSource
{
    DesignId id;  ///< null for a file
    QString file; ///< full path; empty for a design of the library
    Diagram diagram;
    std::shared_ptr<const Catalog> catalog;
};

/// The design that a word names: a Graphviz file when it ends in .gv or .dot, which is neither laid out nor stored and
/// needs no library; else a design as `findDesign` knows it. What could not be taken over from a file is told on
/// standard error. Failures: those of reading a file, of opening the library and of `findDesign`.
CliResult<DesignSource> designSource(const CommandContext &context, const QString &word);

} // namespace archdeck
