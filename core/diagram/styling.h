#pragma once

#include "core/diagram/edits.h"

namespace archdeck {

/// How an element looks, as copying and pasting a style carries it. Line and arrows are those of a connection.
struct Look
{
    Style style;
    std::optional<LineShape> line;
    std::optional<Arrows> arrows;

    bool operator==(const Look &) const = default;
};

/// Nothing for a path, the design, or what isn't there.
std::optional<Look> lookOf(const Diagram &diagram, const ElementRef &element);

/// The selection with that look; the line and arrows reach connections only, and only where they are given. Locked
/// elements stay as they are.
Diagram withLook(const Diagram &diagram, const Selection &selection, const Look &look);

enum class StylePart { Fill, Line };

/// One colour of the selection, "#rrggbb" or empty for the design's own colouring. Locked elements stay as they are.
Diagram withColour(const Diagram &diagram, const Selection &selection, StylePart part, const QString &colour);

} // namespace archdeck
