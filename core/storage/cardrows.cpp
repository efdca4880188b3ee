#include "core/storage/cardrows.h"

namespace archdeck {

using namespace Qt::Literals::StringLiterals;

Card readCard(const Statement &row)
{
    return {.id = row.id<CardId>(0),
            .fact = row.id<FactId>(1),
            .ordinal = int(row.integer(2)),
            .state = CardState(row.integer(3)),
            .step = int(row.integer(4)),
            .memory = readMemory(row, 5),
            .dueMs = row.integer(7),
            .lastReviewMs = row.integer(8),
            .scheduledDays = int(row.integer(9)),
            .reps = int(row.integer(10)),
            .lapses = int(row.integer(11))};
}

std::optional<MemoryState> readMemory(const Statement &row, int stabilityColumn)
{
    if (row.isNull(stabilityColumn))
        return std::nullopt;
    return MemoryState{row.real(stabilityColumn), row.real(stabilityColumn + 1)};
}

std::optional<double> stabilityOf(const std::optional<MemoryState> &memory)
{
    return memory.transform([](const MemoryState &state) { return state.stability; });
}

std::optional<double> difficultyOf(const std::optional<MemoryState> &memory)
{
    return memory.transform([](const MemoryState &state) { return state.difficulty; });
}

QJsonObject toJson(const Card &card)
{
    QJsonObject json{{"id"_L1, card.id.toString()},
                     {"fact"_L1, card.fact.toString()},
                     {"ordinal"_L1, card.ordinal},
                     {"state"_L1, toWord(card.state)},
                     {"step"_L1, card.step},
                     {"dueMs"_L1, card.dueMs},
                     {"lastReviewMs"_L1, card.lastReviewMs},
                     {"scheduledDays"_L1, card.scheduledDays},
                     {"reps"_L1, card.reps},
                     {"lapses"_L1, card.lapses}};
    if (card.memory) {
        json.insert("stability"_L1, card.memory->stability);
        json.insert("difficulty"_L1, card.memory->difficulty);
    }
    return json;
}

Card cardFromJson(const QJsonObject &json)
{
    Card card;
    card.id = CardId::fromString(json.value("id"_L1).toString());
    card.fact = FactId::fromString(json.value("fact"_L1).toString());
    card.ordinal = json.value("ordinal"_L1).toInt();
    card.state = cardStateFromWord(json.value("state"_L1).toString()).value_or(CardState::New);
    card.step = json.value("step"_L1).toInt();
    card.dueMs = json.value("dueMs"_L1).toInteger();
    card.lastReviewMs = json.value("lastReviewMs"_L1).toInteger();
    card.scheduledDays = json.value("scheduledDays"_L1).toInt();
    card.reps = json.value("reps"_L1).toInt();
    card.lapses = json.value("lapses"_L1).toInt();
    if (json.contains("stability"_L1))
        card.memory = MemoryState{json.value("stability"_L1).toDouble(), json.value("difficulty"_L1).toDouble()};
    return card;
}

} // namespace archdeck
