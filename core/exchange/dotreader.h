#pragma once

#include "core/base/stoptoken.h"
#include "core/diagram/diagram.h"
#include "core/exchange/dotgraph.h"
#include "core/exchange/readproblem.h"

#include <QtCore/qsize.h>

#include <functional>

namespace archdeck {

/// How to read a DOT file.
struct DotReadOptions
{
    QString fileName; ///< for messages, and the title of a graph without label and name
    /// Name of the shipped design whose ids the elements get ("design/<name>/component/<key>", …); empty for fresh ids.
    QString shippedDesign;
    /// Size of a component's box by its text; 168 x 64 without.
    std::function<QSizeF(const Node &)> componentSize;
    /// Tells kinds that are worth a problem from known ones; all are known without. Unknown kinds are kept either way.
    std::function<bool(const QString &kind)> isKnownKind;
    /// Kind of a component that names none, by shape and label; without it, by a few shapes.
    std::function<QString(const QString &shape, const QString &label)> nearestKind = {};
    /// For files of users: elements get ids that are the same whenever the file is read, and what Graphviz knows but the
    /// model does not is kept in properties `dot.<attribute>`.
    QString idSpace = {};
};

/// A DOT file as a diagram, and what could not be taken over.
struct DotReading
{
    QString id; ///< the graph's `id`; empty in most foreign files
    Diagram diagram;
    ReadProblems problems;
    bool hasPositions = false; ///< every component has a place of its own; otherwise the diagram needs a layout
};

/// Reads the dialect of docs/formats/design.md, and every other DOT file as well as it can. Blocking (it runs the
/// worker program). Errors: as `parseDotGraph`; nothing is read then.
Result<DotReading> readDot(const QByteArray &content, const DotReadOptions &options, const StopToken &stop);

/// The same for a file that is parsed already; `content` is for the lines in messages. Pure.
DotReading readDotGraph(const DotGraph &graph, const QByteArray &content, const DotReadOptions &options);

} // namespace archdeck
