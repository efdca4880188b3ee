#pragma once

#include "core/base/clock.h"

namespace archdeck::test {

/// A clock that stands still until it is moved.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &start = QDateTime({2026, 3, 2}, {9, 0}, QTimeZone::UTC))
        : m_ms(start.toMSecsSinceEpoch()), m_zone(start.timeZone())
    {
    }

    qint64 nowMs() const override { return m_ms; }
    QTimeZone timeZone() const override { return m_zone; }

    void advanceMs(qint64 ms) { m_ms += ms; }
    void advanceDays(int days) { m_ms += qint64(days) * 86400000; }
    void set(const QDateTime &time)
    {
        m_ms = time.toMSecsSinceEpoch();
        m_zone = time.timeZone();
    }

private:
    qint64 m_ms;
    QTimeZone m_zone;
};

} // namespace archdeck::test
