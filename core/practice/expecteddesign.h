#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"
#include "core/practice/question.h"

namespace archdeck {

/// The components and connections that a question expects, as a design to compare a drawing with: for questions without
/// a reference. Ids hang on the question's id and on kinds, so that dismissals and cards keep holding. Components stand in
/// columns, each right of what leads to it, in the question's order. A component's purpose is its description. Pure.
Diagram expectedDiagram(const Question &question, const Catalog &catalog);

} // namespace archdeck
