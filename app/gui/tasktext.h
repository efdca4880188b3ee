#pragma once

#include "core/diagram/elements.h"

namespace archdeck {

/// What an interview question asks and requires, as the first sections of a drawing's notes: "ask" and "requirements".
/// In `language`, or in English where there is no translation; empty without such a question.
QList<Section> taskSections(const QString &question, const QString &language);

} // namespace archdeck
