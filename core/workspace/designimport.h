#pragma once

#include "core/base/stoptoken.h"
#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"
#include "core/exchange/readproblem.h"
#include "core/layout/layoutengine.h"

namespace archdeck {

/// A design read from a file, ready to be stored.
struct ImportedDesign
{
    Diagram diagram;
    ReadProblems problems; ///< what could not be taken over as it is; the rest is in `diagram`
    QString notice;        ///< about the layout, for the user; else empty
};

/// Reads a Graphviz file as a design with fresh ids, and `notes.md` beside a `design.gv` too. Positions in the file are
/// kept; without them it is laid out.
/// Blocking (it runs worker programs), for jobs; measures text, so a QGuiApplication must exist.
/// Errors: NotFound, Io, InvalidInput (with the file and the line), LimitExceeded, Cancelled, TimedOut, WorkerFailed.
Result<ImportedDesign> importDesign(const QString &path, const Catalog &catalog, const StopToken &stop);

/// The design laid out anew, with every text measured as it is painted. Blocking, as above. Errors: Cancelled.
Result<ImportedDesign> withLayout(Diagram diagram, const StopToken &stop);

/// Layout options for that.
LayoutOptions measuredLayoutOptions();

} // namespace archdeck
