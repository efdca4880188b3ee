#pragma once

#include "core/diagram/diagram.h"

#include <optional>

class QMimeData;

namespace archdeck {

/// A piece of a diagram for the clipboard: our own exact form, and the names as plain text for everybody else.
QMimeData *toMimeData(const Diagram &fragment);

/// The piece that `data` carries; nothing when it carries none or a broken one.
std::optional<Diagram> fragmentFrom(const QMimeData &data);

} // namespace archdeck
