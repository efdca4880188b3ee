#pragma once

#include "core/base/stoptoken.h"
#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"
#include "core/exchange/format.h"
#include "core/layout/layoutengine.h"

namespace archdeck {

/// A design read from a file, ready to be stored.
struct ImportedDesign
{
    Diagram diagram;
    ReadProblems problems; ///< what could not be taken over as it is; the rest is in `diagram`
    QString notice;        ///< about the layout, for the user; else empty
};

/// All that a file holds: one design for each page, with what could not be taken over of the whole file.
struct ImportedFile
{
    QString format;             ///< name in the registry
    QList<ImportedDesign> designs; ///< at least one
    ReadProblems problems;
};

/// Reads a file of any format as designs with fresh ids, and `notes.md` beside a `design.gv` too. Files of other programs
/// are read in a process with limits. Places in the file are kept; a drawing without them is laid out.
/// Blocking (it runs worker programs), for jobs; measures text, so a QGuiApplication must exist.
/// Errors: NotFound, Io, InvalidInput (with the file, and the line where there is one), LimitExceeded, Cancelled, TimedOut,
/// WorkerFailed.
Result<ImportedFile> importFile(const QString &path, const Catalog &catalog, const StopToken &stop);

/// The same for bytes, with ids that are the same whenever they are read. `name` is the name of the file, or a word for
/// messages; `format` is a name in the registry, or empty to find it out.
Result<ImportedFile> importContent(const QByteArray &content, const QString &name, const QString &format,
                                   const Catalog &catalog, const StopToken &stop);

/// The design laid out anew, with every text measured as it is painted. Blocking, as above. Errors: Cancelled.
Result<ImportedDesign> withLayout(Diagram diagram, const StopToken &stop);

/// Layout options for that.
LayoutOptions measuredLayoutOptions();

} // namespace archdeck
