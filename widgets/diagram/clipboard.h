#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"
#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"
#include "core/exchange/readproblem.h"

#include <memory>
#include <optional>

class QMimeData;

namespace archdeck {

/// A piece of a diagram for the clipboard: our own exact form, the names as plain text for everybody else and, with a
/// catalogue, a PNG and an SVG picture, which are made when another program asks for them.
QMimeData *toMimeData(const Diagram &fragment, const std::shared_ptr<const Catalog> &catalog = {});

/// The piece in one format alone, by its name in the registry: a picture for "png" and "svg", text for the others.
/// Errors: those of the format.
Result<QMimeData *> toMimeDataAs(const QString &format, const Diagram &fragment,
                                 const std::shared_ptr<const Catalog> &catalog);

/// The piece that `data` carries in our own form; nothing when there is none or a broken one.
std::optional<Diagram> fragmentFrom(const QMimeData &data);

/// A drawing of another program on the clipboard.
struct ForeignContent
{
    QByteArray content;
    QString format; ///< name in the registry
    bool isGuess = false; ///< the text may just look like it
};

/// Text in a format that can be read (draw.io, Mermaid, Graphviz, Excalidraw, D2), or a picture that may have a design
/// inside; nothing for anything else, and for more than 4 MB.
std::optional<ForeignContent> foreignContentOf(const QMimeData &data);

/// What the user is told when there is nothing to paste.
Error nothingOnClipboard();

struct ForeignPiece
{
    Diagram diagram;
    ReadProblems problems;
};

/// Reads it in the worker program; what has no places is laid out. Blocking, for jobs. Errors: those of the format,
/// InvalidInput for an empty drawing or a wrong guess, Cancelled.
Result<ForeignPiece> readForeign(const ForeignContent &foreign, const Catalog &catalog, const StopToken &stop);

} // namespace archdeck
