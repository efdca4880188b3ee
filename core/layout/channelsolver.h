#pragma once

#include <vector>

namespace archdeck {

/// Places things on a line, in a given order, with room between them.
struct ChannelProblem
{
    struct Place
    {
        double wanted = 0;
        double least = 0;
        double most = 0; ///< not below `least`
    };
    /// `after` comes at least `gap` after `before`.
    struct Gap
    {
        int before = 0;
        int after = 0;
        double gap = 0;
    };
    std::vector<Place> places;
    std::vector<Gap> gaps;
};

/// A position for each place, within its limits and near where it is wanted. Gaps that the limits leave no room for are
/// made smaller, all along the chain that is too tight by the same share; gaps that contradict each other are dropped. Deterministic.
std::vector<double> solve(ChannelProblem problem);

} // namespace archdeck
