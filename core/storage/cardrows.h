#pragma once

#include "core/cards/card.h"
#include "core/sqlite/statement.h"

#include <QtCore/qjsonobject.h>

namespace archdeck {

// Cards as rows of the library and as entries of the journal. Part of `CardStore`.

/// The columns that `readCard` reads, in this order. A macro, since a statement is a literal.
#define ARCHDECK_CARD_COLUMNS                                                                                          \
    "card.id, card.fact, card.ordinal, card.state, card.step, card.stability, card.difficulty, card.due_ms, "          \
    "card.last_review_ms, card.scheduled_days, card.reps, card.lapses"
inline constexpr int cardColumnCount = 12;

Card readCard(const Statement &row);

/// Both values or none.
std::optional<MemoryState> readMemory(const Statement &row, int stabilityColumn);
std::optional<double> stabilityOf(const std::optional<MemoryState> &memory);
std::optional<double> difficultyOf(const std::optional<MemoryState> &memory);

QJsonObject toJson(const Card &card);
/// A card with a null id when the object is not one.
Card cardFromJson(const QJsonObject &json);

} // namespace archdeck
