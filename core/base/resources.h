#pragma once

#include <QtCore/qstring.h>

namespace archdeck {

/// Makes the compiled-in content (component kinds, designs, decks, fonts) available under `contentRoot()`.
/// Call it once before anything is read from there; further calls do nothing.
void useCompiledContent();

/// ":/archdeck": templates/ and decks/ below it have the layout of the source tree.
QString contentRoot();

} // namespace archdeck
