#pragma once

#include "core/layout/layoutengine.h"

namespace archdeck {

/// Puts the notes of a laid out diagram into free space near what they explain; below the drawing when there is none.
/// Fills `layout.notes`; everything else must be in place.
void placeNotes(const Diagram &diagram, const LayoutOptions &options, LayoutResult &layout);

} // namespace archdeck
