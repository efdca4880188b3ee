#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"

namespace archdeck {

/// Components, groups, notes and connections in whose label, text, kind, protocol or properties every word of `text`
/// stands, in any case of letters. Those whose label alone has all of them come first; else in reading order (from the top, then from
/// the left), connections last. None for a text without words.
QList<ElementRef> elementsMatching(const Diagram &diagram, const Catalog &catalog, const QString &text);

} // namespace archdeck
