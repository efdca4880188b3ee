#include "core/layout/channelsolver.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>

namespace archdeck {

namespace {

constexpr int sweeps = 24;
constexpr int mostHalvings = 12;
constexpr double tolerance = 1e-6;

class Solver
{
public:
    explicit Solver(ChannelProblem problem)
        : m_places(std::move(problem.places)), m_gaps(std::move(problem.gaps)), m_into(m_places.size())
    {
        sort();
        for (int i = 0; i < int(m_gaps.size()); ++i)
            m_into[std::size_t(gap(i).after)].push_back(i);
    }

    std::vector<double> run()
    {
        makeFeasible();
        bound();
        return place();
    }

private:
    ChannelProblem::Gap &gap(int number) { return m_gaps[std::size_t(number)]; }
    const ChannelProblem::Place &at(int number) const { return m_places[std::size_t(number)]; }

    /// Brings the places into an order that follows the gaps; where they go in circles, by what is wanted.
    void sort()
    {
        std::vector<std::vector<int>> next(m_places.size());
        std::vector<int> open(m_places.size(), 0);
        for (const auto &gap : m_gaps) {
            next[std::size_t(gap.before)].push_back(gap.after);
            ++open[std::size_t(gap.after)];
        }
        using Entry = std::pair<double, int>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
        std::vector<int> position(m_places.size(), -1);
        std::vector<Entry> all;
        for (int i = 0; i < int(m_places.size()); ++i) {
            all.push_back({at(i).wanted, i});
            if (open[std::size_t(i)] == 0)
                ready.push(all.back());
        }
        std::ranges::sort(all);
        std::size_t oldest = 0;
        while (m_order.size() < m_places.size()) {
            if (ready.empty()) { // a circle: broken at the first of what is left
                while (position[std::size_t(all[oldest].second)] >= 0)
                    ++oldest;
                ready.push(all[oldest]);
            }
            const int place = ready.top().second;
            ready.pop();
            if (position[std::size_t(place)] >= 0)
                continue;
            position[std::size_t(place)] = int(m_order.size());
            m_order.push_back(place);
            for (const int after : next[std::size_t(place)]) {
                if (--open[std::size_t(after)] == 0 && position[std::size_t(after)] < 0)
                    ready.push({at(after).wanted, after});
            }
        }
        std::erase_if(m_gaps, [&position](const auto &gap) {
            return position[std::size_t(gap.before)] >= position[std::size_t(gap.after)];
        });
    }

    /// Shrinks or drops gaps until every place can keep its limits.
    void makeFeasible()
    {
        std::size_t round = 0;
        for (int halvings = 0; halvings < mostHalvings;) {
            const int tight = pushForward();
            if (tight < 0)
                return;
            if (++round > 4 * m_places.size() + 8) { // chains that share gaps can shrink them in turns for long
                for (auto &gap : m_gaps)
                    gap.gap /= 2;
                ++halvings;
                round = 0;
            }
            std::vector<int> chain;
            int place = tight;
            while (m_because[std::size_t(place)] >= 0) {
                chain.push_back(m_because[std::size_t(place)]);
                place = gap(chain.back()).before;
            }
            double needed = 0;
            for (const int number : chain)
                needed += gap(number).gap;
            const double room = at(tight).most - at(place).least;
            if (room < tolerance || needed < tolerance) {
                dropAmong(chain);
                continue;
            }
            shrink(chain, room);
        }
        m_gaps.clear();
        for (auto &into : m_into)
            into.clear();
        pushForward();
    }

    /// Makes the widest gaps of a chain smaller until all fit into `room`.
    void shrink(std::vector<int> chain, double room)
    {
        std::ranges::sort(chain, {}, [this](int number) { return std::pair(gap(number).gap, number); });
        double rest = room * (1 - 1e-9);
        for (std::size_t i = 0; i < chain.size(); ++i) {
            const double share = rest / double(chain.size() - i);
            double &width = gap(chain[i]).gap;
            width = std::min(width, share);
            rest -= width;
        }
    }

    /// The limits contradict the order: the last gap of the chain goes.
    void dropAmong(const std::vector<int> &chain)
    {
        const int number = chain.front();
        std::erase(m_into[std::size_t(gap(number).after)], number);
    }

    /// The least position of each place; returns the first that has no room, or -1.
    int pushForward()
    {
        m_least.assign(m_places.size(), 0);
        m_because.assign(m_places.size(), -1);
        for (const int place : m_order) {
            double least = at(place).least;
            for (const int number : m_into[std::size_t(place)]) {
                const double pushed = m_least[std::size_t(gap(number).before)] + gap(number).gap;
                if (pushed > least) {
                    least = pushed;
                    m_because[std::size_t(place)] = number;
                }
            }
            m_least[std::size_t(place)] = least;
            if (least > at(place).most + tolerance)
                return place;
        }
        return -1;
    }

    void bound()
    {
        m_most.assign(m_places.size(), 0);
        for (std::size_t i = 0; i < m_places.size(); ++i)
            m_most[i] = m_places[i].most;
        for (auto place = m_order.rbegin(); place != m_order.rend(); ++place) {
            for (const int number : m_into[std::size_t(*place)]) {
                double &most = m_most[std::size_t(gap(number).before)];
                most = std::min(most, m_most[std::size_t(*place)] - gap(number).gap);
            }
        }
    }

    std::vector<double> place()
    {
        std::vector<double> positions(m_places.size());
        const auto clamped = [this](std::size_t i, double value) {
            return std::max(m_least[i], std::min(value, m_most[i]));
        };
        for (std::size_t i = 0; i < m_places.size(); ++i)
            positions[i] = clamped(i, m_places[i].wanted);
        // Neighbours that are too close push each other away by the same amount, until they fit.
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            bool isMoved = false;
            for (const int place : m_order) {
                for (const int number : m_into[std::size_t(place)]) {
                    const std::size_t before = std::size_t(gap(number).before);
                    const std::size_t after = std::size_t(place);
                    const double missing = gap(number).gap - (positions[after] - positions[before]);
                    if (missing < 0.01)
                        continue;
                    positions[before] = clamped(before, positions[before] - missing / 2);
                    positions[after] = clamped(after, positions[before] + gap(number).gap);
                    isMoved = true;
                }
            }
            if (!isMoved)
                break;
        }
        for (const int place : m_order) {
            double &position = positions[std::size_t(place)];
            for (const int number : m_into[std::size_t(place)])
                position = std::max(position, positions[std::size_t(gap(number).before)] + gap(number).gap);
            position = std::max(m_least[std::size_t(place)], std::min(position, m_most[std::size_t(place)]));
        }
        return positions;
    }

    std::vector<ChannelProblem::Place> m_places;
    std::vector<ChannelProblem::Gap> m_gaps;
    std::vector<std::vector<int>> m_into; ///< gaps by their second place
    std::vector<int> m_order;
    std::vector<double> m_least;
    std::vector<double> m_most;
    std::vector<int> m_because; ///< the gap that pushed a place to its least position
};

} // namespace

std::vector<double> solve(ChannelProblem problem)
{
    return Solver(std::move(problem)).run();
}

} // namespace archdeck
