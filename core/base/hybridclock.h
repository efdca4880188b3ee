#pragma once

#include "core/base/clock.h"

#include <QtCore/qstring.h>

#include <compare>

namespace archdeck {

/// A hybrid logical clock stamp (Kulkarni et al. 2014): wall milliseconds, then a counter that orders what happened
/// within one of them or while the wall clock ran backwards.
struct Stamp
{
    qint64 wallMs = 0;
    quint32 counter = 0;

    auto operator<=>(const Stamp &) const = default;

    /// As one sortable number for the database: wall milliseconds << 16 | counter.
    qint64 packed() const { return (wallMs << 16) | qint64(counter & 0xffff); }
    static Stamp fromPacked(qint64 packed) { return {packed >> 16, quint32(packed & 0xffff)}; }
};

/// Hands out strictly increasing stamps. Owned by one thread.
class HybridClock
{
public:
    /// `last` is the greatest stamp already in the library. `clock` outlives this.
    HybridClock(const Clock &clock, Stamp last) : m_clock(clock), m_last(last) {}

    Stamp next()
    {
        const qint64 wall = m_clock.nowMs();
        if (wall > m_last.wallMs)
            m_last = {wall, 0};
        else if (m_last.counter < 0xffff)
            ++m_last.counter;
        else
            m_last = {m_last.wallMs + 1, 0};
        return m_last;
    }

private:
    const Clock &m_clock;
    Stamp m_last;
};

} // namespace archdeck
