#pragma once

#include <QtCore/qglobal.h>

namespace archdeck {

/// A small seeded generator (SplitMix64, Steele et al. 2014): the same seed gives the same numbers on every machine,
/// which `std::` distributions don't promise. Streams: one generator per use, seeded with what it is for.
class Rng
{
public:
    explicit Rng(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// In [0, 1), with 53 random bits.
    double uniform() { return double(next() >> 11) * 0x1.0p-53; }

    /// In [0, bound). `bound` is greater than 0.
    int below(int bound) { return int(uniform() * bound); }

private:
    quint64 m_state;
};

} // namespace archdeck
