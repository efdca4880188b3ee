#pragma once

#include "core/exchange/mermaid/mermaiddrawing.h"
#include "core/exchange/mermaid/mermaidsource.h"

namespace archdeck {

// What Mermaid has no place for, in comment lines that only we read (docs/formats/mermaid.md): per element the fields in
// which it differs from what the statements alone say. So whatever is changed in the statements by hand counts.

/// True when the file has comments of this version.
bool hasOwnComments(const MermaidSource &source);

/// The comment lines for `diagram`, which its statements alone are read as `drawing`.
QString ownComments(const Diagram &diagram, const MermaidDrawing &drawing, const QHash<NodeId, QString> &nodeNames,
                    const QHash<GroupId, QString> &groupNames, const QHash<EdgeId, QString> &edgeNames);

/// The page of `drawing` and the comments of its file. Comments that can't be read, or are about elements that are gone,
/// are left out; the former are told in `problems`.
ReadPage withOwnComments(const MermaidDrawing &drawing, const MermaidSource &source, const QString &fileName,
                         ReadProblems &problems);

} // namespace archdeck
