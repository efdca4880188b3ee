#pragma once

#include <QtCore/qdatetime.h>
#include <QtCore/qtimezone.h>

namespace archdeck {

/// The only source of the time of day. Injected, so that tests decide what time it is. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01 UTC.
    virtual qint64 nowMs() const = 0;
    /// The zone in which the user's days begin and end.
    virtual QTimeZone timeZone() const = 0;

    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), timeZone()); }
};

class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
    QTimeZone timeZone() const override { return QTimeZone::systemTimeZone(); }
};

} // namespace archdeck
