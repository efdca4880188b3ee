#pragma once

#include "core/diagram/diagram.h"

namespace archdeck {

/// The element that a reference of the design dialect names (docs/formats/design.md): `gateway`, `web -> gateway`,
/// `web -> gateway#id`, `cluster_edge`, `path:send`, `design`. Nothing when the diagram has no such element, or when
/// the reference fits several connections.
std::optional<ElementRef> findReference(const Diagram &diagram, const QString &reference);

} // namespace archdeck
