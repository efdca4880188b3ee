#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"

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

/// The piece that `data` carries: our own form, text in a format that can be read (draw.io, Mermaid, Graphviz, Excalidraw,
/// D2), or a picture with a design inside. Others than our own are read by the worker program, for at most 10 s, and laid
/// out when they have no places. Nothing when there is none or a broken one.
std::optional<Diagram> fragmentFrom(const QMimeData &data);

} // namespace archdeck
