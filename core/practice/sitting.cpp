#include "core/practice/sitting.h"

#include <QtCore/qlatin1stringview.h>

#include <algorithm>
#include <array>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array stateWords{
    std::pair{SittingState::Running, "running"_L1}, std::pair{SittingState::Paused, "paused"_L1},
    std::pair{SittingState::Finished, "finished"_L1}, std::pair{SittingState::Abandoned, "abandoned"_L1}};

} // namespace

QString toWord(SittingState state)
{
    return std::ranges::find(stateWords, state, &std::pair<SittingState, QLatin1StringView>::first)->second;
}

std::optional<SittingState> sittingStateFromWord(QStringView word)
{
    const auto found = std::ranges::find_if(stateWords, [word](const auto &entry) { return word == entry.second; });
    return found == stateWords.end() ? std::nullopt : std::optional(found->first);
}

} // namespace archdeck
